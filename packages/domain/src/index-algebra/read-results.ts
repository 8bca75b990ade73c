import { type CsvRecord, cleanText, type Decimal, decimalToNumber, type Text } from '../kernel/index.ts';
import { findComponentCode, findSeries, suggestComponent, suggestIndex, yearsOfComponent } from './component-names.ts';
import { type IndexSeries, type IndexVersion, versionInForce } from './definitions.ts';
import { type IndexIssue, indexIssue, numberText } from './index-issue.ts';
import { parseNumberText } from './number-text.ts';
import { type ResolvedSubject, resolveSubject } from './province-names.ts';
import { NATIONAL } from './provinces.ts';
import type { ResultRow, ResultStatus } from './result-row.ts';

/** Columns of a results file, in the order of seeds/official-results.csv; the first five are required. */
export const resultColumns = [
  ...(['index', 'year', 'province', 'component', 'value'] as const),
  ...(['rank', 'group', 'unit', 'status', 'rank_basis', 'source_id', 'note'] as const),
];

/** Rows that could be read, and everything that was wrong, in file order. */
export interface ReadResults {
  readonly rows: readonly ResultRow[];
  readonly issues: readonly IndexIssue[];
  /** What the rows that were left out are most likely about: they are wrong, not missing. */
  readonly refused: readonly RefusedKey[];
}

/** The key that a refused row most likely has, from what could be read of it and from suggestions. */
export interface RefusedKey {
  readonly index: string;
  readonly year: number;
  readonly province: string;
  readonly component: string;
}

type Column = (typeof resultColumns)[number];
type Cells = Readonly<Record<Column, string>>;

interface Place {
  readonly index: string | null;
  readonly year: number | null;
  readonly province: string | null;
  readonly component: string | null;
  readonly row: number;
}

const statuses: readonly string[] = ['dataset', 'published-news', 'computed', 'seed', 'seed-suspect'];

/** Names recur on thousands of rows: each is resolved once a file. */
interface Names {
  readonly series: readonly IndexSeries[];
  readonly findIndex: (text: string) => IndexSeries | undefined;
  readonly findCode: (version: IndexVersion, text: string) => string | undefined;
  readonly findSubject: (text: string, year: number) => ResolvedSubject;
}

function remember<Arguments extends readonly unknown[], Answer>(
  ask: (...asked: Arguments) => Answer,
  keyOf: (...asked: Arguments) => string,
): (...asked: Arguments) => Answer {
  const known = new Map<string, Answer>();
  return (...asked) => {
    const key = keyOf(...asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(...asked);
    known.set(key, answer);
    return answer;
  };
}

function namesIn(series: readonly IndexSeries[]): Names {
  return {
    series,
    findIndex: remember(
      (text: string) => findSeries(series, text),
      (text) => text,
    ),
    findCode: remember(
      (version: IndexVersion, text: string) => findComponentCode(version, text),
      (version, text) => `${version.index}|${version.fromYear}|${text}`,
    ),
    findSubject: remember(resolveSubject, (text, year) => `${year}|${text}`),
  };
}

/**
 * Reads the records of a results file, the head first. A row whose index, edition, province or component is unknown is
 * reported and left out; a value that is no number is reported and its row left out; an empty value stays, as "not
 * published". Column order and case do not matter, columns beyond the known ones are ignored.
 * @param records of a delimited text or a sheet; `line` becomes the row of each issue
 * @param series the definitions against which names are resolved
 * @example readResults([], []).issues[0]?.code // 'MISSING_COLUMN'
 */
export function readResults(records: readonly CsvRecord[], series: readonly IndexSeries[]): ReadResults {
  const [head, ...body] = records;
  const names = (head?.fields ?? []).map((cell) => cleanText(cell).toLowerCase().replaceAll(' ', '_'));
  const missing = resultColumns.slice(0, 5).filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return { rows: [], issues: missing.map((column) => missingColumn(column)), refused: [] };
  }
  const places = resultColumns.map((column) => [column, names.indexOf(column)] as const);
  const rows: ResultRow[] = [];
  const issues: IndexIssue[] = [];
  const refused: RefusedKey[] = [];
  const named = namesIn(series);
  for (const record of body) {
    const cells = Object.fromEntries(
      places.map(([column, place]) => [column, place < 0 ? '' : cleanText(record.fields[place] ?? '')]),
    ) as Cells;
    const row = readRow(cells, record.line, named, issues);
    if (row) rows.push(row);
    else refused.push(...likelyKey(cells, named));
  }
  return { rows, issues, refused };
}

