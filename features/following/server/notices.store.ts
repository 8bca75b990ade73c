import { type MailMode, type MailTimes, type NoticeKind, standardMailTimes } from '@nanghang/domain/following';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { NoticeFacts } from '../contract/index.ts';

export interface NoticeRow {
  readonly notification_id: string;
  readonly person_id: string;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly task_id: string | null;
  readonly obligation_id: string | null;
  readonly created_at: Date;
  readonly business_date: PlainDate;
  readonly read_at: Date | null;
}

/** A notice to be written. */
export interface NewNotice {
  readonly notificationId: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly occasion: string;
  readonly facts: NoticeFacts;
  readonly taskId: string | null;
  readonly obligationId: string | null;
  readonly mailAfter: Date | undefined;
}

const chunkSize = 500;

/** Writes notices; those of an occasion that was told already are left out. Returns the people who got one. */
export async function insertNotices(
  db: Handle,
  tenantId: string,
  notices: readonly NewNotice[],
  at: { readonly now: Date; readonly businessDate: PlainDate },
): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  for (let from = 0; from < notices.length; from += chunkSize) {
    const rows = notices.slice(from, from + chunkSize).map((notice) => ({
      person_id: notice.personId,
      notification_id: notice.notificationId,
      kind: notice.kind,
      occasion: notice.occasion,
      facts: notice.facts,
      task_id: notice.taskId,
      obligation_id: notice.obligationId,
      mail_after: notice.mailAfter?.toISOString() ?? null,
    }));
    const written = await sql<{ person_id: string }>`
      insert into notification (tenant_id, person_id, notification_id, kind, occasion, facts, task_id, obligation_id,
        created_at, business_date, mail_after)
      select t.tenant_id, x.person_id, x.notification_id, x.kind, x.occasion, x.facts, x.task_id, x.obligation_id,
        ${at.now}::timestamptz, ${at.businessDate}::date, x.mail_after
      from tenant t, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(person_id uuid, notification_id uuid,
        kind text, occasion text, facts jsonb, task_id uuid, obligation_id uuid, mail_after timestamptz)
      where t.tenant_id = ${tenantId}
      on conflict do nothing returning person_id`.execute(db);
    for (const row of written.rows) told.add(row.person_id);
  }
  return told;
}

/** Own notices, the newest first, from before `cursor` on. */
export async function listNotices(
  db: Handle,
  tenantId: string,
  personId: string,
  wanted: { readonly limit: number; readonly cursor?: string | undefined; readonly unread: boolean },
): Promise<NoticeRow[]> {
  const found = await sql<NoticeRow>`
    select n.notification_id, n.person_id, n.kind, n.facts, n.task_id, n.obligation_id, n.created_at, n.business_date, n.read_at
    from notification n where n.tenant_id = ${tenantId} and n.person_id = ${personId}
      ${wanted.unread ? sql`and n.read_at is null` : sql``}
      ${wanted.cursor ? sql`and n.notification_id < ${wanted.cursor}::uuid` : sql``}
    order by n.notification_id desc limit ${wanted.limit}`.execute(db);
  return found.rows;
}

