import type { ReviewRow } from '../../contract/index.ts';

const head = ['Chỉ số', 'Năm', 'Chỉ số thành phần', 'Điểm số', 'Xếp hạng'];

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

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
  if (figures.length === 0) return undefined;
  const lines = figures.map(({ index, year, component, value, rank }) =>
    [index, year, component ?? 'Tổng điểm', value, rank].map(cell).join(','),
  );
  return { csv: `${[head.join(','), ...lines].join('\n')}\n`, count: figures.length };
}
