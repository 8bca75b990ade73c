import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';

/** One forward-only step of the schema, named by its file. */
export interface Migration {
  /** `<UTC stamp>_<verb>_<what>`; the order is the list's, the name must never change. */
  readonly name: string;
  readonly file: URL;
}

/** State of the schema against the list of migrations. */
export interface MigrationState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied migrations whose file has another content now, or that the list does not know. */
  readonly changed: readonly string[];
}

const lockKey = 7_205_300_121;

function load(migration: Migration): { name: string; text: string; sha256: string } {
  const text = readFileSync(migration.file, 'utf8');
  return { name: migration.name, text, sha256: createHash('sha256').update(text).digest('hex') };
}

async function appliedOf(client: pg.Client): Promise<Map<string, string>> {
  const exists = await client.query<{ found: boolean }>("select to_regclass('schema_migration') is not null as found");
  if (!exists.rows[0]?.found) return new Map();
  const rows = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration order by name',
  );
  return new Map(rows.rows.map((row) => [row.name, row.sha256]));
}

function compare(applied: Map<string, string>, files: ReturnType<typeof load>[]): MigrationState {
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  return {
    applied: [...applied.keys()],
    pending: files.filter((file) => !applied.has(file.name)).map((file) => file.name),
    changed: [...applied].filter(([name, sha256]) => known.get(name) !== sha256).map(([name]) => name),
  };
}

/** Compares database and files without changing either. */
export async function checkMigrations(url: string, migrations: readonly Migration[]): Promise<MigrationState> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return compare(await appliedOf(client), migrations.map(load));
  } finally {
    await client.end();
  }
}

/**
 * Applies what is pending, one transaction a file, under an advisory lock; grants the server's role its rights.
 * @param rights the role the server connects with (it may append to the audit log, not change it) and the national
 *   tables, which it may only read
 * @throws Error when an applied file was changed afterwards
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[],
  rights: { readonly appRole: string; readonly nationalTables: readonly string[] },
): Promise<MigrationState> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const files = migrations.map(load);
    const before = compare(await appliedOf(client), files);
    if (before.changed.length > 0)
      throw new Error(`migrations changed after they were applied: ${before.changed.join(', ')}`);
    await client.query(`create table if not exists schema_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    await client.query(
      "comment on table schema_migration is 'National: migrations that were applied, with the hash of their text'",
    );
    for (const file of files.filter((item) => before.pending.includes(item.name))) {
      await client.query('begin');
      try {
        await client.query(file.text);
        await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [file.name, file.sha256]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`migration ${file.name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
    await grantRights(client, rights.appRole, rights.nationalTables);
    return before;
  } finally {
    await client.end();
  }
}

const appendOnly = ['audit_entry', 'audit_seal', 'audit_leaf'];

async function grantRights(client: pg.Client, appRole: string, nationalTables: readonly string[]): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  const self = await client.query<{ current_user: string }>('select current_user');
  if (self.rows[0]?.current_user === appRole) return;
  await client.query(`grant usage on schema public to ${role}`);
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
  await client.query(`grant execute on all functions in schema public to ${role}`);
  await client.query(`revoke update, delete, truncate on ${appendOnly.join(', ')} from ${role}`);
  await client.query(`revoke insert, update, delete, truncate on ${nationalTables.join(', ')} from ${role}`);
}
