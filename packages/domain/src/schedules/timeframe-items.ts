import type { Lexeme } from './timeframe-tokens.ts';

/** Parts into which a month, quarter or year is cut by words: "đầu", "giữa", "cuối", "nửa đầu", "tuần cuối" ... */
export type SpanPart =
  | 'start'
  | 'middle'
  | 'end'
  | 'firstHalf'
  | 'secondHalf'
  | 'first10'
  | 'middle10'
  | 'last10'
  | 'firstWeek'
  | 'lastWeek'
  | 'firstDay'
  | 'lastDay'
  | `week${number}-${number}`
  | `${'first' | 'last'}Days${number}`;

/** A day, month, quarter, stretch of months or year as written, with what is written of it. */
export interface CalendarItem {
  readonly unit: 'dayOfMonth' | 'day' | 'month' | 'quarter' | 'months' | 'year' | 'schoolYear' | 'now';
  readonly day?: number;
  readonly month?: number;
  readonly quarter?: number;
  readonly year?: number;
  /** "6 tháng đầu năm": count 6 from the start; "4 tháng cuối năm": count 4 at the end. */
  readonly count?: number;
  readonly edge?: 'start' | 'end';
  readonly part?: SpanPart;
  readonly time?: string;
  /** Written without any word or slash that says it is a date. */
  readonly bare?: boolean;
  /** The day stands in "ngày 15 tháng 3", so that "tháng 6" after it keeps the day. */
  readonly spelt?: boolean;
}

/** What a reader found and the index of the first lexeme after it. */
export interface Found<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Lexemes of one text, read by index. */
export type Lexemes = readonly Lexeme[];

const romans: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, IIII: 4 };
const ordinals: Readonly<Record<string, number>> = { nhất: 1, nhì: 2, tư: 4, giêng: 1, chạp: 12 };

/** True for a punctuation mark that is one of `marks`. */
export function isMark(lexeme: Lexeme | undefined, marks: string): boolean {
  return lexeme?.type === 'mark' && marks.includes(lexeme.value);
}

/** True for four digits that name a year. */
export function isYearNumber(lexeme: Lexeme | undefined): boolean {
  return yearOf(lexeme) !== undefined;
}

/** The year that four digits name, 1980 to 2100. */
export function yearOf(lexeme: Lexeme | undefined): number | undefined {
  const year = lexeme?.type === 'number' && lexeme.raw.length === 4 ? lexeme.number : 0;
  return year >= 1980 && year <= 2100 ? year : undefined;
}

function isUnit(lexeme: Lexeme | undefined, unit: string): boolean {
  return lexeme?.type === 'unit' && lexeme.value === unit;
}

/** Roman or Arabic number of a quarter; letters that recognition takes for I are read as I. */
export function quarterNumber(lexeme: Lexeme | undefined): number | undefined {
  if (!lexeme) return undefined;
  if (lexeme.type === 'number')
    return lexeme.number >= 1 && lexeme.number <= 4 && lexeme.raw.length <= 2 ? lexeme.number : undefined;
  if (lexeme.type === 'numberWord') return lexeme.number <= 4 ? lexeme.number : undefined;
  if (lexeme.type !== 'word') return undefined;
  return (
    romans[lexeme.raw.replace(/[ivxl1|]/g, (letter) => (letter === 'v' ? 'V' : 'I'))] ??
    ordinals[lexeme.raw.toLowerCase()]
  );
}

function monthNumber(lexeme: Lexeme | undefined): number | undefined {
  if (!lexeme) return undefined;
  if (lexeme.type === 'number')
    return lexeme.number >= 1 && lexeme.number <= 12 && lexeme.raw.length <= 2 ? lexeme.number : undefined;
  if (lexeme.type === 'numberWord') return lexeme.number <= 12 ? lexeme.number : undefined;
  return lexeme.type === 'word' ? ordinals[lexeme.raw.toLowerCase()] : undefined;
}

function dayNumber(lexeme: Lexeme | undefined): number | undefined {
  return lexeme?.type === 'number' && lexeme.number >= 1 && lexeme.number <= 31 && lexeme.raw.length <= 2
    ? lexeme.number
    : undefined;
}

function shortYear(lexeme: Lexeme | undefined): number | undefined {
  const whole = yearOf(lexeme);
  if (whole !== undefined || lexeme?.type !== 'number') return whole;
  return lexeme.raw.length === 2 && lexeme.glued && lexeme.number >= 13 && lexeme.number <= 60
    ? 2000 + lexeme.number
    : undefined;
}

