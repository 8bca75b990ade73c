import { describe, expect, it } from 'vitest';
import { cellParagraphs, plainLine } from './leftover-markup.ts';

describe('cellParagraphs', () => {
  it.each([
    ['<p>Tên</p> <p>- Một. - Hai.</p>', ['Tên', '- Một.', '- Hai.']],
    ['UBND TỈNH A  **SỞ Y TẾ**', ['UBND TỈNH A', 'SỞ Y TẾ']],
    ['*Nơi nhận:*  - UBND tỉnh;  - Lưu: VT.', ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.']],
    ['**KT. GIÁM ĐỐC**  **PHÓ GIÁM ĐỐC**      **Lê An**', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lê An']],
    ['Rà soát  thủ tục', ['Rà soát thủ tục']],
    ['Rà soát thủ tục\nhành chính', ['Rà soát thủ tục hành chính']],
    ['   ', []],
  ])('of %j', (text, paragraphs) => {
    expect(cellParagraphs(text)).toEqual(paragraphs);
  });
});

describe('plainLine', () => {
  it.each([
    ['<p>**Sở Y tế**</p>', 'Sở Y tế'],
    ['1.000 m&sup2; &amp; hơn', '1.000 m&sup2; & hơn'],
    ['đạt trên 85%¹.', 'đạt trên 85%¹.'],
    ['người dân² và `mã`', 'người dân và mã'],
    ['2 * 3 * 4', '2 * 3 * 4'],
  ])('of %j', (text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });
});
