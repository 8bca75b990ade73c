import type { Actor } from '@nanghang/domain/access';
import { plainDate } from '@nanghang/domain/kernel';
import { demoTenantId, startMailServer, startTestApp, type TestApp, type TestMailServer } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followingRoutes } from '../contract/index.ts';
import { tell } from './telling.ts';

let app: TestApp;
let mail: TestMailServer;
let officer: Actor;
let lead: Actor;
let coordinator: Actor;
const tenantId = demoTenantId;
const today = plainDate('2023-11-20');
const ids = { task: '01890000-0000-7000-8000-0000000f0001' };

function obligationId(number: number): string {
  return `01890000-0000-7000-8000-0000000e${number.toString(16).padStart(4, '0')}`;
}

async function owe(number: number, dueOn: string, person?: string): Promise<void> {
  const unitId = officer.memberships[0]?.unitId ?? '';
  await app.database.technical(tenantId, async (db) => {
    await sql`insert into task (tenant_id, task_id, ref, position, content, source_kind, issued_on, search_text, created_by, created_at, updated_at)
      values (${tenantId}, ${ids.task}, 'PCI.23', 1, 'Công khai vướng mắc cấp phép xây dựng', 'manual', '2023-01-01', '', ${officer.accountId}, now(), now())
      on conflict do nothing`.execute(db);
    await sql`insert into obligation (tenant_id, obligation_id, task_id, unit_id, duty, period, first_due_on, due_on, person_id, state, created_at)
      values (${tenantId}, ${obligationId(number)}, ${ids.task}, ${unitId}, 'lead', ${`k${number}`}, ${dueOn}, ${dueOn}, ${person ?? null}, 'open', now())`.execute(
      db,
    );
  });
}

beforeAll(async () => {
  mail = await startMailServer();
  app = await startTestApp({
    data: 'demo',
    now: new Date('2023-11-20T01:00:00Z'),
    settings: { mail: { url: mail.url, from: 'Nâng Hạng <khong-tra-loi@example.vn>' } },
  });
  officer = await app.demoActor('chuyenvien.sxd');
  lead = await app.demoActor('sxd');
  coordinator = await app.demoActor('vpubnd');
  await app.database.technical(tenantId, (db) =>
    sql`update person p set email = case when p.person_id = ${officer.personId} then 'cv@example.vn' end
      where p.tenant_id = ${tenantId}`.execute(db),
  );
});

afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const noticesOf = async (actor: Actor) => (await app.as(actor).call(followingRoutes.list, { query: {} })).items;

describe('reminders of a day', () => {
  it('tell those who owe, and further up what stays late, once', async () => {
    await owe(1, '2023-11-23');
    await owe(2, '2023-11-17');
    await owe(3, '2023-11-13', officer.personId);
    await owe(4, '2023-11-22');
    expect(await app.following.remind(tenantId)).toBeGreaterThan(0);
    const own = await noticesOf(officer);
    expect(own.map((notice) => [notice.kind, notice.facts.days]).toSorted()).toEqual([
      ['due_soon', 3],
      ['overdue', 3],
      ['overdue', 7],
    ]);
    expect(own.find((notice) => notice.facts.days === 7)?.sentence.vi).toBe(
      'Trễ 7 ngày, hạn 13/11/2023: PCI.23 “Công khai vướng mắc cấp phép xây dựng”',
    );
    const heads = await noticesOf(lead);
    expect(heads.filter((notice) => notice.kind === 'escalated').map((notice) => notice.obligationId)).toEqual([
      obligationId(2),
    ]);
    expect(heads.some((notice) => notice.obligationId === obligationId(3))).toBe(false);
    const up = (await noticesOf(coordinator)).filter((notice) => notice.kind === 'escalated');
    expect(up.map((notice) => [notice.obligationId, notice.facts.days])).toEqual([[obligationId(3), 7]]);
    expect(await app.following.remind(tenantId)).toBe(0);
    expect(await noticesOf(officer)).toHaveLength(own.length);
  });

  it('tell of many in one sentence', async () => {
    for (let number = 10; number < 15; number += 1) await owe(number, '2023-11-27');
    await app.following.remind(tenantId);
    const week = (await noticesOf(officer)).filter((notice) => notice.facts.days === 7 && notice.kind === 'due_soon');
    expect(week.map((notice) => notice.sentence)).toEqual([
      { vi: '5 việc còn 7 ngày là đến hạn', en: '5 duties have 7 days left' },
    ]);
  });
});

