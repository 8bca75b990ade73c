import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareEditions, compareRanks } from './comparability.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';

const parsed = parseIndexDefinitions(
  JSON.parse(readFileSync(new URL('../../../../seeds/index-definitions.json', import.meta.url), 'utf8')),
);
if (!parsed.ok) throw new Error('definitions');
const find = (code: string) => {
  const found = parsed.value.find((series) => series.code === code);
  if (!found) throw new Error(code);
  return found;
};

it('never compares totals over a change of structure', () => {
  expect(compareEditions(find('PAPI'), 'TOTAL', 2017, 2018).kind).toBe('different');
  expect(compareEditions(find('PAPI'), 'TOTAL', 2016, 2020).kind).toBe('different');
  expect(compareEditions(find('PAPI'), 'TOTAL', 2018, 2020).kind).toBe('same');
});

it('says so when only weights or the set of components changed', () => {
  expect(compareEditions(find('PCI'), 'TOTAL', 2019, 2020)).toEqual({ kind: 'same', note: null });
  expect(compareEditions(find('PCI'), 'TOTAL', 2012, 2013)).toMatchObject({
    kind: 'changed',
    note: { vi: expect.stringContaining('Bộ thành phần') },
  });
});

it('knows the jumps of single components', () => {
  const papi = find('PAPI');
  const jump = papi.breaks[0];
  if (!jump) throw new Error('no break');
  expect(compareEditions(papi, jump.component, jump.before, jump.after).kind).not.toBe('same');
});

it('never subtracts places across the map of 34 provinces, and notes the year in which there was one fewer', () => {
  expect(compareRanks(find('PCI'), 'TOTAL', 2019, 2020).kind).toBe('same');
  expect(compareRanks(find('PCI'), 'TOTAL', 2008, 2010)).toMatchObject({
    kind: 'changed',
    note: { vi: expect.stringContaining('xếp trong 64 tỉnh, rồi trong 63 tỉnh') },
  });
  expect(compareEditions(find('PAPI'), 'TOTAL', 2024, 2025).kind).not.toBe('different');
  expect(compareRanks(find('PAPI'), 'TOTAL', 2024, 2025)).toMatchObject({
    kind: 'different',
    note: { vi: expect.stringContaining('Không so được thứ hạng') },
  });
  expect(compareRanks(find('PAPI'), 'TOTAL', 2017, 2018).kind).toBe('different');
});
