import { describe, expect, it } from 'vitest';
import { knownNameWords } from './known-name-words.ts';

describe('words of a known name at the start of a text', () => {
  it.each([
    ['Ngân hàng Nhà nước chi nhánh tỉnh chỉ đạo', 6],
    ['Sở Văn hóa, Thể thao và Du lịch tổ chức', 8],
    ['Báo và phát thanh, truyền hình tỉnh phát sóng', 6],
    ['Rà soát hồ sơ của Sở Y tế', 0],
    ['', 0],
  ])('%s', (text, words) => {
    expect(knownNameWords(text)).toBe(words);
  });
});
