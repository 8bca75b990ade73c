import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIndexDefinitions } from '../index-algebra/index.ts';
import { detectMapping } from './detect-mapping.ts';
import type { Grid } from './grid.ts';
import { missingMembers } from './mapping.ts';
import { readFigures } from './read-figures.ts';

const parsed = parseIndexDefinitions(
  JSON.parse(readFileSync(new URL('../../../../seeds/index-definitions.json', import.meta.url), 'utf8')),
);
if (!parsed.ok) throw new Error('definitions');
const series = parsed.value;

function grid(text: string, merges: Grid['merges'] = [], sheet = ''): Grid {
  return {
    sheet,
    merges,
    rows: text.split('\n').map((line) => line.split('|').map((cell) => (cell === '' ? undefined : { text: cell }))),
  };
}

function read(table: Grid, hints = {}) {
  const mapping = detectMapping(table, series, hints);
  return { mapping, missing: missingMembers(mapping), ...readFigures(table, mapping, series, 'file') };
}

describe('long tables', () => {
  it('reads one figure a row, whatever the order of columns and the decimal mark', () => {
    const found = read(
      grid(
        'Điểm|Thành phần|Tỉnh/Thành phố|Năm|Chỉ số\n6,37|Gia nhập thị trường|Tây Ninh|2022|PCI\n62,31|Tổng điểm|Tây Ninh|2022|PCI',
      ),
    );
    expect(found.missing).toEqual([]);
    expect(found.rows.map(({ row, place }) => [row.component, row.province, row.year, place])).toEqual([
      ['PCI.1', 'Tây Ninh', 2022, 'A2'],
      ['TOTAL', 'Tây Ninh', 2022, 'A3'],
    ]);
    expect(found.issues.filter((issue) => issue.code === 'DECIMAL_COMMA')).toHaveLength(2);
  });
});

describe('one province a row', () => {
  it('takes index and edition from the title and components from heads over two rows', () => {
    const table = grid(
      'Kết quả PAPI năm 2022|||||\nSTT|Tỉnh, thành phố|Nội dung thành phần|||Tổng điểm\n||Tham gia của người dân ở cấp cơ sở|Công khai, minh bạch trong việc ra quyết định|Xếp hạng|\n1|Tây Ninh|4.52|4.85|40|39.42\n2|Nơi Nào Đó|4.1|4.9|41|38',
      [{ top: 1, left: 2, bottom: 1, right: 4 }],
    );
    const found = read(table);
    expect(found.mapping.fixed).toMatchObject({ index: 'PAPI', year: 2022 });
    expect(found.rows.find(({ row }) => row.component === 'PAPI.1')?.place).toBe('C4');
    expect(found.rows.find(({ row }) => row.component === 'TOTAL')?.row).toMatchObject({
      province: 'Tây Ninh',
      rank: 40,
    });
    expect(found.issues.find((issue) => issue.code === 'UNKNOWN_PROVINCE')).toMatchObject({ place: 'C5' });
  });
});

describe('one component a row, one year a column', () => {
  const table = grid(
    'Tiêu chí|Năm 2016|Năm 2017|Năm 2018|Năm 2018 so với năm 2016\n1- Gia nhập thị trường|8.65|7.42|6.90|- 1.75\nTổng điểm PCI|60.14|63.82|64.54|Tăng 4.61 điểm\nXếp hạng|20|19|14|Tăng 6 bậc',
  );

  it('reads values, ranks and printed changes of the province named in the form', () => {
    const found = read(table, { province: 'Tây Ninh', index: 'PCI' });
    expect(found.missing).toEqual([]);
    expect(found.rows.filter(({ row }) => row.component === 'TOTAL').map(({ row }) => [row.year, row.rank])).toEqual([
      [2016, 20],
      [2017, 19],
      [2018, 14],
    ]);
    expect(found.issues.filter((issue) => issue.code === 'CHANGE_DISAGREES')).toMatchObject([
      { place: 'E3', expected: 4.4 },
    ]);
  });

  it('asks for what the table does not say', () => {
    expect(read(table, { index: 'PCI' }).missing).toEqual(['province']);
  });
});

it('reports every wrong cell at once, with its place', () => {
  const found = read(
    grid(
      'index|year|province|component|value\nPCI|2020|Tây Nihn|PCI.1|7\nPCI|2020|Tây Ninh|PCI.1|abc\nPCI|2020|Tây Ninh|PCI.99|7\nPCI|2020|Tây Ninh|PCI.2|70\nPCI|2020|Tây Ninh|PCI.3|7\nPCI|2020|Tây Ninh|PCI.3|7.1',
    ),
  );
  expect(found.issues.filter((issue) => issue.severity === 'error').map((issue) => [issue.code, issue.place])).toEqual([
    ['UNKNOWN_PROVINCE', 'E2'],
    ['NOT_A_NUMBER', 'E3'],
    ['UNKNOWN_COMPONENT', 'E4'],
    ['OUT_OF_SCALE', 'E5'],
    ['DUPLICATE', 'E7'],
  ]);
});
