import { businessDateAt, type Clock, systemClock } from '@nanghang/platform/clock';
import type { Acting } from '@nanghang/platform/db';
import { composeServer, type Server } from './compose.ts';
import { readConfig } from './config.ts';
import { openDatabaseAccess } from './database-access.ts';
import { serverSettings } from './server-settings.ts';
import { type KnownTenant, listTenants } from './tenants.ts';

/** The installation on this host as its command line works on it: no web pages, no listening, no running jobs. */
export interface Installation {
  readonly server: Server;
  readonly clock: Clock;
  readonly tenantId: string;
  /** Writes are recorded under this label. */
  readonly acting: Acting;
  close(): Promise<void>;
}

async function findTenant(url: string, code: string | undefined): Promise<KnownTenant | undefined> {
  return (await listTenants(url)).find((tenant) => code === undefined || tenant.code === code);
}

/**
 * Opens the database that the environment names, running or not, for one tenant.
 * @param environment settings of the running contract
 * @param tenantCode code of the province; the one that every host leads to where it is missing
 * @param actorLabel who the audit log names
 * @throws ConfigError; Error when there is no such tenant
 */
export async function openInstallation(
  environment: Readonly<Record<string, string | undefined>>,
  tenantCode: string | undefined,
  actorLabel: string,
): Promise<Installation> {
  const config = readConfig(environment);
  const access = await openDatabaseAccess(config);
  const tenant = await findTenant(access.appUrl, tenantCode).catch(async (error: unknown) => {
    await access.stop();
    throw error;
  });
  if (!tenant) {
    await access.stop();
    throw new Error(tenantCode === undefined ? 'the database holds no province yet' : `no province ${tenantCode}`);
  }
  const server = await composeServer({
    ...serverSettings(config, access),
    webFolder: undefined,
    trustProxy: false,
    logLevel: 'silent',
    poolSize: 2,
  });
  return {
    server,
    clock: systemClock,
    tenantId: tenant.tenantId,
    acting: {
      tenantId: tenant.tenantId,
      actor: undefined,
      actorLabel,
      requestId: actorLabel,
      businessDate: businessDateAt(systemClock.now(), tenant.offsetMs),
    },
    close: async () => {
      await server.close();
      await access.stop();
    },
  };
}
