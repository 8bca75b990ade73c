import { type IndexSeries, resolveSubject } from '../index-algebra/index.ts';
import { fillMerged, type Grid, textAt } from './grid.ts';
import {
  createComponentFinder,
  type FindComponent,
  type HeadContext,
  indexIn,
  roleOfHead,
  rowLabelOf,
  yearsIn,
} from './header-words.ts';
import type { ColumnRole, FigureKey, TableMapping } from './mapping.ts';

const searchedRows = 30;
const sampledRows = 40;

function widthOf(grid: Grid): number {
  return Math.max(0, ...grid.rows.slice(0, 200).map((row) => row.length));
}

/** Texts above a row, which title the table. */
function titleOf(grid: Grid, before: number): string {
  const rows = grid.rows.slice(Math.max(0, before - 8), before);
  return [grid.sheet, ...rows.map((row) => row.map((cell) => cell?.text ?? '').join(' '))].join(' \n ');
}

/** The index whose component names occur most in the first rows and columns, or that the title names. */
function guessIndex(
  grid: Grid,
  series: readonly IndexSeries[],
  headRow: number,
  find: FindComponent,
): IndexSeries | undefined {
  const named = indexIn(titleOf(grid, headRow), series);
  if (named) return named;
  const texts: string[] = [];
  for (let row = 0; row < Math.min(grid.rows.length, searchedRows + sampledRows); row += 1) {
    for (let column = 0; column < Math.min(widthOf(grid), row <= headRow ? 60 : 4); column += 1) {
      const text = textAt(grid, row, column);
      if (text !== '') texts.push(text);
    }
  }
  let best: { index: IndexSeries; hits: number } | undefined;
  for (const index of series) {
    const year = index.versions.at(-1)?.fromYear ?? index.firstYear;
    const hits = texts.filter((text) => find(index, text, year) !== undefined).length;
    if (hits > (best?.hits ?? 1)) best = { index, hits };
  }
  return best?.index;
}

/** Joined heads of a column over the rows of the head, repeated texts once. */
function headOf(grid: Grid, from: number, to: number, column: number): string {
  const texts: string[] = [];
  for (let row = from; row <= to; row += 1) {
    const text = textAt(grid, row, column);
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
  }
  return texts.join(' ');
}

/** The role of a head, asked once for each text: most rows tried as a head are rows of figures. */
function rememberRoles(): typeof roleOfHead {
  const known = new Map<string, ColumnRole | undefined>();
  return (text, context) => {
    const key = `${context.index?.code}|${context.year}|${text}`;
    if (!known.has(key)) known.set(key, roleOfHead(text, context));
    return known.get(key);
  };
}

function rolesOf(
  grid: Grid,
  from: number,
  to: number,
  context: HeadContext,
  roleOf: typeof roleOfHead,
): (ColumnRole | undefined)[] {
  return Array.from({ length: widthOf(grid) }, (_, column) => {
    const parts = Array.from({ length: to - from + 1 }, (__, row) => textAt(grid, from + row, column));
    const joined = roleOf(headOf(grid, from, to, column), context);
    if (parts.length === 1 || (joined && joined.kind !== 'figure')) return joined;
    const roles = parts.map((part) => roleOf(part, context)).filter((role) => role !== undefined);
    const figures = roles.filter((role) => role.kind === 'figure');
    if (figures.length === 0) return roles.at(-1) ?? joined;
    const measure = figures.find((role) => role.measure !== 'value')?.measure ?? 'value';
    const years = parts.flatMap((part) => yearsIn(part));
    const key: FigureKey = Object.assign(
      {},
      ...figures.map((role) => role.key),
      years[0] === undefined ? {} : { year: years[0] },
    );
    return { kind: 'figure', measure, key };
  });
}

function scoreOf(roles: readonly (ColumnRole | undefined)[]): number {
  const known = roles.filter((role) => role !== undefined && role.kind !== 'ignore').length;
  const figures = roles.some((role) => role?.kind === 'figure');
  return figures ? known : 0;
}

/** Share of the sampled cells of a column that a test accepts. */
function shareOf(grid: Grid, firstRow: number, column: number, accept: (text: string) => boolean): number {
  let seen = 0;
  let hits = 0;
  for (let row = firstRow; row < Math.min(grid.rows.length, firstRow + sampledRows); row += 1) {
    const text = textAt(grid, row, column);
    if (text === '') continue;
    seen += 1;
    if (accept(text)) hits += 1;
  }
  return seen === 0 ? 0 : hits / seen;
}

