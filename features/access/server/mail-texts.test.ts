import { describe, expect, it } from 'vitest';
import { changeLetter, invitationLetter, resetLetter } from './mail-texts.ts';

const to = { email: 'an@nanghang.example', displayName: 'Nguyễn Thị An' };
const link = 'https://nanghang.example/reset-password#secret';

describe('letters', () => {
  it.each(['vi', 'en'] as const)(
    'in %s name the receiver, the link on a line of its own, and how long it works',
    (language) => {
      const reset = resetLetter({ ...to, language }, link, 60);
      expect(reset).toMatchObject({ kind: 'password.reset', to: to.email });
      expect(reset.text.split('\n')).toContain(link);
      expect(reset.text).toContain(to.displayName);
      expect(reset.text).toContain('60');
      const invitation = invitationLetter({ ...to, language }, 'an.nt', link, 7);
      expect(invitation.text.split('\n')).toContain(link);
      expect(invitation.text).toContain('an.nt');
      expect(invitation.text).toContain('7');
    },
  );

  it('tell of a change without a link, so that none can be learnt to be trusted', () => {
    for (const change of ['password', 'second_factor_on', 'second_factor_off', 'recovery_codes'] as const)
      for (const language of ['vi', 'en'] as const)
        expect(changeLetter({ ...to, language }, change).text).not.toMatch(/https?:/);
  });
});
