import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { agencyKey, resolveAgency, splitAgencyList } from './resolve-agency.ts';
import { allEntries } from './vocabulary/all-entries.ts';

interface Row {
  readonly name: string;
  readonly canonical: string;
  readonly kind: string;
  readonly isGroup: boolean;
  readonly successor: string | null;
}

function readFixture(file: string): string[][] {
  const text = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split('\t'));
}

const rows: readonly Row[] = readFixture('agency-names.tsv').map(
  ([name = '', canonical = '', kind = '', group, to]) => ({
    name: name.replaceAll('\\n', '\n'),
    canonical,
    kind,
    isGroup: group === 'yes',
    successor: to || null,
  }),
);

const canonicalNames = [
  ...new Set(allEntries.flatMap((entry) => [entry.plain, ...Object.values(entry.at)])),
  'GROUP:departments',
  'GROUP:units',
  'GROUP:central-local',
  'GROUP:non-state',
];

const oldTones: readonly (readonly [string, string])[] = [
  ['ủy', 'uỷ'],
  ['Ủy', 'Uỷ'],
  ['óa', 'oá'],
  ['òa', 'oà'],
];

describe('resolveAgency', () => {
  it.each(rows)('reads $name', ({ name, canonical, kind, isGroup, successor }) => {
    expect(resolveAgency(name)).toMatchObject({ canonical, kind, isGroup, successor });
  });

  it('lists members, each once', () => {
    expect(resolveAgency('Các Sở: Y tế, Xây dựng; Sở Y tế')).toEqual({
      canonical: 'Sở Y tế; Sở Xây dựng',
      kind: 'list',
      isGroup: false,
      successor: null,
      members: ['Sở Y tế', 'Sở Xây dựng'],
    });
  });

  it('gives unknown text back cleaned', () => {
    const unknown = { kind: 'other', isGroup: false, successor: null };
    expect(resolveAgency('  theo \u00a0 quy   định ')).toEqual({ canonical: 'theo quy định', ...unknown });
    expect(resolveAgency('')).toEqual({ canonical: '', ...unknown });
    expect(resolveAgency('x'.repeat(5000)).kind).toBe('other');
  });

  it('answers the same on every day', () => {
    const after = resolveAgency('Sở KHĐT', { asOf: plainDate('2026-01-01') });
    expect(after).toEqual(resolveAgency('Sở KHĐT', { asOf: plainDate('2020-01-01') }));
  });

  it('names a successor that is itself a living body', () => {
    for (const { successor } of allEntries) {
      if (successor !== undefined)
        expect(resolveAgency(successor)).toMatchObject({ canonical: successor, successor: null });
    }
  });

  it('gives every canonical name back', () => {
    const moved = canonicalNames.filter((name) => resolveAgency(name).canonical !== name);
    expect(moved).toEqual([]);
  });

  it('gives every fixture its own canonical name back', () => {
    const moved = rows.filter(({ canonical }) => resolveAgency(canonical).canonical !== canonical);
    expect(moved.map(({ canonical }) => canonical)).toEqual([]);
  });

  it('reads canonical names in any case and with either tone placement', () => {
    const names = canonicalNames.filter((name) => !name.startsWith('GROUP:'));
    const respell = (name: string) => oldTones.reduce((text, [to, from]) => text.replaceAll(to, from), name);
    for (const change of [
      (name: string) => name.toLocaleUpperCase('vi'),
      (name: string) => name.toLocaleLowerCase('vi'),
      respell,
    ]) {
      const moved = names.filter((name) => resolveAgency(change(name)).canonical !== name);
      expect(moved.map(change)).toEqual([]);
    }
  });

  it('drops any place after a level', () => {
    const syllable = fc.constantFrom('Tân', 'Phú', 'Mỹ', 'Lộc', 'Thạnh', 'Vĩnh', 'Sơn', 'Khê', 'Trạch', 'Ngãi');
    const place = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(place, (name) => {
        expect(resolveAgency(`Công an tỉnh ${name}`).canonical).toBe('Công an tỉnh');
        expect(resolveAgency(`Sở Y tế tỉnh ${name}`).canonical).toBe('Sở Y tế');
        expect(resolveAgency(`UBND xã ${name}`).canonical).toBe('Ủy ban nhân dân cấp xã');
        expect(resolveAgency(`UBND thành phố ${name}`).canonical).toBe('Ủy ban nhân dân cấp huyện');
      }),
      { seed: 20250701, numRuns: 200 },
    );
  });

  it('mends one wrong letter of a long word', () => {
    const names = [
      'Sở Thông tin và Truyền thông',
      'Sở Nông nghiệp và Phát triển nông thôn',
      'Sở Lao động - Thương binh và Xã hội',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('x', 'z', 'k'), (name, seed, letter) => {
        const words = name.split(' ');
        const long = words.flatMap((word, index) => (word.length > 4 ? [index] : []));
        const at = long[seed % long.length] ?? 0;
        const word = words[at] ?? '';
        const cut = 1 + (seed % (word.length - 2));
        words[at] = word.slice(0, cut) + letter + word.slice(cut + 1);
        expect(resolveAgency(words.join(' ')).canonical).toBe(name);
      }),
      { seed: 20250701, numRuns: 200 },
    );
  });

  it('never throws, and settles after one reading', () => {
    const words = fc.constantFrom(...rows.flatMap(({ name }) => name.split(/(?<=[ ,;:()&/-])/u)));
    const noise = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 14 });
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join('');
        const { kind, members } = resolveAgency(text);
        expect(kind === 'list').toBe(members !== undefined);
        for (const member of members ?? []) expect(resolveAgency(member).kind).not.toBe('list');
        expect(Array.isArray(splitAgencyList(text))).toBe(true);
      }),
      { seed: 20250701, numRuns: 700 },
    );
  });
});

describe('splitAgencyList', () => {
  it.each(readFixture('agency-lists.tsv'))('splits %s', (text, names) => {
    expect(splitAgencyList((text ?? '').replaceAll('\\n', '\n'))).toEqual((names ?? '').split(' | '));
  });

  it('gives nothing for nothing', () => {
    expect(splitAgencyList(' ; - ')).toEqual([]);
  });
});

describe('agencyKey', () => {
  it('is equal for all spellings of one body and different for different bodies', () => {
    expect(agencyKey('SỞ TN&MT')).toBe(agencyKey('Giám đốc Sở Tài nguyên và Môi trường tỉnh X'));
    expect(agencyKey('Hội Nông dân')).not.toBe(agencyKey('Hội Cựu chiến binh'));
  });
});
