import type { IndexSeries, MethodUncertainty, ResultBook } from '@nanghang/domain/index-algebra';
import { TOTAL } from '@nanghang/domain/index-algebra';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';

/** Results and definitions of one index as known on one day, the same object until any of them changes. */
export interface IndexBook {
  readonly series: IndexSeries;
  readonly book: ResultBook;
  uncertaintyOf(year: number): MethodUncertainty | null;
}

/** What one province knows on a day. */
export interface Knowledge {
  readonly province: string;
  readonly definitions: readonly IndexSeries[];
  bookOf(seriesCode: string): Promise<IndexBook | undefined>;
}

/** Results as known on a day, asked of the feature that keeps them. */
export type KnowledgeOf = (db: Handle, tenantId: string, asOf: string) => Promise<Knowledge>;

/** Who asks, and as known on which day. */
export interface Asked {
  readonly tenantId: string;
  readonly asOf: PlainDate;
}

/** Edition years in which the province has a total, ascending. */
export function ownYears({ book, series }: IndexBook, province: string): readonly number[] {
  return book.years(series.code).filter((year) => book.value(series.code, year, TOTAL, province) !== null);
}

/** Decimals with which figures of an index are shown: four for scales up to 1, else two. */
export function decimalsOf(series: IndexSeries): number {
  return series.scale.max <= 1 ? 4 : 2;
}
