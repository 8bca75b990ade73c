import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../kernel/index.ts';
import { versionInForce } from './definitions.ts';
import { editionScores, editionTotals } from './edition-scores.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { readResults } from './read-results.ts';
import { buildResultBook } from './result-book.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const parsed = parseIndexDefinitions(JSON.parse(seed('index-definitions.json')));
const records = parseCsv(seed('official-results.csv'));
if (!parsed.ok || !records.ok) throw new Error('seeds');
const book = buildResultBook(readResults(records.value, parsed.value).rows);
const pci = parsed.value.find((one) => one.code === 'PCI');
if (!pci) throw new Error('PCI');

describe('the scores of an edition', () => {
  it('hold every province with every top-level component, and never the national mean', () => {
    const scores = editionScores(book, pci, 2020);
    expect(scores.totals.size).toBe(63);
    const codes = versionInForce(pci, 2020)?.components.map((component) => component.code);
    for (const values of scores.values.values()) expect([...values.keys()]).toEqual(codes);
  });

  it('are empty where there is no edition', () => {
    expect(editionScores(book, pci, 1990)).toEqual({ totals: new Map(), values: new Map() });
  });

  it('set one province against all others', () => {
    const [province = ''] = book.values('PCI', 2020, 'TOTAL').keys();
    const totals = editionTotals(book, 'PCI', 2020, province);
    expect(totals?.others).toHaveLength(62);
    expect(editionTotals(book, 'PCI', 2020, 'nowhere')).toBeNull();
  });
});
