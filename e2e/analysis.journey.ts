import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './session.ts';

test.describe('the way from a fall to a target', () => {
  test.describe.configure({ mode: 'serial' });

  test('the coordinator asks why PCI fell in 2020, finds the cheapest way back, and turns it into targets', async ({
    page,
  }) => {
    await signIn(page, 'vpubnd');
    await page.goto('/indices/PCI?year=2020');
    await page.getByRole('link', { name: 'Vì sao' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 2020 hạng 24/63, giảm 9 bậc');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Do điểm của tỉnh: xuống 20,5 bậc');
    await expect(page.getByText('nhóm 25% thấp nhất')).toHaveCount(1);
    await expect(page.getByText('hạt giống 2020')).toBeVisible();
    await expect(page.getByText('đang dùng')).toBeVisible();

    await page.getByRole('link', { name: 'Tính thử' }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lên hạng 15 cần thêm 1,31 điểm');
    await page.getByRole('button', { name: /^Dùng: Dịch vụ hỗ trợ doanh nghiệp/ }).click();
    await expect(page.getByText('(có thể)')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Tổng điểm tính thử' })).toContainText('65,475');

    await page.getByLabel('Dịch vụ hỗ trợ doanh nghiệp, ghi số').fill('5,6144');
    await expect(page.getByRole('row').filter({ hasText: 'Tổng điểm tính thử' })).toContainText('65,4826');
    await expect(page.getByRole('row').filter({ hasText: 'Chênh lệch' })).toContainText('+0,0075');

    await page.getByLabel('Tên kịch bản').fill('Trở lại hạng 15');
    await page.getByRole('button', { name: 'Lưu kịch bản' }).click();
    await expect(page.getByText('Đã lưu kịch bản.')).toBeVisible();
    await page.getByRole('button', { name: 'Thành mục tiêu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thành mục tiêu' }).click();
    await expect(page).toHaveURL(/\/targets/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('7 mục tiêu');
    await page.getByText('PCI: Dịch vụ hỗ trợ doanh nghiệp đạt ít nhất 5,62').click();
    await expect(page.getByText('Kết luận qua các lần')).toBeVisible();
  });

  test('a leader opens the shared scenario and compares provinces on both maps', async ({ page }) => {
    await signIn(page, 'lanhdao');
    await page.goto('/what-if?index=PCI&year=2020');
    await page.getByRole('link', { name: 'Trở lại hạng 15' }).click();
    await expect(page.getByLabel('Dịch vụ hỗ trợ doanh nghiệp, ghi số')).toHaveValue('5,61');
    await page.goto('/compare?index=PCI&year=2020&provinces=Long%20An');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('hạng 24/63; 1/1 tỉnh được chọn đứng trên');
    await page.getByText('34 tỉnh hiện nay').click();
    await expect(page.getByText('là số dựng lại, không phải số công bố').first()).toBeVisible();
  });
});

for (const path of [
  '/indices/PCI/diagnosis?year=2020',
  '/what-if?index=PCI&year=2020',
  '/compare?index=PCI&year=2020',
  '/targets',
]) {
  test(`nothing hinders anyone on ${path}`, async ({ page }) => {
    await signIn(page, 'vpubnd');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const found = await new AxeBuilder({ page }).analyze();
      expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`)).toEqual(
        [],
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
  });
}
