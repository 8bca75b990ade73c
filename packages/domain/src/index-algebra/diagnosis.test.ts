import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../kernel/index.ts';
import { changeOfTotal } from './change-of-total.ts';
import { type IndexSeries, TOTAL, versionInForce } from './definitions.ts';
import { indexHistory } from './index-history.ts';
import { findOutliers, modifiedZScores, zScores } from './outliers.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { type EditionTotals, rankShift } from './rank-shift.ts';
import { readResults } from './read-results.ts';
import { buildResultBook } from './result-book.ts';
import { bestImprovers, weakComponents } from './standing.ts';
import { totalOf } from './total-from-parts.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const parsed = parseIndexDefinitions(JSON.parse(seed('index-definitions.json')));
const records = parseCsv(seed('official-results.csv'));
if (!parsed.ok || !records.ok) throw new Error('seeds');
const all = parsed.value;
const book = buildResultBook(readResults(records.value, all).rows);

function seriesOf(code: string): IndexSeries {
  const found = all.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
}

const pci = seriesOf('PCI');

function totalsOf(year: number, province: string): EditionTotals {
  const values = book.values('PCI', year, TOTAL);
  const others = [...values].filter(([name]) => name !== province).map(([, value]) => value);
  return { year, own: values.get(province) ?? Number.NaN, others };
}

interface Fixture {
  years: {
    year: number;
    total: number;
    sumOfParts: number;
    arithmetic: string;
    rank: number;
    of: number;
    mean: number;
    components: Record<string, { value: number; rank: number }>;
  }[];
  changes: {
    from: number;
    to: number;
    change: number;
    contributions: Record<string, number>;
    unexplained: number;
    rankBefore: number;
    rankAfter: number;
    rankIfOthersStayed: number;
    rankIfOwnStayed: number;
    own: number;
    others: number;
    arithmetic: Record<string, string>;
    shiftArithmetic: { own: string; others: string };
  }[];
  gain: { threshold: number; move: string; to: string; total: string };
}

describe('Tây Ninh in PCI 2016-2020, checked by hand (fixtures/tay-ninh-pci-2016-2020.json)', () => {
  const byHand = JSON.parse(
    readFileSync(new URL('./fixtures/tay-ninh-pci-2016-2020.json', import.meta.url), 'utf8'),
  ) as Fixture;
  const history = indexHistory(book, pci, 'Tây Ninh', 2016, 2020);

  it.each(byHand.years)('$year: total, rank, mean and every component', (expected) => {
    const year = history.find((one) => one.year === expected.year);
    expect(year).toMatchObject({ total: expected.total, rank: { rank: expected.rank, of: expected.of } });
    expect(year?.mean).toBeCloseTo(expected.mean, 10);
    const components = Object.fromEntries(
      (year?.components ?? []).map(({ code, value, rank }) => [code, { value, rank }]),
    );
    expect(components).toEqual(expected.components);
    const version = versionInForce(pci, expected.year);
    const values = new Map((year?.components ?? []).map(({ code, value }) => [code, value ?? Number.NaN]));
    expect(version && totalOf(version, values)).toBeCloseTo(expected.sumOfParts, 10);
  });

  it.each(byHand.changes)('$from to $to: what each component did, and whose doing the places are', (expected) => {
    const change = changeOfTotal(book, pci, 'Tây Ninh', expected.from, expected.to);
    expect(change).toMatchObject({ change: expected.change, unexplained: expected.unexplained });
    expect(Object.fromEntries((change?.contributions ?? []).map((one) => [one.code, one.points]))).toEqual(
      expected.contributions,
    );
    const shift = rankShift(totalsOf(expected.from, 'Tây Ninh'), totalsOf(expected.to, 'Tây Ninh'));
    expect(shift).toMatchObject({
      ...{ before: expected.rankBefore, after: expected.rankAfter, own: expected.own, others: expected.others },
      ...{ rankIfOthersStayed: expected.rankIfOthersStayed, rankIfOwnStayed: expected.rankIfOwnStayed },
    });
    expect(shift.explanation.vi).toContain(`hạng ${expected.rankAfter} năm ${expected.to}`);
  });

  /** What a written sum comes to: products, sums, differences, halves and brackets as people write them. */
  function worth(written: string): number {
    const left = (written.split('=')[0] ?? '').replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
    const plain = left.replaceAll('20%', '0.2');
    if (!/^[\d\s.+*/()-]+$/.test(plain)) throw new Error(written);
    return new Function(`return ${plain}`)() as number;
  }

  it('every written sum comes to what is written behind it, and to the figure of the fixture', () => {
    const written: (readonly [string, number])[] = [
      ...byHand.years.map((year) => [year.arithmetic, year.sumOfParts] as const),
      ...byHand.changes.flatMap((change) => [
        ...Object.entries(change.arithmetic).map(([code, text]) => [text, change.contributions[code] ?? 0] as const),
        [change.shiftArithmetic.own, change.own] as const,
        [change.shiftArithmetic.others, change.others] as const,
      ]),
      [byHand.gain.move, 0.65625],
      [byHand.gain.to, 5.61065],
      [byHand.gain.total, byHand.gain.threshold],
    ];
    for (const [text, figure] of written) {
      expect(worth(text), text).toBeCloseTo(figure, 9);
      expect(Number(text.split('=')[1]?.trim().replace('−', '-')), text).toBeCloseTo(figure, 9);
    }
    expect(written).toHaveLength(5 + 2 * 12 + 3);
  });

  it('is weakest, against the mean, in business support, and not below it where it leads', () => {
    const weak = weakComponents(book, pci, 2020, 'Tây Ninh');
    expect(weak.map((one) => [one.code, one.belowQuartile])).toEqual([
      ...[
        ['PCI.8', true],
        ['PCI.9', false],
      ],
      ...[
        ['PCI.3', false],
        ['PCI.6', false],
      ],
    ]);
    expect(weak[0]?.fromMean).toBeCloseTo(4.9544 - 6.0493, 4);
  });
});

