import { expect, it } from 'vitest';
import type { ReviewRow } from '../../contract/index.ts';
import { scoreTable } from './score-table.ts';

function score(component: string | null, value: number | null, more: object = {}): ReviewRow {
  const content = { index: 'PCI', year: 2020, component, value, rank: null, asPrinted: String(value), unit: null };
  return { kind: 'score', state: 'accepted', content: { ...content, suspect: false }, ...more } as ReviewRow;
}

it('writes the figures that stand as the table which the import reads, blanks and dropped ones left out', () => {
  const rows = [
    score('Chi phí "không chính thức", thời gian', 6.9),
    score(null, 64.5),
    score('Đào tạo lao động', null),
    score('Gia nhập thị trường', 7.1, { state: 'dropped' }),
  ];
  expect(scoreTable(rows)).toEqual({
    count: 2,
    csv: `Chỉ số,Năm,Chỉ số thành phần,Điểm số,Xếp hạng
PCI,2020,"Chi phí ""không chính thức"", thời gian",6.9,
PCI,2020,Tổng điểm,64.5,
`,
  });
  expect(scoreTable([])).toBeUndefined();
});
