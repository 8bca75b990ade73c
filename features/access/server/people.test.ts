import { ApiError, type Client } from '@nanghang/contract';
import type { PlainDate } from '@nanghang/domain/kernel';
import { createBrowser, startTestApp, type TestApp } from '@nanghang/testkit';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountRow, newAccount, peopleRoutes } from '../contract/index.ts';

let app: TestApp;
let admin: Client;
const tenantDay = '2023-11-20' as PlainDate;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', realSignIn: true });
  admin = await clientOf('admin');
});
afterAll(() => app.stop());

async function readXlsx(bytes: Uint8Array): Promise<unknown[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: unknown[] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

async function clientOf(login: string): Promise<Client> {
  return app.withBearer(await tokenOf(login));
}

async function tokenOf(login: string): Promise<string> {
  const { tokens, findActor } = app.access;
  const { tenantId } = await app.demoActor(login);
  const actor = await app.database.read(tenantId, (db) => findActor(db, tenantId, login, tenantDay));
  const acting = { tenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate: tenantDay };
  const order = { accountId: actor?.accountId ?? '', login, name: 'test', scopes: ['*'], expiresAt: null };
  const { token } = await tokens.create(acting, order, new Date('2023-11-20T01:00:00Z'));
  return token;
}

async function row(login: string): Promise<AccountRow> {
  const { items } = await admin.call(peopleRoutes.listAccounts, { query: { q: login, limit: 500 } });
  const found = items.find((item) => item.login === login);
  if (!found) throw new Error(`no account ${login}`);
  return found;
}

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error('the call was not refused', { cause: error });
  return { status: error.problem.status, codes: error.problem.issues.map((issue) => issue.code) };
}

function order(login: string, patch: Partial<(typeof newAccount)['_zod']['input']> = {}) {
  return newAccount.parse({ login, displayName: 'Người Mới', memberships: [], start: 'temporary', ...patch });
}

