import { readTableFile } from '@nanghang/platform/spreadsheet';
import { demoTenantId, startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operationsRoutes } from '../contract/index.ts';

let app: TestApp;
const admin = testActor('admin');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

it('moves the business date of a demo, for admins only, and leaves a trail', async () => {
  const moved = await app.as(admin).call(operationsRoutes.setClock, { body: { businessDate: '2024-05-15' } });
  expect(moved).toMatchObject({ businessDate: '2024-05-15', isDemo: true });
  await expect(
    app.as(testActor('coordinator')).call(operationsRoutes.setClock, { body: { businessDate: '2024-05-15' } }),
  ).rejects.toMatchObject({
    problem: { status: 403 },
  });
  const audited = await app.database.read(demoTenantId, (db) =>
    sql<{
      differences: unknown;
    }>`select differences from audit_entry where tenant_id = ${demoTenantId} and action = 'clock.set'`.execute(db),
  );
  expect(audited.rows).toEqual([{ differences: { businessDate: ['2023-11-20', '2024-05-15'] } }]);
});

it('refuses to move the date where real work is done', async () => {
  await app.database.technical(demoTenantId, (db) =>
    sql`update tenant set is_demo = false where tenant_id = ${demoTenantId}`.execute(db),
  );
  await expect(
    app.as(admin).call(operationsRoutes.setClock, { body: { businessDate: '2025-01-01' } }),
  ).rejects.toMatchObject({ problem: { code: 'FORBIDDEN' } });
});

it('writes a shown table as a workbook, texts as texts', async () => {
  const answer = await app.fetchAs(admin)('/api/v1/tables/xlsx', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'nanghang' },
    body: JSON.stringify({
      name: 'Chỉ số',
      columns: ['Tên', 'Điểm'],
      rows: [
        ['=1+1', 7.5],
        ['Tây Ninh', null],
      ],
    }),
  });
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const [sheet] = readTableFile(new Uint8Array(await answer.arrayBuffer()));
  expect(sheet?.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
    ['Tên', 'Điểm'],
    ["'=1+1", '7.5'],
    ['Tây Ninh'],
  ]);
});

it('shows jobs that a write enqueued, and none of a write that failed', async () => {
  const acting = {
    tenantId: demoTenantId,
    actor: undefined,
    actorLabel: 'Kiểm thử',
    requestId: 'r',
    businessDate: '2023-11-20' as never,
  };
  const enqueue = (fail: boolean) =>
    app.database.write(acting, async (tx) => {
      await tx.audit({ action: 'test', objectType: 't', objectId: 'o' });
      await tx.enqueue({ name: 'mail.send', data: { mailId: 'x' } });
      if (fail) throw new Error('no');
    });
  await enqueue(false);
  await expect(enqueue(true)).rejects.toThrow('no');
  const { items, counts } = await app.as(admin).call(operationsRoutes.listJobs, { query: {} });
  expect(items).toMatchObject([
    { name: 'mail.send', state: 'created' },
    { name: 'following.remind', state: 'created' },
  ]);
  expect(counts).toEqual([{ state: 'created', count: 2 }]);
  await expect(
    app.as(admin).call(operationsRoutes.retryJob, { params: { id: items[0]?.id ?? '' } }),
  ).rejects.toMatchObject({ problem: { status: 404 } });
});
