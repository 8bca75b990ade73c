import {
  checkPrintedChanges,
  checkResultsFile,
  type IndexIssue,
  type IndexSeries,
  type PrintedChange,
  parseNumberText,
  type ResultRow,
  resultColumns,
  TOTAL,
} from '../index-algebra/index.ts';
import type { CsvRecord } from '../kernel/index.ts';
import { fillMerged, type Grid, type GridCell, placeName, textAt } from './grid.ts';
import { createComponentFinder, rowLabelOf, yearsIn } from './header-words.ts';
import type { ColumnRole, FigureKey, TableMapping } from './mapping.ts';

/** A result as a table prints it, with the cell it stands in. */
export interface StagedRow {
  readonly row: ResultRow;
  /** Cell such as `PCI!B5`. */
  readonly place: string;
  /** Text of that cell. */
  readonly printed: string;
}

/** An issue with the cell it is about. */
export interface PlacedIssue extends IndexIssue {
  readonly place: string | null;
}

/** Everything a table says, and everything that is wrong with it, in the order of its cells. */
export interface StagedTable {
  readonly rows: readonly StagedRow[];
  readonly issues: readonly PlacedIssue[];
}

/** Figures of one key on their way to a result row. */
interface Draft {
  readonly key: Record<keyof FigureKey, string>;
  readonly at: { row: number; column: number };
  value: string;
  rank: string;
  group: string;
  unit: string;
  note: string;
}

interface DraftChange {
  readonly draft: Draft['key'];
  readonly measure: 'value' | 'rank';
  readonly text: string;
  readonly baseYear: number | undefined;
  readonly at: { row: number; column: number };
}

/** An empty cell, or a dash that says there is no figure. */
const nothing = /^[-\u2010-\u2015\u2212.…]*$/;

function cellText(cell: GridCell | undefined): string {
  return cell?.number === undefined ? (cell?.text ?? '').trim() : String(cell.number);
}

/** Words around a printed change ("Tăng 4.03 điểm", "Giảm 4 bậc", "- 0.8") as a signed number text. */
function changeText(text: string): string {
  const number = /[+\-\u2212\u2013]?\s*\d[\d.,]*/.exec(text)?.[0]?.replace(/\s+/g, '') ?? '';
  return /gi[aả]m/i.test(text.normalize('NFC')) && /^\d/.test(number) ? `-${number}` : number;
}

/** A label that stands in a column of numbers ("Tổng" under "STT"), where the cell of the component is empty. */
function labelBeside(grid: Grid, row: number, mapping: TableMapping): string {
  const place = mapping.columns.findIndex((role) => role.kind === 'key' && role.member === 'component');
  for (let column = place - 1; column >= 0; column -= 1) {
    const text = textAt(grid, row, column);
    if (mapping.columns[column]?.kind === 'ignore' && /\p{L}/u.test(text)) return text;
  }
  return '';
}

/** What the key cells of a row say. */
function rowKeyOf(grid: Grid, row: number, mapping: TableMapping): Partial<Record<keyof FigureKey, string>> {
  const found: Partial<Record<keyof FigureKey, string>> = {};
  for (const [column, role] of mapping.columns.entries()) {
    if (role.kind === 'key') found[role.member] = textAt(grid, row, column);
  }
  if (found.component === '') found.component = labelBeside(grid, row, mapping);
  return found;
}

/** Finds the code of a component named in a table. */
interface CanonicalComponent {
  (index: string, text: string, year: number): string;
  /** Whether the label of a row is a component of the table's index. */
  isComponent(mapping: TableMapping, rowKey: Partial<Record<keyof FigureKey, string>>): boolean;
}

/** A year of the table, by which names of provinces are understood. */
function labelYear(mapping: TableMapping): number {
  const years = mapping.columns.flatMap((role) => (role.kind === 'figure' && role.key.year ? [role.key.year] : []));
  return mapping.fixed.year ?? years.at(-1) ?? 2020;
}

function keyFor(
  role: Extract<ColumnRole, { kind: 'figure' }>,
  rowKey: Partial<Record<keyof FigureKey, string>>,
  fixed: FigureKey,
  canonical: CanonicalComponent,
) {
  const member = (name: keyof FigureKey) => String(role.key[name] ?? (rowKey[name] || undefined) ?? fixed[name] ?? '');
  const index = member('index');
  const year = String(yearsIn(member('year'))[0] ?? member('year'));
  const component = member('component');
  return {
    index,
    year,
    province: member('province'),
    component: component === '' ? TOTAL : canonical(index, component, Number(year)),
  };
}

/** A row that holds no key of its own and no figure: a gap, a heading, a footnote. */
function isEmptyRow(grid: Grid, row: number, mapping: TableMapping): boolean {
  const figures = mapping.columns.some((role, column) => role.kind === 'figure' && textAt(grid, row, column) !== '');
  const keys = mapping.columns.flatMap((role, column) => (role.kind === 'key' ? [textAt(grid, row, column)] : []));
  return !figures || (keys.length > 0 && keys.every((text) => text === '') && labelBeside(grid, row, mapping) === '');
}

function isNumberedHead(grid: Grid, row: number, mapping: TableMapping): boolean {
  const texts = mapping.columns.map((_, column) => textAt(grid, row, column)).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, place) => text.replace(/[()]/g, '') === String(place + 1));
}

interface Collected {
  readonly drafts: Map<string, Draft>;
  readonly doubles: Draft[];
  readonly changes: DraftChange[];
}

