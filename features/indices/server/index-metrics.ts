import { type Direction, NATIONAL, TOTAL } from '@nanghang/domain/index-algebra';
import { type Decimal, decimalOf, type PlainDate, subtractDecimals, type Text } from '@nanghang/domain/kernel';
import {
  type MetricAsked,
  type MetricCount,
  type MetricDefinition,
  type MetricSource,
  type MetricValue,
  metricValueOf,
} from '@nanghang/domain/metrics';
import type { Handle } from '@nanghang/platform/db';
import type { IndexBook, Knowledge } from './book-cache.ts';
import { decimalsOf } from './figures.ts';
import { type Edition, listComparedRows, listSourceRows } from './index-metric-rows.ts';
import { policy } from './indices.policy.ts';

type KnowledgeOf = (db: Handle, tenantId: string, asOf: string) => Promise<Knowledge>;

/** What a metric counts in one edition. */
interface Counted extends MetricCount {
  readonly of?: number;
  readonly unit: Text;
  readonly direction: Direction;
  /** Why a part is unknown, where more can be said than that. */
  readonly unknown?: Text | null;
}

const shared = {
  denominator: null,
  ratioFactor: 1,
  grain: {
    vi: 'Một giá trị cho mỗi chỉ số và mỗi năm đánh giá, của tỉnh mình',
    en: 'One value for each index and year measured, of the own province',
  },
  subjectName: { vi: 'Chỉ số', en: 'Index' },
  periodName: { vi: 'Năm', en: 'Year' },
  owner: { vi: 'Đầu mối điều phối chỉ số của tỉnh', en: "The province's coordinator of indices" },
  decimals: 2,
  asOfRule: 'published_by',
} as const satisfies Partial<MetricDefinition>;

const published: Text = {
  vi: 'Kết quả do cơ quan chủ trì từng chỉ số công bố; nguồn ghi ở từng dòng',
  en: 'Results as the publisher of each index printed them; the source stands beside each row',
};

function unitOf(book: IndexBook): Text {
  const { unit, max } = book.series.scale;
  return unit === '%' ? { vi: '%', en: '%' } : { vi: `điểm (thang ${max})`, en: `points of ${max}` };
}

function shownValue({ book, province, year }: Edition): Decimal | null {
  return book.book.shown(book.series.code, year, TOTAL, province)?.value ?? null;
}

function countValue(edition: Edition): Counted {
  return {
    numerator: shownValue(edition),
    denominator: null,
    decimals: decimalsOf(edition.book.series),
    unit: unitOf(edition.book),
    direction: edition.book.series.direction,
  };
}

function countRank({ book, province, year }: Edition): Counted {
  const rank = book.book.rank(book.series.code, year, TOTAL, province, book.series.direction);
  return {
    numerator: rank ? decimalOf(rank.rank) : null,
    denominator: null,
    ...(rank ? { of: rank.of } : {}),
    unit: { vi: 'hạng', en: 'rank' },
    direction: 'lower_is_better',
  };
}

function countGap(edition: Edition): Counted {
  const { book, year } = edition;
  const value = shownValue(edition);
  const { mean, reason } = book.book.summary(book.series.code, year, TOTAL, book.series.direction);
  return {
    numerator: value && mean !== null ? subtractDecimals(value, decimalOf(mean)) : null,
    denominator: null,
    unknown: value && reason,
    decimals: decimalsOf(book.series),
    unit: unitOf(book),
    direction: book.series.direction,
  };
}

/** Editions that fit what is asked, by index in the order of definitions and by year. */
async function editionsOf(knowledge: Knowledge, asked: Pick<MetricAsked, 'subject' | 'period'>): Promise<Edition[]> {
  const codes = knowledge.definitions.map((series) => series.code);
  const wanted = asked.subject === undefined ? codes : codes.filter((code) => code === asked.subject);
  const books = await Promise.all(wanted.map((code) => knowledge.bookOf(code)));
  return books.flatMap((book) =>
    book === undefined
      ? []
      : book.book
          .years(book.series.code)
          .filter((year) => asked.period === undefined || String(year) === asked.period)
          .map((year) => ({ book, province: knowledge.province, year })),
  );
}

