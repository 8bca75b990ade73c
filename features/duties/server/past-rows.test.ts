import type { DutyEventKind } from '@nanghang/domain/duties';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Acting } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, type ObligationRow } from '../contract/index.ts';
import { recordEvents } from './recording.ts';
import { insertTestTask, unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
const coordinator = testActor('coordinator');
const { tenantId } = coordinator;
let units: readonly string[] = [];

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  units = await unitIdsOf(app, 3);
}, 240_000);

afterAll(() => app.stop());

const days = ['2023-12-05', '2023-12-20', '2024-01-10', '2024-02-29'] as const;
const dueDates = [...days, '2023-12-12', '2024-01-02', '2024-03-31', null] as const;
const kinds: readonly DutyEventKind[] = [
  ...(['submitted', 'withdrawn', 'returned', 'accepted', 'extension_asked', 'extended', 'extension_refused'] as const),
  ...(['waived', 'pressed', 'due_moved', 'moved_to_unit', 'cancelled', 'reopened'] as const),
  ...(['submitted', 'returned', 'submitted', 'returned', 'submitted', 'extension_asked', 'reopened'] as const),
];

/** Acts on obligations by place, in the order in which they are tried on each day. */
const histories = fc.record({
  due: fc.array(fc.constantFrom(...dueDates), { minLength: 9, maxLength: 9 }),
  acts: fc.array(
    fc.array(
      fc.record({
        place: fc.nat(8),
        kind: fc.constantFrom(...kinds),
        date: fc.constantFrom(...days, '2024-04-15'),
        unit: fc.nat(2),
      }),
      { minLength: 24, maxLength: 40 },
    ),
    { minLength: days.length, maxLength: days.length },
  ),
});

type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;
type Act = History['acts'][number][number];

interface Owed {
  readonly obligationId: string;
  unitId: string;
}

function acting(day: PlainDate): Acting {
  return { tenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate: day };
}

async function issue(due: History['due']): Promise<Owed[]> {
  const owed: Owed[] = [];
  for (const [place, date] of due.entries()) {
    const taskId = newId();
    const unitId = units[place % 3] ?? '';
    await app.database.write(acting(plainDate('2023-11-20')), async (tx) => {
      const timeframe = date === null ? null : { kind: 'deadline' as const, to: plainDate(date), inclusive: true };
      await insertTestTask(tx, { taskId, ref: `L.${place}`, timeframe, leads: [unitId] });
      await sql`insert into task_component (tenant_id, task_id, series_code, component_code)
        values (${tenantId}, ${taskId}, 'PCI', ${`PCI.${place % 2}`})`.execute(tx.db);
      await app.duties.issueObligations(tx, { tenantId, taskIds: [taskId], businessDate: plainDate('2023-11-20') });
      await tx.audit({ action: 'test', objectType: 'test', objectId: taskId });
    });
    const [row] = await app.database.read(tenantId, async (db) => {
      const found = await sql<{ id: string }>`select o.obligation_id as id from obligation o
        where o.tenant_id = ${tenantId} and o.task_id = ${taskId}`.execute(db);
      return found.rows;
    });
    owed.push({ obligationId: row?.id ?? '', unitId });
  }
  return owed;
}

/** Tries an act; one that may not follow is refused, as it is for people. */
async function attempt(owed: readonly Owed[], { place, kind, date, unit }: Act, day: PlainDate): Promise<boolean> {
  const one = owed[place];
  const to = units[unit] ?? '';
  if (!one || (kind === 'moved_to_unit' && to === one.unitId)) return false;
  const dated = kind === 'extension_asked' || kind === 'extended' || kind === 'due_moved';
  const moved = {
    details: { unitId: to, fromUnitId: one.unitId },
    change: { unitId: to, inheritedFromUnitId: one.unitId },
  };
  const wanted = {
    ...{ obligationId: one.obligationId, kind, reason: `Lý do ngày ${day}` },
    ...(dated ? { dueOn: plainDate(date) } : {}),
    ...(kind === 'moved_to_unit' ? moved : {}),
  };
  const { happened } = await app.database.write(acting(day), async (tx) => {
    await tx.audit({ action: 'test', objectType: 'test', objectId: one.obligationId });
    return recordEvents(tx, acting(day), [wanted], new Date(`${day}T02:00:00Z`), async () => undefined);
  });
  if (kind === 'moved_to_unit' && happened.length > 0) one.unitId = to;
  return happened.length > 0;
}

const counts = [
  ...([
    ['due', 'due'],
    ['on_time', 'onTime'],
    ['accepted', 'accepted'],
    ['late', 'late'],
  ] as const),
  ...([
    ['submitted', 'submitted'],
    ['waived', 'waived'],
    ['ahead', 'ahead'],
    ['undated', 'undated'],
  ] as const),
] as const;

/** What an obligation shows of the day; who works on it and what may be done belong to the moment of asking. */
function shown({ person: _person, report: _report, may: _may, version: _version, ...row }: ObligationRow) {
  return row;
}

/** Each count of a view with the rows behind it, page by page. */
async function told(view: object, asOf?: PlainDate) {
  const query = { ...view, ...(asOf ? { asOf } : {}) };
  const { total } = await app.as(coordinator).call(followingRoutes.rates, { query: { ...query, by: 'unit' } });
  const behind = [];
  for (const [counted, name] of counts) {
    const rows: ObligationRow[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await app.as(coordinator).call(followingRoutes.rateRows, {
        query: { ...query, counted, limit: 4, ...(cursor ? { cursor } : {}) },
      });
      rows.push(...page.items);
      cursor = page.nextCursor;
      expect([query, counted, page.total]).toEqual([query, counted, total[name]]);
    } while (cursor);
    expect([query, counted, rows.length]).toEqual([query, counted, total[name]]);
    behind.push({ counted, rows: rows.map(shown) });
  }
  return behind;
}

it('lists behind each rate of a day that has passed the very obligations that stood behind it then', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ due, acts }) => {
      const owed = await issue(due);
      const [a = '', b = '', c = ''] = units;
      const views = [
        { unit: a },
        { unit: b, series: 'PCI', component: 'PCI.1' },
        { unit: c, from: days[0], to: days[2] },
      ];
      const ends: { day: PlainDate; live: unknown[] }[] = [];
      let happened = 0;
      for (const [index, day] of days.map(plainDate).entries()) {
        app.setNow(new Date(`${day}T02:00:00Z`));
        for (const act of acts[index] ?? []) happened += Number(await attempt(owed, act, day));
        const live = [];
        for (const view of views) live.push(await told(view));
        ends.push({ day, live });
      }
      expect(happened).toBeGreaterThan(20);
      app.setNow(new Date('2024-03-15T02:00:00Z'));
      for (const { day, live } of ends) {
        const past = [];
        for (const view of views) past.push(await told(view, day));
        expect([day, past]).toEqual([day, live]);
      }
    }),
    { numRuns: 1, seed: 20231120, endOnFailure: true },
  );
}, 240_000);
