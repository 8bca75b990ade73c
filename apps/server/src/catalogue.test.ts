import { cloneTestDatabase, type TestDatabase } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalTables } from './migrations.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await cloneTestDatabase('migrated');
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.stop();
});

async function column(text: string, values: unknown[] = []): Promise<string[]> {
  const result = await client.query<{ name: string }>(text, values);
  return result.rows.map((row) => row.name);
}

const tenantTables = `select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not (c.relname = any($1))`;

describe('the catalogue', () => {
  it('knows every national table, and each exists', async () => {
    const missing = nationalTables.filter((name) => name !== 'schema_migration');
    expect(await column('select relname as name from pg_class where relname = any($1)', [missing])).toHaveLength(
      missing.length,
    );
  });

  it('gives every table a primary key that leads with the tenant', async () => {
    expect(
      await column(
        `select t.relname as name from (${tenantTables}) t
      left join pg_index i on i.indrelid = t.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where a.attname is distinct from 'tenant_id'`,
        [nationalTables],
      ),
    ).toEqual([]);
    expect(
      await column(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'
        and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)`),
    ).toEqual([]);
  });

  it('leads every unique index and every foreign key between tenant tables with the tenant', async () => {
    expect(
      await column(
        `select i.indexrelid::regclass::text as name from (${tenantTables}) t
      join pg_index i on i.indrelid = t.oid and i.indisunique
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where a.attname is distinct from 'tenant_id'`,
        [nationalTables],
      ),
    ).toEqual([]);
    expect(
      await column(
        `select k.conname as name from pg_constraint k
      join (${tenantTables}) t on t.oid = k.conrelid
      join (${tenantTables}) f on f.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f' and (a.attname <> 'tenant_id' or b.attname <> 'tenant_id')`,
        [nationalTables],
      ),
    ).toEqual([]);
  });

  it('forces row-level security with the one policy text', async () => {
    expect(
      await column(
        `select t.relname as name from (${tenantTables}) t join pg_class c on c.oid = t.oid
      where not (c.relrowsecurity and c.relforcerowsecurity)`,
        [nationalTables],
      ),
    ).toEqual([]);
    expect(
      await column(
        `select t.relname as name from (${tenantTables}) t
      where not exists (select 1 from pg_policy p where p.polrelid = t.oid
        and pg_get_expr(p.polqual, p.polrelid) = '((tenant_id)::text = current_setting(''app.tenant''::text, true))'
        and pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid))`,
        [nationalTables],
      ),
    ).toEqual([]);
  });

  it('lets the planner know how many rows of a table belong to the tenant', async () => {
    expect(
      await column(
        `select t.relname as name from (${tenantTables}) t where not exists (select 1 from pg_statistic_ext s
          where s.stxrelid = t.oid and pg_get_statisticsobjdef_expressions(s.oid) = array['(tenant_id)::text'])`,
        [nationalTables],
      ),
    ).toEqual([]);
  });

  it('has no trigger, no SET NULL or SET DEFAULT, and a comment on every table', async () => {
    expect(await column('select tgname as name from pg_trigger where not tgisinternal')).toEqual([]);
    expect(
      await column(`select conname as name from pg_constraint where contype = 'f'
      and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'))`),
    ).toEqual([]);
    expect(
      await column(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and obj_description(c.oid, 'pg_class') is null`),
    ).toEqual([]);
  });

  it('leaves no unique constraint or sequence that orders tenant rows', async () => {
    expect(
      await column(
        `select a.attname as name from (${tenantTables}) t join pg_attribute a on a.attrelid = t.oid
      where a.attidentity <> ''`,
        [nationalTables],
      ),
    ).toEqual([]);
  });
});

describe('the server role', () => {
  it('is harmless, reads national tables only, and cannot change the audit log', async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      const role = await app.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user');
      expect(role.rows[0]).toEqual({ rolsuper: false, rolbypassrls: false });
      for (const table of nationalTables) {
        await expect(app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      }
      await expect(app.query('update audit_entry set action = action')).rejects.toThrow(/permission denied/);
      await expect(app.query('delete from audit_seal')).rejects.toThrow(/permission denied/);
    } finally {
      await app.end();
    }
  });

  it('sees nothing of a foreign tenant and cannot write for it', async () => {
    const mine = '01890000-0000-7000-8000-000000000001';
    const foreign = '01890000-0000-7000-8000-000000000002';
    for (const [tenantId, code] of [
      [mine, 'a'],
      [foreign, 'b'],
    ]) {
      await client.query('insert into tenant (tenant_id, code, name_vi, name_en) values ($1, $2, $2, $2)', [
        tenantId,
        code,
      ]);
    }
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      expect((await app.query('select * from tenant')).rowCount).toBe(0);
      await app.query(`begin; select app_set_tenant('${mine}')`);
      expect((await app.query<{ code: string }>('select code from tenant')).rows).toEqual([{ code: 'a' }]);
      await expect(app.query('insert into unit (tenant_id, unit_id) values ($1, $1)', [foreign])).rejects.toThrow(
        /row-level security/,
      );
      await app.query('rollback');
      expect((await app.query('select * from tenant')).rowCount).toBe(0);
    } finally {
      await app.end();
    }
  });
});
