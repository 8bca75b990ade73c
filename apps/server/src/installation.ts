import { businessDateAt, type Clock, systemClock } from '@nanghang/platform/clock';
import type { Acting } from '@nanghang/platform/db';
import pg from 'pg';
import { composeServer, type Server } from './compose.ts';
import { filesFolderOf, readConfig } from './config.ts';
import { openDatabaseAccess } from './database-access.ts';
import { secretKeyOf } from './database-setup.ts';
import { outsideServices } from './outside-services.ts';

/** The installation on this host as its command line works on it: no web pages, no listening, no running jobs. */
export interface Installation {
  readonly server: Server;
  readonly clock: Clock;
  readonly tenantId: string;
  /** Writes are recorded under this label. */
  readonly acting: Acting;
  close(): Promise<void>;
}

interface Tenant {
  readonly tenantId: string;
  readonly offsetMs: number;
}

async function findTenant(url: string, code: string | undefined): Promise<Tenant | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const hosts = await client.query<{ tenant_id: string }>(
      "select tenant_id from tenant_host group by tenant_id order by bool_or(host = '*') desc",
    );
    for (const { tenant_id: tenantId } of hosts.rows) {
      await client.query('begin');
      await client.query('select app_set_tenant($1)', [tenantId]);
      const found = await client.query<{ code: string; business_offset_ms: string }>(
        'select code, business_offset_ms from tenant where tenant_id = $1',
        [tenantId],
      );
      await client.query('commit');
      const row = found.rows[0];
      if (row && (code === undefined || row.code === code))
        return { tenantId, offsetMs: Number(row.business_offset_ms) };
    }
    return undefined;
  } finally {
    await client.end();
  }
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
    appUrl: access.appUrl,
    directUrl: access.directUrl,
    secretKey: secretKeyOf(config),
    baseUrl: config.BASE_URL ?? `http://${config.HOST}:${config.PORT}`,
    filesFolder: filesFolderOf(config),
    webFolder: undefined,
    trustProxy: false,
    logLevel: 'silent',
    poolSize: 2,
    ...outsideServices(config),
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
