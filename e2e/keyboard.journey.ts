import { pciHeads, publicationWorkbook } from '@nanghang/testkit/publication';
import { expect, type Page, test } from '@playwright/test';

const mostStops = 120;

/** The words of what has the focus. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labelled = element.getAttribute('aria-labelledby');
    const label = labelled ? document.getElementById(labelled)?.textContent : element.getAttribute('aria-label');
    const ofField = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (label ?? ofField ?? element.textContent ?? '').trim();
  });
}

/** Presses Tab until the focus is on something of these words. */
async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (typeof words === 'string' ? name === words : words.test(name)) return;
    seen.push(name);
  }
  throw new Error(`Tab never came to ${words}: ${seen.join(' | ')}`);
}

test('by keyboard alone: sign in, overview, index, component, search, import', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
  if ((await focused(page)) !== 'Tên đăng nhập') await tabTo(page, 'Tên đăng nhập');
  await page.keyboard.type('vpubnd');
  await tabTo(page, 'Mật khẩu');
  await page.keyboard.type(process.env['JOURNEY_PASSWORD'] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'PCI', exact: true })).toBeVisible();

  await tabTo(page, 'PCI');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 20');
  await expect.poll(() => focused(page), 'the title of the new page has the focus').toContain('PCI 20');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Tìm kiếm' })).toBeFocused();
  await page.keyboard.type('pci');
  await expect(page.getByRole('option', { name: /^PCI/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);

  await page.goto('/indices/PCI?year=2020');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Đến nội dung');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Dịch vụ hỗ trợ doanh nghiệp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('hạng 60/63');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Tìm kiếm' })).toBeFocused();
  await page.keyboard.type('nhap ket qua');
  await expect(page.getByRole('option', { name: 'Nhập kết quả' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/indices\/imports$/);

  await tabTo(page, 'Tệp kết quả công bố');
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const bytes = await publicationWorkbook('PCI', 2021, pciHeads);
  await (await choosing).setFiles({
    name: 'ban-phim.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đọc được');
  await tabTo(page, 'Bỏ lần nhập này');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã bỏ lần nhập này')).toBeVisible();
});
