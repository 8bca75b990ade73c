import type { AgencyKind, AgencyResolution } from './agency.ts';
import { knownPrefixEnd, resolutionAt } from './known-name.ts';
import { readMendedName, readSingleName, type SingleName, withoutPost } from './single-name.ts';
import type { Gap, Token, TokenLine } from './text-tokens.ts';
import { readUnknownName } from './unknown-name.ts';
import { isWrittenWord } from './word-corrections.ts';

/**
 * One name of a list: its words (post left out, a carried-over first word put before), and what it stands for. `exact` false when it was mended or is
 * unknown.
 */
export interface ListedName {
  readonly exact: boolean;
  readonly tokens: readonly Token[];
  readonly resolution: AgencyResolution | undefined;
  readonly single: SingleName | undefined;
}

const softGaps: ReadonlySet<Gap> = new Set(['comma', 'and', 'dash', 'slash', 'ampersand']);
const maxNameWords = 40;

/**
 * The names of a line in order. Names part at semicolons and line ends; at commas, "và", hyphens and slashes only
 * where both sides are names. A name without its first word takes it from the one before: "Sở Y tế, Tư pháp",
 * "Các Sở: Nội vụ, Tài chính", "Công an tỉnh, huyện".
 * Source: plan contract, section "Units and time of a task".
 * @returns at least one name for a line with words; `resolution` undefined for unknown text
 */
export function readNames(line: TokenLine): ListedName[] {
  const names: ListedName[] = [];
  let from = 0;
  for (let at = 1; at <= line.tokens.length; at += 1) {
    if (at < line.tokens.length && line.tokens[at]?.gap !== 'hard') continue;
    names.push(...readSegment(line, from, at, names.at(-1)));
    from = at;
  }
  return names;
}

function readSegment(line: TokenLine, from: number, to: number, before: ListedName | undefined): ListedName[] {
  if (from >= to) return [];
  const apart = beforeSharedHead(line, from, to);
  if (apart > from) {
    const names = readSegment(line, from, apart, before);
    return [...names, ...readSegment(line, apart, to, names.at(-1))];
  }
  const colon = line.tokens.findIndex((token, index) => index > from && index < to && token.gap === 'colon');
  const head = colon < 0 ? [] : commonHead(line, from, colon);
  const names: ListedName[] = [];
  let at = colon < 0 ? from : colon;
  while (at < to) {
    const previous = names.at(-1) ?? before;
    const next = readOne(line, at, to, head, previous);
    const owner = at > from && line.tokens[at]?.gap === 'dash' && isPartOf(names.at(-1), next.name);
    const division = names.at(-1);
    if (division && goesOn(division, next.name)) names.splice(-1, 1, joined(division, next.name));
    else if (!owner) names.push(next.name);
    at = next.end;
  }
  return shareLevels(names);
}

/** Where "các Sở:" begins behind other names: "Văn phòng UBND tỉnh, các Sở: Tư pháp, Tài chính"; else `from`. */
function beforeSharedHead(line: TokenLine, from: number, to: number): number {
  const colon = line.tokens.findIndex((token, index) => index > from && index < to && token.gap === 'colon');
  for (let at = colon - 1; at > from; at -= 1) {
    const token = line.tokens[at];
    if (token?.fold === 'cac' && softGaps.has(token.gap)) return at;
  }
  return from;
}

/** First words of divisions and units whose names run on behind "và". */
const divisions: ReadonlySet<string> = new Set('phong trung chi doi cong vien'.split(' '));

/** "Phòng Quản lý Doanh nghiệp và Lao động": words that name no body go on with the division before them. */
function goesOn(division: ListedName, next: ListedName): boolean {
  const [first] = next.tokens;
  const named = next.resolution !== undefined && next.resolution.kind !== 'other';
  const collective = /^(?:cac|dia|don|co|nhung|ca|to|moi|tung|ubnd|hdnd)$/u.test(first?.fold ?? '');
  const inside = first?.gap === 'and' && first.fold !== 'phong' && (first.capital || !collective);
  return !named && inside && divisions.has(division.tokens[0]?.fold ?? '');
}

function joined(division: ListedName, next: ListedName): ListedName {
  return {
    ...division,
    exact: false,
    tokens: [...division.tokens, ...next.tokens],
    single: undefined,
  };
}

/** First words of bodies that others are part of. */
const ownerHeads: ReadonlySet<string> = new Set('so van vp ubnd uy hdnd hoi bo cuc cong thanh ban thue kho'.split(' '));

