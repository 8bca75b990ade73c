import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@nanghang/contract';
import type { Actor } from '@nanghang/domain/access';
import { businessDateAt, type Clock } from '@nanghang/platform/clock';
import type { Identify } from '@nanghang/platform/http';
import { composeServer, demoTenantId, type Server, type ServerSettings } from '@nanghang/server/testing';
import { testSecretKey } from './command-line.ts';
import { lintStatement } from './statement-lint.ts';
import {
  cloneTestDatabase,
  seedFilesFolder,
  standardNow,
  type TestData,
  type TestDatabase,
  testHashCost,
} from './test-database.ts';

export interface TestAppOptions {
  readonly data: TestData;
  /** Instant at which the clock of the test stands; it moves only by `setNow`. */
  readonly now?: Date;
  /** Real sign-in instead of the given actors. */
  readonly realSignIn?: boolean;
  /** Other settings of the server: a mail server, an OpenID provider, limits. */
  readonly settings?: Partial<ServerSettings>;
}

export interface TestApp extends Server {
  readonly testDatabase: TestDatabase;
  /** A client typed by the contract that acts as the actor, or as nobody. */
  as(actor: Actor | undefined): Client;
  /** A client that sends an API token, for tests with real sign-in. */
  withBearer(token: string): Client;
  /** The actor behind a login of the demo province. */
  demoActor(login: string): Promise<Actor>;
  /** A bare `fetch` that acts as the actor: for uploads and downloads. */
  fetchAs(actor: Actor): typeof fetch;
  setNow(now: Date): void;
  stop(): Promise<void>;
}

/** A `fetch` that calls the application in memory, with extra headers. */
export function fetchInto(server: Pick<Server, 'app'>, extra: Record<string, string> = {}): typeof fetch {
  return async (input, init) => {
    const sent = new Request(new URL(String(input), 'http://test.local'), init);
    const body = init?.body === undefined || init.body === null ? undefined : Buffer.from(await sent.arrayBuffer());
    const answer = await server.app.inject({
      method: (init?.method ?? 'GET') as 'GET',
      url: String(input),
      headers: { ...Object.fromEntries(sent.headers), ...extra },
      ...(body ? { payload: body } : {}),
    });
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    return new Response([204, 304].includes(answer.statusCode) ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers,
    });
  };
}

/** The whole server on a database of its own; every statement is held to the tenant rule. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const testDatabase = await cloneTestDatabase(options.data);
  let now = options.now ?? standardNow;
  const clock: Clock = { now: () => now };
  const actors = new Map<string, Actor>();
  const folder = mkdtempSync(join(tmpdir(), 'nanghang-files-'));
  if (existsSync(seedFilesFolder())) cpSync(seedFilesFolder(), folder, { recursive: true });
  const identify: Identify = async (request) => {
    const actor = actors.get(String(request.headers['x-test-actor'] ?? ''));
    const tenant = { tenantId: actor?.tenantId ?? demoTenantId, isDemo: false, businessOffsetMs: 0 };
    return { tenant, actor, now, businessDate: businessDateAt(now, 0) };
  };
  const server = await composeServer(
    {
      appUrl: testDatabase.appUrl,
      directUrl: testDatabase.directUrl,
      secretKey: testSecretKey,
      baseUrl: 'http://test.local',
      filesFolder: folder,
      webFolder: undefined,
      trustProxy: false,
      logLevel: 'error',
      poolSize: 4,
      hashCost: testHashCost,
      ...options.settings,
    },
    {
      clock,
      ...(options.realSignIn ? {} : { identify }),
      onStatement: (text) => {
        const problem = lintStatement(text, testDatabase.tenantTables);
        if (problem) throw new Error(`${problem}: ${text}`);
      },
    },
  );
  await server.app.ready();
  return {
    ...server,
    testDatabase,
    as: (actor) => {
      if (actor) actors.set(actor.accountId, actor);
      return createClient({ baseUrl: '', fetch: fetchInto(server, actor ? { 'x-test-actor': actor.accountId } : {}) });
    },
    withBearer: (token) =>
      createClient({ baseUrl: '', fetch: fetchInto(server, { authorization: `Bearer ${token}` }) }),
    demoActor: async (login) => {
      const tenantId = demoTenantId;
      const day = businessDateAt(now, 0);
      const actor = await server.database.read(tenantId, (db) => server.access.findActor(db, tenantId, login, day));
      if (!actor) throw new Error(`no demo account ${login}`);
      return actor;
    },
    fetchAs: (actor) => {
      actors.set(actor.accountId, actor);
      return fetchInto(server, { 'x-test-actor': actor.accountId });
    },
    setNow: (next) => {
      now = next;
    },
    stop: async () => {
      await server.close();
      await testDatabase.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
