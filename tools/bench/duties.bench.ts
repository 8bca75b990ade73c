import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { startBareHandler } from './bare.ts';
import type { Bench } from './built-server.ts';
import { type DutiesData, generateDuties } from './duties-data.ts';
import { type Load, loadTest } from './load.ts';
import { type Measurement, measured, percentile } from './measurement.ts';
import { captureStatement } from './sent-statement.ts';
import { processorSeconds } from './serving.bench.ts';

/** Who reads in crowds, and who writes and reads alone: an account has a limit of requests a minute. */
const readers = ['lanhdao', 'sxd', 'chuyenvien.sxd', 'kiemtoan', 'admin', 'admin2'];
const alone = ['vpubnd', 'sxd'];
const connections = 32;
const seconds = 4;
const writers = 16;
const roundsAfterWrites = 25;

type Headers = readonly Record<string, string>[];

interface Running {
  readonly bench: Bench;
  readonly data: DutiesData;
  readonly headers: Headers;
  /** The coordinator, and the head of an office. */
  readonly alone: Headers;
}

const listed = 'sort=plan&limit=50&priority=normal&status=overdue&status=not_started';

/** The same list with another span of dates each time, so that no answer can be kept. */
function drawnPaths(): string[] {
  return Array.from({ length: 6400 }, (_, index) => {
    const year = 2024 + (index % 80);
    const day = String(1 + (Math.floor(index / 80) % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(index / 2240) % 12)).padStart(2, '0');
    return `/api/v1/tasks?${listed}&dueFrom=2018-01-01&dueTo=${year}-${month}-${day}`;
  });
}

async function loadOf({ bench, headers }: Running, query: string, paths?: readonly string[]) {
  const url = `${bench.server.url}/api/v1/${query}`;
  const about = { connections, headers, ...(paths ? { paths } : {}) };
  await loadTest(url, { ...about, seconds: 1 });
  const { pid } = bench.server.process;
  const before = processorSeconds(pid);
  const load = await loadTest(url, { ...about, seconds });
  const nodeMs = Number((((processorSeconds(pid) - before) * 1000) / Math.max(1, load.requests)).toFixed(2));
  return { ...load, nodeMs };
}

function listMeasurement({ data }: Running, name: string, load: Load & { nodeMs: number }, context: object = {}) {
  const { tasks, obligations, events, units } = data;
  return measured(name, load.requests === 0 ? seconds * 1000 : load.p95Ms, 'ms', '<= 60', {
    ...{ units, tasks, obligations, events, connections, failed: load.failed },
    ...{ perSecond: Math.round(load.perSecond), nodeMsPerRequest: load.nodeMs, ...context },
  });
}

/** Requests a second of a bare handler with the statement that the server sends for the list. */
async function bareLoad({ bench, headers }: Running, tenantId: string): Promise<Load> {
  const { app, superuser } = await bench.urls();
  const sent = await captureStatement(superuser, 'with page as', async () => {
    const answer = await fetch(`${bench.server.url}/api/v1/tasks?${listed}&dueTo=2099-12-31`, {
      headers: headers[0] ?? {},
    });
    await answer.arrayBuffer();
  });
  const bare = await startBareHandler({ url: app, ...sent, tenantId });
  try {
    await loadTest(bare.url, { connections, seconds: 1, headers: [{}] });
    return await loadTest(bare.url, { connections, seconds, headers: [{}] });
  } finally {
    bare.stop();
  }
}

/** The list at 32 connections: the same page for all, a page drawn for each, and both beside a bare handler. */
async function benchLists(running: Running, tenantId: string): Promise<Measurement[]> {
  const kept = await loadOf(running, `tasks?${listed}`);
  const drawn = await loadOf(running, 'tasks', drawnPaths());
  const bare = await bareLoad(running, tenantId);
  const context = {
    bare: 'Node http + pg, the statement of the list, remembered',
    barePerSecond: Math.round(bare.perSecond),
    bareP95Ms: Number(bare.p95Ms.toFixed(1)),
  };
  const byDate = await loadOf(running, 'tasks?sort=due&limit=50&status=overdue');
  const search = await loadOf(running, 'tasks?limit=50&q=th%E1%BB%A7+t%E1%BB%A5c+xay+d%E1%BB%B1ng');
  return [
    listMeasurement(running, 'task-list', kept, { asked: 'the same page by all' }),
    listMeasurement(running, 'task-list-drawn', drawn, { asked: 'other dates each time, nothing kept' }),
    measured('task-list-against-bare', kept.perSecond / bare.perSecond, 'ratio', '>= 0.6', context),
    measured('task-list-drawn-against-bare', drawn.perSecond / bare.perSecond, 'ratio', '>= 0.6', context),
    listMeasurement(running, 'task-list-by-date', byDate),
    listMeasurement(running, 'task-search', search, { words: 'thủ tục xay dựng' }),
  ];
}

async function press(bench: Bench, cookie: string, obligationId: string): Promise<boolean> {
  const answer = await fetch(`${bench.server.url}/api/v1/obligations/${obligationId}/press`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'x-requested-with': 'nanghang' },
    body: '{}',
  });
  await answer.arrayBuffer();
  return answer.ok;
}

