import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import type { Column } from './column.ts';
import { ListPage } from './list-page.tsx';
import { type FilterDefinition, useListState } from './list-state.ts';
import { useSavedViews } from './saved-views.ts';

interface Task {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

const tasks: readonly Task[] = [
  { id: '1', name: 'Công khai quy hoạch', state: 'late' },
  { id: '2', name: 'Giảm thời gian', state: 'met' },
];
const filters: readonly FilterDefinition[] = [
  {
    id: 'state',
    label: 'Trạng thái',
    kind: 'choices',
    options: [
      { value: 'late', label: 'Trễ' },
      { value: 'met', label: 'Đạt' },
    ],
  },
];
const columns: readonly Column<Task>[] = [
  { id: 'name', head: 'Việc', value: (task) => task.name },
  { id: 'state', head: 'Tình trạng', value: (task) => task.state, choice: 'shown' },
];
const everything = [{ id: 'all', label: 'Tất cả', query: '' }];

function TaskList({ remind }: { readonly remind?: (tasks: readonly Task[]) => void }) {
  const state = useListState({ filters });
  const views = useSavedViews('test', everything);
  const rows = tasks.filter(
    (task) =>
      (!state.filters['state'] || state.filters['state'].includes(task.state)) &&
      task.name.toLowerCase().includes(state.text.toLowerCase()),
  );
  return (
    <ListPage
      header={{ answer: 'Danh sách' }}
      label="Việc"
      state={state}
      filters={filters}
      views={views}
      columns={columns}
      rows={rows}
      rowId={(task) => task.id}
      bulkActions={remind ? [{ id: 'remind', label: 'Đôn đốc', run: remind }] : []}
    />
  );
}

describe('ListPage', () => {
  it('keeps conditions in the address, and an address reproduces the view', async () => {
    const page = renderPage(<TaskList />, { url: '/tasks?state=late&tab=x' });
    expect(await screen.findByText('Công khai quy hoạch')).toBeTruthy();
    expect(screen.queryByText('Giảm thời gian')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ điều kiện Trạng thái' }));
    expect(await screen.findByText('Giảm thời gian')).toBeTruthy();
    expect(page.address()).toBe('/tasks?tab=x');
  });

  it('adds a condition by keyboard and tells when nothing matches', async () => {
    const page = renderPage(<TaskList />, { url: '/tasks' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Điều kiện' }));
    await user.click(await screen.findByRole('button', { name: 'Trạng thái' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Đạt' }));
    expect(page.address()).toBe('/tasks?state=met');
    await user.keyboard('{Escape}');
    await user.type(screen.getByRole('searchbox', { name: 'Lọc theo chữ' }), 'không có');
    expect(await screen.findByText('Không có hàng khớp')).toBeTruthy();
    expect(page.address()).toBe('/tasks?state=met&q=kh%C3%B4ng+c%C3%B3');
  });

  it('hides a column by choice and keeps that in the address', async () => {
    const page = renderPage(<TaskList />, { url: '/tasks' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Cột' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Tình trạng' }));
    expect(page.address()).toBe('/tasks?cols=state');
    expect(screen.queryByRole('columnheader', { name: /Tình trạng/ })).toBeNull();
  });

  it('saves a view on this device and offers it again', async () => {
    const first = renderPage(<TaskList />, { url: '/tasks?state=late' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '+ Lưu cách xem' }));
    await user.type(screen.getByLabelText('Tên cách xem'), 'Đang trễ');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    first.unmount();
    const second = renderPage(<TaskList />, { url: '/tasks' });
    await user.click(await screen.findByRole('link', { name: 'Đang trễ' }));
    expect(second.address()).toBe('/tasks?state=late');
  });

  it('gives the chosen rows to a verb', async () => {
    const remind = vi.fn();
    renderPage(<TaskList remind={remind} />, { url: '/tasks' });
    const user = userEvent.setup();
    await user.click((await screen.findAllByRole('checkbox', { name: 'Chọn hàng' }))[1] as HTMLElement);
    expect(screen.getByText('1 hàng đã chọn')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đôn đốc' }));
    expect(remind).toHaveBeenCalledWith([tasks[1]]);
    await user.keyboard('{Escape}');
    expect(screen.queryByText('1 hàng đã chọn')).toBeNull();
  });
});
