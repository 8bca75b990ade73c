import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, scansOfPieces } from '@nanghang/platform/documents/rendered-scan';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../testing/chromium.ts';
import type { Bench } from './built-server.ts';
import { type Measurement, measured, percentile, skipped } from './measurement.ts';

const patienceMs = 180_000;

interface Read {
  readonly documentId: string;
  readonly extractionId: string;
  readonly status: string;
  /** From the first byte sent until the rows can be reviewed. */
  readonly seconds: number;
  /** What the processes that looked at it and read it cost, together. */
  readonly processorSeconds: number;
}

/** Processor time of the processes that a process started and that ended. Source: proc(5), cutime and cstime. */
function processorSecondsOfChildren(pid: number | undefined): number {
  if (process.platform !== 'linux' || !pid) return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

async function bringIn(bench: Bench, cookie: string, file: File): Promise<Read> {
  const headers = { cookie, 'x-requested-with': 'nanghang' };
  const form = new FormData();
  form.set('file', file);
  const before = processorSecondsOfChildren(bench.server.process.pid);
  const begun = performance.now();
  const sent = await fetch(`${bench.server.url}/api/v1/documents`, { method: 'POST', headers, body: form });
  if (!sent.ok) throw new Error(`${file.name}: ${sent.status} ${await sent.text()}`);
  const { documentId, extractionId } = (await sent.json()) as Pick<Read, 'documentId' | 'extractionId'>;
  const url = `${bench.server.url}/api/v1/extractions/${extractionId}`;
  let status = 'queued';
  while ((status === 'queued' || status === 'reading') && performance.now() - begun < patienceMs) {
    await new Promise((done) => setTimeout(done, 50));
    status = ((await (await fetch(url, { headers })).json()) as { status: string }).status;
  }
  const seconds = (performance.now() - begun) / 1000;
  const spent = processorSecondsOfChildren(bench.server.process.pid) - before;
  return { documentId, extractionId, status, seconds, processorSeconds: spent };
}

const letterhead = [
  'UBND TỈNH TÂY NINH',
  'Số: 21/KH-UBND',
  'Tây Ninh, ngày 05 tháng 01 năm 2024',
  'KẾ HOẠCH',
  'Nâng cao Chỉ số PAPI năm 2024',
  'I. NHIỆM VỤ',
];
const sentence =
  'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp và Ủy ban nhân dân các huyện rà soát, cắt giảm thủ tục hành chính, công khai kết quả trên Cổng thông tin điện tử của tỉnh, hoàn thành trước ngày 30 tháng 6 năm 2024.';

/** A page full of prose, and one with a ruled table of 100 cells, as a scanner sends them at 200 dots an inch. */
function scannedPages(): readonly (readonly [name: string, budget: string, page: Uint8Array])[] {
  const head = letterhead.map((text) => ({ text }));
  const prose = Array.from({ length: 9 }, (_, at) => ({ text: `${at + 1}. ${sentence}` }));
  const names = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'];
  const cells = [
    names,
    ...Array.from({ length: 19 }, (_, at) => {
      const quarter = `Quý ${['I', 'II', 'III', 'IV'][at % 4]}/2024`;
      return [`${at + 1}`, 'Số hóa hồ sơ', 'Sở Xây dựng', 'Sở Tư pháp', quarter];
    }),
  ];
  const table = { rows: cells.map((row) => row.map((cell) => [cell])) };
  const pageOf = (pieces: Parameters<typeof scansOfPieces>[0]): Uint8Array => {
    const [page, second] = scansOfPieces(pieces);
    if (!page || second) throw new Error('the page of the bench must be one');
    return fileOf(page);
  };
  return [
    ['scanned-prose-page', '< 5', pageOf([...head, ...prose])],
    ['scanned-table-page', '< 10', pageOf([...head.slice(0, 4), table])],
  ];
}

/** A scanned page from the upload until its rows can be reviewed, the look before it is kept included. */
export async function benchScannedPages(bench: Bench): Promise<readonly Measurement[]> {
  const [cookie = ''] = await bench.cookies(['vpubnd']);
  const found: Measurement[] = [];
  for (const [name, budget, page] of scannedPages()) {
    const read = await bringIn(bench, cookie, new File([new Uint8Array(page)], `${name}.jpg`, { type: 'image/jpeg' }));
    const told = {
      processorSeconds: Number(read.processorSeconds.toFixed(2)),
      kilobytes: Math.round(page.length / 1000),
    };
    found.push(
      read.status === 'review'
        ? measured(name, read.seconds, 's', budget, told)
        : skipped(name, 's', budget, `the reading ended as ${read.status}`),
    );
  }
  return found;
}

const longPlanRows = 500;

/** A plan with a table of many tasks, no two alike. */
function longPlan(root: string): string {
  const sentences = readFileSync(join(root, 'seeds/plans/1364-qd-ubnd.txt'), 'utf8')
    .split('\n')
    .map((line) => (line.split('\t')[1] ?? '').trim())
    .filter((line) => line.length > 40 && line.length < 300);
  const rows = Array.from(
    { length: longPlanRows },
    (_, at) =>
      `| ${at + 1} | ${sentences[at % sentences.length]} (đợt ${at + 1}) | ${['Sở Nội vụ', 'Sở Tư pháp', 'Sở Xây dựng'][at % 3]} | Văn phòng UBND tỉnh | Quý ${['I', 'II', 'III', 'IV'][at % 4]}/2024 | Báo cáo |`,
  );
  const head =
    '| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |\n|---|---|---|---|---|---|';
  return `${letterhead.join('\n')}\n${head}\n${rows.join('\n')}\n`;
}

interface Noted {
  readonly doing: string;
  readonly ms: number;
  readonly interaction: number;
}

interface NotingPage {
  doing: string;
  noted: Noted[];
}

/** Notes how long each key and click took from the event until the page showed what came of it. */
function noteInteractions(): void {
  const page = globalThis as unknown as NotingPage;
  Object.assign(page, { doing: '', noted: [] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
      if (entry.interactionId)
        page.noted.push({ doing: page.doing, ms: entry.duration, interaction: entry.interactionId });
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** What a reviewer does in a few minutes, by keyboard and by pointer. */
async function reviewRows(page: Page): Promise<void> {
  const during = async (doing: string, work: () => Promise<void>): Promise<void> => {
    await page.evaluate((now) => Object.assign(globalThis, { doing: now }), doing);
    await work();
    await page.waitForTimeout(300);
  };
  const press = async (key: string, times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  };
  await during('next', () => press('j', 40));
  await during('accept', () => press('a', 25));
  await during('undo', () => press('u', 5));
  await during('previous', () => press('k', 20));
  await during('open the editor', () => press('e', 1));
  await during('type', () => page.keyboard.type('ABC', { delay: 40 }));
  await during('close the editor', () => press('Escape', 1));
  await during('merge', () => press('m', 2));
  await during('undo a merge', () => press('u', 2));
  await during('choose', async () => {
    for (let at = 0; at < 10; at += 1) {
      const row = page.getByRole('article').nth(2 + (at % 3));
      await row.click({ position: { x: 200, y: 12 } });
    }
  });
}

/** The slowest interaction of each kind, in milliseconds. */
function slowestByKind(noted: readonly Noted[]): Record<string, number> {
  const slowest: Record<string, number> = {};
  for (const { doing, ms } of noted) slowest[doing] = Math.max(ms, slowest[doing] ?? 0);
  return slowest;
}

async function signedIn(
  browser: { newContext: (options: object) => Promise<BrowserContext> },
  bench: Bench,
  cookie: string,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: bench.server.url };
    }),
  );
  return context;
}

