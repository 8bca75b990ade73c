import type { Actor } from '@nanghang/domain/access';
import { plainDate } from '@nanghang/domain/kernel';
import { metricRoutes } from '@nanghang/metrics/contract';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, obligationRoutes } from '../contract/index.ts';
import { listRates } from './rates.store.ts';
import { recount } from './recount.ts';
import { meetOffices, type Offices } from './testing/two-offices.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let unitId = '';
let { on, owe, handIn } = {} as Offices;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  ({ coordinator, head, unitId, on, owe, handIn } = await meetOffices(app));
}, 240_000);

afterAll(() => app.stop());

const components = [{ seriesCode: 'PCI', componentCode: '' }];
const figures = [{ name: 'Hồ sơ', value: 5, unit: 'bộ' }];

const query = { by: 'unit', from: '2024-03-01', to: '2024-04-30' } as const;

async function rateOfUnit(about: object = {}) {
  const { items } = await app
    .as(coordinator)
    .call(followingRoutes.rates, { query: { ...query, unit: unitId, ...about } });
  return items[0];
}

it('counts rates at once after each write, as the definitions say', async () => {
  on('2024-03-01');
  const ids: string[] = [];
  for (const day of ['2024-03-05', '2024-03-06', '2024-03-07', '2024-03-20', '2024-04-15'].map(plainDate))
    ids.push(await owe({ dueOn: day, components }));
  const [inTime = '', late = '', , waived = '', ahead = ''] = ids;
  on('2024-03-05');
  await handIn(inTime, figures);
  on('2024-03-08');
  expect(await rateOfUnit()).toMatchObject({ due: 3, accepted: 0, onTime: 0, submitted: 1, late: 2, ahead: 2 });
  await app.as(coordinator).call(obligationRoutes.accept, { params: { obligationId: inTime }, body: {} });
  expect(await rateOfUnit()).toMatchObject({ due: 3, accepted: 1, onTime: 1, late: 2 });
  await handIn(late, figures);
  await app.as(coordinator).call(obligationRoutes.accept, { params: { obligationId: late }, body: {} });
  await app
    .as(coordinator)
    .call(obligationRoutes.waive, { params: { obligationId: waived }, body: { reason: 'Trùng việc khác' } });
  on('2024-04-20');
  await handIn(ahead, figures);
  const rate = await rateOfUnit();
  expect(rate).toMatchObject({ due: 4, accepted: 2, onTime: 1, submitted: 1, late: 1, waived: 1, ahead: 0 });
  expect(rate).toMatchObject({
    onTimeRatio: 0.25,
    completionRatio: 0.5,
    verdict: { level: 'completed', ruleId: 'completion-90' },
  });
  expect(await rateOfUnit({ from: '2024-03-02' })).toMatchObject({ due: 4, onTime: 1, late: 1 });
  expect(await rateOfUnit({ by: 'month' })).toMatchObject({ key: '2024-03', due: 3, accepted: 2, onTime: 1 });
  expect(await rateOfUnit({ by: 'series' })).toMatchObject({ key: 'PCI', due: 4, accepted: 2, onTime: 1 });
  const { items } = await app.as(coordinator).call(followingRoutes.rates, { query: { ...query, by: 'series' } });
  expect(items.find((one) => one.key === 'PCI')).toMatchObject({ due: 4, accepted: 2, onTime: 1, late: 1 });
});

it('lists the rows behind every count', async () => {
  const rate = await rateOfUnit();
  for (const [counted, name] of [
    ['due', 'due'],
    ['on_time', 'onTime'],
    ['accepted', 'accepted'],
    ['late', 'late'],
    ['submitted', 'submitted'],
    ['waived', 'waived'],
  ] as const) {
    const rows = await app.as(coordinator).call(followingRoutes.rateRows, {
      query: { unit: unitId, from: query.from, to: query.to, counted, limit: 2 },
    });
    expect([counted, rows.total]).toEqual([counted, rate?.[name]]);
    expect(rows.items).toHaveLength(Math.min(2, rows.total));
  }
});

