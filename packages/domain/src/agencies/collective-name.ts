import type { AgencyKind, AgencyResolution } from './agency.ts';
import { readKnownName } from './known-name.ts';
import { buildTrie, findPrefixes, type TrieHit } from './name-trie.ts';
import { readPlaceTail } from './place-tail.ts';
import type { Gap, Token, TokenLine } from './text-tokens.ts';
import { type CollectiveClass, collectivePhrases } from './vocabulary/collective-words.ts';

const trie = buildTrie(collectivePhrases);

/** Ids of the collectives of the contract. */
export const groupIds = {
  departments: 'GROUP:departments',
  units: 'GROUP:units',
  centralLocal: 'GROUP:central-local',
  nonState: 'GROUP:non-state',
} as const;

interface Census {
  readonly classes: Set<CollectiveClass>;
  nouns: number;
  plural: boolean;
  /** The owner is below the province, or a single department: "các phòng, ban huyện", "đơn vị thuộc Sở". */
  belowProvince: boolean;
}

/**
 * A resolution that stands for several bodies which the name does not list.
 * @example groupOf('GROUP:units').isGroup // true
 */
export function groupOf(canonical: string, kind: AgencyKind = 'group'): AgencyResolution {
  return { canonical, kind, isGroup: true, successor: null };
}

/**
 * Reads `tokens[from..to)` as a collective: "các sở, ban, ngành", "doanh nghiệp", "các huyện, thị xã".
 * @returns undefined when the words are something else, or collectives of several kinds, which are a list
 */
export function readCollective(line: TokenLine, from: number, to: number): AgencyResolution | undefined {
  const census = takeCensus(line, from, to);
  return census && classify(census);
}

function takeCensus(line: TokenLine, from: number, to: number): Census | undefined {
  const { tokens } = line;
  const census: Census = { classes: new Set(), nouns: 0, plural: false, belowProvince: false };
  let at = from;
  while (at < to) {
    const gap = at > from ? tokens[at]?.gap : 'start';
    if (gap === 'hard' || gap === 'colon') return undefined;
    const hit = longestPhrase(tokens, at, to);
    if (!hit) return readOwner(line, at, to, census);
    if (hit.value === 'parent') return readParent(line, hit.end, to, census);
    if (hit.value === 'plural') {
      if (gap !== 'space' && gap !== 'start' && opensNext(tokens[hit.end], census)) return undefined;
      census.plural = true;
    } else if (hit.value !== 'modifier' && hit.value !== 'quantifier') {
      if (isOwner(hit.value, gap, tokens[at - 1], census)) return readOwner(line, at, to, census);
      census.classes.add(hit.value);
      census.nouns += hit.value === 'establishment' ? 1 : hit.end - at;
    }
    at = hit.end;
  }
  return census;
}

/** Behind a comma "các" opens the next name where the one before is closed, or where a proper name follows. */
function opensNext(next: Token | undefined, census: Census): boolean {
  return (
    census.classes.has('department') ||
    census.classes.has('establishment') ||
    (next?.capital === true && !next.initials && /^(?:ban|so|hoi|truong|trung|chi)$/u.test(next.fold))
  );
}

/** A level word right after another noun names the owner: "các phòng, ban huyện". */
function isOwner(value: CollectiveClass, gap: Gap | undefined, before: Token | undefined, census: Census): boolean {
  const otherNoun = [...census.classes].some((name) => !levelClasses.has(name));
  return levelClasses.has(value) && otherNoun && gap === 'space' && before?.fold !== 'cac';
}

const levelClasses: ReadonlySet<CollectiveClass> = new Set(['province', 'district', 'city', 'commune']);

/** The longest phrase at `at` that no hard mark cuts and that no short word read as initials makes up. */
function longestPhrase(tokens: readonly Token[], at: number, to: number): TrieHit<CollectiveClass> | undefined {
  return findPrefixes(trie, tokens, at, to).find((hit) =>
    hit.words.every((word, index) => {
      const token = tokens[at + index];
      if (!token || (word === null && token.fold.length < 3)) return false;
      return index === 0 || (token.gap !== 'hard' && token.gap !== 'colon');
    }),
  );
}

function readOwner(line: TokenLine, at: number, to: number, census: Census): Census | undefined {
  const tail = census.nouns === 0 ? undefined : readPlaceTail(line, at, to);
  if (!tail && census.classes.has('room') && line.tokens[at]?.gap === 'space' && readKnownName(line, at, to, false)) {
    return census;
  }
  if (!tail || (tail.placed && tail.level === undefined && !census.plural)) return undefined;
  if (tail.level === 'district' || tail.level === 'commune') census.belowProvince = true;
  return census;
}

/** The owner after "thuộc": a level, a place, or another body in one breath. */
function readParent(line: TokenLine, at: number, to: number, census: Census): Census | undefined {
  if (census.nouns === 0) return undefined;
  const tail = readPlaceTail(line, at, to);
  const owner = line.tokens.slice(at, to);
  if (!tail && owner.some(({ gap }) => gap !== 'space' && gap !== 'ampersand' && gap !== 'dash')) return undefined;
  census.belowProvince = owner.some(({ fold }) => /^(?:huyen|quan|xa|phuong|so)$/u.test(fold));
  return census;
}

function classify(census: Census): AgencyResolution | undefined {
  const has = (name: CollectiveClass) => census.classes.has(name);
  const several = census.plural || census.nouns > 1;
  const levels = [...census.classes].filter((name) => levelClasses.has(name));
  if (levels.length > 0) return classifyLevels(census, levels, several);
  if (!several) return undefined;
  if (has('central')) return has('department') || has('nonState') ? undefined : groupOf(groupIds.centralLocal);
  if (has('department')) {
    if (has('locality') || has('nonState')) return undefined;
    return groupOf(census.belowProvince ? groupIds.units : groupIds.departments);
  }
  if (has('unit') || has('locality') || has('room') || has('establishment')) return groupOf(groupIds.units);
  if (has('branch')) return groupOf(census.belowProvince ? groupIds.units : groupIds.departments);
  if (has('agency')) return groupOf(groupIds.units);
  return has('nonState') || has('mass') ? groupOf(groupIds.nonState) : undefined;
}

function classifyLevels(
  census: Census,
  levels: readonly CollectiveClass[],
  several: boolean,
): AgencyResolution | undefined {
  const others = [...census.classes].filter((name) => !levelClasses.has(name));
  const provincial = levels.every((name) => name === 'province' || name === 'city');
  if (others.length > 0) {
    const national = others.every((name) => name === 'central' || name === 'locality');
    return national && provincial ? groupOf(groupIds.centralLocal) : undefined;
  }
  if (!several) return undefined;
  if (levels.includes('province')) {
    return provincial && census.plural ? groupOf(groupIds.centralLocal) : undefined;
  }
  if (levels.includes('commune')) {
    return levels.length === 1 ? groupOf('Ủy ban nhân dân cấp xã', 'people_committee') : undefined;
  }
  return groupOf('Ủy ban nhân dân cấp huyện', 'people_committee');
}
