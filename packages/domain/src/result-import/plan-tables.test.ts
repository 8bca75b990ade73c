import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseIndexDefinitions } from '../index-algebra/index.ts';
import { detectMapping } from './detect-mapping.ts';
import { missingMembers } from './mapping.ts';
import { readFigures } from './read-figures.ts';

const parsed = parseIndexDefinitions(
  JSON.parse(readFileSync(new URL('../../../../seeds/index-definitions.json', import.meta.url), 'utf8')),
);
if (!parsed.ok) throw new Error('definitions');
const series = parsed.value;

/** Figures of the five tables of a provincial scheme of 2021, as it prints them. */
const tables: Readonly<Record<string, string>> = {
  PCI: `Tiêu chí|Năm 2016|Năm 2017|Năm 2018|Năm 2019|Năm 2020|Năm 2020 so với năm 2016
1- Gia nhập thị trường|8.65|7.42|6.90|7.70|7.85|- 0.8
2- Tiếp cận đất đai|6.33|6.91|7.29|7.68|7.73|+ 1.4
3- Tính minh bạch|5.93|6.29|6.30|6.75|5.79|- 0.14
4- Chi phí thời gian|7.15|7.48|7.78|7.88|8.45|+ 1.3
5- Chi phí không chính thức|6.11|6.13|6.74|6.71|7.48|+ 1.37
6- Cạnh tranh bình đẳng|5.57|5.37|6.04|7.19|6.66|+ 1.09
7-Tính năng động|5.46|5.67|5.37|6.56|7.06|+ 1.6
8-Dịch vụ hỗ trợ Doanh nghiệp|5.53|6.61|6.69|6.27|4.95|- 0.58
9-Đào tạo lao động|5.89|6.38|5.99|6.15|6.20|+0.31
10-Thiết chế pháp lý|5.50|5.43|6.34|6.97|7.85|+2.35
Tổng điểm PCI|60.14|63.82|64.54|67.05|64.16|Tăng 4.03 điểm
Xếp hạng|20|19|14|15|24|Giảm 4 bậc`,
  PAPI: `STT|Tiêu chí|Năm 2016|Năm 2017|Năm 2018|Năm 2019|Năm 2020|Tăng/giảm (so sánh năm 2020 với năm 2016)
1|Tham gia của người dân ở cấp cơ sở|5.52|4.92|4.48|4.38|4.52|- 1.0
2|Công khai, minh bạch|5.61|5.59|4.79|5.16|5.06|- 0.55
3|Trách nhiệm giải trình với người dân|5.33|5.4|4.76|4.65|4.93|- 0.4
4|Kiểm soát tham nhũng trong khu vực công|6.51|6.89|7.24|6.88|6.57|+ 0.06
5|Thủ tục hành chính công|7|7.39|5.51|7.36|7.33|+ 0.33
6|Cung ứng dịch vụ công|7.16|1.15|7.01|7.31|7.07|- 0.09
7|Quản trị môi trường|-|-|4.94|3.43|3.25|+ 3.25
8|Quản trị điện tử|-|-|2.45|3.3|2.61|+ 2.61
Tổng||36.86|37.34|43.58|42.38|41.34|Tăng 4.48 điểm
Xếp hạng||20/63|21/63|36/63|41/63|51/63|Giảm 31 bậc`,
  'PAR INDEX': `Tiêu chí|Năm 2016|Năm 2017|Năm 2018|Năm 2019|Năm 2020
Tổng điểm|71,3|77,76|74,84|80,44|84,59
Xếp thứ hạng|44|32|48|44|27`,
  SIPAS: `Nội dung|Năm 2015 ¹|Năm 2016|Năm 2017|Năm 2018|Năm 2019|Năm 2020
Chỉ số của Tây Ninh|81,8%|-|79,76%|81,24%|83,45%|83,94%
Trung bình cả nước|82,6%|-|80,89%|82,99%|84,45%|85,48%`,
  'ICT INDEX': `STT|Năm 2016|Năm 2017|Năm 2018|Năm 2019|Năm 2020
Điểm số|0,48|0,48|0,41|0,45|0,54
Thứ hạng|23|23|33|25|9`,
};

function read(name: string) {
  const rows = (tables[name] ?? '')
    .split('\n')
    .map((line) => line.split('|').map((text) => (text === '' ? undefined : { text })));
  const grid = { sheet: name, rows, merges: [] };
  const mapping = detectMapping(grid, series, { province: 'Tây Ninh' });
  return { missing: missingMembers(mapping), ...readFigures(grid, mapping, series, 'scheme') };
}

it('places every figure of the five tables', () => {
  const found = Object.keys(tables).map((name) => [name, read(name)] as const);
  for (const [name, table] of found) {
    expect(table.missing, name).toEqual([]);
    expect(
      table.issues.filter((issue) => issue.severity === 'error'),
      name,
    ).toEqual([]);
  }
  const count = (name: string) => read(name).rows.length;
  expect(Object.keys(tables).map((name) => [name, count(name)])).toEqual([
    ['PCI', 55],
    ['PAPI', 41],
    ['PAR INDEX', 5],
    ['SIPAS', 10],
    ['ICT INDEX', 5],
  ]);
});

it('reports every misprint that arithmetic proves', () => {
  const issues = read('PAPI').issues;
  expect(issues.find((issue) => issue.code === 'PROBABLE_MISPRINT')).toMatchObject({
    year: 2017,
    component: 'PAPI.6',
    printed: 1.15,
    expected: 7.15,
    place: 'PAPI!D7',
  });
  const totals = issues.filter((issue) => issue.code === 'TOTAL_NOT_SUM_OF_PARTS').map((issue) => issue.year);
  expect(totals).toEqual(expect.arrayContaining([2016, 2018, 2019]));
  expect(totals).not.toContain(2020);
  expect(issues.filter((issue) => issue.code === 'CHANGE_WITHOUT_BASE').map((issue) => issue.component)).toEqual([
    'PAPI.7',
    'PAPI.8',
  ]);
});
