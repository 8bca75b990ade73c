import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { AccountRow, SecondFactorReset } from '../../contract/index.ts';
import { Page } from './people.page.tsx';

const unit = { id: '01890000-0000-7000-8000-000000000031', name: 'Sở Thử nghiệm' };
const row: AccountRow = {
  id: '01890000-0000-7000-8000-000000000021',
  personId: '01890000-0000-7000-8000-000000000022',
  login: 'an.nt',
  displayName: 'Nguyễn Thị An',
  title: 'Phó Giám đốc',
  email: null,
  state: 'active',
  secondFactor: true,
  lastSeenAt: null,
  offices: [{ role: 'unit_lead', unit, standing: 'deputy' }],
};
const request: SecondFactorReset = {
  id: '01890000-0000-7000-8000-000000000041',
  account: { id: row.id, login: row.login, displayName: row.displayName },
  requestedBy: 'Trần Văn B',
  requestedAt: '2023-11-20T01:00:00.000Z',
  reason: 'Mất điện thoại',
  mayDecide: true,
};

function answer(items: readonly AccountRow[], resets: readonly SecondFactorReset[] = [], asked: string[] = []): void {
  pageApi.use(
    http.get('*/api/v1/accounts', ({ request: { url } }) => {
      asked.push(new URL(url).search);
      return HttpResponse.json({ items, nextCursor: null, total: items.length });
    }),
    http.get('*/api/v1/units', () => HttpResponse.json({ on: '2023-11-20', items: [], total: 0, marks: [] })),
    http.get('*/api/v1/second-factor-resets', () => HttpResponse.json({ items: resets })),
  );
}

const admin = { ...testSession, permissions: ['account.read', 'account.edit', 'second_factor.reset'] };

function open(url = '/people', session = admin) {
  return renderPage(<Page />, { path: '/people', url, session });
}

describe('page of users', () => {
  it('lists who holds which office, with the mark of a deputy, and leads to the person', async () => {
    answer([row]);
    open();
    const link = await screen.findByRole('link', { name: 'Nguyễn Thị An' });
    expect(link.getAttribute('href')).toBe(`/people/${row.id}`);
    expect(screen.getByText('Lãnh đạo đơn vị (KT.), Sở Thử nghiệm')).toBeTruthy();
    expect(screen.getByText('1 tài khoản')).toBeTruthy();
  });

  it('asks for what the address names', async () => {
    const asked: string[] = [];
    answer([], [], asked);
    open('/people?q=an&role=unit_lead&state=disabled');
    expect(await screen.findByText('Không có hàng khớp')).toBeTruthy();
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
      q: 'an',
      role: 'unit_lead',
      state: 'disabled',
      limit: '100',
    });
  });

  it('lets a second admin consent to a request', async () => {
    answer([row], [request]);
    let decided: unknown;
    pageApi.use(
      http.post(`*/api/v1/second-factor-resets/${request.id}/decision`, async ({ request: sent }) => {
        decided = await sent.json();
        return HttpResponse.json({ done: true });
      }),
    );
    open();
    expect(await screen.findByText('Trần Văn B yêu cầu 20/11/2023 08:00: Mất điện thoại')).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Đồng ý gỡ' }));
    expect(decided).toEqual({ decision: 'approved' });
  });

  it('names the fields that are missing before anything is sent', async () => {
    answer([row]);
    open('/people?add=1');
    const panel = await screen.findByRole('dialog', { name: 'Thêm người dùng' });
    const user = userEvent.setup();
    await user.type(within(panel).getByLabelText('Họ và tên'), 'Lý Văn Thư');
    await user.click(within(panel).getByRole('button', { name: 'Thêm' }));
    expect((await within(panel).findAllByRole('alert')).length).toBe(2);
    expect(within(panel).getByLabelText('Tên đăng nhập').getAttribute('aria-invalid')).toBe('true');
  });

  it('shows no verbs to who may only read', async () => {
    answer([row]);
    open('/people?add=1', { ...testSession, permissions: ['account.read'] });
    await screen.findByText('Nguyễn Thị An');
    expect(screen.queryByRole('button', { name: 'Thêm người dùng' })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