describe('accounts', () => {
  it('are listed by name in pages, found without marks, narrowed by role, unit and state', async () => {
    const first = await admin.call(peopleRoutes.listAccounts, { query: { limit: 4 } });
    expect(first.total).toBe(9);
    const second = await admin.call(peopleRoutes.listAccounts, {
      query: { limit: 100, cursor: first.nextCursor ?? '' },
    });
    expect(second.nextCursor).toBeNull();
    const names = [...first.items, ...second.items].map((item) => item.displayName);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    expect(new Set(names).size).toBe(9);
    const found = await admin.call(peopleRoutes.listAccounts, { query: { q: 'huynh' } });
    expect(found.items.map((item) => item.login)).toEqual(['thamdinh']);
    const leads = await admin.call(peopleRoutes.listAccounts, { query: { role: 'unit_lead' } });
    expect(leads.items.map((item) => item.login)).toEqual(['sxd']);
    const unitId = leads.items[0]?.offices[0]?.unit.id ?? '';
    const ofUnit = await admin.call(peopleRoutes.listAccounts, { query: { unitId } });
    expect(ofUnit.items.map((item) => item.login).sort()).toEqual(['chuyenvien.sxd', 'sxd']);
    expect((await admin.call(peopleRoutes.listAccounts, { query: { state: 'disabled' } })).items).toEqual([]);
    expect((await refusal(admin.call(peopleRoutes.listAccounts, { query: { cursor: 'x' } }))).status).toBe(400);
  });

  it('go into a workbook with the rows and columns that are shown', async () => {
    const url = '/api/v1/account-export?role=unit_lead&columns=name,offices,state&language=vi';
    const answer = await app.app.inject({ url, headers: { authorization: `Bearer ${await tokenOf('sxd')}` } });
    expect(answer.statusCode).toBe(200);
    const sheets = await readXlsx(answer.rawPayload);
    expect(sheets).toEqual([
      ['Họ và tên', 'Vai trò và đơn vị', 'Tình trạng'],
      ['Phạm Minh Giám', 'Lãnh đạo đơn vị, Người đứng đầu – Sở Xây dựng', 'Đang hoạt động'],
    ]);
    const wrong = await app.app.inject({
      url: url.replace('state', 'password_hash'),
      headers: { authorization: `Bearer ${await tokenOf('admin')}` },
    });
    expect(wrong.statusCode).toBe(400);
  });

  it('begin with a temporary password that must be replaced at the first sign-in', async () => {
    const made = await admin.call(peopleRoutes.createAccount, { body: order('nguoi.moi') });
    const password = made.temporaryPassword ?? '';
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const browser = createBrowser(app);
    const entered = await browser.post('/api/v1/session', { login: 'nguoi.moi', password });
    expect(entered.body['next']).toBe('password_change');
    expect((await browser.get('/api/v1/session')).status).toBe(401);
    const same = await browser.post('/api/v1/sign-in/password', { password });
    expect(same.body['issues']).toMatchObject([{ code: 'PASSWORD_UNCHANGED' }]);
    const own = await browser.post('/api/v1/sign-in/password', { password: 'thuyền nan một chiếc' });
    expect(own.body['next']).toBe('none');
    expect((await browser.get('/api/v1/session')).body).toMatchObject({
      login: 'nguoi.moi',
      unit: null,
      permissions: [],
    });
    const again = await createBrowser(app).post('/api/v1/session', {
      login: 'nguoi.moi',
      password: 'thuyền nan một chiếc',
    });
    expect(again.body['next']).toBe('none');
  });

  it('name every reason for a refusal', async () => {
    const create = (body: ReturnType<typeof order>) => refusal(admin.call(peopleRoutes.createAccount, { body }));
    const lead = (await row('sxd')).offices[0];
    const unitId = lead?.unit.id ?? '';
    const office = { role: 'unit_lead', unitId, standing: 'head', validFrom: tenantDay, validTo: null } as const;
    expect(await create(order('SXD'))).toEqual({ status: 422, codes: ['LOGIN_TAKEN'] });
    expect(await create(order('a.b', { start: 'invitation' }))).toEqual({ status: 422, codes: ['NO_MAIL'] });
    expect(await create(order('a.b', { memberships: [office] }))).toEqual({ status: 422, codes: ['HEAD_TAKEN'] });
    const reversed = { ...office, standing: 'deputy', validTo: '2023-11-19' } as const;
    expect(await create(order('a.b', { memberships: [reversed] }))).toEqual({ status: 422, codes: ['SPAN_REVERSED'] });
    const nowhere = { ...office, unitId: '01890000-0000-7000-8000-00000000ffff' };
    expect(await create(order('a.b', { memberships: [nowhere] }))).toEqual({ status: 422, codes: ['UNKNOWN_UNIT'] });
    const { items } = await admin.call(peopleRoutes.listAccounts, { query: { q: 'a.b' } });
    expect(items).toEqual([]);
  });

  it('are changed by one admin at a time', async () => {
    const { id } = await row('kiemtoan');
    const detail = await admin.call(peopleRoutes.showAccount, { params: { id } });
    const body = {
      displayName: 'Đỗ Văn Kiểm',
      title: 'Chánh Thanh tra',
      email: 'k@x.vn',
      phone: null,
      version: detail.version,
    };
    await admin.call(peopleRoutes.editPerson, { params: { id }, body });
    expect(await refusal(admin.call(peopleRoutes.editPerson, { params: { id }, body }))).toMatchObject({ status: 409 });
    expect((await admin.call(peopleRoutes.showAccount, { params: { id } })).title).toBe('Chánh Thanh tra');
  });

  it('are disabled with sessions and tokens, and enabled again without them', async () => {
    const token = await clientOf('thamdinh2');
    const { id } = await row('thamdinh2');
    await token.call(peopleRoutes.searchPeople, { query: {} });
    const state = (value: 'active' | 'disabled') =>
      admin.call(peopleRoutes.setAccountState, { params: { id }, body: { state: value, reason: 'Nghỉ hưu' } });
    await state('disabled');
    expect((await refusal(token.call(peopleRoutes.searchPeople, { query: {} }))).status).toBe(401);
    await state('active');
    expect((await refusal(token.call(peopleRoutes.searchPeople, { query: {} }))).status).toBe(401);
  });

  it('keep one admin at least', async () => {
    const own = await row('admin');
    const other = await row('admin2');
    const disable = (id: string) =>
      refusal(admin.call(peopleRoutes.setAccountState, { params: { id }, body: { state: 'disabled', reason: 'x' } }));
    expect((await disable(own.id)).codes).toEqual(['OWN_ACCOUNT']);
    const detail = await admin.call(peopleRoutes.showAccount, { params: { id: own.id } });
    const membershipId = detail.memberships[0]?.id ?? '';
    await admin.call(peopleRoutes.setAccountState, {
      params: { id: other.id },
      body: { state: 'disabled', reason: 'Thử' },
    });
    const end = admin.call(peopleRoutes.endMembership, { params: { id: membershipId }, body: { validTo: tenantDay } });
    expect((await refusal(end)).codes).toEqual(['LAST_ADMIN']);
    await admin.call(peopleRoutes.setAccountState, {
      params: { id: other.id },
      body: { state: 'active', reason: 'Thử' },
    });
  });

  it('are read by a head within the own office only', async () => {
    const lead = await clientOf('sxd');
    const seen = await lead.call(peopleRoutes.listAccounts, { query: {} });
    expect(seen.items.map((item) => item.login).sort()).toEqual(['chuyenvien.sxd', 'sxd']);
    expect(seen.total).toBe(2);
    const foreign = await row('thamdinh');
    expect((await refusal(lead.call(peopleRoutes.showAccount, { params: { id: foreign.id } }))).status).toBe(404);
    const found = await lead.call(peopleRoutes.searchPeople, { query: { q: 'thi' } });
    const opened = found.items.filter((item) => item.accountId !== null);
    expect(opened.map((item) => item.displayName)).toEqual(['Võ Thị Chuyên Viên']);
    expect(found.items.length).toBeGreaterThan(1);
    const officer = await clientOf('chuyenvien.sxd');
    expect((await refusal(officer.call(peopleRoutes.listAccounts, { query: {} }))).status).toBe(403);
  });
});

