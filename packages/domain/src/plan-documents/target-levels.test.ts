import { describe, expect, it } from 'vitest';
import { foldKept } from './folded-text.ts';
import { findLevels, levelOfCell } from './target-levels.ts';

function levels(text: string) {
  return findLevels(text, foldKept(text)).map(({ operator, value, unit }) => [operator, value, unit]);
}

describe('levels that a text names', () => {
  it.each([
    ['Đạt trên 95% hồ sơ', [['>', 95, '%']]],
    ['Tối thiểu 85% dân số', [['>=', 85, '%']]],
    ['đạt 80% trở lên', [['>=', 80, '%']]],
    ['đạt từ 7,5 điểm trở lên', [['>=', 7.5, 'điểm']]],
    ['không quá 02 ngày làm việc', [['<=', 2, 'ngày làm việc']]],
    ['Giảm ít nhất 30% thời gian', [['>=', 30, '%']]],
  ])('%s', (text, wanted) => {
    expect(levels(text)).toEqual(wanted);
  });

  it.each([
    ['≥ 95', '%', { operator: '>=', value: 95, unit: '%' }],
    ['100%', null, { operator: '=', value: 100, unit: '%' }],
    ['1.250', 'lớp', { operator: '=', value: 1250, unit: 'lớp' }],
    ['Trên 7,5', 'điểm', { operator: '>', value: 7.5, unit: 'điểm' }],
  ])('cell %s in %s', (cell, measure, wanted) => {
    expect(levelOfCell(cell, measure)).toMatchObject(wanted);
  });

  it.each(['', 'Sở Nội vụ', 'x'])('cell %j has none', (cell) => {
    expect(levelOfCell(cell, null)).toBeNull();
  });
});
