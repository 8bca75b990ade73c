import { expect, it } from 'vitest';
import { detectMapping } from './detect-mapping.ts';
import { resultTable } from './result-table.ts';

const figures = [
  { index: 'PCI', year: 2020, component: 'Chi phí "không chính thức", thời gian', value: 6.9, rank: null },
  { index: 'PCI', year: 2020, component: null, value: 64.5, rank: 5 },
];

it('quotes what would end a cell, and leaves blank what is not known', () => {
  expect(resultTable(figures).split('\n').slice(1)).toEqual([
    'PCI,2020,"Chi phí ""không chính thức"", thời gian",6.9,',
    'PCI,2020,Tổng điểm,64.5,5',
    '',
  ]);
});

it('has columns that the import knows without being told', () => {
  const rows = resultTable([{ ...figures[1], component: 'Gia nhập thị trường' } as (typeof figures)[0]])
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((text) => ({ text })));
  const { columns, firstRow } = detectMapping({ sheet: '', rows, merges: [] }, []);
  expect(firstRow).toBe(1);
  expect(columns.map((column) => (column.kind === 'key' ? column.member : column.kind))).toEqual([
    ...['index', 'year', 'component', 'figure', 'figure'],
  ]);
});
