import { describe, expect, it } from 'vitest';
import type { UnitRow } from '../contract/index.ts';
import { recognisePasted } from './pasted-names.ts';

function unit(unitId: string, name: string, shortName: string | null = null, aliases: readonly string[] = []): UnitRow {
  return { unitId, name, shortName, aliases } as UnitRow;
}

const units = [
  unit('a', 'Sở Xây dựng', 'SXD', ['Sở XD']),
  unit('b', 'Ủy ban nhân dân huyện Tân Châu'),
  unit('c', 'Phòng Tổng hợp'),
  unit('d', 'Phòng Tổng hợp'),
];

describe('recognisePasted', () => {
  it('takes names, short names and other names, with or without marks, each unit once', () => {
    const found = recognisePasted('so xay dung\r\nSXD\nUBND huyện Tân Châu\n\n', units);
    expect(found.units.map((one) => one.unitId)).toEqual(['a', 'b']);
    expect(found.lines).toHaveLength(3);
  });

  it('leaves out numbers of rows and further cells', () => {
    const found = recognisePasted('1\tSở Xây dựng\tchủ trì\n2. Sở XD\n(3)', units);
    expect(found.units.map((one) => one.unitId)).toEqual(['a']);
    expect(found.unknown).toEqual(['(3)']);
  });

  it('names what it does not know, and what several units are called', () => {
    const found = recognisePasted('Sở Không có\nPhòng Tổng hợp', units);
    expect(found).toMatchObject({ units: [], unknown: ['Sở Không có'], ambiguous: ['Phòng Tổng hợp'] });
  });

  it('finds nothing in nothing', () => {
    expect(recognisePasted(' \n\t\n', units)).toEqual({ lines: [], units: [], unknown: [], ambiguous: [] });
  });
});
