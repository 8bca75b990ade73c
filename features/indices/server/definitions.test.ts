import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readingRoutes } from '../contract/index.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const coordinator = testActor('coordinator');

it('makes a new version from a year on and leaves earlier years as they were', async () => {
  const call = app.as(coordinator);
  const before = await call.call(readingRoutes.definition, { params: { code: 'PCI' } });
  const base = before.versions.find((version) => version.fromYear <= 2021 && (version.toYear ?? 9999) >= 2021);
  const components = (base?.components ?? []).map(({ code, name, weightRatio, maxPoints }) => ({
    code,
    name,
    weightRatio,
    maxPoints,
  }));
  const swapped = components.map((one) =>
    one.code === 'PCI.1' ? { ...one, weightRatio: 0.1 } : one.code === 'PCI.3' ? { ...one, weightRatio: 0.15 } : one,
  );
  const after = await call.call(readingRoutes.define, {
    params: { code: 'PCI' },
    body: { fromYear: 2021, reason: 'Trọng số công bố lại', components: swapped },
  });
  expect(
    after.versions.find((version) => version.fromYear === 2021)?.components.find((one) => one.code === 'PCI.1')
      ?.weightRatio,
  ).toBe(0.1);
  expect(
    after.versions.find((version) => version.toYear === 2020)?.components.find((one) => one.code === 'PCI.1')
      ?.weightRatio,
  ).toBe(0.05);
  expect(after.edits).toMatchObject([{ reason: 'Trọng số công bố lại', fromYear: 2021 }]);
  const page = await call.call(readingRoutes.page, { params: { code: 'PCI' }, query: { year: 2021 } });
  expect(page.components.find((row) => row.code === 'PCI.1')?.weightRatio).toBe(0.1);
});

it('refuses weights that do not sum to one, and people who may not', async () => {
  const body = {
    fromYear: 2021,
    reason: 'Thử',
    components: [{ code: 'PCI.1', name: { vi: 'A', en: 'A' }, weightRatio: 0.5, maxPoints: null }],
  };
  await expect(app.as(coordinator).call(readingRoutes.define, { params: { code: 'PCI' }, body })).rejects.toMatchObject(
    {
      problem: { code: 'INVALID', issues: [{ code: 'WEIGHTS_DO_NOT_SUM' }] },
    },
  );
  await expect(
    app.as(testActor('leader')).call(readingRoutes.define, { params: { code: 'PCI' }, body }),
  ).rejects.toMatchObject({ problem: { status: 403 } });
});

it('lists every index with its newest edition', async () => {
  const { items } = await app.as(coordinator).call(readingRoutes.series, {});
  expect(items.map((item) => item.code)).toEqual(['PCI', 'PAPI', 'PAR INDEX', 'SIPAS', 'ICT INDEX', 'DTI', 'QD766']);
  expect(items[0]).toMatchObject({ latestYear: 2022, rank: { rank: 55 } });
});
