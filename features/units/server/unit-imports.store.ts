import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { UnitImportHead, UnitImportKind } from '../contract/unit-imports.ts';

/** An import, as stored. */
export interface UnitImportRow {
  readonly importId: string;
  readonly kind: UnitImportKind;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly status: UnitImportHead['status'];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly undoReason: string | null;
  readonly passwordsGivenAt: Date | null;
  readonly rowCount: number;
  readonly createdIds: readonly string[];
  readonly version: number;
}

const columns = sql`i.import_id as "importId", i.kind, i.file_sha256 as "fileSha256", i.file_name as "fileName",
  i.status, i.created_by as "createdBy", i.created_at as "createdAt", i.applied_at as "appliedAt",
  i.undone_at as "undoneAt", i.undo_reason as "undoReason", i.passwords_given_at as "passwordsGivenAt",
  i.row_count as "rowCount", i.created_ids as "createdIds", i.version`;

export async function findUnitImport(
  db: Handle,
  tenantId: string,
  importId: string,
): Promise<UnitImportRow | undefined> {
  const found = await sql<UnitImportRow>`select ${columns} from unit_import i
    where i.tenant_id = ${tenantId} and i.import_id = ${importId}`.execute(db);
  return found.rows[0];
}

/** The same, held until the transaction ends. */
export async function lockUnitImport(
  db: Handle,
  tenantId: string,
  importId: string,
): Promise<UnitImportRow | undefined> {
  const found = await sql<UnitImportRow>`select ${columns} from unit_import i
    where i.tenant_id = ${tenantId} and i.import_id = ${importId} for update`.execute(db);
  return found.rows[0];
}

export async function listUnitImports(
  db: Handle,
  tenantId: string,
  limit: number,
  cursor: string | undefined,
): Promise<readonly UnitImportRow[]> {
  const found = await sql<UnitImportRow>`select ${columns} from unit_import i
    where i.tenant_id = ${tenantId}
      and (${cursor ?? null}::uuid is null or (i.created_at, i.import_id) < (
        select c.created_at, c.import_id from unit_import c
        where c.tenant_id = ${tenantId} and c.import_id = ${cursor ?? null}::uuid))
    order by i.created_at desc, i.import_id desc limit ${limit}`.execute(db);
  return found.rows;
}

export async function insertUnitImport(
  db: Handle,
  tenantId: string,
  row: Pick<UnitImportRow, 'importId' | 'kind' | 'fileSha256' | 'fileName' | 'createdBy' | 'createdAt' | 'rowCount'>,
): Promise<void> {
  await sql`insert into unit_import (tenant_id, import_id, kind, file_sha256, file_name, status, created_by, created_at, row_count)
    values (${tenantId}, ${row.importId}, ${row.kind}, ${row.fileSha256}, ${row.fileName}, 'draft', ${row.createdBy},
      ${row.createdAt}, ${row.rowCount})`.execute(db);
}

/** Writes how an import stands after a step. */
export async function updateUnitImport(db: Handle, tenantId: string, row: UnitImportRow): Promise<void> {
  await sql`update unit_import set status = ${row.status}, applied_at = ${row.appliedAt}, undone_at = ${row.undoneAt},
      undo_reason = ${row.undoReason}, passwords_given_at = ${row.passwordsGivenAt}, row_count = ${row.rowCount},
      created_ids = ${[...row.createdIds]}::uuid[], version = version + 1
    where tenant_id = ${tenantId} and import_id = ${row.importId}`.execute(db);
}

export async function insertStoredFile(
  db: Handle,
  tenantId: string,
  file: { readonly sha256: string; readonly byteCount: number },
  at: Date,
): Promise<void> {
  await sql`insert into stored_file (tenant_id, sha256, byte_count, media_type, stored_at)
    values (${tenantId}, ${file.sha256}, ${file.byteCount}, 'application/octet-stream', ${at})
    on conflict do nothing`.execute(db);
}

/** Units of an import at which something points: people, later changes, other units, sets, successions. */
export async function listUsedUnits(
  db: Handle,
  tenantId: string,
  unitIds: readonly string[],
): Promise<readonly string[]> {
  const ids = [...unitIds];
  const found = await sql<{ name: string }>`select distinct v.name from unit_validity v
    where v.tenant_id = ${tenantId} and v.unit_id = any(${ids}::uuid[]) and (
      exists (select 1 from membership m where m.tenant_id = ${tenantId} and m.unit_id = v.unit_id)
      or exists (select 1 from unit_validity o where o.tenant_id = ${tenantId} and o.unit_id = v.unit_id
        and o.valid_from <> v.valid_from)
      or exists (select 1 from unit_validity c where c.tenant_id = ${tenantId} and c.parent_unit_id = v.unit_id
        and not (c.unit_id = any(${ids}::uuid[])))
      or exists (select 1 from unit_set_member s where s.tenant_id = ${tenantId} and s.unit_id = v.unit_id)
      or exists (select 1 from unit_succession p where p.tenant_id = ${tenantId}
        and v.unit_id in (p.predecessor_unit_id, p.successor_unit_id)))
    order by v.name`.execute(db);
  return found.rows.map((row) => row.name);
}
