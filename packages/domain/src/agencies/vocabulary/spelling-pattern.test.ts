import { describe, expect, it } from 'vitest';
import { expandPattern } from './spelling-pattern.ts';

const texts = (pattern: string) => expandPattern(pattern).map((words) => words.join(' '));

describe('expandPattern', () => {
  it('leaves out what is in square brackets and chooses at bars', () => {
    expect(texts('[Ban] Quản lý (khu|cụm) [các]')).toEqual([
      'Ban Quản lý khu các',
      'Ban Quản lý khu',
      'Ban Quản lý cụm các',
      'Ban Quản lý cụm',
      'Quản lý khu các',
      'Quản lý khu',
      'Quản lý cụm các',
      'Quản lý cụm',
    ]);
    expect(texts('[a|b] c')).toEqual(['a c', 'b c', 'c']);
    expect(texts('(a [b]|c) d')).toEqual(['a b d', 'a d', 'c d']);
  });

  it('drops joints and gives equal sequences once', () => {
    expect(texts('Văn hóa, Thể thao và Du lịch')).toEqual(['Văn hóa Thể thao Du lịch']);
    expect(texts('[a] [a]')).toEqual(['a a', 'a', '']);
  });
});