function likelyKey(cells: Cells, named: Names): readonly RefusedKey[] {
  const index = named.findIndex(cells.index)?.code ?? suggestIndex(named.series, cells.index);
  const year = Number(cells.year);
  const series = named.series.find((one) => one.code === index);
  const version = series && versionInForce(series, year);
  if (!index || !version) return [];
  const subject = named.findSubject(cells.province, year);
  const province =
    subject.kind === 'province' ? subject.province.name : subject.kind === 'unknown' && subject.suggestion;
  const component = named.findCode(version, cells.component) ?? suggestComponent(version, cells.component)?.code;
  return province && component ? [{ index, year, province, component }] : [];
}

function missingColumn(column: string): IndexIssue {
  const message = { vi: `Tệp thiếu cột “${column}”`, en: `The file lacks the column "${column}"` };
  return indexIssue('MISSING_COLUMN', message, { component: column, row: 1 });
}

function readRow(cells: Cells, row: number, named: Names, issues: IndexIssue[]): ResultRow | undefined {
  const found = named.findIndex(cells.index);
  const yearText = /^\d{4}(\.0+)?$/.test(cells.year) ? Number(cells.year) : null;
  const place: Place = {
    index: found?.code ?? cells.index,
    year: yearText,
    province: cells.province,
    component: cells.component,
    row,
  };
  const problems: IndexIssue[] = [];
  const version = found && yearText !== null ? versionInForce(found, yearText) : undefined;
  if (!found) problems.push(unknownIndex(named.series, cells.index, place));
  else if (yearText === null) problems.push(badYear(cells.year, place));
  else if (!version) problems.push(noEdition(found, place));
  const province =
    yearText === null ? cells.province : readSubject(named.findSubject(cells.province, yearText), place, problems);
  const number = readValue(cells.value, place, problems);
  const code = version ? named.findCode(version, cells.component) : undefined;
  if (version && found && code === undefined && !isLaterComponent(found, cells.component, number)) {
    problems.push(unknownComponent(found, version, cells.component, place));
  }
  issues.push(...problems);
  const refused = problems.some((problem) => problem.severity === 'error');
  if (refused || !found || !code || yearText === null || province === undefined || number === undefined)
    return undefined;
  const rank = parseNumberText(cells.rank.replace(/\/.*$/, ''));
  return {
    index: found.code,
    year: yearText,
    province,
    component: code,
    value: number?.value ?? null,
    rank: rank.kind === 'number' && rank.value.scale === 0 ? decimalToNumber(rank.value) : null,
    group: cells.group || null,
    unit: cells.unit || (number?.percent ? '%' : null),
    status: (statuses.includes(cells.status) ? cells.status : 'dataset') as ResultStatus,
    rankBasis: cells.rank_basis || null,
    sourceId: cells.source_id,
    note: cells.note || null,
    row,
  };
}

function unknownIndex(series: readonly IndexSeries[], text: string, place: Place): IndexIssue {
  const suggestion = suggestIndex(series, text);
  const message = withSuggestion({ vi: `Không có chỉ số “${text}”`, en: `There is no index "${text}"` }, suggestion);
  return indexIssue('UNKNOWN_INDEX', message, { ...place, printed: text, ...(suggestion ? { suggestion } : {}) });
}

