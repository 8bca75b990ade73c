import type { Database } from '@nanghang/platform/db';
import { findHostOfTenant } from './recovery.store.ts';

/** Where browsers reach a tenant: its own host name where it has one, else the address of the installation. */
export type OriginOf = (tenantId: string) => Promise<string>;

/** Builds addresses from what the installation is told, never from a header of a request. */
export function createOriginOf(database: Database, baseUrl: string): OriginOf {
  return async (tenantId) => {
    const host = await database.national((db) => findHostOfTenant(db, tenantId));
    const base = new URL(baseUrl);
    if (host !== undefined) base.hostname = host;
    return base.origin;
  };
}
