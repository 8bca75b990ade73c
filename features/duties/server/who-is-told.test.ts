import type { Actor } from '@nanghang/domain/access';
import { followingRoutes, type Notice, noticeHref } from '@nanghang/following/contract';
import { demoTenantId, startMailServer, startTestApp, type TestApp, type TestMailServer } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obligationRoutes, taskRoutes } from '../contract/index.ts';

let app: TestApp;
let mail: TestMailServer;
let officer: Actor;
let head: Actor;
let coordinator: Actor;
let office = '';
let division = '';

function on(day: string): void {
  app.setNow(new Date(`${day}T02:00:00Z`));
}

beforeAll(async () => {
  mail = await startMailServer();
  const from = 'Nâng Hạng <khong-tra-loi@example.vn>';
  app = await startTestApp({ data: 'demo', settings: { mail: { url: mail.url, from } } });
  [officer, head, coordinator] = (await Promise.all(
    ['chuyenvien.sxd', 'sxd', 'vpubnd'].map((login) => app.demoActor(login)),
  )) as [Actor, Actor, Actor];
  office = head.memberships[0]?.unitId ?? '';
  division = await app.database.technical(demoTenantId, async (db) => {
    await sql`update person p set email = 'giamdoc@example.vn'
      where p.tenant_id = ${demoTenantId} and p.person_id = ${head.personId}`.execute(db);
    const found = await sql<{ unit_id: string }>`select v.unit_id from unit_validity v
      where v.tenant_id = ${demoTenantId} and v.parent_unit_id = ${office} and v.kind = 'division'
      order by v.sort_order, v.unit_id limit 1`.execute(db);
    return found.rows[0]?.unit_id ?? '';
  });
});

afterAll(async () => {
  await app.stop();
  await mail.stop();
});

async function owe(unitId: string, dueOn: string, content: string): Promise<string> {
  const { taskId } = await app
    .as(coordinator)
    .call(taskRoutes.create, { body: { content, leadUnitIds: [unitId], dueOn } });
  const { items } = await app.as(coordinator).call(obligationRoutes.list, { query: { task: taskId } });
  return items[0]?.obligationId ?? '';
}

async function told(actor: Actor, obligationId: string): Promise<Notice[]> {
  const { items } = await app.as(actor).call(followingRoutes.list, { query: { limit: 100 } });
  return items.filter((notice) => notice.obligationId === obligationId && notice.kind !== 'assigned');
}

const draft = { result: 'done', content: 'Đã công khai 14 vướng mắc.', version: 0 } as const;

describe('a draft inside an office', () => {
  it('calls the head to sign, by mail at once, and its writer back with the reason', async () => {
    on('2023-11-20');
    const obligationId = await owe(office, '2023-11-30', 'Công khai vướng mắc cấp giấy phép xây dựng');
    const params = { obligationId };
    await app.as(officer).call(obligationRoutes.sendToHead, { params, body: draft });
    const [toSign, ...more] = await told(head, obligationId);
    expect(more).toEqual([]);
    expect(toSign?.sentence.vi).toMatch(
      /^.* trình báo cáo chờ ký gửi: .*“Công khai vướng mắc cấp giấy phép xây dựng”, hạn 30\/11\/2023$/,
    );
    expect(toSign && noticeHref(toSign)).toBe(`/my-work?ob=${obligationId}`);
    expect(await told(officer, obligationId)).toEqual([]);
    await app.startJobs();
    await app.following.sendMail(demoTenantId);
    const letter = await mail.next();
    expect(letter).toMatchObject({ to: 'giamdoc@example.vn' });
    expect(letter.text).toContain('BÁO CÁO CHỜ KÝ GỬI');
    expect(letter.text).toContain(`/my-work?ob=${obligationId}`);

    const reason = 'Bổ sung số vướng mắc đã giải quyết';
    await app.as(head).call(obligationRoutes.backToDraft, { params, body: { reason } });
    const [back] = await told(officer, obligationId);
    expect(back).toMatchObject({ kind: 'returned', facts: { inside: true, reason, by: head.displayName } });
    expect(back?.sentence.vi).toContain('trả lại dự thảo báo cáo');

    await app.as(officer).call(obligationRoutes.sendToHead, { params, body: { ...draft, version: 2 } });
    expect(await told(head, obligationId)).toHaveLength(2);
  });

  it('is reminded of to the head alone while it waits for the signature', async () => {
    on('2023-11-20');
    const obligationId = await owe(office, '2023-11-23', 'Rà soát quy hoạch chi tiết');
    await app.as(officer).call(obligationRoutes.sendToHead, { params: { obligationId }, body: draft });
    await app.following.remind(demoTenantId);
    expect(await told(officer, obligationId)).toEqual([]);
    const reminder = (await told(head, obligationId)).find((notice) => notice.kind === 'due_soon');
    expect(reminder?.sentence.vi).toMatch(/^Còn 3 ngày, hạn 23\/11\/2023: .*; báo cáo đã trình, chờ ký gửi$/);
  });
});

