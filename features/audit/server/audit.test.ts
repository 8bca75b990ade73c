import { type Database, openDatabase } from '@nanghang/platform/db';
import { demoTenantId, startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRoutes } from '../contract/index.ts';
import { type Verification, verifyTenant } from './sealing.ts';

let app: TestApp;
let owner: Database;
const auditor = testActor('auditor');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  owner = openDatabase({ url: app.testDatabase.superuserUrl, poolSize: 1, enqueue: async () => undefined });
});

afterAll(async () => {
  await owner.close();
  await app.stop();
});

async function write(count: number): Promise<void> {
  const acting = {
    tenantId: demoTenantId,
    actor: undefined,
    actorLabel: 'Kiểm thử',
    requestId: 'r',
    businessDate: '2023-11-20' as never,
  };
  for (let place = 0; place < count; place += 1) {
    await app.database.write(acting, async (tx) => {
      await tx.audit({
        action: 'test.write',
        objectType: 'thing',
        objectId: `t${place}`,
        objectLabel: `Đề án ${place}`,
        before: { a: place },
        after: { a: place + 1 },
        reason: 'Thử',
      });
    });
  }
}

const state = () => app.as(auditor).call(auditRoutes.state, {});

describe('the audit log', () => {
  it('is searched with and without marks, and by object', async () => {
    await write(5);
    const found = await app.as(auditor).call(auditRoutes.list, { query: { text: 'de an 3' } });
    expect(found.items).toMatchObject([
      { objectId: 't3', differences: [{ field: 'a', before: 3, after: 4 }], seal: null },
    ]);
    const object = await app
      .as(auditor)
      .call(auditRoutes.object, { params: { objectType: 'thing', objectId: 't1' }, query: {} });
    expect(object.items).toHaveLength(1);
    await expect(app.as(testActor('unit_officer')).call(auditRoutes.list, { query: {} })).rejects.toMatchObject({
      problem: { status: 403 },
    });
  });

  it('is narrowed by a whole action or a group of actions, never by a part of a word', async () => {
    const count = async (action: string) =>
      (await app.as(auditor).call(auditRoutes.list, { query: { action } })).items.length;
    expect(await count('test.write')).toBe(5);
    expect(await count('test')).toBe(5);
    expect(await count('test.wri')).toBe(0);
    expect(await count('tes_')).toBe(0);
  });

  it('goes on from a cursor without a gap', async () => {
    const first = await app.as(auditor).call(auditRoutes.list, { query: { limit: 2 } });
    const second = await app
      .as(auditor)
      .call(auditRoutes.list, { query: { limit: 2, cursor: first.nextCursor ?? '' } });
    const whole = await app.as(auditor).call(auditRoutes.list, { query: { limit: 4 } });
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(whole.items.map((item) => item.id));
  });
});

describe('the chain of seals', () => {
  it('holds what was written, batch after batch', async () => {
    await app.audit.seal(demoTenantId);
    await write(2);
    expect(await app.audit.seal(demoTenantId)).toBe(2);
    expect(await app.audit.seal(demoTenantId)).toBe(0);
    const now = await state();
    expect(now).toMatchObject({ ok: true, seals: 2, firstBroken: null });
    expect(now.sealed).toBe(now.entries);
  });

  it.each([
    ['changed', "update audit_entry set actor_label = 'Ai đó' where action = 'test.write' and object_id = 't1'"],
    [
      'deleted',
      'delete from audit_entry where id = (select entry_id from audit_leaf where seal_number = 2 and position = 0)',
    ],
    ['reordered', 'update audit_leaf set position = position + 100 where seal_number = 1 and position = 0'],
    [
      'inserted',
      "insert into audit_entry select tenant_id, '01890000-0000-7000-8000-0000000000ff', at, business_date, account_id, person_id, actor_label, request_id, action, object_type, object_id, object_label, differences, reason from audit_entry limit 1; insert into audit_leaf select tenant_id, seal_number, 90, '01890000-0000-7000-8000-0000000000ff', leaf_hash from audit_leaf where seal_number = 1 and entry_id = (select id from audit_entry where id <> '01890000-0000-7000-8000-0000000000ff' limit 1)",
    ],
    ['seal', 'update audit_seal set entry_count = entry_count - 1 where seal_number = 1'],
  ])('shows that something was %s', async (kind, statements) => {
    const found: Verification[] = [];
    const tampering = owner.technical(demoTenantId, async (db) => {
      await sql.raw(statements).execute(db);
      found.push(await verifyTenant(db, demoTenantId));
      throw new Error('roll back');
    });
    await expect(tampering).rejects.toThrow('roll back');
    expect(found[0]).toMatchObject({ ok: false });
    const seen = found[0]?.firstBroken?.kind;
    expect(kind === 'inserted' ? ['inserted', 'changed'] : [kind]).toContain(seen);
    expect((await state()).ok).toBe(true);
  });
});
