import { type IndexSeries, TOTAL, versionInForce } from './definitions.ts';
import type { EditionTotals } from './rank-shift.ts';
import type { ResultBook } from './result-book.ts';
import type { EditionScores } from './what-if.ts';

/**
 * Shown totals and top-level component values of every province of one edition, as simulations and intervals need
 * them. Provinces without a total are left out; without an edition everything is empty.
 * @param year edition year
 * @example editionScores(buildResultBook([]), { code: 'PCI', versions: [] }, 2020).totals.size // 0
 */
export function editionScores(
  book: ResultBook,
  series: Pick<IndexSeries, 'code' | 'versions'>,
  year: number,
): EditionScores {
  const totals = book.values(series.code, year, TOTAL);
  const values = new Map([...totals.keys()].map((province) => [province, new Map<string, number>()]));
  for (const { code } of versionInForce(series, year)?.components ?? []) {
    for (const [province, value] of book.values(series.code, year, code)) values.get(province)?.set(code, value);
  }
  return { totals, values };
}

/**
 * Totals of one edition split into own and the others', as the shift-share of a rank needs them; null without own total.
 * @example editionTotals(buildResultBook([]), 'PCI', 2020, 'A') // null
 */
export function editionTotals(book: ResultBook, index: string, year: number, province: string): EditionTotals | null {
  const totals = book.values(index, year, TOTAL);
  const own = totals.get(province);
  if (own === undefined) return null;
  return { year, own, others: [...totals].flatMap(([name, value]) => (name === province ? [] : [value])) };
}
