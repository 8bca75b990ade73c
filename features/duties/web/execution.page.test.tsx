import type { PlainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { Page } from './pages/execution.page.tsx';
import { sampleId, sampleRow } from './testing/sample-duties.ts';

const counts = { due: 2, accepted: 1, onTime: 1, submitted: 0, late: 1, waived: 0, ahead: 0, undated: 0 };
const rate = { ...counts, onTimeRatio: 0.5, completionRatio: 0.5 };
const name = { vi: 'Sở Xây dựng', en: 'Department of Construction' };

const plan = { planId: sampleId(901), code: 'Đề án A', title: 'Đề án nâng cao các chỉ số', parentPlanId: null };
const unit = { unitId: sampleId(900), name: 'Sở Xây dựng', shortName: 'SXD' };
const span = { periodFrom: '2022-01-01', periodTo: '2025-12-31', publishedOn: '2023-01-05' };

const keys: Readonly<Record<string, { readonly key: string; readonly name: typeof name }>> = {
  unit: { key: unit.unitId, name },
  plan: { key: plan.planId, name: { vi: 'Đề án A', en: 'Scheme A' } },
  series: { key: 'PCI', name: { vi: 'Chỉ số PCI', en: 'PCI' } },
  quarter: { key: '2023-Q3', name: { vi: 'Quý III/2023', en: 'Q3 2023' } },
};

/** Answers as the server does; what is asked of rows is kept. */
function serve(): string[] {
  const asked: string[] = [];
  pageApi.use(
    http.get('*/api/v1/duty-late', () =>
      HttpResponse.json({ asOf: '2023-11-20', total: 0, units: [], components: [] }),
    ),
    http.get('*/api/v1/duty-plans', () =>
      HttpResponse.json({ asOf: '2023-11-20', items: [{ ...plan, ...span, unit, tasks: 3, rate }] }),
    ),
    http.get('*/api/v1/duty-rates', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const asOf = query.get('asOf') ?? '2023-11-20';
      const item = { ...rate, ...keys[query.get('by') ?? 'unit'], verdict: null };
      return HttpResponse.json({ asOf, total: rate, items: [item] });
    }),
    http.get('*/api/v1/duty-rate-rows', ({ request }) => {
      const query = new URL(request.url).searchParams;
      query.delete('limit');
      asked.push(String(query));
      const late = { status: 'overdue' as const, lateDays: 5, dueOn: '2023-09-25' as PlainDate, may: [] };
      return HttpResponse.json({ asOf: '2023-09-30', total: 1, items: [sampleRow(1, late)], nextCursor: null });
    }),
  );
  return asked;
}

it.each([
  ['unit', `unit=${unit.unitId}`],
  ['plan', `plan=${plan.planId}`],
  ['series', 'series=PCI'],
  ['quarter', 'from=2023-07-01&to=2023-09-30'],
])('lists what stood behind the rate of a %s at the end of a period that has passed', async (by, filter) => {
  const asked = serve();
  renderPage(<Page />, { url: `/execution?tab=rates&by=${by}&asOf=2023-09-30` });
  const words = keys[by]?.name.vi ?? '';
  await userEvent.click(await screen.findByText(words));
  expect(
    await screen.findByRole('heading', { name: `Các kỳ báo cáo: ${words}, tính đến hết ngày 30/09/2023` }),
  ).toBeDefined();
  expect(await screen.findByText('Trễ 5 ngày')).toBeDefined();
  expect(asked).toEqual([`${filter}&counted=due&asOf=2023-09-30`]);
  expect(screen.queryAllByText(/Báo cáo năm/)).toHaveLength(by === 'unit' ? 1 : 0);
  expect(screen.queryAllByText(/^Sở Xây dựng · /)).toHaveLength(by === 'unit' ? 0 : 1);
});

it('lists one count of a rate, with how many each has, and keeps it in the address', async () => {
  const asked = serve();
  renderPage(<Page />, { url: '/execution?tab=rates&by=series&row=PCI' });
  const list = await screen.findByRole('combobox', { name: 'Liệt kê' });
  const options = [...list.querySelectorAll('option')].map((option) => option.textContent);
  expect(options).toEqual(['Đã đến hạn (2)', 'Đúng hạn (1)', 'Đã tiếp nhận (1)', 'Đang trễ, chưa nộp (1)']);
  await userEvent.selectOptions(list, 'late');
  await waitFor(() => expect(asked.at(-1)).toBe('series=PCI&counted=late'));
});

it('opens a row of which nothing was due yet to what is ahead', async () => {
  const asked = serve();
  const ahead = { ...rate, ...{ due: 0, accepted: 0, onTime: 0, late: 0, ahead: 4 }, onTimeRatio: null };
  pageApi.use(
    http.get('*/api/v1/duty-rates', () =>
      HttpResponse.json({ asOf: '2023-11-20', total: ahead, items: [{ ...ahead, ...keys['quarter'], verdict: null }] }),
    ),
  );
  renderPage(<Page />, { url: '/execution?tab=rates&by=quarter&row=2023-Q3' });
  expect(await screen.findByText('Chưa đến hạn (4)')).toBeDefined();
  await waitFor(() => expect(asked).toEqual(['from=2023-07-01&to=2023-09-30&counted=ahead']));
});
