import type { Actor } from '@nanghang/domain/access';
import { addDays, dayOfWeek, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import { demoTenantId, startTestApp, type TestApp } from '@nanghang/testkit';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes } from '../contract/index.ts';
import { recount } from './recount.ts';
import { createPlayer, type History, historiesOver, insertTestPlan, type Owed } from './testing/random-histories.ts';
import { unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
let coordinator: Actor;
let officer: Actor;
let units: readonly string[] = [];
let planId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  coordinator = await app.demoActor('vpubnd');
  officer = await app.demoActor('chuyenvien.sxd');
  units = [officer.memberships[0]?.unitId ?? '', ...(await unitIdsOf(app, 4))].filter(
    (unitId, index, all) => all.indexOf(unitId) === index,
  );
  planId = await insertTestPlan(app, units[0] ?? '');
}, 240_000);

afterAll(() => app.stop());

const days = ['2023-12-05', '2023-12-07', '2023-12-08', '2023-12-11', '2024-01-10'] as const;
/** Reports that come and go, more than duties that are closed. */
const often = Array.from({ length: 8 }, () => ['submitted', 'returned', 'submitted', 'accepted'] as const).flat();
const dueDates = [...days, ...days, '2023-12-04', '2023-12-31', '2024-01-01', '2024-03-31', null] as const;

interface Told {
  readonly id: string;
  readonly unitId: string;
  readonly planId: string | null;
  readonly duty: string;
  readonly series: readonly string[];
  readonly firstDueOn: PlainDate | null;
  readonly events: readonly { kind: string; on: PlainDate; dueOn: PlainDate | null; from: string | null }[];
}

async function everythingTold(): Promise<readonly Told[]> {
  const found = await app.database.read(demoTenantId, (db) =>
    sql<Told>`select o.obligation_id as id, o.unit_id as "unitId", o.plan_id as "planId", o.duty,
        o.first_due_on as "firstDueOn",
        (select coalesce(json_agg(distinct c.series_code), '[]') from task_component c
          where c.tenant_id = ${demoTenantId} and c.task_id = o.task_id) as series,
        (select json_agg(json_build_object('kind', e.kind, 'on', e.business_date, 'dueOn', e.details ->> 'dueOn',
            'from', e.details ->> 'fromUnitId') order by e.sequence)
          from obligation_event e where e.tenant_id = ${demoTenantId} and e.obligation_id = o.obligation_id) as events
      from obligation o where o.tenant_id = ${demoTenantId}`.execute(db),
  );
  return found.rows;
}

/** The second weekday after a day without holidays around it, found by walking. */
function secondWorkingDay(day: PlainDate): PlainDate {
  let at = day;
  for (let left = 2; left > 0; left -= dayOfWeek(at) < 6 ? 1 : 0) at = addDays(at, 1);
  return at;
}

/**
 * Reads the events of one duty up to a day, as a clerk with the definitions in hand would: what was handed in last
 * stands until it is taken back; accepted counts; in time is what came first by the date, each version after a return
 * within two working days.
 */
function asClerk({ events, firstDueOn, unitId }: Told, day: PlainDate) {
  let due = firstDueOn;
  let closed: string | undefined;
  let handed: { on: PlainDate; late: boolean }[] = [];
  let waiting = false;
  let returned: PlainDate | undefined;
  let unit = unitId;
  const past = events.filter((event) => event.on <= day);
  const moved = events.find((event) => event.kind === 'moved_to_unit' && event.on > day);
  if (moved) unit = moved.from ?? unit;
  for (const { kind, on, dueOn } of past) {
    if (kind === 'extended') due = dueOn ?? due;
    if (kind === 'due_moved') due = dueOn;
    if (kind === 'submitted') {
      handed.push({ on, late: returned !== undefined && on > secondWorkingDay(returned) });
      waiting = true;
    }
    if (kind === 'withdrawn') {
      handed = handed.slice(0, -1);
      waiting = false;
    }
    if (kind === 'returned') {
      returned = on;
      waiting = false;
    }
    if (kind === 'accepted' || kind === 'waived' || kind === 'cancelled') closed = kind;
    if (kind === 'reopened') closed = undefined;
  }
  const inTime = due !== null && (handed[0]?.on ?? '9999') <= due && handed.every((one) => !one.late);
  const open = closed === undefined && !waiting && returned === undefined;
  return { due, closed, inTime, open, waiting: closed === undefined && waiting, unit, issued: past.length > 0 };
}

const noPlan = '00000000-0000-0000-0000-000000000000';

