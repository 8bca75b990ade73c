import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@nanghang/platform/db';
import { migrateJobs } from '@nanghang/platform/jobs';
import pg from 'pg';
import type { Config } from './config.ts';
import type { DatabaseAccess } from './database-access.ts';
import { jobNames } from './job-names.ts';
import { migrations, nationalTables } from './migrations.ts';

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** Brings schema, queue and rights to the state this version needs. */
export async function migrateAll(access: DatabaseAccess): Promise<{ applied: string[] }> {
  const appRole = roleOf(access.appUrl);
  const before = await migrate(access.ownerUrl, migrations, { appRole, nationalTables });
  await migrateJobs(access.ownerUrl, jobNames, appRole);
  return { applied: [...before.pending] };
}

/** @throws Error when the server's role could see through the walls between tenants */
export async function assertRoleIsHarmless(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const found = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    );
    const role = found.rows[0];
    if (!role || role.rolsuper || role.rolbypassrls) {
      throw new Error('DATABASE_URL: the role must have neither SUPERUSER nor BYPASSRLS');
    }
  } finally {
    await client.end();
  }
}

/** The key that seals secrets at rest: SECRET_KEY, or one made at first start and kept in the data folder. */
export function secretKeyOf(config: Config): string {
  if (config.SECRET_KEY) return config.SECRET_KEY;
  const file = join(config.dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** The password of the demo accounts, made at first start and kept in the data folder for its owner's eyes. */
export function demoPasswordOf(config: Pick<Config, 'dataDir'>): string {
  const file = join(config.dataDir, 'demo-password');
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(file, randomBytes(9).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Whether the database serves a demo, as stored in it at first start; undefined while it holds no tenant. */
export async function storedDemoFlag(ownerUrl: string): Promise<boolean | undefined> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const hosts = await client.query<{ tenant_id: string }>('select tenant_id from tenant_host order by host limit 1');
    const tenantId = hosts.rows[0]?.tenant_id;
    if (tenantId === undefined) return undefined;
    await client.query('begin');
    await client.query('select app_set_tenant($1)', [tenantId]);
    const found = await client.query<{ is_demo: boolean }>('select is_demo from tenant where tenant_id = $1', [
      tenantId,
    ]);
    await client.query('commit');
    return found.rows[0]?.is_demo;
  } finally {
    await client.end();
  }
}