function badYear(text: string, place: Place): IndexIssue {
  const message = { vi: `Năm “${text}” không đọc được`, en: `The year "${text}" cannot be read` };
  return indexIssue('NOT_A_NUMBER', message, { ...place, printed: text });
}

function noEdition(series: IndexSeries, place: Place): IndexIssue {
  const message = {
    vi: `Chỉ số ${series.code} không có kỳ năm ${place.year}`,
    en: `${series.code} has no edition of ${place.year}`,
  };
  return indexIssue('UNKNOWN_INDEX', message, place);
}

function readSubject(subject: ResolvedSubject, place: Place, problems: IndexIssue[]): string | undefined {
  const { province: text, year } = place;
  if (subject.kind === 'province') return subject.province.name;
  if (subject.kind === 'national') return NATIONAL;
  const message =
    subject.reason === 'other-years'
      ? { vi: `Năm ${year} không có tỉnh “${text}”`, en: `There is no province "${text}" in ${year}` }
      : { vi: `Không có tỉnh “${text}”`, en: `There is no province "${text}"` };
  const about = { ...place, printed: text, ...(subject.suggestion ? { suggestion: subject.suggestion } : {}) };
  problems.push(indexIssue('UNKNOWN_PROVINCE', withSuggestion(message, subject.suggestion ?? undefined), about));
  return undefined;
}

/** The number of a cell, null when the cell is empty, undefined when it is no number. */
function readValue(
  text: string,
  place: Place,
  problems: IndexIssue[],
): { value: Decimal; percent: boolean } | null | undefined {
  const parsed = parseNumberText(text);
  if (parsed.kind === 'empty') return null;
  if (parsed.kind === 'not-a-number') {
    const message = { vi: `“${text}” không phải là số`, en: `"${text}" is not a number` };
    problems.push(indexIssue('NOT_A_NUMBER', message, { ...place, printed: text }));
    return undefined;
  }
  if (parsed.decimalComma) {
    const read = numberText(parsed.value);
    const message = {
      vi: `“${text}” dùng dấu phẩy thập phân, được đọc là ${read.vi}`,
      en: `"${text}" has a decimal comma, read as ${read.en}`,
    };
    const expected = decimalToNumber(parsed.value);
    problems.push(indexIssue('DECIMAL_COMMA', message, { ...place, printed: text, expected }));
  }
  return { value: parsed.value, percent: parsed.percent };
}

/** A dash under a component that only other editions have is how tables say that it did not exist yet. */
function isLaterComponent(series: IndexSeries, text: string, number: unknown): boolean {
  return number === null && yearsOfComponent(series, text) !== undefined;
}

function unknownComponent(series: IndexSeries, version: IndexVersion, text: string, place: Place): IndexIssue {
  const years = yearsOfComponent(series, text);
  const suggested = years === undefined ? suggestComponent(version, text) : undefined;
  const suggestion = suggested?.code;
  const message =
    years === undefined
      ? withSuggestion(
          {
            vi: `Chỉ số ${series.code} năm ${place.year} không có thành phần “${text}”`,
            en: `${series.code} ${place.year} has no component "${text}"`,
          },
          suggested && `${suggested.code} ${suggested.name.vi}`,
        )
      : {
          vi: `Thành phần “${text}” chưa có hoặc không còn trong cấu trúc năm ${place.year} (có trong: ${years})`,
          en: `Component "${text}" is not in the structure of ${place.year} (it is in: ${years})`,
        };
  return indexIssue('UNKNOWN_COMPONENT', message, { ...place, printed: text, ...(suggestion ? { suggestion } : {}) });
}

function withSuggestion(message: Text, suggestion: string | undefined): Text {
  if (!suggestion) return message;
  return { vi: `${message.vi}; có phải “${suggestion}”?`, en: `${message.en}; is it "${suggestion}"?` };
}

/**
 * The delimiter of a text: of comma, semicolon and tab the one that occurs most in its first line.
 * @example delimiterOf('index;year;value') // ';'
 */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => head.split(mark).length;
  return ([',', ';', '\t'] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
