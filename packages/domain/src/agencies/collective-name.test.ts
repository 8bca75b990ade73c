import { describe, expect, it } from 'vitest';
import { readCollective } from './collective-name.ts';
import { readTokens } from './text-tokens.ts';

function collectiveOf(text: string): string | undefined {
  const line = readTokens(text);
  return readCollective(line, 0, line.tokens.length)?.canonical;
}

describe('readCollective', () => {
  it.each([
    ['các sở, ban, ngành', 'GROUP:departments'],
    ['sở ngành', 'GROUP:departments'],
    ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'GROUP:departments'],
    ['các sở, ngành thuộc Ủy ban nhân dân thành phố', 'GROUP:departments'],
    ['các cơ quan chuyên môn thuộc UBND tỉnh', 'GROUP:departments'],
    ['các cơ quan chuyên môn thuộc UBND huyện', 'GROUP:units'],
    ['các ban, ngành', 'GROUP:departments'],
    ['các ban, ngành huyện', 'GROUP:units'],
    ['đơn vị', 'GROUP:units'],
    ['các phòng, ban, đơn vị trực thuộc Sở', 'GROUP:units'],
    ['các trung tâm', 'GROUP:units'],
    ['các cấp, các ngành', 'GROUP:units'],
    ['các bộ, ngành, địa phương', 'GROUP:central-local'],
    ['các tỉnh, thành phố', 'GROUP:central-local'],
    ['các doanh nghiệp trên địa bàn tỉnh', 'GROUP:non-state'],
    ['tổ chức, cá nhân có liên quan', 'GROUP:non-state'],
    ['các cơ quan báo chí', 'GROUP:non-state'],
    ['các đoàn thể', 'GROUP:non-state'],
    ['các huyện, thị xã, thành phố', 'Ủy ban nhân dân cấp huyện'],
    ['xã, phường, đặc khu', 'Ủy ban nhân dân cấp xã'],
  ])('reads %s', (text, canonical) => {
    expect(collectiveOf(text)).toBe(canonical);
  });

  it.each([
    'Sở',
    'trung tâm',
    'Sở Y tế',
    'các sở: Y tế',
    'các sở, ngành, địa phương',
    'các sở, doanh nghiệp',
    'các huyện, xã',
    'các',
    '',
  ])('refuses %s', (text) => {
    expect(collectiveOf(text)).toBeUndefined();
  });
});
