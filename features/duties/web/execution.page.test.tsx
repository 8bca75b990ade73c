import type { PlainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { Page } from './pages/execution.page.tsx';
import { sampleId, sampleRow } from './testing/sample-duties.ts';

const counts = { due: 2, accepted: 1, onTime: 1, submitted: 0, late: 1, waived: 0, ahead: 0, undated: 0 };
const rate = { ...counts, onTimeRatio: 0.5, completionRatio: 0.5 };
const name = { vi: 'Sở Xây dựng', en: 'Department of Construction' };

it('lists what stood behind the rate of a unit at the end of a period that has passed, as it stood then', async () => {
  const asked: string[] = [];
  const plan = { planId: sampleId(901), code: 'Đề án A', title: 'Đề án nâng cao các chỉ số', parentPlanId: null };
  const unit = { unitId: sampleId(900), name: 'Sở Xây dựng', shortName: 'SXD' };
  const span = { periodFrom: '2022-01-01', periodTo: '2025-12-31', publishedOn: '2023-01-05' };
  pageApi.use(
    http.get('*/api/v1/duty-late', () =>
      HttpResponse.json({ asOf: '2023-11-20', total: 0, units: [], components: [] }),
    ),
    http.get('*/api/v1/duty-plans', () =>
      HttpResponse.json({ asOf: '2023-11-20', items: [{ ...plan, ...span, unit, tasks: 3, rate }] }),
    ),
    http.get('*/api/v1/duty-rates', ({ request }) => {
      const asOf = new URL(request.url).searchParams.get('asOf') ?? '2023-11-20';
      return HttpResponse.json({ asOf, total: rate, items: [{ ...rate, key: unit.unitId, name, verdict: null }] });
    }),
    http.get('*/api/v1/duty-rate-rows', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(`${query.get('unit')} ${query.get('asOf')}`);
      const late = { status: 'overdue' as const, lateDays: 5, dueOn: '2023-09-25' as PlainDate, may: [] };
      return HttpResponse.json({ asOf: '2023-09-30', total: 1, items: [sampleRow(1, late)], nextCursor: null });
    }),
  );
  renderPage(<Page />, { url: '/execution?tab=rates&asOf=2023-09-30' });
  await userEvent.click(await screen.findByText('Sở Xây dựng'));
  expect(
    await screen.findByRole('heading', { name: 'Các kỳ đã đến hạn của Sở Xây dựng đến hết ngày 30/09/2023' }),
  ).toBeDefined();
  expect(await screen.findByText('Trễ 5 ngày')).toBeDefined();
  expect(asked).toEqual([`${unit.unitId} 2023-09-30`]);
});