const owners: ReadonlySet<AgencyKind> = new Set([
  'department',
  'office',
  'people_committee',
  'vertical_agency',
  'central',
]);

/** "Trung tâm Phục vụ hành chính công - Văn phòng UBND tỉnh": the second only says whose part the first is. */
function isPartOf(part: ListedName | undefined, owner: ListedName): boolean {
  const plain = part?.single?.known?.entry.plain ?? '';
  const inner =
    part?.resolution?.kind === 'service_unit' ||
    /^(?:Phòng|Chi cục|Ban (?:Tiếp công dân|Thi đua|Tôn giáo))/u.test(plain);
  const whole = ownerHeads.has(owner.tokens[0]?.fold ?? '');
  return inner && whole && owner.resolution !== undefined && owners.has(owner.resolution.kind);
}

/** "HĐND, UBND các cấp", "Hội Nông dân, Hội Phụ nữ huyện": a level written last holds for like bodies before it. */
function shareLevels(names: readonly ListedName[]): ListedName[] {
  const shared = [...names];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const single = shared[at]?.single;
    const next = shared[at + 1]?.single?.known;
    const name = shared[at];
    if (!name || !single?.known || !next || single.known.tail.level !== undefined) continue;
    const { level } = next.tail;
    if (level === undefined || level === 'province' || !areAlike(single.known.entry.kind, next.entry.kind)) continue;
    const resolution = resolutionAt(single.known.entry, next.tail, single.plural);
    const known = { ...single.known, resolution, tail: next.tail };
    shared[at] = { ...name, resolution, single: { ...single, resolution, known } };
  }
  return shared;
}

function areAlike(left: AgencyKind, right: AgencyKind): boolean {
  const local = (kind: AgencyKind) => kind === 'council' || kind === 'people_committee';
  return (left === right && left === 'mass_organisation') || (local(left) && local(right));
}

/** Words before a colon that each listed name shares: "Các Sở, ngành:" gives "Sở", "UBND các huyện:" "UBND huyện". */
function commonHead(line: TokenLine, from: number, to: number): readonly Token[] {
  const part = withoutPost(line, from, to);
  const words = part.line.tokens.slice(part.from).filter(({ fold }) => fold !== 'cac');
  const apart = words.findIndex((token, index) => index > 0 && softGaps.has(token.gap));
  return apart < 0 ? words : words.slice(0, apart);
}

interface Step {
  readonly name: ListedName;
  readonly end: number;
}

function readOne(
  line: TokenLine,
  from: number,
  to: number,
  head: readonly Token[],
  previous: ListedName | undefined,
): Step {
  const ends = possibleEnds(line, from, to);
  const exact =
    (head.length > 0 ? firstWith(ends, (end) => withHead(line, from, end, head)) : undefined) ??
    firstWith(ends, (end) => asListed(readSingleName(line, from, end))) ??
    firstWith(ends, (end) => inherited(line, from, end, previous));
  if (exact) return orMendedLonger(line, from, ends, exact);
  return (
    runTogether(line, from, ends[0] ?? to) ??
    firstWith(withoutNamesInside(line, from, ends), (end) => asListed(readMendedName(line, from, end), false)) ??
    unknown(line, from, ends)
  );
}

/** A longer reading with slips is meant where the words after the exact name are no name: "Thông tin và Truyền". */
function orMendedLonger(line: TokenLine, from: number, ends: readonly number[], exact: Step): Step {
  const longer = withoutNamesInside(
    line,
    from,
    ends.filter((end) => end > exact.end),
  );
  for (const end of longer) {
    const rest = readSingleName(line, exact.end, end) ?? inherited(line, exact.end, end, exact.name);
    const mended = rest ? undefined : asListed(readMendedName(line, from, end), false);
    if (mended) return { name: mended, end };
  }
  return exact;
}

/** Boundaries at which a name that begins at `from` may end, farthest first. */
function possibleEnds(line: TokenLine, from: number, to: number): number[] {
  const limit = Math.min(to, from + maxNameWords);
  const ends: number[] = [];
  for (let at = from + 1; at < limit; at += 1) {
    if (softGaps.has(line.tokens[at]?.gap ?? 'space')) ends.unshift(at);
  }
  return limit === to ? [to, ...ends] : ends.length > 0 ? ends : [limit];
}

function firstWith(ends: readonly number[], read: (end: number) => ListedName | undefined): Step | undefined {
  for (const end of ends) {
    const name = read(end);
    if (name) return { name, end };
  }
  return undefined;
}

