import { plainDate } from '@nanghang/domain/kernel';
import { demoTenantId, startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminRoutes, unitRoutes } from '../contract/index.ts';
import { findUnitName, listProvinceShares, listSubtree, listUnitTree, resolveUnitName } from './index.ts';

let app: TestApp;
const reader = testActor('unit_officer');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

async function tree(query: { on?: string; q?: string; under?: string } = {}) {
  return app.as(reader).call(unitRoutes.tree, { query });
}

async function idOf(name: string, on?: string): Promise<string> {
  const { items } = await tree(on === undefined ? {} : { on });
  const found = items.find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found.unitId;
}

describe('the tree of a day', () => {
  it('is that of the business date unless asked: offices, rooms, districts and communes', async () => {
    const { on, items, total } = await tree();
    expect(on).toBe('2023-11-20');
    expect(items).toHaveLength(total);
    const count = (kind: string) => items.filter((unit) => unit.kind === kind).length;
    expect(count('district_committee')).toBe(9);
    expect(count('commune_committee')).toBe(94);
    expect(items[0]).toMatchObject({ kind: 'province_committee', depth: 0, people: 1 });
    const rooms = items.filter((unit) => unit.kind === 'division');
    const department = items.find((unit) => unit.name === 'Sở Xây dựng');
    expect(new Set(rooms.map((room) => room.parentUnitId))).toEqual(new Set([department?.unitId]));
    expect(department).toMatchObject({ people: 2, childCount: 3, depth: 1 });
  });

  it('has no district and other communes from 1 July 2025, and the heirs of the departments', async () => {
    const before = await tree({ on: '2025-06-30' });
    const after = await tree({ on: '2025-07-01' });
    expect(before.items.filter((unit) => unit.kind === 'district_committee')).toHaveLength(9);
    expect(after.items.filter((unit) => unit.kind === 'district_committee')).toHaveLength(0);
    expect(after.items.filter((unit) => unit.kind === 'commune_committee')).toHaveLength(96);
    expect(after.items.some((unit) => unit.name === 'Sở Giao thông vận tải')).toBe(false);
    expect(after.items.every((unit) => unit.depth <= 2)).toBe(true);
    const mark = after.marks.find((one) => one.on === '2025-07-01');
    expect(mark).toEqual({ on: '2025-07-01', began: 96, ended: 103, changed: 1 });
  });

  it.each(['xay dung', 'XÂY DỰNG', 'sxd'])('finds %s with everything above', async (q) => {
    const { items } = await tree({ q });
    expect(items.filter((unit) => unit.matched).map((unit) => unit.name)).toContain('Sở Xây dựng');
    expect(items[0]).toMatchObject({ kind: 'province_committee', matched: false });
    expect(items.length).toBeLessThan(10);
  });

  it('is held to a subtree', async () => {
    const under = await idOf('Sở Xây dựng');
    expect((await tree({ under })).items.map((unit) => unit.kind)).toEqual([
      'department',
      'division',
      'division',
      'division',
    ]);
  });
});

describe('one unit', () => {
  it('tells its states, names, and who came after', async () => {
    const unitId = await idOf('Sở Kế hoạch và Đầu tư');
    const shown = await app.as(reader).call(unitRoutes.show, { params: { unitId }, query: {} });
    expect(shown.current).toMatchObject({ name: 'Sở Kế hoạch và Đầu tư', validTo: '2025-02-28' });
    expect(shown.aliases.map((one) => one.alias)).toContain('Sở KHĐT');
    expect(shown.successors).toMatchObject([{ name: 'Sở Tài chính', effectiveOn: '2025-03-01', share: 1 }]);
    expect(shown.sets).toEqual(['Các sở, ban, ngành tỉnh']);
    const later = await app.as(reader).call(unitRoutes.show, { params: { unitId }, query: { on: '2025-03-01' } });
    expect(later).toMatchObject({ current: null, sets: [] });
    expect(later.history).toHaveLength(1);
  });

  it('is not there for another province', async () => {
    const unitId = await idOf('Sở Xây dựng');
    const foreign = testActor('admin', { tenantId: '01890000-0000-7000-8000-0000000000ff' });
    await expect(app.as(foreign).call(unitRoutes.show, { params: { unitId }, query: {} })).rejects.toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
  });
});

describe('names in documents', () => {
  const resolve = async (name: string, on?: string) =>
    app.as(reader).call(unitRoutes.resolve, { query: on === undefined ? { name } : { name, on } });

  it.each([
    ['Sở KHĐT', undefined, 'name', ['Sở Kế hoạch và Đầu tư']],
    ['Giám đốc Sở Y tế', undefined, 'agency', ['Sở Y tế']],
    ['Sở Xây dựng tỉnh Tây Ninh', undefined, 'agency', ['Sở Xây dựng']],
    ['UBND huyện Tân Châu', undefined, 'name', ['Ủy ban nhân dân huyện Tân Châu']],
    ['Sở KHĐT', '2025-03-01', 'successor', ['Sở Tài chính']],
    ['Tổng công ty Hoa Mai', undefined, 'unknown', []],
  ] as const)('%s on %s is found by %s', async (name, on, how, names) => {
    const found = await resolve(name, on);
    expect(found.how).toBe(how);
    expect(found.units.map((unit) => unit.name)).toEqual(names);
  });

  it.each([
    ['Các sở, ban ngành tỉnh', '2023-11-20', 18],
    ['UBND các huyện, thị xã và thành phố', '2023-11-20', 9],
    ['UBND các huyện, thị xã và thành phố', '2025-07-01', 0],
    ['Ủy ban nhân dân cấp xã', '2023-11-20', 94],
    ['UBND cấp xã', '2025-07-01', 96],
  ])('%s on %s means the members of its set: %d', async (name, on, members) => {
    const found = await resolve(name, on);
    expect(found.how).toBe('set');
    expect(found.units).toHaveLength(members);
  });
});

