import type { PlainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { Page } from './pages/task-list.page.tsx';
import { sampleId } from './testing/sample-duties.ts';
import { sampleTask } from './testing/sample-tasks.ts';

const session = { ...testSession, permissions: ['task.read', 'task.edit'] };
const unit = { unitId: sampleId(900), name: 'Sở Xây dựng', shortName: 'SXD' };

const late = sampleTask(1, { status: 'overdue', lateDays: 26, nextDueOn: '2023-10-25' as PlainDate });
const unassigned = sampleTask(2, { status: 'not_assigned', leads: [], leadCount: 0, nextDueOn: null });

let asked: URLSearchParams[] = [];

beforeEach(() => {
  asked = [];
  const empty = { asOf: '2023-11-20', items: [] };
  pageApi.use(
    http.get('*/api/v1/tasks', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ asOf: '2023-11-20', items: [late, unassigned], nextCursor: null });
    }),
    http.get('*/api/v1/task-counts', () =>
      HttpResponse.json({
        ...{ asOf: '2023-11-20', total: 125, undated: 1, unassigned: 1 },
        byStatus: [
          { status: 'overdue', count: 11 },
          { status: 'no_date', count: 1 },
          { status: 'not_assigned', count: 1 },
        ],
      }),
    ),
    http.get('*/api/v1/duty-plans', () => HttpResponse.json(empty)),
    http.get('*/api/v1/units', () => HttpResponse.json({ on: '2023-11-20', items: [], total: 0, marks: [] })),
    http.get('*/api/v1/indices', () => HttpResponse.json({ items: [] })),
  );
});

