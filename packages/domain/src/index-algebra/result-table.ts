import type { Component, IndexSeries, IndexVersion } from './definitions.ts';
import { TOTAL, versionInForce } from './definitions.ts';
import type { ResultRow } from './result-row.ts';

/** What one source prints about one subject in one edition: component code -> row. */
export interface SubjectTable {
  readonly index: string;
  readonly year: number;
  readonly province: string;
  readonly sourceId: string;
  readonly series: IndexSeries;
  readonly version: IndexVersion;
  readonly cells: ReadonlyMap<string, ResultRow>;
}

/**
 * Sorts rows into the tables of their sources. Of two rows with one key the first counts. Rows of an index or year
 * without definition are left out.
 */
export function subjectTables(rows: readonly ResultRow[], series: readonly IndexSeries[]): readonly SubjectTable[] {
  const tables = new Map<string, SubjectTable & { cells: Map<string, ResultRow> }>();
  const byCode = new Map(series.map((one) => [one.code, one]));
  for (const row of rows) {
    const key = [row.index, row.year, row.province, row.sourceId].join('\u0000');
    const known = tables.get(key);
    if (known) {
      if (!known.cells.has(row.component)) known.cells.set(row.component, row);
      continue;
    }
    const definition = byCode.get(row.index);
    const version = definition && versionInForce(definition, row.year);
    if (!definition || !version) continue;
    const { index, year, province, sourceId } = row;
    tables.set(key, {
      index,
      year,
      province,
      sourceId,
      series: definition,
      version,
      cells: new Map([[row.component, row]]),
    });
  }
  return [...tables.values()];
}

/** Depth of every code: 0 the total, 1 its components and parts, 2 their children. */
export function depthsOf(version: IndexVersion): ReadonlyMap<string, number> {
  const depths = new Map([[TOTAL, 0]]);
  const visit = (components: readonly Component[], depth: number) => {
    for (const component of components) {
      depths.set(component.code, depth);
      visit(component.children, depth + 1);
    }
  };
  visit(version.components, 1);
  visit(version.parts, 1);
  return depths;
}

/**
 * How many decimals each table of a source really prints, by index, year, source and depth: the largest number that at
 * least half of its cells have. Spreadsheets drop closing zeros (7 for 7.00), and single cells carry binary noise.
 * Source: ADR-0020.
 */
export function printedDecimals(tables: readonly SubjectTable[]): (table: SubjectTable, depth: number) => number {
  const found = new Map<string, number[]>();
  const keyOf = (table: SubjectTable, depth: number) => [table.index, table.year, table.sourceId, depth].join('\u0000');
  const depthMaps = new Map<IndexVersion, ReadonlyMap<string, number>>();
  for (const table of tables) {
    const depths = depthMaps.get(table.version) ?? depthsOf(table.version);
    depthMaps.set(table.version, depths);
    for (const [code, row] of table.cells) {
      if (!row.value) continue;
      const key = keyOf(table, depths.get(code) ?? 1);
      const decimals = found.get(key) ?? [];
      found.set(key, decimals);
      decimals.push(row.value.scale);
    }
  }
  const median = new Map(
    [...found].map(([key, decimals]) => {
      const sorted = decimals.sort((a, b) => b - a);
      return [key, sorted[Math.ceil(sorted.length / 2) - 1] ?? 0] as const;
    }),
  );
  return (table, depth) => median.get(keyOf(table, depth)) ?? 0;
}
