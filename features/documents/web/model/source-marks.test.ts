import { expect, it } from 'vitest';
import { marksIn, type SoughtPhrase } from './source-marks.ts';

const lead = (...texts: string[]): SoughtPhrase => ({ kind: 'mark-1', label: 'Chủ trì', texts });
const coordinating = (...texts: string[]): SoughtPhrase => ({ kind: 'mark-2', label: 'Phối hợp', texts });
const time = (...texts: string[]): SoughtPhrase => ({ kind: 'mark-3', label: 'Tiến độ', texts });

function shown(content: string, phrases: readonly SoughtPhrase[]): string[] {
  return (marksIn([{ line: 1, content }], phrases).get(1) ?? []).map((mark) => content.slice(mark.from, mark.to));
}

it('finds the three fields in their cells', () => {
  const row = '23\tGiải quyết vướng mắc\tSở Xây dựng\tCác sở, ban ngành\tThường xuyên';
  expect(shown(row, [lead('Sở Xây dựng'), coordinating('Các sở, ban ngành'), time('Thường xuyên')])).toEqual([
    'Sở Xây dựng',
    'Các sở, ban ngành',
    'Thường xuyên',
  ]);
});

it('prefers the cell of its own to the same words in running text', () => {
  const row = '1\tPhối hợp với Sở Xây dựng rà soát\tSở Xây dựng\tHằng năm';
  const marks = marksIn([{ line: 1, content: row }], [lead('Sở Xây dựng')]).get(1);
  expect(marks?.[0]?.from).toBe(row.lastIndexOf('Sở Xây dựng'));
});

it('takes the last cell of a line for a cell', () => {
  const row = 'Thường xuyên rà soát\tThường xuyên';
  expect(marksIn([{ line: 1, content: row }], [time('Thường xuyên')]).get(1)?.[0]?.from).toBe(
    row.lastIndexOf('Thường'),
  );
});

it('minds neither blanks, marks nor case', () => {
  expect(shown('Giao SỞ  NỘI VỤ chủ trì', [lead('Sở Nội vụ')])).toEqual(['SỞ  NỘI VỤ']);
  expect(shown('giao So Noi vu chủ trì', [lead('Sở Nội vụ')])).toEqual(['So Noi vu']);
});

it('marks both ends of a phrase that a line break parts', () => {
  const marks = marksIn(
    [
      { line: 7, content: 'do Sở Kế hoạch ' },
      { line: 8, content: 'và Đầu tư chủ trì' },
    ],
    [lead('Sở Kế hoạch và Đầu tư')],
  );
  expect(marks.get(7)).toEqual([{ from: 3, to: 14, kind: 'mark-1', label: 'Chủ trì' }]);
  expect(marks.get(8)).toEqual([{ from: 0, to: 9, kind: 'mark-1', label: 'Chủ trì' }]);
});

it('never marks one place twice, and nothing that is not there', () => {
  expect(shown('Sở A', [lead('Sở A'), coordinating('Sở A')])).toEqual(['Sở A']);
  expect(shown('Việc không có đơn vị', [lead('Sở A'), time('')])).toEqual([]);
});
