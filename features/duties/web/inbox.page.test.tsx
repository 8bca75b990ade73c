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

function answer(reports = rows.length): unknown[] {
  const acts: unknown[] = [];
  pageApi.use(
    http.get('*/api/v1/duty-waiting', () =>
      HttpResponse.json({ asOf: '2023-11-20', items: rows, nextCursor: null, reports, extensions: 1 }),
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

it('accepts several in one go, and names the one that changed meanwhile', async () => {
  const sent: { key: string | null; body: unknown }[] = [];
  answer();
  pageApi.use(
    http.post('*/api/v1/obligation-acceptances', async ({ request }) => {
      sent.push({ key: request.headers.get('idempotency-key'), body: await request.json() });
      return HttpResponse.json({
        accepted: [sampleId(1)],
        refused: [
          {
            ...{ obligationId: sampleId(2), ref: 'PCI.2', unit: rows[0]?.unit },
            message: { vi: 'Việc này vừa có thay đổi. Tải lại để xem.', en: 'Changed.' },
          },
        ],
      });
    }),
  );
  renderPage(<Page />, { url: '/acceptance' });
  const first = await screen.findByRole('checkbox', { name: 'Chọn PCI.1 – Sở Xây dựng' });
  first.focus();
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(screen.getByRole('checkbox', { name: 'Chọn PCI.2 – Sở Xây dựng' })).toHaveProperty('checked', true);
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Chọn PCI.2 – Sở Xây dựng' }));
  await userEvent.keyboard('t');
  expect(await screen.findByText('Đã tiếp nhận 1 báo cáo; 1 báo cáo chưa tiếp nhận được.')).toBeDefined();
  expect(screen.getByText('PCI.2 – Sở Xây dựng: Chưa tiếp nhận')).toBeDefined();
  expect(screen.getByText('Việc này vừa có thay đổi. Tải lại để xem.')).toBeDefined();
  expect(sent).toEqual([
    {
      key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      body: { reports: [1, 2].map((number) => ({ obligationId: sampleId(number), version: 1 })) },
    },
  ]);
});

it('ticks everything between two with Shift held', async () => {
  answer();
  renderPage(<Page />, { url: '/acceptance' });
  const boxes = await screen.findAllByRole('checkbox');
  const user = userEvent.setup();
  await user.click(boxes[1] as HTMLElement);
  await user.keyboard('{Shift>}');
  await user.click(boxes[0] as HTMLElement);
  await user.keyboard('{/Shift}');
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, true]);
  await user.keyboard('{Escape}');
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([false, false]);
});

it('says that those shown are the ones that wait longest when more wait than one page holds', async () => {
  answer(612);
  renderPage(<Page />, { url: '/acceptance' });
  expect(await screen.findByText(/^Đây là 2 báo cáo chờ lâu nhất trong 612;/)).toBeDefined();
});

it('opens the report that a link names, decided by now, and never another one in its place', async () => {
  const acts = answer();
  pageApi.use(
    http.get('*/api/v1/obligations/:id', () =>
      HttpResponse.json(
        sampleDetail(sampleRow(9, { state: 'accepted', status: 'accepted', may: ['reopen'] }), {
          current: { ...report, content: 'Bài đã tiếp nhận' },
        }),
      ),
    ),
  );
  renderPage(<Page />, { url: `/acceptance?ob=${sampleId(9)}`, path: '/acceptance' });
  expect(await screen.findByText('Bài đã tiếp nhận')).toBeDefined();
  expect(screen.getByText('Báo cáo này đã được tiếp nhận.')).toBeDefined();
  await userEvent.keyboard('a');
  expect(screen.queryByRole('button', { name: /Tiếp nhận/ })).toBeNull();
  expect(acts).toEqual([]);
});