const clock = (hour: number, minute: number): string | undefined =>
  hour <= 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;

/** "7h30", "8 giờ 00 phút", "14:00", "08g30'". */
export function readClock(lexemes: Lexemes, at: number): Found<string> | undefined {
  const hour = lexemes[at];
  const sign = lexemes[at + 1];
  const minute = lexemes[at + 2];
  if (hour?.type !== 'number' || hour.raw.length > 2 || !sign) return undefined;
  const hasMinute = minute?.type === 'number' && minute.raw.length === 2 && minute.number < 60;
  if (isMark(sign, ':')) {
    const time = hasMinute && minute.glued ? clock(hour.number, minute.number) : undefined;
    return time ? { value: time, next: at + 3 } : undefined;
  }
  const letter = sign.type === 'word' && (sign.key === 'h' || sign.key === 'g') && sign.glued;
  if (!letter && !isUnit(sign, 'hour')) return undefined;
  const separated = isUnit(lexemes[at + 3], 'day') || !hasMinute ? 0 : 1;
  const withMinute = hasMinute && (letter ? minute.glued || separated === 1 : true);
  const time = clock(hour.number, withMinute ? minute.number : 0);
  if (!time) return undefined;
  let next = at + (withMinute ? 3 : 2);
  if (withMinute && (isUnit(lexemes[next], 'minute') || isMark(lexemes[next], "'’"))) next += 1;
  return { value: time, next };
}

/** The year after a month or quarter: "/2023", "-2023", ", năm 2023", "của năm 2023", "(2023)", "2023". */
function readYearSuffix(lexemes: Lexemes, at: number): Found<number> | undefined {
  const first = lexemes[at];
  if (isMark(first, '/-.')) {
    let next = at + 1;
    if (isMark(lexemes[next], '/')) next += 1;
    if (isUnit(lexemes[next], 'year')) next += 1;
    const year = isMark(first, '/') ? shortYear(lexemes[next]) : yearOf(lexemes[next]);
    const dateFollows = isMark(lexemes[next + 1], '/') && lexemes[next + 2]?.type === 'number';
    return year !== undefined && !dateFollows ? { value: year, next: next + 1 } : undefined;
  }
  let next = at;
  const open = isMark(first, '(');
  if (open || isMark(first, ',')) next += 1;
  if (lexemes[next]?.key === 'cua') next += 1;
  if (lexemes[next]?.key === 'cac nam') return undefined;
  if (isUnit(lexemes[next], 'year')) next += 1;
  const year = yearOf(lexemes[next]);
  if (year === undefined || (open && !isMark(lexemes[next + 1], ')'))) return undefined;
  return { value: year, next: next + (open ? 2 : 1) };
}

function withYear(lexemes: Lexemes, next: number, item: CalendarItem): Found<CalendarItem> {
  const year = readYearSuffix(lexemes, next);
  return year ? { value: { ...item, year: year.value }, next: year.next } : { value: item, next };
}

/** "12/10/2023", "12-10-2023", "12.10.2023", "12/10", "12/10 năm 2023", "10/2023". */
function readNumericDate(lexemes: Lexemes, at: number, marked: boolean): Found<CalendarItem> | undefined {
  const first = lexemes[at];
  const sign = lexemes[at + 1];
  const second = lexemes[at + 2];
  if (first?.type !== 'number' || !sign || second?.type !== 'number' || !isMark(sign, '/-.')) return undefined;
  const spaced = isMark(lexemes[at + 3], '.') && isYearNumber(lexemes[at + 4]);
  if (isMark(sign, '.') && !(sign.glued && second.glued) && !spaced) return undefined;
  if (isYearNumber(first)) return readIsoDate(lexemes, at);
  const month = monthNumber(second);
  const day = dayNumber(first);
  const secondYear = yearOf(second);
  if (secondYear !== undefined) {
    const monthOfYear = monthNumber(first);
    return monthOfYear === undefined || (isMark(sign, '-') && !marked)
      ? undefined
      : { value: { unit: 'month', month: monthOfYear, year: secondYear }, next: at + 3 };
  }
  if (day === undefined || month === undefined) return undefined;
  const third = lexemes[at + 4];
  const value: CalendarItem = { unit: 'day', day, month };
  let yearAt = isMark(lexemes[at + 3], '/-.') ? at + 4 : -1;
  if (yearAt > 0 && isMark(lexemes[yearAt], '/')) yearAt += 1;
  const sameSign = lexemes[at + 3]?.value === sign.value;
  if (
    isMark(sign, '-') &&
    (isUnit(lexemes[at + 3], 'month') || (isMark(lexemes[at + 3], '/') && !(marked && isYearNumber(lexemes[at + 4]))))
  )
    return undefined;
  const year = yearAt > 0 ? (sameSign ? shortYear(lexemes[yearAt]) : yearOf(lexemes[yearAt])) : undefined;
  if (year !== undefined && (isMark(lexemes[at + 3], '/-') || third?.glued || spaced))
    return { value: { ...value, year }, next: yearAt + 1 };
  if (!isMark(sign, '/') && !marked) return undefined;
  return withYear(lexemes, at + 3, marked ? value : { ...value, bare: true });
}

