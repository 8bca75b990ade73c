import type { CsvRecord } from '../kernel/index.ts';
import { checkBreaks } from './check-breaks.ts';
import { checkMissing } from './check-missing.ts';
import { checkRanks } from './check-ranks.ts';
import { checkDuplicates, checkScales } from './check-rows.ts';
import { checkSources } from './check-sources.ts';
import { checkSums } from './check-sums.ts';
import type { IndexSeries } from './definitions.ts';
import type { IndexIssue } from './index-issue.ts';
import { type ReadResults, readResults } from './read-results.ts';
import type { ResultRow } from './result-row.ts';
import { subjectTables } from './result-table.ts';

/**
 * Everything that arithmetic and the definitions say about results that could be read: sums, probable misprints, bounds,
 * duplicates, other sources, ranks, missing components, breaks; in the order of the rows.
 * Source: ADR-0020.
 * @example checkResults([], []) // []
 */
export function checkResults(rows: readonly ResultRow[], series: readonly IndexSeries[]): readonly IndexIssue[] {
  const tables = subjectTables(rows, series);
  const issues = [
    ...checkDuplicates(rows),
    ...checkScales(rows, series),
    ...checkSums(tables),
    ...checkMissing(tables),
    ...checkSources(rows, series),
    ...checkRanks(rows, series),
    ...checkBreaks(rows, series),
  ];
  return inRowOrder(issues);
}

function inRowOrder(issues: readonly IndexIssue[]): readonly IndexIssue[] {
  return issues
    .map((issue, place) => ({ issue, place }))
    .sort((a, b) => (a.issue.row ?? 0) - (b.issue.row ?? 0) || a.place - b.place)
    .map(({ issue }) => issue);
}

function keyOf(...parts: readonly (string | number | null)[]): string {
  return parts.join('\u0000');
}

/**
 * Reads a results file and checks it: the rows that can be used and every issue, in the order of the rows. A component
 * whose row was refused is wrong and not also missing.
 * @example checkResultsFile([], []).issues[0]?.code // 'MISSING_COLUMN'
 */
export function checkResultsFile(records: readonly CsvRecord[], series: readonly IndexSeries[]): ReadResults {
  const { rows, issues, refused } = readResults(records, series);
  const wrong = new Set(refused.map(({ index, year, province, component }) => keyOf(index, year, province, component)));
  const found = checkResults(rows, series).filter(
    ({ code, index, year, province, component }) =>
      code !== 'MISSING_COMPONENT' || !wrong.has(keyOf(index, year, province, component)),
  );
  return { rows, refused, issues: inRowOrder([...issues, ...found]) };
}
