import { resultTable } from '@nanghang/domain/result-import';
import type { ReviewRow } from '../../contract/index.ts';

/**
 * Printed results that were not dropped, as the table that the import of results reads; undefined where there are none.
 * What the plan leaves blank is left out.
 */
export function scoreTable(rows: readonly ReviewRow[]): { readonly csv: string; readonly count: number } | undefined {
  const figures = rows.flatMap((row) =>
    row.kind === 'score' && row.state !== 'dropped' && (row.content.value !== null || row.content.rank !== null)
      ? [row.content]
      : [],
  );
  return figures.length === 0 ? undefined : { csv: resultTable(figures), count: figures.length };
}