describe('what is owed', () => {
  it('by a division without people of its own concerns the office above it', async () => {
    on('2023-11-20');
    const obligationId = await owe(division, '2023-11-21', 'Cập nhật cơ sở dữ liệu chuyên ngành');
    await app.following.remind(demoTenantId);
    for (const actor of [officer, head])
      expect((await told(actor, obligationId)).map((notice) => [notice.kind, notice.facts.days])).toEqual([
        ['due_soon', 1],
      ]);
    on('2023-11-24');
    await app.following.remind(demoTenantId);
    expect((await told(head, obligationId)).filter((notice) => notice.kind === 'escalated')).toHaveLength(1);
  });

  it('by the office of the coordinator concerns her', async () => {
    on('2023-11-20');
    const obligationId = await owe(coordinator.memberships[0]?.unitId ?? '', '2023-11-21', 'Tổng hợp báo cáo quý');
    await app.following.remind(demoTenantId);
    expect((await told(coordinator, obligationId)).map((notice) => notice.kind)).toEqual(['due_soon']);
  });

  it('again, after a return long before its date, is reminded of by the day of the next version', async () => {
    on('2023-11-20');
    const obligationId = await owe(office, '2024-03-29', 'Đơn giản hoá thủ tục thẩm định');
    const params = { obligationId };
    await app.as(head).call(obligationRoutes.submit, { params, body: draft });
    await app.as(coordinator).call(obligationRoutes.return, { params, body: { reason: 'Chưa nêu tên thủ tục' } });
    const [back] = await told(officer, obligationId);
    expect(back?.sentence.vi).toContain(': “Chưa nêu tên thủ tục”, nộp lại chậm nhất ngày 22/11/2023');
    on('2023-11-22');
    await app.following.remind(demoTenantId);
    const [reminder] = (await told(officer, obligationId)).filter((notice) => notice.kind === 'due_soon');
    expect(reminder?.facts).toMatchObject({ days: 0, dueOn: '2023-11-22' });
  });
});

describe('what goes up to the coordinator', () => {
  it('from several units on one day comes in one sentence, and leads to who is late', async () => {
    on('2023-12-11');
    const units = await app.database.technical(demoTenantId, (db) =>
      sql<{ unit_id: string }>`select v.unit_id from unit_validity v where v.tenant_id = ${demoTenantId}
        and v.kind = 'department' and v.valid_to is null order by v.unit_id limit 5`.execute(db),
    );
    for (const { unit_id } of units.rows) await owe(unit_id, '2023-12-13', 'Công khai kế hoạch sử dụng đất');
    await app.following.remind(demoTenantId);
    on('2023-12-20');
    await app.following.remind(demoTenantId);
    const { items } = await app.as(coordinator).call(followingRoutes.list, { query: { limit: 100 } });
    const up = items.filter((notice) => notice.kind === 'escalated' && notice.businessDate === '2023-12-20');
    expect(up.map((notice) => [notice.sentence.vi, noticeHref(notice)])).toEqual([
      [`${units.rows.length} đơn vị có ${units.rows.length} việc trễ từ 7 ngày trở lên`, '/execution'],
    ]);
  });
});

describe('a report on which nobody decides', () => {
  it('is reminded of to the coordinator after three days, and leads to the decision', async () => {
    on('2023-11-27');
    const obligationId = await owe(office, '2023-12-29', 'Công khai quy hoạch đã duyệt');
    await app.as(head).call(obligationRoutes.submit, { params: { obligationId }, body: draft });
    const [arrived] = await told(coordinator, obligationId);
    expect(arrived && noticeHref(arrived)).toBe(`/acceptance?ob=${obligationId}`);
    const waits = async () => {
      await app.following.remind(demoTenantId);
      const { items } = await app.as(coordinator).call(followingRoutes.list, { query: { limit: 100 } });
      return items.filter((notice) => notice.kind === 'waiting' && notice.facts.count !== undefined);
    };
    on('2023-11-29');
    expect(await waits()).toEqual([]);
    on('2023-11-30');
    const [reminder] = await waits();
    expect(reminder?.sentence.vi).toBe('1 báo cáo chờ tiếp nhận đã từ 3 ngày trở lên');
    expect(reminder && noticeHref(reminder)).toBe('/acceptance');
    await app.as(coordinator).call(obligationRoutes.accept, { params: { obligationId }, body: {} });
    on('2023-12-04');
    expect(await waits()).toHaveLength(1);
  });
});
