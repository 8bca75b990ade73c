import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../kernel/index.ts';
import { provincesInYear } from './provinces.ts';
import { parseRegions, regionsInYear, summariseRegions } from './regions.ts';

const read = parseCsv(readFileSync(new URL('../../../../seeds/regions.csv', import.meta.url), 'utf8'));
if (!read.ok) throw new Error('seeds');
const regions = parseRegions(read.value);

describe('the regions of the country', () => {
  it.each([
    [2020, 6, [14, 11, 14, 5, 6, 13]],
    [2025, 6, [9, 6, 5, 6, 3, 5]],
  ])('of %d are %d and hold every province of that map exactly once', (year, count, sizes) => {
    const found = regionsInYear(regions, year);
    expect(found).toHaveLength(count);
    expect(found.map((one) => one.provinces.length)).toEqual(sizes);
    const named = found.flatMap((one) => one.provinces);
    expect(new Set(named).size).toBe(named.length);
    expect([...named].sort()).toEqual(
      provincesInYear(year)
        .map((one) => one.name)
        .sort(),
    );
    expect(found.every((one) => one.source.startsWith('SRC-') && one.document.startsWith('Nghị quyết'))).toBe(true);
  });

  it('of 2008 leave the province that no document of regions names without one', () => {
    const named = new Set(regionsInYear(regions, 2008).flatMap((one) => one.provinces));
    expect(provincesInYear(2008).filter((one) => !named.has(one.name))).toHaveLength(1);
  });

  it('are read only from whole records', () => {
    const line = (text: string) => {
      const rows = parseCsv(`region,region_en,from_year,to_year,province,source\n${text}\n`);
      return rows.ok ? parseRegions(rows.value) : [];
    };
    expect(line('A,A,2004,2024,X,S')).toMatchObject([{ provinces: ['X'], toYear: 2024, document: '' }]);
    expect(line(',A,2004,,X,S')).toEqual([]);
    expect(line('A,A,soon,,X,S')).toEqual([]);
    expect(line('A,A,2004,,,S')).toEqual([]);
  });
});

const made = ['A', 'B'].map((name, place) => ({
  ...{ name: { vi: name, en: name }, fromYear: 2004, toYear: null, source: 'S', document: 'D' },
  provinces: [0, 1, 2, 3, 4].map((one) => `${name}${one + place}`),
}));

describe('summariseRegions', () => {
  it('takes the plain mean, from 80 % on, and says who leads', () => {
    const values = new Map([
      ...[
        ['A0', 1],
        ['A1', 2],
        ['A2', 3],
        ['A3', 6],
      ],
      ...[
        ['B1', 9],
        ['B2', 9],
      ],
    ] as [string, number][]);
    const [first, second] = summariseRegions(made, values);
    expect(first).toMatchObject({ n: 4, of: 5, mean: 3, rank: 1, lowest: 1, highest: 6, best: ['A3'] });
    expect(second).toMatchObject({ n: 2, mean: null, rank: null, best: ['B1', 'B2'] });
    expect(summariseRegions(made, values, 'lower_is_better')[0]?.best).toEqual(['A0']);
    expect(summariseRegions(made, new Map())[0]).toMatchObject({ mean: null, lowest: null, highest: null, best: [] });
  });

  it('lies between its lowest and highest, and ties share a place', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(numbers, (all) => {
        const names = made.flatMap((one) => one.provinces);
        const rows = summariseRegions(made, new Map(all.map((value, place) => [names[place] ?? '', value])));
        for (const row of rows) {
          expect(row.mean ?? Number.NaN).toBeGreaterThanOrEqual(row.lowest ?? Number.NaN);
          expect(row.mean ?? Number.NaN).toBeLessThanOrEqual(row.highest ?? Number.NaN);
        }
        const [first, second] = rows;
        if (first?.mean === second?.mean) expect([first?.rank, second?.rank]).toEqual([1, 1]);
        else expect([first?.rank, second?.rank].toSorted()).toEqual([1, 2]);
      }),
      { seed: 61, numRuns: 200 },
    );
  });
});
