import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { UnitDetail, UnitImportPreview, UnitRow, UnitTree } from '../contract/index.ts';
import { ImportContent } from './components/import-content.tsx';
import { Page } from './pages/units.page.tsx';

const root = '01890000-0000-7000-8000-000000000010';
const department = '01890000-0000-7000-8000-000000000011';

function row(unitId: string, name: string, about: Partial<UnitRow> = {}): UnitRow {
  return {
    ...{ unitId, name, parentUnitId: null, shortName: null, kind: 'department', depth: 0, childCount: 0, people: 2 },
    ...{ validFrom: '2004-01-01' as UnitRow['validFrom'], validTo: null, aliases: [], matched: true, ...about },
  };
}

function treeOn(on: string): UnitTree {
  const items = [
    row(root, 'Ủy ban nhân dân tỉnh', { kind: 'province_committee', childCount: 1 }),
    row(department, 'Sở Xây dựng', { parentUnitId: root, depth: 1, shortName: 'SXD' }),
  ];
  const marks = [
    { on: '2004-01-01', began: 2, ended: 0, changed: 0 },
    { on: '2025-07-01', began: 0, ended: 0, changed: 1 },
  ];
  return { on, items, total: items.length, marks } as UnitTree;
}

const detail = {
  unitId: department,
  on: '2023-11-20',
  current: null,
  history: [
    {
      ...{ validFrom: '2004-01-01', validTo: '2025-02-28', name: 'Sở Xây dựng', shortName: 'SXD', kind: 'department' },
      ...{ parentUnitId: root, parentName: 'Ủy ban nhân dân tỉnh', sortOrder: 1 },
    },
  ],
  aliases: [{ aliasId: root, alias: 'Sở XD' }],
  predecessors: [{ unitId: root, name: 'Sở Giao thông', effectiveOn: '2025-03-01', share: 1, basis: 'Nghị quyết' }],
  ...{ successors: [], sets: [], people: 0, peopleBelow: 0, unitsBelow: 0, adminUnit: null },
} as unknown as UnitDetail;

function answerTree() {
  const asked: string[] = [];
  pageApi.use(
    http.get('*/api/v1/units', ({ request }) => {
      const on = new URL(request.url).searchParams.get('on') ?? '';
      asked.push(on);
      return HttpResponse.json(treeOn(on));
    }),
    http.get('*/api/v1/units/:unitId', () => HttpResponse.json(detail)),
  );
  return asked;
}

describe('the page of units', () => {
  it('shows the tree of the business date and steps to the day of the next change, kept in the address', async () => {
    const asked = answerTree();
    const { address } = renderPage(<Page />, { url: '/units' });
    expect(await screen.findByRole('heading', { name: 'Ngày 20/11/2023, tỉnh có 2 đơn vị' })).toBeDefined();
    const grid = await screen.findByRole('treegrid', { name: 'Cây đơn vị' });
    expect(within(grid).getByText('Sở Xây dựng')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Đến thay đổi sau: 01/07/2025' }));
    await waitFor(() => expect(address()).toContain('on=2025-07-01'));
    expect(await screen.findByText(/1 đơn vị thay đổi/)).toBeDefined();
    expect(asked).toEqual(['2023-11-20', '2025-07-01']);
    expect(screen.getByRole('slider', { name: 'Ngày đang xem' }).getAttribute('aria-valuetext')).toBe('01/07/2025');
  });

  it('opens a unit beside the tree with its names, predecessors and periods', async () => {
    answerTree();
    renderPage(<Page />, { url: `/units?unit=${department}`, path: '/units' });
    expect(await screen.findByText('Sở XD')).toBeDefined();
    expect(screen.getByText('Đơn vị không tồn tại tại ngày đang xem.')).toBeDefined();
    expect(screen.getByText('Sở Giao thông')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Thêm' })).toBeNull();
  });

  it('lets an administrator change what the session grants', async () => {
    answerTree();
    const session = { ...testSession, permissions: ['unit.edit', 'unit.import'] };
    renderPage(<Page />, { url: `/units?unit=${department}`, path: '/units', session });
    expect(await screen.findByRole('button', { name: 'Ghi kế tục' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Thêm đơn vị' })).toBeDefined();
  });
});

describe('an import', () => {
  const preview = {
    ...{ importId: root, kind: 'people', fileName: 'nguoi.xlsx', status: 'draft', createdBy: 'A' },
    ...{ createdAt: '2023-11-20T02:00:00.000Z', appliedAt: null, undoneAt: null, undoReason: null },
    ...{ passwordsGivenAt: null, rowCount: 1, version: 1, issueCount: 0, issues: [], units: [], people: [] },
  } as UnitImportPreview;

  it('is not saved while a cell is wrong, and names the cell', async () => {
    const issue = {
      ...{ code: 'UNKNOWN_UNIT', severity: 'error' as const, path: ['Bảng!C5'] },
      message: { vi: 'Không có đơn vị “X”', en: 'There is no unit "X"' },
    };
    renderPage(<ImportContent preview={{ ...preview, issueCount: 1, issues: [issue] }} />);
    expect(await screen.findByRole('heading', { name: 'Tệp nguoi.xlsx có 1 chỗ cần sửa' })).toBeDefined();
    expect(screen.getByText('Bảng!C5')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Ghi 1 dòng' }).hasAttribute('disabled')).toBe(true);
  });

  it('offers the first passwords until they are handed out', async () => {
    renderPage(<ImportContent preview={{ ...preview, status: 'applied' }} />);
    expect(await screen.findByRole('button', { name: 'Tải mật khẩu lần đầu' })).toBeDefined();
  });

  it('does not offer them again', async () => {
    renderPage(
      <ImportContent preview={{ ...preview, status: 'applied', passwordsGivenAt: '2023-11-20T03:00:00.000Z' }} />,
    );
    expect(await screen.findByText(/đã được phát lúc 20\/11\/2023 10:00/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Tải mật khẩu lần đầu' })).toBeNull();
  });
});
