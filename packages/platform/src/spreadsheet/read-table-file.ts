import { parseCsv } from '@nanghang/domain/kernel';
import { readXlsx } from './read-xlsx.ts';
import { type Sheet, standardLimits, WorkbookError, type WorkbookLimits } from './workbook.ts';

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((value, place) => bytes[place] === value);
}

function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookError('NOT_A_WORKBOOK');
  }
}

function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function readText(bytes: Uint8Array, limits: WorkbookLimits): readonly Sheet[] {
  const text = decodeText(bytes);
  if (text.slice(0, 4096).includes('\0')) throw new WorkbookError('NOT_A_WORKBOOK');
  if (text.trim() === '') throw new WorkbookError('EMPTY_WORKBOOK');
  const parsed = parseCsv(text.replace(/^\ufeff/, ''), delimiterOf(text.replace(/^\ufeff/, '')));
  if (!parsed.ok) throw new WorkbookError('WORKBOOK_DAMAGED');
  const rows: { text: string }[][] = [];
  let cells = 0;
  for (const record of parsed.value) {
    cells += record.fields.length;
    if (cells > limits.cells) throw new WorkbookError('WORKBOOK_TOO_BIG');
    rows[record.line - 1] = record.fields.map((field) => ({ text: field }));
  }
  return [{ name: '', rows: Array.from(rows, (row) => row ?? []), merges: [] }];
}

/**
 * Reads a table file by what it is, not by its name: XLSX, or text separated by commas, semicolons or tabs.
 * @throws WorkbookError naming why a file is refused
 */
export function readTableFile(bytes: Uint8Array, limits: WorkbookLimits = standardLimits): readonly Sheet[] {
  if (bytes.length === 0) throw new WorkbookError('EMPTY_WORKBOOK');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const marker = Buffer.from('EncryptedPackage', 'utf16le');
    throw new WorkbookError(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(marker)
        ? 'ENCRYPTED_WORKBOOK'
        : 'OLD_WORKBOOK',
    );
  }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    if (((bytes[6] ?? 0) & 1) === 1) throw new WorkbookError('ENCRYPTED_WORKBOOK');
    return readXlsx(bytes, limits);
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46) || startsWith(bytes, 0x89, 0x50) || startsWith(bytes, 0xff, 0xd8)) {
    throw new WorkbookError('NOT_A_WORKBOOK');
  }
  return readText(bytes, limits);
}
