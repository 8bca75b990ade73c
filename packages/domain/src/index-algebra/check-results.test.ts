import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, type Decimal, decimalToText, parseCsv, parseDecimal } from '../kernel/index.ts';
import { checkResults, checkResultsFile } from './check-results.ts';
import type { IndexIssue } from './index-issue.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { checkPrintedChanges, type PrintedChange } from './printed-changes.ts';
import { delimiterOf } from './read-results.ts';
import type { ResultRow } from './result-row.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

function records(text: string): readonly CsvRecord[] {
  const table = parseCsv(text, delimiterOf(text));
  if (!table.ok) throw new Error(JSON.stringify(table.issues));
  return table.value;
}

const parsed = parseIndexDefinitions(JSON.parse(seed('index-definitions.json')));
if (!parsed.ok) throw new Error('definitions');
const series = parsed.value;
const reference = checkResultsFile(records(seed('official-results.csv')), series);
const head = 'index,year,province,component,value,rank,group,unit,status,rank_basis,source_id,note\n';
const check = (body: string) => checkResultsFile(records(head + body), series).issues;
const brief = (issues: readonly IndexIssue[]) =>
  issues.map((issue) => [issue.code, issue.component, issue.printed, issue.expected, issue.row]);

/** The rows of one province and year of a series, as one source prints them. */
function table(values: readonly number[], total: number, prefix = 'PCI', year = 2020, source = 'A'): string {
  const rows = values.map(
    (value, index) => `${prefix},${year},Tây Ninh,${prefix}.${index + 1},${value},,,,,,${source},`,
  );
  return [...rows, `${prefix},${year},Tây Ninh,TOTAL,${total},,,,,,${source},`].join('\n');
}

const pci2020 = [7.85, 7.73, 5.79, 8.45, 7.48, 6.66, 7.06, 4.95, 6.2, 7.85];