/** Asks once. @throws Error where the answer is a refusal, whose time tells nothing */
async function ask(url: string, headers: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return performance.now() - begun;
}

/** Overdue obligations, spread over tasks as writers in offices are. */
async function listOverdue(url: string, most: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ id: string }>(
      `select obligation_id as id from obligation where state = 'open' and due_on < '2023-11-20' and duty = 'lead'
       order by hashtext(obligation_id::text) limit $1`,
      [most],
    );
    return found.rows.map((row) => row.id);
  } finally {
    await client.end();
  }
}

/** Roll-ups drawn anew, each right after an event was recorded. */
async function benchRollUps(
  { bench, data, alone: [writer = {}] }: Running,
  overdue: readonly string[],
): Promise<Measurement[]> {
  const found: Measurement[] = [];
  for (const by of ['unit', 'plan', 'series', 'quarter'] as const) {
    const times: number[] = [];
    for (let round = 0; round < roundsAfterWrites; round += 1) {
      await press(bench, writer['cookie'] ?? '', overdue[round % overdue.length] ?? '');
      times.push(await ask(`${bench.server.url}/api/v1/duty-rates?by=${by}`, writer));
    }
    found.push(
      measured(`roll-up-by-${by}`, percentile(times, 0.95), 'ms', '<= 150', {
        ...{ obligations: data.obligations, rounds: roundsAfterWrites, medianMs: Math.round(percentile(times, 0.5)) },
        asked: 'one at a time, right after a write each',
      }),
    );
  }
  return found;
}

async function benchMyWork({ bench, alone: both, data }: Running, overdue: readonly string[]): Promise<Measurement> {
  const [writer = {}, reader = {}] = both;
  const times: number[] = [];
  for (let round = 0; round < roundsAfterWrites; round += 1) {
    await press(bench, writer['cookie'] ?? '', overdue[round % overdue.length] ?? '');
    times.push(await ask(`${bench.server.url}/api/v1/my-work`, reader));
  }
  return measured('my-work', percentile(times, 0.95), 'ms', null, {
    obligations: data.obligations,
    of: 'a head of office',
  });
}

/** Presses what is overdue by writers side by side: event, standing, counts, log and notice in one transaction. */
async function benchEvents({ bench, alone: [writer = {}] }: Running, overdue: readonly string[]): Promise<Measurement> {
  const cookie = writer['cookie'] ?? '';
  const times: number[] = [];
  let next = 0;
  let failed = 0;
  const work = async () => {
    for (let one = overdue[next]; one; one = overdue[next]) {
      next += 1;
      const begun = performance.now();
      if (!(await press(bench, cookie, one))) failed += 1;
      times.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: writers }, work));
  const perSecond = times.length / ((performance.now() - begun) / 1000);
  return measured('duty-events', perSecond, '/s', null, {
    ...{ events: times.length, failed, writers, p95Ms: Number(percentile(times, 0.95).toFixed(1)) },
  });
}

/** Differences that `nanghang recount` finds between what is stored and a full count from the events. */
function countDifferences({ root, dataFolder }: Bench): { differences: number; seconds: number } {
  const begun = performance.now();
  const { PATH = '', HOME = '' } = process.env;
  const told = spawnSync(process.execPath, [join(root, 'dist/nanghang.mjs'), 'recount', '--dry-run'], {
    env: { PATH, HOME, DATA_DIR: dataFolder },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const differences = told.stdout.split('\n').filter((line) => line.startsWith('{')).length;
  const failed = told.status !== 0 && differences === 0;
  return { differences: failed ? -1 : differences, seconds: Math.round((performance.now() - begun) / 1000) };
}

/** Tasks, work, rates and events over the reference data of a province. */
export async function benchDuties(bench: Bench): Promise<readonly Measurement[]> {
  const { superuser } = await bench.urls();
  const data = await generateDuties(superuser, bench.scale);
  const headers = (await bench.cookies(readers)).map((cookie) => ({ cookie }));
  const own = (await bench.cookies(alone)).map((cookie) => ({ cookie }));
  const running = { bench, data, headers, alone: own };
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  const { rows } = await client.query<{ tenant_id: string }>('select tenant_id from tenant limit 1');
  await client.end();
  const lists = await benchLists(running, rows[0]?.tenant_id ?? '');
  const overdue = await listOverdue(superuser, Math.max(60, Math.round(1000 * bench.scale)));
  const rollUps = await benchRollUps(running, overdue);
  const work = await benchMyWork(running, overdue);
  const events = await benchEvents(running, overdue);
  const { differences, seconds: took } = countDifferences(bench);
  return [
    ...lists,
    ...rollUps,
    work,
    events,
    measured('reference-data', data.seconds, 's', null, { ...data }),
    measured('recount', differences < 0 ? 1 : differences, 'differences', '<= 0', {
      ...{ obligations: data.obligations, events: data.events, seconds: took },
    }),
  ];
}
