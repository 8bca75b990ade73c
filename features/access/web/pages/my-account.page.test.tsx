import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { OwnAccount } from '../../contract/index.ts';
import { deviceOf } from '../components/devices-section.tsx';
import { Page } from './my-account.page.tsx';

const account: OwnAccount = {
  login: 'an.nt',
  displayName: 'Nguyễn Thị An',
  title: 'Phó Giám đốc',
  email: null,
  phone: null,
  language: 'vi',
  hasPassword: true,
  passwordChangedAt: null,
  secondFactor: { enabled: false, recoveryCodesLeft: 0 },
  linkedProvider: null,
  memberships: [],
};

function answer(patch: Partial<OwnAccount> = {}): void {
  pageApi.use(http.get('*/api/v1/account', () => HttpResponse.json({ ...account, ...patch })));
}

function open(url = '/account') {
  return renderPage(<Page />, { path: '/account', url, session: { ...testSession, permissions: ['index.read'] } });
}

describe('page of the own account', () => {
  it('answers first whether the account is well protected', async () => {
    answer();
    open();
    expect(await screen.findByText('Nên bật xác thực hai lớp cho tài khoản này')).toBeTruthy();
    expect(screen.getByText('Chưa được giao vai trò nào')).toBeTruthy();
    expect(screen.queryByRole('tab', { name: 'Làm thay' })).toBeNull();
  });

  it('warns when recovery codes run out', async () => {
    answer({ secondFactor: { enabled: true, recoveryCodesLeft: 2 } });
    open();
    expect(await screen.findByText('Chỉ còn 2 mã khôi phục, nên tạo mã mới')).toBeTruthy();
  });

  it('sets a second factor up: password, code to scan, code to prove, recovery codes once', async () => {
    answer();
    const sent: unknown[] = [];
    pageApi.use(
      http.post('*/api/v1/account/second-factor', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ secret: 'ABCDEFGHIJKLMNOP', uri: 'otpauth://x', qrSvg: '<svg></svg>' });
      }),
      http.post('*/api/v1/account/second-factor/confirm', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ recoveryCodes: ['aaaaa-bbbbb', 'ccccc-ddddd'] });
      }),
    );
    open('/account?tab=security');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Bật xác thực hai lớp' }));
    await user.type(screen.getByLabelText('Nhập mật khẩu để tiếp tục'), 'bí mật');
    await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
    expect(await screen.findByText('ABCD EFGH IJKL MNOP')).toBeTruthy();
    expect(screen.getByRole('img').getAttribute('src')).toBe('data:image/svg+xml;utf8,%3Csvg%3E%3C%2Fsvg%3E');
    await user.type(screen.getByLabelText('Mã 6 số'), '123456');
    await user.click(screen.getByRole('button', { name: 'Xác nhận và bật' }));
    expect(await screen.findByText('aaaaa-bbbbb')).toBeTruthy();
    expect(sent).toEqual([{ password: 'bí mật' }, { code: '123456' }]);
    await user.click(screen.getByRole('button', { name: 'Tôi đã cất giữ' }));
    await waitFor(() => expect(screen.queryByText('aaaaa-bbbbb')).toBeNull());
  });

  it('shows a new token once, with the rights it may be given', async () => {
    answer();
    pageApi.use(
      http.get('*/api/v1/account/tokens', () => HttpResponse.json({ items: [] })),
      http.post('*/api/v1/account/tokens', async ({ request }) => {
        const body = (await request.json()) as { name: string; scopes: string[] };
        expect(body).toEqual({ name: 'Đồng bộ', scopes: ['index.read'], expiresInDays: 90 });
        const item = { id: '01890000-0000-7000-8000-000000000051', ...body, createdAt: '2023-11-20T01:00:00.000Z' };
        return HttpResponse.json({ token: 'nht_once', item: { ...item, expiresAt: null, lastUsedAt: null } });
      }),
    );
    open('/account?tab=tokens');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Tạo mã truy cập' }));
    await user.type(screen.getByLabelText('Tên mã'), 'Đồng bộ');
    await user.click(screen.getByLabelText('Quyền'));
    await user.click(await screen.findByText('index.read'));
    await user.click(screen.getByRole('button', { name: 'Tạo mã' }));
    expect(await screen.findByText('nht_once')).toBeTruthy();
  });
});

describe('deviceOf', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0', 'Edge, Windows'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari, iOS'],
    ['curl/8.0', undefined],
  ])('reads %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
