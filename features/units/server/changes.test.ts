import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitRoutes, unitSetRoutes } from '../contract/index.ts';

let app: TestApp;
const admin = testActor('admin');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const call = () => app.as(admin);
const why = 'Nghị quyết của HĐND tỉnh';

async function idOf(name: string, on = '2023-11-20'): Promise<string> {
  const { items } = await call().call(unitRoutes.tree, { query: { on } });
  const found = items.find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name} on ${on}`);
  return found.unitId;
}

function refused(code: string) {
  return { problem: { code: 'INVALID', issues: [expect.objectContaining({ code })] } };
}

async function change(unitId: string, body: object) {
  return call().call(unitRoutes.change, {
    params: { unitId },
    body: { reason: why, effectiveOn: '2024-01-01', ...body },
  });
}

describe('changes of a unit', () => {
  it('close a period and open the next; the old name stays on the old days', async () => {
    const unitId = await idOf('Ban Tiếp công dân tỉnh');
    await change(unitId, { name: 'Ban Tiếp công dân trung tâm' });
    const shown = await call().call(unitRoutes.show, { params: { unitId }, query: {} });
    expect(shown.history.map((state) => [state.name, state.validFrom, state.validTo])).toEqual([
      ['Ban Tiếp công dân trung tâm', '2024-01-01', null],
      ['Ban Tiếp công dân tỉnh', '2004-01-01', '2023-12-31'],
    ]);
    expect(shown.current?.name).toBe('Ban Tiếp công dân tỉnh');
    await expect(change(unitId, { name: 'Ban khác' })).rejects.toMatchObject(refused('CHANGE_ON_FIRST_DAY'));
    await expect(
      change(unitId, { name: 'Ban Tiếp công dân trung tâm', effectiveOn: '2024-05-01' }),
    ).rejects.toMatchObject(refused('NOTHING_CHANGES'));
    await expect(change(unitId, { name: 'Ban khác', effectiveOn: '2003-01-01' })).rejects.toMatchObject(
      refused('UNIT_NOT_IN_FORCE'),
    );
  });

  it('move a unit, but never below itself or under what does not exist', async () => {
    const root = await idOf('Ủy ban nhân dân tỉnh Tây Ninh');
    const office = await idOf('Văn phòng Ủy ban nhân dân tỉnh');
    const room = await idOf('Phòng Quản lý xây dựng');
    await expect(change(root, { parentUnitId: office })).rejects.toMatchObject(refused('PARENT_BELOW'));
    await expect(change(room, { parentUnitId: room })).rejects.toMatchObject(refused('PARENT_IS_SELF'));
    const gone = await idOf('Sở Giao thông vận tải');
    await expect(change(room, { parentUnitId: gone, effectiveOn: '2025-06-01' })).rejects.toMatchObject(
      refused('PARENT_NOT_IN_FORCE'),
    );
    await change(room, { parentUnitId: office, effectiveOn: '2024-02-01' });
    const { items } = await call().call(unitRoutes.tree, { query: { on: '2024-02-01', under: office } });
    expect(items.map((unit) => unit.name)).toContain('Phòng Quản lý xây dựng');
  });

  it('make, succeed and end units, each recorded with its reason', async () => {
    const root = await idOf('Ủy ban nhân dân tỉnh Tây Ninh');
    const { unitId } = await call().call(unitRoutes.create, {
      body: {
        ...{ name: 'Trung tâm Chuyển đổi số', kind: 'service_unit', parentUnitId: root },
        ...{ validFrom: '2024-03-01', aliases: ['TT CĐS'], reason: why },
      },
    });
    await expect(
      call().call(unitRoutes.create, {
        body: {
          ...{ name: 'Trung tâm Chuyển đổi số', kind: 'service_unit', parentUnitId: root },
          ...{ validFrom: '2024-04-01', reason: why },
        },
      }),
    ).rejects.toMatchObject(refused('UNIT_NAME_TAKEN'));
    const school = await idOf('Trường Chính trị tỉnh');
    const succession = { predecessorUnitId: school, successorUnitId: unitId, effectiveOn: '2024-06-01', basis: why };
    await call().call(unitRoutes.succeed, { body: { ...succession, share: 0.4 } });
    await expect(call().call(unitRoutes.succeed, { body: succession })).rejects.toMatchObject(
      refused('SUCCESSION_KNOWN'),
    );
    await expect(
      call().call(unitRoutes.succeed, {
        body: { ...succession, successorUnitId: root, share: 0.7 },
      }),
    ).rejects.toMatchObject(refused('SHARES_ABOVE_ONE'));
    const end = { params: { unitId: school }, body: { lastDay: '2024-05-31' as const, reason: why } };
    await call().call(unitRoutes.close, end);
    const resolved = await call().call(unitRoutes.resolve, {
      query: { name: 'Trường Chính trị tỉnh', on: '2024-06-01' },
    });
    expect(resolved).toMatchObject({ how: 'successor', units: [{ unitId }] });
    await expect(
      call().call(unitRoutes.close, { params: { unitId: root }, body: { lastDay: '2026-01-01', reason: why } }),
    ).rejects.toMatchObject(refused('UNITS_BELOW'));
  });

  it('add other names and take them out of use', async () => {
    const unitId = await idOf('Sở Y tế');
    const { aliasId } = await call().call(unitRoutes.addAlias, { params: { unitId }, body: { alias: 'Ngành y  tế' } });
    const found = await call().call(unitRoutes.resolve, { query: { name: 'ngành Y tế' } });
    expect(found).toMatchObject({ how: 'name', units: [{ unitId }] });
    await expect(
      call().call(unitRoutes.addAlias, { params: { unitId }, body: { alias: 'Ngành y tế' } }),
    ).rejects.toMatchObject(refused('ALIAS_KNOWN'));
    await call().call(unitRoutes.removeAlias, { params: { unitId, aliasId } });
    await expect(call().call(unitRoutes.removeAlias, { params: { unitId, aliasId } })).rejects.toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
  });

  it('leave a trail, and are the administrator’s alone', async () => {
    const client = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
    await client.connect();
    const found = await client.query<{ action: string; differences: Record<string, unknown>; reason: string }>(
      "select action, differences, reason from audit_entry where action like 'unit.%' order by id",
    );
    await client.end();
    expect(found.rows[0]).toMatchObject({
      action: 'unit.change',
      differences: { name: ['Ban Tiếp công dân tỉnh', 'Ban Tiếp công dân trung tâm'] },
      reason: why,
    });
    expect(new Set(found.rows.map((row) => row.action))).toEqual(
      new Set([...['unit.change', 'unit.create', 'unit.succeed', 'unit.close', 'unit.alias.add', 'unit.alias.remove']]),
    );
    const unitId = await idOf('Sở Y tế');
    await expect(
      app.as(testActor('coordinator')).call(unitRoutes.addAlias, { params: { unitId }, body: { alias: 'X' } }),
    ).rejects.toMatchObject({ problem: { code: 'FORBIDDEN' } });
    const foreign = testActor('admin', { tenantId: '01890000-0000-7000-8000-0000000000ff' });
    await expect(
      app.as(foreign).call(unitRoutes.addAlias, { params: { unitId }, body: { alias: 'X' } }),
    ).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
  });
});

describe('sets', () => {
  it('hold what their rule takes and what is listed, each on its days', async () => {
    const { items } = await call().call(unitSetRoutes.list, { query: { on: '2023-11-20' } });
    expect(items.map((set) => [set.name, set.memberCount])).toEqual([
      ['Các sở, ban, ngành tỉnh', 18],
      ['UBND cấp huyện', 9],
      ['UBND các huyện, thị xã, thành phố', 9],
      ['UBND cấp xã', 94],
    ]);
    const { setId } = await call().call(unitSetRoutes.create, {
      body: { name: 'Tổ công tác PCI', kinds: null, reason: why },
    });
    const unitId = await idOf('Sở Tư pháp');
    await call().call(unitSetRoutes.addMember, {
      params: { setId },
      body: { unitId, validFrom: '2024-01-01', reason: why },
    });
    await expect(
      call().call(unitSetRoutes.addMember, {
        params: { setId },
        body: { unitId, validFrom: '2024-02-01', reason: why },
      }),
    ).rejects.toMatchObject({ problem: { code: 'CONFLICT' } });
    const on = async (day: string) =>
      (await call().call(unitSetRoutes.show, { params: { setId }, query: { on: day } })).members.map((one) => one.name);
    expect(await on('2023-12-31')).toEqual([]);
    expect(await on('2024-01-01')).toEqual(['Sở Tư pháp']);
    await call().call(unitSetRoutes.endMember, {
      params: { setId, unitId },
      body: { lastDay: '2024-06-30', reason: why },
    });
    expect(await on('2024-07-01')).toEqual([]);
    await expect(
      call().call(unitSetRoutes.create, { body: { name: 'Tổ công tác PCI', kinds: null, reason: why } }),
    ).rejects.toMatchObject(refused('SET_NAME_TAKEN'));
  });
});
