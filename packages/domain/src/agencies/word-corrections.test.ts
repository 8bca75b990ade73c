import { describe, expect, it } from 'vitest';
import { withoutRepeats } from './repeated-words.ts';
import { readTokens } from './text-tokens.ts';
import { mendWords } from './word-corrections.ts';

const textOf = (line: { tokens: readonly { text: string }[] } | undefined) =>
  line?.tokens.map(({ text }) => text).join(' ');

describe('mendWords', () => {
  it.each([
    ['Sở Tài chích', 'Sở Tài chính'],
    ['Sở Nôg nghiệp', 'Sở Nông nghiệp'],
    ['UBND các huyêm', 'UBND các huyện'],
    ['UBD tỉnh', 'UBND tỉnh'],
    ['SỞ XÂY DCNG', 'SỞ XÂY DỰNG'],
    ['Sở Thônq tin và Truyềm thông', 'Sở Thông tin Truyền thông'],
  ])('puts %s right', (spoilt, right) => {
    expect(textOf(mendWords(readTokens(spoilt)))).toBe(right);
  });

  it.each(['Sở Tài chính', 'Công an tỉnh Tuy Phước', 'Trung tâm Khuyến công', 'Các bệnh viện tuyến tỉnh', 'Uxyz'])(
    'leaves %s',
    (text) => {
      expect(mendWords(readTokens(text))).toBeUndefined();
    },
  );
});

describe('withoutRepeats', () => {
  it.each([
    ['Sở Sở Y tế', 'Sở Y tế'],
    ['Ủy ban Ủy ban nhân dân', 'Ủy ban nhân dân'],
    ['Sở Y tế Sở Y tế', 'Sở Y tế'],
    ['Cơ quan quản lý', 'Cơ quan quản lý'],
    ['Phòng Phòng cháy', 'Phòng cháy'],
  ])('reads %s as %s', (text, once) => {
    expect(textOf(withoutRepeats(readTokens(text), false))).toBe(once);
  });

  it('keeps short initials when careful', () => {
    expect(textOf(withoutRepeats(readTokens('Sở TT TT'), true))).toBe('Sở TT TT');
    expect(textOf(withoutRepeats(readTokens('Sở TT TT'), false))).toBe('Sở TT');
  });
});
