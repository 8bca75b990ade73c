import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../kernel/index.ts';
import { type IndexVersion, TOTAL, versionInForce } from './definitions.ts';
import { onTodaysMap } from './map-of-today.ts';
import { methodUncertainty } from './method-uncertainty.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { readResults } from './read-results.ts';
import { buildResultBook } from './result-book.ts';
import { type EditionScores, prepareSimulation, simulate } from './what-if.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const parsed = parseIndexDefinitions(JSON.parse(seed('index-definitions.json')));
const records = parseCsv(seed('official-results.csv'));
if (!parsed.ok || !records.ok) throw new Error('seeds');
const all = parsed.value;
const book = buildResultBook(readResults(records.value, all).rows);

function edition(index: string, year: number): { version: IndexVersion; scores: EditionScores } {
  const series = all.find((one) => one.code === index);
  const version = series && versionInForce(series, year);
  if (!version) throw new Error(index);
  const totals = book.values(index, year, TOTAL);
  const columns = version.components.map(({ code }) => [code, book.values(index, year, code)] as const);
  const values = new Map(
    [...totals.keys()].map((province) => [
      province,
      new Map(
        columns.flatMap(([code, column]) => {
          const value = column.get(province);
          return value === undefined ? [] : [[code, value] as const];
        }),
      ),
    ]),
  );
  return { version, scores: { totals, values } };
}

const pci = edition('PCI', 2020);
const papi = edition('PAPI', 2020);

describe('simulate', () => {
  it('raises business support to 5.6144: 64.1626 + 10 x 20 % x 0.66 = 65.4826, rank 15', () => {
    const answer = simulate(pci.version, pci.scores, 'Tây Ninh', new Map([['PCI.8', 5.6144]]));
    expect(answer?.total).toBeCloseTo(65.4826, 10);
    expect(answer).toMatchObject({ rank: 15, of: 63, group: null, toNext: { province: 'Hồ Chí Minh' } });
    expect(answer?.toNext?.points).toBeCloseTo(0.2157, 3);
  });

  it('changes nothing when nothing moves, and cuts groups where the index does', () => {
    expect(simulate(pci.version, pci.scores, 'Tây Ninh', new Map())).toMatchObject({
      total: 64.1626,
      rank: 24,
      change: 0,
    });
    expect(simulate(papi.version, papi.scores, 'Tây Ninh', new Map())?.group?.vi).toBe('Thấp nhất');
    expect(simulate(papi.version, papi.scores, 'Tây Ninh', new Map([['PAPI.8', 9]]))?.group?.vi).toBe('Cao nhất');
    expect(simulate(pci.version, pci.scores, 'Quảng Ninh', new Map())).toMatchObject({ rank: 1, toNext: null });
  });

  it('cannot be done without a total or a rule', () => {
    expect(simulate(pci.version, pci.scores, 'Nowhere', new Map())).toBeNull();
    const sipas = edition('SIPAS', 2020);
    expect(prepareSimulation(sipas.version, sipas.scores, 'Tây Ninh')).toBeNull();
  });

  it('never ranks worse after a rise', () => {
    const run = prepareSimulation(pci.version, pci.scores, 'Tây Ninh');
    const own = pci.scores.values.get('Tây Ninh');
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 10, maxLength: 10 }), (rises) => {
        const changes = new Map([...(own ?? [])].map(([code, value], place) => [code, value + (rises[place] ?? 0)]));
        const answer = run?.(changes);
        expect(answer?.rank).toBeLessThanOrEqual(24);
        expect(answer?.total).toBeGreaterThanOrEqual(64.1626 - 1e-9);
      }),
      { seed: 41, numRuns: 200 },
    );
  });

  it('moves a geometric mean in proportion', () => {
    const version: IndexVersion = { ...pci.version, aggregation: 'geometric_mean' };
    const own = pci.scores.values.get('Tây Ninh') ?? new Map<string, number>();
    const doubled = new Map([...own].map(([code, value]) => [code, value * 1.1]));
    expect(simulate(version, pci.scores, 'Tây Ninh', doubled)?.total).toBeCloseTo(64.1626 * 1.1, 9);
  });
});