describe('the reference data', () => {
  const without = (code: string) => reference.issues.filter((issue) => issue.code === code);

  it('has one provable misprint, in a plan that quotes PAPI 2017', () => {
    expect(
      without('PROBABLE_MISPRINT').map((issue) => [issue.year, issue.component, issue.printed, issue.expected]),
    ).toEqual([[2017, 'PAPI.6', 1.15, 7.15]]);
  });

  it('has totals that do not follow from their parts only in PCI 2011 and in that plan', () => {
    const found = without('TOTAL_NOT_SUM_OF_PARTS');
    expect(found.filter((issue) => issue.index === 'PCI' && issue.year === 2011).length).toBe(62);
    const rest = found.filter((issue) => issue.year !== 2011);
    expect(rest.map((issue) => [issue.index, issue.year, issue.province, issue.printed, issue.expected])).toEqual([
      ['PAPI', 2016, 'Tây Ninh', 36.86, 37.13],
      ['PAPI', 2017, 'Tây Ninh', 37.34, 31.34],
      ['PAPI', 2018, 'Tây Ninh', 43.58, 41.18],
      ['PAPI', 2019, 'Tây Ninh', 42.38, 42.47],
    ]);
  });

  it('has no error, no duplicate, and sources that disagree only where the plan is marked as suspect', () => {
    expect(reference.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    const suspect = reference.rows.filter((row) => row.status === 'seed-suspect').map((row) => row.row);
    expect(without('SOURCES_DISAGREE').map((issue) => issue.row)).toEqual(suspect);
  });

  it('has one rank that its values do not allow, and breaks where the definitions name them', () => {
    expect(without('RANK_DISAGREES_WITH_VALUES').map((issue) => [issue.year, issue.printed, issue.expected])).toEqual([
      [2019, 41, 47],
    ]);
    const breaks = without('BREAK_IN_SERIES').map((issue) => `${issue.component} ${issue.year}`);
    for (const known of ['PAPI.7.1 2019', 'PAPI.8.3 2020', 'PAPI.2.1 2018', 'TOTAL 2018', 'TOTAL 2013', 'TOTAL 2022']) {
      expect(breaks).toContain(known);
    }
    expect(breaks).not.toContain('PCI.8 2020');
  });

  it('misses components only in provinces that the source leaves incomplete', () => {
    expect(new Set(without('MISSING_COMPONENT').map((issue) => `${issue.year} ${issue.province}`))).toEqual(
      new Set(['2018 Quảng Ninh', '2018 Đồng Tháp', '2022 Bắc Giang', '2022 Bắc Ninh']),
    );
  });
});

describe('the tables of a plan of 2021', () => {
  const plan = checkResultsFile(records(fixture('plan-2021-tables.csv')), series);

  it('read as printed, every misprint found that arithmetic proves, and no other', () => {
    expect(plan.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    const found = plan.issues.filter((issue) => !['DECIMAL_COMMA', 'BREAK_IN_SERIES'].includes(issue.code));
    expect(
      found.map((issue) => [issue.code, issue.index, issue.year, issue.component, issue.printed, issue.expected]),
    ).toEqual([
      ['PROBABLE_MISPRINT', 'PAPI', 2017, 'PAPI.6', 1.15, 7.15],
      ['TOTAL_NOT_SUM_OF_PARTS', 'PAPI', 2016, 'TOTAL', 36.86, 37.13],
      ['TOTAL_NOT_SUM_OF_PARTS', 'PAPI', 2017, 'TOTAL', 37.34, 31.34],
      ['TOTAL_NOT_SUM_OF_PARTS', 'PAPI', 2018, 'TOTAL', 43.58, 41.18],
      ['TOTAL_NOT_SUM_OF_PARTS', 'PAPI', 2019, 'TOTAL', 42.38, 42.47],
    ]);
    expect(plan.issues.filter((issue) => issue.code === 'DECIMAL_COMMA').length).toBe(20);
  });

  it('print changes against dimensions that did not exist, and a total over two structures', () => {
    const { changes } = JSON.parse(fixture('plan-2021-changes.json')) as {
      changes: { index: string; component: string; of: 'value' | 'rank'; printed: string; row: number }[];
    };
    const codeOf = (text: string) =>
      /^\d/.test(text) ? `PCI.${Number.parseInt(text, 10)}` : text.startsWith('Tổng') ? 'TOTAL' : text;
    const read = changes.map(
      (change): PrintedChange => ({
        ...{ index: change.index, province: 'Tây Ninh', component: codeOf(change.component), of: change.of },
        ...{ fromYear: 2016, toYear: 2020, printed: signed(change.printed), row: change.row },
      }),
    );
    const found = checkPrintedChanges(read, plan.rows, series);
    expect(found.map((issue) => [issue.code, issue.index, issue.component, issue.printed])).toEqual([
      ['CHANGE_WITHOUT_BASE', 'PAPI', 'PAPI.7', 3.25],
      ['CHANGE_WITHOUT_BASE', 'PAPI', 'PAPI.8', 2.61],
      ['BREAK_IN_SERIES', 'PAPI', 'TOTAL', 4.48],
    ]);
  });

  it('would show a change that its values do not give', () => {
    const change = { index: 'PCI', province: 'Tây Ninh', component: 'PCI.8', fromYear: 2016, toYear: 2020, row: 9 };
    const of = (kind: 'value' | 'rank', printed: string, component = 'PCI.8') =>
      checkPrintedChanges([{ ...change, component, of: kind, printed: signed(printed) }], plan.rows, series).map(
        (issue) => [issue.code, issue.expected],
      );
    expect(of('value', '-0.85')).toEqual([['CHANGE_DISAGREES', -0.58]]);
    expect(of('value', '-0.58')).toEqual([]);
    expect(of('rank', '-9', 'TOTAL')).toEqual([['CHANGE_DISAGREES', -4]]);
    expect(of('rank', '-4', 'TOTAL')).toEqual([]);
  });
});

function signed(text: string): Decimal {
  const value = parseDecimal(text.replace('-', ''));
  if (!value) throw new Error(text);
  return text.startsWith('-') ? { ...value, units: -value.units } : value;
}

describe('each code', () => {
  it('TOTAL_NOT_SUM_OF_PARTS and PROBABLE_MISPRINT name what is printed and what is expected', () => {
    expect(check(table(pci2020, 64.16))).toEqual([]);
    expect(brief(check(table(pci2020.with(7, 4.59), 64.16)))).toEqual([
      ['PROBABLE_MISPRINT', 'PCI.8', 4.59, 4.95, 9],
      ['TOTAL_NOT_SUM_OF_PARTS', 'TOTAL', 64.16, 63.44, 12],
    ]);
    expect(brief(check(table(pci2020.with(7, 9.42), 64.16))).map(([code]) => code)).toEqual(['TOTAL_NOT_SUM_OF_PARTS']);
    expect(check(table(pci2020.with(7, 4.59), 64.16))[0]?.message.vi).toContain('4,95');
  });

  it('a component that its own parts contradict is the misprint, not its parts', () => {
    const parts = (dimension: string) =>
      [
        'PAPI,2019,Tây Ninh,PAPI.1.1,1.1,,,,,,A,',
        'PAPI,2019,Tây Ninh,PAPI.1.2,1.2,,,,,,A,',
        'PAPI,2019,Tây Ninh,PAPI.1.3,1.3,,,,,,A,',
        'PAPI,2019,Tây Ninh,PAPI.1.4,1.34,,,,,,A,',
        table([Number(dimension), 5.11, 5.22, 5.33, 5.44, 5.55, 4.66, 4.77], 41.02, 'PAPI', 2019),
      ].join('\n');
    expect(check(parts('4.94'))).toEqual([]);
    expect(brief(check(parts('4.49')))).toEqual([
      ['PROBABLE_MISPRINT', 'PAPI.1', 4.49, 4.94, 6],
      ['TOTAL_NOT_SUM_OF_PARTS', 'TOTAL', 41.02, 40.57, 14],
    ]);
    const inner = parts('4.94').replace('PAPI.1.3,1.3', 'PAPI.1.3,2.3');
    expect(brief(check(inner)).map((issue) => issue.slice(0, 4))).toEqual([
      ['TOTAL_NOT_SUM_OF_PARTS', 'PAPI.1', 4.94, 5.94],
    ]);
  });

  it('accuses no cell where most totals of an edition do not follow', () => {
    const three = ['Tây Ninh', 'Long An', 'Hà Nội'].map((name) =>
      table(pci2020.with(7, 9.95), 64.16).replaceAll('Tây Ninh', name),
    );
    expect(new Set(check(three.join('\n')).map((issue) => issue.code))).toEqual(new Set(['TOTAL_NOT_SUM_OF_PARTS']));
    const one = table(pci2020.slice(0, 9).with(0, 1.85), 64.16, 'PCI', 2011);
    expect(new Set(check(one).map((issue) => issue.code))).not.toContain('PROBABLE_MISPRINT');
  });

  it('does not recompute where the combination is uncertain', () => {
    expect(check(table(pci2020, 20, 'PCI', 2022))).toEqual([]);
    expect(check(table([0.2, 0.4, 0.9], 0.1, 'ICT', 2020).replaceAll(/^ICT,/gm, 'ICT INDEX,'))).toEqual([]);
  });

  it('OUT_OF_SCALE, also of shares; DUPLICATE; MISSING_COMPONENT', () => {
    const rows = [
      'PCI,2020,Long An,PCI.1,10.01,,,,,,A,',
      'PCI,2020,Long An,PCI.2,-1,,,,,,A,',
      'SIPAS,2020,Long An,TOTAL,100.4,,,%,,,A,',
      'PAPI,2020,Long An,PAPI.8.1,0.3317,,,,,,A,',
    ];
    expect(brief(check(rows.join('\n')))).toEqual([
      ['OUT_OF_SCALE', 'PCI.1', 10.01, null, 2],
      ['OUT_OF_SCALE', 'PCI.2', -1, null, 3],
      ['OUT_OF_SCALE', 'TOTAL', 100.4, null, 4],
    ]);
    const twice =
      'PCI,2020,Long An,PCI.1,5,,,,,,A,\nPCI,2020,Long An,PCI.1,6,,,,,,A,\nPCI,2020,Long An,PCI.1,5,,,,,,B,';
    expect(brief(check(twice))).toEqual([['DUPLICATE', 'PCI.1', 6, null, 3]]);
    const short = table(pci2020, 64.16)
      .split('\n')
      .filter((line) => !line.includes('PCI.3,'));
    expect(brief(check(short.join('\n')))).toEqual([['MISSING_COMPONENT', 'PCI.3', null, null, 11]]);
    expect(check('PAR INDEX,2023,Long An,TOTAL,84,,,%,,,A,\nPAR INDEX,2023,Long An,PAR.4,78,,,%,,,A,')).toEqual([]);
  });

  it('a row that is wrong is not also missing', () => {
    const lines = table(pci2020, 64.16).split('\n');
    const codes = (place: number, change: (line: string) => string) =>
      check(lines.with(place, change(lines[place] ?? '')).join('\n')).map((issue) => issue.code);
    expect(codes(2, (line) => line.replace('5.79', 'năm phẩy bảy chín'))).toEqual(['NOT_A_NUMBER']);
    expect(codes(2, (line) => line.replace('Tây Ninh', 'Tây Nihn'))).toEqual(['UNKNOWN_PROVINCE']);
    expect(codes(2, (line) => line.replace('5.79', ''))).toEqual(['MISSING_COMPONENT']);
  });

  it('SOURCES_DISAGREE beyond rounding, against the value that is shown', () => {
    const rows = (other: string) =>
      `PCI,2020,Long An,TOTAL,64.1626,,,,dataset,,A,\nPCI,2020,Long An,TOTAL,${other},,,,seed,,B,`;
    expect(check(rows('64.16'))).toEqual([]);
    expect(check(rows('64.2'))).toEqual([]);
    expect(brief(check(rows('64.17')))).toEqual([['SOURCES_DISAGREE', 'TOTAL', 64.17, 64.1626, 3]]);
  });

  it('RANK_DISAGREES_WITH_VALUES only where no completion of the table allows the rank', () => {
    const rows = (ranks: readonly (number | string)[]) =>
      ['71.25', '70.94', '70.94', '69.75']
        .map(
          (value, index) =>
            `PCI,2023,${['Quảng Ninh', 'Long An', 'Hải Phòng', 'Bắc Giang'][index]},TOTAL,${value},${ranks[index]},,,,,A,`,
        )
        .join('\n');
    expect(check(rows([1, 2, 3, 4]))).toEqual([]);
    expect(check(rows([1, 2, 2, 9]))).toEqual([]);
    expect(brief(check(rows([2, 1, 3, 4])))).toEqual([
      ['RANK_DISAGREES_WITH_VALUES', 'TOTAL', 2, 1, 2],
      ['RANK_DISAGREES_WITH_VALUES', 'TOTAL', 1, 2, 3],
    ]);
    expect(brief(check(rows([1, 2, 2, 3])))).toEqual([['RANK_DISAGREES_WITH_VALUES', 'TOTAL', 3, 4, 5]]);
  });

  it('BREAK_IN_SERIES once a component, with the reason', () => {
    const rows =
      'PAPI,2017,Long An,TOTAL,37,,,,,,A,\nPAPI,2018,Long An,TOTAL,43,,,,,,A,\nPAPI,2019,Long An,TOTAL,42,,,,,,A,';
    expect(check(rows).map((issue) => [issue.code, issue.severity, issue.year, issue.province, issue.row])).toEqual([
      ['BREAK_IN_SERIES', 'info', 2018, 'Long An', 3],
    ]);
  });
});

describe('a misprint put into the reference data', () => {
  const tables = new Map<string, ResultRow[]>();
  for (const row of reference.rows) {
    if (row.index !== 'PCI' || row.year < 2013 || row.year > 2021 || row.status !== 'dataset') continue;
    const key = `${row.year}|${row.province}`;
    tables.set(key, [...(tables.get(key) ?? []), row]);
  }
  const all = [...tables.values()];

  /** A file keeps 6.66 printed as 6.60 as 6.6. */
  function withoutClosingZeros(value: Decimal): Decimal {
    let { units, scale } = value;
    while (scale > 0 && units % 10n === 0n) {
      units /= 10n;
      scale -= 1;
    }
    return { units, scale };
  }

  it('is always seen in the total, and no other cell is ever accused', () => {
    const slip = fc.tuple(fc.nat(all.length - 1), fc.nat(9), fc.nat(9), fc.integer({ min: 0, max: 9 }));
    let accusations = 0;
    fc.assert(
      fc.property(slip, ([place, component, digit, value]) => {
        const rows = all[place] ?? [];
        const target = rows.filter((row) => row.component !== 'TOTAL')[component];
        if (!target?.value) throw new Error('no cell');
        const digits = [...decimalToText(target.value).replace('.', '')];
        const at = digit % digits.length;
        if (digits[at] === String(value)) return;
        const units = BigInt(digits.with(at, String(value)).join(''));
        const printed = withoutClosingZeros({ units, scale: target.value.scale });
        const changed = rows.map((row) => (row === target ? { ...row, value: printed } : row));
        const issues = checkResults(changed, series);
        if (at < 2) expect(issues.map((issue) => issue.code)).toContain('TOTAL_NOT_SUM_OF_PARTS');
        const accused = issues.find((issue) => issue.code === 'PROBABLE_MISPRINT');
        if (!accused) return;
        accusations += 1;
        expect(accused.component).toBe(target.component);
        expect(Math.abs((accused.expected ?? 0) - Number(decimalToText(target.value)))).toBeLessThan(0.002);
      }),
      { seed: 11, numRuns: 500 },
    );
    expect(accusations).toBeGreaterThan(20);
  });
});
