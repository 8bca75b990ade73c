import type { Cycle, DatedAtom, FestivalAtom, Preposition, WeekdayAtom } from './timeframe-atom.ts';
import { type CalendarItem, type Found, isMark, type Lexemes, readClock, yearOf } from './timeframe-items.ts';
import { readSpans, type Span } from './timeframe-spans.ts';

interface Prefix {
  readonly prep: Preposition;
  readonly next: number;
  /** Some preposition was read, not only filler. */
  readonly marked: boolean;
}

const prefixTypes = new Set(['before', 'by', 'to', 'endOf', 'in', 'from', 'after', 'filler', 'daytime']);

/** Prepositions before a calendar expression; "trước" outweighs "chậm nhất", which outweighs "trong". */
export function readPrefix(lexemes: Lexemes, at: number): Prefix {
  const seen = new Set<string>();
  let next = at;
  for (;;) {
    const lexeme = lexemes[next];
    if (!lexeme) break;
    if (prefixTypes.has(lexeme.type)) seen.add(lexeme.type);
    else if (!(isMark(lexeme, ':') && seen.size > 0)) break;
    next += 1;
  }
  const prep: Preposition = seen.has('before')
    ? 'before'
    : seen.has('by') || seen.has('to') || seen.has('endOf')
      ? 'by'
      : seen.has('from')
        ? 'from'
        : seen.has('after')
          ? 'after'
          : seen.has('in')
            ? 'in'
            : 'none';
  return { prep, next, marked: prep !== 'none' };
}

const weekdayNames: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  tu: 3,
  năm: 4,
  nam: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  bay: 6,
};

function readWeekdayName(lexemes: Lexemes, at: number): Found<number> | undefined {
  const start = lexemes[at]?.type === 'unit' && lexemes[at]?.value === 'day' ? at + 1 : at;
  if (lexemes[start]?.type === 'weekday') return { value: 7, next: start + 1 };
  if (lexemes[start]?.type !== 'weekdayWord') return undefined;
  const numeral = lexemes[start + 1];
  if (!numeral) return undefined;
  const named = weekdayNames[numeral.raw.toLowerCase()];
  const day = numeral.type === 'number' && numeral.number >= 2 && numeral.number <= 7 ? numeral.number - 1 : named;
  return day === undefined ? undefined : { value: day, next: start + 2 };
}

function skipWeekday(lexemes: Lexemes, at: number): number {
  const weekday = readWeekdayName(lexemes, at);
  if (!weekday) return at;
  let next = weekday.next;
  while (isMark(lexemes[next], ',(-')) next += 1;
  return next;
}

const isUnit = (lexemes: Lexemes, at: number, unit: string) =>
  lexemes[at]?.type === 'unit' && lexemes[at]?.value === unit;
const isEvery = (lexemes: Lexemes, at: number, unit: string) =>
  lexemes[at]?.type === 'everyUnit' && (lexemes[at]?.value ?? '').endsWith(unit);
const isRelative = (lexemes: Lexemes, at: number, unit: string) =>
  lexemes[at]?.type === 'relative' && lexemes[at]?.value === unit;

/** "năm sau", "tháng tiếp theo", "quý liền kề": the cycle after; not "năm báo cáo" or "tháng trước". */
function followingOf(lexeme: Lexemes[number] | undefined): { following?: true } {
  const later = lexeme?.type === 'relative' && /\b(sau|tiep|toi|lien ke)\b/.test(lexeme.key);
  return later && !/\btruoc\b/.test(lexeme.key) ? { following: true } : {};
}

function skipOf(lexemes: Lexemes, at: number): number {
  let next = at;
  while (lexemes[next]?.key === 'cua' || lexemes[next]?.type === 'in' || isMark(lexemes[next], ',(/')) next += 1;
  return next;
}

/** A unit word that stands for the cycle itself: "của tháng", "/năm"; not "tháng 6" or "năm 2023". */
function isBareUnit(lexemes: Lexemes, at: number, unit: string): boolean {
  const after = lexemes[at + 1];
  return (
    isUnit(lexemes, at, unit) && !(after?.type === 'number' || after?.type === 'part' || after?.type === 'numberWord')
  );
}