/** Keys and clicks on a review of 500 rows in a real browser: the slowest of each, as a person feels it. */
export async function benchReviewPage(bench: Bench): Promise<readonly Measurement[]> {
  const executablePath = findChromium();
  const [name, budget] = ['review-interaction', '< 200'];
  if (!executablePath) return [skipped(name, 'ms', budget, 'no Chromium here')];
  const [cookie = ''] = await bench.cookies(['vpubnd']);
  const read = await bringIn(
    bench,
    cookie,
    new File([longPlan(bench.root)], 'ke-hoach-dai.txt', { type: 'text/plain' }),
  );
  if (read.status !== 'review') return [skipped(name, 'ms', budget, `the reading ended as ${read.status}`)];
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const page = await (await signedIn(browser, bench, cookie)).newPage();
    await page.addInitScript(noteInteractions);
    await page.goto(`${bench.server.url}/documents/${read.documentId}/review`);
    await page.getByRole('article').first().waitFor();
    const rows = Number(
      (
        (await page
          .getByText(/^\d+ \/ \d+$/)
          .first()
          .textContent()) ?? ''
      ).split('/')[1],
    );
    await reviewRows(page);
    const noted = await page.evaluate(() => (globalThis as unknown as NotingPage).noted);
    const times = noted.map((one) => one.ms);
    return [
      measured(name, Math.max(0, ...times), 'ms', budget, {
        ...{ rows, slowerThan16Ms: times.length, p75Ms: percentile([0, ...times], 0.75) },
        ...{ slowestMs: slowestByKind(noted), what: 'keys and clicks from the event until the picture of it' },
      }),
    ];
  } finally {
    await browser.close();
  }
}
