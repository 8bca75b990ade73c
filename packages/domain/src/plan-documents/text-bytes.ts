import { err, type Issue, ok, type Result } from '../kernel/index.ts';

/** Greatest plain text that is read, in bytes; a plan of 500 pages has about two million. */
export const longestText = 20_000_000;

function issue(code: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [], message: { vi, en } };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text of a .txt or .md file: UTF-8, UTF-16 with its mark, else Windows-1258 (the Vietnamese code page of old editors).
 * @returns Issue FILE_TOO_LARGE, FILE_EMPTY, or NOT_TEXT for bytes that are no text
 * @example decodePlainText(new Uint8Array([75, 72])) // { ok: true, value: 'KH' }
 */
export function decodePlainText(bytes: Uint8Array): Result<string> {
  if (bytes.length > longestText) {
    const limit = Math.round(longestText / 1_000_000);
    return err([
      issue('FILE_TOO_LARGE', `Tệp văn bản lớn hơn ${limit} MB`, `The text file is larger than ${limit} MB`),
    ]);
  }
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const text = wide === undefined ? decoded(bytes, 'utf-8') : decoded(bytes, wide);
  const read = text ?? (bytes.includes(0) ? undefined : decoded(bytes, 'windows-1258'));
  if (read === undefined || /\u0000/.test(read))
    return err([issue('NOT_TEXT', 'Tệp không phải văn bản thuần', 'The file is no plain text')]);
  if (read.trim() === '') return err([issue('FILE_EMPTY', 'Tệp không có nội dung', 'The file is empty')]);
  return ok(read.normalize('NFC').replace(/^\ufeff/, ''));
}
