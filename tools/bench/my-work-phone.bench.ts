import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../testing/chromium.ts';
import type { Bench } from './built-server.ts';
import { type Measurement, measured, percentile, skipped } from './measurement.ts';

/** A slow phone: four times less processor, 1.6 Mbit/s down, 150 ms there and back. */
const slow = { processor: 4, downloadBits: 1_600_000, uploadBits: 750_000, latencyMs: 150 } as const;
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;
const runs = 5;
const rows = 10_000;

/** What a page tells of its start. */
interface Started {
  readonly lcpMs: number;
  readonly cls: number;
  readonly interactiveMs: number;
}

type Told = typeof globalThis & { started: { lcp: number; cls: number }; slowest: number };

async function signedIn(bench: Bench, browser: Browser, login: string, options: object): Promise<BrowserContext> {
  const [cookie = ''] = await bench.cookies([login]);
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
  const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s) as [string, string]);
  await context.addCookies(pairs.map(([name, value]) => ({ name, value, url: bench.server.url })));
  await context.addInitScript(() => {
    // As on a device on which the person signed in before.
    localStorage.setItem('nh-known', 'yes');
    const told = globalThis as Told;
    told.started = { lcp: 0, cls: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) told.started.lcp = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) told.started.cls += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return context;
}

async function throttle(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: slow.downloadBits / 8,
    uploadThroughput: slow.uploadBits / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
}

/** Opens the page with nothing kept from before, until its first row can be pressed. */
async function open(bench: Bench, browser: Browser): Promise<Started> {
  const context = await signedIn(bench, browser, 'chuyenvien.sxd', phone);
  try {
    const page = await context.newPage();
    await throttle(context, page);
    await page.goto(`${bench.server.url}/my-work`, { waitUntil: 'commit' });
    // By the plain selector: computing roles over and over takes a good part of the slowed processor for itself.
    await page.locator('main li button').first().waitFor({ timeout: 60_000 });
    const interactiveMs = await page.evaluate(
      () => new Promise<number>((done) => requestIdleCallback(() => done(performance.now()))),
    );
    const { lcp, cls } = await page.evaluate(() => (globalThis as Told).started);
    return { lcpMs: lcp, cls, interactiveMs };
  } finally {
    await context.close();
  }
}

/** "Việc của tôi" on a slow phone, cold, and keys and presses in a list of ten thousand tasks. */
export async function benchMyWorkPhone(bench: Bench): Promise<readonly Measurement[]> {
  const executablePath = findChromium();
  if (!executablePath) return [skipped('my-work-phone', 'ms', '< 2500', 'no Chromium here')];
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const found: Started[] = [];
    for (let run = 0; run < runs; run += 1) found.push(await open(bench, browser));
    const middle = (values: readonly number[]) => percentile(values, 0.5);
    const told = {
      runs,
      told: 'the middle one',
      cache: 'empty',
      processor: '4 times slower',
      line: '1.6 Mbit/s, 150 ms',
    };
    return [
      measured('my-work-phone', middle(found.map((one) => one.interactiveMs)), 'ms', '< 2500', told),
      measured('my-work-phone-lcp', middle(found.map((one) => one.lcpMs)), 'ms', '< 2500', told),
      measured('my-work-phone-cls', Math.max(...found.map((one) => one.cls)), '', '< 0.05', {
        runs,
        told: 'the worst',
      }),
      ...(await interactions(bench, browser)),
    ];
  } finally {
    await browser.close();
  }
}

/** Answers the list of tasks with as many rows as wanted, made of those of its first page. */
async function lengthen(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/tasks(\?|$)/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { items: readonly object[] };
    const items = Array.from({ length: rows }, (_, number) => ({
      ...body.items[number % body.items.length],
      ...{ taskId: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`, ref: `DO.${number + 1}` },
    }));
    await route.fulfill({ response: answer, json: { ...body, items, nextCursor: null } });
  });
  await page.route(/\/api\/v1\/task-counts/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), total: rows } });
  });
}

/** Times keys and ticks in the list by what the browser says of each event. */
async function interactions(bench: Bench, browser: Browser): Promise<readonly Measurement[]> {
  const context = await signedIn(bench, browser, 'vpubnd', { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await lengthen(page);
  await page.goto(`${bench.server.url}/tasks`);
  const grid = page.getByRole('grid', { name: 'Nhiệm vụ' });
  await grid
    .getByText(/^DO\.1\b/)
    .first()
    .waitFor({ timeout: 60_000 });
  const held = Number(await grid.getAttribute('aria-rowcount')) - 1;
  await page.evaluate(() => {
    const told = globalThis as Told;
    told.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) told.slowest = Math.max(told.slowest, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await grid.locator('[tabindex="0"]').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'PageDown', 'PageUp', 'End', 'Home', 'ArrowDown'])
    await page.keyboard.press(key);
  for (let box = 1; box <= 5; box += 1) await grid.getByRole('checkbox').nth(box).click();
  await page.keyboard.press('Escape');
  // Event times are told a frame after the event was answered.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const slowest = await page.evaluate(() => (globalThis as Told).slowest);
  await context.close();
  return [
    measured('task-list-interaction', slowest, 'ms', '< 200', {
      ...{ rows: held, what: 'the slowest of keys and ticks (event timing)', screen: '1280 x 900' },
    }),
  ];
}
