import { type CsvTable, parseCsvTable } from '../kernel/index.ts';
import type { IndexNode } from './index-model.ts';
import { type Problems, report, type SpecPath } from './problems.ts';

const requiredColumns = ['Level', 'iCode', 'Direction', 'Weight', 'Parent', 'Type'] as const;
const optionalColumns = [
  'iName',
  'Unit',
  'Denominator',
  'Target',
  'goalpost_lower',
  'goalpost_upper',
  'goalpost_scale',
  'goalpost_trunc2posts',
] as const;
type MetaColumn = (typeof requiredColumns)[number] | (typeof optionalColumns)[number];

const rowTypes = ['Indicator', 'Aggregate', 'Group', 'Denominator', 'Other'] as const;
type RowType = (typeof rowTypes)[number];

/** A row of the metadata before the tree is put together. */
interface MetaRow {
  readonly line: number;
  readonly code: string;
  readonly type: RowType;
  readonly level: number;
  readonly parentCode: string | undefined;
  readonly node: Omit<IndexNode, 'children' | 'parent' | 'level'>;
}

/** What the metadata say: the tree and the codes of the other columns. */
export interface IndexMeta {
  readonly nodes: readonly IndexNode[];
  readonly levelCount: number;
  readonly typeOf: ReadonlyMap<string, RowType>;
  readonly hasDenominatorColumn: boolean;
}

const numberPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const notFinite = ['nan', 'inf', '+inf', '-inf', 'infinity', '+infinity', '-infinity'];

/**
 * A number of a cell: NaN when it is missing (empty, `NA`, or R's `NaN` and `Inf`), undefined when it is no number.
 * Source: composite contract, Input and Missing values.
 * @example readCell('1.5e3') // 1500
 */
export function readCell(text: string): number | undefined {
  const cell = text.trim();
  if (isMissing(cell) || notFinite.includes(cell.toLowerCase())) return Number.NaN;
  if (!numberPattern.test(cell)) return undefined;
  const value = Number(cell);
  return Number.isFinite(value) ? value : Number.NaN;
}

/**
 * True when a cell holds no value.
 * @example isMissing('NA') // true
 */
export function isMissing(text: string): boolean {
  const cell = text.trim();
  return cell === '' || cell === 'NA';
}

/** A table of CSV text, or undefined with each CSV issue put under `path`. */
export function readTable(text: string, path: SpecPath, problems: Problems): CsvTable | undefined {
  const table = parseCsvTable(text);
  if (table.ok) return table.value;
  for (const issue of table.issues) {
    report(problems, issue.code, [...path, ...issue.path], [issue.message.vi, issue.message.en]);
  }
  return undefined;
}

interface MetaReader {
  readonly problems: Problems;
  readonly position: ReadonlyMap<string, number>;
}

function cellOf(reader: MetaReader, fields: readonly string[], column: MetaColumn): string | undefined {
  const position = reader.position.get(column);
  const text = position === undefined ? undefined : fields[position];
  return text === undefined || isMissing(text) ? undefined : text;
}

function numberOf(reader: MetaReader, fields: readonly string[], line: number, column: MetaColumn): number {
  const text = cellOf(reader, fields, column);
  if (text === undefined) return Number.NaN;
  const value = readCell(text);
  if (value !== undefined) return value;
  report(
    reader.problems,
    'NOT_A_NUMBER',
    ['meta', line, column],
    [`"${text}" không phải là số`, `"${text}" is no number`],
  );
  return Number.NaN;
}

function truncateOf(reader: MetaReader, fields: readonly string[], line: number): boolean | undefined {
  const text = cellOf(reader, fields, 'goalpost_trunc2posts');
  if (text === undefined) return undefined;
  if (/^(true|t|1)$/i.test(text.trim())) return true;
  if (/^(false|f|0)$/i.test(text.trim())) return false;
  report(
    reader.problems,
    'WRONG_TYPE',
    ['meta', line, 'goalpost_trunc2posts'],
    [`"${text}" phải là TRUE hoặc FALSE`, `"${text}" must be TRUE or FALSE`],
  );
  return undefined;
}