function naiveRates(told: readonly Told[], day: PlainDate, by: string, unitIds: readonly string[] | undefined) {
  const rows = new Map<string, Record<string, number>>();
  for (const one of told) {
    const { due, closed, inTime, open, waiting, unit, issued } = asClerk(one, day);
    if (!issued || closed === 'cancelled' || one.duty === 'coordinate') continue;
    if (unitIds && !unitIds.includes(unit)) continue;
    const quarter = due === null ? [] : [`${due.slice(0, 4)}-Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`];
    const keys = { unit: [unit], plan: [one.planId ?? noPlan], series: one.series, quarter }[by] ?? [];
    for (const key of keys) {
      const row = rows.get(key) ?? { due: 0, accepted: 0, onTime: 0, submitted: 0, late: 0, waived: 0, ahead: 0 };
      const add = (name: string, counts: boolean) => {
        row[name] = (row[name] ?? 0) + Number(counts);
      };
      const counted = closed !== 'waived' && due !== null && due <= day;
      add('due', counted);
      add('accepted', counted && closed === 'accepted');
      add('onTime', counted && closed === 'accepted' && inTime);
      add('submitted', counted && waiting);
      add('late', counted && open);
      add('waived', closed === 'waived');
      add('ahead', closed !== 'waived' && due !== null && due > day);
      rows.set(key, row);
    }
  }
  return rows;
}

const counted = { due: 'due', on_time: 'onTime', accepted: 'accepted', late: 'late', waived: 'waived' } as const;

/** Rates by something, compared with the clerk's, and each opened to its rows. */
async function compare(
  actor: Actor,
  told: readonly Told[],
  day: PlainDate,
  by: 'unit' | 'plan' | 'series' | 'quarter',
) {
  const { asOf, items } = await app.as(actor).call(followingRoutes.rates, { query: { by, asOf: day } });
  expect(asOf).toBe(day);
  const reach = actor === coordinator ? undefined : actor.memberships.flatMap((one) => one.subtreeUnitIds);
  const naive = naiveRates(told, day, by, reach);
  const something = items.filter((one) => one.due + one.waived + one.ahead > 0);
  const wanted = [...naive].filter(([, row]) => Object.values(row).some((count) => count > 0));
  expect([day, by, something.map((one) => one.key).sort()]).toEqual([day, by, wanted.map(([key]) => key).sort()]);
  for (const item of something) {
    expect([day, by, item.key, item]).toMatchObject([day, by, item.key, naive.get(item.key) ?? {}]);
    const ratio = item.due === 0 ? null : item.onTime / item.due;
    expect(item.onTimeRatio).toBe(ratio);
    const filter = by === 'quarter' ? quarterOf(item.key) : { [by]: item.key };
    for (const [name, field] of Object.entries(counted)) {
      const query = { ...filter, asOf: day, counted: name as keyof typeof counted, limit: 1 };
      const { total } = await app.as(actor).call(followingRoutes.rateRows, { query });
      expect([day, by, item.key, name, total]).toEqual([day, by, item.key, name, item[field]]);
    }
  }
}

const quarterEnds: Readonly<Record<string, [string, string]>> = {
  ...{ 1: ['01-01', '03-31'], 2: ['04-01', '06-30'], 3: ['07-01', '09-30'], 4: ['10-01', '12-31'] },
};

function quarterOf(key: string) {
  const [year, quarter = ''] = key.split('-Q');
  const [from, to] = (quarterEnds[quarter] ?? []).map((day) => plainDate(`${year}-${day}`));
  return { from, to };
}

const history = historiesOver(days, dueDates, often);

it('rates random histories as a clerk would, opens each rate to as many rows, and needs no recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(history, history, history), async (histories) => {
      const { issue, attempt } = createPlayer(app, units.slice(0, 3), planId);
      const played: { owed: readonly Owed[]; acts: History['acts'] }[] = [];
      for (const { due, acts } of histories) played.push({ owed: await issue(due), acts });
      let happened = 0;
      for (const [index, day] of days.map(plainDate).entries()) {
        app.setNow(new Date(`${day}T02:00:00Z`));
        for (const { owed, acts } of played)
          for (const act of acts[index] ?? []) happened += Number(await attempt(owed, act, day));
        await compare(coordinator, await everythingTold(), day, 'unit');
      }
      expect(happened).toBeGreaterThan(20);
      const told = await everythingTold();
      for (const day of ['2023-12-07', '2024-01-10'].map(plainDate))
        for (const by of ['unit', 'plan', 'series', 'quarter'] as const) {
          await compare(coordinator, told, day, by);
          await compare(officer, told, day, by);
        }
      const differences = await app.database.technical(demoTenantId, (db) => recount(db, demoTenantId, true));
      expect(differences).toEqual([]);
    }),
    { numRuns: 1, seed: 20240110, endOnFailure: true },
  );
}, 240_000);
