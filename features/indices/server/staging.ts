import {
  allComponents,
  type IndexSeries,
  parseNumberText,
  type ResultRow,
  TOTAL,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import { decimalToNumber, decimalToText } from '@nanghang/domain/kernel';
import {
  detectMapping,
  fillMerged,
  type Grid,
  headSignature,
  missingMembers,
  readFigures,
  type StagedTable,
  type TableMapping,
  textAt,
} from '@nanghang/domain/result-import';
import { newId } from '@nanghang/platform/ids';
import type { Sheet } from '@nanghang/platform/spreadsheet';
import type { Decision, ImportPreview, PlacedIssue, StagedRow } from '../contract/importing.ts';
import type { ImportRow, NewResult } from './imports.store.ts';

const sampleRows = 12;
const sampleColumns = 40;
const shownRows = 2000;

/** The grids of a workbook: one a sheet. */
export function gridsOf(sheets: readonly Sheet[]): readonly Grid[] {
  return sheets.map((sheet) => ({ sheet: sheet.name, rows: sheet.rows, merges: sheet.merges }));
}

function understood(mapping: TableMapping): number {
  return mapping.columns.filter((column) => column.kind !== 'ignore').length;
}

/** How the sheets of a workbook are read: the one on which most columns are understood is shown, all with figures count. */
export function chooseSheets(
  grids: readonly Grid[],
  series: readonly IndexSeries[],
  province: string,
): { sheet: number; mapping: TableMapping; others: Record<number, TableMapping> } {
  const found = grids.map((grid, sheet) => ({ sheet, mapping: withProvince(detectMapping(grid, series), province) }));
  const best = found.reduce((most, one) => (understood(one.mapping) > understood(most.mapping) ? one : most));
  const further = found.filter(
    (one) =>
      one !== best &&
      missingMembers(one.mapping).length === 0 &&
      one.mapping.columns.some((column) => column.kind === 'figure'),
  );
  return { ...best, others: Object.fromEntries(further.map((one) => [one.sheet, one.mapping])) };
}

/** Mappings of all sheets that a draft reads, by sheet. */
export function mappingsOf(row: Pick<ImportRow, 'mapping' | 'draft'>): Readonly<Record<number, TableMapping>> {
  return { ...row.draft.others, [row.draft.sheet]: row.mapping };
}

/** Tables that name no province are about our own. */
export function withProvince(mapping: TableMapping, province: string): TableMapping {
  return missingMembers(mapping).includes('province') ? { ...mapping, fixed: { ...mapping.fixed, province } } : mapping;
}

export function signatureOf(grid: Grid, mapping: TableMapping): string {
  return headSignature(grid, mapping);
}

/** The grid with decided values in the place of printed ones; dropped cells become empty. */
function withDecisions(grid: Grid, decisions: readonly Decision[]): Grid {
  const changed = new Map(decisions.filter((one) => one.action !== 'accept').map((one) => [one.place, one]));
  if (changed.size === 0) return grid;
  const prefix = grid.sheet ? `${grid.sheet}!` : '';
  const rows = grid.rows.map((row) => [...row]);
  for (const [place, one] of changed) {
    const match = place.startsWith(prefix) ? /^([A-Z]+)(\d+)$/.exec(place.slice(prefix.length)) : null;
    const row = match && rows[Number(match[2]) - 1];
    if (!row) continue;
    const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    row[column] = one.action === 'drop' ? undefined : { text: one.value ?? '' };
  }
  return { ...grid, rows };
}

/** A table read with its decisions applied, and the decisions by their cell. */
export interface Staged {
  readonly table: StagedTable;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** Reads every mapped sheet with the decisions in the place of what is printed. */
export function stage(
  grids: readonly Grid[],
  mappings: Readonly<Record<number, TableMapping>>,
  series: readonly IndexSeries[],
  decisions: readonly Decision[],
  sourceId: string,
): Staged {
  const tables = grids.flatMap((grid, sheet) => {
    const mapping = mappings[sheet];
    if (!mapping || missingMembers(mapping).length > 0) return [];
    return [readFigures(withDecisions(grid, decisions), mapping, series, sourceId)];
  });
  return {
    table: { rows: tables.flatMap((table) => table.rows), issues: tables.flatMap((table) => table.issues) },
    decisions: new Map(decisions.map((one) => [one.place, one])),
  };
}

const needsDecision = new Set([
  'PROBABLE_MISPRINT',
  'TOTAL_NOT_SUM_OF_PARTS',
  'CHANGE_DISAGREES',
  'CHANGE_WITHOUT_BASE',
]);

/** Errors always, and warnings that arithmetic raises, wait for a decision; an accepted cell settles its warnings. */
export function issuesOf(staged: Staged): PlacedIssue[] {
  return staged.table.issues.map((issue) => {
    const decided = issue.place === null ? undefined : staged.decisions.get(issue.place);
    const open = issue.severity === 'error' || needsDecision.has(issue.code);
    const settled = !open || (issue.severity !== 'error' && decided?.action === 'accept');
    return {
      code: issue.code,
      severity: issue.severity,
      index: issue.index,
      year: issue.year,
      province: issue.province,
      component: issue.component,
      printed: issue.printed,
      expected: issue.expected,
      suggestion: issue.suggestion ?? null,
      message: issue.message,
      place: issue.place,
      settled,
    };
  });
}

function nameOf(series: readonly IndexSeries[], row: ResultRow) {
  if (row.component === TOTAL) return { vi: 'Tổng điểm', en: 'Total' };
  const index = series.find((one) => one.code === row.index);
  const version = index && versionInForce(index, row.year);
  return (version && allComponents(version).find((component) => component.code === row.component)?.name) ?? null;
}

/** Rows of the preview: those with an issue or a decision first in the order of the file, then the others, up to a limit. */
export function previewRows(
  staged: Staged,
  series: readonly IndexSeries[],
  currentOf: (row: ResultRow) => number | null,
  originalOf: (place: string) => string,
): StagedRow[] {
  const marked = new Set(staged.table.issues.flatMap((issue) => issue.place ?? []));
  for (const place of staged.decisions.keys()) marked.add(place);
  const chosen =
    staged.table.rows.length <= shownRows
      ? staged.table.rows
      : [
          ...staged.table.rows.filter((row) => marked.has(row.place)),
          ...staged.table.rows.filter((row) => !marked.has(row.place)),
        ].slice(0, shownRows);
  return chosen.map(({ row, place, printed }) => ({
    place,
    index: row.index,
    year: row.year,
    province: row.province,
    component: row.component,
    componentName: nameOf(series, row),
    printed: originalOf(place) || printed,
    value: row.value ? decimalToNumber(row.value) : null,
    rank: row.rank,
    group: row.group,
    current: currentOf(row),
    decision: staged.decisions.get(place) ?? null,
  }));
}

/** Text of a cell as the file prints it. */
export function originalText(grids: readonly Grid[], place: string): string {
  const match = /^(?:(.*)!)?([A-Z]+)(\d+)$/.exec(place);
  const grid = grids.find((one) => one.sheet === (match?.[1] ?? '')) ?? grids[0];
  if (!match || !grid) return '';
  const column = [...(match[2] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return textAt(grid, Number(match[3]) - 1, column);
}

/** First rows of a sheet as texts, for choosing the columns. */
export function sampleOf(grid: Grid): string[][] {
  const filled = fillMerged({ ...grid, rows: grid.rows.slice(0, sampleRows + 20) });
  return filled.rows
    .slice(0, sampleRows)
    .map((row) => Array.from({ length: Math.min(sampleColumns, row.length) }, (_, column) => row[column]?.text ?? ''));
}

/** The results that an import puts into force, each with its cell, the printed text and the reason of a decision. */
export function resultsOf(staged: Staged, grids: readonly Grid[]): NewResult[] {
  return staged.table.rows.map(({ row, place }) => {
    const decided = staged.decisions.get(place);
    return {
      resultId: newId(),
      seriesCode: row.index,
      year: row.year,
      component: row.component,
      province: row.province,
      value: row.value ? decimalToText(row.value) : null,
      rank: row.rank,
      group: row.group,
      unit: row.unit,
      note: row.note,
      place,
      printed: originalText(grids, place),
      reason: decided?.reason ?? null,
    };
  });
}

/** A number typed by a person, as a plain decimal text. */
export function typedNumber(text: string): string | undefined {
  const number = parseNumberText(text);
  return number.kind === 'number' ? decimalToText(number.value) : undefined;
}

export function countIssues(issues: readonly PlacedIssue[]): ImportPreview['issueCounts'] {
  const count = (severity: PlacedIssue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
