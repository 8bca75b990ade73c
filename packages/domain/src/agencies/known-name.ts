import type { AgencyResolution } from './agency.ts';
import { nameTrie } from './known-words.ts';
import { findPrefixes, type TrieHit } from './name-trie.ts';
import { type PlaceTail, readPlaceTail } from './place-tail.ts';
import type { Token, TokenLine } from './text-tokens.ts';
import type { AgencyEntry } from './vocabulary/entry.ts';
import { centralCities } from './vocabulary/level-words.ts';

/**
 * A body recognised in a range. `tail` its level and place, `words` the vocabulary's
 * spelling of each token of the name (null for initials), `nameEnd` the index after the name proper.
 */
export interface KnownName {
  readonly resolution: AgencyResolution;
  readonly entry: AgencyEntry;
  readonly tail: PlaceTail;
  readonly words: readonly (string | null)[];
  readonly nameEnd: number;
}

/**
 * Reads all of `tokens[from..to)` as one body of the vocabulary with its level and place.
 * @param plural "các" stood before it
 * @returns undefined when the words are not exactly one known body
 */
export function readKnownName(line: TokenLine, from: number, to: number, plural: boolean): KnownName | undefined {
  for (const hit of findPrefixes(nameTrie, line.tokens, from, to)) {
    if (!isOneName(line.tokens, from, hit)) continue;
    const tail = readPlaceTail(line, hit.end, to);
    if (tail && !(tail.placed && hit.end - from === 1 && hit.value.plain === 'Sở')) {
      return knownName(line, from, hit, tail, plural);
    }
  }
  return undefined;
}

/**
 * Length of the longest known name at `from`, 0 when none begins there.
 */
export function knownPrefixEnd(line: TokenLine, from: number, to: number): number {
  return findPrefixes(nameTrie, line.tokens, from, to).find((hit) => isOneName(line.tokens, from, hit))?.end ?? 0;
}

/**
 * "và" is the last joint of a name: a comma after it begins another, unless the official name has it so; hard marks
 * never stand inside.
 */
function isOneName(tokens: readonly Token[], from: number, hit: TrieHit<AgencyEntry>): boolean {
  const officiallyMixed = /và.*,/u.test(hit.value.plain);
  let joined = false;
  for (let at = from + 1; at < hit.end; at += 1) {
    const gap = tokens[at]?.gap;
    if (gap === 'hard' || gap === 'colon' || (gap === 'comma' && joined && !officiallyMixed)) return false;
    if (gap === 'and') joined = true;
  }
  return true;
}

function knownName(
  line: TokenLine,
  from: number,
  hit: TrieHit<AgencyEntry>,
  tail: PlaceTail,
  plural: boolean,
): KnownName {
  return {
    resolution: resolutionAt(hit.value, cityOfDistrict(line, hit, from, tail), plural),
    entry: hit.value,
    tail,
    words: hit.words,
    nameEnd: hit.end,
  };
}

/** "Thành ủy" or "Thành đoàn" with the name of a city that is not under central government is a district's. */
function cityOfDistrict(line: TokenLine, hit: TrieHit<AgencyEntry>, from: number, tail: PlaceTail): PlaceTail {
  const folds = line.tokens.slice(from, hit.end).map(({ fold }) => fold);
  const at = folds.findIndex((fold, index) => fold === 'thanh' && /^(?:uy|doan)$/u.test(folds[index + 1] ?? ''));
  if (at < 0 || !tail.placed || tail.level !== undefined) return tail;
  const place = line.tokens.slice(hit.end).map(({ fold }) => fold);
  const central = [...centralCities].some((city) => place.slice(0, city.split(' ').length).join(' ') === city);
  return central ? tail : { ...tail, level: 'district' };
}

/**
 * The answer for a body of the vocabulary at the level that was written.
 * @param plural "các" stood before the name
 */
export function resolutionAt(entry: AgencyEntry, tail: PlaceTail, plural: boolean): AgencyResolution {
  const { level } = tail;
  const several = plural || tail.plural;
  if (several && level === 'province' && entry.wholeLevelIsGroup) {
    return { canonical: 'GROUP:central-local', kind: 'group', isGroup: true, successor: null };
  }
  if (plural && level === undefined && (entry.kind === 'service_unit' || entry.kind === 'management_board')) {
    return { canonical: 'GROUP:units', kind: 'group', isGroup: true, successor: null };
  }
  const canonical = (level && entry.at[level]) ?? entry.plain;
  const whole = entry.wholeLevelIsGroup === true && tail.whole && (level === 'district' || level === 'commune');
  const isGroup =
    canonical.startsWith('GROUP:') ||
    whole ||
    level === 'all' ||
    (several && (level !== undefined || entry.kind === 'party'));
  return {
    canonical,
    kind: canonical.startsWith('GROUP:') ? 'group' : entry.kind,
    isGroup,
    successor: entry.successor ?? null,
  };
}