it('shows them as metrics with the rows counted', async () => {
  const { items } = await app.as(coordinator).call(metricRoutes.values, {
    params: { id: 'duty.on_time_rate' },
    query: { subject: unitId, period: '2024' },
  });
  expect(items[0]).toMatchObject({ numerator: 1, value: expect.any(Number) });
  const rows = await app.as(coordinator).call(metricRoutes.rows, {
    params: { id: 'duty.on_time_rate' },
    query: { subject: unitId, period: '2024' },
  });
  expect(rows.rows).toHaveLength(items[0]?.denominator ?? -1);
});

it('fills the report of a year from what was done, and says what waits and who is late', async () => {
  const report = await app.as(head).call(followingRoutes.yearlyReport, { params: { unitId }, query: { year: 2024 } });
  expect(report.summary.vi).toContain('4 kỳ báo cáo đến hạn, đã nộp 3 báo cáo; 2 kỳ được tiếp nhận (50,0%)');
  expect(report.figures).toEqual([{ name: 'Hồ sơ', unit: 'bộ', total: 15, last: 5, reports: 3 }]);
  const waiting = await app.as(coordinator).call(followingRoutes.waiting, { query: {} });
  expect(waiting).toMatchObject({ reports: 1, items: [{ state: 'submitted', unit: { unitId } }] });
  const late = await app.as(coordinator).call(followingRoutes.late, { query: { series: 'PCI' } });
  expect(late.units.find((one) => one.unit.unitId === unitId)).toMatchObject({ mostLateDays: expect.any(Number) });
  expect(late.components[0]?.late).toBeGreaterThan(0);
  await app.as(coordinator).call(obligationRoutes.press, {
    params: {
      obligationId:
        (await app.as(head).call(obligationRoutes.list, { query: { status: ['overdue'], unit: unitId, limit: 1 } }))
          .items[0]?.obligationId ?? '',
    },
    body: { reason: 'Quá hạn đã lâu' },
  });
  const register = await app.as(coordinator).call(followingRoutes.pressings, { query: {} });
  expect(register.items[0]).toMatchObject({ reason: 'Quá hạn đã lâu', time: 1, by: coordinator.displayName });
});

it('lets the province state its own rules of the rating', async () => {
  const { items } = await app.as(coordinator).call(followingRoutes.ratingRules, { query: {} });
  const body = { items: items.map((rule) => ({ ...rule, belowRatio: 0.4 })), reason: 'Quyết định mới của tỉnh' };
  await app.as(coordinator).call(followingRoutes.setRatingRules, { body });
  expect((await rateOfUnit())?.verdict).toMatchObject({ level: 'excellent', ruleId: '' });
});

it('rates by the rules of the year that is looked at, also when that year has passed', async () => {
  const words = { vi: 'Dưới 60% thì không xếp loại tốt', en: 'Below 60% no good rating' };
  const rule = { measure: 'completion', belowRatio: 0.6, words, source: 'Quy định của tỉnh', inForce: true } as const;
  const body = {
    items: [
      { ...rule, ruleId: 'of-2024', barsFrom: 'good' as const, yearFrom: 2024, yearTo: 2024 },
      { ...rule, ruleId: 'since-2025', barsFrom: 'completed' as const, yearFrom: 2025, yearTo: null },
    ],
    reason: 'Quy định mới của tỉnh',
  };
  await app.as(coordinator).call(followingRoutes.setRatingRules, { body });
  expect((await rateOfUnit())?.verdict).toMatchObject({ level: 'completed', ruleId: 'of-2024' });
  on('2025-01-10');
  expect((await rateOfUnit())?.verdict).toMatchObject({ level: 'not_completed', ruleId: 'since-2025' });
  expect((await rateOfUnit({ asOf: '2024-12-31' }))?.verdict).toMatchObject({ level: 'completed', ruleId: 'of-2024' });
  const allTime = async (day: Parameters<typeof plainDate>[0]) => {
    const asked = { by: 'unit', unit: unitId, asOf: plainDate(day) } as const;
    const { items } = await app.as(coordinator).call(followingRoutes.rates, { query: asked });
    return items[0];
  };
  // Of all years, but rated by what fell due in the year that is looked at: nothing yet in 2025.
  expect(await allTime('2025-01-10')).toMatchObject({ verdict: null });
  expect((await allTime('2025-01-10'))?.due).toBeGreaterThan(0);
  expect((await allTime('2024-12-31'))?.verdict).toMatchObject({ year: 2024, due: 4, accepted: 2, onTime: 1 });
  for (const [year, ruleId] of [
    [2024, 'of-2024'],
    [2025, ''],
  ] as const) {
    const report = await app.as(head).call(followingRoutes.yearlyReport, { params: { unitId }, query: { year } });
    expect([year, report.verdict?.ruleId ?? '']).toEqual([year, ruleId]);
  }
});

