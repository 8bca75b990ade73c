import type { Page } from '@playwright/test';

/** Signs a demo account in through the page, as a person does. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(process.env['JOURNEY_PASSWORD'] ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Calls the API as the person who is signed in on the page. */
export async function callApi(
  page: Page,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await page.request.fetch(path, {
    method,
    headers: { 'x-requested-with': 'nanghang' },
    ...(body ? { data: body } : {}),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
