import { foldVietnamese } from '@nanghang/domain/kernel';
import type { ReviewIssue, ReviewRow } from '../../contract/index.ts';

/** Conditions that the rows of a review are narrowed by. */
export interface RowFilters {
  readonly index?: string | undefined;
  readonly confidence?: string | undefined;
  readonly missing?: string | undefined;
  readonly state?: string | undefined;
  readonly text?: string | undefined;
}

/** Whether a row still stands by itself: merged and split ones live on in the rows they went into. */
export function standsAlone(row: ReviewRow): boolean {
  return row.state !== 'merged' && row.state !== 'split';
}

/** The words of a row by which it is found. */
export function textOf(row: ReviewRow): string {
  switch (row.kind) {
    case 'task':
      return row.content.text;
    case 'target':
      return row.content.text;
    case 'reporting_duty':
      return row.content.what ?? '';
    case 'score':
      return [row.content.component ?? row.content.index, row.content.year, row.content.asPrinted].join(' ');
  }
}

/** Names of bodies that a row prints, leads first. */
export function namesOf(row: ReviewRow): readonly string[] {
  switch (row.kind) {
    case 'task':
      return [...row.content.lead, ...row.content.coordinating];
    case 'target':
      return row.content.lead;
    case 'reporting_duty':
      return [...row.content.who, ...row.content.to];
    case 'score':
      return [];
  }
}

/** Whether nobody is named to lead; figures need nobody. */
export function lacksLead(row: ReviewRow): boolean {
  if (row.kind === 'task' || row.kind === 'target') return row.content.lead.length === 0;
  return row.kind === 'reporting_duty' && row.content.who.length === 0;
}

/** Whether no time is known: none printed, or one that was not understood. */
export function lacksTime(row: ReviewRow): boolean {
  if (row.kind === 'task') return row.content.timeframe === null || row.content.timeframe.kind === 'unknown';
  return row.kind === 'reporting_duty' && (row.content.when === null || row.content.when.kind === 'unknown');
}

/** Whether a printed name waits for a unit. */
export function lacksUnit(row: ReviewRow): boolean {
  return row.names.some((name) => name.how === 'unknown' || name.how === 'ambiguous');
}

function indicesOf(row: ReviewRow): readonly string[] {
  if (row.kind === 'reporting_duty') return [];
  const printed = (row.content.index ?? '').split('+').map((code) => code.trim());
  const chosen = row.kind === 'task' ? row.content.components.map((component) => component.series) : [];
  return [...printed, ...chosen].filter((code) => code !== '');
}

function fits(row: ReviewRow, filters: RowFilters, folded: string): boolean {
  const { index, confidence, missing, state } = filters;
  if (state && row.state !== state) return false;
  if (confidence === 'high' && row.level !== 'high') return false;
  if (confidence === 'low' && row.level !== 'low') return false;
  if (confidence === 'medium' && row.level === 'high') return false;
  if (missing === 'lead' && !lacksLead(row)) return false;
  if (missing === 'timeframe' && !lacksTime(row)) return false;
  if (missing === 'unit' && !lacksUnit(row)) return false;
  if (index && !indicesOf(row).includes(index)) return false;
  return folded === '' || foldVietnamese([textOf(row), ...namesOf(row)].join(' ')).includes(folded);
}

/** Rows that stand alone and meet every condition, in the order of the document; one that is worked on stays. */
export function shownRows(rows: readonly ReviewRow[], filters: RowFilters, workedOn?: string): readonly ReviewRow[] {
  const folded = foldVietnamese((filters.text ?? '').trim());
  return rows.filter((row) => standsAlone(row) && (row.rowId === workedOn || fits(row, filters, folded)));
}

/** Codes of indices that rows name, in the order of the alphabet. */
export function indexCodesOf(rows: readonly ReviewRow[]): readonly string[] {
  return [...new Set(rows.filter(standsAlone).flatMap(indicesOf))].toSorted();
}

/** Rows after some of them changed, came or went, in the order of the document. */
export function withChanged(
  rows: readonly ReviewRow[],
  changed: readonly ReviewRow[],
  removedRowIds: readonly string[] = [],
): readonly ReviewRow[] {
  if (changed.length === 0 && removedRowIds.length === 0) return rows;
  const byId = new Map(changed.map((row) => [row.rowId, row]));
  const kept = rows
    .filter((row) => !removedRowIds.includes(row.rowId))
    .map((row) => {
      const fresh = byId.get(row.rowId);
      byId.delete(row.rowId);
      return fresh ?? row;
    });
  if (byId.size === 0) return kept;
  return [...kept, ...byId.values()].toSorted((a, b) => a.position - b.position);
}

/** What became of the rows read from a line, the most pressing first. */
export type LineState = 'done' | 'doubt' | 'wrong';

/** Where rows stand in the source: for each line the row to open and how it stands. */
export interface LinePlace {
  readonly rowId: string;
  readonly state: LineState | undefined;
}

const gravity: Readonly<Record<LineState, number>> = { done: 1, doubt: 2, wrong: 3 };

function stateOf(row: ReviewRow, needsCare: ReadonlySet<string>): LineState | undefined {
  if (row.state === 'accepted' || row.state === 'dropped') return 'done';
  if (row.level === 'low') return 'wrong';
  return needsCare.has(row.rowId) || row.level === 'medium' ? 'doubt' : undefined;
}

/** For each line that a row was read from: the first such row, and the gravest state of all of them. */
export function linePlaces(rows: readonly ReviewRow[], issues: readonly ReviewIssue[]): ReadonlyMap<number, LinePlace> {
  const needsCare = new Set(issues.filter((issue) => issue.severity === 'error').flatMap((issue) => issue.rowIds));
  const places = new Map<number, LinePlace>();
  for (const row of rows) {
    if (!standsAlone(row) || row.firstLine === null) continue;
    const state = stateOf(row, needsCare);
    for (let line = row.firstLine; line <= (row.lastLine ?? row.firstLine); line += 1) {
      const known = places.get(line);
      const graver = !known?.state || (state && gravity[state] > gravity[known.state]) ? state : known.state;
      places.set(line, { rowId: known?.rowId ?? row.rowId, state: graver });
    }
  }
  return places;
}

/** Issues that a row is about: named with it, or standing on one of its lines. */
export function issuesOf(row: ReviewRow, issues: readonly ReviewIssue[]): readonly ReviewIssue[] {
  return issues.filter((issue) => issue.rowIds.includes(row.rowId));
}