function closeAfter(lexemes: Lexemes, from: number, next: number): number {
  return isMark(lexemes[from], '(') && isMark(lexemes[next], ')') ? next + 1 : next;
}

function readYearCycle(lexemes: Lexemes, at: number): Found<Cycle> | undefined {
  const next = skipOf(lexemes, at);
  const tied = next > at && !isMark(lexemes[next - 1], ',');
  const found =
    isEvery(lexemes, next, 'year') ||
    isRelative(lexemes, next, 'year') ||
    lexemes[next]?.key === 'cac nam' ||
    (tied && (isBareUnit(lexemes, next, 'year') || lexemes[next]?.type === 'schoolYear')) ||
    (lexemes[next]?.type === 'every' && lexemes[next + 1]?.type === 'schoolYear');
  if (!found) return undefined;
  const end = lexemes[next]?.type === 'every' ? next + 2 : next + 1;
  return { value: { every: 'year', ...followingOf(lexemes[next]) }, next: closeAfter(lexemes, at, end) };
}

function readQuarterTail(lexemes: Lexemes, at: number, month: number): Found<Cycle> | undefined {
  let next = at;
  while (
    lexemes[next]?.key === 'cua' ||
    lexemes[next]?.type === 'and' ||
    lexemes[next]?.key === 'tien' ||
    lexemes[next]?.type === 'every'
  )
    next += 1;
  const lexeme = lexemes[next];
  if (isUnit(lexemes, next, 'quarter') || isEvery(lexemes, next, 'quarter') || isRelative(lexemes, next, 'quarter')) {
    const after = lexemes[next + 1];
    const later = after?.type === 'after' || after?.key === 'tiep theo';
    const following = later ? { following: true as const } : followingOf(lexeme);
    return { value: { every: 'quarter', month, ...following }, next: later ? next + 2 : next + 1 };
  }
  const period = lexeme?.type === 'periodic' || (lexeme?.type === 'times' && lexeme.key === 'ky');
  return period
    ? { value: month === 1 ? { every: 'quarter', month } : { every: 'reportPeriod' }, next: next + 1 }
    : undefined;
}

/** After "ngày 25": "hằng tháng", "của tháng sau", "tháng cuối quý", "tháng cuối kỳ báo cáo", "hằng quý". */
function readDayCycle(lexemes: Lexemes, at: number): Found<Cycle> | undefined {
  const next = skipOf(lexemes, at);
  if (isEvery(lexemes, next, 'month') || isRelative(lexemes, next, 'month'))
    return {
      value: { every: 'month', ...followingOf(lexemes[next]) },
      next: closeAfter(lexemes, at, next + 1),
    };
  if (isEvery(lexemes, next, 'quarter'))
    return { value: { every: 'quarter', month: 3 }, next: closeAfter(lexemes, at, next + 1) };
  const edge = isUnit(lexemes, next, 'month') ? lexemes[next + 1] : undefined;
  if (edge?.type === 'part') return readQuarterTail(lexemes, next + 2, edge.value === 'end' ? 3 : 1);
  if (edge?.type === 'weekdayWord') {
    const month = lexemes[next + 2]?.number ?? Number.NaN;
    if (!(month >= 1 && month <= 3)) return undefined;
    return readQuarterTail(lexemes, next + 3, month) ?? { value: { every: 'quarter', month }, next: next + 3 };
  }
  if (lexemes[next]?.type === 'part') return readQuarterTail(lexemes, next + 1, lexemes[next]?.value === 'end' ? 3 : 1);
  return isBareUnit(lexemes, next, 'month') ? { value: { every: 'month' }, next: next + 1 } : undefined;
}

function readCycle(lexemes: Lexemes, at: number, item: CalendarItem): Found<Cycle> | undefined {
  if (item.unit === 'dayOfMonth') return readDayCycle(lexemes, at);
  return item.year === undefined && item.unit !== 'now' ? readYearCycle(lexemes, at) : undefined;
}

