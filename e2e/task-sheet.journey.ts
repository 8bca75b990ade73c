import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readXlsx, writeXlsx } from '@nanghang/platform/spreadsheet';
import { expect, type Page, test } from '@playwright/test';
import { callApi, signIn } from './session.ts';

interface Task {
  readonly taskId: string;
  readonly content: string;
  readonly version: number;
  readonly priority: string;
}

async function makeTask(page: Page, ref: string, content: string, leadUnitIds: readonly string[]): Promise<string> {
  const made = await callApi(page, 'POST', '/api/v1/tasks', { ref, content, leadUnitIds, timeframeRaw: 'Hằng quý' });
  return (made as { taskId: string }).taskId;
}

async function readTask(page: Page, taskId: string): Promise<Task> {
  return (await callApi(page, 'GET', `/api/v1/tasks/${taskId}`)) as Task;
}

/** The workbook with cells changed, written anew by the library that wrote it. */
async function changed(file: string, change: (head: readonly string[], rows: string[][]) => void): Promise<Buffer> {
  const [sheet] = readXlsx(new Uint8Array(readFileSync(file)));
  const [head = [], ...rows] = (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? ''));
  change(head, rows);
  const sink = new PassThrough();
  const content = buffer(sink);
  await writeXlsx(sink, [{ name: sheet?.name ?? 'Sheet', columns: head.map((title) => ({ title })), rows }]);
  sink.end();
  return content;
}

test('a workbook of tasks goes out, is changed, and comes back with what both sides changed', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'vpubnd');
  const { items } = (await callApi(page, 'GET', '/api/v1/units')) as { items: { unitId: string }[] };
  const lead = [items.at(-1)?.unitId ?? ''];
  const word = `sổ tay ${Date.now()}`;
  const quiet = await makeTask(page, 'BT.1', `Rà soát ${word} của đơn vị`, lead);
  const both = await makeTask(page, 'BT.2', `Công khai ${word} của đơn vị`, lead);

  await page.goto(`/tasks?q=${encodeURIComponent(word)}`);
  await expect(page.getByRole('grid', { name: 'Nhiệm vụ' })).toContainText('BT.2');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'XLSX' }).click();
  const file = await (await saving).path();

  // Meanwhile somebody changes one of them in the system.
  const { version } = await readTask(page, both);
  await callApi(page, 'POST', `/api/v1/tasks/${both}/changes`, {
    ...{ version, content: `Công khai ${word} trên trang của tỉnh`, reason: 'Theo ý kiến lãnh đạo' },
  });

  const workbook = await changed(file, (head, rows) => {
    const at = { ref: head.indexOf('Mã'), content: head.indexOf('Nội dung nhiệm vụ') };
    expect(rows.map((row) => row[at.ref]).toSorted()).toEqual(['BT.1', 'BT.2']);
    for (const row of rows) row[at.content] = `${row[at.content]}, báo cáo hằng quý`;
  });
  await page.goto('/tasks/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'nhiem-vu.xlsx', mimeType: 'application/octet-stream', buffer: workbook });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 chỗ khác với hệ thống, 1 chỗ hai bên cùng sửa');
  const conflict = page.getByRole('row').filter({ hasText: 'Hai bên cùng sửa' });
  await expect(conflict).toContainText('trên trang của tỉnh');
  await expect(conflict.getByRole('checkbox')).not.toBeChecked();
  await page.getByRole('button', { name: 'Ghi 1 chỗ' }).click();
  await page.getByLabel('Lý do').fill('Đơn vị đã thống nhất');
  await page.getByRole('button', { name: 'Ghi 1 chỗ' }).click();
  await expect(page.getByText('Đã ghi cho 1 nhiệm vụ.')).toBeVisible();
  expect((await readTask(page, quiet)).content).toBe(`Rà soát ${word} của đơn vị, báo cáo hằng quý`);
  expect((await readTask(page, both)).content).toBe(`Công khai ${word} trên trang của tỉnh`);
});
