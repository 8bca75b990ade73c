import { editionOf, pciHeads, publicationWorkbook } from '@nanghang/testkit/publication';
import { expect, test } from '@playwright/test';
import { callApi, signIn } from './session.ts';

test.describe.configure({ mode: 'serial' });

const trueValue = editionOf('PCI', 2023).get('Tây Ninh')?.get('PCI.8') ?? '';
/** The last two digits in the wrong order. */
const printed = `${trueValue.slice(0, 3)}${trueValue[4]}${trueValue[3]}`;

test('the coordinator reads where the province stands, down to the source of one figure', async ({ page }) => {
  await signIn(page, 'vpubnd');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 2022 hạng 55/63, giảm 18 bậc');
  for (const code of ['PCI', 'PAPI', 'PAR INDEX', 'SIPAS', 'ICT INDEX'])
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible();

  await page.goto('/indices/PCI?year=2020');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 2020 hạng 24/63, giảm 9 bậc');
  await expect(page.getByText('Tổng tính lại khớp số công bố')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Dịch vụ hỗ trợ doanh nghiệp' });
  await expect(row).toContainText('1,31');
  await row.getByRole('link', { name: 'Dịch vụ hỗ trợ doanh nghiệp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('giảm 1,31 so với 2019, hạng 60/63');
  await expect(page.getByText('đang dùng').first()).toBeVisible();
  await expect(page.getByText('4,9544').first()).toBeVisible();
});

test('the admin moves the demo clock, the coordinator imports PCI 2023 with a misprint, and undoes it', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await callApi(page, 'PUT', '/api/v1/clock', { businessDate: '2024-05-15' });
  await page.context().clearCookies();

  await signIn(page, 'vpubnd');
  await expect(page.getByText('15/05/2024').first()).toBeVisible();
  await page.goto('/indices/imports');
  const bytes = await publicationWorkbook('PCI', 2023, pciHeads, {
    province: 'Tây Ninh',
    component: 'PCI.8',
    printed: Number(printed),
  });
  await page.locator('input[type=file]').setInputFiles({
    name: 'PCI-2023.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đọc được 693 kết quả');
  const apply = page.getByRole('button', { name: /^Nhận 693 kết quả/ });
  await expect(apply).toBeDisabled();

  const finding = page
    .getByRole('row')
    .filter({ hasText: trueValue.replace('.', ',') })
    .first();
  await finding.getByRole('button').first().or(finding.getByRole('link').first()).or(finding).first().click();
  await expect(page.getByLabel('Giá trị đúng')).toHaveValue(trueValue.replace('.', ','));
  await page.getByLabel('Lý do').fill('Đối chiếu báo cáo PCI 2023 của VCCI');
  await page.getByRole('button', { name: `Sửa thành ${trueValue.replace('.', ',')}` }).click();
  await expect(page.getByText('Không còn chỗ nào cần quyết định')).toBeVisible();
  await apply.click();
  await expect(page.getByText('Có hiệu lực từ')).toBeVisible();

  await page.goto('/indices/PCI');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 2023');

  await page.goto('/indices/imports');
  await page.getByRole('link', { name: 'PCI-2023.xlsx' }).click();
  await page.getByRole('button', { name: 'Gỡ lần nhập' }).click();
  await page.getByLabel('Lý do gỡ').fill('Chờ bản chính thức');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gỡ lần nhập' }).click();
  await expect(page.getByText('Chờ bản chính thức')).toBeVisible();
  await page.goto('/indices/PCI');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 2022');
});

test('the auditor finds every step in the log', async ({ page }) => {
  await signIn(page, 'kiemtoan');
  const log = (await callApi(page, 'GET', '/api/v1/audit?objectType=result_import&limit=20')) as {
    items: { action: string; actor: string; objectLabel: string | null }[];
  };
  const steps = log.items.filter((item) => item.objectLabel === 'PCI-2023.xlsx').map((item) => item.action);
  expect(steps.reverse()).toEqual([
    'index.import.upload',
    'index.import.decide',
    'index.import.apply',
    'index.import.undo',
  ]);
});
