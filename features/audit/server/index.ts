import type { Clock } from '@nanghang/platform/clock';
import type { Database } from '@nanghang/platform/db';
import type { Feature } from '@nanghang/platform/http';
import { policy } from './audit.policy.ts';
import { registerAudit } from './audit.routes.ts';
import { sealTenant } from './sealing.ts';

export { type Verification, verifyTenant } from './sealing.ts';

/** The audit log: searchable, and sealed in chained batches. */
export interface AuditFeature extends Feature {
  /** Seals what is not sealed yet; run every few seconds by every process, one at a time per tenant. */
  seal(tenantId: string): Promise<number>;
}

export function createAuditFeature(deps: { readonly database: Database; readonly clock: Clock }): AuditFeature {
  return {
    name: 'audit',
    policy,
    routes: (registrar) => registerAudit(registrar, deps.database),
    seal: (tenantId) => sealTenant(deps.database, tenantId, deps.clock.now()),
  };
}