function directionOf(reader: MetaReader, fields: readonly string[], line: number, type: RowType): 1 | -1 {
  if (type !== 'Indicator' && cellOf(reader, fields, 'Direction') === undefined) return 1;
  const count = reader.problems.issues.length;
  const value = numberOf(reader, fields, line, 'Direction');
  if (value === 1 || value === -1) return value;
  if (reader.problems.issues.length === count) {
    report(reader.problems, 'OUT_OF_RANGE', ['meta', line, 'Direction'], ['phải là 1 hoặc -1', 'must be 1 or -1']);
  }
  return 1;
}

function levelOf(reader: MetaReader, fields: readonly string[], line: number, type: RowType): number {
  if (type !== 'Indicator' && type !== 'Aggregate') return Number.NaN;
  const count = reader.problems.issues.length;
  const value = numberOf(reader, fields, line, 'Level');
  const fits = type === 'Indicator' ? value === 1 : Number.isInteger(value) && value >= 2;
  if (!fits && reader.problems.issues.length === count) {
    report(
      reader.problems,
      'OUT_OF_RANGE',
      ['meta', line, 'Level'],
      type === 'Indicator'
        ? ['chỉ số đơn (Indicator) phải ở cấp 1', 'an Indicator must be of level 1']
        : ['chỉ số tổng hợp (Aggregate) phải ở cấp từ 2 trở lên', 'an Aggregate must be of level 2 or more'],
    );
  }
  return fits ? value : Number.NaN;
}

function readRow(reader: MetaReader, fields: readonly string[], line: number): MetaRow | undefined {
  const code = cellOf(reader, fields, 'iCode');
  if (code === undefined) {
    report(reader.problems, 'MISSING_CODE', ['meta', line, 'iCode'], ['thiếu mã', 'the code is missing']);
    return undefined;
  }
  if (['uCode', 'uName', 'Time'].includes(code)) {
    report(
      reader.problems,
      'RESERVED_CODE',
      ['meta', line, 'iCode'],
      [`mã "${code}" dành riêng`, `code "${code}" is reserved`],
    );
  }
  const typeText = cellOf(reader, fields, 'Type');
  const type = rowTypes.find((known) => known === typeText);
  if (type === undefined) {
    const known = rowTypes.join(', ');
    report(
      reader.problems,
      'UNKNOWN_TYPE',
      ['meta', line, 'Type'],
      [`"${typeText ?? ''}" không có; được phép: ${known}`, `"${typeText ?? ''}" is unknown; allowed: ${known}`],
    );
    return undefined;
  }
  const inTree = type === 'Indicator' || type === 'Aggregate';
  const value = (column: MetaColumn) => (inTree ? numberOf(reader, fields, line, column) : Number.NaN);
  return {
    line,
    code,
    type,
    level: levelOf(reader, fields, line, type),
    parentCode: inTree ? cellOf(reader, fields, 'Parent') : undefined,
    node: {
      code,
      line,
      direction: inTree ? directionOf(reader, fields, line, type) : 1,
      weight: value('Weight'),
      denominator: inTree ? cellOf(reader, fields, 'Denominator') : undefined,
      target: value('Target'),
      goalpostLower: value('goalpost_lower'),
      goalpostUpper: value('goalpost_upper'),
      goalpostScale: value('goalpost_scale'),
      goalpostTruncate: inTree ? truncateOf(reader, fields, line) : undefined,
    },
  };
}

function checkParent(row: MetaRow, rows: ReadonlyMap<string, MetaRow>, levelCount: number, problems: Problems): void {
  const path = ['meta', row.line, 'Parent'];
  if (row.level === levelCount) {
    if (row.parentCode !== undefined) {
      report(problems, 'BAD_TREE', path, ['nút cao nhất không được có nút cha', 'the top has no parent']);
    }
    return;
  }
  if (row.parentCode === undefined) {
    report(problems, 'BAD_TREE', path, [`"${row.code}" thiếu nút cha`, `"${row.code}" has no parent`]);
    return;
  }
  const parent = rows.get(row.parentCode);
  if (parent?.type !== 'Aggregate') {
    const text = row.parentCode;
    report(problems, 'UNKNOWN_CODE', path, [`"${text}" không phải chỉ số tổng hợp`, `"${text}" is no Aggregate`]);
  } else if (parent.level !== row.level + 1) {
    report(problems, 'BAD_TREE', path, [
      `"${row.parentCode}" phải ở cấp ${row.level + 1}, đang ở cấp ${parent.level}`,
      `"${row.parentCode}" must be of level ${row.level + 1}, it is of level ${parent.level}`,
    ]);
  }
}

