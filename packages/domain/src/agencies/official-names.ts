import { allEntries } from './vocabulary/all-entries.ts';

/**
 * Official names of the national vocabulary in general form, without the level where it ends the name; names with
 * hyphens, and those of one word, are left out.
 * @example officialNames().includes('Hội Nông dân') // true
 */
export function officialNames(): readonly string[] {
  const names = allEntries.map(({ plain }) => plain.replace(/ (?:tỉnh|cấp huyện|cấp xã|khu vực)$/u, ''));
  return [...new Set(names)].filter((name) => name.includes(' ') && !/[-:]/.test(name));
}
