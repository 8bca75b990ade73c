import type { SealedFields, StoredSeal } from '@nanghang/domain/audit-chain';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import type { AuditEntry } from '../contract/index.ts';

/** Conditions on the log; missing ones do not narrow. */
export interface AuditSearch {
  readonly limit: number;
  readonly before?: string | undefined;
  readonly text?: string | undefined;
  readonly action?: string | undefined;
  readonly objectType?: string | undefined;
  readonly objectId?: string | undefined;
  readonly personId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function conditions(search: AuditSearch): RawBuilder<unknown>[] {
  const wanted: RawBuilder<unknown>[] = [];
  if (search.before) wanted.push(sql`e.id < ${search.before}::uuid`);
  if (search.action) {
    wanted.push(sql`(e.action = ${search.action} or starts_with(e.action, ${`${search.action}.`}))`);
  }
  if (search.objectType) wanted.push(sql`e.object_type = ${search.objectType}`);
  if (search.objectId) wanted.push(sql`e.object_id = ${search.objectId}`);
  if (search.personId) wanted.push(sql`e.person_id = ${search.personId}::uuid`);
  if (search.from) wanted.push(sql`e.business_date >= ${search.from}::date`);
  if (search.to) wanted.push(sql`e.business_date <= ${search.to}::date`);
  if (search.text) {
    const pattern = `%${search.text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
    wanted.push(
      sql`app_fold(coalesce(e.object_label, '') || ' ' || e.actor_label || ' ' || e.action || ' ' || coalesce(e.reason, '')) like app_fold(${pattern})`,
    );
  }
  return wanted;
}

/** Entries that fit, the newest first. */
export async function listEntries(db: Handle, tenantId: string, search: AuditSearch): Promise<AuditEntry[]> {
  const narrowed = conditions(search);
  const found = await sql<
    Omit<AuditEntry, 'at' | 'differences'> & { at: Date; differences: Record<string, [unknown, unknown]> }
  >`
    select e.id, e.at, e.business_date as "businessDate", e.actor_label as actor, e.action, e.object_type as "objectType",
      e.object_id as "objectId", e.object_label as "objectLabel", e.differences, e.reason, e.request_id as "requestId",
      l.seal_number as seal
    from audit_entry e
    left join audit_leaf l on l.tenant_id = e.tenant_id and l.entry_id = e.id and l.tenant_id = ${tenantId}
    where e.tenant_id = ${tenantId} ${narrowed.length > 0 ? sql`and ${sql.join(narrowed, sql` and `)}` : sql``}
    order by e.id desc limit ${search.limit}`.execute(db);
  return found.rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    differences: Object.entries(row.differences).map(([field, [before, after]]) => ({ field, before, after })),
  }));
}

interface EntryRow {
  id: string;
  at: Date;
  business_date: string;
  account_id: string | null;
  person_id: string | null;
  actor_label: string;
  request_id: string;
  action: string;
  object_type: string;
  object_id: string;
  object_label: string | null;
  differences: unknown;
  reason: string | null;
}

function toSealed(row: EntryRow): SealedFields {
  return {
    id: row.id,
    at: row.at.toISOString(),
    businessDate: row.business_date,
    accountId: row.account_id,
    personId: row.person_id,
    actorLabel: row.actor_label,
    requestId: row.request_id,
    action: row.action,
    objectType: row.object_type,
    objectId: row.object_id,
    objectLabel: row.object_label,
    differences: row.differences,
    reason: row.reason,
  };
}

/** Entries that no seal holds yet, in order. */
export async function listUnsealed(db: Handle, tenantId: string, limit: number): Promise<SealedFields[]> {
  const found = await sql<EntryRow>`select e.* from audit_entry e
    where e.tenant_id = ${tenantId}
      and not exists (select 1 from audit_leaf l where l.tenant_id = e.tenant_id and l.tenant_id = ${tenantId} and l.entry_id = e.id)
    order by e.id limit ${limit}`.execute(db);
  return found.rows.map(toSealed);
}

interface SealRow {
  seal_number: number;
  sealed_at: Date;
  entry_count: number;
  merkle_root: string;
  previous_hash: string;
  seal_hash: string;
}

export type DatedSeal = StoredSeal & { readonly sealedAt: Date };

function toSeal(row: SealRow): DatedSeal {
  return {
    sealNumber: row.seal_number,
    sealedAt: row.sealed_at,
    entryCount: row.entry_count,
    merkleRoot: row.merkle_root,
    previousHash: row.previous_hash,
    sealHash: row.seal_hash,
  };
}

/** The newest seal; the tenant's row is locked so that one sealer works at a time. */
export async function lockLastSeal(db: Handle, tenantId: string): Promise<DatedSeal | undefined> {
  await sql`select 1 from tenant where tenant_id = ${tenantId} for no key update`.execute(db);
  const found =
    await sql<SealRow>`select * from audit_seal where tenant_id = ${tenantId} order by seal_number desc limit 1`.execute(
      db,
    );
  return found.rows[0] && toSeal(found.rows[0]);
}

export async function insertSeal(
  db: Handle,
  tenantId: string,
  seal: DatedSeal,
  leaves: readonly { entryId: string; leafHash: string }[],
): Promise<void> {
  await sql`insert into audit_seal (tenant_id, seal_number, sealed_at, entry_count, merkle_root, previous_hash, seal_hash)
    values (${tenantId}, ${seal.sealNumber}, ${seal.sealedAt}, ${seal.entryCount}, ${seal.merkleRoot}, ${seal.previousHash}, ${seal.sealHash})`.execute(
    db,
  );
  const rows = JSON.stringify(leaves.map((leaf, position) => ({ ...leaf, position })));
  await sql`insert into audit_leaf (tenant_id, seal_number, position, entry_id, leaf_hash)
    select t.tenant_id, ${seal.sealNumber}::bigint, x.position, x."entryId", x."leafHash"
    from tenant t, jsonb_to_recordset(${rows}::jsonb) as x(position int, "entryId" uuid, "leafHash" text)
    where t.tenant_id = ${tenantId}`.execute(db);
}

export async function listSeals(db: Handle, tenantId: string): Promise<DatedSeal[]> {
  const found = await sql<SealRow>`select * from audit_seal where tenant_id = ${tenantId} order by seal_number`.execute(
    db,
  );
  return found.rows.map(toSeal);
}

/** Leaves of a seal with the entries they stand for, as those are now. */
export async function listLeaves(
  db: Handle,
  tenantId: string,
  sealNumber: number,
): Promise<{ position: number; entryId: string; leafHash: string; entry: SealedFields | undefined }[]> {
  const found = await sql<EntryRow & { position: number; entry_id: string; leaf_hash: string }>`
    select l.position, l.entry_id, l.leaf_hash, e.*
    from audit_leaf l
    left join audit_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id and e.tenant_id = ${tenantId}
    where l.tenant_id = ${tenantId} and l.seal_number = ${sealNumber} order by l.position`.execute(db);
  return found.rows.map((row) => ({
    position: row.position,
    entryId: row.entry_id,
    leafHash: row.leaf_hash,
    entry: row.id ? toSealed(row) : undefined,
  }));
}

export async function countEntries(db: Handle, tenantId: string): Promise<{ entries: number; sealed: number }> {
  const found = await sql<{ entries: number; sealed: number }>`
    select (select count(*) from audit_entry where tenant_id = ${tenantId}) as entries,
      (select count(*) from audit_leaf where tenant_id = ${tenantId}) as sealed`.execute(db);
  return found.rows[0] ?? { entries: 0, sealed: 0 };
}
