import { type Browser, expect, type Page, test } from '@playwright/test';
import { callApi, signIn } from './session.ts';

async function openFor(browser: Browser, login: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, login);
  return page;
}

interface Coverage {
  readonly unitsWithOwnPlan: readonly { readonly plan: { readonly code: string } }[];
}

const number = '2024/KH-SXD';

test('a unit makes its plan of what is given to it, and its head issues it', async ({ browser }) => {
  test.setTimeout(300_000);

  // The officer writes: one task of her own, one split for another room with a date; the draft keeps itself.
  const officer = await openFor(browser, 'chuyenvien.sxd');
  await officer.goto('/unit-plans');
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('được giao');
  await officer.getByRole('grid').getByRole('link').first().click();
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('việc chủ trì');
  await expect(officer.getByRole('button', { name: 'Ban hành' })).toHaveCount(0);
  const rows = officer.getByRole('grid', { name: 'Kế hoạch của đơn vị' });
  // By keyboard: a task out and in again, opened, and left to where it was opened.
  const third = rows.getByRole('row').nth(4);
  const tick = third.getByRole('checkbox');
  await rows.getByRole('row').nth(2).getByRole('gridcell').first().focus();
  await officer.keyboard.press('ArrowDown');
  await officer.keyboard.press('ArrowDown');
  await expect(third.getByRole('gridcell').first()).toBeFocused();
  const wasChosen = await tick.isChecked();
  await officer.keyboard.press('Space');
  await expect(tick).toBeChecked({ checked: !wasChosen });
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('complementary').getByRole('heading', { level: 2 })).toBeFocused();
  await officer.keyboard.press('Escape');
  await expect(third.getByRole('gridcell').first()).toBeFocused();

  // Everything out; then two tasks in.
  const all = rows.getByRole('columnheader').getByRole('checkbox');
  await all.check();
  await all.uncheck();
  await expect(officer.getByText('Đưa vào kế hoạch 0 nhiệm vụ.')).toBeVisible();
  const given = rows.getByRole('row').filter({ hasText: 'PCI.22' }).first();
  await given.getByRole('checkbox').check();
  await given.getByRole('gridcell').nth(2).click();
  await officer.getByRole('button', { name: 'Tách thêm một việc' }).click();
  await officer.getByLabel('Phòng, đơn vị thực hiện').selectOption({ index: 1 });
  await officer.getByLabel('Nội dung nhiệm vụ của đơn vị').fill('Công khai danh mục thủ tục về xây dựng');
  await officer.getByLabel('Hạn của đơn vị').fill('15/12/2023');
  await officer.getByRole('button', { name: 'Xong', exact: true }).click();
  await officer.getByRole('button', { name: 'Thêm việc' }).click();
  await officer.getByLabel('Nội dung nhiệm vụ của đơn vị').fill('Mở đường dây nóng của Sở');
  await officer.getByLabel('Hạn của đơn vị').fill('31/12/2023');
  await officer.getByRole('button', { name: 'Lưu bản thảo' }).click();
  await expect(officer.getByText(/^Đã lưu/)).toBeVisible();
  await expect(officer.getByText('Đưa vào kế hoạch 3 nhiệm vụ, trong đó 1 việc đơn vị tự đặt ra.')).toBeVisible();

  const paperOf = (page: Page, role: 'button' | 'link') =>
    Promise.all([page.waitForEvent('download'), page.getByRole(role, { name: 'Tải bản Word' }).click()]);
  const [draft] = await paperOf(officer, 'button');
  expect(draft.suggestedFilename()).toBe('Dự thảo kế hoạch Sở Xây dựng.docx');

  // The head finds the draft, and issues it with number and signer.
  const head = await openFor(browser, 'sxd');
  await head.goto('/unit-plans');
  await expect(head.getByText(/^Dự thảo/)).toBeVisible();
  await head.getByRole('grid').getByRole('link').first().click();
  await expect(head.getByText('Mở đường dây nóng của Sở')).toBeVisible();
  const planId = new URL(head.url()).pathname.split('/').at(-1);
  await head.getByRole('button', { name: 'Ban hành' }).click();
  await head.getByLabel('Số, ký hiệu').fill(number);
  await head.getByRole('complementary').getByRole('button', { name: 'Ban hành' }).click();
  await expect(head.getByRole('heading', { level: 1 })).toContainText(`Đã ban hành ${number}: 3 nhiệm vụ`);
  await expect(head.getByRole('heading', { level: 1 })).toBeFocused();
  const [paper] = await paperOf(head, 'link');
  expect(paper.suggestedFilename()).toBe('2024-KH-SXD.docx');

  // It stands in the register, in the tree below the task above, and in the coverage of the plan above.
  await head.getByRole('link', { name: 'Xem trong sổ văn bản' }).click();
  await expect(head.getByRole('heading', { level: 1 })).toContainText(number);
  const coordinator = await openFor(browser, 'vpubnd');
  const coverage = (await callApi(coordinator, 'GET', `/api/v1/plans/${planId}/coverage`)) as Coverage;
  expect(coverage.unitsWithOwnPlan.map((one) => one.plan.code)).toContain(number);
  await coordinator.goto(`/tasks?plan=${planId}&q=PCI.22`);
  await coordinator.getByRole('grid', { name: 'Nhiệm vụ' }).getByText('PCI.22', { exact: true }).first().click();
  await coordinator.getByRole('tab', { name: /^Triển khai/ }).click();
  await expect(coordinator.getByText('Công khai danh mục thủ tục về xây dựng').first()).toBeVisible();
});

test('the coordinator says what an unmatched name stands for, and keeps another as printed', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await openFor(browser, 'vpubnd');
  await page.goto('/unmatched-names');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('chưa khớp đơn vị nào');
  const names = page.getByRole('grid', { name: 'Chưa khớp' });
  await names.getByRole('gridcell').filter({ hasText: 'Các Sở, ban, ngành, địa phương' }).first().click();
  const panel = page.getByRole('complementary', { name: /Các Sở, ban, ngành, địa phương/ });
  await panel.getByRole('button', { name: 'Các sở, ban, ngành tỉnh' }).click();
  await panel.getByLabel('Căn cứ, lý do').fill('Theo phạm vi của Đề án');
  await panel.getByRole('button', { name: 'Giao cho 1 nhiệm vụ' }).click();
  await expect(page.getByText(/^Đã giao 1 nhiệm vụ cho \d+ đơn vị/)).toBeVisible();
  await expect(names.getByText('Các Sở, ban, ngành, địa phương')).toHaveCount(0);

  await names.getByRole('gridcell').filter({ hasText: 'Các doanh nghiệp viễn thông' }).first().click();
  await page.getByLabel('Căn cứ, lý do').fill('Doanh nghiệp, không thuộc tỉnh');
  await page.getByRole('button', { name: 'Giữ nguyên tên' }).click();
  await expect(page.getByText(/^Đã giữ nguyên/)).toBeVisible();
  await page.getByRole('tab', { name: /Giữ nguyên tên/ }).click();
  await expect(page.getByText('Doanh nghiệp, không thuộc tỉnh')).toBeVisible();
});
