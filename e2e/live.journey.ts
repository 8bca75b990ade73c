import { type Browser, expect, type Page, test } from '@playwright/test';
import { callApi, signIn } from './session.ts';

/** How long a page of somebody else may take to show a change, its drawing on a busy machine included. */
const soon = { timeout: 3000 };

async function openFor(browser: Browser, login: string, path: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, login);
  const listening = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/events'));
  await page.goto(path);
  await listening;
  await page.evaluate(() => Object.assign(globalThis, { sinceOpened: true }));
  return page;
}

/** Whether the page is still the one that was opened: it was not loaded again meanwhile. */
function isStillOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => 'sinceOpened' in globalThis);
}

test('two people see each other’s changes without loading the page again', async ({ browser }) => {
  test.setTimeout(180_000);
  const coordinator = await openFor(browser, 'vpubnd', '/acceptance');
  const head = await openFor(browser, 'sxd', '/my-work');
  const name = `Việc giao khi hai người cùng mở trang, số ${Date.now()}`;
  const session = (await callApi(head, 'GET', '/api/v1/session')) as {
    unit: { id: string };
    businessDate: string;
  };
  await expect(head.getByRole('heading', { level: 1 })).toBeVisible();

  // What the coordinator assigns appears in the work of the head.
  const { taskId } = (await callApi(coordinator, 'POST', '/api/v1/tasks', {
    ...{ content: name, leadUnitIds: [session.unit.id], dueOn: session.businessDate },
  })) as { taskId: string };
  const given = head.getByRole('listitem').filter({ hasText: name });
  await expect(given).toBeVisible(soon);

  // What the head hands in appears before the coordinator, who accepts it.
  await given.getByRole('button').first().click();
  await head.getByLabel('Đã làm được gì').fill('Đã làm xong, có biên bản kèm theo.');
  await head.getByText('Xong kỳ này').click();
  await head.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await expect(head.getByText('Đã nộp. Văn phòng sẽ tiếp nhận hoặc trả lại.')).toBeVisible();
  const waiting = coordinator.getByRole('listitem').filter({ hasText: name });
  await expect(waiting).toBeVisible(soon);

  // What the coordinator accepts leaves the work of the head, and stands so on a third page.
  const leader = await openFor(browser, 'lanhdao', `/tasks/${taskId}`);
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('0/1 kỳ đã hoàn thành');
  await waiting.getByRole('checkbox').check();
  await coordinator.keyboard.press('t');
  await expect(coordinator.getByText('Đã tiếp nhận 1 báo cáo.')).toBeVisible();
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('1/1 kỳ đã hoàn thành', soon);
  await expect(given).toHaveCount(0, soon);
  for (const page of [coordinator, head, leader]) expect(await isStillOpen(page)).toBe(true);
});