/** "và các năm tiếp theo", "trở đi", "và duy trì trong những năm sau". */
function readOpenTail(lexemes: Lexemes, at: number): Found<'direct' | 'afterVerb'> | undefined {
  let next = at;
  let joined = false;
  let verbs = 0;
  for (; ; next += 1) {
    const lexeme = lexemes[next];
    if (!lexeme) return undefined;
    if (lexeme.type === 'next' || lexeme.type === 'onwards') break;
    if (joined && lexeme.type === 'relative' && lexeme.value === 'year') break;
    if (lexeme.type === 'and') joined = true;
    else if (lexeme.type === 'action' && verbs < 3) verbs += 1;
    else if (!isMark(lexeme, ',(') && !['in', 'filler', 'to', 'from', 'span'].includes(lexeme.type)) return undefined;
  }
  return { value: verbs > 0 ? 'afterVerb' : 'direct', next: isMark(lexemes[next + 1], ')') ? next + 2 : next + 1 };
}

const edgeTypes = new Set([
  'and',
  'to',
  'everyUnit',
  'every',
  'from',
  'before',
  'by',
  'in',
  'after',
  'next',
  'onwards',
  'relative',
  'continuous',
  'asNeeded',
  'done',
  'endOf',
  'filler',
  'periodic',
  'unit',
  'purpose',
  'label',
  'span',
  'lunar',
  'afterwards',
  'accordingTo',
  'vision',
]);

/** A bare "31/12" or "2023" is a date only where it stands by itself, not "7/10 chỉ tiêu". */
function standsAlone(lexemes: Lexemes, at: number, next: number): boolean {
  const before = lexemes[at - 1];
  const after = lexemes[next];
  const clear = (lexeme: (typeof lexemes)[number] | undefined) =>
    lexeme === undefined || (lexeme.type === 'mark' && !'/%'.includes(lexeme.value)) || edgeTypes.has(lexeme.type);
  return clear(before) && clear(after);
}

const partTargets: Readonly<Record<string, CalendarItem>> = {
  'start year': { unit: 'quarter', quarter: 1 },
  'middle year': { unit: 'day', month: 6, day: 30 },
  'end year': { unit: 'day', month: 12, day: 31 },
  'firstHalf year': { unit: 'months', count: 6, edge: 'start' },
  'secondHalf year': { unit: 'months', count: 6, edge: 'end' },
  'lastDay year': { unit: 'day', month: 12, day: 31 },
  'start schoolYear': { unit: 'month', month: 9 },
  'end schoolYear': { unit: 'day', month: 5, day: 31 },
  'end month': { unit: 'dayOfMonth', day: 31 },
  'lastDay month': { unit: 'dayOfMonth', day: 31 },
  'firstDay month': { unit: 'dayOfMonth', day: 1 },
  'firstWeek month': { unit: 'dayOfMonth', day: 7 },
  'lastWeek month': { unit: 'dayOfMonth', day: 31 },
  'lastDay quarter': { unit: 'dayOfMonth', day: 31 },
  'end quarter': { unit: 'dayOfMonth', day: 31 },
};

/** "cuối năm", "cuối mỗi quý", "đầu năm hằng năm", "ngày cuối cùng của tháng": a part of a unit that is not numbered. */
function readPartOfUnit(lexemes: Lexemes, at: number): Found<{ item: CalendarItem; cycle?: Cycle }> | undefined {
  const count =
    lexemes[at]?.type === 'number' && lexemes[at + 1]?.value === 'firstDay' ? lexemes[at]?.number : undefined;
  const part = lexemes[count === undefined ? at : at + 1];
  if (part?.type !== 'part') return undefined;
  let next = count === undefined ? at + 1 : at + 2;
  while (lexemes[next]?.key === 'cua' || lexemes[next]?.type === 'and' || lexemes[next]?.type === 'every') next += 1;
  const unit = lexemes[next];
  const name =
    unit?.type === 'schoolYear' || unit?.key.endsWith('nam hoc') ? 'schoolYear' : (unit?.value.split(' ').pop() ?? '');
  if (!unit || !['unit', 'everyUnit', 'relative', 'schoolYear'].includes(unit.type)) return undefined;
  const target = partTargets[`${part.value} ${name}`];
  if (!target) return undefined;
  const item = count === undefined ? target : { ...target, day: count };
  next += 1;
  const edge = name === 'month' ? lexemes[next] : undefined;
  const quarter = edge?.type === 'part' ? readQuarterTail(lexemes, next + 1, edge.value === 'end' ? 3 : 1) : undefined;
  if (quarter) return { value: { item, cycle: quarter.value }, next: quarter.next };
  if (name === 'month') return { value: { item, cycle: { every: 'month' } }, next };
  if (name === 'quarter') return { value: { item, cycle: { every: 'quarter', month: 3 } }, next };
  const every = unit.type === 'everyUnit' || unit.type === 'relative' || lexemes[next - 2]?.type === 'every';
  const cycle = every ? undefined : readYearCycle(lexemes, next);
  if (every || cycle) return { value: { item, cycle: { every: 'year' } }, next: cycle?.next ?? next };
  return { value: { item }, next };
}

