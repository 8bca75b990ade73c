import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@nanghang/platform/embedded-postgres';
import { type DatabaseAccess, migrateAll, type SeedLevel, seed } from '@nanghang/server/testing';
import pg from 'pg';
import { inject } from 'vitest';

/**
 * How much a test database holds: an empty schema, the national reference data, the demo province, or the demo province
 * with its published plans and all that units owe by them.
 */
export type TestData = 'migrated' | SeedLevel | 'plans';

export interface TestDatabase extends DatabaseAccess {
  readonly superuserUrl: string;
  /** Names of all tables that carry a tenant. */
  readonly tenantTables: ReadonlySet<string>;
}

/** Instant at which the clock of a test stands unless it says otherwise; the demo's business date is its day. */
export const standardNow = new Date('2023-11-20T02:00:00Z');

/** Password of every demo account in tests. */
export const demoPassword = 'mat-khau-thu-nghiem';

/** Hashing as cheap as the algorithm allows. */
export const testHashCost = { memoryKiB: 8, passes: 1 };

const lockKey = 4_711_001;

/** Where the files of the demo lie for every test of the run. */
export function seedFilesFolder(): string {
  return join(inject('clusterFolder'), '..', 'seed-files');
}

async function buildTemplate(cluster: Awaited<ReturnType<typeof openEmbeddedPostgres>>, name: string, data: TestData) {
  const admin = new pg.Client({ connectionString: cluster.urls('postgres').superuser });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [lockKey]);
    const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    const building = `${name}_building`;
    await cluster.dropDatabase(building);
    await cluster.createDatabase(building);
    const urls = cluster.urls(building);
    const access: DatabaseAccess = {
      appUrl: urls.app,
      directUrl: urls.app,
      ownerUrl: urls.owner,
      stop: async () => undefined,
    };
    await migrateAll(access);
    const filesFolder = seedFilesFolder();
    const plans = data === 'plans';
    const level = plans ? 'demo' : data;
    if (level !== 'migrated')
      await seed(access, level, { now: standardNow, demoPassword, hashCost: testHashCost, filesFolder, plans });
    await admin.query(`alter database ${pg.escapeIdentifier(building)} rename to ${pg.escapeIdentifier(name)}`);
  } finally {
    await admin.end();
  }
}

async function tenantTablesOf(url: string): Promise<ReadonlySet<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = await client.query<{ table_name: string }>(
      "select table_name from information_schema.columns where column_name = 'tenant_id' and table_schema = 'public' and table_name <> 'tenant_host'",
    );
    return new Set(rows.rows.map((row) => row.table_name));
  } finally {
    await client.end();
  }
}

/** A database of the calling test file, cloned from a template that the run builds once. */
export async function cloneTestDatabase(data: TestData): Promise<TestDatabase> {
  const cluster = await openEmbeddedPostgres({ folder: inject('clusterFolder'), throwAway: true });
  const template = `template_${data}`;
  await buildTemplate(cluster, template, data);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await cluster.createDatabase(name, template);
  const urls = cluster.urls(name);
  return {
    appUrl: urls.app,
    directUrl: urls.app,
    ownerUrl: urls.owner,
    superuserUrl: urls.superuser,
    tenantTables: await tenantTablesOf(urls.superuser),
    stop: () => cluster.dropDatabase(name),
  };
}
