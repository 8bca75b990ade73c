import { ApiError, type Client } from '@nanghang/contract';
import type { PlainDate } from '@nanghang/domain/kernel';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { substitutionRoutes } from '../contract/index.ts';

let app: TestApp;
let owner: pg.Client;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.stop();
});

async function as(login: string): Promise<Client> {
  return app.as(await app.demoActor(login));
}

async function person(login: string): Promise<string> {
  return (await app.demoActor(login)).personId;
}

async function heldOn(login: string, day: string) {
  const { tenantId } = await app.demoActor('admin');
  const actor = await app.database.read(tenantId, (db) => app.access.findActor(db, tenantId, login, day as PlainDate));
  return (actor?.memberships ?? []).map(
    (held) => `${held.role}${held.actingFor ? ` for ${held.actingFor.displayName}` : ''}`,
  );
}

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error('the call was not refused', { cause: error });
  return { status: error.problem.status, codes: error.problem.issues.map((issue) => issue.code) };
}

async function cover(by: string, absent: string, substitute: string, validFrom: string, validTo: string) {
  const body = {
    absentPersonId: await person(absent),
    substitutePersonId: await person(substitute),
    validFrom,
    validTo,
    reason: 'Nghỉ phép',
  };
  return (await as(by)).call(substitutionRoutes.createCover, { body });
}

describe('cover for an absent person', () => {
  let id = '';

  it('gives the substitute what the absent person holds, for the span and named as such', async () => {
    ({ id } = await cover('sxd', 'sxd', 'chuyenvien.sxd', '2023-11-20', '2023-11-24'));
    expect(await heldOn('chuyenvien.sxd', '2023-11-19')).toEqual(['unit_officer']);
    expect(await heldOn('chuyenvien.sxd', '2023-11-20')).toEqual(['unit_officer', 'unit_lead for Phạm Minh Giám']);
    expect(await heldOn('chuyenvien.sxd', '2023-11-24')).toContain('unit_lead for Phạm Minh Giám');
    expect(await heldOn('chuyenvien.sxd', '2023-11-25')).toEqual(['unit_officer']);
  });

  it('is written in the audit log as done for the absent person', async () => {
    const substitute = await app.demoActor('chuyenvien.sxd');
    const other = await cover('chuyenvien.sxd', 'sxd', 'thamdinh', '2024-02-01', '2024-02-02');
    const own = await cover('chuyenvien.sxd', 'chuyenvien.sxd', 'thamdinh', '2024-02-05', '2024-02-06');
    const entries = await owner.query(
      "select actor_label, acting_for_person_id from audit_entry where person_id = $1 and action = 'substitution.cover' order by id",
      [substitute.personId],
    );
    expect(entries.rows).toEqual([
      { actor_label: 'Võ Thị Chuyên Viên (thay Phạm Minh Giám)', acting_for_person_id: await person('sxd') },
      { actor_label: 'Võ Thị Chuyên Viên', acting_for_person_id: null },
    ]);
    await (await as('sxd')).call(substitutionRoutes.cancelCover, { params: { id: own.id } });
    await (await as('sxd')).call(substitutionRoutes.cancelCover, { params: { id: other.id } });
  });

  it('is refused where spans clash', async () => {
    expect(await refusal(cover('sxd', 'sxd', 'thamdinh', '2023-11-24', '2023-11-30'))).toEqual({
      status: 422,
      codes: ['COVERED_ALREADY'],
    });
    expect((await refusal(cover('admin', 'lanhdao', 'sxd', '2023-11-23', '2023-11-30'))).codes).toEqual([
      'SUBSTITUTE_ABSENT',
    ]);
    expect((await refusal(cover('sxd', 'sxd', 'sxd', '2024-01-01', '2024-01-02'))).codes).toEqual(['SAME_PERSON']);
    expect((await refusal(cover('sxd', 'sxd', 'thamdinh', '2024-01-03', '2024-01-02'))).codes).toEqual([
      'SPAN_REVERSED',
    ]);
    expect((await refusal(cover('sxd', 'sxd', 'thamdinh', '2023-10-01', '2023-10-02'))).codes).toEqual(['SPAN_PAST']);
  });

  it('is set for oneself and within the own office only', async () => {
    expect((await refusal(cover('sxd', 'thamdinh', 'thamdinh2', '2024-01-01', '2024-01-02'))).status).toBe(404);
    expect((await refusal(cover('thamdinh', 'thamdinh2', 'thamdinh', '2024-01-01', '2024-01-02'))).status).toBe(404);
    expect((await refusal(cover('kiemtoan', 'kiemtoan', 'sxd', '2024-01-01', '2024-01-02'))).status).toBe(403);
    await cover('thamdinh', 'thamdinh', 'thamdinh2', '2024-01-01', '2024-01-02');
  });

  it('hands the role admin on only when an admin says so', async () => {
    const unitId = (await app.demoActor('admin2')).memberships[0]?.unitId ?? '';
    const lead = {
      ...(await app.demoActor('sxd')),
      memberships: [{ role: 'unit_lead', unitId, subtreeUnitIds: [unitId] }],
    } as const;
    const body = {
      absentPersonId: await person('admin2'),
      substitutePersonId: await person('thamdinh2'),
      validFrom: '2024-03-01',
      validTo: '2024-03-02',
      reason: 'Thử',
    };
    await app
      .as({ ...lead, accountId: '01890000-0000-7000-9000-0000000000aa' })
      .call(substitutionRoutes.createCover, { body });
    expect(await heldOn('thamdinh2', '2024-03-01')).toEqual(['appraiser']);
    await cover('admin', 'admin2', 'thamdinh2', '2024-03-05', '2024-03-06');
    expect(await heldOn('thamdinh2', '2024-03-05')).toContain('admin for Đặng Thị Trị');
  });

  it('ends at once when it is cancelled, and is not cancelled from elsewhere', async () => {
    const foreign = await as('thamdinh');
    expect((await refusal(foreign.call(substitutionRoutes.cancelCover, { params: { id } }))).status).toBe(404);
    await (await as('sxd')).call(substitutionRoutes.cancelCover, { params: { id } });
    expect(await heldOn('chuyenvien.sxd', '2023-11-20')).toEqual(['unit_officer']);
    const again = (await as('sxd')).call(substitutionRoutes.cancelCover, { params: { id } });
    expect((await refusal(again)).status).toBe(409);
  });

  it('is listed for both sides, for the head and for the admin', async () => {
    const seenBy = async (login: string) => {
      const { items } = await (await as(login)).call(substitutionRoutes.listSubstitutions, { query: { state: 'all' } });
      return items.filter((item) => item.id === id).map((item) => item.state);
    };
    for (const login of ['sxd', 'chuyenvien.sxd', 'admin', 'kiemtoan'])
      expect(await seenBy(login), login).toEqual(['cancelled']);
    for (const login of ['thamdinh', 'lanhdao']) expect(await seenBy(login), login).toEqual([]);
  });
});

