import { expect, it } from 'vitest';
import { likelySplit, splitAt } from './split-text.ts';

it('cuts where a sentence ends nearest the middle', () => {
  const text = 'Rà soát; niêm yết đầy đủ thủ tục; công khai kết quả trên trang thông tin';
  expect(splitAt(text, likelySplit(text))).toEqual([
    'Rà soát; niêm yết đầy đủ thủ tục',
    'công khai kết quả trên trang thông tin',
  ]);
});

it('cuts between words where no sentence ends, never inside one', () => {
  const text = 'công khai kết quả giải quyết';
  const [first, second] = splitAt(text, likelySplit(text));
  expect(`${first} ${second}`).toBe(text);
});

it('leaves dashes and semicolons of the border to neither part', () => {
  expect(splitAt('a; - b', 2)).toEqual(['a', 'b']);
});

it('finds no cut in one word', () => {
  expect(likelySplit('công')).toBe(4);
  expect(likelySplit('')).toBe(0);
});
