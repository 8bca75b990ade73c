import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import type { Column } from './column.ts';
import { DataTable } from './data-table.tsx';

interface Component {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  readonly parts?: readonly Component[];
}

const columns: readonly Column<Component>[] = [
  { id: 'name', head: 'Thành phần', value: (row) => row.name },
  { id: 'score', head: 'Điểm', kind: 'number', digits: 2, value: (row) => row.score },
];
const rows: readonly Component[] = [
  { id: 'a', name: 'Đất đai', score: 7.73 },
  { id: 'b', name: 'Ánh sáng', score: null },
  { id: 'c', name: 'Chi phí', score: 12.5 },
];

function bodyRows(): readonly string[] {
  return within(screen.getAllByRole('rowgroup')[1] as HTMLElement)
    .getAllByRole('row')
    .map((row) => row.textContent ?? '');
}

describe('DataTable', () => {
  it('writes figures with a decimal comma and a dash for what is missing', async () => {
    renderPage(<DataTable label="Bảng" columns={columns} rows={rows} rowId={(row) => row.id} />);
    await screen.findByText('7,73');
    expect(bodyRows()).toEqual(['Đất đai7,73', 'Ánh sáng–', 'Chi phí12,50']);
  });

  it('sorts by a press on the head, missing values last, and tells the direction', async () => {
    renderPage(<DataTable label="Bảng" columns={columns} rows={rows} rowId={(row) => row.id} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Điểm/ }));
    expect(bodyRows()[0]).toBe('Chi phí12,50');
    expect(bodyRows()[2]).toBe('Ánh sáng–');
    expect(screen.getByRole('columnheader', { name: /Điểm/ }).getAttribute('aria-sort')).toBe('descending');
    await user.click(screen.getByRole('button', { name: /Điểm/ }));
    expect(bodyRows()).toEqual(['Đất đai7,73', 'Chi phí12,50', 'Ánh sáng–']);
  });

  it('sorts Vietnamese words as a dictionary does', async () => {
    renderPage(<DataTable label="Bảng" columns={columns} rows={rows} rowId={(row) => row.id} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Thành phần' }));
    expect(bodyRows().map((text) => text.slice(0, 4))).toEqual(['Ánh ', 'Chi ', 'Đất ']);
  });

  it('moves by arrows, opens by Enter and selects by Space', async () => {
    const onOpen = vi.fn();
    const onSelect = vi.fn();
    renderPage(
      <DataTable
        label="Bảng"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={onOpen}
        selected={new Set()}
        onSelect={onSelect}
      />,
    );
    const grid = await screen.findByRole('grid', { name: 'Bảng' });
    const user = userEvent.setup();
    const firstCell = grid.querySelector<HTMLElement>('[data-line="0"][data-column="0"]');
    firstCell?.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(rows[1]);
    await user.keyboard(' ');
    expect(onSelect).toHaveBeenCalledWith(new Set(['b']));
    expect(document.activeElement?.textContent).toBe('Ánh sáng');
  });

  it('has its tab stop on the first row below the head of a group, and passes over further heads', async () => {
    const onOpen = vi.fn();
    const groupOf = (row: (typeof rows)[number]) => ({ id: row.id, label: `Nhóm ${row.id}` });
    renderPage(
      <DataTable
        label="Bảng"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={onOpen}
        groupOf={groupOf}
      />,
    );
    const grid = await screen.findByRole('grid', { name: 'Bảng' });
    const user = userEvent.setup();
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(rows[0]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(rows[1]);
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(rows[0]);
  });

  it('opens and closes the levels of a tree', async () => {
    const tree: readonly Component[] = [
      { id: 'pci', name: 'PCI', score: 64.16, parts: [{ id: 'p1', name: 'Gia nhập', score: 7.85 }] },
    ];
    renderPage(
      <DataTable label="Cây" columns={columns} rows={tree} rowId={(row) => row.id} childrenOf={(row) => row.parts} />,
    );
    const grid = await screen.findByRole('treegrid', { name: 'Cây' });
    expect(screen.queryByText('Gia nhập')).toBeNull();
    grid.querySelector<HTMLElement>('[data-line="0"][data-column="0"]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByText('Gia nhập')).toBeTruthy();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.queryByText('Gia nhập')).toBeNull();
  });

  it('says what went wrong in the words of the server and offers another try', async () => {
    const refetch = vi.fn();
    const problem = {
      status: 500,
      code: 'X',
      message: { vi: 'Cơ sở dữ liệu đang bận.', en: 'Busy' },
      issues: [],
      requestId: '7F2A',
    };
    renderPage(
      <DataTable
        label="Bảng"
        columns={columns}
        rows={undefined}
        rowId={(row) => row.id}
        query={{ data: undefined, error: { problem }, isPending: false, refetch }}
      />,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Cơ sở dữ liệu đang bận.');
    expect(screen.getByText('Mã: 7F2A')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('asks for the next page when the last rows come into sight, and for none while one is on its way', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(370);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(37);
    const fetchNextPage = vi.fn();
    const page = Array.from({ length: 60 }, (_, at) => ({ id: `${at}`, name: `Hàng ${at}`, score: at }));
    const query = { data: page, error: null, isPending: false, hasNextPage: true, fetchNextPage };
    const table = (isFetchingNextPage: boolean) => (
      <DataTable
        label="Bảng"
        columns={columns}
        rows={page}
        rowId={(row) => row.id}
        query={{ ...query, isFetchingNextPage }}
      />
    );
    const goToEnd = (host: HTMLElement) => {
      const frame = host.querySelector<HTMLElement>('[data-virtual]') as HTMLElement;
      frame.scrollTop = 60 * 37 - 370;
      fireEvent.scroll(frame);
    };
    const idle = renderPage(table(false));
    await screen.findByText('Hàng 0');
    expect(screen.queryByText('Hàng 59')).toBeNull();
    expect(fetchNextPage).not.toHaveBeenCalled();
    goToEnd(idle.container);
    expect(await screen.findByText('Hàng 59')).toBeTruthy();
    expect(fetchNextPage).toHaveBeenCalled();
    idle.unmount();
    fetchNextPage.mockClear();
    const busy = renderPage(table(true));
    await screen.findByText('Hàng 0');
    goToEnd(busy.container);
    expect(await screen.findByText('Hàng 59')).toBeTruthy();
    expect(fetchNextPage).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('puts a line under the first column on a phone, and folds the rest', async () => {
    const { matchMedia } = window;
    vi.spyOn(window, 'matchMedia').mockImplementation((text) => {
      const list = matchMedia.call(window, text);
      return Object.defineProperty(list, 'matches', { value: text.includes('max-width: 700px') });
    });
    const papers: readonly Column<Component>[] = [
      ...columns,
      { id: 'note', head: 'Trích yếu', value: () => 'Cải cách hành chính', onPhone: 'under' },
      { id: 'year', head: 'Năm', value: () => '2023' },
    ];
    renderPage(<DataTable label="Bảng" columns={papers} rows={rows.slice(0, 1)} rowId={(row) => row.id} />);
    await screen.findByText('Đất đai');
    expect(bodyRows()[0]).toContain('Đất đaiCải cách hành chính');
    expect(bodyRows()[0]).not.toContain('2023');
    vi.restoreAllMocks();
  });

  it('gives the rest of the width to the widest of the columns that may be cut', async () => {
    const wide: readonly Column<Component>[] = [
      { id: 'id', head: 'Mã', value: (row) => row.id, width: 80 },
      { id: 'kind', head: 'Loại', value: () => 'Kế hoạch', width: 90, clip: true },
      { id: 'name', head: 'Tên', value: (row) => row.name, width: 280, clip: true },
      { id: 'long', head: 'Nơi', value: () => 'Tỉnh', width: 260, clip: true },
    ];
    renderPage(<DataTable fixed label="Bảng" columns={wide} rows={rows} rowId={(row) => row.id} />);
    const table = await screen.findByRole('table', { name: 'Bảng' });
    expect([...table.querySelectorAll('col')].map((col) => col.style.width)).toEqual(['80px', '90px', '', '240px']);
    expect(table.style.minWidth).toBe('650px');
  });
});
