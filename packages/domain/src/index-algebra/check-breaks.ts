import { compareEditions } from './comparability.ts';
import type { IndexSeries } from './definitions.ts';
import { type IndexIssue, indexIssue } from './index-issue.ts';
import type { ResultRow } from './result-row.ts';

interface Column {
  readonly index: string;
  readonly component: string;
  /** Year -> first row and provinces of that year. */
  readonly years: Map<number, { first: ResultRow; provinces: Set<string> }>;
}

/**
 * Places where a series may not be read through (BREAK_IN_SERIES): two neighbouring years of the file between which a
 * component or the total changed what it measures. One issue a component and year, on the first row after the break.
 * Source: ADR-0020.
 * @example checkBreaks([], []) // []
 */
export function checkBreaks(rows: readonly ResultRow[], series: readonly IndexSeries[]): readonly IndexIssue[] {
  const columns = new Map<string, Column>();
  for (const row of rows) {
    if (!row.value) continue;
    const key = `${row.index}\u0000${row.component}`;
    const column = columns.get(key) ?? { index: row.index, component: row.component, years: new Map() };
    columns.set(key, column);
    const year = column.years.get(row.year) ?? { first: row, provinces: new Set<string>() };
    column.years.set(row.year, year);
    year.provinces.add(row.province);
  }
  return [...columns.values()].flatMap((column) => {
    const definition = series.find((one) => one.code === column.index);
    return definition ? breaksOf(column, definition) : [];
  });
}

function breaksOf(column: Column, series: IndexSeries): IndexIssue[] {
  const years = [...column.years.keys()].sort((a, b) => a - b);
  return years.flatMap((year, place) => {
    const before = years[place - 1];
    const after = column.years.get(year);
    if (before === undefined || !after) return [];
    const { note } = compareEditions(series, column.component, before, year);
    if (!note) return [];
    const [only] = after.provinces.size === 1 ? after.provinces : [null];
    const message = {
      vi: `${column.component}: ${note.vi}`,
      en: `${column.component}: ${note.en}`,
    };
    const { index, component } = column;
    return [
      indexIssue('BREAK_IN_SERIES', message, { index, year, component, province: only ?? null, row: after.first.row }),
    ];
  });
}
