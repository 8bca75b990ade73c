import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

/** What has become of a mail: waiting for its first or next attempt, sent, or given up. */
export const mailState = z.enum(['waiting', 'sent', 'given_up']);

/** A mail as administrators see it; its text is nobody's but the receiver's. */
export const mailRow = z.object({
  id: schemas.id,
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  state: mailState,
  createdAt: schemas.instant,
  attempts: z.number().int(),
  lastAttemptAt: schemas.instant.nullable(),
  lastError: z.string().nullable(),
});
export type MailRow = z.output<typeof mailRow>;

export const listMails = route({
  id: 'mail.list',
  method: 'GET',
  path: '/api/v1/mails',
  summary: 'Outgoing mail, the newest first: what waits, was sent, or could not be sent',
  access: { action: 'mail.read' },
  query: schemas.pageQuery.extend({ state: mailState.optional(), q: z.string().trim().max(100).optional() }),
  response: schemas.pageOf(mailRow).extend({ enabled: z.boolean() }),
});

/** Outgoing mail. */
export const mailRoutes = { listMails };