describe('changeOfTotal', () => {
  it('sums exactly to the change, for every province and every pair of neighbouring years', () => {
    let checked = 0;
    for (const index of ['PCI', 'PAPI']) {
      const series = seriesOf(index);
      const years = book.years(index);
      for (const [place, year] of years.entries()) {
        const before = years[place - 1];
        if (before === undefined) continue;
        for (const province of book.values(index, year, TOTAL).keys()) {
          const change = changeOfTotal(book, series, province, before, year);
          if (!change) continue;
          const sum = change.contributions.reduce((total, one) => total + one.points, change.unexplained);
          expect(sum).toBeCloseTo(change.change, 10);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(1500);
  });

  it('leaves only rounding unexplained, except where an edition does not follow from its parts', () => {
    const ordinary = changeOfTotal(book, pci, 'Hà Nội', 2018, 2019);
    expect(Math.abs(ordinary?.unexplained ?? 1)).toBeLessThan(0.002);
    const odd = changeOfTotal(book, pci, 'Hà Nội', 2010, 2011);
    expect(Math.abs(odd?.unexplained ?? 0)).toBeGreaterThan(0.04);
  });

  it('keeps the effect of new weights apart and says so', () => {
    const change = changeOfTotal(book, pci, 'Tây Ninh', 2012, 2013);
    expect(change?.comparison).toMatchObject({ kind: 'changed', note: { vi: expect.any(String) } });
    const support = change?.contributions.find((one) => one.code === 'PCI.8');
    // Weight 5 % in 2012, 20 % in 2013.
    expect(support?.byWeight).toBeCloseTo(1.5 * (support?.before ?? 0), 10);
    const fresh = change?.contributions.find((one) => one.code === 'PCI.6');
    expect(fresh).toMatchObject({ before: null, byWeight: 0 });
    const dropped = changeOfTotal(book, pci, 'Tây Ninh', 2008, 2009)?.contributions.find((one) => one.code === 'PCI.6');
    expect(dropped).toMatchObject({ after: null, byValue: 0 });
    expect(dropped?.points).toBeCloseTo(-0.5 * (dropped?.before ?? 0), 10);
  });

  it('takes no difference across structures, nor without components', () => {
    expect(changeOfTotal(book, seriesOf('PAPI'), 'Tây Ninh', 2017, 2018)).toBeNull();
    expect(changeOfTotal(book, seriesOf('PAPI'), 'Tây Ninh', 2018, 2019)).not.toBeNull();
    expect(changeOfTotal(book, pci, 'Tây Ninh', 2021, 2022)).toBeNull();
    expect(changeOfTotal(book, seriesOf('SIPAS'), 'Tây Ninh', 2019, 2020)).toBeNull();
  });
});

describe('rankShift', () => {
  const totals = fc.record({
    before: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }),
    after: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }),
    own: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
  });

  it('splits the places exactly, own part nought when own score stays, others nought when theirs do', () => {
    fc.assert(
      fc.property(totals, ({ before, after, own }) => {
        const shift = rankShift({ year: 1, own: own[0], others: before }, { year: 2, own: own[1], others: after });
        expect(shift.own + shift.others).toBe(shift.places);
        const still = rankShift({ year: 1, own: own[0], others: before }, { year: 2, own: own[0], others: after });
        expect(still.own).toBe(0);
        const alone = rankShift({ year: 1, own: own[0], others: before }, { year: 2, own: own[1], others: before });
        expect(alone.others).toBe(0);
        if (own[1] >= own[0]) expect(shift.own).toBeGreaterThanOrEqual(0);
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});

describe('bestImprovers', () => {
  it('names those who rose most, none who fell, none across structures', () => {
    const { improvers } = bestImprovers(book, pci, 'PCI.8', { fromYear: 2019, toYear: 2020 }, 3);
    expect(improvers.map((one) => one.province)).toEqual(['Bình Phước', 'Quảng Bình', 'Bình Dương']);
    expect(improvers[0]).toMatchObject({ before: 5.8544, after: 7.5732, rankBefore: 44, rankAfter: 2 });
    expect(
      bestImprovers(book, pci, 'PCI.8', { fromYear: 2019, toYear: 2020 }, 99).improvers.every((one) => one.change > 0),
    ).toBe(true);
    const across = bestImprovers(book, seriesOf('PAPI'), TOTAL, { fromYear: 2017, toYear: 2018 });
    expect(across).toMatchObject({ improvers: [], comparison: { kind: 'different' } });
  });
});

describe('outliers', () => {
  it('are found by both measures and explained', () => {
    const found = findOutliers(book.values('PCI', 2020, TOTAL));
    expect(found[0]).toMatchObject({ subject: 'Quảng Ninh', value: 75.086 });
    expect(found[0]?.z).toBeCloseTo(3.648, 3);
    expect(found[0]?.modifiedZ).toBeCloseTo(7.0069, 4);
    expect(found[0]?.explanation.vi).toContain('cao khác thường');
  });

  it('do not exist without variance, among few, and never as NaN', () => {
    const equal = new Map(Array.from({ length: 9 }, (_, index) => [`p${index}`, 5] as const));
    expect(findOutliers(equal)).toEqual([]);
    expect([...zScores(equal).values()].every((value) => value === null)).toBe(true);
    expect([...modifiedZScores(equal).values()].every((value) => value === null)).toBe(true);
    expect(
      findOutliers(
        new Map([
          ['a', 1],
          ['b', 1000],
        ]),
      ),
    ).toEqual([]);
    expect(zScores(new Map([['a', 1]])).get('a')).toBeNull();
    const odd = findOutliers(new Map([...equal, ['odd', 50]]));
    expect(odd.map((one) => [one.subject, one.modifiedZ])).toEqual([]);
    const odder = findOutliers(
      new Map([...equal, ...Array.from({ length: 9 }, (_, i) => [`q${i}`, 5] as const), ['odd', 50]]),
    );
    expect(odder.map((one) => [one.subject, one.modifiedZ])).toEqual([['odd', null]]);
  });
});
