import {
  type AccessFeature,
  countPeopleByUnit,
  createAccessFeature,
  createBulkAccounts,
  type HashCost,
  limitRequests,
  listHeldMemberships,
  listOfficeHolders,
  listPersonNames,
  listReachable,
  type OidcSettings,
  type RateLimits,
  standardHashCost,
  standardRateLimits,
} from '@nanghang/access/server';
import { createAnalysisFeature, enqueueEvaluation, readRegions } from '@nanghang/analysis/server';
import { type AuditFeature, createAuditFeature } from '@nanghang/audit/server';
import { createCalendarsFeature } from '@nanghang/calendars/server';
import {
  applyCalendarMoves,
  type DutiesFeature,
  dutyMetrics,
  findCalendarMoves,
  followHandovers,
  recordEscalations,
  reportMetrics,
  type Tell,
} from '@nanghang/duties/server';
import {
  createFollowingFeature,
  type FollowingFeature,
  REMIND,
  tellOfComment,
  tellOfDraft,
  tellOfDuties,
} from '@nanghang/following/server';
import { createIndicesFeature } from '@nanghang/indices/server';
import { createMetricsFeature } from '@nanghang/metrics/server';
import { createOperationsFeature } from '@nanghang/operations/server';
import { businessDateAt, type Clock, systemClock } from '@nanghang/platform/clock';
import { checkMigrations, type Database, openDatabase } from '@nanghang/platform/db';
import { createFolderStore } from '@nanghang/platform/files';
import {
  createHttpApp,
  createRegistrar,
  type Feature,
  type Identify,
  type RegisteredRoute,
} from '@nanghang/platform/http';
import { createJobs, type Jobs } from '@nanghang/platform/jobs';
import { createLiveHub } from '@nanghang/platform/live';
import { createOutbox, createSmtpMailer, type SmtpSettings } from '@nanghang/platform/mail';
import { createSealer } from '@nanghang/platform/secrets';
import { createUnitsFeature, findUnitName, listProvinceShares } from '@nanghang/units/server';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { registerApiDocs } from './api-docs.ts';
import { assetUrl } from './assets.ts';
import { registerHealth } from './health.ts';
import { migrations } from './migrations.ts';
import { composePlans } from './plan-features.ts';
import { startSealing } from './sealing-loop.ts';

/** What the process decides before the parts are put together. */
export interface ServerSettings {
  readonly appUrl: string;
  readonly directUrl: string;
  readonly secretKey: string;
  readonly baseUrl: string;
  readonly filesFolder: string;
  readonly webFolder: string | undefined;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  readonly poolSize: number;
  readonly metricsToken?: string | undefined;
  /** Cost of password hashes; the standard one where it is missing. */
  readonly hashCost?: HashCost;
  /** Mail server; without one nothing that needs mail is offered. */
  readonly mail?: SmtpSettings;
  /** OpenID provider people may also sign in with. */
  readonly oidc?: OidcSettings;
  readonly rateLimits?: RateLimits;
}

/** What tests put in the place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  readonly identify?: Identify;
  readonly onStatement?: (text: string) => void;
}

export interface Server {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly routes: readonly RegisteredRoute[];
  readonly features: readonly Feature[];
  readonly access: AccessFeature;
  readonly audit: AuditFeature;
  readonly duties: DutiesFeature;
  readonly following: FollowingFeature;
  /** Begins background work. */
  startJobs(): Promise<void>;
  close(): Promise<void>;
}

async function findBusinessDate(database: Database, tenantId: string, clock: Clock) {
  const offsetMs = await database.read(tenantId, async (db) => {
    const found = await sql<{ business_offset_ms: number }>`
      select t.business_offset_ms from tenant t where t.tenant_id = ${tenantId}`.execute(db);
    return found.rows[0]?.business_offset_ms ?? 0;
  });
  return businessDateAt(clock.now(), offsetMs);
}

async function listTenants(database: Database): Promise<string[]> {
  const found = await database.national((db) =>
    sql<{ tenant_id: string }>`select distinct tenant_id from tenant_host`.execute(db),
  );
  return found.rows.map((row) => row.tenant_id);
}

