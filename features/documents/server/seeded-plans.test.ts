import { startTestApp, type TestApp } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsRoutes } from '../contract/index.ts';

let app: TestApp;
let database: pg.Client;
beforeAll(async () => {
  app = await startTestApp({ data: 'plans' });
  database = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await database.connect();
}, 240_000);
afterAll(async () => {
  await database.end();
  await app.stop();
});

async function register() {
  const as = app.as(await app.demoActor('vpubnd'));
  const { items } = await as.call(documentsRoutes.list, { query: {} });
  return { as, items };
}

describe('the plans of the demo', () => {
  it('are in force: the decision of the province, and the plan of an office that carries it out', async () => {
    const { items } = await register();
    expect(items.map(({ number, issuedOn, status }) => [number, issuedOn, status])).toEqual([
      ['2008/KH-SXD', '2021-08-31', 'published'],
      ['1364/QĐ-UBND', '2021-06-25', 'published'],
    ]);
    expect(items[1]?.plan?.taskCount).toBeGreaterThan(140);
  });

  it('hang together: the parent plan, and the rows that the scan of the sub-plan carries down', async () => {
    const { as, items } = await register();
    const [child, parent] = items;
    const shown = await as.call(documentsRoutes.show, { params: { documentId: child?.documentId ?? '' } });
    expect(shown.plans).toMatchObject([{ parent: { code: '1364/QĐ-UBND' }, unit: { name: 'Sở Xây dựng' } }]);
    expect(shown.relations).toMatchObject([
      { relation: 'basis', other: { documentId: parent?.documentId } },
      { relation: 'carries_out', other: { documentId: parent?.documentId } },
    ]);
    const links = await database.query<{ child: string; parent: string }>(
      `select c.ref as child, p.ref as parent from task c join task p on p.tenant_id = c.tenant_id and p.task_id = c.parent_task_id
       order by c.position`,
    );
    expect(links.rows.map((link) => `${link.child} ${link.parent}`)).toEqual(
      expect.arrayContaining(['PAR.1 PAR.1', 'PAR.10 PAR.10', 'ICT.1 ICT.8', 'PAPI.1 PAPI.5.2', 'PL.1 PCI.22']),
    );
    expect(links.rows.length).toBeGreaterThanOrEqual(13);
  });

  it('give units what they owe and invent no reports, and keep names that no unit carries', async () => {
    const owed = await database.query<{ reports: number; units: number }>(
      `select count(distinct unit_id)::int as units,
         (select count(*)::int from obligation_event where kind <> 'issued') as reports from obligation`,
    );
    expect(owed.rows[0]?.reports).toBe(0);
    expect(owed.rows[0]?.units).toBeGreaterThan(20);
    const names = await database.query<{ n: number }>('select count(*)::int as n from task_unresolved_name');
    expect(names.rows[0]?.n).toBeGreaterThan(0);
  });
});
