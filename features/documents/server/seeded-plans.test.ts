import { startTestApp, type TestApp } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsRoutes } from '../contract/index.ts';
import { seededPlan } from './testing.ts';

let app: TestApp;
let database: pg.Client;
beforeAll(async () => {
  app = await startTestApp({ data: 'plans' });
  database = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await app.stop();
});

describe('the plans of the demo', () => {
  it('are in force: the decision of the province, and the plan of an office that carries it out', async () => {
    const as = app.as(await app.demoActor('vpubnd'));
    const { items, total } = await as.call(documentsRoutes.list, { query: {} });
    expect(total).toBe(2);
    expect(items.map(({ number, issuedOn, status }) => [number, issuedOn, status])).toEqual([
      ['2008/KH-SXD', '2021-08-31', 'published'],
      ['1364/QĐ-UBND', '2021-06-25', 'published'],
    ]);
    const counts =
      await database.query(`select p.code, t.kind, count(*)::int as n, count(t.parent_task_id)::int as linked,
      (select count(*)::int from obligation o join task k on k.task_id=o.task_id where k.plan_id=p.plan_id) as obligations
      from plan p join task t on t.plan_id = p.plan_id group by p.plan_id, p.code, t.kind order by 1,2`);
    console.log(
      counts.rows,
      (await database.query('select count(*) from target')).rows,
      (await database.query('select named_as, count(*)::int from task_unresolved_name group by 1 order by 2 desc'))
        .rows,
    );
    expect(seededPlan('2008-kh-sxd').length).toBeGreaterThan(0);
  });
});