describe('hand-over', () => {
  const handOver = async (by: string, from: string, to: string, validFrom: string, membershipIds?: string[]) => {
    const body = { fromPersonId: await person(from), toPersonId: await person(to), validFrom, reason: 'Điều động' };
    return await (await as(by)).call(substitutionRoutes.createHandover, {
      body: membershipIds ? { ...body, membershipIds } : body,
    });
  };

  it('moves offices for good on a day, the headship with them', async () => {
    expect((await handOver('admin', 'sxd', 'thamdinh2', '2023-12-01')).moved).toBe(1);
    expect(await heldOn('sxd', '2023-11-30')).toEqual(['unit_lead']);
    expect(await heldOn('sxd', '2023-12-01')).toEqual([]);
    expect(await heldOn('thamdinh2', '2023-11-30')).toEqual(['appraiser']);
    expect(await heldOn('thamdinh2', '2023-12-01')).toEqual(['appraiser', 'unit_lead']);
  });

  it('is for admins, moves only what is held, and says so', async () => {
    expect((await refusal(handOver('sxd', 'sxd', 'thamdinh', '2023-12-01'))).status).toBe(403);
    expect((await refusal(handOver('admin', 'sxd', 'thamdinh', '2023-12-01'))).codes).toEqual(['NOTHING_TO_MOVE']);
    const foreign = ['01890000-0000-7000-8000-00000000ffff'];
    expect((await refusal(handOver('admin', 'lanhdao', 'thamdinh', '2023-12-01', foreign))).codes).toEqual([
      'NOTHING_TO_MOVE',
    ]);
  });
});
