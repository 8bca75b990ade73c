import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Metric, MetricRows, MetricValue } from '../../contract/index.ts';
import { Page } from './metric.page.tsx';
import { Page as ListPage } from './metric-list.page.tsx';

const same = (text: string) => ({ vi: text, en: text });

const metric: Metric = {
  id: 'index.rank',
  name: same('Thứ hạng chỉ số'),
  unit: same('hạng'),
  numerator: same('Số tỉnh có điểm tốt hơn, cộng 1'),
  denominator: null,
  grain: same('Một giá trị mỗi năm'),
  subjectName: same('Chỉ số'),
  periodName: same('Năm'),
  owner: same('Đầu mối điều phối'),
  legalSource: same('Kết quả công bố'),
  direction: 'lower_is_better',
  decimals: 0,
  asOfRule: 'published_by',
};

const asOf = '2023-11-20' as MetricValue['asOf'];

function value(period: string, rank: number | null): MetricValue {
  return {
    subject: 'PCI',
    subjectName: same('PCI, chỉ số năng lực cạnh tranh'),
    period,
    value: rank,
    of: rank === null ? null : 63,
    numerator: rank,
    denominator: null,
    decimals: 0,
    unit: same('hạng'),
    direction: 'lower_is_better',
    reason: rank === null ? same('Chưa có số liệu') : null,
    asOf,
    href: `/indices/PCI?year=${period}`,
  };
}

const rows: MetricRows = {
  asOf,
  value: value('2020', 24),
  columns: [
    { id: 'province', head: same('Tỉnh'), kind: 'text' },
    { id: 'value', head: same('Điểm'), kind: 'number' },
  ],
  rows: [
    { id: 'a', cells: ['Tỉnh A', 75.0934], href: null, own: false },
    { id: 'b', cells: ['Tỉnh mình', 64.1626], href: null, own: true },
  ],
};

function answer(items: readonly MetricValue[]): void {
  pageApi.use(
    http.get('*/api/v1/metrics/index.rank', () => HttpResponse.json(metric)),
    http.get('*/api/v1/metrics/index.rank/values', () => HttpResponse.json({ asOf, items })),
    http.get('*/api/v1/metrics/index.rank/rows', ({ request }) => {
      const { searchParams } = new URL(request.url);
      return searchParams.get('subject') === 'PCI' && searchParams.get('period') === '2020'
        ? HttpResponse.json(rows)
        : new HttpResponse(null, { status: 404 });
    }),
  );
}

const open = (query = '') => renderPage(<Page />, { path: '/figures/$metric', url: `/figures/index.rank${query}` });

describe('page of a metric', () => {
  it('tells the newest value, the definition, and why a year has none', async () => {
    answer([value('2020', 24), value('2021', 37), value('2022', null)]);
    open();
    expect(await screen.findByText('Thứ hạng chỉ số PCI: 37/63 năm 2021')).toBeTruthy();
    expect(screen.getByText('Số tỉnh có điểm tốt hơn, cộng 1')).toBeTruthy();
    expect(screen.getByText('thấp hơn là tốt')).toBeTruthy();
    expect(screen.getByText('Số liệu đến 20/11/2023')).toBeTruthy();
    expect(screen.getByText('Chưa có số liệu')).toBeTruthy();
    expect(screen.queryByText(/Các dòng được tính/)).toBeNull();
  });

  it('shows the rows behind the value that the address names', async () => {
    answer([value('2020', 24), value('2021', 37)]);
    open('?subject=PCI&period=2020');
    expect(await screen.findByText('Thứ hạng chỉ số PCI: 24/63 năm 2020')).toBeTruthy();
    const table = await screen.findByRole('region', { name: 'Các dòng được tính cho PCI 2020' });
    expect(await within(table).findByText('64,1626')).toBeTruthy();
    expect(within(table).getByText('Tỉnh A')).toBeTruthy();
  });

  it('names a unit in words, never by its id', async () => {
    const ids = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
    const ofUnit = (subject: string, name: string) => ({ ...value('2020', 24), subject, subjectName: same(name) });
    answer([ofUnit(ids[0] ?? '', 'Sở Xây dựng'), ofUnit(ids[1] ?? '', 'Sở Nội vụ')]);
    open(`?subject=${ids[1]}&period=2020`);
    expect(await screen.findByText('Thứ hạng chỉ số Sở Nội vụ: 24/63 năm 2020')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Các dòng được tính cho Sở Nội vụ 2020' })).toBeTruthy();
    expect(document.body.textContent).not.toContain('01890000');
  });

  it('says so when there is no value at all', async () => {
    answer([]);
    open();
    expect(await screen.findByText('Thứ hạng chỉ số: chưa có số liệu')).toBeTruthy();
    expect(screen.getByText('Chưa có giá trị nào')).toBeTruthy();
  });
});

describe('list of metrics', () => {
  it('leads to each definition', async () => {
    pageApi.use(http.get('*/api/v1/metrics', () => HttpResponse.json({ items: [metric] })));
    renderPage(<ListPage />, { path: '/figures', url: '/figures' });
    const link = await screen.findByRole('link', { name: 'Thứ hạng chỉ số' });
    expect(link.getAttribute('href')).toBe('/figures/index.rank');
  });
});
