import AxeBuilder from '@axe-core/playwright';
import { docxOfPieces, piecesOf } from '@nanghang/platform/documents/rendered-plan';
import { fileOf, scansOfPieces } from '@nanghang/platform/documents/rendered-scan';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { signIn } from './session.ts';

test.describe.configure({ mode: 'serial' });

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const plan = Buffer.from(docxOfPieces(piecesOf('landscape-pipe-table'))).toString('base64');

let review = '';
let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];

/** A page as a scanner sends it. */
function scannedPage(): string {
  const [page] = scansOfPieces([
    { text: 'UBND TỈNH TÂY NINH' },
    { text: 'Số: 35/KH-UBND' },
    { text: 'Tây Ninh, ngày 05 tháng 9 năm 2023' },
    { text: 'KẾ HOẠCH' },
    { text: 'Nâng cao Chỉ số PAPI năm 2023' },
    { text: '1. Sở Nội vụ chủ trì rà soát thủ tục hành chính trước ngày 30/11/2023.' },
    { text: '2. Sở Tư pháp chủ trì công khai kết quả giải quyết hồ sơ trước ngày 15/12/2023.' },
  ]);
  if (!page) throw new Error('one page');
  return Buffer.from(fileOf(page)).toString('base64');
}

/** Drops a file on the page as a person does with the mouse. */
async function dropFile(page: Page, name: string, content = plan, kind = word): Promise<void> {
  await page.evaluate(
    ([bytes, fileName, type]) => {
      const content = Uint8Array.from(atob(bytes ?? ''), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName ?? '', { type: type ?? '' }));
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    },
    [content, name, kind],
  );
}

function rowOf(page: Page, code: string) {
  return page.getByRole('article', { name: `Hàng ${code}`, exact: true });
}

/** Opens the review as somebody who is signed in already. */
async function openReview(page: Page): Promise<void> {
  await page.context().addCookies(cookies);
  await page.goto(review);
  await expect(page.getByRole('article').first()).toBeVisible({ timeout: 30_000 });
}