/** "đến hết năm": the year itself, up to its last day. */
function readWholeYear(lexemes: Lexemes, at: number): Found<{ item: CalendarItem; cycle?: Cycle }> | undefined {
  const ended = lexemes[at - 1]?.type === 'endOf';
  return ended && isBareUnit(lexemes, at, 'year')
    ? { value: { item: { unit: 'day', month: 12, day: 31 } }, next: at + 1 }
    : undefined;
}

function atomOfPart(lexemes: Lexemes, at: number, prefix: Prefix): DatedAtom | undefined {
  const part =
    readPartOfUnit(lexemes, prefix.next) ?? (prefix.prep === 'by' ? readWholeYear(lexemes, prefix.next) : undefined);
  if (!part) return undefined;
  const { item, cycle } = part.value;
  const span: Span = { from: item, to: item };
  const prep = prefix.prep === 'in' ? 'none' : prefix.prep;
  return { type: 'dated', at, next: part.next, prep, spans: [span], ...(cycle ? { cycle } : {}) };
}

/** After "giai đoạn", also "giai đoạn 2 (năm 2021 - 2023)" and "giai đoạn từ năm 2021": the index where its years begin. */
function skipSpanWord(lexemes: Lexemes, at: number): Prefix {
  const number = lexemes[at + 1];
  const counted = (number?.type === 'number' && number.raw.length <= 2) || /^[IVX]+$/.test(number?.raw ?? '');
  const numbered = counted && isMark(lexemes[at + 2], '(:,');
  return readPrefix(lexemes, numbered ? at + 3 : at + 1);
}

function tailOf(
  lexemes: Lexemes,
  at: number,
  last: CalendarItem,
): Pick<DatedAtom, 'next' | 'cycle' | 'open' | 'lunar'> {
  const bracket = isMark(lexemes[at], '(') ? 1 : 0;
  const lunar = lexemes[at + bracket]?.type === 'lunar';
  const after = lunar ? at + 1 + bracket * 2 : at;
  const cycle = readCycle(lexemes, after, last);
  const open = cycle ? undefined : readOpenTail(lexemes, after);
  return {
    next: cycle?.next ?? open?.next ?? after,
    ...(cycle ? { cycle: cycle.value } : {}),
    ...(open ? { open: open.value } : {}),
    ...(lunar ? { lunar } : {}),
  };
}

/** "từ 7h30 đến 11h30 ngày 12/10/2023": a stretch within one day. */
function readClockRange(lexemes: Lexemes, at: number): Found<Span[]> | undefined {
  const from = readClock(lexemes, at);
  const to =
    from && (lexemes[from.next]?.type === 'to' || isMark(lexemes[from.next], '-'))
      ? readClock(lexemes, from.next + 1)
      : undefined;
  const day =
    to &&
    readSpans(
      lexemes,
      skipWeekday(lexemes, readPrefix(lexemes, isMark(lexemes[to.next], ',') ? to.next + 1 : to.next).next),
    );
  const item = day?.value[0]?.from;
  if (!from || !to || item?.unit !== 'day') return undefined;
  return {
    value: [{ from: { ...item, time: from.value }, to: { ...item, time: to.value } }],
    next: day?.next ?? to.next,
  };
}

/** "từ nay đến cuối năm": from now to the end of a unit that is not numbered. */
function untilEnd(lexemes: Lexemes, at: number, next: number, now: CalendarItem): DatedAtom | undefined {
  const end = atomOfPart(lexemes, next, readPrefix(lexemes, next));
  const item = end?.spans[0]?.to;
  return end && item && end.prep === 'by'
    ? { type: 'dated', at, next: end.next, prep: 'from', spans: [{ from: now, to: item }] }
    : undefined;
}

