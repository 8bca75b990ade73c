import { type Database, openDatabase } from '@nanghang/platform/db';
import { demoTenantId, pciHeads, publicationWorkbook, startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRoutes, readingRoutes } from '../contract/index.ts';
import { createAnswerCache } from './answer-cache.ts';
import { createIndicesService, type IndicesService } from './indices.service.ts';

let app: TestApp;
let elsewhere: Database;
let otherProcess: IndicesService;
const coordinator = testActor('coordinator');
const asked = { tenantId: demoTenantId, asOf: '2024-05-15' as never };

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', now: new Date('2024-05-15T02:00:00Z') });
  elsewhere = openDatabase({ url: app.testDatabase.appUrl, poolSize: 2, enqueue: async () => undefined });
  otherProcess = createIndicesService({ database: elsewhere, listPersonNames: async () => new Map() });
});

afterAll(async () => {
  await elsewhere.close();
  await app.stop();
});

/** What this process shows and what another one shows that shares nothing but the database. */
async function shown() {
  const call = app.as(coordinator);
  const [here, there] = await Promise.all([
    Promise.all([
      call.call(readingRoutes.page, { params: { code: 'PCI' }, query: {} }),
      call.call(readingRoutes.overview, {}),
      call.call(readingRoutes.series, {}),
      call.call(readingRoutes.component, { params: { code: 'PCI' }, query: { year: 2020, component: 'PCI.3' } }),
    ]),
    Promise.all([
      otherProcess.page(asked, 'PCI', undefined),
      otherProcess.overview(asked),
      otherProcess.series(asked),
      otherProcess.component(asked, 'PCI', 2020, 'PCI.3', undefined),
    ]),
  ]);
  return { here, there };
}

/** Both processes show the same before and after, and the written change at once. */
async function expectBoth(look: (pages: Awaited<ReturnType<typeof shown>>['here']) => unknown, expected: unknown) {
  const { here, there } = await shown();
  expect(look(here)).toEqual(expected);
  expect(look(there as typeof here)).toEqual(expected);
  expect(here).toEqual(JSON.parse(JSON.stringify(there)));
}

const newestYear = ([page, { cards }, { items }]: Awaited<ReturnType<typeof shown>>['here']) => [
  page.year,
  cards.find((card) => card.code === 'PCI')?.year,
  items.find((item) => item.code === 'PCI')?.latestYear,
];

describe('kept answers follow every write, in every process', () => {
  it('import and undo', async () => {
    await expectBoth(newestYear, [2022, 2022, 2022]);
    const form = new FormData();
    form.set('file', new File([new Uint8Array(await publicationWorkbook('PCI', 2023, pciHeads))], 'pci-2023.xlsx'));
    const uploaded = await app.fetchAs(coordinator)('/api/v1/indices/imports', {
      method: 'POST',
      body: form,
      headers: { 'x-requested-with': 'nanghang' },
    });
    const { importId, version } = importRoutes.upload.response.parse(await uploaded.json());
    await expectBoth(newestYear, [2022, 2022, 2022]);
    await app.as(coordinator).call(importRoutes.apply, { params: { importId }, body: { version } });
    await expectBoth(newestYear, [2023, 2023, 2023]);
    await app.as(coordinator).call(importRoutes.undo, { params: { importId }, body: { reason: 'Nhập nhầm' } });
    await expectBoth(newestYear, [2022, 2022, 2022]);
  });

  it('correction of a figure', async () => {
    await app.as(coordinator).call(importRoutes.correct, {
      params: { code: 'PCI' },
      body: { year: 2020, component: 'PCI.3', province: 'Tây Ninh', value: '5,8', reason: 'Đính chính' },
    });
    await expectBoth(([, , , component]) => component.component.value, 5.8);
  });

  it('new version of a definition', async () => {
    const call = app.as(coordinator);
    const { versions } = await call.call(readingRoutes.definition, { params: { code: 'PCI' } });
    const base = versions.find((version) => version.fromYear <= 2020 && (version.toYear ?? 9999) >= 2020);
    const components = (base?.components ?? []).map(({ code, name, weightRatio, maxPoints }) => ({
      code,
      weightRatio,
      maxPoints,
      name: code === 'PCI.3' ? { vi: 'Tên mới', en: 'New name' } : name,
    }));
    await call.call(readingRoutes.define, {
      params: { code: 'PCI' },
      body: { fromYear: 2020, reason: 'Đổi tên thành phần', components },
    });
    await expectBoth(([, , , { component }]) => component.name.vi, 'Tên mới');
  });

  it('reference data of the country', async () => {
    const owner = new pg.Client({ connectionString: app.testDatabase.ownerUrl });
    await owner.connect();
    await owner.query("delete from published_result where series_code = 'SIPAS'");
    await owner.query('update index_revision set revision = revision + 1');
    await owner.end();
    await expectBoth(([, , { items }]) => items.find((item) => item.code === 'SIPAS')?.latestYear, null);
  });
});

describe('what is kept', () => {
  const draw = async () => ({ drawn: true });

  it('is drawn once while nothing changes, and per day and tenant', async () => {
    const answerOf = createAnswerCache(elsewhere);
    const first = await answerOf(asked, ['x'], draw);
    expect(await answerOf(asked, ['x'], draw)).toBe(first);
    expect(await answerOf({ ...asked, asOf: '2024-05-16' }, ['x'], draw)).not.toBe(first);
    expect(await answerOf(asked, ['y'], draw)).not.toBe(first);
  });

  it('is bounded: what was asked for longest ago goes first', async () => {
    const answerOf = createAnswerCache(elsewhere, 2);
    const a = await answerOf(asked, ['a'], draw);
    const b = await answerOf(asked, ['b'], draw);
    await answerOf(asked, ['a'], draw);
    await answerOf(asked, ['c'], draw);
    expect(await answerOf(asked, ['a'], draw)).toBe(a);
    expect(await answerOf(asked, ['b'], draw)).not.toBe(b);
  });

  it('is never a failure', async () => {
    const answerOf = createAnswerCache(elsewhere);
    const failing = answerOf(asked, ['z'], (db) => sql`select 1 / 0`.execute(db));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await answerOf(asked, ['z'], draw)).toEqual({ drawn: true });
  });
});

it('is refused to people without the right, whoever asked before', async () => {
  const page = { params: { code: 'PCI' }, query: {} };
  await app.as(coordinator).call(readingRoutes.page, page);
  await expect(app.as(undefined).call(readingRoutes.page, page)).rejects.toMatchObject({ problem: { status: 401 } });
});
