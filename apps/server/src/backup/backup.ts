import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { FileStore } from '@nanghang/platform/files';
import { createFolderStore } from '@nanghang/platform/files';
import type pg from 'pg';
import { keyMarkOf, type Manifest, manifestFile } from './manifest.ts';
import { type BackupTable, enterTenant, inOneTransaction, listBackupTables, openJobs } from './tables.ts';

const rowsAtOnce = 1000;
const largestFile = 1024 ** 3;

/** Rows of a query as JSON texts, fetched in parts. */
async function* linesOf(client: pg.Client, query: string): AsyncGenerator<string> {
  await client.query(`declare backup_rows no scroll cursor for select row_to_json(t)::text as line from (${query}) t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from backup_rows`);
    for (const { line } of rows) yield `${line}\n`;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query('close backup_rows');
}

async function* rowsOf(client: pg.Client, table: BackupTable, tenants: readonly string[]): AsyncGenerator<string> {
  if (!table.hasTenant) {
    yield* linesOf(client, `select * from ${table.name}`);
    return;
  }
  for (const tenantId of tenants) {
    await enterTenant(client, tenantId);
    yield* linesOf(client, `select * from ${table.name} where tenant_id = '${tenantId}'`);
  }
}

async function writeTable(
  folder: string,
  name: string,
  lines: AsyncIterable<string>,
): Promise<Manifest['tables'][number]> {
  const file = `${name}.ndjson.gz`;
  const hash = createHash('sha256');
  let rows = 0;
  async function* counted() {
    for await (const line of lines) {
      rows += 1;
      yield line;
    }
  }
  await pipeline(
    Readable.from(counted()),
    createGzip(),
    async function* (packed) {
      for await (const chunk of packed) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(join(folder, file), { flush: true }),
  );
  return { name, file, rows, sha256: hash.digest('hex') };
}

/** Copies a stored file; the copy is named by the hash of what arrived, so a damaged one is noticed. */
export async function copyFile(from: FileStore, to: FileStore, sha256: string): Promise<void> {
  if (await to.has(sha256)) return;
  const copied = await to.put(await from.read(sha256), largestFile);
  if (copied.sha256 === sha256) return;
  await to.remove(copied.sha256);
  throw new Error(`file ${sha256} is damaged: its content has the hash ${copied.sha256}`);
}

async function listFiles(client: pg.Client, tenants: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const tenantId of tenants) {
    await enterTenant(client, tenantId);
    const { rows } = await client.query<{ sha256: string }>(
      'select sha256 from stored_file where tenant_id = $1 order by 1',
      [tenantId],
    );
    for (const { sha256 } of rows) files.add(sha256);
  }
  return [...files];
}

/** What `nanghang backup` wrote. */
export interface Backup {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Files the database names but the store has lost. */
  readonly missing: readonly string[];
}

/**
 * Writes every row, as of one moment, and every stored file into a folder; the server may go on working meanwhile.
 * @param folder new or empty
 * @throws Error when the folder holds something, or a file is damaged
 */
export async function backUp(
  from: { readonly ownerUrl: string; readonly filesFolder: string; readonly secretKey: string },
  folder: string,
  now: Date,
): Promise<Backup> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const begin = 'begin isolation level repeatable read read only';
  const [store, copies] = [createFolderStore(from.filesFolder), createFolderStore(join(folder, 'files'))];
  const { content, missing } = await inOneTransaction(from.ownerUrl, begin, async (client) => {
    const hosts = await client.query<{ tenant_id: string }>('select distinct tenant_id from tenant_host order by 1');
    const tenants = hosts.rows.map((row) => row.tenant_id);
    const applied = await client.query<{ name: string }>('select name from schema_migration order by name');
    const tables = [];
    for (const table of await listBackupTables(client))
      tables.push(await writeTable(folder, table.name, rowsOf(client, table, tenants)));
    tables.push(await writeTable(folder, 'pgboss.job', linesOf(client, `select * from pgboss.job where ${openJobs}`)));
    const files = await listFiles(client, tenants);
    const lost: string[] = [];
    for (const sha256 of files) {
      if (await store.has(sha256)) await copyFile(store, copies, sha256);
      else lost.push(sha256);
    }
    const written: Manifest = {
      ...{ format: 1, madeAt: now.toISOString(), migrations: applied.rows.map((row) => row.name), tenants, tables },
      ...{ files: files.filter((sha256) => !lost.includes(sha256)), keyMark: keyMarkOf(from.secretKey) },
    };
    return { content: written, missing: lost };
  });
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(content, null, 1)}\n`, { flush: true });
  const rows = content.tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: content.tables.length, rows, files: content.files.length, missing };
}
