import { sql } from 'kysely';
import type { Clock } from '../clock/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { newId } from '../ids/index.ts';
import type { JobDefinition } from '../jobs/index.ts';
import type { Sealer } from '../secrets/index.ts';
import type { Mailer } from './mailer.ts';

/** Name of the queue that sends mail. */
export const mailJobName = 'mail.send';

/** Tries while the mail server is away: about three days, after the first half hour one every half hour. */
const mostAttempts = 160;
const longestWaitSeconds = 1800;
/** Tries of what the mail server refuses for good, such as an address that is not there. */
const mostRefusals = 6;

/** Whether the mail server said that it will never take the message. Source: RFC 5321 (4.2.1), replies 5yz. */
function isRefusedForGood(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600;
}

/** What a feature wants sent. */
export interface MailOrder {
  /** What it is for, such as `password.reset`: shown to administrators instead of the text. */
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Mail that leaves when, and only if, the transaction that wants it commits. */
export interface Outbox {
  /** False where no mail server is set up: features then offer nothing that needs one. */
  readonly enabled: boolean;
  put(tx: Tx, tenantId: string, order: MailOrder, now: Date): Promise<void>;
  readonly job: JobDefinition<{ readonly mailId: string }>;
}

/** What the outbox needs: the database, the mailer where one is set up, sealing, and the time. */
export interface OutboxDeps {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly mailer: Mailer | undefined;
  readonly clock: Clock;
}

interface MailRow {
  recipient: string;
  subject: string;
  body_sealed: string | null;
  attempts: number;
}

function placeOf(tenantId: string, mailId: string): string {
  return `mail/${tenantId}/${mailId}`;
}

/**
 * The outbox on PostgreSQL: mail waits out a mail server that is away, for up to three days with growing delay; what is
 * refused for good is given up after six tries. Every attempt leaves a trace.
 */
export function createOutbox({ database, sealer, mailer, clock }: OutboxDeps): Outbox {
  const find = (tenantId: string, mailId: string) =>
    database.technical(tenantId, async (db) => {
      const found = await sql<MailRow>`
        select m.recipient, m.subject, m.body_sealed, m.attempts from mail_message m
        where m.tenant_id = ${tenantId} and m.mail_id = ${mailId} and m.sent_at is null and m.given_up_at is null`.execute(
        db,
      );
      return found.rows[0];
    });

  const markSent = (tenantId: string, mailId: string, now: Date) =>
    database.technical(tenantId, (db) =>
      sql`update mail_message m set attempts = m.attempts + 1, last_attempt_at = ${now}, last_error = null,
        sent_at = ${now}, body_sealed = null
        where m.tenant_id = ${tenantId} and m.mail_id = ${mailId}`.execute(db),
    );

  const markFailed = (tenantId: string, mailId: string, error: unknown, final: boolean, now: Date) =>
    database.technical(tenantId, (db) =>
      sql`update mail_message m set attempts = m.attempts + 1, last_attempt_at = ${now},
        last_error = ${error instanceof Error ? error.message.slice(0, 500) : String(error)},
        given_up_at = ${final ? now : null}, body_sealed = case when ${final}::boolean then null else m.body_sealed end
        where m.tenant_id = ${tenantId} and m.mail_id = ${mailId}`.execute(db),
    );

  return {
    enabled: mailer !== undefined,
    put: async (tx, tenantId, order, now) => {
      const mailId = newId(now.getTime());
      const sealed = sealer.seal(order.text, placeOf(tenantId, mailId));
      await sql`insert into mail_message (tenant_id, mail_id, kind, recipient, subject, body_sealed, created_at)
        values (${tenantId}, ${mailId}, ${order.kind}, ${order.to}, ${order.subject}, ${sealed}, ${now})`.execute(
        tx.db,
      );
      const retry = { times: mostAttempts - 1, longestSeconds: longestWaitSeconds };
      await tx.enqueue({ name: mailJobName, data: { mailId }, retry });
    },
    job: {
      name: mailJobName,
      retryLimit: mostAttempts - 1,
      run: async ({ tenantId, data }) => {
        const row = await find(tenantId, data.mailId);
        if (!row || row.body_sealed === null) return;
        try {
          if (!mailer) throw new Error('no mail server is set up: SMTP_URL');
          const text = sealer.open(row.body_sealed, placeOf(tenantId, data.mailId));
          await mailer.send({ mailId: data.mailId, to: row.recipient, subject: row.subject, text });
        } catch (error) {
          const final = row.attempts + 1 >= (isRefusedForGood(error) ? mostRefusals : mostAttempts);
          await markFailed(tenantId, data.mailId, error, final, clock.now());
          if (final) return;
          throw error;
        }
        await markSent(tenantId, data.mailId, clock.now());
      },
    },
  };
}