describe('offices', () => {
  it('hold from their first to their last day', async () => {
    const made = await admin.call(peopleRoutes.createAccount, { body: order('theo.ngay') });
    const unitId = (await row('sxd')).offices[0]?.unit.id ?? '';
    const { id } = await admin.call(peopleRoutes.addMembership, {
      params: { id: made.id },
      body: { role: 'unit_officer', unitId, standing: 'member', validFrom: '2023-12-01', validTo: '2023-12-31' },
    });
    const rolesOn = async (day: string) => {
      const { tenantId } = await app.demoActor('admin');
      const actor = await app.database.read(tenantId, (db) =>
        app.access.findActor(db, tenantId, 'theo.ngay', day as PlainDate),
      );
      return actor?.memberships.map((held) => held.role);
    };
    expect(await rolesOn('2023-11-30')).toEqual([]);
    expect(await rolesOn('2023-12-01')).toEqual(['unit_officer']);
    expect(await rolesOn('2023-12-31')).toEqual(['unit_officer']);
    expect(await rolesOn('2024-01-01')).toEqual([]);
    await admin.call(peopleRoutes.endMembership, { params: { id }, body: { validTo: '2023-12-15' } });
    expect(await rolesOn('2023-12-16')).toEqual([]);
    await admin.call(peopleRoutes.endMembership, { params: { id }, body: { validTo: '2023-11-30' } });
    const detail = await admin.call(peopleRoutes.showAccount, { params: { id: made.id } });
    expect(detail.memberships).toEqual([]);
  });

  it('refuse the same role in the same unit twice at one time', async () => {
    const { id, offices } = await row('sxd');
    const unitId = offices[0]?.unit.id ?? '';
    const body = {
      role: 'unit_lead',
      unitId,
      standing: 'acting_head',
      validFrom: '2024-01-01',
      validTo: null,
    } as const;
    expect((await refusal(admin.call(peopleRoutes.addMembership, { params: { id }, body }))).codes).toEqual([
      'OFFICE_HELD',
    ]);
  });
});
