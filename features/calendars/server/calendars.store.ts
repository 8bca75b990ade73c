import type { PlainDate } from '@nanghang/domain/kernel';
import type { CalendarRowType } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { DayKind } from '../contract/index.ts';

export interface PublicDay {
  readonly day: PlainDate;
  readonly kind: CalendarRowType;
  readonly name_vi: string;
  readonly name_en: string;
  readonly source_vi: string;
  readonly source_en: string;
  readonly confidence: string;
}

export interface ProvinceDay {
  readonly day: PlainDate;
  readonly kind: DayKind;
  readonly name: string;
  readonly reason: string;
  readonly version: number;
}

export async function listPublicDays(db: Handle): Promise<PublicDay[]> {
  const found = await sql<PublicDay>`select day, kind, name_vi, name_en, source_vi, source_en, confidence
    from public_calendar_day order by day, kind, name_vi`.execute(db);
  return found.rows;
}

export async function listProvinceDays(db: Handle, tenantId: string): Promise<ProvinceDay[]> {
  const found = await sql<ProvinceDay>`select c.day, c.kind, c.name, c.reason, c.version from calendar_day c
    where c.tenant_id = ${tenantId} order by c.day`.execute(db);
  return found.rows;
}

/** Writes the decision on a day when `version` is the one stored (0 for none); false when somebody was quicker. */
export async function upsertProvinceDay(
  db: Handle,
  tenantId: string,
  decision: Omit<ProvinceDay, 'version'> & { readonly version: number },
  by: { readonly accountId: string | undefined; readonly at: Date },
): Promise<boolean> {
  const { day, kind, name, reason, version } = decision;
  const written =
    version === 0
      ? await sql`insert into calendar_day (tenant_id, day, kind, name, reason, changed_by, changed_at)
          values (${tenantId}, ${day}, ${kind}, ${name}, ${reason}, ${by.accountId ?? null}, ${by.at})
          on conflict do nothing returning day`.execute(db)
      : await sql`update calendar_day set kind = ${kind}, name = ${name}, reason = ${reason},
          changed_by = ${by.accountId ?? null}, changed_at = ${by.at}, version = version + 1
          where tenant_id = ${tenantId} and day = ${day} and version = ${version} returning day`.execute(db);
  return written.rows.length === 1;
}

export async function deleteProvinceDay(db: Handle, tenantId: string, day: PlainDate, version: number) {
  const gone =
    await sql`delete from calendar_day where tenant_id = ${tenantId} and day = ${day} and version = ${version}
    returning day`.execute(db);
  return gone.rows.length === 1;
}

/** Whether "trước ngày X" ends on the day before X; true unless the province decided otherwise. */
export async function findStrictBefore(db: Handle, tenantId: string): Promise<boolean> {
  const found = await sql<{ strict: boolean }>`
    select coalesce((t.settings ->> 'strictBefore')::boolean, true) as strict from tenant t where t.tenant_id = ${tenantId}`.execute(
    db,
  );
  return found.rows[0]?.strict ?? true;
}

export async function updateStrictBefore(db: Handle, tenantId: string, strict: boolean): Promise<void> {
  await sql`update tenant set settings = settings || jsonb_build_object('strictBefore', ${strict}::boolean)
    where tenant_id = ${tenantId}`.execute(db);
}