function checkTree(rows: readonly MetaRow[], levelCount: number, problems: Problems): void {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const tops = rows.filter((row) => row.level === levelCount);
  if (tops.length !== 1) {
    const names = tops.map((row) => row.code).join(', ');
    report(
      problems,
      'BAD_TREE',
      ['meta', 'Level'],
      [
        `cấp cao nhất phải có đúng một nút, đang có ${tops.length}: ${names}`,
        `the highest level must have exactly one node, it has ${tops.length}: ${names}`,
      ],
    );
  }
  for (const row of rows) checkParent(row, byCode, levelCount, problems);
  const parents = new Set(rows.map((row) => row.parentCode));
  for (const row of rows) {
    if (row.type !== 'Aggregate' || parents.has(row.code)) continue;
    report(
      problems,
      'BAD_TREE',
      ['meta', row.line, 'iCode'],
      [`"${row.code}" không có nút con`, `"${row.code}" has no children`],
    );
  }
}

function linkNodes(rows: readonly MetaRow[]): IndexNode[] {
  const ordered = [...rows].sort((a, b) => a.level - b.level || a.line - b.line);
  const position = new Map(ordered.map((row, index) => [row.code, index]));
  return ordered.map((row) => ({
    ...row.node,
    level: row.level,
    parent: row.parentCode === undefined ? -1 : (position.get(row.parentCode) ?? -1),
    children: ordered.flatMap((child, index) => (child.parentCode === row.code ? [index] : [])),
  }));
}

function checkColumns(table: CsvTable, problems: Problems): void {
  for (const column of requiredColumns) {
    if (!table.header.includes(column)) {
      report(problems, 'MISSING_COLUMN', ['meta', column], ['thiếu cột bắt buộc', 'a required column is missing']);
    }
  }
  const known: readonly string[] = [...requiredColumns, ...optionalColumns];
  for (const column of table.header) {
    if (known.includes(column)) continue;
    const allowed = known.join(', ');
    report(
      problems,
      'UNKNOWN_COLUMN',
      ['meta', column],
      [`cột lạ; được phép: ${allowed}`, `unknown column; allowed: ${allowed}`],
    );
  }
}

/**
 * Metadata of a composite index: tree of indicators and aggregates, and the other columns of the data.
 * Source: composite contract, Input.
 * @param text CSV with the columns of the contract, in any order
 * @returns the metadata, or undefined when any issue (paths `meta`, line, column) stands in the way
 */
export function readMeta(text: string, problems: Problems): IndexMeta | undefined {
  const before = problems.issues.length;
  const table = readTable(text, ['meta'], problems);
  if (!table) return undefined;
  checkColumns(table, problems);
  if (problems.issues.length > before) return undefined;
  const reader: MetaReader = { problems, position: new Map(table.header.map((name, index) => [name, index])) };
  const rows: MetaRow[] = [];
  const typeOf = new Map<string, RowType>();
  for (const { fields, line } of table.rows) {
    const row = readRow(reader, fields, line);
    if (!row) continue;
    if (typeOf.has(row.code)) {
      report(
        problems,
        'DUPLICATE',
        ['meta', line, 'iCode'],
        [`mã "${row.code}" trùng`, `code "${row.code}" occurs twice`],
      );
    }
    typeOf.set(row.code, row.type);
    rows.push(row);
  }
  const tree = rows.filter((row) => row.type === 'Indicator' || row.type === 'Aggregate');
  const levelCount = Math.max(0, ...tree.map((row) => row.level).filter((level) => !Number.isNaN(level)));
  if (!tree.some((row) => row.type === 'Indicator')) {
    report(problems, 'BAD_TREE', ['meta', 'Type'], ['không có chỉ số đơn nào', 'there is no Indicator']);
  } else if (!tree.some((row) => Number.isNaN(row.level))) checkTree(tree, levelCount, problems);
  if (problems.issues.length > before) return undefined;
  return {
    nodes: linkNodes(tree),
    levelCount,
    typeOf,
    hasDenominatorColumn: table.header.includes('Denominator'),
  };
}
