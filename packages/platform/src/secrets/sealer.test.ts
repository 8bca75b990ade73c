import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer, SealBroken } from './sealer.ts';

const sealer = createSealer('a-secret-key-of-32-characters-or-more');

describe('createSealer', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, place) => {
        const sealed = sealer.seal(plain, place);
        expect(sealer.open(sealed, place)).toBe(plain);
        expect(sealer.seal(plain, place)).not.toBe(sealed);
      }),
      { seed: 20231120, numRuns: 50 },
    );
  });

  it('does not open with another key, for another place, or with one changed character', () => {
    const sealed = sealer.seal('JBSWY3DPEHPK3PXP', 'account/1/totp');
    expect(() => createSealer('another-key-of-32-characters-or-more').open(sealed, 'account/1/totp')).toThrow(
      SealBroken,
    );
    expect(() => sealer.open(sealed, 'account/2/totp')).toThrow(SealBroken);
    for (let at = 3; at < sealed.length; at += 1) {
      if (sealed[at] === '.') continue;
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'g' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => sealer.open(changed, 'account/1/totp'), changed).toThrow(SealBroken);
    }
    for (const text of ['', 'v1', 'v2.a.b.c', 'v1.a.b.c']) expect(() => sealer.open(text, 'x')).toThrow(SealBroken);
  });

  it('fingerprints by key and place', () => {
    expect(sealer.fingerprint('abcd', 'x')).toBe(sealer.fingerprint('abcd', 'x'));
    expect(sealer.fingerprint('abcd', 'x')).not.toBe(sealer.fingerprint('abcd', 'y'));
    expect(createSealer('another-key-of-32-characters-or-more').fingerprint('abcd', 'x')).not.toBe(
      sealer.fingerprint('abcd', 'x'),
    );
  });
});
