import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitRoutes, unitSetRoutes } from '../contract/index.ts';

let app: TestApp;
const why = 'Nhập nhầm ngày';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const call = () => app.as(testActor('admin'));

async function idOf(name: string, on = '2023-11-20'): Promise<string> {
  const { items } = await call().call(unitRoutes.tree, { query: { on } });
  const found = items.find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name} on ${on}`);
  return found.unitId;
}

function refused(code: string) {
  return { problem: { code: 'INVALID', issues: [expect.objectContaining({ code })] } };
}

interface TrailEntry {
  readonly object_label: string;
  readonly differences: Record<string, unknown>;
  readonly reason: string;
}

async function trailOf(action: string): Promise<readonly TrailEntry[]> {
  const client = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await client.connect();
  const found = await client.query<TrailEntry>(
    'select object_label, differences, reason from audit_entry where action = $1 order by id',
    [action],
  );
  await client.end();
  return found.rows;
}

async function close(unitId: string, lastDay: string) {
  return call().call(unitRoutes.close, { params: { unitId }, body: { lastDay, reason: why } });
}

async function reopen(unitId: string, body: { withdrawSuccessions?: boolean } = {}) {
  return call().call(unitRoutes.reopen, { params: { unitId }, body: { ...body, reason: why } });
}

describe('reopening a unit that was closed by mistake', () => {
  it('lets its last period go on, with the reason in the log', async () => {
    const unitId = await idOf('Sở Y tế');
    await expect(reopen(unitId)).rejects.toMatchObject(refused('UNIT_NOT_CLOSED'));
    await close(unitId, '2024-06-30');
    await reopen(unitId);
    const shown = await call().call(unitRoutes.show, { params: { unitId }, query: { on: '2024-07-01' } });
    expect(shown.current).toMatchObject({ name: 'Sở Y tế', validTo: null });
    expect(await trailOf('unit.reopen')).toEqual([
      { object_label: 'Sở Y tế', differences: { validTo: ['2024-06-30', null] }, reason: why },
    ]);
  });

  it('withdraws the succession of that end only when asked to', async () => {
    const [school, finance] = [await idOf('Trường Chính trị tỉnh'), await idOf('Sở Tài chính')];
    await call().call(unitRoutes.succeed, {
      body: { predecessorUnitId: school, successorUnitId: finance, effectiveOn: '2024-06-01', basis: why },
    });
    await close(school, '2024-05-31');
    await expect(reopen(school)).rejects.toMatchObject(refused('SUCCESSION_FOLLOWS'));
    await reopen(school, { withdrawSuccessions: true });
    const shown = await call().call(unitRoutes.show, { params: { unitId: school }, query: { on: '2024-06-01' } });
    expect(shown).toMatchObject({ current: { validTo: null }, successors: [] });
  });

  it('is refused while another unit has taken its name and place, and to others than administrators', async () => {
    const unitId = await idOf('Sở Nội vụ');
    const parent = await idOf('Ủy ban nhân dân tỉnh Tây Ninh');
    await close(unitId, '2024-05-31');
    await call().call(unitRoutes.create, {
      body: { name: 'Sở Nội vụ', kind: 'department', parentUnitId: parent, validFrom: '2024-06-01', reason: why },
    });
    await expect(reopen(unitId)).rejects.toMatchObject(refused('UNIT_NAME_TAKEN'));
    await expect(
      app.as(testActor('coordinator')).call(unitRoutes.reopen, { params: { unitId }, body: { reason: why } }),
    ).rejects.toMatchObject({ problem: { code: 'FORBIDDEN' } });
  });
});

describe('changing a set', () => {
  const membersOf = async (setId: string, on = '2023-11-20') =>
    (await call().call(unitSetRoutes.show, { params: { setId }, query: { on } })).members.map((one) => one.name);

  it('renames it and changes its rule on all days, keeping before and after in the log', async () => {
    const { setId } = await call().call(unitSetRoutes.create, {
      body: { name: 'Khối sở', kinds: ['department'], reason: why },
    });
    const justice = await idOf('Sở Tư pháp');
    expect(await membersOf(setId)).toContain('Sở Tư pháp');
    const body = { name: 'Khối sở khác', kinds: ['department' as const], exceptUnitIds: [justice], reason: why };
    await call().call(unitSetRoutes.change, { params: { setId }, body });
    expect(await membersOf(setId)).not.toContain('Sở Tư pháp');
    const [entry] = await trailOf('unit_set.change');
    expect(entry).toMatchObject({ object_label: 'Khối sở khác', reason: why });
    expect(entry?.differences).toMatchObject({ name: ['Khối sở', 'Khối sở khác'] });
    await expect(
      call().call(unitSetRoutes.change, { params: { setId }, body: { ...body, name: 'UBND cấp xã' } }),
    ).rejects.toMatchObject(refused('SET_NAME_TAKEN'));
    await expect(
      call().call(unitSetRoutes.change, { params: { setId }, body: { ...body, exceptUnitIds: [setId] } }),
    ).rejects.toMatchObject(refused('SET_EXCEPTION_UNKNOWN'));
  });

  it('lists several units at once or none, and leaves those listed already as they are', async () => {
    const { setId } = await call().call(unitSetRoutes.create, {
      body: { name: 'Tổ công tác', kinds: null, reason: why },
    });
    const [justice, finance] = [await idOf('Sở Tư pháp'), await idOf('Sở Tài chính')];
    const add = (unitIds: string[], validFrom: string) =>
      call().call(unitSetRoutes.addMembers, { params: { setId }, body: { unitIds, validFrom, reason: why } });
    await expect(add([justice, setId], '2023-01-01')).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
    expect(await membersOf(setId)).toEqual([]);
    expect(await add([justice], '2023-01-01')).toEqual({ added: 1 });
    expect(await add([justice, finance, finance], '2023-06-01')).toEqual({ added: 1 });
    expect((await membersOf(setId, '2023-05-31')).sort()).toEqual(['Sở Tư pháp']);
    expect((await membersOf(setId)).sort()).toEqual(['Sở Tài chính', 'Sở Tư pháp']);
    const trail = await trailOf('unit_set.list');
    expect(trail.at(-1)?.differences).toMatchObject({ units: [null, ['Sở Tài chính']] });
  });
});
