import { NATIONAL, versionInForce } from '@nanghang/domain/index-algebra';
import { decimalToNumber, type PlainDate, type Text } from '@nanghang/domain/kernel';
import type { Provenance } from '../contract/reading.ts';
import type { IndexBook } from './book-cache.ts';
import { nodeOf } from './figures.ts';
import type { OwnResult, Publication, ResultSource } from './results.store.ts';

/** What is known beside the results themselves. */
export interface ProvenanceFacts {
  readonly sources: readonly ResultSource[];
  readonly own: readonly OwnResult[];
  readonly publications: readonly Publication[];
  readonly nameOf: ReadonlyMap<string, string>;
}

function methodOf(book: IndexBook, year: number): Text {
  const version = versionInForce(book.series, year);
  const better = book.series.direction === 'higher_is_better';
  const scale = version ? `${version.scale.min}–${version.scale.max}` : '';
  return {
    vi: `Thang ${scale}; ${better ? 'cao hơn là tốt' : 'thấp hơn là tốt'}`,
    en: `Scale ${scale}; ${better ? 'higher is better' : 'lower is better'}`,
  };
}

const pointsPerWeight: Partial<Record<string, number>> = { weighted_mean_x10: 10, weighted_mean: 1 };

/** Every source of one figure, which of them is shown, and whether the others agree with it to their own decimals. */
export function provenanceOf(
  book: IndexBook,
  province: string,
  year: number,
  component: string,
  facts: ProvenanceFacts,
): Provenance | undefined {
  const { series } = book;
  const node = nodeOf(series, year, component);
  if (!node) return undefined;
  const rows = book.book.rowsOf(series.code, year, component, province);
  const shown = book.book.shown(series.code, year, component, province);
  const value = shown?.value ? decimalToNumber(shown.value) : null;
  const publication = facts.publications.find((one) => one.year === year);
  const factor = pointsPerWeight[versionInForce(series, year)?.aggregation ?? ''];
  return {
    index: series.code,
    year,
    component,
    componentName: node.name,
    province: province === NATIONAL ? NATIONAL : province,
    shown: value,
    method: methodOf(book, year),
    contribution:
      factor !== undefined && node.weightRatio !== null && value !== null
        ? { weightRatio: node.weightRatio, points: factor * node.weightRatio * value }
        : null,
    publishedOn: (publication?.publishedOn as PlainDate | undefined) ?? null,
    publicationConfidence: publication?.confidence ?? null,
    sources: rows.map((row) => {
      const own = facts.own.find((one) => one.resultId === row.sourceId);
      const source = facts.sources.find((one) => one.sourceId === row.sourceId);
      const figure = row.value ? decimalToNumber(row.value) : null;
      const tolerance = row.value ? 0.5 * 10 ** -row.value.scale + 1e-9 : 0;
      return {
        sourceId: row.sourceId,
        title: own ? (own.sourceTitle ?? own.fileName ?? 'Đính chính') : (source?.source ?? row.sourceId),
        licence: source?.licence ?? null,
        status: row.status,
        value: figure,
        rank: row.rank,
        rankBasis: row.rankBasis,
        note: row.note,
        place: own?.place ?? (row.row > 0 ? `dòng ${row.row}` : null),
        printed: own?.printed ?? null,
        reason: own?.reason ?? null,
        enteredBy: own ? (facts.nameOf.get(own.enteredBy) ?? null) : null,
        enteredAt: own?.enteredAt.toISOString() ?? null,
        importId: own?.importId ?? null,
        shown: row === shown,
        agrees: figure === null || value === null ? null : Math.abs(figure - value) <= tolerance,
      };
    }),
  };
}
