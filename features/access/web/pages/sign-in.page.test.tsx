import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { Page } from './sign-in.page.tsx';

const state = {
  tenant: { name: { vi: 'tỉnh thử nghiệm', en: 'a test province' }, isDemo: false },
  oidc: null as { name: string } | null,
  mail: true,
  waiting: null as string | null,
};

function answer(patch: Partial<typeof state> = {}): void {
  pageApi.use(http.get('*/api/v1/sign-in', () => HttpResponse.json({ ...state, ...patch })));
}

function problem(status: number, code: string, vi: string) {
  return HttpResponse.json(
    { type: 'about:blank', title: code, status, code, message: { vi, en: vi }, issues: [], requestId: 'r' },
    { status },
  );
}

function open(url = '/sign-in') {
  return renderPage(<Page />, { path: '/sign-in', url });
}

describe('page of sign-in', () => {
  it('signs in and goes to the page that was asked for', async () => {
    answer();
    let sent: unknown;
    pageApi.use(
      http.post('*/api/v1/session', async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ next: 'none' });
      }),
    );
    const page = open('/sign-in?next=%2Findices%3Fyear%3D2020');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Tên đăng nhập'), 'vpubnd');
    await user.type(screen.getByLabelText('Mật khẩu'), 'bí mật');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    await waitFor(() => expect(page.address()).toBe('/indices?year=2020'));
    expect(sent).toEqual({ login: 'vpubnd', password: 'bí mật' });
  });

  it('says what the server says when it refuses, and keeps what was typed', async () => {
    answer();
    pageApi.use(http.post('*/api/v1/session', () => problem(429, 'TOO_MANY', 'Thử sai nhiều lần.')));
    open();
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Tên đăng nhập'), 'vpubnd');
    await user.type(screen.getByLabelText('Mật khẩu'), 'sai');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Thử sai nhiều lần.');
    expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập').value).toBe('vpubnd');
  });

  it('goes on with the step that waits: second factor, then a password of one’s own', async () => {
    answer({ waiting: 'second_factor' });
    pageApi.use(
      http.post('*/api/v1/sign-in/second-factor', () => HttpResponse.json({ next: 'password_change' })),
      http.post('*/api/v1/sign-in/password', () => HttpResponse.json({ next: 'none' })),
    );
    const page = open();
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Mã xác thực'), '123456');
    await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
    await user.type(await screen.findByLabelText('Mật khẩu mới'), 'thuyền nan một chiếc');
    await user.click(screen.getByRole('button', { name: 'Đặt mật khẩu' }));
    await waitFor(() => expect(page.address()).toBe('/'));
  });

  it('offers the provider where one is set up, and tells why it did not work', async () => {
    answer({ oidc: { name: 'sso.example' } });
    open('/sign-in?problem=oidc_unknown&next=/indices');
    const way = await screen.findByRole('link', { name: 'Đăng nhập qua sso.example' });
    expect(way.getAttribute('href')).toBe('/api/v1/sign-in/oidc?returnTo=%2Findices');
    expect(screen.getByText(/Chưa có tài khoản nào ứng với thư điện tử này/)).toBeTruthy();
  });

  it('never leads to another site', async () => {
    answer({ waiting: 'none' });
    const page = open('/sign-in?next=%2F%2Fevil.example');
    await waitFor(() => expect(page.address()).toBe('/'));
  });
});