function metricValueIn(definition: MetricDefinition, edition: Edition, counted: Counted, asOf: PlainDate): MetricValue {
  const { code, name } = edition.book.series;
  const figure = metricValueOf(definition, counted);
  return {
    ...figure,
    reason: figure.reason && (counted.unknown ?? figure.reason),
    subject: code,
    subjectName: { vi: `${code}, ${name.vi}`, en: `${code}, ${name.en}` },
    period: String(edition.year),
    of: counted.of ?? null,
    unit: counted.unit,
    direction: counted.direction,
    asOf,
    href: `/indices/${encodeURIComponent(code)}?year=${edition.year}`,
  };
}

function sourceOf(
  knowledgeOf: KnowledgeOf,
  definition: MetricDefinition,
  count: (edition: Edition) => Counted,
  rows: (db: Handle, tenantId: string, edition: Edition) => ReturnType<typeof listSourceRows>,
): MetricSource<Handle> {
  return {
    definition,
    action: 'index.read',
    grants: policy['index.read'],
    values: async (db, tenantId, asked) => {
      const knowledge = await knowledgeOf(db, tenantId, asked.asOf);
      const editions = await editionsOf(knowledge, asked);
      const values = editions.map((edition) => metricValueIn(definition, edition, count(edition), asked.asOf));
      // An index that never judged the province has nothing to say; a year without a figure within its life does.
      const judged = new Set(values.flatMap((one) => (one.value === null ? [] : [one.subject])));
      return values.filter((one) => judged.has(one.subject) || asked.period !== undefined);
    },
    rows: async (db, tenantId, asked) => {
      const [edition] = await editionsOf(await knowledgeOf(db, tenantId, asked.asOf), asked);
      return edition && rows(db, tenantId, edition);
    },
  };
}

const value: MetricDefinition = {
  ...shared,
  id: 'index.value',
  name: { vi: 'Điểm chỉ số', en: 'Index score' },
  unit: { vi: 'theo thang của từng chỉ số', en: 'on the scale of each index' },
  numerator: {
    vi: 'Tổng điểm của tỉnh trong nguồn được dùng (bộ dữ liệu gốc trước, rồi đến tin công bố, rồi đến bảng in lại)',
    en: 'Total of the province in the source that is used (dataset first, then published news, then reprints)',
  },
  legalSource: published,
  direction: 'by_subject',
};

const rank: MetricDefinition = {
  ...shared,
  id: 'index.rank',
  name: { vi: 'Thứ hạng chỉ số', en: 'Index rank' },
  unit: { vi: 'hạng', en: 'rank' },
  numerator: {
    vi: 'Số tỉnh, thành phố có tổng điểm tốt hơn, cộng 1; bằng điểm thì cùng hạng. Chỉ tính khi ít nhất 80% số tỉnh có điểm, nếu không thì lấy hạng in trong nguồn',
    en: 'Provinces with a better total plus 1; equal totals share a rank. Computed where at least 80% of the provinces have a total, else the printed rank',
  },
  legalSource: published,
  direction: 'lower_is_better',
  decimals: 0,
};

const gap: MetricDefinition = {
  ...shared,
  id: 'index.gap_to_mean',
  name: { vi: 'Chênh lệch so với trung bình cả nước', en: 'Gap to the national mean' },
  unit: { vi: 'theo thang của từng chỉ số', en: 'on the scale of each index' },
  numerator: {
    vi: 'Tổng điểm của tỉnh trừ trung bình cả nước. Trung bình được tính khi ít nhất 80% số tỉnh có điểm, nếu không thì lấy số trung bình đã công bố',
    en: "The province's total less the national mean. The mean is computed where at least 80% of the provinces have a total, else the published one is used",
  },
  legalSource: published,
  direction: 'by_subject',
};

/** Metrics of index results: score, rank, and gap to the national mean of the own province. */
export function createIndexMetrics(knowledgeOf: KnowledgeOf): readonly MetricSource<Handle>[] {
  return [
    sourceOf(knowledgeOf, value, countValue, listSourceRows),
    sourceOf(knowledgeOf, rank, countRank, (db, tenantId, edition) => listComparedRows(db, tenantId, edition)),
    sourceOf(knowledgeOf, gap, countGap, (db, tenantId, edition) => listComparedRows(db, tenantId, edition, NATIONAL)),
  ];
}
