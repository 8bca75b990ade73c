import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provinces as subjects } from '../index-algebra/index.ts';
import { parseCsvTable, plainDate } from '../kernel/index.ts';
import { type AdminLevel, type AdminRecord, buildAdminUnits, type ProvinceChange } from './admin-units.ts';
import { holdsOn } from './validity.ts';

const folder = new URL('../../../../seeds/admin-units/', import.meta.url);

function recordsOf(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(file, folder), 'utf8').replace(/^#.*\n/gm, '');
  const table = parseCsvTable(text);
  if (!table.ok) throw new Error(JSON.stringify(table.issues));
  const { header, rows } = table.value;
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row.fields[at] ?? ''])));
}

function adminRecord(row: Record<string, string>): AdminRecord {
  return {
    provinceCode: row['province_code'] ?? '',
    province: row['province'] ?? '',
    districtCode: row['district_code'] ?? '',
    district: row['district'] ?? '',
    communeCode: row['commune_code'] ?? '',
    commune: row['commune'] ?? '',
  };
}

function changes(): ProvinceChange[] {
  const byKey = new Map<string, ProvinceChange>();
  for (const row of recordsOf('province_changes.csv')) {
    const key = `${row['effective_on']} ${row['successor']}`;
    const part = { code: row['predecessor_code'] ?? '', name: row['predecessor'] ?? '' };
    const known = byKey.get(key);
    byKey.set(key, {
      effectiveOn: plainDate(row['effective_on'] ?? ''),
      successorCode: row['successor_code'] ?? '',
      successor: row['successor'] ?? '',
      formedFrom: [...(known?.formedFrom ?? []), part],
      certain: row['day_certain'] === 'yes',
    });
  }
  return [...byKey.values()];
}

const records = {
  districts2022: recordsOf('pre2025_districts_705_oct2022.csv').map(adminRecord),
  june2025: recordsOf('pre2025_63_696_10035_june2025.csv').map(adminRecord),
  since2025: recordsOf('post2025_34_3321.csv').map(adminRecord),
  changes: changes(),
};
const { units, successions } = buildAdminUnits(records);
const byId = new Map(units.map((unit) => [unit.id, unit]));

function on(day: string, level: AdminLevel) {
  return units.filter((unit) => unit.level === level && holdsOn(unit, plainDate(day)));
}

describe('the map of the country', () => {
  it.each([
    ['2006-06-01', 64, 705, undefined],
    ['2022-10-31', 63, 705, undefined],
    ['2025-06-30', 63, 696, 10_035],
    ['2025-07-01', 34, 0, 3321],
    ['2026-07-01', 34, 0, 3321],
  ] as const)('has on %s %d provinces, %d districts', (day, provinces, districts, communes) => {
    expect(on(day, 'province')).toHaveLength(provinces);
    expect(on(day, 'district')).toHaveLength(districts);
    if (communes !== undefined) expect(on(day, 'commune')).toHaveLength(communes);
  });

  it('gives every unit an id of its own and a parent that exists as long as it does', () => {
    expect(byId.size).toBe(units.length);
    for (const unit of units) {
      if (unit.level === 'province') continue;
      const parent = byId.get(unit.parentId ?? '');
      expect(parent && holdsOn(parent, unit.validFrom), unit.id).toBe(true);
      if (unit.validTo !== null) expect(parent && holdsOn(parent, unit.validTo), unit.id).toBe(true);
    }
  });

  it('tells provinces of one name or one code apart', () => {
    const named = units.filter((unit) => unit.level === 'province' && unit.shortName === 'Tây Ninh');
    expect(named.map((unit) => [unit.id, unit.validTo])).toEqual([
      ['P72-20040101', '2025-06-30'],
      ['P80-20250701', null],
    ]);
    expect(units.filter((unit) => unit.level === 'province' && unit.code === '80').map((unit) => unit.name)).toEqual([
      'Tỉnh Long An',
      'Tỉnh Tây Ninh',
    ]);
  });

  it('makes no commune of a district without communes', () => {
    const island = on('2025-06-30', 'district').find((unit) => unit.code === '318');
    expect(island?.shortName).toBe('Bạch Long Vĩ');
    expect(units.some((unit) => unit.parentId === island?.id)).toBe(false);
    expect(units.some((unit) => unit.code === '')).toBe(false);
  });
});

describe('successions of provinces', () => {
  const provinceName = (id: string) => byId.get(id)?.shortName ?? '';

  it('weigh the predecessors by their communes on the last day before', () => {
    const own = successions.filter((one) => one.successorId === 'P80-20250701');
    expect(own.map((one) => [provinceName(one.predecessorId), one.share, one.basis])).toEqual([
      ['Tây Ninh', 94, 'communes-2025-06-30'],
      ['Long An', 186, 'communes-2025-06-30'],
    ]);
    const shares = successions.filter((one) => one.basis === 'communes-2025-06-30');
    expect(shares).toHaveLength(52);
    const unchanged = on('2025-07-01', 'province').filter((unit) => holdsOn(unit, plainDate('2025-06-30')));
    expect(unchanged).toHaveLength(11);
  });

  it('agree with the codes of communes, one by one', () => {
    const provinceOf = (id: string): string => {
      const unit = byId.get(id);
      return unit?.parentId ? provinceOf(unit.parentId) : id;
    };
    const known = new Set(successions.map((one) => `${one.predecessorId} ${one.successorId}`));
    const carried = successions.filter(
      (one) => byId.get(one.successorId)?.level === 'commune' && one.effectiveOn === '2025-07-01',
    );
    expect(carried).toHaveLength(3315);
    for (const one of carried) {
      const [before, after] = [provinceOf(one.predecessorId), provinceOf(one.successorId)];
      if (before !== after) expect(known, one.successorId).toContain(`${before} ${after}`);
    }
  });

  it('agree with the subjects of results', () => {
    for (const subject of subjects.filter((one) => one.fromYear === 2025 && one.formedFrom.length > 1)) {
      const today = on('2025-07-01', 'province').find((unit) => unit.shortName === subject.name);
      const parts = successions
        .filter((one) => one.successorId === today?.id)
        .map((one) => provinceName(one.predecessorId));
      expect(new Set(parts)).toEqual(new Set(subject.formedFrom));
    }
  });

  it('know Hà Tây until 2008, the two days of Huế, and the city of 2026 as uncertain', () => {
    const span = (id: string) => [byId.get(id)?.name, byId.get(id)?.validFrom, byId.get(id)?.validTo];
    expect(span('P28-20040101')).toEqual(['Tỉnh Hà Tây', '2004-01-01', '2008-07-31']);
    expect(span('P01-20080801')).toEqual(['Thành phố Hà Nội', '2008-08-01', null]);
    expect(span('P46-20040101')).toEqual(['Tỉnh Thừa Thiên Huế', '2004-01-01', '2024-12-31']);
    expect(span('P46-20250101')).toEqual(['Thành phố Huế', '2025-01-01', null]);
    expect(byId.get('P75-20260430')).toMatchObject({ name: 'Thành phố Đồng Nai', fromCertain: false });
  });
});