export async function countUnread(db: Handle, tenantId: string, personId: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from notification n
    where n.tenant_id = ${tenantId} and n.person_id = ${personId} and n.read_at is null`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Marks own notices as read. */
export async function markRead(
  db: Handle,
  tenantId: string,
  personId: string,
  which: { readonly ids: readonly string[] } | { readonly upTo: string },
  now: Date,
): Promise<void> {
  const chosen =
    'ids' in which
      ? sql`n.notification_id = any(${[...which.ids]}::uuid[])`
      : sql`n.created_at <= ${which.upTo}::timestamptz`;
  await sql`update notification n set read_at = ${now}
    where n.tenant_id = ${tenantId} and n.person_id = ${personId} and n.read_at is null and ${chosen}`.execute(db);
}

/** What people chose: how kinds are mailed, and when. */
export interface Choices {
  readonly modes: ReadonlyMap<string, MailMode>;
  readonly times: MailTimes;
}

/** Choices by person; somebody who chose nothing has the standard ones. */
export async function listChoices(
  db: Handle,
  tenantId: string,
  personIds: readonly string[],
): Promise<(personId: string) => Choices> {
  const people = [...new Set(personIds)];
  const modesRead = sql<{ person_id: string; kind: string; mail: MailMode }>`
    select c.person_id, c.kind, c.mail from notice_choice c
    where c.tenant_id = ${tenantId} and c.person_id = any(${people}::uuid[])`.execute(db);
  const timesRead = sql<{ person_id: string; quiet_from: string; quiet_to: string; digest_at: string }>`
    select c.person_id, c.quiet_from, c.quiet_to, c.digest_at from notice_times c
    where c.tenant_id = ${tenantId} and c.person_id = any(${people}::uuid[])`.execute(db);
  const [modes, times] = await Promise.all([modesRead, timesRead]);
  const modesOf = Map.groupBy(modes.rows, (row) => row.person_id);
  const timesOf = new Map(times.rows.map((row) => [row.person_id, row]));
  return (personId) => {
    const own = timesOf.get(personId);
    return {
      modes: new Map((modesOf.get(personId) ?? []).map((row) => [row.kind, row.mail])),
      times: own ? { quietFrom: own.quiet_from, quietTo: own.quiet_to, digestAt: own.digest_at } : standardMailTimes,
    };
  };
}

export async function upsertMode(
  db: Handle,
  tenantId: string,
  choice: { readonly personId: string; readonly kind: NoticeKind; readonly mail: MailMode },
  now: Date,
): Promise<void> {
  await sql`insert into notice_choice as c (tenant_id, person_id, kind, mail, changed_at)
    values (${tenantId}, ${choice.personId}, ${choice.kind}, ${choice.mail}, ${now})
    on conflict (tenant_id, person_id, kind) do update set mail = excluded.mail, changed_at = excluded.changed_at
    where c.tenant_id = ${tenantId}`.execute(db);
}

export async function upsertTimes(
  db: Handle,
  tenantId: string,
  personId: string,
  times: MailTimes,
  now: Date,
): Promise<void> {
  await sql`insert into notice_times as c (tenant_id, person_id, quiet_from, quiet_to, digest_at, changed_at)
    values (${tenantId}, ${personId}, ${times.quietFrom}, ${times.quietTo}, ${times.digestAt}, ${now})
    on conflict (tenant_id, person_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
      digest_at = excluded.digest_at, changed_at = excluded.changed_at
    where c.tenant_id = ${tenantId}`.execute(db);
}

/** Whose mail is due at an instant. */
export async function listPeopleToMail(db: Handle, tenantId: string, now: Date): Promise<string[]> {
  const found = await sql<{ person_id: string }>`select distinct n.person_id from notification n
    where n.tenant_id = ${tenantId} and n.mail_after <= ${now} and n.mailed_at is null
    order by n.person_id limit 500`.execute(db);
  return found.rows.map((row) => row.person_id);
}

/** Takes what is due for one person's mail, so that no other process takes it too. */
export async function takeForMail(db: Handle, tenantId: string, personId: string, now: Date): Promise<NoticeRow[]> {
  const taken = await sql<NoticeRow>`update notification n set mailed_at = ${now}
    where n.tenant_id = ${tenantId} and n.person_id = ${personId} and n.mail_after <= ${now} and n.mailed_at is null
    returning n.notification_id, n.person_id, n.kind, n.facts, n.task_id, n.obligation_id, n.created_at, n.business_date, n.read_at`.execute(
    db,
  );
  return taken.rows.toSorted((a, b) => (a.notification_id < b.notification_id ? -1 : 1));
}

/** Codes of the plans of tasks; a task of no plan is left out. */
export async function listPlanCodes(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(taskIds)];
  if (ids.length === 0) return new Map();
  const found = await sql<{ task_id: string; code: string }>`select k.task_id, p.code from task k
    join plan p on p.tenant_id = ${tenantId} and p.plan_id = k.plan_id
    where k.tenant_id = ${tenantId} and k.task_id = any(${ids}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.task_id, row.code]));
}
