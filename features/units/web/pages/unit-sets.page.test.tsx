import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import type { UnitRow } from '../../contract/index.ts';
import { Page } from './unit-sets.page.tsx';

const ids = ['1', '2', '3'].map((last) => `01890000-0000-7000-8000-00000000000${last}`) as [string, string, string];
const setId = '01890000-0000-7000-8000-0000000000aa';

function row(unitId: string, name: string, kind: UnitRow['kind']): UnitRow {
  return {
    ...{ unitId, name, kind, parentUnitId: null, shortName: null, depth: 0, childCount: 0, people: 0 },
    ...{ validFrom: '2004-01-01' as UnitRow['validFrom'], validTo: null, aliases: [], matched: true },
  };
}

const units = [
  row(ids[0], 'Sở Xây dựng', 'department'),
  row(ids[1], 'Sở Tư pháp', 'department'),
  row(ids[2], 'Văn phòng UBND tỉnh', 'office'),
];
const set = { setId, name: 'Khối sở', agencyGroup: null, kinds: ['department'], except: [], memberCount: 2 };
const editor = { ...testSession, permissions: ['unit.read', 'unit.edit'] };

function answer() {
  const sent: unknown[] = [];
  const members = [
    { unitId: ids[0], name: 'Sở Xây dựng', kind: 'department', listed: false },
    { unitId: ids[2], name: 'Văn phòng UBND tỉnh', kind: 'office', listed: true },
  ];
  const keep = async ({ request }: { request: Request }) => {
    sent.push([request.method, new URL(request.url).pathname, await request.json()]);
    return HttpResponse.json({ setId, done: true, added: 1 });
  };
  pageApi.use(
    http.get('*/api/v1/units', () => HttpResponse.json({ on: '2023-11-20', items: units, total: 3, marks: [] })),
    http.get('*/api/v1/unit-sets', () => HttpResponse.json({ on: '2023-11-20', items: [set] })),
    http.get(`*/api/v1/unit-sets/${setId}`, () => HttpResponse.json({ ...set, on: '2023-11-20', members })),
    http.post('*/api/v1/unit-sets', keep),
    http.put(`*/api/v1/unit-sets/${setId}`, keep),
    http.post(`*/api/v1/unit-sets/${setId}/member-lists`, keep),
  );
  return sent;
}

it('lists sets with their members of the day, without verbs for those who only read', async () => {
  answer();
  renderPage(<Page />, { url: '/units/sets', session: { ...testSession, permissions: ['unit.read'] } });
  expect(await screen.findByText('1 nhóm đơn vị, thành viên tính tại ngày 20/11/2023')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Thêm nhóm' })).toBeNull();
});

it('adds a set by a rule, showing who would be in it', async () => {
  const sent = answer();
  const page = renderPage(<Page />, { url: '/units/sets?new=1', path: '/units/sets', session: editor });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Tên nhóm'), 'Các sở');
  await user.click(screen.getByLabelText('Loại đơn vị'));
  await user.click(await screen.findByRole('option', { name: 'Sở' }));
  expect(await screen.findByText('Xem trước: 2 đơn vị tại ngày 20/11/2023')).toBeTruthy();
  expect(screen.getByText('Sở Xây dựng; Sở Tư pháp')).toBeTruthy();
  await user.type(screen.getByLabelText('Lý do, văn bản'), 'Đề án mới');
  await user.click(screen.getAllByRole('button', { name: 'Thêm nhóm' }).at(-1) as HTMLElement);
  await vi.waitFor(() => expect(page.address()).toBe(`/units/sets?set=${setId}`));
  expect(sent).toEqual([
    ['POST', '/api/v1/unit-sets', { name: 'Các sở', kinds: ['department'], exceptUnitIds: [], reason: 'Đề án mới' }],
  ]);
});

it('lists a pasted column, once every line is recognised', async () => {
  const sent = answer();
  renderPage(<Page />, { url: `/units/sets?set=${setId}`, path: '/units/sets', session: editor });
  const user = userEvent.setup();
  expect(await screen.findByText('2 đơn vị tại ngày 20/11/2023')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Đưa Văn phòng UBND tỉnh ra khỏi danh sách' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Đưa Sở Xây dựng ra khỏi danh sách' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ghi thêm đơn vị' }));
  const field = await screen.findByLabelText('Tên đơn vị, mỗi dòng một tên');
  await user.click(field);
  await user.paste('1\tSở Tư pháp\nSở Lạ');
  await user.type(screen.getByLabelText('Lý do, văn bản'), 'Kế hoạch 5');
  expect(screen.getByText(/Chưa nhận ra: Sở Lạ/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ghi 1 đơn vị' })).toHaveProperty('disabled', true);
  await user.clear(field);
  await user.paste('1\tSở Tư pháp');
  await user.click(screen.getByRole('button', { name: 'Ghi 1 đơn vị' }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual([
    'POST',
    `/api/v1/unit-sets/${setId}/member-lists`,
    { unitIds: [ids[1]], validFrom: '2023-11-20', reason: 'Kế hoạch 5' },
  ]);
});

it('changes the rule, with the fields as they are', async () => {
  const sent = answer();
  renderPage(<Page />, { url: `/units/sets?set=${setId}`, path: '/units/sets', session: editor });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Sửa nhóm' }));
  expect(await screen.findByText('Xem trước: 3 đơn vị tại ngày 20/11/2023')).toBeTruthy();
  await user.type(screen.getByLabelText('Tên nhóm'), ' tỉnh');
  await user.type(screen.getByLabelText('Lý do, văn bản'), 'Đúng tên');
  await user.click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject(['PUT', `/api/v1/unit-sets/${setId}`, { name: 'Khối sở tỉnh', reason: 'Đúng tên' }]);
});