function readIsoDate(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  const [year, , month, , day] = lexemes.slice(at, at + 5);
  if (!year || !isMark(lexemes[at + 1], '-') || !isMark(lexemes[at + 3], '-')) return undefined;
  const [monthValue, dayValue] = [monthNumber(month), dayNumber(day)];
  if (monthValue === undefined || dayValue === undefined) return undefined;
  return { value: { unit: 'day', day: dayValue, month: monthValue, year: year.number }, next: at + 5 };
}

/** The 9 of "9-10/2022" and the 10 of "10-12/10/2023": the first of a range whose month or year comes later. */
function readRangeStart(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  if (!isMark(lexemes[at + 1], '-') || !isMark(lexemes[at + 3], '/')) return undefined;
  const month = monthNumber(lexemes[at]);
  if (month !== undefined && monthNumber(lexemes[at + 2]) !== undefined && isYearNumber(lexemes[at + 4]))
    return { value: { unit: 'month', month }, next: at + 1 };
  const day = dayNumber(lexemes[at]);
  const dated =
    dayNumber(lexemes[at + 2]) !== undefined &&
    monthNumber(lexemes[at + 4]) !== undefined &&
    isMark(lexemes[at + 5], '/');
  return day !== undefined && dated ? { value: { unit: 'dayOfMonth', day }, next: at + 1 } : undefined;
}

/** "05 tháng 9 năm 2022" after an optional "ngày"; also "05/tháng 9/năm 2022". */
function readSpeltDate(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  const day = dayNumber(lexemes[at]);
  const monthAt = isMark(lexemes[at + 1], '/,') ? at + 2 : lexemes[at + 1]?.key === 'cua' ? at + 2 : at + 1;
  if (day === undefined || !isUnit(lexemes[monthAt], 'month')) return undefined;
  const month = monthNumber(lexemes[monthAt + 1]);
  if (month === undefined || lexemes[monthAt + 2]?.type === 'times') return undefined;
  return withYear(lexemes, monthAt + 2, { unit: 'day', day, month, spelt: true });
}

function readMonths(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  const count = lexemes[at]?.number ?? Number.NaN;
  const length = isUnit(lexemes[at + 1], 'month') ? 1 : isUnit(lexemes[at + 1], 'quarter') ? 3 : 0;
  if (!(count >= 1 && count * length <= 11) || length === 0) return undefined;
  const edge = lexemes[at + 2];
  if (edge?.type !== 'part' || (edge.value !== 'start' && edge.value !== 'end')) return undefined;
  let next = at + 3;
  if (lexemes[next]?.key === 'cua') next += 1;
  const item: CalendarItem = { unit: 'months', count: count * length, edge: edge.value };
  const direct = yearOf(lexemes[next]);
  if (direct !== undefined) return { value: { ...item, year: direct }, next: next + 1 };
  return isUnit(lexemes[next], 'year') ? withYear(lexemes, next + 1, item) : undefined;
}

function readUnitItem(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  const unit = lexemes[at];
  const numeral = unit?.value === 'quarter' && lexemes[at + 1]?.type === 'weekdayWord' ? at + 2 : at + 1;
  switch (unit?.value) {
    case 'day': {
      const spelt = readSpeltDate(lexemes, at + 1) ?? readNumericDate(lexemes, at + 1, true);
      if (spelt) return spelt;
      const day = dayNumber(lexemes[at + 1]);
      const unreadable = isMark(lexemes[at + 2], '/') && lexemes[at + 3]?.type === 'number';
      return day === undefined || unreadable ? undefined : { value: { unit: 'dayOfMonth', day }, next: at + 2 };
    }
    case 'month': {
      const month = monthNumber(lexemes[numeral]);
      return month === undefined ? undefined : withYear(lexemes, numeral + 1, { unit: 'month', month });
    }
    case 'quarter': {
      const edge = lexemes[at + 1];
      const quarter =
        edge?.type === 'part'
          ? ({ start: 1, end: 4 } as Record<string, number>)[edge.value]
          : quarterNumber(lexemes[numeral]);
      return quarter === undefined ? undefined : withYear(lexemes, numeral + 1, { unit: 'quarter', quarter });
    }
    case 'year': {
      const year = yearOf(lexemes[at + 1]);
      return year === undefined ? undefined : { value: { unit: 'year', year }, next: at + 2 };
    }
    default:
      return undefined;
  }
}