function collectRow(grid: Grid, row: number, mapping: TableMapping, canonical: CanonicalComponent, into: Collected) {
  const rowKey = rowKeyOf(grid, row, mapping);
  const label = canonical.isComponent(mapping, rowKey)
    ? undefined
    : rowLabelOf(rowKey.component ?? '', labelYear(mapping));
  const rowMeasure = label?.kind === 'measure' ? label.measure : undefined;
  if (label) rowKey.component = TOTAL;
  if (label?.kind === 'total' && label.province !== undefined) rowKey.province = label.province;
  const extra = (kind: 'unit' | 'note') => {
    const column = mapping.columns.findIndex((role) => role.kind === kind);
    return column < 0 ? '' : textAt(grid, row, column);
  };
  for (const [column, role] of mapping.columns.entries()) {
    if (role.kind !== 'figure') continue;
    const text = cellText(grid.rows[row]?.[column]);
    if (nothing.test(text)) continue;
    const measure = role.measure === 'value' && rowMeasure ? rowMeasure : role.measure;
    const key = keyFor(role, rowKey, mapping.fixed, canonical);
    const at = { row, column };
    if (measure === 'change') {
      into.changes.push({
        draft: key,
        measure: rowMeasure === 'rank' ? 'rank' : 'value',
        text,
        baseYear: role.baseYear,
        at,
      });
      continue;
    }
    const name = Object.values(key).join('\u0000');
    const known = into.drafts.get(name);
    const draft: Draft = known ?? { key, at, value: '', rank: '', group: '', unit: extra('unit'), note: extra('note') };
    if (known && known[measure] !== '')
      into.doubles.push({ ...draft, at, value: '', rank: '', group: '', [measure]: text });
    else {
      draft[measure] = text;
      into.drafts.set(name, draft);
    }
  }
}

function recordOf(draft: Draft, line: number, sourceId: string): CsvRecord {
  const fields: Record<(typeof resultColumns)[number], string> = {
    ...draft.key,
    value: draft.value,
    rank: draft.rank,
    group: draft.group,
    unit: draft.unit,
    status: 'dataset',
    rank_basis: draft.rank === '' ? '' : 'as published',
    source_id: sourceId,
    note: draft.note,
  };
  return { line, fields: resultColumns.map((column) => fields[column]) };
}

function printedChanges(
  changes: readonly DraftChange[],
  firstYear: number | undefined,
  lastYear: number | undefined,
): PrintedChange[] {
  return changes.flatMap((change, place) => {
    const number = parseNumberText(changeText(change.text));
    const toYear = Number(change.draft.year) || lastYear;
    const fromYear = change.baseYear ?? firstYear;
    if (number.kind !== 'number' || toYear === undefined || fromYear === undefined) return [];
    const { index, province, component } = change.draft;
    return [
      {
        index,
        province,
        component,
        fromYear,
        toYear,
        of: change.measure,
        printed: number.value,
        row: place + 1,
      },
    ];
  });
}

/**
 * Reads the figures of a table as its mapping says and checks them: unknown names, texts that are no number, values
 * out of scale, sums, probable misprints, printed changes. Nothing is repaired silently.
 * @param sourceId name under which the rows of this file are told apart from other sources
 */
export function readFigures(
  source: Grid,
  mapping: TableMapping,
  series: readonly IndexSeries[],
  sourceId: string,
): StagedTable {
  const grid = fillMerged(source);
  const find = createComponentFinder();
  const byCode = new Map(series.map((one) => [one.code, one]));
  const codeOf = (code: string, text: string, year: number) => {
    const index = byCode.get(code);
    return index && find(index, text, year);
  };
  const canonical: CanonicalComponent = Object.assign(
    (code: string, text: string, year: number) => codeOf(code, text, year) ?? text,
    {
      isComponent: (table: TableMapping, rowKey: Partial<Record<keyof FigureKey, string>>) => {
        const code = rowKey.index ?? table.fixed.index ?? '';
        const found = codeOf(code, rowKey.component ?? '', labelYear(table));
        return found !== undefined && found !== TOTAL;
      },
    },
  );
  const collected: Collected = { drafts: new Map(), doubles: [], changes: [] };
  for (let row = mapping.firstRow; row < grid.rows.length; row += 1) {
    if (isEmptyRow(grid, row, mapping) || isNumberedHead(grid, row, mapping)) continue;
    collectRow(grid, row, mapping, canonical, collected);
  }
  const drafts = [...collected.drafts.values(), ...collected.doubles].sort(
    (a, b) => a.at.row - b.at.row || a.at.column - b.at.column,
  );
  const head: CsvRecord = { line: 1, fields: [...resultColumns] };
  const read = checkResultsFile([head, ...drafts.map((draft, place) => recordOf(draft, place + 2, sourceId))], series);
  const draftOf = (row: number | null) => (row === null ? undefined : drafts[row - 2]);
  const nameOf = (at: { row: number; column: number }) => placeName(grid.sheet, at.row, at.column);
  const years = [...new Set(read.rows.map((row) => row.year))].sort((a, b) => a - b);
  const changes = printedChanges(collected.changes, years[0], years.at(-1));
  const changePlaces = collected.changes.map((change) => nameOf(change.at));
  return {
    rows: read.rows.flatMap((row) => {
      const draft = draftOf(row.row);
      return draft ? [{ row, place: nameOf(draft.at), printed: draft.value || draft.rank || draft.group }] : [];
    }),
    issues: [
      ...read.issues.map((issue) => {
        const draft = draftOf(issue.row);
        return { ...issue, place: draft ? nameOf(draft.at) : null };
      }),
      ...checkPrintedChanges(changes, read.rows, series).map((issue) => ({
        ...issue,
        place: changePlaces[(issue.row ?? 0) - 1] ?? null,
      })),
    ],
  };
}
