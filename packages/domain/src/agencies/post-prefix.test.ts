import { describe, expect, it } from 'vitest';
import { stripPosts } from './post-prefix.ts';
import { readTokens } from './text-tokens.ts';

const bodyOf = (text: string) =>
  stripPosts(readTokens(text).tokens)
    .map((token) => token.text)
    .join(' ');

describe('stripPosts', () => {
  it.each([
    ['Giám đốc Sở Y tế', 'Sở Y tế'],
    ['Chánh Văn phòng Sở', 'Văn phòng Sở'],
    ['Chánh Thanh tra tỉnh', 'Thanh tra tỉnh'],
    ['Trưởng phòng Nội vụ', 'phòng Nội vụ'],
    ['Trưởng Phòng Phòng Nội vụ', 'Phòng Nội vụ'],
    ['Cục trưởng Cục Thuế', 'Cục Thuế'],
    ['Cục trưởng Thuế', 'cục Thuế'],
    ['Viện trưởng VKSND tỉnh', 'VKSND tỉnh'],
    ['Bộ trưởng các bộ', 'các bộ'],
    ['Trưởng các phòng', 'các phòng'],
    ['Chủ tịch, các Phó Chủ tịch UBND huyện', 'UBND huyện'],
    ['Đại diện lãnh đạo Sở Y tế', 'Sở Y tế'],
    ['Trường Chính trị', 'Trường Chính trị'],
    ['Chủ tịch', 'Chủ tịch'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('%s heads %s', (post, body) => {
    expect(bodyOf(post)).toBe(body);
  });
});
