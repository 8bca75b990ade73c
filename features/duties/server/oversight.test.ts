import type { Actor } from '@nanghang/domain/access';
import { readingRoutes } from '@nanghang/indices/contract';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, taskRoutes } from '../contract/index.ts';

let app: TestApp;
let coordinator: Actor;
let unitId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  coordinator = await app.demoActor('vpubnd');
  unitId = (await app.demoActor('sxd')).memberships[0]?.unitId ?? '';
  app.setNow(new Date('2023-11-21T02:00:00Z'));
}, 240_000);

afterAll(() => app.stop());

it('says where the province last stood on each endangered component, with the figures of the index page', async () => {
  const api = app.as(coordinator);
  const components = [
    { seriesCode: 'PCI', componentCode: 'PCI.2' },
    { seriesCode: 'PCI', componentCode: '' },
  ];
  await api.call(taskRoutes.create, {
    body: { content: 'Rút ngắn số ngày chờ cấp giấy', leadUnitIds: [unitId], dueOn: '2023-11-21', components },
  });
  app.setNow(new Date('2023-11-25T02:00:00Z'));
  const late = await api.call(followingRoutes.late, { query: {} });
  const ofCode = (code: string) =>
    late.components.find((one) => one.seriesCode === 'PCI' && one.componentCode === code);
  const year = ofCode('PCI.2')?.standing?.year;
  expect(year).toBeGreaterThan(2015);
  const page = await api.call(readingRoutes.page, { params: { code: 'PCI' }, query: { year } });
  const row = page.components.find((one) => one.code === 'PCI.2');
  expect(row?.value).toBeTypeOf('number');
  expect(ofCode('PCI.2')?.standing).toMatchObject({
    ...{ value: row?.value, rank: row?.rank?.rank, of: row?.rank?.of, rankChange: row?.rankChange },
    ...{ decimals: page.decimals, scaleMax: page.scale.max },
  });
  const total = await api.call(readingRoutes.page, {
    params: { code: 'PCI' },
    query: { year: ofCode('')?.standing?.year },
  });
  expect(ofCode('')?.standing).toMatchObject({ value: total.total.value, rank: total.total.rank?.rank });
});