/** "T9/2021", "T.9/2021", "Q2/2023", "QII/2023", "IV/2025". */
function readAbbreviation(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  const letter = lexemes[at];
  const bare = /^(?:I{1,3}|IV)$/.test(letter?.raw ?? '') ? quarterNumber(letter) : undefined;
  if (bare !== undefined && isMark(lexemes[at + 1], '/') && isYearNumber(lexemes[at + 2]))
    return withYear(lexemes, at + 1, { unit: 'quarter', quarter: bare });
  if (letter?.type !== 'word') return undefined;
  const joined = /^[QqTt][uy]?(I{1,3}|IV)$/.exec(letter.raw);
  if (joined && letter.raw[0]?.toLowerCase() === 'q')
    return withYear(lexemes, at + 1, { unit: 'quarter', quarter: romans[joined[1] ?? ''] ?? 0 });
  const numeral = isMark(lexemes[at + 1], '.') ? at + 2 : at + 1;
  if (!lexemes[numeral]?.glued) return undefined;
  if (letter.key === 't' || letter.key === 'th') {
    const month = monthNumber(lexemes[numeral]);
    return month === undefined ? undefined : withYear(lexemes, numeral + 1, { unit: 'month', month });
  }
  if (letter.key !== 'q') return undefined;
  const quarter = quarterNumber(lexemes[numeral]);
  return quarter === undefined ? undefined : withYear(lexemes, numeral + 1, { unit: 'quarter', quarter });
}

function readSchoolYear(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  const year = lexemes[at]?.type === 'schoolYear' ? yearOf(lexemes[at + 1]) : undefined;
  if (year === undefined) return undefined;
  const second = isMark(lexemes[at + 2], '-/') ? lexemes[at + 3] : undefined;
  const paired = second && (yearOf(second) ?? 2000 + second.number) === year + 1;
  return { value: { unit: 'schoolYear', year }, next: at + (paired ? 4 : 2) };
}

/** A bare number takes the unit of the item before it: "tháng 3, 6", "quý I, II", "2021 - 2025". */
function readInherited(lexemes: Lexemes, at: number, before: CalendarItem): Found<CalendarItem> | undefined {
  const numeral = lexemes[at];
  const after = lexemes[at + 1];
  const counted = after && ['times', 'unit', 'working', 'documentNumber'].includes(after.type);
  if (
    (counted && !isUnit(after, 'year') && before.unit !== 'dayOfMonth') ||
    (counted && isUnit(after, 'year') && !isYearNumber(lexemes[at + 2])) ||
    isMark(after, '%')
  )
    return undefined;
  switch (before.unit) {
    case 'year': {
      const year = yearOf(numeral);
      return year === undefined ? undefined : { value: { unit: 'year', year }, next: at + 1 };
    }
    case 'quarter': {
      const quarter = quarterNumber(numeral);
      return quarter === undefined ? undefined : withYear(lexemes, at + 1, { unit: 'quarter', quarter });
    }
    case 'month': {
      const month = monthNumber(numeral);
      return month === undefined ? undefined : withYear(lexemes, at + 1, { unit: 'month', month });
    }
    case 'day':
    case 'dayOfMonth': {
      const month = before.spelt ? monthNumber(numeral) : undefined;
      if (month !== undefined) return withYear(lexemes, at + 1, { unit: 'month', month });
      const day = dayNumber(numeral);
      return day === undefined ? undefined : { value: { unit: 'dayOfMonth', day }, next: at + 1 };
    }
    default:
      return undefined;
  }
}

