import { describe, expect, it } from 'vitest';
import { readNames } from './agency-list.ts';
import { readTokens } from './text-tokens.ts';

const namesOf = (text: string) =>
  readNames(readTokens(text)).map(
    ({ resolution, tokens }) => resolution?.canonical ?? `? ${tokens.map((t) => t.text).join(' ')}`,
  );

describe('readNames', () => {
  it.each([
    ['Sở A; Sở Y tế', ['Sở A', 'Sở Y tế']],
    ['Sở Y tế, Tư pháp và Nội vụ', ['Sở Y tế', 'Sở Tư pháp', 'Sở Nội vụ']],
    ['Sở Văn hóa và Thể thao, Du lịch', ['Sở Văn hóa và Thể thao', 'Sở Du lịch']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Các Sở, ngành: Y tế, Công an tỉnh', ['Sở Y tế', 'Công an tỉnh']],
    ['Thường trực: HĐND, UBND tỉnh', ['Thường trực Hội đồng nhân dân tỉnh', 'Ủy ban nhân dân tỉnh']],
    ['Công an tỉnh, huyện', ['Công an tỉnh', 'Công an cấp huyện']],
    ['HĐND, UBND các cấp', ['Hội đồng nhân dân các cấp', 'Ủy ban nhân dân các cấp']],
    ['Hội Nông dân, Hội Phụ nữ xã', ['Hội Nông dân cấp xã', 'Hội Liên hiệp Phụ nữ cấp xã']],
    ['Công an, UBND huyện', ['Công an tỉnh', 'Ủy ban nhân dân cấp huyện']],
    ['Phòng Tổng hợp - Văn phòng UBND tỉnh', ['Phòng Tổng hợp']],
    ['Sở Y tế - Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế Sở Nội vụ Công an tỉnh', ['Sở Y tế', 'Sở Nội vụ', 'Công an tỉnh']],
    ['việc này, Sở Y tế', ['? việc này', 'Sở Y tế']],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('marks what is not exactly a known name', () => {
    const exact = (text: string) => readNames(readTokens(text)).map((name) => name.exact);
    expect(exact('Sở Y tế; Trung tâm Nghề cá; việc này')).toEqual([true, false, false]);
    expect(exact('Sở Thông tin và Truyền')).toEqual([false]);
  });
});
