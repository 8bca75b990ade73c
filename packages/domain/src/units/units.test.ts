import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../kernel/index.ts';
import { dayInCell, readHeadedTable } from './headed-table.ts';
import { livingHeirs, successionIssues, type UnitSuccession } from './succession.ts';
import type { UnitKind } from './unit-kind.ts';
import { createUnitResolver, type KnownUnit, unitNameKey } from './unit-names.ts';
import { membersOn } from './unit-set.ts';
import { parentIssue, searchTree, subtreeIds, treeOrder } from './unit-tree.ts';
import { changeDays, changeFrom, holdsOn, stateOn } from './validity.ts';

const day = plainDate;
const run = { seed: 20_250_701, numRuns: 200 };

describe('validity', () => {
  const history = [
    { validFrom: day('2010-01-01'), validTo: day('2019-12-31'), name: 'A' },
    { validFrom: day('2020-01-01'), validTo: null, name: 'B' },
  ];

  it('counts both ends', () => {
    expect(stateOn(history, day('2019-12-31'))?.name).toBe('A');
    expect(stateOn(history, day('2020-01-01'))?.name).toBe('B');
    expect(stateOn(history, day('2009-12-31'))).toBeUndefined();
  });

  it.each([
    ['2020-01-01', { name: 'C' }, 'CHANGE_ON_FIRST_DAY'],
    ['2009-01-01', { name: 'C' }, 'UNIT_NOT_IN_FORCE'],
    ['2021-01-01', { name: 'B' }, 'NOTHING_CHANGES'],
  ])('refuses a change on %s', (on, fields, code) => {
    const decided = changeFrom(history, day(on), fields);
    expect(decided.change ?? decided.issue.code).toBe(code);
  });

  it('cuts a period in two without a gap, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3651 }), (offset) => {
        const on = addDays(day('2010-01-01'), offset);
        const decided = changeFrom(history, on, { name: 'C' });
        if (!decided.change) return;
        const { closes, lastDay, opens } = decided.change;
        expect(addDays(lastDay, 1)).toBe(opens.validFrom);
        expect(opens.validTo).toBe(closes.validTo);
        expect(lastDay >= closes.validFrom).toBe(true);
      }),
      run,
    );
  });

  it('marks the days on which something changes', () => {
    expect(changeDays(history)).toEqual(['2010-01-01', '2020-01-01']);
    expect(holdsOn({ validFrom: day('2020-01-01'), validTo: day('2020-01-01') }, day('2020-01-01'))).toBe(true);
  });
});

function unit(unitId: string, parentUnitId: string | null, name = unitId, sortOrder = 0) {
  return { unitId, parentUnitId, name, sortOrder, shortName: null, aliases: [] as string[] };
}

describe('the tree', () => {
  it('orders siblings as a Vietnamese dictionary, and lifts orphans', () => {
    const placed = treeOrder([
      unit('r', null),
      unit('d', 'r', 'Đội'),
      unit('a', 'r', 'An'),
      unit('c', 'r', 'Dân'),
      unit('x', 'gone'),
    ]);
    expect(placed.map((one) => [one.unit.unitId, one.depth])).toEqual([
      ['r', 0],
      ['a', 1],
      ['c', 1],
      ['d', 1],
      ['x', 0],
    ]);
  });

  it('shows every unit exactly once, also when parents lead in a circle', () => {
    const arbitrary = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.option(fc.integer({ min: 0, max: 9 }))), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(arbitrary, (pairs) => {
        const units = [...new Map(pairs.map(([id, parent]) => [id, parent])).entries()].map(([id, parent]) =>
          unit(String(id), parent === null ? null : String(parent)),
        );
        const placed = treeOrder(units).map((one) => one.unit.unitId);
        expect(placed.toSorted()).toEqual(units.map((one) => one.unitId).toSorted());
        for (const one of units) expect(new Set(subtreeIds(units, one.unitId)).has(one.unitId)).toBe(true);
      }),
      run,
    );
  });

  it('finds by the beginnings of words, without marks, and shows what is above', () => {
    const units = [
      unit('r', null, 'Ủy ban'),
      { ...unit('s', 'r', 'Sở Xây dựng'), shortName: 'SXD' },
      unit('t', 'r', 'Sở Tài chính'),
    ];
    expect(searchTree(units, 'dung xay')).toEqual({ matched: new Set(['s']), shown: new Set(['s', 'r']) });
    expect(searchTree(units, 'SXD').matched).toEqual(new Set(['s']));
    expect(searchTree(units, 'ung').matched).toEqual(new Set());
  });

  it('refuses a parent that is the unit, below it, or not there', () => {
    const units = [unit('a', null), unit('b', 'a'), unit('c', 'b')];
    expect(parentIssue(units, 'a', 'a')?.code).toBe('PARENT_IS_SELF');
    expect(parentIssue(units, 'a', 'c')?.code).toBe('PARENT_BELOW');
    expect(parentIssue(units, 'a', 'z')?.code).toBe('PARENT_NOT_IN_FORCE');
    expect(parentIssue(units, 'c', 'a')).toBeUndefined();
  });
});