describe('the list of tasks', () => {
  it('answers how many are late and lack something, and says for each where it stands', async () => {
    renderPage(<Page />, { url: '/tasks', session });
    expect(
      await screen.findByRole('heading', {
        name: '11 trong 125 nhiệm vụ đang trễ; 2 việc chưa đủ thông tin để giao.',
      }),
    ).toBeDefined();
    const grid = await screen.findByRole('grid', { name: 'Nhiệm vụ' });
    expect(within(grid).getByText('Trễ 26 ngày')).toBeDefined();
    expect(within(grid).getByText('25/10')).toBeDefined();
    expect(within(grid).getAllByText('Chưa giao')).toHaveLength(2);
  });

  it('asks the server for exactly what the address says', async () => {
    renderPage(<Page />, {
      url: '/tasks?status=overdue,returned&dueTo=2023-12-31&sort=-due&q=dat%20dai&component=PCI.2',
      path: '/tasks',
      session,
    });
    await screen.findByText('Trễ 26 ngày');
    const query = asked[0];
    expect(query?.getAll('status')).toEqual(['overdue', 'returned']);
    expect(Object.fromEntries(query ?? [])).toMatchObject({
      ...{ dueTo: '2023-12-31', sort: '-due', q: 'dat dai', component: 'PCI.2' },
    });
  });

  it('tells refs of several plans apart, and no longer once one plan is chosen', async () => {
    const plan = { planId: sampleId(901), code: 'KH 12', title: 'Kế hoạch cải cách' };
    const other = { ...plan, planId: sampleId(902), code: 'KH 34' };
    const rate = {
      ...{ due: 0, accepted: 0, onTime: 0, submitted: 0, late: 0, waived: 0, ahead: 0, undated: 0 },
      ...{ onTimeRatio: null, completionRatio: null },
    };
    const about = { unit, parentPlanId: null, periodFrom: '2023-01-01', periodTo: '2023-12-31', tasks: 2, rate };
    const items = [plan, other].map((one) => ({ ...one, ...about, publishedOn: '2023-01-05' }));
    pageApi.use(
      http.get('*/api/v1/duty-plans', () => HttpResponse.json({ asOf: '2023-11-20', items })),
      http.get('*/api/v1/tasks', () =>
        HttpResponse.json({
          asOf: '2023-11-20',
          items: [sampleTask(1, { ref: 'PAR.1', plan }), sampleTask(2, { ref: 'PAR.1', plan: other })],
          nextCursor: null,
        }),
      ),
    );
    const shown = renderPage(<Page />, { url: '/tasks', path: '/tasks', session });
    expect(await screen.findByText('KH 12')).toBeDefined();
    expect(screen.getByText('KH 34')).toBeDefined();
    shown.unmount();
    renderPage(<Page />, { url: `/tasks?plan=${plan.planId}`, path: '/tasks', session });
    expect(await screen.findAllByText('PAR.1')).toHaveLength(2);
    expect(screen.queryByText('KH 34')).toBeNull();
  });

  it('presses the tasks that are ticked, and names those that refused', async () => {
    const sent: unknown[] = [];
    pageApi.use(
      http.post('*/api/v1/task-changes', async ({ request }) => {
        sent.push(await request.json());
        const message = { vi: 'Chưa giao cho đơn vị nào.', en: 'Assigned to no unit.' };
        return HttpResponse.json({ changed: 1, refused: [{ taskId: unassigned.taskId, ref: 'PCI.2', message }] });
      }),
    );
    renderPage(<Page />, { url: '/tasks', session });
    await screen.findByText('Trễ 26 ngày');
    for (const box of screen.getAllByRole('checkbox', { name: 'Chọn hàng' })) await userEvent.click(box);
    await userEvent.click(screen.getByRole('button', { name: 'Đôn đốc' }));
    await userEvent.type(await screen.findByLabelText('Nội dung đôn đốc'), 'Đề nghị báo cáo');
    await userEvent.click(screen.getAllByRole('button', { name: 'Đôn đốc' }).at(-1) as HTMLElement);
    expect(await screen.findByText('PCI.2: Chưa giao cho đơn vị nào.')).toBeDefined();
    expect(sent).toEqual([
      { taskIds: [late.taskId, unassigned.taskId], change: { change: 'press', reason: 'Đề nghị báo cáo' } },
    ]);
  });

  it('copies the tasks that are ticked with their dates moved, and raises the priority of many', async () => {
    const sent: unknown[] = [];
    pageApi.use(
      http.post('*/api/v1/task-copies', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ taskIds: [sampleId(60)] });
      }),
      http.post('*/api/v1/task-changes', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ changed: 1, refused: [] });
      }),
    );
    renderPage(<Page />, { url: '/tasks', session });
    await screen.findByText('Trễ 26 ngày');
    await userEvent.click(screen.getAllByRole('checkbox', { name: 'Chọn hàng' })[0] as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Sao chép' }));
    await screen.findByRole('heading', { name: 'Sao chép nhiệm vụ' });
    await userEvent.click(screen.getAllByRole('button', { name: 'Sao chép' }).at(-1) as HTMLElement);
    expect(await screen.findByText('Đã sao chép 1 nhiệm vụ.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Ưu tiên' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Đặt mức ưu tiên' }));
    expect(await screen.findByText('Đã ghi cho 1 nhiệm vụ.')).toBeDefined();
    expect(sent).toEqual([
      { taskIds: [late.taskId], toPlanId: null, shiftMonths: 12, withChildren: true },
      { taskIds: [late.taskId], change: { change: 'priority', priority: 'high' } },
    ]);
  });

  it('leaves room for the words beside a panel, which shows the rest', async () => {
    const heads = async (url: string) => {
      const shown = renderPage(<Page />, { url, path: '/tasks', session });
      await screen.findByText('Trễ 26 ngày');
      const found = screen.getAllByRole('columnheader').map((head) => head.textContent);
      shown.unmount();
      return found;
    };
    expect(await heads('/tasks')).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Trạng thái', 'Tiến độ', 'Thành phần']));
    const beside = await heads('/tasks?add=yes');
    expect(beside).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Trạng thái', 'Hạn kế']));
    expect(beside).not.toContain('Tiến độ');
    expect(beside).not.toContain('Thành phần');
  });

  it('opens a month at the next day on which something is due, and says where all of them are', async () => {
    const mark = (number: number) => ({
      ...{ obligationId: sampleId(number), taskId: late.taskId, ref: 'PCI.1', title: 'Việc số 1', plan: null, unit },
      ...{ dueOn: '2023-11-30', state: 'open', status: 'due_soon', unitCount: 103 },
    });
    const day = (on: string, count: number) => ({ on, count, open: count, items: [mark(count)] });
    const days = [day('2023-11-06', 3), day('2023-11-30', 197)];
    pageApi.use(
      http.get('*/api/v1/task-calendar', () => HttpResponse.json({ asOf: '2023-11-20', month: '2023-11', days })),
    );
    renderPage(<Page />, { url: '/tasks?view=calendar', path: '/tasks', session });
    expect(await screen.findByText('197 việc đến hạn ngày 30/11/2023')).toBeDefined();
    expect(screen.getByText('103 đơn vị · Sắp đến hạn')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /Xem đủ các nhiệm vụ/ }));
    await waitFor(() => expect(asked.at(-1)?.get('dueTo')).toBe('2023-11-30'));
    expect(asked.at(-1)?.get('dueFrom')).toBe('2023-11-30');
  });

  it('shows what carries a task out below it, once, with how much of that is done', async () => {
    const progress = late.progress;
    const node = (number: number, status: string, parentTaskId: string, depth: number) => ({
      ...{ taskId: sampleId(number), parentTaskId, depth, ref: `SXD.${number}`, title: `Việc phòng ${number}` },
      ...{ leads: [unit], status, progress },
    });
    const below = [
      node(31, 'accepted', late.taskId, 1),
      node(32, 'doing', sampleId(31), 2),
      node(33, 'overdue', late.taskId, 1),
    ];
    const own = sampleTask(33, { ref: 'SXD.33', title: 'Việc phòng 33', parentTaskId: late.taskId });
    pageApi.use(
      http.get('*/api/v1/task-tree', () =>
        HttpResponse.json({
          ...{ asOf: '2023-11-20', nextCursor: null },
          items: [
            { task: late, below },
            { task: own, below: [] },
          ],
        }),
      ),
    );
    renderPage(<Page />, { url: '/tasks?view=tree', path: '/tasks', session });
    const tree = await screen.findByRole('treegrid', { name: /từ tỉnh xuống đơn vị/ });
    expect(within(tree).getByText('1/2')).toBeDefined();
    expect(within(tree).queryByText(/Việc phòng 33/)).toBeNull();
    await userEvent.click(within(tree).getByRole('button', { expanded: false }));
    expect(within(tree).getAllByText(/Việc phòng 33/)).toHaveLength(1);
    expect(within(tree).getAllByText('Quá hạn')).toHaveLength(2);
  });

  it('says in every view that nothing fits', async () => {
    const none = { asOf: '2023-11-20', items: [], nextCursor: null };
    pageApi.use(
      http.get('*/api/v1/tasks', () => HttpResponse.json(none)),
      http.get('*/api/v1/task-counts', () =>
        HttpResponse.json({ asOf: '2023-11-20', total: 0, byStatus: [], undated: 0, unassigned: 0 }),
      ),
      http.get('*/api/v1/task-board', () =>
        HttpResponse.json({
          asOf: '2023-11-20',
          columns: [{ key: 'overdue', name: { vi: 'Quá hạn', en: 'Overdue' }, count: 0, items: [] }],
        }),
      ),
      http.get('*/api/v1/task-timeline', () => HttpResponse.json(none)),
    );
    for (const view of ['', '&view=board', '&view=time']) {
      const shown = renderPage(<Page />, { url: `/tasks?q=zzz${view}`, path: '/tasks', session });
      expect(await screen.findByText('Không có hàng khớp')).toBeDefined();
      expect(await screen.findByRole('heading', { name: 'Không có nhiệm vụ nào khớp điều kiện.' })).toBeDefined();
      shown.unmount();
    }
  });

  it('offers no change to who may only read', async () => {
    renderPage(<Page />, { url: '/tasks', session: { ...session, permissions: ['task.read'] } });
    await screen.findByText('Trễ 26 ngày');
    expect(screen.queryByRole('button', { name: 'Thêm nhiệm vụ' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Chọn hàng' })).toBeNull();
  });

  it('warns of a task that reads alike while one is typed', async () => {
    pageApi.use(
      http.get('*/api/v1/task-likeness', () =>
        HttpResponse.json({
          items: [
            {
              ...{ taskId: late.taskId, ref: 'PCI.1', title: 'Rút ngắn ngày chờ cấp giấy', plan: null, leads: [] },
              similarityRatio: 0.82,
            },
          ],
        }),
      ),
    );
    renderPage(<Page />, { url: '/tasks?add=yes', path: '/tasks', session });
    await userEvent.type(await screen.findByLabelText('Nội dung nhiệm vụ'), 'Rút ngắn ngày chờ');
    await waitFor(() => expect(screen.getByText('Có thể đã có việc này:')).toBeDefined());
    expect(screen.getByText('giống 82%')).toBeDefined();
  });
});
