import type { PlainDate } from '@nanghang/domain/kernel';
import type { AdminLevel } from '@nanghang/domain/units';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** An administrative unit, as stored. */
export interface AdminUnitRow {
  readonly id: string;
  readonly level: AdminLevel;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly fromCertain: boolean;
  readonly toCertain: boolean;
}

/** A succession with the share that holds for the province: its own count, or the national one. */
export interface AdminSuccessionRow {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly effectiveOn: PlainDate;
  readonly share: number | null;
  readonly basis: string;
  /** Why the province counts differently; null where the national share holds. */
  readonly reason: string | null;
}

const columns = sql`a.admin_unit_id as id, a.level, a.code, a.name, a.short_name as "shortName",
  a.valid_from as "validFrom", a.valid_to as "validTo", a.from_certain as "fromCertain", a.to_certain as "toCertain"`;

export async function findAdminUnit(db: Handle, id: string): Promise<AdminUnitRow | undefined> {
  const found = await sql<AdminUnitRow>`select ${columns} from admin_unit a where a.admin_unit_id = ${id}`.execute(db);
  return found.rows[0];
}

/** Every province of every time, by name. */
export async function listProvinces(db: Handle): Promise<readonly AdminUnitRow[]> {
  const found = await sql<AdminUnitRow>`select ${columns} from admin_unit a where a.level = 'province'
    order by a.short_name collate "vi-x-icu", a.valid_from`.execute(db);
  return found.rows;
}

/** Successions between provinces, with the shares that hold for the tenant. */
export async function listProvinceSuccessions(db: Handle, tenantId: string): Promise<readonly AdminSuccessionRow[]> {
  const found = await sql<AdminSuccessionRow>`
    with own as (
      select distinct on (e.predecessor_id, e.successor_id) e.predecessor_id, e.successor_id, e.share, e.basis, e.reason
      from admin_unit_share e where e.tenant_id = ${tenantId}
      order by e.predecessor_id, e.successor_id, e.edited_at desc, e.share_id desc
    )
    select s.predecessor_id as "predecessorId", s.successor_id as "successorId", s.effective_on as "effectiveOn",
      coalesce(o.share, s.share)::float8 as share,
      case when o.share is null then s.basis else o.basis end as basis,
      case when o.share is null then null else o.reason end as reason
    from admin_unit_succession s
    join admin_unit a on a.admin_unit_id = s.successor_id and a.level = 'province'
    left join own o on o.predecessor_id = s.predecessor_id and o.successor_id = s.successor_id
    order by s.effective_on, s.share desc nulls last, s.predecessor_id`.execute(db);
  return found.rows;
}

export interface ProvinceCounts {
  readonly districts: number;
  readonly communes: number;
}

/** How many districts and communes each province has on a day. */
export async function countBelowProvinces(db: Handle, day: PlainDate): Promise<ReadonlyMap<string, ProvinceCounts>> {
  const found = await sql<{ id: string; districts: number; communes: number }>`
    with living as (
      select a.admin_unit_id, a.level, a.parent_id from admin_unit a
      where a.level <> 'province' and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})
    )
    select coalesce(d.parent_id, l.parent_id) as id, count(*) filter (where l.level = 'district')::int as districts,
      count(*) filter (where l.level = 'commune')::int as communes
    from living l left join living d on l.level = 'commune' and d.admin_unit_id = l.parent_id
    group by 1`.execute(db);
  return new Map(found.rows.map(({ id, districts, communes }) => [id, { districts, communes }]));
}

/** Units of a day below one, or whose name holds the search, the higher levels first. */
export async function listAdminUnits(
  db: Handle,
  day: PlainDate,
  wanted: { readonly parent: string | undefined; readonly q: string | undefined; readonly limit: number },
): Promise<readonly AdminUnitRow[]> {
  const found = await sql<AdminUnitRow>`select ${columns} from admin_unit a
    where a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})
      and (${wanted.parent ?? null}::text is null or a.parent_id = ${wanted.parent ?? null})
      and (${wanted.q ?? null}::text is null or strpos(app_fold(a.name), app_fold(${wanted.q ?? ''})) > 0)
    order by a.level = 'province' desc, a.level = 'district' desc, a.short_name collate "vi-x-icu", a.code
    limit ${wanted.limit}`.execute(db);
  return found.rows;
}

/** Whether such a succession is known. */
export async function isSuccession(db: Handle, predecessorId: string, successorId: string): Promise<boolean> {
  const found = await sql`select 1 from admin_unit_succession s
    where s.predecessor_id = ${predecessorId} and s.successor_id = ${successorId}`.execute(db);
  return found.rows.length > 0;
}

export async function insertShare(
  db: Handle,
  tenantId: string,
  row: {
    readonly shareId: string;
    readonly predecessorId: string;
    readonly successorId: string;
    readonly share: number | null;
    readonly basis: string;
    readonly reason: string;
    readonly editedBy: string;
    readonly editedAt: Date;
  },
): Promise<void> {
  await sql`insert into admin_unit_share (tenant_id, share_id, predecessor_id, successor_id, share, basis, reason, edited_by, edited_at)
    values (${tenantId}, ${row.shareId}, ${row.predecessorId}, ${row.successorId}, ${row.share}, ${row.basis},
      ${row.reason}, ${row.editedBy}, ${row.editedAt})`.execute(db);
}
