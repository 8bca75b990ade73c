import { unitImportRoutes, unitRoutes, unitSetRoutes } from '@nanghang/units/contract';
import type { AccessExamples, Params } from './example.ts';
import type { AccessWorld } from './world.ts';

const day = '2023-11-20';
const reason = 'Kiểm thử quyền';

async function newUnit({ admin, own }: AccessWorld): Promise<{ own: { unitId: string } }> {
  const name = `Phòng thử ${Math.round(performance.now() * 1000)}`;
  const body = { name, kind: 'division', parentUnitId: own.unitId, validFrom: day, reason } as const;
  return { own: await admin.call(unitRoutes.create, { body }) };
}

async function newSet({ admin, own }: AccessWorld): Promise<{ setId: string; unitId: string }> {
  const name = `Nhóm thử ${Math.round(performance.now() * 1000)}`;
  const { setId } = await admin.call(unitSetRoutes.create, { body: { name, kinds: null, reason } });
  await admin.call(unitSetRoutes.addMember, {
    params: { setId },
    body: { unitId: own.unitId, validFrom: day, reason },
  });
  return { setId, unitId: own.unitId };
}

async function draft(world: AccessWorld): Promise<{ own: Params }> {
  const name = `Phòng nhập ${Math.round(performance.now() * 1000)}`;
  const text = `Tên đơn vị,Loại,Trực thuộc\n${name},phòng,Sở Xây dựng\n`;
  const answer = await world.upload('admin', '/api/v1/unit-imports?kind=units', { name: 'thu.csv', text });
  return { own: { importId: unitImportRoutes.upload.response.parse(answer).importId } };
}

async function version({ admin }: AccessWorld, params: Params): Promise<{ version: number }> {
  const preview = await admin.call(unitImportRoutes.show, { params: { importId: params['importId'] ?? '' } });
  return { version: preview.version };
}

/** Units, sets, imports of a province, and the map of the country. */
export const unitsExamples: AccessExamples = {
  'admin-unit.share': {
    rows: async (world) => {
      const [row] = await world.query<{ id: string }>(
        'select successor_id as id from admin_unit_succession order by successor_id limit 1',
      );
      return { own: { successorId: row?.id ?? '' } };
    },
    body: async (world, params) => {
      const [row] = await world.query<{ id: string }>(
        'select predecessor_id as id from admin_unit_succession where successor_id = $1 limit 1',
        [params['successorId']],
      );
      return { predecessorId: row?.id, share: 5, basis: 'Kiểm thử', reason };
    },
    national: true,
    unknown: { successorId: 'P999999-20250701' },
  },
  'unit-import.apply': { rows: draft, body: version },
  'unit-import.discard': { rows: draft },
  'unit-import.passwords': { rows: draft },
  'unit-import.show': { rows: draft },
  'unit-import.undo': { rows: draft, body: () => ({ reason }) },
  'unit-set.add-member': {
    rows: async (world) => ({ own: { setId: (await newSet(world)).setId } }),
    body: ({ foreign }) => ({ unitId: foreign.unitId, validFrom: day, reason }),
  },
  'unit-set.add-members': {
    rows: async (world) => ({ own: { setId: (await newSet(world)).setId } }),
    body: ({ own }) => ({ unitIds: [own.unitId], validFrom: day, reason }),
  },
  'unit-set.change': {
    rows: async (world) => ({ own: { setId: (await newSet(world)).setId } }),
    body: () => ({ name: `Nhóm đổi ${Math.round(performance.now() * 1000)}`, kinds: ['department'], reason }),
  },
  'unit-set.end-member': {
    rows: async (world) => ({ own: await newSet(world) }),
    body: () => ({ lastDay: day, reason }),
  },
  'unit-set.show': { rows: async (world) => ({ own: { setId: (await newSet(world)).setId } }) },
  'unit.alias.add': { rows: newUnit, body: () => ({ alias: `Tên khác ${Math.round(performance.now() * 1000)}` }) },
  'unit.alias.remove': {
    rows: async (world) => {
      const { own } = await newUnit(world);
      const body = { alias: `Tên khác ${Math.round(performance.now() * 1000)}` };
      return { own: { ...own, ...(await world.admin.call(unitRoutes.addAlias, { params: own, body })) } };
    },
  },
  'unit.change': { rows: newUnit, body: () => ({ effectiveOn: '2023-12-01', sortOrder: 7, reason }) },
  'unit.close': { rows: newUnit, body: () => ({ lastDay: '2023-12-31', reason }) },
  'unit.reopen': {
    rows: async (world) => {
      const { own } = await newUnit(world);
      await world.admin.call(unitRoutes.close, { params: own, body: { lastDay: '2023-12-31', reason } });
      return { own };
    },
    body: () => ({ reason }),
  },
  'unit.show': { rows: newUnit },
};
