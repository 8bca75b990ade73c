import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { chromiumArguments, findChromium } from '../testing/chromium.ts';
import type { Bench } from './built-server.ts';
import { loadTest } from './load.ts';
import { type Measurement, measured, percentile, skipped } from './measurement.ts';
import { processorSeconds } from './serving.bench.ts';

/** As many as there are cores on a small server: the page is asked for its time, not for its throughput. */
const connections = 2;
const seconds = 5;

/** The diagnosis of an edition: the first answer of a fresh server, which draws the intervals, then under load. */
export async function benchDiagnosis(bench: Bench): Promise<readonly Measurement[]> {
  const [cookie = ''] = await bench.cookies(['vpubnd']);
  const page = `${bench.server.url}/api/v1/indices/PCI/diagnosis?year=2020&from=2019`;
  const begun = performance.now();
  const first = await fetch(page, { headers: { cookie } });
  await first.arrayBuffer();
  const coldMs = Math.round(performance.now() - begun);
  const { pid } = bench.server.process;
  const before = processorSeconds(pid);
  const found = await loadTest(page, { connections, seconds, headers: [{ cookie }] });
  const nodeMs = Number((((processorSeconds(pid) - before) * 1000) / found.requests).toFixed(2));
  return [
    measured('diagnosis-page', found.requests === 0 ? seconds * 1000 : found.p95Ms, 'ms', '<= 100', {
      ...{ connections, seconds, failed: found.failed, perSecond: Math.round(found.perSecond) },
      ...{ firstAnswerMs: coldMs, nodeMsPerRequest: nodeMs },
    }),
  ];
}

/** Functions of the what-if page as the browser runs them. */
interface InBrowser {
  readonly openLaboratory: (sent: unknown) => { simulate: ((moves: Map<string, number>) => unknown) | null };
  readonly findPaths: (lab: unknown, goal: unknown, limits: readonly unknown[]) => { paths: readonly unknown[] };
}

async function bundleModel(root: string): Promise<string> {
  const built = await build({
    entryPoints: [join(root, 'features/analysis/web/what-if.model.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'whatIf',
    target: 'es2022',
    minify: true,
  });
  return built.outputFiles[0]?.text ?? '';
}

/** Runs in the page: times every recompute of moved components, and every search for the cheapest ways. */
function timeInPage(sent: { components: readonly { code: string; value: number | null }[] }) {
  const { whatIf } = globalThis as unknown as { whatIf: InBrowser };
  const lab = whatIf.openLaboratory(sent);
  const time = (run: () => unknown) => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  };
  const recompute = Array.from({ length: 3000 }, (_, step) =>
    time(() =>
      lab.simulate?.(
        new Map(sent.components.map(({ code, value }, place) => [code, (value ?? 0) + ((step + place) % 20) / 10])),
      ),
    ),
  );
  const goals = [
    ...Array.from({ length: 24 }, (_, place) => ({ kind: 'rank', rank: place + 1 })),
    ...[{ kind: 'above-mean' }, { kind: 'value', value: 70 }, { kind: 'published-group', group: 'Tốt', place: 20 }],
  ];
  const limits = [{ component: sent.components[7]?.code ?? '', locked: false, maxDelta: 0.5, cost: 2 }];
  const solve = [[], limits].flatMap((set) => goals.map((goal) => time(() => whatIf.findPaths(lab, goal, set))));
  return { recompute, solve };
}

/** What-if in a real browser, with the code of the page and the figures of an edition of 63 provinces. */
export async function benchWhatIf(bench: Bench): Promise<readonly Measurement[]> {
  const executablePath = findChromium();
  if (!executablePath) return [skipped('what-if-recompute', 'ms', '< 16', 'no Chromium here')];
  const [cookie = ''] = await bench.cookies(['vpubnd']);
  const answer = await fetch(`${bench.server.url}/api/v1/what-if?index=PCI&year=2020`, { headers: { cookie } });
  const sent = (await answer.json()) as Parameters<typeof timeInPage>[0] & { totals: readonly unknown[] };
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundleModel(bench.root) });
    const { recompute, solve } = await page.evaluate(timeInPage, sent);
    const slider = await timeSlider(bench, browser, cookie);
    const sizes = { provinces: sent.totals.length, components: sent.components.length };
    const told = (times: readonly number[]) => ({
      ...{ runs: times.length, slowestMs: Number(Math.max(...times).toFixed(2)) },
    });
    return [
      measured('what-if-recompute', percentile(recompute, 0.95), 'ms', '< 16', { ...sizes, ...told(recompute) }),
      measured('gain-solver', percentile(solve, 0.95), 'ms', '< 200', {
        ...{ ...sizes, ...told(solve), each: 'up to five ways to one goal' },
      }),
      measured('what-if-slider', percentile(slider, 0.95), 'ms', null, {
        ...{ ...told(slider), what: 'a key on a slider until the page shows the new total, drawing included' },
      }),
    ];
  } finally {
    await browser.close();
  }
}

/** Keys on a slider of the page itself: from the key until the total that is shown has changed. */
async function timeSlider(
  bench: Bench,
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  cookie: string,
): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: bench.server.url };
    }),
  );
  const page = await context.newPage();
  await page.goto(`${bench.server.url}/what-if?index=PCI&year=2020`);
  const slider = page.getByRole('slider').nth(7);
  await slider.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    let begun = 0;
    document.addEventListener('keydown', () => (begun = performance.now()), true);
    new MutationObserver(() => {
      if (begun > 0) times.push(performance.now() - begun);
      begun = 0;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { sliderTimes: times });
  });
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowRight');
  return page.evaluate(() => (globalThis as unknown as { sliderTimes: number[] }).sliderTimes);
}