describe('notices', () => {
  const telling = (occasion: string, kind: 'returned' | 'accepted' | 'due_soon') => ({
    kind,
    personIds: [officer.personId],
    occasion,
    facts: { ref: 'PCI.24', reason: 'Chưa nêu số thủ tục' },
    taskId: ids.task,
  });
  const acting = (actor: Actor) => ({
    tenantId,
    actor,
    actorLabel: '',
    requestId: 'test',
    businessDate: today,
  });
  const say = (actor: Actor, what: ReturnType<typeof telling>, now: Date) =>
    app.database.write(acting(actor), async (tx) => {
      await tx.audit({ action: 'notice.remind', objectType: 'tenant', objectId: tenantId, after: {} });
      return tell(tx, [what], { tenantId, businessDate: today, now, exceptPersonId: actor.personId });
    });

  it('count as unread until they are read, and are nobody else’s', async () => {
    const before = await app.as(officer).call(followingRoutes.list, { query: { unread: 'true' } });
    const [first] = before.items;
    const after = await app.as(officer).call(followingRoutes.read, { body: { ids: [first?.id ?? ''] } });
    expect(after.unreadCount).toBe(before.unreadCount - 1);
    await app.as(lead).call(followingRoutes.read, { body: { ids: before.items.map((notice) => notice.id) } });
    const still = await app.as(officer).call(followingRoutes.list, { query: { unread: 'true' } });
    expect(still.unreadCount).toBe(before.unreadCount - 1);
    await app.as(officer).call(followingRoutes.read, { body: { upTo: '2023-11-20T01:00:00.000Z' } });
    expect((await app.as(officer).call(followingRoutes.list, { query: {} })).unreadCount).toBe(0);
  });

  it('never tell the one who did it', async () => {
    expect(await say(officer, telling('own', 'returned'), new Date('2023-11-20T01:00:00Z'))).toBe(0);
  });

  it('reach the mail server at once, in one letter a person, not in the quiet hours', async () => {
    app.setNow(new Date('2023-11-20T01:00:00Z'));
    await app.following.sendMail(tenantId);
    expect(mail.received).toEqual([]);
    await say(coordinator, telling('one', 'returned'), new Date('2023-11-20T02:00:00Z'));
    await say(coordinator, telling('two', 'returned'), new Date('2023-11-20T14:00:00Z'));
    await app.startJobs();
    app.setNow(new Date('2023-11-20T14:00:00Z'));
    await app.following.sendMail(tenantId);
    const first = await mail.next();
    expect(first).toMatchObject({ to: 'cv@example.vn' });
    expect(first.headers['subject']).toContain('Báo cáo bị trả lại: PCI.24');
    expect(first.text).toContain('/unsubscribe?token=');
    app.setNow(new Date('2023-11-20T23:29:00Z'));
    expect(await app.following.sendMail(tenantId)).toBe(0);
    app.setNow(new Date('2023-11-20T23:30:00Z'));
    expect(await app.following.sendMail(tenantId)).toBe(1);
    await mail.next();
  });

  it('stop by the link under the letter, for that kind alone', async () => {
    const letter = mail.received[0]?.text ?? '';
    const token = decodeURIComponent(/unsubscribe\?token=(\S+)/.exec(letter)?.[1] ?? '');
    const answer = await app.as(undefined).call(followingRoutes.unsubscribe, { body: { token } });
    expect(answer).toEqual({ kind: 'returned', mail: 'off' });
    const settings = await app.as(officer).call(followingRoutes.settings, {});
    expect(settings.kinds.find((choice) => choice.kind === 'returned')).toMatchObject({ mail: 'off', standard: 'now' });
    expect(settings.kinds.find((choice) => choice.kind === 'pressed')).toMatchObject({ mail: 'now' });
    await expect(
      app.as(undefined).call(followingRoutes.unsubscribe, { body: { token: `${token.slice(0, -4)}AAAA` } }),
    ).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('follow the times and kinds a person chose', async () => {
    const times = { quietFrom: '00:00', quietTo: '00:00', digestAt: '16:00' };
    const kinds = [{ kind: 'accepted' as const, mail: 'digest' as const }];
    const chosen = await app.as(officer).call(followingRoutes.choose, { body: { times, kinds } });
    expect(chosen.times).toEqual(times);
    await say(coordinator, telling('three', 'accepted'), new Date('2023-11-21T02:00:00Z'));
    app.setNow(new Date('2023-11-21T08:59:00Z'));
    expect(await app.following.sendMail(tenantId)).toBe(0);
    app.setNow(new Date('2023-11-21T09:00:00Z'));
    expect(await app.following.sendMail(tenantId)).toBe(1);
    expect((await mail.next()).headers['subject']).toContain('Báo cáo được tiếp nhận: PCI.24');
  });
});

describe('the calendar feed', () => {
  it('shows what its owner owes until it is revoked', async () => {
    const { url } = await app.as(officer).call(followingRoutes.createFeed, {});
    const path = new URL(url).pathname;
    const read = () => app.app.inject({ method: 'GET', url: path });
    const answer = await read();
    expect(answer.headers['content-type']).toContain('text/calendar');
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBeGreaterThanOrEqual(9);
    expect(lines).toContain('DTSTART;VALUE=DATE:20231123');
    expect(lines).toContain('DTEND;VALUE=DATE:20231124');
    expect((await app.as(officer).call(followingRoutes.feed, {})).lastReadAt).not.toBeNull();
    await app.as(officer).call(followingRoutes.revokeFeed, {});
    expect((await read()).statusCode).toBe(404);
    expect(await app.as(officer).call(followingRoutes.revokeFeed, {})).toEqual({ done: true });
  });

  it('ends the former address when a new one is made', async () => {
    const former = await app.as(officer).call(followingRoutes.createFeed, {});
    await app.as(officer).call(followingRoutes.createFeed, {});
    const answer = await app.app.inject({ method: 'GET', url: new URL(former.url).pathname });
    expect(answer.statusCode).toBe(404);
  });
});
