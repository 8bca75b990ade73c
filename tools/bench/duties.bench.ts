import pg from 'pg';
import type { Bench } from './built-server.ts';
import { generateDuties } from './duties-data.ts';
import { loadTest } from './load.ts';
import { type Measurement, measured, percentile } from './measurement.ts';

const readers = ['vpubnd', 'lanhdao', 'sxd', 'chuyenvien.sxd'];
const seconds = 4;
const writers = 16;

async function countDifferences(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ differences: number }>(`select count(*)::int as differences from (
      select unit_id, sum(open) as open, sum(accepted) as accepted, sum(on_time) as on_time from unit_tally group by 1) t
      full join (select unit_id, count(*) filter (where state = 'open') as open, count(*) filter (where state = 'accepted') as accepted,
        count(*) filter (where state = 'accepted' and on_time) as on_time from obligation group by 1) o using (unit_id)
      where (coalesce(t.open, 0), coalesce(t.accepted, 0), coalesce(t.on_time, 0)) is distinct from
        (coalesce(o.open, 0), coalesce(o.accepted, 0), coalesce(o.on_time, 0))`);
    return found.rows[0]?.differences ?? -1;
  } finally {
    await client.end();
  }
}

/** Presses what is overdue by writers side by side: event, standing, counts, log and notice in one transaction. */
async function benchEvents(bench: Bench, cookie: string): Promise<Measurement> {
  const total = Math.max(60, Math.round(600 * bench.scale));
  const listed = await fetch(`${bench.server.url}/api/v1/obligations?status=overdue&limit=${Math.min(500, total)}`, {
    headers: { cookie },
  });
  const { items } = (await listed.json()) as { items: { obligationId: string }[] };
  const times: number[] = [];
  let next = 0;
  let failed = 0;
  const work = async () => {
    for (let one = items[next]; one; one = items[next]) {
      next += 1;
      const begun = performance.now();
      const answer = await fetch(`${bench.server.url}/api/v1/obligations/${one.obligationId}/press`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'x-requested-with': 'nanghang' },
        body: '{}',
      });
      await answer.arrayBuffer();
      if (!answer.ok) failed += 1;
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

/** Tasks and rates over 600,000 obligations: the list at 32 connections, the roll-ups of the cockpit, events. */
export async function benchDuties(bench: Bench): Promise<readonly Measurement[]> {
  const { superuser } = await bench.urls();
  const data = await generateDuties(superuser, bench.scale);
  const headers = (await bench.cookies(readers)).map((cookie) => ({ cookie }));
  const found: Measurement[] = [];
  for (const [name, query] of [
    ['task-list', 'sort=plan&limit=50&priority=normal&status=overdue&status=not_started'],
    ['task-list-by-date', 'sort=due&limit=50&status=overdue'],
  ] as const) {
    const address = `${bench.server.url}/api/v1/tasks?${query}`;
    await loadTest(address, { connections: 8, seconds: 1, headers });
    const load = await loadTest(address, { connections: 32, seconds, headers });
    found.push(
      measured(name, load.requests === 0 ? seconds * 1000 : load.p95Ms, 'ms', '<= 60', {
        ...{ ...data, connections: 32, failed: load.failed, perSecond: Math.round(load.perSecond) },
      }),
    );
  }
  for (const by of ['unit', 'plan', 'series'] as const) {
    const address = `${bench.server.url}/api/v1/duty-rates?by=${by}`;
    const load = await loadTest(address, { connections: 2, seconds: 2, headers: headers.slice(0, 2) });
    found.push(
      measured(`roll-up-by-${by}`, load.requests === 0 ? 2000 : load.p95Ms, 'ms', '<= 150', {
        ...{
          obligations: data.obligations,
          connections: 2,
          failed: load.failed,
          perSecond: Math.round(load.perSecond),
        },
      }),
    );
  }
  found.push(await benchEvents(bench, headers[0]?.cookie ?? ''));
  const differences = await countDifferences(superuser);
  found.push(
    measured('roll-up-against-recount', differences, 'differences', '<= 0', { obligations: data.obligations }),
  );
  return found;
}
