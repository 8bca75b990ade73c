import { expect, it } from 'vitest';
import { excerptOf, lineMatcher, searchKeys, wordIndex, wordsOf } from './line-words.ts';

it('takes words without marks, case and signs, and knows the lines of each', () => {
  expect(wordsOf('Cải THIỆN chỉ-số 1364/QĐ')).toEqual(['cai', 'thien', 'chi', 'so', '1364', 'qd']);
  expect(wordIndex(['Sở Y tế', 'sở, SỞ'])).toEqual(
    new Map([
      ['so', [1, 2]],
      [' so y', [1]],
      ['y', [1]],
      [' y te', [1]],
      ['te', [1]],
      [' so so', [2]],
    ]),
  );
});

it('looks for several words by their pairs, the last one unfinished', () => {
  expect(searchKeys(['so'])).toEqual([{ key: 'so', unfinished: true }]);
  expect(searchKeys(['cai', 'cach', 'hanh'])).toEqual([
    { key: ' cai cach', unfinished: false },
    { key: ' cach hanh', unfinished: true },
  ]);
});

it('finds words one after the other in spite of marks and signs, the last one as a beginning', () => {
  const line = 'Tăng cường cải thiện, chỉ số; Cai thien khac';
  expect(lineMatcher('cai thien')(line)?.marks).toEqual([
    [11, 20],
    [30, 39],
  ]);
  expect(lineMatcher('cải thiện chỉ s')(line)).toEqual({ marks: [[11, 27]], exact: true });
  expect(lineMatcher('cai thien')('Cải thiện')?.exact).toBe(false);
  expect(lineMatcher('hoá')('văn hóa')?.exact).toBe(true);
  for (const other of ['thien cai', 'ai thien', '(', '']) expect(lineMatcher(other)(line)).toBeUndefined();
});

it('cuts a long line around what was found and moves the places with it', () => {
  const line = `${'mở đầu '.repeat(60)}cải thiện ${'phần cuối '.repeat(60)}`;
  const match = lineMatcher('cai thien')(line);
  if (!match) throw new Error('not found');
  const { excerpt, marks } = excerptOf(line, match);
  expect(excerpt.length).toBeLessThan(260);
  expect(marks.map(([from, to]) => excerpt.slice(from, to))).toEqual(['cải thiện']);
});
