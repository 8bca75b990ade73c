import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Issue } from '@nanghang/domain/kernel';
import { createFolderStore } from '@nanghang/platform/files';
import type pg from 'pg';
import { copyFile } from './backup.ts';
import { keyMarkOf, type Manifest, manifest, manifestFile } from './manifest.ts';
import { type BackupTable, enterTenant, inOneTransaction, isFilledByMigration, listBackupTables } from './tables.ts';

const bytesAtOnce = 4_000_000;

/** What `nanghang restore` did; a refused one changed nothing. */
export type Restored =
  | { readonly kind: 'restored'; readonly rows: number; readonly files: number; readonly keyDiffers: boolean }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

class Refused extends Error {
  readonly issue: Issue;

  constructor(code: string, vi: string, en: string, path: string[] = []) {
    super(en);
    this.issue = { code, severity: 'error', path, message: { vi, en } };
  }
}

function readManifest(folder: string): Manifest {
  const file = join(folder, manifestFile);
  const parsed = existsSync(file) ? manifest.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (parsed?.success) return parsed.data;
  throw new Refused('NOT_A_BACKUP', 'Thư mục không phải là bản sao lưu trọn vẹn.', 'The folder is no whole backup.');
}

async function assertUndamaged(folder: string, content: Manifest): Promise<void> {
  for (const { file, sha256 } of content.tables) {
    const hash = createHash('sha256');
    if (existsSync(join(folder, file))) await pipeline(createReadStream(join(folder, file)), hash);
    if (hash.digest('hex') === sha256) continue;
    throw new Refused('DAMAGED', `Tệp ${file} bị hỏng hoặc mất.`, `${file} is damaged or missing.`, [file]);
  }
}

async function assertSameSchema(client: pg.Client, content: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by name');
  const here = rows.map((row) => row.name).join();
  if (here === content.migrations.join()) return;
  throw new Refused(
    'ANOTHER_VERSION',
    'Bản sao lưu do phiên bản phần mềm khác tạo: hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp.',
    'The backup was made by another version of the software: restore it with that one, then upgrade.',
  );
}

async function assertEmpty(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  for (const table of tables.filter((one) => !one.hasTenant && !isFilledByMigration(one))) {
    const { rowCount } = await client.query(`select 1 from ${table.name} limit 1`);
    if (!rowCount) continue;
    throw new Refused('NOT_EMPTY', 'Cơ sở dữ liệu đã có dữ liệu.', 'The database holds data already.', [table.name]);
  }
}

/** Lines of a file in groups small enough for one statement. */
async function* groupsOf(file: string, together: boolean): AsyncGenerator<string[]> {
  const source = createReadStream(file).pipe(createGunzip());
  let group: string[] = [];
  let bytes = 0;
  for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!together && bytes > bytesAtOnce) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(line);
    bytes += line.length;
  }
  if (group.length > 0) yield group;
}

/** Every table of a tenant has it as its first column. */
const tenantOfLine = /^\{"tenant_id":"([0-9a-f-]{36})"/;

async function load(client: pg.Client, table: BackupTable, file: string): Promise<number> {
  if (isFilledByMigration(table)) await client.query(`delete from ${table.name}`);
  let count = 0;
  for await (const group of groupsOf(file, table.pointsAtItself)) {
    const byTenant = Map.groupBy(group, (line) => (table.hasTenant ? tenantOfLine.exec(line)?.[1] : undefined));
    for (const [tenantId, lines] of byTenant) {
      if (tenantId !== undefined) await enterTenant(client, tenantId);
      const done = await client.query(
        `insert into ${table.name} select * from json_populate_recordset(null::${table.name}, $1::json)`,
        [`[${lines.join(',')}]`],
      );
      count += done.rowCount ?? 0;
    }
  }
  return count;
}

const jobs: BackupTable = { name: 'pgboss.job', hasTenant: false, pointsAtItself: false };

/**
 * Puts a backup into a migrated database that holds nothing else: all of it in one transaction, each file checked by
 * its hash, or nothing.
 */
export async function restore(
  into: { readonly ownerUrl: string; readonly filesFolder: string; readonly secretKey: string },
  folder: string,
): Promise<Restored> {
  try {
    const content = readManifest(folder);
    await assertUndamaged(folder, content);
    const rows = await inOneTransaction(into.ownerUrl, 'begin', async (client) => {
      await assertSameSchema(client, content);
      const tables = await listBackupTables(client);
      await assertEmpty(client, tables);
      const [from, to] = [createFolderStore(join(folder, 'files')), createFolderStore(into.filesFolder)];
      for (const sha256 of content.files) await copyFile(from, to, sha256);
      let total = 0;
      for (const table of [...tables, jobs]) {
        const stored = content.tables.find((one) => one.name === table.name);
        if (!stored) throw new Error(`the backup lacks ${table.name}`);
        const count = await load(client, table, join(folder, stored.file));
        if (count !== stored.rows) throw new Error(`${table.name}: ${count} rows instead of ${stored.rows}`);
        total += count;
      }
      return total;
    });
    const keyDiffers = content.keyMark !== keyMarkOf(into.secretKey);
    return { kind: 'restored', rows, files: content.files.length, keyDiffers };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', issues: [error.issue] };
    throw error;
  }
}
