import { describe, expect, it } from 'vitest';
import { readMarker, romanValue, splitMarker } from './markers.ts';

describe('numbers and dashes at the start of a line', () => {
  it.each([
    ['II. Nhiệm vụ', 'roman', 'II', 2],
    ['2. Sở Nội vụ', 'arabic', '2', 2],
    ['3. 100% xã công khai', 'arabic', '3', 3],
    ['1.2. Sở Nội vụ', 'decimal', '1.2', 2],
    ['a) Rà soát', 'letter', 'a', 1],
    ['đ) Rà soát', 'letter', 'đ', 5],
    ['Điều 3. Tổ chức thực hiện', 'article', 'Điều 3', 3],
    ['- Rà soát', 'dash', '-', 0],
    ['+ Rà soát', 'plus', '+', 0],
  ])('%s', (text, style, label, ordinal) => {
    const { marker, text: rest } = splitMarker(text);
    expect(marker).toMatchObject({ style, label, ordinal });
    expect(text.endsWith(rest)).toBe(true);
    expect(rest).not.toMatch(/^[\s.)]/);
  });

  it.each(['30% hồ sơ', '2023', 'Sở Nội vụ', '1.285 hồ sơ', 'VNPT', 'CCHC của tỉnh'])('%s has none', (text) => {
    expect(splitMarker(text)).toEqual({ marker: null, text });
  });

  it('reads Roman numbers and nothing else', () => {
    expect(['I', 'IV', 'IX', 'XIV', 'XL', 'IIII', 'VX', 'ABC'].map(romanValue)).toEqual([1, 4, 9, 14, 40, 0, 0, 0]);
  });

  it('takes a marker apart from its text', () => {
    expect(readMarker('III.')).toMatchObject({ style: 'roman', ordinal: 3 });
    expect(readMarker(' ')).toBeNull();
    expect(readMarker('•')).toMatchObject({ style: 'bullet' });
  });
});