function readPlainItem(
  lexemes: Lexemes,
  at: number,
  before: CalendarItem | undefined,
): Found<CalendarItem> | undefined {
  const lexeme = lexemes[at];
  if (!lexeme) return undefined;
  if (lexeme.type === 'unit') return readUnitItem(lexemes, at);
  if (lexeme.type === 'schoolYear') return readSchoolYear(lexemes, at);
  if (lexeme.type === 'now') return { value: { unit: 'now' }, next: at + 1 };
  if (lexeme.type === 'word') return readAbbreviation(lexemes, at) ?? (before && readInherited(lexemes, at, before));
  if (lexeme.type === 'numberWord') return readMonths(lexemes, at);
  if (lexeme.type !== 'number') return undefined;
  const marked = before !== undefined && before.unit !== 'year';
  if (before?.unit === 'quarter' && quarterNumber(lexeme) !== undefined) return readInherited(lexemes, at, before);
  const shaped =
    readMonths(lexemes, at) ??
    readNumericDate(lexemes, at, false) ??
    readRangeStart(lexemes, at) ??
    readSpeltDate(lexemes, at);
  if (shaped) return shaped.value.bare && marked ? { ...shaped, value: { ...shaped.value, bare: false } } : shaped;
  if (before) return readInherited(lexemes, at, before);
  const day = dayNumber(lexeme);
  const monthly = lexemes[at + 1]?.type === 'everyUnit' && lexemes[at + 1]?.value === 'month';
  if (day !== undefined && monthly) return { value: { unit: 'dayOfMonth', day, bare: true }, next: at + 1 };
  const year = yearOf(lexeme);
  return year === undefined ? undefined : { value: { unit: 'year', year, bare: true }, next: at + 1 };
}

/** "cuối tháng 6/2023", "đầu quý III", "tuần 2 tháng 6", "ngày cuối cùng của tháng 6". */
function readPartItem(lexemes: Lexemes, at: number): Found<CalendarItem> | undefined {
  const lexeme = lexemes[at];
  let part: SpanPart | undefined;
  let next = at + 1;
  if (lexeme?.type === 'part') part = lexeme.value as SpanPart;
  else if (isUnit(lexeme, 'week')) {
    const numeral = lexemes[at + 1]?.type === 'weekdayWord' ? at + 2 : at + 1;
    const week = quarterNumber(lexemes[numeral]);
    const joined = isMark(lexemes[numeral + 1], ',-') || lexemes[numeral + 1]?.type === 'and';
    const last = joined ? quarterNumber(lexemes[numeral + 2]) : undefined;
    if (week !== undefined) part = `week${week}-${last ?? week}`;
    next = numeral + (last === undefined ? 1 : 3);
  } else if (dayNumber(lexeme) !== undefined && /^(first|last)Day$/.test(lexemes[at + 1]?.value ?? '')) {
    part = `${lexemes[at + 1]?.value === 'firstDay' ? 'first' : 'last'}Days${lexeme?.number ?? 0}`;
    next = at + 2;
  }
  if (part === undefined) return undefined;
  while (lexemes[next]?.type === 'filler' || lexemes[next]?.type === 'in') next += 1;
  const item = readPlainItem(lexemes, next, undefined);
  if (!item || item.value.unit === 'day' || item.value.unit === 'dayOfMonth' || item.value.unit === 'months')
    return undefined;
  return { value: { ...item.value, part, bare: false }, next: item.next };
}

const besideClock = new Set(['daytime', 'in', 'filler', 'weekday']);

function skipToDate(lexemes: Lexemes, at: number): number {
  let next = at;
  for (;;) {
    const lexeme = lexemes[next];
    if (lexeme && (besideClock.has(lexeme.type) || isMark(lexeme, ',('))) next += 1;
    else if (lexeme?.type === 'weekdayWord') next += 2;
    else return next;
  }
}

/**
 * Reads one calendar item at `at`; `before` is the item to its left in a list, whose unit a bare number takes.
 * A clock time before or after a day becomes its `time`.
 */
export function readItem(
  lexemes: Lexemes,
  at: number,
  before: CalendarItem | undefined,
): Found<CalendarItem> | undefined {
  const time = readClock(lexemes, at);
  if (time) {
    const item = readPlainItem(lexemes, skipToDate(lexemes, time.next), before);
    const day = item?.value.unit === 'day' || item?.value.unit === 'dayOfMonth';
    return item && day ? { value: { ...item.value, time: time.value, bare: false }, next: item.next } : undefined;
  }
  const item = readPartItem(lexemes, at) ?? readPlainItem(lexemes, at, before);
  if (item?.value.unit !== 'day') return item;
  const after = readClock(lexemes, skipToDate(lexemes, item.next));
  return after && !isMark(lexemes[item.next], '-')
    ? { value: { ...item.value, time: after.value, bare: false }, next: after.next }
    : item;
}
