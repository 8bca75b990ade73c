import type { CsvTable } from '../kernel/index.ts';
import type { IndexModel, UnitGroups } from './index-model.ts';
import { type Problems, report } from './problems.ts';
import { type IndexMeta, isMissing, readCell, readMeta, readTable } from './read-meta.ts';

const unitColumns = ['uCode', 'uName', 'Time'];

function checkDataColumns(table: CsvTable, meta: IndexMeta, problems: Problems): void {
  if (!table.header.includes('uCode')) {
    report(problems, 'MISSING_COLUMN', ['data', 'uCode'], ['thiếu cột bắt buộc', 'a required column is missing']);
  }
  for (const column of table.header) {
    if (unitColumns.includes(column)) continue;
    const type = meta.typeOf.get(column);
    if (type === undefined) {
      report(
        problems,
        'UNKNOWN_COLUMN',
        ['data', column],
        ['cột không có trong meta', 'the column is no iCode of meta'],
      );
    } else if (type === 'Aggregate') {
      report(
        problems,
        'COLUMN_IGNORED',
        ['data', column],
        ['cột của chỉ số tổng hợp, được tính lại nên bỏ qua', 'column of an Aggregate, which is computed: ignored'],
        'warning',
      );
    }
  }
  for (const node of meta.nodes) {
    if (node.level === 1 && !table.header.includes(node.code)) {
      report(
        problems,
        'MISSING_COLUMN',
        ['data', node.code],
        ['chỉ số không có cột dữ liệu', 'the indicator has no data column'],
      );
    }
  }
}

function readUnits(table: CsvTable, problems: Problems): Map<string, number> {
  const column = table.header.indexOf('uCode');
  const unitOf = new Map<string, number>();
  table.rows.forEach(({ fields, line }, index) => {
    const code = fields[column] ?? '';
    if (isMissing(code)) {
      report(problems, 'MISSING_CODE', ['data', line, 'uCode'], ['thiếu mã đơn vị', 'the unit has no code']);
    } else if (unitOf.has(code)) {
      report(problems, 'DUPLICATE', ['data', line, 'uCode'], [`đơn vị "${code}" trùng`, `unit "${code}" occurs twice`]);
    }
    unitOf.set(code, index);
  });
  return unitOf;
}

function readNumbers(table: CsvTable, column: string, into: Float64Array, problems: Problems): void {
  const position = table.header.indexOf(column);
  table.rows.forEach(({ fields, line }, index) => {
    const text = fields[position] ?? '';
    const value = readCell(text);
    if (value === undefined) {
      report(
        problems,
        'NOT_A_NUMBER',
        ['data', line, column],
        [`"${text}" không phải là số`, `"${text}" is no number`],
      );
    }
    into[index] = value ?? Number.NaN;
  });
}

function readGroups(table: CsvTable, column: string): UnitGroups | undefined {
  const position = table.header.indexOf(column);
  if (position === -1) return undefined;
  const numberOf = new Map<string, number>();
  const labels = new Int32Array(table.rows.length).fill(-1);
  table.rows.forEach(({ fields }, index) => {
    const label = fields[position] ?? '';
    if (isMissing(label)) return;
    const known = numberOf.get(label) ?? numberOf.size;
    numberOf.set(label, known);
    labels[index] = known;
  });
  return { count: numberOf.size, labels };
}

/** Columns of the data that are no indicators: denominators and groups, undefined where the data have no such column. */
function readOthers(table: CsvTable, meta: IndexMeta, problems: Problems) {
  const denominators = new Map<string, Float64Array | undefined>();
  const groups = new Map<string, UnitGroups | undefined>();
  for (const [code, type] of meta.typeOf) {
    if (type === 'Group') groups.set(code, readGroups(table, code));
    if (type !== 'Denominator') continue;
    const column = table.header.includes(code) ? new Float64Array(table.rows.length) : undefined;
    if (column) readNumbers(table, code, column, problems);
    denominators.set(code, column);
  }
  return { denominators, groups };
}

/**
 * Data and metadata of a composite index, checked against each other.
 * Source: composite contract, Input.
 * @param metaText CSV of the metadata
 * @param dataText CSV of the data, one row a unit
 * @returns the model, or undefined when an error (paths begin with `meta` or `data`, then line and column) stands in the way
 */
export function readIndexModel(metaText: string, dataText: string, problems: Problems): IndexModel | undefined {
  const meta = readMeta(metaText, problems);
  const table = readTable(dataText, ['data'], problems);
  if (!meta || !table) return undefined;
  const errors = () => problems.issues.filter((issue) => issue.severity === 'error').length;
  const before = errors();
  checkDataColumns(table, meta, problems);
  if (errors() > before) return undefined;
  const unitOf = readUnits(table, problems);
  const indicatorCount = meta.nodes.filter((node) => node.level === 1).length;
  const values = new Float64Array(indicatorCount * table.rows.length);
  meta.nodes.slice(0, indicatorCount).forEach((node, index) => {
    const column = values.subarray(index * table.rows.length, (index + 1) * table.rows.length);
    readNumbers(table, node.code, column, problems);
  });
  const others = readOthers(table, meta, problems);
  if (errors() > before) return undefined;
  return {
    units: [...unitOf.keys()],
    unitOf,
    nodes: meta.nodes,
    nodeOf: new Map(meta.nodes.map((node, index) => [node.code, index])),
    indicatorCount,
    levelCount: meta.levelCount,
    top: meta.nodes.length - 1,
    values,
    hasDenominatorColumn: meta.hasDenominatorColumn,
    ...others,
  };
}