/** Days, months, quarters, years, their list or range, with preposition, cycle and "các năm tiếp theo". */
export function readDated(lexemes: Lexemes, at: number): DatedAtom | undefined {
  const prefix = readPrefix(lexemes, at);
  const named = lexemes[prefix.next]?.type === 'span';
  const inner = named
    ? skipSpanWord(lexemes, prefix.next)
    : { prep: prefix.prep, next: skipWeekday(lexemes, prefix.next) };
  const found = readSpans(lexemes, inner.next) ?? readClockRange(lexemes, inner.next);
  if (!found) return atomOfPart(lexemes, at, prefix);
  const spans = found.value;
  const last = (spans[spans.length - 1] as Span).to;
  const single = spans.length === 1 && spans[0]?.from === spans[0]?.to;
  if (single && last.unit === 'now') return untilEnd(lexemes, at, found.next, last);
  const tail = tailOf(lexemes, found.next, last);
  if (single && last.bare && !prefix.marked && !named && !tail.cycle && !standsAlone(lexemes, at, found.next))
    return undefined;
  const prep =
    prefix.prep === 'none' || prefix.prep === 'in' ? (inner.prep === 'none' ? prefix.prep : inner.prep) : prefix.prep;
  return { type: 'dated', at, prep, spans, ...tail };
}

/** "thứ Sáu hằng tuần", "trước 15h00 thứ Năm hằng tuần", "thứ Hai và thứ Tư". */
export function readWeekdays(lexemes: Lexemes, at: number): WeekdayAtom | undefined {
  const prefix = readPrefix(lexemes, at);
  const clock = readClock(lexemes, prefix.next);
  const begin = clock ? readPrefix(lexemes, clock.next).next : prefix.next;
  const first = readWeekdayName(lexemes, isMark(lexemes[begin], ',') ? begin + 1 : begin);
  if (!first || ['times', 'unit', 'part'].includes(lexemes[at - 1]?.type ?? '')) return undefined;
  const days = [first.value];
  let next = first.next;
  for (;;) {
    const join = lexemes[next];
    const ranged = join?.type === 'to' || isMark(join, '-');
    const after = ranged || join?.type === 'and' || isMark(join, ',') ? readWeekdayName(lexemes, next + 1) : undefined;
    if (!after) break;
    const last = days[days.length - 1] ?? 1;
    if (ranged) for (let day = last + 1; day < after.value; day += 1) days.push(day);
    days.push(after.value);
    next = after.next;
  }
  const every = isMark(lexemes[next], ',(') || lexemes[next]?.key === 'cua' ? next + 1 : next;
  const weekly =
    isEvery(lexemes, every, 'week') || isEvery(lexemes, at - 1, 'week') || isBareUnit(lexemes, every, 'week');
  if (!weekly && lexemes[next]?.type === 'word') return undefined;
  return {
    type: 'weekday',
    at,
    next: weekly && !isEvery(lexemes, at - 1, 'week') ? every + 1 : next,
    prep: prefix.prep,
    days,
    weekly,
    ...(clock ? { time: clock.value } : {}),
  };
}

/** "trước Tết Nguyên đán Giáp Thìn 2024", "Giỗ Tổ Hùng Vương hằng năm". */
export function readFestival(lexemes: Lexemes, at: number, text: string): FestivalAtom | undefined {
  const prefix = readPrefix(lexemes, at);
  const festival = lexemes[prefix.next];
  if (festival?.type !== 'festival') return undefined;
  let next = prefix.next + 1;
  let year: number | undefined;
  let yearly = false;
  for (let look = next; look < next + 5; look += 1) {
    const lexeme = lexemes[look];
    year ??= yearOf(lexeme);
    if (isEvery(lexemes, look, 'year')) yearly = true;
    if (year !== undefined || yearly) {
      next = look + 1;
      break;
    }
    if (!lexeme || (lexeme.type !== 'word' && lexeme.type !== 'unit')) break;
  }
  const end = lexemes[next - 1]?.end ?? festival.end;
  const words = text.slice(festival.start, end);
  return {
    type: 'festival',
    at,
    next,
    prep: prefix.prep,
    name: festival.value as FestivalAtom['name'],
    yearly,
    words,
    ...(year === undefined ? {} : { year }),
  };
}