function asListed(single: SingleName | undefined, exact = true): ListedName | undefined {
  return single && { exact, tokens: single.line.tokens, resolution: single.resolution, single };
}

function withHead(line: TokenLine, from: number, end: number, head: readonly Token[]): ListedName | undefined {
  const part = withoutPost(line, from, end);
  const [first, ...rest] = part.line.tokens.slice(part.from);
  if (!first) return undefined;
  const tokens = [...head, { ...first, gap: 'space' as const }, ...rest];
  const single = readSingleName({ ...line, tokens }, 0, tokens.length);
  return single?.known && single.known.nameEnd > 0 ? asListed(single) : undefined;
}

/** The name with the first word or words of the name before it. */
function inherited(
  line: TokenLine,
  from: number,
  end: number,
  previous: ListedName | undefined,
): ListedName | undefined {
  const known = previous?.single?.known;
  if (!previous?.single || !known) return undefined;
  const start = previous.single.from;
  const body = previous.single.line.tokens.slice(start, known.nameEnd);
  for (const length of new Set([body.length, 1, 2])) {
    const found = length <= body.length ? withHead(line, from, end, body.slice(0, length)) : undefined;
    if (found && (length < body.length || found.single?.known?.tail.level !== undefined)) return found;
  }
  return undefined;
}

/** A marked word that no name has, such as the "Vân" of a place, which only its key takes for "Văn". */
function isOwnWord(token: Token): boolean {
  const lower = token.text.toLocaleLowerCase('vi');
  return token.capital && lower !== token.fold && !isWrittenWord(lower);
}

/** Two names without a comma between them: "Sở Y tế Sở Nội vụ", "Mặt trận Tổ quốc các đoàn thể". */
function runTogether(line: TokenLine, from: number, to: number): Step | undefined {
  for (let end = to - 1; end > from; end -= 1) {
    const token = line.tokens[end];
    if (token?.gap !== 'space' || isOwnWord(token)) continue;
    const starts = token.fold === 'cac' ? readSingleName(line, end, to) : knownPrefixEnd(line, end, to) > 0;
    const name = starts ? asListed(readSingleName(line, from, end)) : undefined;
    if (name) return { name, end };
  }
  return undefined;
}

function withoutNamesInside(line: TokenLine, from: number, ends: readonly number[]): number[] {
  const starts = ends.filter((at) => at < line.tokens.length && knownPrefixEnd(line, at, line.tokens.length) > 0);
  return ends.filter((end) => !starts.some((start) => start > from && start < end));
}

/** A committee, or a post and the known body that it heads: "UBND các xã", "Chủ tịch UBND các xã". */
function opensWithPost(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  if (token?.gap !== 'comma' || !token.capital) return false;
  if (token.fold === 'ubnd' || token.fold === 'hdnd') return true;
  const part = withoutPost(line, at, line.tokens.length);
  const { length } = part.line.tokens;
  return length < line.tokens.length - at && knownPrefixEnd(part.line, part.from, length) > part.from;
}

/** Nouns of bodies that come in numbers. */
const pluralNouns: ReadonlySet<string> = new Set('truong so phong benh doanh hoi chi cong'.split(' '));

/** "..., các trường trung cấp": behind a comma a collective of another kind begins. */
function opensCollective(line: TokenLine, at: number): boolean {
  return (
    line.tokens[at]?.gap === 'comma' &&
    line.tokens[at]?.fold === 'cac' &&
    pluralNouns.has(line.tokens[at + 1]?.fold ?? '')
  );
}

/** Text that is no known name, up to where one begins. */
function unknown(line: TokenLine, from: number, ends: readonly number[]): Step {
  const head = line.tokens[from]?.fold;
  const again = (at: number): boolean =>
    (line.tokens[at]?.capital === true && line.tokens[at]?.fold === head) ||
    (head !== 'cac' && opensCollective(line, at));
  const end =
    [...ends]
      .reverse()
      .find(
        (at) =>
          at < line.tokens.length &&
          (again(at) || opensWithPost(line, at) || knownPrefixEnd(line, at, line.tokens.length) > at + 1),
      ) ??
    ends[0] ??
    line.tokens.length;
  const part = withoutPost(line, from, end);
  const resolution = readUnknownName(part.line, part.from, part.plural);
  return { name: { exact: false, tokens: part.line.tokens, resolution, single: undefined }, end };
}
