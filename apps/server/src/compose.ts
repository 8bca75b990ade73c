import {
  type AccessFeature,
  createAccessFeature,
  type HashCost,
  listPersonNames,
  standardHashCost,
} from '@nanghang/access/server';
import { createIndicesFeature } from '@nanghang/indices/server';
import { type Clock, systemClock } from '@nanghang/platform/clock';
import { type Database, type Enqueue, openDatabase } from '@nanghang/platform/db';
import { createFolderStore } from '@nanghang/platform/files';
import {
  createHttpApp,
  createRegistrar,
  type Feature,
  type Identify,
  type RegisteredRoute,
} from '@nanghang/platform/http';
import { createJobs, type Jobs } from '@nanghang/platform/jobs';
import type { FastifyInstance } from 'fastify';

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
  /** Cost of password hashes; the standard one where it is missing. */
  readonly hashCost?: HashCost;
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
  /** Begins background work. */
  startJobs(): Promise<void>;
  close(): Promise<void>;
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
  const enqueue: Enqueue = (db, tenantId, job) => jobs.enqueue(db, tenantId, job);
  const database = openDatabase({
    url: settings.appUrl,
    poolSize: settings.poolSize,
    enqueue,
    now: () => clock.now(),
    ...(overrides.onStatement ? { onStatement: overrides.onStatement } : {}),
  });

  const files = createFolderStore(settings.filesFolder);
  const features: Feature[] = [];
  const access = createAccessFeature({
    database,
    clock,
    secure: settings.baseUrl.startsWith('https:'),
    hashCost: settings.hashCost ?? standardHashCost,
    policies: () => features.map((feature) => feature.policy),
  });
  features.push(access);
  features.push(createIndicesFeature({ database, files, listPersonNames }));
  const identify: Identify = overrides.identify ?? access.identify;

  const routes: RegisteredRoute[] = [];
  for (const feature of features) feature.routes(createRegistrar(app, identify, feature.policy, routes));

  return {
    app,
    database,
    jobs,
    routes,
    features,
    access,
    startJobs: () =>
      jobs.start(
        features.flatMap((feature) => feature.jobs ?? []),
        async () => [],
      ),
    close: async () => {
      await app.close();
      await jobs.stop();
      await database.close();
    },
  };
}