/** Columns without a telling head, understood by what stands in them. */
function roleOfContent(grid: Grid, firstRow: number, column: number, context: HeadContext): ColumnRole {
  const isProvince = (text: string) => resolveSubject(text, context.year).kind !== 'unknown';
  const { index } = context;
  const isComponent = (text: string) =>
    index !== undefined &&
    (context.find(index, text, context.year) !== undefined || rowLabelOf(text, context.year) !== undefined);
  if (shareOf(grid, firstRow, column, isProvince) > 0.6) return { kind: 'key', member: 'province' };
  if (shareOf(grid, firstRow, column, isComponent) > 0.5) return { kind: 'key', member: 'component' };
  if (shareOf(grid, firstRow, column, (text) => /^20[0-4]\d$/.test(text)) > 0.9) return { kind: 'key', member: 'year' };
  if (shareOf(grid, firstRow, column, (text) => indexIn(text, context.series) !== undefined) > 0.9)
    return { kind: 'key', member: 'index' };
  return { kind: 'ignore' };
}

/** A key column that its content contradicts is none: "Tiêu chí" heads components, but also provinces in some tables. */
function settleRoles(
  grid: Grid,
  firstRow: number,
  roles: readonly (ColumnRole | undefined)[],
  context: HeadContext,
): ColumnRole[] {
  const settled = roles.map((role, column): ColumnRole => {
    if (role === undefined || role.kind === 'ignore') return roleOfContent(grid, firstRow, column, context);
    if (role.kind !== 'key' || (role.member !== 'province' && role.member !== 'component')) return role;
    const found = roleOfContent(grid, firstRow, column, context);
    return found.kind === 'key' ? found : role;
  });
  const taken = new Set<string>();
  return settled.map((role) => {
    if (role.kind !== 'key') return role;
    if (taken.has(role.member)) return { kind: 'ignore' };
    taken.add(role.member);
    return role;
  });
}

/** Whether most cells of a row are numbers other than years: such a row is no head. */
function isRowOfNumbers(grid: Grid, row: number): boolean {
  const texts = (grid.rows[row] ?? []).flatMap((cell) => (cell && cell.text.trim() !== '' ? [cell.text.trim()] : []));
  const numbers = texts.filter((text) => /^[-+−]?[\d.,\s%/]+$/.test(text) && !/^20[0-4]\d$/.test(text));
  return numbers.length * 2 > texts.length;
}

function findHead(
  grid: Grid,
  contextAt: (row: number) => HeadContext,
  roleOf: typeof roleOfHead,
): { from: number; to: number; score: number } {
  let best = { from: 0, to: 0, score: 0 };
  for (let row = 0; row < Math.min(grid.rows.length, searchedRows); row += 1) {
    const context = contextAt(row);
    for (const to of isRowOfNumbers(grid, row + 1) ? [row] : [row, row + 1]) {
      const score = scoreOf(rolesOf(grid, row, to, context, roleOf)) - (to - row) * 0.5;
      if (score > best.score) best = { from: row, to, score };
    }
  }
  return best;
}

/**
 * How a table of results is most likely meant: where its head is, what each column holds, and what its title says of
 * index and edition. A person may change any of it before anything is read.
 * @param hints what is known already, such as the index chosen in the form
 */
export function detectMapping(source: Grid, series: readonly IndexSeries[], hints: FigureKey = {}): TableMapping {
  const grid = fillMerged(source);
  const hinted = series.find((one) => one.code === hints.index);
  const find = createComponentFinder();
  const contextAt = (row: number): HeadContext => {
    const index = hinted ?? guessIndex(grid, series, row, find);
    const year =
      hints.year ??
      yearsIn(titleOf(grid, row)).at(-1) ??
      index?.versions.findLast((version) => version.components.length > 0)?.fromYear ??
      2020;
    return { series, index, year, find };
  };
  const roleOf = rememberRoles();
  const head = findHead(grid, contextAt, roleOf);
  const context = contextAt(head.from);
  const firstRow = head.score > 0 ? head.to + 1 : 0;
  const columns = settleRoles(grid, firstRow, rolesOf(grid, head.from, head.to, context, roleOf), context);
  const has = (member: keyof FigureKey) =>
    columns.some(
      (column) =>
        (column.kind === 'key' && column.member === member) ||
        (column.kind === 'figure' && column.key[member] !== undefined),
    );
  const titleYear = yearsIn(titleOf(grid, head.from)).at(-1);
  const year = hints.year ?? (has('year') ? undefined : titleYear);
  const index = has('index') ? undefined : (hinted ?? context.index)?.code;
  const province = hints.province ?? undefined;
  return {
    firstRow,
    columns,
    fixed: {
      ...(index === undefined ? {} : { index }),
      ...(year === undefined ? {} : { year }),
      ...(province === undefined || has('province') ? {} : { province }),
      ...(hints.component === undefined || has('component') ? {} : { component: hints.component }),
    },
  };
}

/** The heads of a table as one text: the name under which a mapping is remembered. */
export function headSignature(source: Grid, mapping: TableMapping): string {
  const grid = fillMerged(source);
  const head = Math.max(0, mapping.firstRow - 1);
  return Array.from({ length: widthOf(grid) }, (_, column) =>
    headOf(grid, Math.max(0, head - 1), head, column).replace(/20\d\d/g, '#'),
  ).join('|');
}
