import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, decimalToText, parseCsv, plainDate } from '../kernel/index.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { NATIONAL } from './provinces.ts';
import { inForceOn, parsePublications } from './publications.ts';
import { delimiterOf, readResults } from './read-results.ts';
import { buildResultBook } from './result-book.ts';
import { type ResultRow, type ResultStatus, shownRow } from './result-row.ts';

const read = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
function records(text: string): readonly CsvRecord[] {
  const table = parseCsv(text, delimiterOf(text));
  if (!table.ok) throw new Error(JSON.stringify(table.issues));
  return table.value;
}

const parsed = parseIndexDefinitions(JSON.parse(read('index-definitions.json')));
if (!parsed.ok) throw new Error('definitions');
const series = parsed.value;
const reference = readResults(records(read('official-results.csv')), series);
const book = buildResultBook(reference.rows);

const head = 'index,year,province,component,value,rank,unit,status,source_id\n';
const readText = (body: string) => readResults(records(head + body), series);
const codes = (body: string) => readText(body).issues.map((issue) => [issue.code, issue.row, issue.suggestion]);

describe('readResults', () => {
  it('reads every row of the reference data without issue', () => {
    expect(reference.issues).toEqual([]);
    expect(reference.rows.length).toBe(41_103);
  });

  it('reports each wrong row with its place, all at once', () => {
    const body = [
      'PCI,2020,Tây Ninh,PCI.1,7.85,,,,A',
      'PCJ,2020,Tây Ninh,PCI.1,7.85,,,,A',
      'PCI,2020,Tây Nihn,PCI.2,7.73,,,,A',
      'PCI,2020,Tây Ninh,PCI.11,7.73,,,,A',
      'PCI,2020,Tây Ninh,PCI.3,bảy,,,,A',
      'PCI,hai,Tây Ninh,PCI.3,7,,,,A',
      'SIPAS,2016,Tây Ninh,TOTAL,80,,,,A',
      'PAPI,2016,Tây Ninh,PAPI.7,3.25,,,,A',
    ];
    expect(codes(body.join('\n'))).toEqual([
      ['UNKNOWN_INDEX', 3, 'PCI'],
      ['UNKNOWN_PROVINCE', 4, 'Tây Ninh'],
      ['UNKNOWN_COMPONENT', 5, 'PCI.1'],
      ['NOT_A_NUMBER', 6, undefined],
      ['NOT_A_NUMBER', 7, undefined],
      ['UNKNOWN_INDEX', 8, undefined],
      ['UNKNOWN_COMPONENT', 9, undefined],
    ]);
    expect(readText(body.join('\n')).rows.length).toBe(1);
  });

  it('reads a decimal comma and says so', () => {
    const { rows, issues } = readText('PCI,2020,Tây Ninh,PCI.4,"8,45",,,,A\nSIPAS,2015,Tây Ninh,TOTAL,"81,8%",,,,A');
    expect(issues.map((issue) => [issue.code, issue.severity, issue.expected])).toEqual([
      ['DECIMAL_COMMA', 'warning', 8.45],
      ['DECIMAL_COMMA', 'warning', 81.8],
    ]);
    expect(rows.map((row) => row.value && decimalToText(row.value))).toEqual(['8.45', '81.8']);
    expect(rows[1]?.unit).toBe('%');
  });

  it('keeps an empty cell as not published, also for a component of other years', () => {
    expect(readText('PCI,2020,Tây Ninh,PCI.4,,24/63,,,A').rows[0]).toMatchObject({ value: null, rank: 24 });
    expect(readText('PAPI,2016,Tây Ninh,PAPI.7,-,,,,A')).toMatchObject({ rows: [], issues: [] });
  });

  it('names missing columns', () => {
    expect(readResults(records('index,year\nPCI,2020'), series).issues.map((issue) => issue.component)).toEqual([
      'province',
      'component',
      'value',
    ]);
  });
});

describe('shownRow', () => {
  const row = (status: ResultStatus, value: bigint | null, sourceId = status): ResultRow => ({
    ...{ index: 'PCI', year: 2020, province: 'Tây Ninh', component: 'TOTAL', rank: null, group: null, unit: null },
    ...{
      status,
      value: value === null ? null : { units: value, scale: 0 },
      sourceId,
      rankBasis: null,
      note: null,
      row: 0,
    },
  });

  it('takes the first source in order that has a value, never a suspect one', () => {
    const rows = [row('seed', 1n), row('computed', 2n), row('published-news', 3n), row('dataset', 4n)];
    expect(shownRow(rows)?.status).toBe('dataset');
    expect(shownRow([row('dataset', null), ...rows.slice(0, 3)])?.status).toBe('published-news');
    expect(shownRow(rows.slice(0, 2))?.status).toBe('computed');
    expect(shownRow([row('seed-suspect', 1n)])).toBeUndefined();
  });
});

describe('the reference data', () => {
  it('shows a national mean beside the provinces, never among them', () => {
    expect(book.value('SIPAS', 2020, 'TOTAL', NATIONAL)).toBe(85.48);
    expect(book.values('SIPAS', 2020, 'TOTAL').has(NATIONAL)).toBe(false);
    expect(book.summary('SIPAS', 2020, 'TOTAL')).toMatchObject({ mean: 85.48, meanBasis: 'published', best: null });
    expect(book.rank('SIPAS', 2020, 'TOTAL', NATIONAL)).toBeNull();
  });

  it('ranks by counting where enough is known, as printed elsewhere', () => {
    expect(book.rank('PCI', 2020, 'TOTAL', 'Tây Ninh')).toEqual({ rank: 24, of: 63, basis: 'computed' });
    expect(book.rank('ICT INDEX', 2020, 'TOTAL', 'Tây Ninh')).toEqual({ rank: 9, of: 63, basis: 'published' });
    expect(book.rank('PCI', 2024, 'TOTAL', 'Tây Ninh')).toBeNull();
    expect(book.publishedGroup('PCI', 2020, 'Tây Ninh')).toBe('Khá');
  });

  it('lists other sources behind the shown one', () => {
    expect(book.rowsOf('PAPI', 2017, 'PAPI.6', 'Tây Ninh').map((row) => row.status)).toEqual([
      'computed',
      'seed-suspect',
    ]);
  });

  it('holds on a day only what was published by then', () => {
    const publications = parsePublications(records(read('publications.csv')));
    const editions = (asOf: string) =>
      new Set(inForceOn(reference.rows, publications, plainDate(asOf)).map((row) => `${row.index} ${row.year}`));
    expect(editions('2023-11-20').has('PCI 2022')).toBe(true);
    expect(editions('2023-11-20').has('PCI 2023')).toBe(false);
    expect(editions('2024-05-08').has('PCI 2023')).toBe(false);
    expect(editions('2024-05-09').has('PCI 2023')).toBe(true);
  });
});
