import type { Database, Handle } from '@nanghang/platform/db';
import { AppError, type RouteRegistrar } from '@nanghang/platform/http';
import { type RawBuilder, sql } from 'kysely';
import { type MailRow, mailRoutes } from '../contract/index.ts';

interface Row {
  mail_id: string;
  kind: string;
  recipient: string;
  subject: string;
  created_at: Date;
  attempts: number;
  last_attempt_at: Date | null;
  last_error: string | null;
  sent_at: Date | null;
  given_up_at: Date | null;
}

const stateConditions: Readonly<Record<MailRow['state'], RawBuilder<boolean>>> = {
  waiting: sql`m.sent_at is null and m.given_up_at is null`,
  sent: sql`m.sent_at is not null`,
  given_up: sql`m.given_up_at is not null`,
};

function shown(row: Row): MailRow {
  return {
    id: row.mail_id,
    kind: row.kind,
    recipient: row.recipient,
    subject: row.subject,
    state: row.sent_at ? 'sent' : row.given_up_at ? 'given_up' : 'waiting',
    createdAt: row.created_at.toISOString(),
    attempts: row.attempts,
    lastAttemptAt: row.last_attempt_at?.toISOString() ?? null,
    lastError: row.last_error,
  };
}

async function listRows(
  db: Handle,
  tenantId: string,
  filter: { readonly state?: MailRow['state'] | undefined; readonly q?: string | undefined },
  page: { readonly limit: number; readonly before?: string | undefined },
): Promise<Row[]> {
  const word = filter.q ? `%${filter.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : undefined;
  const found = await sql<Row>`
    select m.mail_id, m.kind, m.recipient, m.subject, m.created_at, m.attempts, m.last_attempt_at, m.last_error,
      m.sent_at, m.given_up_at
    from mail_message m
    where m.tenant_id = ${tenantId} and ${filter.state ? stateConditions[filter.state] : sql`true`}
      and ${word ? sql`(m.recipient ilike ${word} or m.subject ilike ${word})` : sql`true`}
      and ${page.before ? sql`m.mail_id < ${page.before}::uuid` : sql`true`}
    order by m.mail_id desc limit ${page.limit}`.execute(db);
  return found.rows;
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Outgoing mail, for who must know why somebody got none. */
export function registerMailRoutes(registrar: RouteRegistrar, database: Database, enabled: boolean): void {
  registrar.handle(mailRoutes.listMails, async ({ query }, context) => {
    const { tenantId } = context.tenant;
    const { limit, cursor, ...filter } = query;
    if (cursor !== undefined && !idForm.test(cursor)) throw new AppError('BAD_REQUEST');
    const rows = await database.read(tenantId, (db) =>
      listRows(db, tenantId, filter, { limit: limit + 1, before: cursor }),
    );
    const items = rows.slice(0, limit).map(shown);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null, enabled };
  });
}
