import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  buildResultBook,
  findSeries,
  type IndexSeries,
  parseIndexDefinitions,
  type ResultBook,
  readResults,
  resolveSubject,
  resultColumns,
  suggestIndex,
} from '@nanghang/domain/index-algebra';
import { type CsvRecord, cleanText, type Text } from '@nanghang/domain/kernel';
import { readTableFile, type Sheet, WorkbookError } from '@nanghang/platform/spreadsheet';
import { assetUrl } from '@nanghang/server/assets';
import { type CliContext, UsageError } from './command.ts';

/** A file that holds no table, with the reason in words and a code. */
export interface UnreadableFile {
  readonly code: string;
  readonly message: Text;
}

/** Rows of a sheet above the head that may hold titles. */
const mostTitleRows = 20;

/** The shipped definitions of all indices. */
export async function shippedDefinitions(): Promise<readonly IndexSeries[]> {
  const text = await readFile(assetUrl('seeds/index-definitions.json'), 'utf8');
  const parsed = parseIndexDefinitions(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message.en).join('; '));
  return parsed.value;
}

/** A file named on the command line. @throws UsageError when there is none */
export async function readNamedFile(context: CliContext, name: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(context.cwd, name));
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function recordsOf(sheet: Sheet): readonly CsvRecord[] {
  return sheet.rows.map((row, place) => ({
    line: place + 1,
    fields: Array.from({ length: row.length }, (_, column) => row[column]?.text ?? ''),
  }));
}

/** The records from the head on, or undefined when no line has the required columns. */
function fromHead(records: readonly CsvRecord[]): readonly CsvRecord[] | undefined {
  const head = records.slice(0, mostTitleRows).findIndex((record) => {
    const names = record.fields.map((field) => cleanText(field).toLowerCase());
    return resultColumns.slice(0, 5).every((column) => names.includes(column));
  });
  return head < 0 ? undefined : records.slice(head);
}

/**
 * The records of a results file (CSV or XLSX), the head first: of several sheets the first that has the required
 * columns. Blank lines are left out, lines keep their numbers.
 */
export function readRecords(bytes: Uint8Array): readonly CsvRecord[] | UnreadableFile {
  try {
    const sheets = readTableFile(bytes).map(recordsOf);
    const found = sheets.map(fromHead).find((records) => records !== undefined) ?? sheets[0] ?? [];
    return found.filter((record) => record.fields.some((field) => field.trim() !== ''));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { code: error.code, message: error.text };
  }
}

/** True for a file that could not be read as a table. */
export function isUnreadable(read: readonly CsvRecord[] | UnreadableFile): read is UnreadableFile {
  return 'code' in read;
}

/** Definitions and results that a command works on. */
export interface IndexData {
  readonly series: readonly IndexSeries[];
  readonly book: ResultBook;
}

/**
 * The results of a file, or of the database of this host as known on its business date; nothing when the file cannot be
 * read, after saying why. Rows that cannot be used are counted on standard error.
 */
export async function loadIndexData(context: CliContext, file: string | undefined): Promise<IndexData | undefined> {
  // Loaded only here: a command that works on a file starts without the server.
  if (file === undefined) return await (await import('./index-database.ts')).loadFromDatabase(context);
  const series = await shippedDefinitions();
  const records = readRecords(await readNamedFile(context, file));
  if (isUnreadable(records)) {
    context.print({ issues: [{ code: records.code, severity: 'error', message: records.message[context.lang] }] });
    return undefined;
  }
  const { rows, issues } = readResults(records, series);
  const errors = issues.filter((issue) => issue.severity === 'error');
  const [first] = errors;
  if (first) {
    const left = errors.length;
    context.say(
      context.lang === 'vi'
        ? `Bỏ qua ${left} dòng không dùng được; dòng ${first.row}: ${first.message.vi}`
        : `${left} unusable rows are left out; row ${first.row}: ${first.message.en}`,
    );
  }
  return { series, book: buildResultBook(rows) };
}

/** What is wrong with the names a command was given, as the issues of its answer. */
export interface NamedSubject {
  readonly series: IndexSeries;
  readonly province: string;
}

/**
 * The index and province (as named in any of the years) that a command names; undefined after printing UNKNOWN_INDEX or UNKNOWN_PROVINCE with a
 * suggestion.
 */
export function findNamed(
  context: CliContext,
  data: IndexData,
  asked: { index: string; province: string; years: readonly number[] },
): NamedSubject | undefined {
  const series = findSeries(data.series, asked.index);
  const subjects = asked.years.map((year) => resolveSubject(asked.province, year));
  const subject = subjects.find((one) => one.kind === 'province') ?? subjects[0];
  const issues = [];
  if (!series) {
    const suggestion = suggestIndex(data.series, asked.index);
    const text = { vi: `Không có chỉ số “${asked.index}”`, en: `There is no index "${asked.index}"` };
    issues.push({ code: 'UNKNOWN_INDEX', severity: 'error', message: text[context.lang], suggestion });
  }
  if (subject?.kind !== 'province') {
    const suggestion = subject?.kind === 'unknown' ? (subject.suggestion ?? undefined) : undefined;
    const text = { vi: `Không có tỉnh “${asked.province}”`, en: `There is no province "${asked.province}"` };
    issues.push({ code: 'UNKNOWN_PROVINCE', severity: 'error', message: text[context.lang], suggestion });
  }
  if (series && subject?.kind === 'province') return { series, province: subject.province.name };
  context.print({ issues });
  return undefined;
}

/** A year given as an option. @throws UsageError naming the option */
export function yearOption(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{4}$/.test(value)) throw new UsageError(`--${name} YYYY`);
  return Number(value);
}