describe('the map of the country', () => {
  it('shows predecessors with shares after the merger, successors before', async () => {
    const after = await app.as(reader).call(adminRoutes.provinces, { query: { on: '2025-07-01' } });
    expect(after.items).toHaveLength(34);
    const own = after.items.find((one) => one.shortName === 'Tây Ninh');
    expect(own?.predecessors.map((one) => [one.name, one.share])).toEqual([
      ['Tỉnh Long An', 186],
      ['Tỉnh Tây Ninh', 94],
    ]);
    expect(own?.predecessors[1]?.shareRatio).toBeCloseTo(94 / 280, 12);
    expect(own).toMatchObject({ districts: 0, communes: 96, countsCertain: true });
    const before = await app.as(reader).call(adminRoutes.provinces, { query: {} });
    expect(before.items).toHaveLength(63);
    expect(before.items.find((one) => one.shortName === 'Tây Ninh')?.successors).toMatchObject([{ code: '80' }]);
    expect(before.marks).toEqual(expect.arrayContaining(['2008-08-01', '2025-01-01', '2025-07-01']));
  });

  it('lists what lies below a unit, and finds without marks', async () => {
    const below = await app.as(reader).call(adminRoutes.below, { query: { parent: 'P72-20040101' } });
    expect(below.items.map((one) => one.shortName)).toContain('Trảng Bàng');
    expect(below.items).toHaveLength(9);
    const found = await app.as(reader).call(adminRoutes.below, { query: { q: 'duong minh chau' } });
    expect(found.items.map((one) => one.name)).toContain('Huyện Dương Minh Châu');
  });

  it('takes the province’s own share, with a reason, and gives the national one back', async () => {
    const shares = async () => {
      const list = await app.database.read(demoTenantId, (db) =>
        listProvinceShares(db, demoTenantId, plainDate('2025-07-01')),
      );
      return list.find((one) => one.name === 'Tây Ninh')?.parts.map((part) => part.share);
    };
    expect(await shares()).toEqual([186, 94]);
    const set = async (share: number | null) =>
      app.as(testActor('coordinator')).call(adminRoutes.setShare, {
        params: { successorId: 'P80-20250701' },
        body: {
          predecessorId: 'P72-20040101',
          share,
          basis: 'dân số 2024',
          reason: 'Theo công văn của Chi cục Thống kê',
        },
      });
    await set(120);
    expect(await shares()).toEqual([186, 120]);
    app.setNow(new Date('2023-11-20T02:00:01Z'));
    await set(null);
    expect(await shares()).toEqual([186, 94]);
    await expect(
      app.as(reader).call(adminRoutes.setShare, {
        params: { successorId: 'P80-20250701' },
        body: { predecessorId: 'P72-20040101', share: 1, basis: 'thử', reason: 'thử xem' },
      }),
    ).rejects.toMatchObject({ problem: { code: 'FORBIDDEN' } });
  });

  it('knows today’s map as parts for values of before, unchanged ones as themselves', async () => {
    const list = await app.database.read(demoTenantId, (db) =>
      listProvinceShares(db, demoTenantId, plainDate('2026-06-01')),
    );
    expect(list).toHaveLength(34);
    expect(list.find((one) => one.name === 'Đồng Nai')?.parts.map((part) => part.name)).toEqual([
      'Đồng Nai',
      'Bình Phước',
    ]);
    expect(list.find((one) => one.name === 'Huế')?.parts).toEqual([{ name: 'Thừa Thiên Huế', share: 1 }]);
    expect(list.find((one) => one.name === 'Cao Bằng')?.parts).toEqual([{ name: 'Cao Bằng', share: 1 }]);
  });
});

describe('what other features ask', () => {
  it('is answered with the handle of the asker', async () => {
    const unitId = await idOf('Sở Xây dựng');
    const day = plainDate('2023-11-20');
    const [name, subtree, placed, resolved] = await app.database.read(demoTenantId, async (db) => [
      await findUnitName(db, demoTenantId, unitId, day),
      await listSubtree(db, demoTenantId, unitId, day),
      await listUnitTree(db, demoTenantId, day),
      await resolveUnitName(db, demoTenantId, 'SXD', day),
    ]);
    expect(name).toBe('Sở Xây dựng');
    expect(subtree).toHaveLength(4);
    expect(placed[0]?.depth).toBe(0);
    expect(resolved?.unitIds).toEqual([unitId]);
  });
});
