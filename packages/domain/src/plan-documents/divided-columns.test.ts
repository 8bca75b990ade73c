import { describe, expect, it } from 'vitest';
import type { TableRow } from './blocks.ts';
import { type ColumnedRows, withDividedBodies, withTickedPeriods } from './divided-columns.ts';
import { headingColumns } from './table-columns.ts';

function rowOf(...texts: readonly string[]): TableRow {
  const cells = texts.map((text) => ({ paragraphs: text === '' ? [] : text.split('\n') }));
  return { cells, place: { lines: [1, 1] } };
}

function tableOf(headings: readonly string[], ...rows: readonly (readonly string[])[]): ColumnedRows {
  return { columns: headingColumns(rowOf(...headings)) ?? [], body: rows.map((row) => rowOf(...row)) };
}

function textsOf({ body }: ColumnedRows): string[][] {
  return body.map((row) => row.cells.map((cell) => cell.paragraphs.join('\n')));
}

describe('columns of periods', () => {
  const headings = ['TT', 'Công việc', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Đơn vị thực hiện'];

  it('become one column of times that holds the ticked headings, neighbours as a span', () => {
    const read = withTickedPeriods(
      tableOf(headings, ['1', 'Rà soát', '', 'x', '', 'X', 'Sở A'], ['2', 'Công khai', '✓', '✓', '✓', '', 'Sở B']),
    );
    expect(read.columns.map((column) => column.role)).toEqual(['number', 'text', 'time', 'lead']);
    expect(textsOf(read)).toEqual([
      ['1', 'Rà soát', 'Quý II; Quý IV', 'Sở A'],
      ['2', 'Công khai', 'Quý I - Quý III', 'Sở B'],
    ]);
  });

  it('stay as they are where their cells hold figures', () => {
    const table = tableOf(['TT', 'Chỉ tiêu', 'Năm 2025', 'Năm 2026'], ['1', 'Hồ sơ đúng hạn', '95%', '98%']);
    expect(withTickedPeriods(table)).toEqual(table);
  });
});

describe('a column for lead and coordinating bodies', () => {
  const headings = ['STT', 'Nội dung', 'Cơ quan chủ trì/phối hợp', 'Thời hạn'];
  const read = (cell: string): string[] =>
    textsOf(withDividedBodies(tableOf(headings, ['1', 'Rà soát', cell, 'Quý I']))).flat();

  it.each([
    ['Công an xã/ Trạm Y tế xã, các trường học', ['Công an xã', 'Trạm Y tế xã, các trường học']],
    ['Sở Nội vụ\nSở Tư pháp', ['Sở Nội vụ', 'Sở Tư pháp']],
    ['Sở Nội vụ; các sở, ban, ngành', ['Sở Nội vụ', 'các sở, ban, ngành']],
  ])('%s', (cell, [first = '', rest = '']) => {
    expect(read(cell)).toEqual(['1', 'Rà soát', first, rest, 'Quý I']);
  });

  it.each(['Sở Y tế, Sở Giáo dục và Đào tạo', 'Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp'])(
    'stays whole: %s',
    (cell) => {
      expect(read(cell)).toEqual(['1', 'Rà soát', cell, 'Quý I']);
    },
  );
});