describe('methodUncertainty', () => {
  const intervals = methodUncertainty(pci.version, pci.scores, 7, { draws: 300 });
  const own = intervals?.ranks.find((one) => one.subject === 'Tây Ninh');

  it('brackets the published rank, and names what it is', () => {
    expect(own?.nominal).toBe(24);
    expect(own?.low).toBeLessThanOrEqual(24);
    expect(own?.high).toBeGreaterThanOrEqual(24);
    expect(own?.p5).toBeLessThanOrEqual(own?.median ?? 0);
    expect(own?.median).toBeLessThanOrEqual(own?.p95 ?? 0);
    expect(intervals?.label.vi).toContain('bất định của phương pháp');
    expect(intervals?.ranks.length).toBe(63);
  });

  it('gives the same for the same seed, and other draws for another', () => {
    expect(methodUncertainty(pci.version, pci.scores, 7, { draws: 300 })).toEqual(intervals);
    expect(methodUncertainty(pci.version, pci.scores, 8, { draws: 300 })?.ranks).not.toEqual(intervals?.ranks);
  });

  it('ranks anew without each component: business support left out lifts a province that is weak there', () => {
    const without = intervals?.leaveOneOut.find((one) => one.component === 'PCI.8');
    expect(without?.ranks.get('Tây Ninh')).toBeLessThan(24);
    expect(intervals?.leaveOneOut.length).toBe(10);
  });

  it('has no width without spread', () => {
    const still = methodUncertainty(pci.version, pci.scores, 7, { draws: 5, spreadRatio: 0 });
    const one = still?.ranks.find((rank) => rank.subject === 'Tây Ninh');
    expect(one).toMatchObject({ p5: 24, median: 24, p95: 24 });
    const sipas = edition('SIPAS', 2020);
    expect(methodUncertainty(sipas.version, sipas.scores, 1)).toBeNull();
  });

  it('works for one province and for ties', () => {
    const totals = new Map([
      ['a', 5],
      ['b', 5],
    ]);
    const level = new Map(pci.version.components.map(({ code }) => [code, 5]));
    const values = new Map([
      ['a', level],
      ['b', level],
    ]);
    const tied = methodUncertainty(pci.version, { totals, values }, 1, { draws: 10 });
    expect(tied?.ranks.map((one) => [one.low, one.high])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const single = methodUncertainty(pci.version, { totals: new Map([['a', 5]]), values }, 1, { draws: 10 });
    expect(single?.ranks.map((one) => [one.nominal, one.low, one.high])).toEqual([[1, 1, 1]]);
  });
});

describe('onTodaysMap', () => {
  const units = [
    {
      name: 'Tây Ninh',
      parts: [
        { name: 'Long An', share: 188 },
        { name: 'Tây Ninh', share: 94 },
      ],
    },
    { name: 'Hà Nội', parts: [{ name: 'Hà Nội', share: 526 }] },
    {
      name: 'Cà Mau',
      parts: [
        { name: 'Bạc Liêu', share: 1 },
        { name: 'Cà Mau', share: 1 },
      ],
    },
  ];
  const values = new Map([
    ['Long An', 70.3743],
    ['Tây Ninh', 64.1626],
    ['Hà Nội', 66.93],
    ['Cà Mau', 60],
  ]);

  it('weighs predecessors by share and says that nobody published it', () => {
    const [merged, same, unknown] = onTodaysMap(units, values);
    expect(merged?.value).toBeCloseTo((2 * 70.3743 + 64.1626) / 3, 10);
    expect(merged).toMatchObject({ reconstructed: true, note: { vi: expect.stringContaining('dựng lại') } });
    expect(same).toMatchObject({ value: 66.93, reconstructed: false, note: null });
    expect(unknown).toMatchObject({ value: null, note: { vi: 'chưa có số liệu của Bạc Liêu' } });
  });

  it('stays between the values it was made of, whatever the shares', () => {
    const part = fc.record({
      share: fc.integer({ min: 1, max: 500 }),
      value: fc.double({ min: 0, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const named = parts.map((one, index) => ({ name: `p${index}`, ...one }));
        const [answer] = onTodaysMap([{ name: 'x', parts: named }], new Map(named.map((one) => [one.name, one.value])));
        expect(answer?.value).toBeGreaterThanOrEqual(Math.min(...parts.map((one) => one.value)) - 1e-9);
        expect(answer?.value).toBeLessThanOrEqual(Math.max(...parts.map((one) => one.value)) + 1e-9);
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});