it('counts the same from tallies, from whole tasks and one by one', async () => {
  const { tenantId } = coordinator;
  const [plan] = await app.database.read(tenantId, async (db) => {
    const found = await sql<{ id: string }>`select p.plan_id as id from task_progress p
      where p.tenant_id = ${tenantId} and p.plan_id is not null limit 1`.execute(db);
    return found.rows;
  });
  const narrowed = [
    {},
    { series: 'PCI' },
    { unitIds: [unitId] },
    { duty: ['lead', 'report', 'coordinate'] },
    ...(plan ? [{ plan: plan.id }] : []),
  ];
  for (const asOf of ['2024-03-08', '2024-03-20', '2024-04-20', '2025-01-01'].map(plainDate))
    for (const narrow of narrowed)
      for (const by of ['unit', 'plan', 'series', 'component', 'quarter', 'month'] as const) {
        const asked = { tenantId, asOf, ...narrow };
        const rates = (span: object) =>
          app.database.read(tenantId, async (db) => {
            const { total, rows } = await listRates(db, { ...asked, ...span }, by);
            return [{ key: 'total', ...total }, ...rows]
              .map(({ undated: _undated, ...row }) => row)
              .filter((row) => row.due + row.ahead + row.waived > 0);
          });
        // A span that does not begin with a month is counted one by one.
        const oneByOne = await rates({ from: plainDate('1900-01-02') });
        expect([asked, by, await rates({})]).toEqual([asked, by, oneByOne]);
        expect([asked, by, await rates({ from: plainDate('1900-01-01') })]).toEqual([asked, by, oneByOne]);
      }
});

it('equals a full recount, which finds and mends what was spoilt', async () => {
  const { tenantId } = coordinator;
  const run = (dryRun: boolean) => app.database.technical(tenantId, (db) => recount(db, tenantId, dryRun));
  expect(await run(true)).toEqual([]);
  await app.database.technical(tenantId, async (db) => {
    await sql`update unit_tally t set accepted = t.accepted + 7 where t.tenant_id = ${tenantId} and t.unit_id = ${unitId}
      and t.due_month = '2024-03-01'`.execute(db);
    await sql`update task_progress p set next_due_on = '1999-01-01' where p.tenant_id = ${tenantId}
      and p.task_id = (select x.task_id from task_progress x where x.tenant_id = ${tenantId} limit 1)`.execute(db);
    await sql`update obligation o set on_time = false where o.tenant_id = ${tenantId} and o.on_time`.execute(db);
  });
  expect(new Set((await run(true)).map((one) => one.what))).toEqual(
    new Set(['standing', 'unit_tally', 'task_tally', 'task_progress']),
  );
  await run(false);
  expect(await run(true)).toEqual([]);
  for (const column of ['first_submitted_on', 'submitted_on', 'accepted_on'].map((name) => sql.ref(name))) {
    const found = await app.database.technical(tenantId, (db) =>
      sql<{ id: string }>`update obligation o set ${column} = '2020-02-03' where o.tenant_id = ${tenantId}
        and o.obligation_id = (select x.obligation_id from obligation x where x.tenant_id = ${tenantId}
          and x.state = 'accepted' limit 1) returning o.obligation_id as id`.execute(db),
    );
    expect((await run(true)).map((one) => `${one.what} ${one.key}`)).toEqual([`standing ${found.rows[0]?.id}`]);
    await run(false);
    expect(await run(true)).toEqual([]);
  }
});
