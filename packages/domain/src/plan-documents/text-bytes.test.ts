import { describe, expect, it } from 'vitest';
import { decodePlainText, longestText } from './text-bytes.ts';

const words = 'Kế hoạch của Ủy ban nhân dân';

function codeOf(bytes: Uint8Array): string | undefined {
  const read = decodePlainText(bytes);
  return read.ok ? undefined : read.issues[0]?.code;
}

describe('bytes of a text file', () => {
  it('reads UTF-8 with and without a mark, composed or not', () => {
    const encoder = new TextEncoder();
    for (const text of [words, `\ufeff${words}`, words.normalize('NFD')])
      expect(decodePlainText(encoder.encode(text))).toEqual({ ok: true, value: words });
  });

  it('reads UTF-16 with its mark', () => {
    const bytes = new Uint8Array(2 + words.length * 2);
    bytes.set([0xff, 0xfe]);
    [...words].forEach((letter, index) => {
      const code = letter.charCodeAt(0);
      bytes.set([code & 0xff, code >> 8], 2 + index * 2);
    });
    expect(decodePlainText(bytes)).toEqual({ ok: true, value: words });
  });

  it('reads the code page of old editors', () => {
    expect(decodePlainText(new Uint8Array([0xd0, 0xea]))).toEqual({ ok: true, value: 'Đê' });
  });

  it('refuses what is no text, empty or too large', () => {
    expect(codeOf(new Uint8Array([0x50, 0x4b, 0, 0, 0xff]))).toBe('NOT_TEXT');
    expect(codeOf(new Uint8Array([32, 10]))).toBe('FILE_EMPTY');
    expect(codeOf(new Uint8Array(longestText + 1))).toBe('FILE_TOO_LARGE');
  });
});
