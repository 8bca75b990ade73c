import type { Database } from '@nanghang/platform/db';
import type { RouteRegistrar } from '@nanghang/platform/http';
import { type AuditEntry, auditRoutes } from '../contract/index.ts';
import { type AuditSearch, listEntries, listSeals } from './audit.store.ts';
import { verifyTenant } from './sealing.ts';

function pageOf(rows: readonly AuditEntry[], limit: number) {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Reading of the audit log. */
export function registerAudit(registrar: RouteRegistrar, database: Database): void {
  const search = (tenantId: string, wanted: AuditSearch) =>
    database.read(tenantId, async (db) =>
      pageOf(await listEntries(db, tenantId, { ...wanted, limit: wanted.limit + 1 }), wanted.limit),
    );
  registrar.handle(auditRoutes.list, async ({ query }, context) => {
    const { cursor, ...wanted } = query;
    return search(context.tenant.tenantId, { ...wanted, before: cursor });
  });
  registrar.handle(auditRoutes.object, async ({ params, query }, context) =>
    search(context.tenant.tenantId, { ...params, limit: query.limit, before: query.cursor }),
  );
  registrar.handle(auditRoutes.state, async (_, context) =>
    database.read(context.tenant.tenantId, async (db) => {
      const verification = await verifyTenant(db, context.tenant.tenantId);
      const last = (await listSeals(db, context.tenant.tenantId)).at(-1);
      return {
        ...verification,
        lastSeal: last ? { number: last.sealNumber, at: last.sealedAt.toISOString(), hash: last.sealHash } : null,
      };
    }),
  );
}
