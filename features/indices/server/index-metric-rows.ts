import { type ResultRow, TOTAL } from '@nanghang/domain/index-algebra';
import { decimalToNumber, type Text } from '@nanghang/domain/kernel';
import type { MetricColumn, MetricRow, MetricRows } from '@nanghang/domain/metrics';
import type { Handle } from '@nanghang/platform/db';
import type { IndexBook } from './book-cache.ts';
import { listOwnResults, listSources } from './results.store.ts';

/** One edition of an index, as a metric counts it. */
export interface Edition {
  readonly book: IndexBook;
  readonly province: string;
  readonly year: number;
}

const statuses: Readonly<Record<ResultRow['status'], Text>> = {
  dataset: { vi: 'bộ dữ liệu gốc', en: 'dataset' },
  'published-news': { vi: 'tin công bố', en: 'published news' },
  computed: { vi: 'tính lại', en: 'computed' },
  seed: { vi: 'bảng in lại', en: 'reprint' },
  'seed-suspect': { vi: 'bảng in lại, nghi in sai', en: 'reprint, probably misprinted' },
};

const byName = new Intl.Collator('vi');

const used: Text = { vi: 'đang dùng', en: 'used' };
const kept: Text = { vi: 'để đối chiếu', en: 'for comparison' };

const heads = {
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  value: { vi: 'Điểm', en: 'Score' },
  rank: { vi: 'Hạng', en: 'Rank' },
  source: { vi: 'Nguồn', en: 'Source' },
  kind: { vi: 'Loại nguồn', en: 'Kind of source' },
  use: { vi: 'Dùng', en: 'Use' },
} as const satisfies Record<string, Text>;

function numberOf(row: ResultRow | undefined): number | null {
  return row?.value ? decimalToNumber(row.value) : null;
}

/** Names of the sources of rows; a row the province entered is named by its file or its import. */
async function titlesOf(db: Handle, tenantId: string, edition: Edition): Promise<(row: ResultRow) => string> {
  const { book, year, province } = edition;
  const national = new Map((await listSources(db)).map((one) => [one.sourceId, one.source]));
  const own = await listOwnResults(db, tenantId, { seriesCode: book.series.code, year, component: TOTAL, province });
  const entered = new Map(own.map((one) => [one.resultId, one.sourceTitle ?? one.fileName ?? one.reason]));
  return (row) => entered.get(row.sourceId) ?? national.get(row.sourceId) ?? row.sourceId;
}

/** Every source of the own total of an edition, the one that is used first. */
export async function listSourceRows(db: Handle, tenantId: string, edition: Edition): Promise<MetricRows> {
  const { book, year, province } = edition;
  const titleOf = await titlesOf(db, tenantId, edition);
  const shown = book.book.shown(book.series.code, year, TOTAL, province);
  const columns: MetricColumn[] = [
    { id: 'kind', head: heads.kind, kind: 'text' },
    { id: 'value', head: heads.value, kind: 'number' },
    { id: 'rank', head: heads.rank, kind: 'number', decimals: 0 },
    { id: 'use', head: heads.use, kind: 'text' },
    { id: 'source', head: heads.source, kind: 'text' },
  ];
  const rows = book.book.rowsOf(book.series.code, year, TOTAL, province).map(
    (row, place): MetricRow => ({
      id: `${place}`,
      cells: [statuses[row.status], numberOf(row), row.rank, row === shown ? used : kept, titleOf(row)],
      href: null,
      own: row === shown,
    }),
  );
  return { columns, rows };
}

/**
 * The used row of every province in an edition, best first, the own one marked; `also` names a further subject, such
 * as the published national mean.
 */
export async function listComparedRows(
  db: Handle,
  tenantId: string,
  edition: Edition,
  also?: string,
): Promise<MetricRows> {
  const { book, year, province } = edition;
  const { code, direction } = book.series;
  const titleOf = await titlesOf(db, tenantId, edition);
  const names = new Set([
    ...book.book.values(code, year, TOTAL).keys(),
    province,
    ...(also === undefined ? [] : [also]),
  ]);
  const sign = direction === 'higher_is_better' ? -1 : 1;
  const rows = [...names]
    .flatMap((name) => {
      const shown = book.book.shown(code, year, TOTAL, name) ?? book.book.rowsOf(code, year, TOTAL, name)[0];
      return shown ? [{ name, shown, value: numberOf(shown) }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        sign * ((a.value ?? 0) - (b.value ?? 0)) ||
        byName.compare(a.name, b.name),
    )
    .map(
      ({ name, shown, value }): MetricRow => ({
        id: name,
        cells: [
          name === also ? { vi: 'Trung bình cả nước, đã công bố', en: 'National mean, published' } : name,
          value,
          name === also ? null : (book.book.rank(code, year, TOTAL, name, direction)?.rank ?? shown.rank),
          titleOf(shown),
        ],
        href: null,
        own: name === province,
      }),
    );
  return {
    columns: [
      { id: 'province', head: heads.province, kind: 'text' },
      { id: 'value', head: heads.value, kind: 'number' },
      { id: 'rank', head: heads.rank, kind: 'number', decimals: 0 },
      { id: 'source', head: heads.source, kind: 'text' },
    ],
    rows,
  };
}
