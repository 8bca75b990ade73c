import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../kernel/index.ts';
import { indexHistory } from './index-history.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { readResults } from './read-results.ts';
import { buildResultBook } from './result-book.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const parsed = parseIndexDefinitions(JSON.parse(seed('index-definitions.json')));
const records = parseCsv(seed('official-results.csv'));
if (!parsed.ok || !records.ok) throw new Error('seeds');
const all = parsed.value;
const book = buildResultBook(readResults(records.value, all).rows);

function history(index: string, from: number, to: number, province = 'Tây Ninh') {
  const series = all.find((one) => one.code === index);
  if (!series) throw new Error(index);
  return indexHistory(book, series, province, from, to);
}

describe('Tây Ninh in PCI 2016-2020', () => {
  const years = history('PCI', 2016, 2020);

  it('ranks 20, 19, 14, 15, 24 of 63, in the groups as published', () => {
    expect(years.map((year) => year.rank?.rank)).toEqual([20, 19, 14, 15, 24]);
    expect(years.map((year) => year.rank?.of)).toEqual([63, 63, 63, 63, 63]);
    expect(years.map((year) => year.group?.vi)).toEqual(['Tốt', 'Tốt', 'Tốt', 'Tốt', 'Khá']);
    expect(years[4]?.group?.en).toBe('Mid-high');
  });

  it('lost 1.31 in business support between 2019 and 2020: 4.9544 - 6.2658', () => {
    const support = years[4]?.components.find((component) => component.code === 'PCI.8');
    expect(support?.value).toBe(4.9544);
    expect(support?.change).toBe(-1.3114);
    expect(support?.name.vi).toBe('Dịch vụ hỗ trợ doanh nghiệp');
    expect(years[4]?.components.length).toBe(10);
  });

  it('shows the change of a year whose predecessor lies before the span', () => {
    expect(history('PCI', 2020, 2020)[0]?.change).toBe(-2.8838);
    expect(history('PCI', 2006, 2006)[0]).toMatchObject({ comparison: { kind: 'changed' } });
  });
});

describe('other indices', () => {
  it('group PAPI at the quartiles and withhold changes across structures', () => {
    const years = history('PAPI', 2016, 2020);
    expect(years.map((year) => year.group?.vi)).toEqual([
      'Trung bình cao',
      'Trung bình cao',
      'Trung bình thấp',
      'Trung bình thấp',
      'Thấp nhất',
    ]);
    expect(years[2]).toMatchObject({ year: 2018, change: null, comparison: { kind: 'different' } });
    expect(years[2]?.comparison.note?.vi).toContain('6 sang 8');
    expect(years[3]?.change).not.toBeNull();
  });

  it('show the published mean and rank where little is known', () => {
    const sipas = history('SIPAS', 2015, 2020);
    expect(sipas.map((year) => year.year)).toEqual([2015, 2017, 2018, 2019, 2020]);
    expect(sipas[4]).toMatchObject({ total: 83.94, mean: 85.48, rank: null, group: null });
    expect(sipas[1]?.change).toBeNull();
    expect(history('ICT INDEX', 2020, 2020)[0]?.rank).toEqual({ rank: 9, of: 63, basis: 'published' });
    expect(history('ICT INDEX', 2020, 2020)[0]?.components.find((one) => one.code === 'ICT.2.1')?.rank).toBe(41);
  });
});
