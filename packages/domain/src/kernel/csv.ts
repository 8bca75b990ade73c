import type { Issue } from './issue.ts';
import { err, ok, type Result } from './result.ts';

/** One record of a CSV text: its fields in order and the 1-based line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A CSV text with a header: every row has exactly as many fields as the header, no column name occurs twice. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRecord[];
}

interface Reader {
  readonly source: string;
  readonly delimiter: string;
  at: number;
  line: number;
}

function csvIssue(code: string, path: readonly (string | number)[], vi: string, en: string): Issue {
  return { code, severity: 'error', path, message: { vi, en } };
}

/** Moves over one line end (CRLF, LF or CR), if the reader stands on one. */
function skipLineEnd(reader: Reader): void {
  const { source } = reader;
  if (source[reader.at] === '\r') reader.at += source[reader.at + 1] === '\n' ? 2 : 1;
  else if (source[reader.at] === '\n') reader.at += 1;
  else return;
  reader.line += 1;
}

/** Moves to the next delimiter, line end or end of text and gives the characters passed. */
function readPlain(reader: Reader): string {
  const start = reader.at;
  while (reader.at < reader.source.length) {
    const character = reader.source[reader.at];
    if (character === reader.delimiter || character === '\n' || character === '\r') break;
    reader.at += 1;
  }
  return reader.source.slice(start, reader.at);
}

function readQuoted(reader: Reader, issues: Issue[]): string {
  const { source } = reader;
  const begins = reader.line;
  reader.at += 1;
  let value = '';
  for (;;) {
    const end = source.indexOf('"', reader.at);
    const piece = source.slice(reader.at, end === -1 ? source.length : end);
    reader.line += piece.match(/\r\n|\r|\n/g)?.length ?? 0;
    value += piece;
    if (end === -1) {
      issues.push(
        csvIssue(
          'CSV_QUOTE',
          [begins],
          `Dòng ${begins}: dấu nháy mở không có dấu đóng`,
          `Line ${begins}: quote not closed`,
        ),
      );
      reader.at = source.length;
      return value;
    }
    reader.at = end + 1;
    if (source[reader.at] !== '"') return value;
    value += '"';
    reader.at += 1;
  }
}

function readField(reader: Reader, issues: Issue[]): { value: string; quoted: boolean } {
  const quoted = reader.source[reader.at] === '"';
  const value = quoted ? readQuoted(reader, issues) : '';
  const line = reader.line;
  const plain = readPlain(reader);
  if (quoted ? plain !== '' : plain.includes('"')) {
    issues.push(
      csvIssue('CSV_QUOTE', [line], `Dòng ${line}: dấu nháy đặt sai chỗ`, `Line ${line}: quote in the wrong place`),
    );
  }
  return { value: value + plain, quoted };
}

/**
 * Records of a CSV text after RFC 4180: fields between quotes may hold delimiters, line ends and doubled quotes.
 * A byte order mark is skipped; lines end with CRLF, LF or CR; wholly empty lines are no records.
 * Source: RFC 4180 section 2.
 * @param delimiter one character, `,` unless told
 * @returns the records, or every misplaced quote as CSV_QUOTE with its line
 * @example parseCsv('a,"b ""x"", y"\r\n1,\r\n') // { ok: true, value: [{ line: 1, fields: ['a', 'b "x", y'] }, { line: 2, fields: ['1', ''] }] }
 */
export function parseCsv(text: string, delimiter = ','): Result<readonly CsvRecord[]> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const reader: Reader = { source, delimiter, at: 0, line: 1 };
  const records: CsvRecord[] = [];
  const issues: Issue[] = [];
  while (reader.at < source.length) {
    const line = reader.line;
    const first = readField(reader, issues);
    const fields = [first.value];
    while (source[reader.at] === delimiter) {
      reader.at += 1;
      fields.push(readField(reader, issues).value);
    }
    skipLineEnd(reader);
    if (fields.length > 1 || first.quoted || first.value !== '') records.push({ line, fields });
  }
  return issues.length > 0 ? err(issues) : ok(records);
}

/**
 * A CSV text whose first record names the columns.
 * @param delimiter one character, `,` unless told
 * @returns the table, or every problem: CSV_QUOTE, CSV_EMPTY (no header), CSV_DUPLICATE_COLUMN (path: column name),
 *   CSV_WIDTH (path: line)
 * @example parseCsvTable('code,value\nA,1\n') // { ok: true, value: { header: ['code', 'value'], rows: [{ line: 2, fields: ['A', '1'] }] } }
 */
export function parseCsvTable(text: string, delimiter = ','): Result<CsvTable> {
  const parsed = parseCsv(text, delimiter);
  if (!parsed.ok) return parsed;
  const [head, ...rows] = parsed.value;
  if (!head) return err([csvIssue('CSV_EMPTY', [], 'Tệp CSV không có dòng tiêu đề', 'The CSV file has no header')]);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const name of head.fields) {
    if (seen.has(name)) {
      issues.push(
        csvIssue('CSV_DUPLICATE_COLUMN', [name], `Cột "${name}" xuất hiện hai lần`, `Column "${name}" occurs twice`),
      );
    }
    seen.add(name);
  }
  for (const row of rows) {
    if (row.fields.length === head.fields.length) continue;
    const counts = [row.fields.length, head.fields.length] as const;
    issues.push(
      csvIssue(
        'CSV_WIDTH',
        [row.line],
        `Dòng ${row.line} có ${counts[0]} ô, tiêu đề có ${counts[1]}`,
        `Line ${row.line} has ${counts[0]} fields, the header ${counts[1]}`,
      ),
    );
  }
  return issues.length > 0 ? err(issues) : ok({ header: head.fields, rows });
}