/** Puts the whole server together; the only place where features meet. */
export async function composeServer(settings: ServerSettings, overrides: Overrides = {}): Promise<Server> {
  const clock = overrides.clock ?? systemClock;
  const app = await createHttpApp({
    trustProxy: settings.trustProxy,
    secure: settings.baseUrl.startsWith('https:'),
    logLevel: settings.logLevel,
    webFolder: settings.webFolder,
  });
  const jobs = createJobs(settings.directUrl, (error) => app.log.error({ err: error }, 'job queue'));
  const database = openDatabase({
    url: settings.appUrl,
    poolSize: settings.poolSize,
    enqueue: jobs.enqueue,
    onEnqueued: jobs.wake,
    // Another server for direct connections tells that the first address is a pooler's.
    remembersStatements: new URL(settings.directUrl).host === new URL(settings.appUrl).host,
    now: () => clock.now(),
    ...(overrides.onStatement ? { onStatement: overrides.onStatement } : {}),
  });

  const live = createLiveHub(settings.directUrl, (error) => app.log.error({ err: error }, 'live changes'));
  const files = createFolderStore(settings.filesFolder);
  const features: Feature[] = [];
  const sealer = createSealer(settings.secretKey);
  const mailer = settings.mail ? createSmtpMailer(settings.mail) : undefined;
  const outbox = createOutbox({ database, sealer, mailer, clock });
  const told = { listOfficeHolders };
  const tellPeople: Tell = (tx, happened, acting, now) => tellOfDuties(told, tx, happened, acting, now);
  const access = createAccessFeature({
    database,
    clock,
    sealer,
    outbox,
    baseUrl: settings.baseUrl,
    hashCost: settings.hashCost ?? standardHashCost,
    oidc: settings.oidc,
    businessDateOf: (tenantId) => findBusinessDate(database, tenantId, clock),
    policies: () => features.map((feature) => feature.policy),
    onHandedOver: async (tx, acting, now) => {
      await followHandovers(tx, acting, now, tellPeople);
    },
  });
  features.push(access);
  const audit = createAuditFeature({ database, clock });
  features.push(audit);
  features.push(createOperationsFeature({ database, onDateMoved: (tx) => tx.enqueue({ name: REMIND, data: {} }) }));
  const indices = createIndicesFeature({ database, files, listPersonNames, onResultsChanged: enqueueEvaluation });
  features.push(indices);
  const metricSources = [...indices.metrics, ...dutyMetrics, ...reportMetrics];
  features.push(createMetricsFeature({ database, sources: metricSources }));
  features.push(
    createAnalysisFeature({
      database,
      knowledgeOf: indices.knowledgeOf,
      listPersonNames,
      findUnitName,
      listProvinceShares,
      metricSources,
      regions: readRegions(assetUrl('seeds/regions.csv')),
      businessDateOf: (tenantId) => findBusinessDate(database, tenantId, clock),
      now: () => clock.now(),
    }),
  );
  const accounts = createBulkAccounts();
  features.push(createUnitsFeature({ database, files, accounts, countPeople: countPeopleByUnit, listPersonNames }));
  const { duties, documents } = composePlans({
    ...{ database, files, filesFolder: settings.filesFolder },
    indices,
    now: () => clock.now(),
    businessDateOf: (tenantId) => findBusinessDate(database, tenantId, clock),
    ...{ tellOfComment, tell: tellPeople },
    tellOfDraft: (tx, draft, acting, now) => tellOfDraft(told, tx, draft, acting, now),
  });
  features.push(duties);
  features.push(documents);
  features.push(
    createCalendarsFeature({
      database,
      findMoves: async (db, tenantId, change) => ({ moved: await findCalendarMoves(db, tenantId, change), issues: [] }),
      applyMoves: async (tx, acting, change, now) => ({
        moved: await applyCalendarMoves(tx, acting, change, now, tellPeople),
        issues: [],
      }),
    }),
  );
  const following = createFollowingFeature({
    database,
    live,
    outbox,
    sealer,
    baseUrl: settings.baseUrl,
    now: () => clock.now(),
    listReachable,
    listOfficeHolders,
    listHeldMemberships,
    recordEscalations: (tx, acting, escalated, now) =>
      recordEscalations(tx, acting, escalated, now, async () => undefined),
    actingFor: async (tenantId, requestId) => ({
      tenantId,
      actor: undefined,
      actorLabel: 'system',
      requestId,
      businessDate: await findBusinessDate(database, tenantId, clock),
    }),
  });
  features.push(following);
  const identify: Identify =
    overrides.identify ?? limitRequests(access.identify, database, settings.rateLimits ?? standardRateLimits);

  const routes: RegisteredRoute[] = [];
  for (const feature of features) feature.routes(createRegistrar(app, identify, feature.policy, routes));

  registerApiDocs(app, routes);
  registerHealth({
    app,
    database,
    metricsToken: settings.metricsToken,
    pendingMigrations: async () => (await checkMigrations(settings.appUrl, migrations)).pending,
  });
  let stopSealing = async () => {};

  return {
    app,
    database,
    jobs,
    routes,
    features,
    access,
    audit,
    duties,
    following,
    startJobs: async () => {
      await jobs.start([outbox.job, ...features.flatMap((feature) => feature.jobs ?? [])], () => listTenants(database));
      stopSealing = startSealing(
        () => listTenants(database),
        (tenantId) => audit.seal(tenantId),
        (error) => app.log.error({ err: error }, 'sealing'),
      );
    },
    close: async () => {
      following.closeStreams();
      await live.stop();
      await app.close();
      await stopSealing();
      await jobs.stop();
      mailer?.close();
      await database.close();
    },
  };
}
