import { readFile } from 'node:fs/promises';
import { readTableFile } from '@nanghang/platform/spreadsheet';
import { expect, test } from '@playwright/test';
import { signIn } from './session.ts';

test.describe('the way from a fall to a target', () => {
  test.describe.configure({ mode: 'serial' });

  test('the coordinator asks why PCI fell from 15th to 24th in 2020, and is told what did it and whose doing it was', async ({
    page,
  }) => {
    await signIn(page, 'vpubnd');
    await page.goto('/indices/PCI?year=2020');
    await page.getByRole('link', { name: 'Vì sao' }).click();
    const answer = page.getByRole('heading', { level: 1 });
    await expect(answer).toContainText('PCI 2020 hạng 24/63, giảm 9 bậc');
    await expect(answer).toContainText('Dịch vụ hỗ trợ doanh nghiệp và Tính minh bạch lấy đi 4,56 điểm');
    await expect(answer).toContainText('Do điểm của tỉnh: xuống 20,5 bậc; do các tỉnh khác: lên 11,5 bậc');
    const support = page.getByRole('row').filter({ hasText: 'Dịch vụ hỗ trợ doanh nghiệp' }).first();
    await expect(page.getByText('nhóm 25% thấp nhất')).toHaveCount(1);
    await expect(page.getByText('Nếu các tỉnh khác giữ điểm 2019').first()).toBeVisible();
    await expect(page.getByText('Tây Ninh có thể đứng từ hạng').first()).toBeVisible();
    await expect(page.getByText('hạt giống 2020').first()).toBeVisible();
    await expect(page.getByText('đang dùng')).toBeVisible();
    await expect(support).toBeVisible();

    await page.goto('/indices/PCI/diagnosis?year=2020&from=2016');
    await expect(answer).toContainText('PCI 2020 hạng 24/63, giảm 4 bậc');
    await expect(page.getByText(/\+4,02|4,02/).first()).toBeVisible();
  });

  test('she finds the cheapest way back to 15th with its proof, and turns it into targets', async ({ page }) => {
    await signIn(page, 'vpubnd');
    await page.goto('/indices/PCI/diagnosis?year=2020');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 2020 hạng 24/63');
    await page.getByRole('main').getByRole('link', { name: 'Tính thử' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'Lên hạng 15 cần thêm 1,31 điểm; rẻ nhất là nâng Dịch vụ hỗ trợ doanh nghiệp từ 4,95 lên 5,61',
    );
    await expect(page.getByText('thấp hơn mức tỉnh đã đạt năm 2018 (6,69)')).toBeVisible();
    await page.getByRole('button', { name: /^Dùng: Dịch vụ hỗ trợ doanh nghiệp \+0,66$/ }).click();
    await expect(page.getByText('(có thể)')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Tổng điểm tính thử' })).toContainText('65,475');

    await page.getByLabel('Dịch vụ hỗ trợ doanh nghiệp, ghi số').fill('5,6144');
    await expect(page.getByRole('row').filter({ hasText: 'Tổng điểm tính thử' })).toContainText('65,4826');
    await expect(page.getByRole('row').filter({ hasText: 'Ngưỡng, Lên hạng 15: Bà Rịa - Vũng Tàu' })).toContainText(
      '65,4751',
    );
    await expect(page.getByRole('row').filter({ hasText: 'Chênh lệch' })).toContainText('+0,0075');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Bảng chứng minh: XLSX' }).click();
    const proof = readTableFile(new Uint8Array(await readFile(await (await download).path())));
    expect(proof[0]?.rows.find((row) => row[0]?.text === 'Hạng tính lại')?.[5]?.number).toBe(15);
    expect(proof[1]?.rows[15]?.[1]?.text).toBe('Tây Ninh');

    await page.getByLabel('Tên kịch bản').fill('Trở lại hạng 15');
    await page.getByRole('button', { name: 'Lưu kịch bản' }).click();
    await expect(page.getByText('Đã lưu kịch bản.')).toBeVisible();
    await page.getByRole('button', { name: 'Thành mục tiêu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thành mục tiêu' }).click();
    await expect(page).toHaveURL(/\/targets/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('54 mục tiêu');
    await expect(page.getByText('T6 và T37')).toBeVisible();
  });

  test('the target judges itself again when the components of 2022 are imported', async ({ page }) => {
    await signIn(page, 'vpubnd');
    const title = 'PCI: Dịch vụ hỗ trợ doanh nghiệp đạt ít nhất 5,62';
    await page.goto('/targets');
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(row).toContainText('Đạt', { timeout: 30_000 });

    await page.goto('/indices/imports');
    const csv = 'index,year,province,component,value\nPCI,2022,Tây Ninh,PCI.8,5.1\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'pci-2022-thanh-phan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đọc được 1 kết quả');
    await page.getByRole('button', { name: /^Nhận 1 kết quả/ }).click();
    await expect(page.getByText('Có hiệu lực từ')).toBeVisible();

    await page.goto('/targets');
    await expect(row).toContainText('Có rủi ro', { timeout: 30_000 });
    await row.click();
    const history = page.getByRole('list', { name: 'Kết luận qua các lần' });
    await expect(history.getByText('Đạt', { exact: true })).toBeVisible();
    await expect(history.getByText('đo được 5,1').first()).toBeVisible();
  });

  test('a figure of a measure that the plan names is recorded, and its target judged again', async ({ page }) => {
    await signIn(page, 'vpubnd');
    await page.goto('/targets');
    await page.getByRole('row').filter({ hasText: 'T36 ' }).click();
    await page.getByRole('button', { name: 'Ghi số liệu' }).click();
    await page.getByLabel('Kỳ', { exact: true }).fill('2023-10');
    await page.getByLabel('Giá trị').fill('52,4');
    await page.getByLabel('Nguồn').fill('Báo cáo kiểm soát thủ tục hành chính tháng 10/2023');
    await page.getByRole('button', { name: 'Ghi số liệu' }).last().click();
    await expect(page.getByText('Đã ghi số liệu; kết luận đã tính lại.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'T36 ' })).toContainText('52,40%');
    await expect(page.getByRole('row').filter({ hasText: 'T36 ' })).toContainText('tháng 10/2023');
  });

  test('a leader opens the shared scenario and compares provinces on both maps', async ({ page }) => {
    await signIn(page, 'lanhdao');
    await page.goto('/what-if?index=PCI&year=2020');
    await page.getByRole('link', { name: 'Trở lại hạng 15' }).click();
    await expect(page.getByLabel('Dịch vụ hỗ trợ doanh nghiệp, ghi số')).toHaveValue('5,61');
    await page.goto('/compare?index=PCI&year=2020&provinces=Long%20An');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('hạng 24/63, thứ 5/6 trong vùng Đông Nam Bộ');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1/1 tỉnh được chọn đứng trên');
    await expect(page.getByText('Vùng theo Nghị quyết 81/2023/QH15')).toBeVisible();
    await page.getByText('34 tỉnh hiện nay').click();
    await expect(page.getByText('là số dựng lại, không phải số công bố').first()).toBeVisible();
  });
});

test.describe('without a mouse', () => {
  test('a slider moves by arrows, a lock by the space bar, and the score follows', async ({ page }) => {
    await signIn(page, 'vpubnd');
    await page.goto('/what-if?index=PCI&year=2020');
    const total = page.getByRole('row').filter({ hasText: 'Tổng điểm tính thử' });
    await expect(total).toContainText('64,1626', { timeout: 30_000 });
    const slider = page.getByRole('slider', { name: 'Dịch vụ hỗ trợ doanh nghiệp' });
    await slider.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await expect(total).not.toContainText('64,1626');
    await page.keyboard.press('End');
    await expect(page.getByRole('heading', { name: /^Vượt \d+ tỉnh/ })).toBeVisible();
    await page.getByRole('button', { name: 'Khóa: Dịch vụ hỗ trợ doanh nghiệp' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('nâng Dịch vụ hỗ trợ doanh nghiệp');
    await page.getByRole('button', { name: 'Đặt lại' }).focus();
    await page.keyboard.press('Enter');
    await expect(total).toContainText('64,1626');
  });

  test('a target opens by Enter and closes by Escape', async ({ page }) => {
    await signIn(page, 'lanhdao');
    await page.goto('/targets');
    await page.getByRole('row').filter({ hasText: 'PCI thuộc nhóm Tốt' }).waitFor({ timeout: 40_000 });
    await page.getByRole('grid').locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Kết luận qua các lần')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Kết luận qua các lần')).toBeHidden();
  });
});