/** Presses keys on the page, not in a field. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('an officer drops a plan and reads what was made of it', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'vpubnd');
  cookies = await page.context().cookies();
  await page.goto('/documents');
  await expect(page.getByRole('button', { name: 'Dán văn bản' })).toBeVisible();
  await dropFile(page, 'ke-hoach.docx');
  await page.waitForURL(/\/documents\/[^/]+\/review/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Trích được 9 nhiệm vụ, 4 mục tiêu và 2 chế độ báo cáo; còn 15 hàng chưa duyệt',
    { timeout: 90_000 },
  );
  review = new URL(page.url()).pathname;
  await expect(page.getByRole('link', { name: 'Kế hoạch 1285/KH-UBND, 12/04/2023' })).toBeVisible();
  await expect(rowOf(page, 'III.1')).toContainText('trước ngày 30/4/2023');
  await expect(rowOf(page, 'III.1')).toContainText('Thời hạn lấy từ câu văn');
  await expect(page.locator('mark', { hasText: 'trước ngày 30/4/2023' })).toBeVisible();
});

test('accepts, mends, cuts, joins and takes back by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await openReview(page);
  await press(page, 'a');
  await expect(rowOf(page, 'III.1')).toContainText('Đã nhận');
  await expect(rowOf(page, 'III.2')).toBeFocused();

  await press(page, 'e');
  await expect(page.getByLabel('Nhiệm vụ', { exact: true })).toBeFocused();
  await page.getByLabel('Tiến độ').fill('chậm nhất 30/12/2023');
  await expect(page.getByText('Hiểu là: chậm nhất 30/12/2023')).toBeVisible();
  await press(page, 'Enter');
  await expect(rowOf(page, 'III.2')).toContainText('chậm nhất 30/12/2023');
  await expect(rowOf(page, 'III.2')).toContainText('Đã nhận');
  await expect(rowOf(page, 'III.2')).toContainText('đã sửa tay');

  await expect(rowOf(page, 'III.3')).toBeFocused();
  await press(page, 's');
  await expect(page.getByLabel('Tách hàng này thành hai')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10 nhiệm vụ');
  await press(page, 'u');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('9 nhiệm vụ');

  await expect(rowOf(page, 'III.3')).toBeFocused();
  await press(page, 'm');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('8 nhiệm vụ');
  await press(page, 'Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('9 nhiệm vụ');
});

test('closing the tab loses nothing that was typed', async ({ page, context }) => {
  test.setTimeout(120_000);
  await openReview(page);
  await press(page, 'j', 'j', 'e');
  const text = page.getByLabel('Nhiệm vụ', { exact: true });
  await expect(text).toBeFocused();
  await press(page, 'End');
  await page.keyboard.type(' Làm trong năm.');
  await page.close();

  const again = await context.newPage();
  await openReview(again);
  await again.getByRole('button', { name: 'Mở hàng sửa dở' }).click();
  await expect(again.getByLabel('Nhiệm vụ', { exact: true })).toHaveValue(/Làm trong năm\./);
  await again.getByLabel('Nhiệm vụ', { exact: true }).press('Enter');
  await expect(rowOf(again, 'III.3')).toContainText('Làm trong năm.');
  await expect(again.getByText(/^Đã tự lưu/)).toBeVisible();
});

test('two who change one row see both versions and choose', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await openReview(page);
  const other = await (await browser.newContext()).newPage();
  await openReview(other);
  for (const one of [page, other]) await press(one, 'j', 'j', 'j', 'e');
  await other.getByLabel('Tiến độ').fill('Quý IV/2023');
  await page.getByLabel('Tiến độ').fill('Quý I/2023');
  await other.getByLabel('Tiến độ').press('Enter');
  await expect(other.getByText(/^Đã tự lưu/)).toBeVisible();

  // What was typed is sent by itself after a rest, over what the other has saved meanwhile.
  const conflict = page.getByRole('alert').filter({ hasText: 'Hai người cùng sửa' });
  await expect(conflict).toContainText('Quý I/2023', { timeout: 30_000 });
  await expect(conflict).toContainText('Quý IV/2023');
  await conflict.getByRole('button', { name: 'Giữ của tôi' }).click();
  await expect(rowOf(page, 'PL.I.1')).toContainText('Quý I/2023');
  await other.context().close();
});

test('publishes, finds the tasks, and takes the publication back', async ({ page }) => {
  test.setTimeout(120_000);
  await openReview(page);
  await page.getByRole('button', { name: 'Nhận mọi hàng tin cậy cao' }).click();
  await expect(page.getByText(/^Đã tự lưu/)).toBeVisible();
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban hành thành kế hoạch' });
  await expect(dialog).toContainText('nhiệm vụ sẽ có hiệu lực với');
  await dialog.getByRole('button', { name: /^Ban hành \d+ nhiệm vụ$/ }).click();
  await expect(page.getByText(/^Đã ban hành thành kế hoạch/)).toBeVisible();
  await page.getByRole('link', { name: 'Xem nhiệm vụ' }).click();
  await page.waitForURL(/\/tasks\?plan=/);
  await expect(page.getByText('Rút ngắn thời gian đăng ký thành lập doanh nghiệp').first()).toBeVisible();

  await page.goto(review);
  await page.getByRole('button', { name: 'Thu hồi việc ban hành' }).click();
  await page.getByLabel('Lý do').fill('Ban hành nhầm bản dự thảo');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Thu hồi việc ban hành' }).click();
  await expect(page.getByRole('button', { name: 'Ban hành', exact: true })).toBeVisible();
});

test('a scan is read, and its page stands beside the text with the lines of the chosen row marked', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.context().addCookies(cookies);
  await page.goto('/documents');
  await expect(page.getByRole('button', { name: 'Dán văn bản' })).toBeVisible();
  await dropFile(page, 'quet.jpg', scannedPage(), 'image/jpeg');
  await expect(rowOf(page, '1')).toContainText('Sở Nội vụ', { timeout: 150_000 });
  const picture = page.getByRole('img', { name: /^Ảnh trang 1 trên 1; \d+ dòng/ });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
  await press(page, 'j');
  await expect(rowOf(page, '2')).toBeFocused();
  const frame = page.getByRole('group', { name: 'Ảnh trang' });
  await frame.focus();
  await press(page, '0', '+');
  await expect(page.getByText(/^125\s?%$/)).toBeVisible();
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
});

test('nothing hinders anyone in the register, a document and its review', async ({ page }) => {
  test.setTimeout(180_000);
  await page.context().addCookies(cookies);
  for (const path of ['/documents', review.replace('/review', ''), review]) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (path === review) await expect(page.getByRole('article').first()).toBeVisible();
      const found = await new AxeBuilder({ page }).analyze();
      const violations = found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`);
      expect.soft(violations, `${path} at ${width}`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }
});
