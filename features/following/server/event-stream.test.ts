import { createLiveHub, type LiveChange, liveChannel } from '@nanghang/platform/live';
import { demoTenantId, startTestApp, type TestApp } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
let address: string;
let other: pg.Client;
let accountId: string;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  address = await app.app.listen({ host: '127.0.0.1', port: 0 });
  other = new pg.Client({ connectionString: app.testDatabase.directUrl });
  await other.connect();
  const actor = await app.demoActor('chuyenvien.sxd');
  accountId = actor.accountId;
  app.as(actor);
});

afterAll(async () => {
  await other.end();
  await app.stop();
});

const say = (change: object) => other.query('select pg_notify($1, $2)', [liveChannel, JSON.stringify(change)]);

/** The data of the next event of a stream. */
async function nextEvent(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<LiveChange> {
  const { value } = await reader.read();
  const text = new TextDecoder().decode(value);
  const data = /^data: (.*)$/m.exec(text)?.[1];
  return data === undefined ? nextEvent(reader) : (JSON.parse(data) as LiveChange);
}

describe('the stream of changes', () => {
  it('carries what another process said of the own province, and nothing of another', async () => {
    const answer = await fetch(`${address}/api/v1/events`, { headers: { 'x-test-actor': accountId } });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    await say({ tenantId: '01890000-0000-7000-8000-00000000ffff', kind: 'obligation', id: 'foreign' });
    await say({ tenantId: demoTenantId, kind: 'obligation', id: 'own' });
    expect(await nextEvent(reader)).toEqual({ kind: 'obligation', id: 'own' });
    await reader.cancel();
  });

  it('is for people who are signed in', async () => {
    const answer = await fetch(`${address}/api/v1/events`);
    expect(answer.status).toBe(401);
    await answer.text();
  });

  it('refuses more streams than a person can have pages', async () => {
    const open = () => fetch(`${address}/api/v1/events`, { headers: { 'x-test-actor': accountId } });
    const answers = [];
    for (let count = 0; count < 14; count += 1) answers.push(await open());
    expect(answers.filter((answer) => answer.status === 429).length).toBeGreaterThanOrEqual(1);
    for (const answer of answers) await answer.body?.cancel();
  });
});

describe('the hub', () => {
  it('tells its subscribers that they may have missed something when its connection was lost', async () => {
    const hub = createLiveHub(app.testDatabase.directUrl, () => undefined);
    const heard: LiveChange[] = [];
    const resynced = Promise.withResolvers<void>();
    const stop = await hub.subscribe(demoTenantId, (change) => {
      heard.push(change);
      if (change.kind === 'resync') resynced.resolve();
    });
    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nanghang-live' and datname = current_database()",
    );
    await resynced.promise;
    expect(heard).toEqual([{ kind: 'resync' }]);
    stop();
    await hub.stop();
  });
});
