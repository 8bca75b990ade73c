import { createOutbox } from '@nanghang/platform/mail';
import { createSealer } from '@nanghang/platform/secrets';
import { demoTenantId, startTestApp, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

let app: TestApp;
let owner: pg.Client;
const now = new Date('2023-11-20T02:00:00Z');
const acting = {
  ...{ tenantId: demoTenantId, actor: undefined, actorLabel: 'system', requestId: 'test' },
  businessDate: '2023-11-20' as never,
};

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', now });
  owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await app.stop();
});

/** An outbox whose mail server answers as told; what it took is counted. */
function outboxWith(answer: () => void) {
  const taken: string[] = [];
  const outbox = createOutbox({
    database: app.database,
    sealer: createSealer('a-secret-key-of-32-characters-or-more'),
    clock: { now: () => now },
    mailer: {
      send: async (mail) => {
        answer();
        taken.push(mail.subject);
      },
      close: () => undefined,
    },
  });
  return { outbox, taken };
}

async function put({ outbox }: ReturnType<typeof outboxWith>, subject: string): Promise<string> {
  await app.database.write(acting, async (tx) => {
    await tx.audit({ action: 'notice.mail', objectType: 'tenant', objectId: demoTenantId, after: {} });
    const order = { kind: 'notice', to: 'cv@example.vn', subject, text: 'Kính gửi' };
    await outbox.put(tx, demoTenantId, order, now);
  });
  const [row] = await mails(subject);
  return row?.mail_id ?? '';
}

async function mails(subject: string) {
  const found = await app.database.read(demoTenantId, (db) =>
    sql<{ mail_id: string; attempts: number; sent: boolean; given_up: boolean; last_error: string | null }>`
      select m.mail_id, m.attempts, m.sent_at is not null as sent, m.given_up_at is not null as given_up, m.last_error
      from mail_message m where m.tenant_id = ${demoTenantId} and m.subject = ${subject}`.execute(db),
  );
  return found.rows;
}

async function tryOften({ outbox }: ReturnType<typeof outboxWith>, mailId: string, times: number): Promise<void> {
  for (let attempt = 0; attempt < times; attempt += 1)
    await outbox.job
      .run({ id: 'job', tenantId: demoTenantId, data: { mailId }, signal: new AbortController().signal })
      .catch(() => undefined);
}

it('waits out a mail server that is away, shown as waiting, and sends each letter once when it is back', async () => {
  let away = true;
  const one = outboxWith(() => {
    if (away) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' });
  });
  const mailId = await put(one, 'Việc quá hạn');
  await tryOften(one, mailId, 30);
  const [waiting] = await mails('Việc quá hạn');
  expect(waiting).toMatchObject({ attempts: 30, sent: false, given_up: false });
  expect(waiting?.last_error).toContain('ECONNREFUSED');
  away = false;
  await tryOften(one, mailId, 3);
  expect(one.taken).toEqual(['Việc quá hạn']);
  expect((await mails('Việc quá hạn'))[0]).toMatchObject({ attempts: 31, sent: true });
});

it('is queued to be tried for days, not for seconds', async () => {
  const one = outboxWith(() => undefined);
  const mailId = await put(one, 'Đôn đốc');
  const found = await owner.query(
    "select retry_limit, retry_delay_max, retry_backoff from pgboss.job where data -> 'data' ->> 'mailId' = $1",
    [mailId],
  );
  expect(found.rows).toEqual([{ retry_limit: 159, retry_delay_max: 1800, retry_backoff: true }]);
});

it('gives up soon what is refused for good', async () => {
  const one = outboxWith(() => {
    throw Object.assign(new Error('550 no such mailbox'), { responseCode: 550 });
  });
  const mailId = await put(one, 'Nhầm địa chỉ');
  await tryOften(one, mailId, 10);
  expect((await mails('Nhầm địa chỉ'))[0]).toMatchObject({ attempts: 6, given_up: true });
});
