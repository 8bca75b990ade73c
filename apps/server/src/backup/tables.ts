import pg from 'pg';

/** A table of a backup, in an order in which what others point at comes first. */
export interface BackupTable {
  /** Schema and name, as SQL writes them. */
  readonly name: string;
  readonly hasTenant: boolean;
  /** Its rows point at each other: they go in together. */
  readonly pointsAtItself: boolean;
}

interface Relation {
  readonly name: string;
  readonly has_tenant: boolean;
  readonly points_at: string[];
}

/** Tables that a migration gives their first row, so that an empty database holds it too. */
const filledByMigration = new Set(['public.index_revision']);

/** Whether rows of a table say nothing about a database being in use. */
export function isFilledByMigration(table: BackupTable): boolean {
  return filledByMigration.has(table.name);
}

/** Jobs that still have to be done travel with the data; finished ones do not. */
export const openJobs = "state in ('created', 'retry', 'active')";

/** All tables of the installation but the list of migrations, which tells the schema. */
export async function listBackupTables(client: pg.Client): Promise<BackupTable[]> {
  const found = await client.query<Relation>(`
    select n.nspname || '.' || c.relname as name,
      exists (select 1 from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) and c.relname <> 'tenant_host' as has_tenant,
      array(select fn.nspname || '.' || f.relname from pg_constraint k
        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where k.conrelid = c.oid and k.contype = 'f') as points_at
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration'
    order by 1`);
  const left = new Map(found.rows.map((row) => [row.name, row]));
  const ordered: BackupTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter((row) =>
      row.points_at.every((other) => other === row.name || !left.has(other)),
    );
    if (free.length === 0) throw new Error(`tables point at each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const { name, has_tenant: hasTenant, points_at } of free) {
      left.delete(name);
      ordered.push({ name, hasTenant, pointsAtItself: points_at.includes(name) });
    }
  }
  return ordered;
}

/** Names the tenant of the running transaction; nobody's rows are seen before the first call. */
export async function enterTenant(client: pg.Client, tenantId: string): Promise<void> {
  await client.query('select app_set_tenant($1)', [tenantId]);
}

/** Runs work on one connection of its own, in one transaction. */
export async function inOneTransaction<Value>(
  url: string,
  begin: string,
  body: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    await client.query(begin);
    const value = await body(client);
    await client.query('commit');
    return value;
  } finally {
    await client.end();
  }
}
