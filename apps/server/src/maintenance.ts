import { join } from 'node:path';
import { standardHashCost } from '@nanghang/access/server';
import { checkMigrations, type MigrationState } from '@nanghang/platform/db';
import { embeddedClusterExists } from '@nanghang/platform/embedded-postgres';
import { type Backup, backUp } from './backup/backup.ts';
import { type Restored, restore } from './backup/restore.ts';
import { type Config, filesFolderOf, readConfig } from './config.ts';
import { type DatabaseAccess, openDatabaseAccess } from './database-access.ts';
import { demoPasswordOf, migrateAll, secretKeyOf, storedDemoFlag } from './database-setup.ts';
import { migrations } from './migrations.ts';
import { createProvince, type ProvinceOrder, type ProvinceOutcome } from './new-province.ts';
import { demoAccounts, seed } from './seed.ts';

/** True when the environment names a database server, or the embedded one was created before. */
export function databaseExists(config: Config): boolean {
  return !config.embedded || embeddedClusterExists(join(config.dataDir, 'postgres'));
}

async function withDatabase<Value>(config: Config, body: (access: DatabaseAccess) => Promise<Value>): Promise<Value> {
  const access = await openDatabaseAccess(config);
  try {
    return await body(access);
  } finally {
    await access.stop();
  }
}

/** Compares the schema of this installation with the files, and creates nothing. @throws ConfigError */
export async function checkSchema(): Promise<MigrationState> {
  const config = readConfig();
  if (!databaseExists(config)) return { applied: [], pending: migrations.map((one) => one.name), changed: [] };
  return await withDatabase(config, (access) => checkMigrations(access.ownerUrl, migrations));
}

/**
 * Applies every pending migration and grants the server's role its rights.
 * @returns the state before; `changed` names files that were edited after they were applied, and then nothing is done
 * @throws ConfigError
 */
export async function applyMigrations(): Promise<MigrationState> {
  return await withDatabase(readConfig(), async (access) => {
    const before = await checkMigrations(access.ownerUrl, migrations);
    if (before.changed.length === 0) await migrateAll(access);
    return before;
  });
}

/** What `nanghang seed demo` did. */
export type SeedOutcome =
  | { readonly kind: 'loaded' | 'present'; readonly password: string; readonly logins: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'PENDING_MIGRATIONS' | 'NOT_A_DEMO' };

/** Loads the demo province into a migrated database that serves no province yet. @throws ConfigError */
export async function seedDemo(now: Date): Promise<SeedOutcome> {
  const config = readConfig();
  if (!databaseExists(config)) return { kind: 'refused', reason: 'PENDING_MIGRATIONS' };
  return await withDatabase(config, async (access) => {
    const state = await checkMigrations(access.ownerUrl, migrations);
    if (state.pending.length > 0) return { kind: 'refused', reason: 'PENDING_MIGRATIONS' };
    const stored = await storedDemoFlag(access.ownerUrl);
    if (stored === false) return { kind: 'refused', reason: 'NOT_A_DEMO' };
    const password = demoPasswordOf(config);
    if (stored === undefined) {
      const filesFolder = filesFolderOf(config);
      await seed(access, 'demo', { now, demoPassword: password, hashCost: standardHashCost, filesFolder });
    }
    const logins = demoAccounts().map((account) => account.login);
    return { kind: stored === undefined ? 'loaded' : 'present', password, logins };
  });
}

/** Begins a real province in a migrated database, with the national reference data. @throws ConfigError */
export async function beginProvince(
  environment: Readonly<Record<string, string | undefined>>,
  order: ProvinceOrder,
  now: Date,
): Promise<ProvinceOutcome> {
  const config = readConfig(environment);
  const message = {
    vi: 'Lược đồ chưa đủ: chạy nanghang migrate trước.',
    en: 'The schema is not up to date: run nanghang migrate first.',
  };
  const pending: ProvinceOutcome = {
    kind: 'refused',
    issues: [{ code: 'PENDING_MIGRATIONS', severity: 'error', path: [], message }],
  };
  if (!databaseExists(config)) return pending;
  return await withDatabase(config, async (access) => {
    if ((await checkMigrations(access.ownerUrl, migrations)).pending.length > 0) return pending;
    const filesFolder = filesFolderOf(config);
    await seed(access, 'reference', { now, demoPassword: '', hashCost: standardHashCost, filesFolder });
    return await createProvince(access, order, now);
  });
}

function partsOf(config: Config, access: DatabaseAccess) {
  return { ownerUrl: access.ownerUrl, filesFolder: filesFolderOf(config), secretKey: secretKeyOf(config) };
}

/** Writes database and files of this installation into a folder. @throws ConfigError */
export async function backUpInstallation(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
  now: Date,
): Promise<Backup> {
  const config = readConfig(environment);
  if (!databaseExists(config)) throw new Error('there is no database yet');
  return await withDatabase(config, (access) => backUp(partsOf(config, access), folder, now));
}

/** Puts a backup into an empty database, which gets its schema first where it has none. @throws ConfigError */
export async function restoreInstallation(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<Restored> {
  const config = readConfig(environment);
  return await withDatabase(config, async (access) => {
    const { applied } = await checkMigrations(access.ownerUrl, migrations);
    if (applied.length === 0) await migrateAll(access);
    return await restore(partsOf(config, access), folder);
  });
}
