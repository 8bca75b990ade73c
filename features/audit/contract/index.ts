import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

/** One change: who did what to which object, when, and which fields differ. */
export const auditEntry = z.object({
  id: schemas.id,
  at: schemas.instant,
  businessDate: schemas.plainDate,
  actor: z.string(),
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  objectLabel: z.string().nullable(),
  differences: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  reason: z.string().nullable(),
  requestId: z.string(),
  /** Number of the seal that holds the entry; null until it is sealed. */
  seal: z.number().int().nullable(),
});
export type AuditEntry = z.output<typeof auditEntry>;

/** What the log is narrowed by; `to` and `from` are business dates, both in the span. */
export const auditFilters = schemas.pageQuery.extend({
  text: z.string().max(200).optional(),
  action: z.string().max(80).optional(),
  objectType: z.string().max(80).optional(),
  personId: schemas.id.optional(),
  from: schemas.plainDate.optional(),
  to: schemas.plainDate.optional(),
});

/** Reading of the audit log; nothing here writes. */
export const auditRoutes = {
  list: route({
    id: 'audit.list',
    method: 'GET',
    path: '/api/v1/audit',
    summary: 'The audit log, the newest first',
    access: { action: 'audit.read' },
    query: auditFilters,
    response: schemas.pageOf(auditEntry),
  }),
  object: route({
    id: 'audit.object',
    method: 'GET',
    path: '/api/v1/audit/objects/:objectType/:objectId',
    summary: 'The history of one object',
    access: { action: 'audit.object' },
    params: z.object({ objectType: z.string().max(80), objectId: z.string().max(200) }),
    query: schemas.pageQuery,
    response: schemas.pageOf(auditEntry),
  }),
  state: route({
    id: 'audit.state',
    method: 'GET',
    path: '/api/v1/audit/state',
    summary: 'How many entries are sealed, and whether the chain holds',
    access: { action: 'audit.read' },
    response: z.object({
      entries: z.number().int(),
      sealed: z.number().int(),
      seals: z.number().int(),
      lastSeal: z.object({ number: z.number().int(), at: schemas.instant, hash: z.string() }).nullable(),
      ok: z.boolean(),
      firstBroken: z
        .object({ sealNumber: z.number().int(), entryId: z.string().nullable(), kind: z.string() })
        .nullable(),
    }),
  }),
} as const;