describe('sets', () => {
  it('unite what the rule takes and what is listed that day, less exceptions', () => {
    const units: { unitId: string; kind: UnitKind }[] = [
      { unitId: 'a', kind: 'department' },
      { unitId: 'b', kind: 'department' },
      { unitId: 'c', kind: 'party' },
    ];
    const set = {
      rule: { kinds: ['department' as const], exceptUnitIds: ['b'] },
      listed: [{ unitId: 'c', validFrom: day('2024-01-01'), validTo: day('2024-12-31') }],
    };
    expect(membersOn(set, units, day('2024-12-31')).map((one) => one.unitId)).toEqual(['a', 'c']);
    expect(membersOn(set, units, day('2025-01-01')).map((one) => one.unitId)).toEqual(['a']);
    expect(membersOn({ ...set, rule: null }, units, day('2025-01-01'))).toEqual([]);
  });
});

describe('successions', () => {
  const on = day('2025-03-01');
  const chain: UnitSuccession[] = [
    { predecessorUnitId: 'a', successorUnitId: 'b', effectiveOn: on, share: 0.6 },
    { predecessorUnitId: 'b', successorUnitId: 'c', effectiveOn: on, share: null },
  ];
  const added = (
    predecessorUnitId: string,
    successorUnitId: string,
    share: number | null = null,
    effectiveOn: PlainDate = on,
  ) => successionIssues(chain, { predecessorUnitId, successorUnitId, effectiveOn, share }).map((issue) => issue.code);

  it.each([
    ['a', 'a', null, ['SUCCESSION_SELF']],
    ['a', 'b', null, ['SUCCESSION_KNOWN']],
    ['c', 'a', null, ['SUCCESSION_LOOP']],
    ['a', 'd', 0.5, ['SHARES_ABOVE_ONE']],
    ['a', 'd', 0, ['SHARE_RANGE']],
    ['a', 'd', 0.4, []],
  ] as const)('%s to %s with %s', (from, to, share, codes) => {
    expect(added(from, to, share)).toEqual(codes);
  });

  it('lead to the nearest that exist', () => {
    expect(livingHeirs(chain, 'a', (id) => id === 'c')).toEqual(['c']);
    expect(livingHeirs(chain, 'a', (id) => id === 'b' || id === 'c')).toEqual(['b']);
    expect(livingHeirs(chain, 'a', () => false)).toEqual([]);
  });
});

describe('names of units', () => {
  const known = (unitId: string, names: string[], exists = true, agency = true): KnownUnit => ({
    ...{ unitId, names, exists, agencyNames: agency ? names : [] },
  });
  const resolve = createUnitResolver({
    units: [
      known('health', ['Sở Y tế', 'SYT']),
      known('plan', ['Sở Kế hoạch và Đầu tư'], false),
      known('finance', ['Sở Tài chính']),
      known('east', ['Ủy ban nhân dân xã Đông'], true, false),
      known('east-too', ['Ủy ban nhân dân xã Đông'], true, false),
    ],
    sets: [{ setId: 's', names: ['Khối sở', 'GROUP:departments'], unitIds: ['health', 'finance'] }],
    successions: [{ predecessorUnitId: 'plan', successorUnitId: 'finance', effectiveOn: day('2025-03-01'), share: 1 }],
  });

  it.each([
    ['sở y tế', { how: 'name', unitIds: ['health'], setId: null }],
    ['Giám đốc Sở Y tế', { how: 'agency', unitIds: ['health'], setId: null }],
    ['Sở KHĐT', { how: 'successor', unitIds: ['finance'], setId: null }],
    ['các sở, ban, ngành', { how: 'set', unitIds: ['health', 'finance'], setId: 's' }],
    ['UBND xã Đông', { how: 'ambiguous', unitIds: ['east', 'east-too'], setId: null }],
    ['Hội Làm vườn', undefined],
    ['  ', undefined],
  ])('reads %s', (text, found) => {
    expect(resolve(text)).toEqual(found);
  });

  it('never throws and keeps its key under case and composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unitNameKey(text.normalize('NFD'))).toBe(unitNameKey(text.normalize('NFC')));
      }),
      run,
    );
  });
});

describe('headed tables', () => {
  const cells = (...texts: string[]) => texts.map((text) => ({ text }));
  const columns = [
    { key: 'name', heads: ['Tên đơn vị', 'Unit'], required: true },
    { key: 'kind', heads: ['Loại'], required: false },
  ] as const;

  it('find the head below titles, whatever the order of columns, and name the cells', () => {
    const grid = {
      sheet: 'S',
      rows: [
        cells('DANH SÁCH'),
        [],
        cells('STT', 'LOẠI *', 'Tên đơn  vị'),
        cells('1', 'Sở', 'Sở A'),
        cells('', '', ''),
      ],
      merges: [],
    };
    expect(readHeadedTable(grid, columns)).toEqual({
      rows: [{ row: 4, cells: { name: { text: 'Sở A', place: 'S!C4' }, kind: { text: 'Sở', place: 'S!B4' } } }],
      issues: [],
    });
  });

  it('name the columns that are missing', () => {
    const { issues } = readHeadedTable({ sheet: '', rows: [cells('Loại')], merges: [] }, columns);
    expect(issues).toMatchObject([{ code: 'MISSING_COLUMN', path: ['A1'] }]);
  });

  it.each([
    ['1/7/2025', '2025-07-01'],
    ['01-07-2025', '2025-07-01'],
    ['2025-07-01', '2025-07-01'],
    ['2025-07-01 00:00:00', '2025-07-01'],
    ['31/02/2025', undefined],
    ['tháng 7', undefined],
  ])('read the day %s', (text, found) => {
    expect(dayInCell(text)).toBe(found);
  });
});
