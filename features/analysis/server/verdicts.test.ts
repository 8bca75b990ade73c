import { importRoutes } from '@nanghang/indices/contract';
import { demoTenantId, startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { promisingRoutes, type TargetBody } from '../contract/index.ts';
import { EVALUATE_TARGETS } from './analysis.jobs.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const coordinator = testActor('coordinator');

async function countQueued(): Promise<number> {
  const found = await app.database.read(demoTenantId, (db) =>
    sql<{ queued: number }>`select count(*)::int as queued from pgboss.job where name = ${EVALUATE_TARGETS}`.execute(
      db,
    ),
  );
  return found.rows[0]?.queued ?? 0;
}

async function runJob(): Promise<void> {
  const job = app.features.flatMap((feature) => feature.jobs ?? []).find((one) => one.name === EVALUATE_TARGETS);
  await job?.run({ id: 'job', tenantId: demoTenantId, data: {} as never, signal: new AbortController().signal });
}

it('judges targets on results and on metrics again when a result is corrected, once, and keeps the verdict before', async () => {
  const client = app.as(coordinator);
  const list = await client.call(promisingRoutes.targets, {});
  const sipas = list.items.find((row) => row.code === 'T4');
  const params = { targetId: sipas?.targetId ?? '' };
  const province = 'Tây Ninh';
  const body = { year: 2020, component: 'TOTAL', province, value: '86,5', reason: 'Đối chiếu bản công bố' };
  const metric: TargetBody = {
    ...{ code: 'M1', title: 'SIPAS cao hơn trung bình cả nước, theo số liệu của hệ thống', dueOn: null, yearly: false },
    measure: { kind: 'metric', metric: 'index.gap_to_mean', subject: 'SIPAS' },
    condition: { kind: 'value', operator: '>', value: 0, unit: null },
    ...{ baselineYear: null, assumedPlace: null, unitId: null, section: null, document: null },
    ...{ sourceLine: null, sourceText: null },
  };
  const onMetric = await client.call(promisingRoutes.createTarget, { body: metric });
  const before = await countQueued();
  await client.call(importRoutes.correct, { params: { code: 'SIPAS' }, body });
  expect(await countQueued()).toBe(before + 1);
  await runJob();
  await runJob();
  const { target, verdicts } = await client.call(promisingRoutes.target, { params });
  expect(target).toMatchObject({ verdict: 'met', measured: { value: 86.5 } });
  expect(verdicts.map((one) => one.verdict)).toEqual(['met', 'at_risk']);
  const counted = await client.call(promisingRoutes.target, { params: onMetric });
  expect(counted.verdicts.map((one) => one.verdict)).toEqual(['met', 'at_risk']);
});
