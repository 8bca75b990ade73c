import { type Browser, expect, type Page, test } from '@playwright/test';
import { callApi, signIn } from './session.ts';

interface Work {
  readonly units: readonly { readonly name: string }[];
  readonly overdue: {
    readonly items: readonly {
      readonly obligationId: string;
      readonly task: { readonly ref: string; readonly plan: { readonly code: string } | null };
      readonly unit: { readonly name: string };
      readonly may: readonly string[];
    }[];
  };
}

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Place of the completion rate in the table of rates. */
const completedColumn = 4;
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

async function openFor(browser: Browser, login: string, options = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, login);
  return page;
}

/** Reports due and accepted of a plan, as the leader reads them in the table of rates. */
async function acceptedOnScreen(page: Page, plan: string): Promise<string> {
  await page.goto('/execution?tab=rates&by=plan');
  const row = page
    .getByRole('grid', { name: 'Tỷ lệ đúng hạn và hoàn thành' })
    .getByRole('row')
    .filter({ hasText: plan });
  return ((await row.getByRole('gridcell').nth(completedColumn).textContent()) ?? '').trim();
}

/** @example percentOf('12,5%') // 12.5 */
function percentOf(text: string): number {
  return Number(text.replace(/[^\d,]/g, '').replace(',', '.'));
}

/** The head opens what waits for a signature, and hands it in. */
async function handIn(page: Page, line: string): Promise<void> {
  await page.goto('/my-work');
  const waiting = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /báo cáo chờ đồng chí ký gửi/ }) });
  await waiting.getByRole('listitem').filter({ hasText: line }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await expect(page.getByText('Đã nộp. Văn phòng sẽ tiếp nhận hoặc trả lại.')).toBeVisible();
}

test('a report goes from an officer through her head to the coordinator, comes back, and is accepted', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  // On her phone the officer opens what is late, writes, adds a photo and sends it to the head.
  const officer = await openFor(browser, 'chuyenvien.sxd', phone);
  const work = (await callApi(officer, 'GET', '/api/v1/my-work')) as Work;
  const own = work.units[0]?.name;
  const item = work.overdue.items.find((one) => one.unit.name === own && one.may.includes('send_to_head'));
  if (!item) throw new Error('the demo province has nothing late to report on');
  const leader = await openFor(browser, 'lanhdao');
  const plan = item.task.plan?.code ?? '';
  const before = await acceptedOnScreen(leader, plan);
  await officer.goto('/my-work');
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('đã trễ');
  const line = `${item.task.ref} ${item.task.plan?.code} · chủ trì`;
  await officer.getByRole('listitem').filter({ hasText: line }).first().getByRole('button').first().click();
  await officer.getByLabel('Đã làm được gì').fill('Đã rà soát, còn 3 thủ tục.');
  await officer.getByText('Xong kỳ này').click();
  await officer.getByLabel('Chụp ảnh').setInputFiles({ name: 'niem-yet.png', mimeType: 'image/png', buffer: photo });
  await expect(officer.getByText('niem-yet.png', { exact: true })).toBeVisible();
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await expect(officer.getByText('Đã trình lãnh đạo đơn vị.')).toBeVisible();

  const head = await openFor(browser, 'sxd');
  await handIn(head, line);

  // The coordinator decides by keyboard.
  const coordinator = await openFor(browser, 'vpubnd');
  await coordinator.goto('/acceptance');
  await expect(coordinator.getByText('Đã rà soát, còn 3 thủ tục.')).toBeVisible();
  await coordinator.keyboard.press('r');
  await coordinator.keyboard.type('Chưa nêu tên 3 thủ tục');
  await coordinator.keyboard.press('Control+Enter');
  await expect(coordinator.getByText(/^Đã trả lại/)).toBeVisible();

  await officer.goto('/my-work');
  await expect(officer.getByRole('heading', { name: 'Bị trả lại 1' })).toBeVisible();
  await expect(officer.getByText(/Chưa nêu tên 3 thủ tục/).first()).toBeVisible();
  await officer.goto(`/my-work?ob=${item.obligationId}`);
  await expect(officer.getByLabel('Đã làm được gì')).toHaveValue('Đã rà soát, còn 3 thủ tục.');
  await officer.getByLabel('Đã làm được gì').fill('Đã rà soát; còn cấp phép, thẩm định và nghiệm thu.');
  await officer.getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await expect(officer.getByText('Đã trình lãnh đạo đơn vị.')).toBeVisible();
  await handIn(head, line);

  await coordinator.goto('/acceptance');
  await expect(coordinator.getByText('Đã rà soát; còn cấp phép, thẩm định và nghiệm thu.')).toBeVisible();
  await coordinator.keyboard.press('a');
  await expect(coordinator.getByText(/^Đã tiếp nhận/)).toBeVisible();

  expect(percentOf(await acceptedOnScreen(leader, plan))).toBeGreaterThan(percentOf(before));
  await leader.goto(`/tasks?q=${encodeURIComponent(item.task.ref)}`);
  await expect(leader.getByRole('grid', { name: 'Nhiệm vụ' })).toContainText(item.task.ref);
});
