import type { PlainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { ObligationRow } from '../contract/index.ts';
import { Page } from './pages/inbox.page.tsx';
import { sampleDetail, sampleId, sampleRow } from './testing/sample-duties.ts';

function submitted(number: number): ObligationRow {
  return sampleRow(number, {
    ...{ state: 'submitted', status: 'submitted', submittedOn: '2023-11-17' as PlainDate, may: ['accept', 'return'] },
  });
}

const rows = [submitted(1), submitted(2)];
const by = { personId: sampleId(50), name: 'Phạm Minh Giám' };
const report = {
  ...{ revision: 1, status: 'submitted' as const, result: 'done' as const, figures: [], evidence: [], version: 1 },
  ...{ writtenBy: by, updatedBy: by, updatedAt: '2023-11-17T02:00:00.000Z', submittedAt: '2023-11-17T02:00:00.000Z' },
};

function answer(): unknown[] {
  const acts: unknown[] = [];
  pageApi.use(
    http.get('*/api/v1/duty-waiting', () =>
      HttpResponse.json({ asOf: '2023-11-20', items: rows, nextCursor: null, reports: 2, extensions: 1 }),
    ),
    http.get('*/api/v1/obligations/:id', ({ params }) => {
      const row = rows.find((one) => one.obligationId === params['id']) ?? submitted(9);
      return HttpResponse.json(sampleDetail(row, { current: { ...report, content: `Bài của ${row.task.ref}` } }));
    }),
    http.post('*/api/v1/obligations/:id/:act', async ({ params, request }) => {
      acts.push([params['id'], params['act'], await request.json()]);
      return HttpResponse.json({ ...rows[0], state: 'accepted', status: 'accepted' });
    }),
  );
  return acts;
}

it('leads by keyboard from one report to the next: accepted, or returned with a reason', async () => {
  const acts = answer();
  const { address } = renderPage(<Page />, { url: '/acceptance' });
  expect(
    await screen.findByRole('heading', { name: '2 báo cáo chờ tiếp nhận và 1 đề nghị gia hạn chờ quyết định.' }),
  ).toBeDefined();
  expect(screen.getAllByText('chờ 3 ngày')).toHaveLength(2);
  await userEvent.keyboard('j');
  expect(await screen.findByText('Bài của PCI.1')).toBeDefined();
  await userEvent.keyboard('a');
  await waitFor(() => expect(acts).toEqual([[sampleId(1), 'accept', {}]]));
  expect(await screen.findByText('Bài của PCI.2')).toBeDefined();
  expect(address()).toContain(`ob=${sampleId(2)}`);
  await userEvent.keyboard('r');
  await userEvent.type(await screen.findByLabelText('Lý do trả lại'), 'Thiếu số liệu quý III');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(acts.at(-1)).toEqual([sampleId(2), 'return', { reason: 'Thiếu số liệu quý III' }]));
});
