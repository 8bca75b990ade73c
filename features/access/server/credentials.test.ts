import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfSecret, parseTokenText, tokenText } from './credentials.ts';
import { sourceKey } from './guard.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';

const secret = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

describe('the text of a token', () => {
  it('gives back tenant and secret', () => {
    fc.assert(
      fc.property(fc.uuid(), secret, (tenantId, text) => {
        expect(parseTokenText(tokenText(tenantId, text))).toEqual({ tenantId, secret: text });
      }),
      { seed: 20231120 },
    );
  });

  it.each(['', 'nht_', 'nht_x_y', `nht_${'0'.repeat(32)}_short`, `nh_${'0'.repeat(32)}_${'a'.repeat(43)}`])(
    'is not %j',
    (text) => {
      expect(parseTokenText(text)).toBeUndefined();
    },
  );

  it('is hashed by SHA-256', () => {
    expect(hashOfSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the counter of a source', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (address, key) => {
    expect(sourceKey(address)).toEqual({ kind: 'source', key });
  });
});

describe('a cursor', () => {
  it('leads back to its row, and nothing else is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, id) => {
        expect(decodeCursor(encodeCursor(name, id))).toEqual([name, id]);
      }),
      { seed: 20231120 },
    );
    for (const text of [
      '',
      'x',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from('["a","b"]').toString('base64url'),
    ])
      expect(() => decodeCursor(text)).toThrow();
  });
});
