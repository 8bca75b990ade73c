import type { PlainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { TaskChange, TaskDetail } from '../contract/index.ts';
import { NewTaskPanel } from './components/new-task-panel.tsx';
import { TaskEditing } from './components/task-editing.tsx';
import { sampleId } from './testing/sample-duties.ts';
import { sampleTask } from './testing/sample-tasks.ts';

const session = { ...testSession, permissions: ['task.read', 'task.edit'] };
const above = sampleTask(50, { ref: 'PCI.22', title: 'Kiểm soát chất lượng hồ sơ thiết kế' });

const task: TaskDetail = {
  ...sampleTask(1, { components: [{ seriesCode: 'PCI', componentCode: 'PCI.2', name: 'Tiếp cận đất đai' }] }),
  content: 'Rà soát hồ sơ thiết kế',
  ...{ heading: null, asOf: '2023-11-20' as PlainDate, issuedOn: '2023-11-20' as PlainDate, closedOn: null },
  ...{ closedReason: null, timeframe: null, units: [], unresolvedNames: [], ancestors: [], cascade: [] },
  source: { kind: 'manual', documentId: null, number: null, on: null, title: null, firstLine: null, lastLine: null },
  products: [{ productId: sampleId(70), name: 'Báo cáo', doneOn: null, doneBy: null }],
  ...{ unitsWithoutOwnTask: [], obligations: [], obligationCount: 0, attachments: [], comments: [], watchers: [] },
  ...{ watching: false, may: { edit: true, comment: true, decide: true, cascade: true } },
};

let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  pageApi.use(
    http.get('*/api/v1/units', () => HttpResponse.json({ on: '2023-11-20', items: [], total: 0, marks: [] })),
    http.get('*/api/v1/duty-plans', () => HttpResponse.json({ asOf: '2023-11-20', items: [] })),
    http.get('*/api/v1/indices', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/task-likeness', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/tasks', () => HttpResponse.json({ asOf: '2023-11-20', items: [above], nextCursor: null })),
    http.post('*/api/v1/tasks/:id/changes', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ version: 2, added: 0, moved: 0, cancelled: 0 });
    }),
    http.post('*/api/v1/tasks', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ taskId: sampleId(90) });
    }),
  );
});

async function chooseParent(): Promise<void> {
  await userEvent.type(screen.getByRole('combobox', { name: /Thuộc nhiệm vụ/ }), 'chất lượng');
  await userEvent.click(await screen.findByRole('option', { name: /Kiểm soát chất lượng/ }));
}

it('changes the checklist, the components and the task above, and keeps the product that is known', async () => {
  renderPage(<TaskEditing task={task} onDone={() => undefined} />, { session });
  const products = await screen.findByLabelText('Sản phẩm');
  await userEvent.type(products, '\nTờ trình');
  const served = screen.getByText('PCI · Tiếp cận đất đai').parentElement as HTMLElement;
  await userEvent.click(within(served).getByRole('button', { hidden: true }));
  await chooseParent();
  await userEvent.type(screen.getByLabelText('Lý do'), 'Bổ sung theo ý kiến Sở');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
  await expect.poll(() => sent.length).toBe(1);
  const change = sent[0] as TaskChange;
  expect(change.products).toEqual([{ productId: sampleId(70), name: 'Báo cáo' }, { name: 'Tờ trình' }]);
  expect(change).toMatchObject({ components: [], parentTaskId: above.taskId, version: 1 });
});

it('makes a task below another, with its components', async () => {
  renderPage(<NewTaskPanel onClose={() => undefined} onMade={() => undefined} />, { session });
  await userEvent.type(await screen.findByLabelText('Nội dung nhiệm vụ'), 'Rà soát hồ sơ thiết kế');
  await chooseParent();
  await userEvent.click(screen.getByRole('button', { name: 'Giao nhiệm vụ' }));
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({ content: 'Rà soát hồ sơ thiết kế', parentTaskId: above.taskId });
});

it('makes one task where only the answer was lost and it is sent again', async () => {
  const keys: (string | null)[] = [];
  pageApi.use(
    http.post('*/api/v1/tasks', ({ request }) => {
      keys.push(request.headers.get('idempotency-key'));
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ taskId: sampleId(90) });
    }),
  );
  let made = '';
  renderPage(<NewTaskPanel onClose={() => undefined} onMade={(taskId) => (made = taskId)} />, { session });
  await userEvent.type(await screen.findByLabelText('Nội dung nhiệm vụ'), 'Rà soát hồ sơ thiết kế');
  const give = screen.getByRole('button', { name: 'Giao nhiệm vụ' });
  await userEvent.click(give);
  await screen.findByText(/Không kết nối/);
  await userEvent.click(give);
  await expect.poll(() => made).toBe(sampleId(90));
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
});
