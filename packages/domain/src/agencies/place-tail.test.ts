import { describe, expect, it } from 'vitest';
import { readPlaceTail } from './place-tail.ts';
import { readTokens } from './text-tokens.ts';

/** Reads what follows the first word. */
function tailOf(text: string) {
  const line = readTokens(`Công ${text}`);
  return readPlaceTail(line, 1, line.tokens.length);
}

describe('readPlaceTail', () => {
  it.each([
    ['', undefined, false],
    ['tỉnh', 'province', false],
    ['tỉnh Bắc Sơn', 'province', false],
    ['thành phố', 'province', false],
    ['thành phố Hà Nội', 'province', false],
    ['TP. Hồ Chí Minh', 'province', false],
    ['TPHCM', 'province', false],
    ['thành phố Tân Lộc', 'district', false],
    ['các huyện, thị xã và thành phố', 'district', true],
    ['các huyện Tân Phú, Mỹ Lộc và thị xã Vĩnh Khê', 'district', true],
    ['các tỉnh, thành phố trực thuộc Trung ương', 'province', true],
    ['phường 5', 'commune', false],
    ['xã, phường, đặc khu', 'commune', true],
    ['xã Tân Phú, huyện Mỹ Lộc, tỉnh Bắc Sơn', 'commune', false],
    ['các xã trên địa bàn huyện', 'commune', true],
    ['khu vực XV', 'region', false],
    ['khu vực Tân Phú - Mỹ Lộc', 'area', false],
    ['các cấp', 'all', true],
    ['Việt Nam', 'nation', false],
    ['Việt Nam tỉnh Bắc Sơn', 'province', false],
    ['Bắc Sơn', undefined, false],
    ['Bà Rịa - Vũng Tàu', undefined, false],
    ['của tỉnh', 'province', false],
    ['thuộc Sở Nội vụ', undefined, false],
    ['cấp xã', 'commune', false],
  ])('reads %j', (text, level, several) => {
    const tail = tailOf(text);
    expect(tail?.level).toBe(level);
    expect(tail?.plural || tail?.level === 'all').toBe(several);
  });

  it.each([
    'Sở Y tế',
    'chủ trì',
    'địa phương nào',
    'tỉnh, huyện',
    ', tỉnh',
    'cấp huyện, cấp xã',
    'thuế nhà nước',
    'quân sự',
    'UBND',
  ])('refuses %j', (text) => {
    expect(tailOf(text)).toBeUndefined();
  });
});
