import { type Decimal, decimalToNumber } from '../kernel/index.ts';

/** Where a figure comes from, in the words of the results file. `seed-suspect` is printed but known to be wrong. */
export type ResultStatus = 'dataset' | 'published-news' | 'computed' | 'seed' | 'seed-suspect';

/** Sources in the order in which a shown value is taken; `seed-suspect` is never shown. Source: ADR-0020. */
export const shownStatusOrder: readonly ResultStatus[] = ['dataset', 'published-news', 'computed', 'seed'];

/**
 * One published figure of one subject: key = (index, year, province, component, sourceId).
 * `value` keeps the printed decimals; null where the source prints only a rank or leaves the cell empty.
 */
export interface ResultRow {
  readonly index: string;
  /** Edition year: the year measured, not the year of publication. */
  readonly year: number;
  /** Name as in the list of provinces, or `CẢ NƯỚC`. */
  readonly province: string;
  /** Component code, or `TOTAL`. */
  readonly component: string;
  readonly value: Decimal | null;
  readonly rank: number | null;
  readonly group: string | null;
  readonly unit: string | null;
  readonly status: ResultStatus;
  readonly rankBasis: string | null;
  readonly sourceId: string;
  readonly note: string | null;
  /** 1-based line in the file it was read from (the head is line 1); 0 when it was not read from a file. */
  readonly row: number;
}

/**
 * Order of two rows of one key: the source that is shown first comes first; rows without a value come last.
 */
export function compareBySource(a: ResultRow, b: ResultRow): number {
  const order = (row: ResultRow) => {
    const place = shownStatusOrder.indexOf(row.status);
    return (place < 0 ? shownStatusOrder.length : place) + (row.value === null ? 10 : 0);
  };
  return order(a) - order(b) || a.row - b.row;
}

/**
 * The row whose value is shown among rows of one (index, year, province, component): the first source in order
 * dataset, published news, computed, seed that has a value; a suspect value never. Undefined when there is none.
 * Source: ADR-0020.
 * @example shownRow([]) // undefined
 */
export function shownRow(rows: readonly ResultRow[]): ResultRow | undefined {
  const usable = rows.filter((row) => row.status !== 'seed-suspect' && row.value !== null);
  return usable.length === 0 ? undefined : usable.reduce((best, row) => (compareBySource(row, best) < 0 ? row : best));
}

/**
 * The value that is shown, as a number; null when no source has one.
 * @example shownValue([]) // null
 */
export function shownValue(rows: readonly ResultRow[]): number | null {
  const row = shownRow(rows);
  return row?.value ? decimalToNumber(row.value) : null;
}
