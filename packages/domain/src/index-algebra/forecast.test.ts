import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../kernel/index.ts';
import { type IndexSeries, TOTAL } from './definitions.ts';
import { backTest, forecastRank, forecastValue } from './forecast.ts';
import { continueSeries } from './forecast-methods.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { readResults } from './read-results.ts';
import { buildResultBook } from './result-book.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const parsed = parseIndexDefinitions(JSON.parse(seed('index-definitions.json')));
const records = parseCsv(seed('official-results.csv'));
if (!parsed.ok || !records.ok) throw new Error('seeds');
const all = parsed.value;
const rows = readResults(records.value, all).rows;
const book = buildResultBook(rows);

function seriesOf(code: string): IndexSeries {
  const found = all.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
}

const asked = { component: TOTAL, province: 'Tây Ninh' };

describe('continueSeries', () => {
  const history = [2016, 2017, 2018, 2019, 2021].map((year) => ({ year, value: (year - 2010) * 2 }));

  it('goes on as each method says', () => {
    expect(continueSeries('last', history, 2023)).toBe(22);
    expect(continueSeries('mean-of-3', history, 2023)).toBeCloseTo((16 + 18 + 22) / 3, 12);
    expect(continueSeries('drift', history, 2023)).toBe(26);
    expect(continueSeries('trend-of-5', history, 2023)).toBeCloseTo(26, 12);
    expect(continueSeries('drift', history.slice(0, 1), 2023)).toBe(12);
    expect(continueSeries('last', [], 2023)).toBeNaN();
  });
});

describe('forecastValue', () => {
  it('uses the method with the least mean error on past editions, and says which and why', () => {
    const forecast = forecastValue(book, seriesOf('PCI'), { ...asked, year: 2024 });
    if (forecast.kind === 'none') throw new Error(forecast.reason.vi);
    const errors = forecast.methods.map((one) => one.meanAbsoluteError);
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
    expect(forecast.method).toBe(forecast.methods[0]?.method);
    expect(forecast.methods.length).toBe(4);
    expect(forecast.methods[0]?.cases).toBeGreaterThan(800);
    expect(forecast.low).toBeLessThan(forecast.value);
    expect(forecast.high).toBeGreaterThan(forecast.value);
    expect(forecast.basedOn.at(-1)).toBe(2023);
    expect(forecast.explanation.vi).toContain('giữ nguyên giá trị gần nhất');
    expect(forecast.explanation.vi).toContain(`${forecast.methods[0]?.cases} trường hợp`);
  });

  it('has intervals that cover about as much as they promise', () => {
    for (const code of ['PCI', 'PAPI']) {
      const coverage = backTest(book, seriesOf(code), TOTAL, 1)?.measuredCoverage ?? 0;
      expect(coverage).toBeGreaterThan(0.7);
      expect(coverage).toBeLessThan(0.95);
    }
  });

  it('reads no series across a break, and admits what it cannot know', () => {
    const papi = forecastValue(book, seriesOf('PAPI'), { ...asked, year: 2025 });
    expect(papi.kind === 'forecast' && papi.basedOn[0]).toBe(2018);
    const newKind = forecastValue(book, seriesOf('PCI'), { ...asked, year: 2025 });
    expect(newKind.kind === 'none' && newKind.reason.vi).toContain('chưa có số liệu');
    expect(forecastValue(book, seriesOf('SIPAS'), { ...asked, year: 2022 }).kind).toBe('none');
    expect(forecastValue(book, seriesOf('SIPAS'), { ...asked, year: 2016 }).kind).toBe('none');
    expect(forecastRank(book, seriesOf('PCI'), { ...asked, year: 2025 })).toBeNull();
  });

  it('stays within the scale', () => {
    const forecast = forecastValue(book, seriesOf('PAPI'), { component: 'PAPI.8', province: 'Tây Ninh', year: 2025 });
    if (forecast.kind === 'none') throw new Error(forecast.reason.vi);
    expect(forecast.low).toBeGreaterThanOrEqual(1);
    expect(forecast.high).toBeLessThanOrEqual(10);
  });

  it('finds a steady trend when there is one', () => {
    const template = rows.find((row) => row.index === 'PCI' && row.year === 2015 && row.component === TOTAL);
    if (!template) throw new Error('no row');
    const steady = ['Tây Ninh', 'Long An', 'Hà Nội', 'Huế'].flatMap((province, place) =>
      Array.from({ length: 9 }, (_, index) => ({
        ...template,
        ...{ province, year: 2013 + index, value: { units: BigInt(5000 + place * 37 + index * 100), scale: 2 } },
      })),
    );
    const forecast = forecastValue(buildResultBook(steady), seriesOf('PCI'), { ...asked, year: 2022 });
    if (forecast.kind === 'none') throw new Error(forecast.reason.vi);
    expect(forecast.value).toBeCloseTo(59, 9);
    expect(['drift', 'trend-of-5']).toContain(forecast.method);
    expect(forecast.methods[0]?.meanAbsoluteError).toBeCloseTo(0, 9);
  });
});

describe('forecastRank', () => {
  it('puts the own interval among the forecasts of the others', () => {
    const rank = forecastRank(book, seriesOf('PCI'), { ...asked, year: 2024 });
    expect(rank?.of).toBe(63);
    expect(rank?.best).toBeLessThanOrEqual(rank?.rank ?? 0);
    expect(rank?.worst).toBeGreaterThanOrEqual(rank?.rank ?? 99);
  });
});
