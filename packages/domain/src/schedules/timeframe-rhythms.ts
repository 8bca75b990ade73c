import type { DurationUnit, Recurrence } from './timeframe.ts';
import type { DurationAtom, RhythmAtom } from './timeframe-atom.ts';
import { type Found, isMark, isYearNumber, type Lexemes, quarterNumber } from './timeframe-items.ts';

const named: Readonly<Record<string, string>> = {
  '1 day': 'daily',
  '1 week': 'weekly',
  '1 month': 'monthly',
  '1 quarter': 'quarterly',
  '1 year': 'yearly',
  '3 month': 'quarterly',
  '6 month': 'half-yearly',
  '9 month': 'nine-month',
  '12 month': 'yearly',
  '2 quarter': 'half-yearly',
  '4 quarter': 'yearly',
  '7 day': 'weekly',
  '10 day': '3/month',
  '15 day': '2/month',
  '30 day': 'monthly',
};

/** Rhythm of once in `count` units. Source: contract `timeframe.md`. @example rhythmEvery(3, 'month') // 'quarterly' */
export function rhythmEvery(count: number, unit: string): Recurrence {
  return named[`${count} ${unit}`] ?? (unit === 'quarter' ? `every-${count * 3}-month` : `every-${count}-${unit}`);
}

/** Rhythm of `count` times in one unit. Source: contract `timeframe.md`. @example rhythmTimes(2, 'year') // 'half-yearly' */
export function rhythmTimes(count: number, unit: string): Recurrence {
  if (count === 1) return rhythmEvery(1, unit);
  const [times, base] = unit === 'quarter' ? [count * 4, 'year'] : [count, unit];
  if (base === 'year' && 12 % times === 0)
    return rhythmEvery(12 / times, 'month')
      .replace('every-2-month', '6/year')
      .replace('every-4-month', '3/year');
  return `${times}/${base}`;
}

const unitOf = (lexemes: Lexemes, at: number): string | undefined => {
  const lexeme = lexemes[at];
  if (lexeme?.type === 'schoolYear') return 'year';
  return lexeme?.type === 'unit' && lexeme.value !== 'hour' && lexeme.value !== 'minute' ? lexeme.value : undefined;
};

const everyOf = (lexemes: Lexemes, at: number): string | undefined =>
  lexemes[at]?.type === 'everyUnit' ? (lexemes[at]?.value.split(' ').pop() ?? '') : undefined;

/** A count in digits or words, "02", "hai", "02 (hai)", "1-2" (the smaller). */
function readCount(lexemes: Lexemes, at: number): Found<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.type !== 'numberWord' && !(lexeme?.type === 'number' && lexeme.raw.length <= 3)) return undefined;
  let next = at + 1;
  if (isMark(lexemes[next], '(') && lexemes[next + 1]?.type === 'numberWord' && isMark(lexemes[next + 2], ')'))
    next += 3;
  if (isMark(lexemes[next], '-') && lexemes[next + 1]?.type === 'number' && lexemes[next + 2]?.type === 'times')
    next += 2;
  return { value: lexeme.number, next };
}

const isTimes = (lexemes: Lexemes, at: number) =>
  lexemes[at]?.type === 'times' || lexemes[at]?.type === 'documentNumber';

/** "3 lần/năm", "02 lần một năm", "01 lần mỗi quý", "2 lần trong năm". */
function readTimesPerUnit(lexemes: Lexemes, at: number): Found<Recurrence> | undefined {
  const count = readCount(lexemes, at);
  if (!count || !isTimes(lexemes, count.next)) return undefined;
  let next = count.next + 1;
  const every = everyOf(lexemes, next);
  if (every) return { value: rhythmTimes(count.value, every), next: next + 1 };
  const tied =
    isMark(lexemes[next], '/') ||
    lexemes[next]?.type === 'in' ||
    lexemes[next]?.type === 'every' ||
    readCount(lexemes, next);
  if (!tied || (lexemes[next]?.type === 'number' && lexemes[next]?.raw !== '1' && lexemes[next]?.raw !== '01'))
    return undefined;
  if (!readCount(lexemes, next)) next += 1;
  const everyAfter = everyOf(lexemes, next);
  if (everyAfter) return { value: rhythmTimes(count.value, everyAfter), next: next + 1 };
  const span = readCount(lexemes, next);
  const unit = unitOf(lexemes, span?.next ?? next);
  if (!unit || isYearNumber(lexemes[(span?.next ?? next) + 1])) return undefined;
  const units = span?.value ?? 1;
  const value = units > 1 && count.value === 1 ? rhythmEvery(units, unit) : rhythmTimes(count.value, unit);
  return { value, next: (span?.next ?? next) + 1 };
}

/** "3 tháng/lần", "02 năm một lần", "6 tháng/01 lần", "nửa năm một lần". */
function readUnitsPerTime(lexemes: Lexemes, at: number): Found<Recurrence> | undefined {
  const half = lexemes[at]?.type === 'half';
  const count = half ? { value: 1, next: at + 1 } : readCount(lexemes, at);
  const unit = count && unitOf(lexemes, count.next);
  if (!count || !unit) return undefined;
  const tail = readTimesTail(lexemes, count.next + 1, 0);
  if (!tail) return undefined;
  if (half) return { value: unit === 'year' ? 'half-yearly' : '2/month', next: tail.next };
  return { value: tail.value > 1 ? rhythmTimes(tail.value, unit) : rhythmEvery(count.value, unit), next: tail.next };
}

/** "/lần", "một lần", "/01 lần", "1 lần", with up to `words` other words before the count ("ít nhất 02 lần"). */
function readTimesTail(lexemes: Lexemes, at: number, words: number): Found<number> | undefined {
  let next = isMark(lexemes[at], '/') ? at + 1 : at;
  if (next > at && isTimes(lexemes, next)) return { value: 1, next: next + 1 };
  for (let skipped = 0; skipped <= words; skipped += 1, next += 1) {
    const count = readCount(lexemes, next);
    if (count && isTimes(lexemes, count.next)) return { value: count.value, next: count.next + 1 };
    const type = lexemes[next]?.type;
    if (!type || ['mark', 'unit', 'everyUnit', 'before', 'by'].includes(type)) return undefined;
  }
  return undefined;
}

/** "quý/lần", "năm một lần", "mỗi năm ít nhất 02 lần", "hằng năm 02 lần". */
function readUnitThenTimes(lexemes: Lexemes, at: number): Found<Recurrence> | undefined {
  const every = everyOf(lexemes, at);
  const unit = every ?? unitOf(lexemes, at);
  if (!unit) return undefined;
  const tail = readTimesTail(lexemes, at + 1, every ? 4 : 0);
  return tail && { value: rhythmTimes(tail.value, unit), next: tail.next };
}

const measures = new Set(['trieu', 'ty', 'dong', 'nguoi', 'ho', 'diem', 'nghin', 'ngan', 'muc']);

/** "04 tin, bài/tháng", "01 hội nghị/năm": so many things in a unit; money, people and points are no rhythm. */
function readThingsPerUnit(lexemes: Lexemes, at: number): Found<Recurrence> | undefined {
  const count = readCount(lexemes, at);
  if (!count || count.value < 1 || count.value > 31) return undefined;
  let next = count.next;
  for (; next < count.next + 4; next += 1) {
    const lexeme = lexemes[next];
    const thing =
      lexeme && ['word', 'planNoun', 'report', 'action', 'and'].includes(lexeme.type) && !measures.has(lexeme.key);
    if (!thing && !isMark(lexeme, ',')) break;
  }
  const unit = next > count.next && isMark(lexemes[next], '/') ? unitOf(lexemes, next + 1) : undefined;
  return unit ? { value: rhythmTimes(count.value, unit), next: next + 2 } : undefined;
}

function readFrequency(lexemes: Lexemes, at: number): Found<Recurrence> | undefined {
  const found =
    readThingsPerUnit(lexemes, at) ??
    readTimesPerUnit(lexemes, at) ??
    readUnitsPerTime(lexemes, at) ??
    readUnitThenTimes(lexemes, at);
  if (found || lexemes[at]?.type !== 'every') return found;
  const inner = readUnitsPerTime(lexemes, at + 1) ?? readUnitThenTimes(lexemes, at + 1);
  if (inner) return inner;
  const count = readCount(lexemes, at + 1);
  const unit = count && unitOf(lexemes, count.next);
  return unit ? { value: rhythmEvery(count.value, unit), next: count.next + 1 } : undefined;
}

interface Element {
  readonly names: readonly Recurrence[];
  /** Says by itself that it comes back: "hằng tháng", "định kỳ", "6 tháng/lần". */
  readonly explicit: boolean;
  readonly next: number;
}

const namingNext = new Set(['number', 'relative', 'next', 'working', 'part', 'weekdayWord', 'numberWord']);

/** A unit word alone: "tháng" in "tháng, quý, năm", not in "tháng 6" or "quý II". */
function readBareUnit(lexemes: Lexemes, at: number, afterMonths = false): Element | undefined {
  const unit = unitOf(lexemes, at);
  const after = lexemes[at + 1];
  if (afterMonths && unit === 'year' && isYearNumber(after)) return { names: ['yearly'], explicit: true, next: at + 1 };
  if (!unit || unit === 'day' || (after && namingNext.has(after.type)) || quarterNumber(after) !== undefined)
    return undefined;
  return { names: [rhythmEvery(1, unit)], explicit: false, next: at + 1 };
}

/** "6 tháng", "9 tháng", "6 tháng đầu năm", "1 năm" as names of reports. */
function readMonthCount(lexemes: Lexemes, at: number): Element | undefined {
  const count = readCount(lexemes, at);
  const unit = count && unitOf(lexemes, count.next);
  if (!count || !unit) return undefined;
  const yearly = unit === 'year' && count.value === 1 && !isYearNumber(lexemes[count.next + 1]);
  if (!yearly && !(unit === 'month' && [3, 6, 9, 12].includes(count.value))) return undefined;
  let next = count.next + 1;
  if (lexemes[next]?.type === 'part' && unitOf(lexemes, next + 1) === 'year') next += 2;
  return isYearNumber(lexemes[next]) || (isMark(lexemes[next], '/') && isYearNumber(lexemes[next + 1]))
    ? undefined
    : { names: [rhythmEvery(count.value, unit)], explicit: false, next };
}

function readElement(lexemes: Lexemes, at: number, begun: boolean): Element | undefined {
  const lexeme = lexemes[at];
  if (!lexeme) return undefined;
  const frequency = readFrequency(lexemes, at);
  if (frequency) return { names: [frequency.value], explicit: true, next: frequency.next };
  if (lexeme.type === 'periodic') {
    const inner = isMark(lexemes[at + 1], '(') ? at + 2 : at + 1;
    const rest = readElement(lexemes, inner, true);
    return rest ? { ...rest, explicit: true } : { names: ['unspecified'], explicit: true, next: at + 1 };
  }
  if (lexeme.type === 'once') return { names: ['yearly'], explicit: true, next: at + 1 };
  const every = everyOf(lexemes, at);
  if (every) return { names: [rhythmEvery(1, every)], explicit: !lexeme.value.startsWith('whole'), next: at + 1 };
  if (lexeme.type === 'every' && unitOf(lexemes, at + 1))
    return { names: [rhythmEvery(1, unitOf(lexemes, at + 1) ?? '')], explicit: true, next: at + 2 };
  const ruled = lexeme.type === 'report' || (lexeme.key === 'theo' && !begun);
  if (ruled) {
    const rest =
      readBareUnit(lexemes, at + 1) ?? readMonthCount(lexemes, at + 1) ?? readQuarterReport(lexemes, at + 1, begun);
    return rest && { ...rest, explicit: true };
  }
  return (
    readMonthCount(lexemes, at) ?? readBareUnit(lexemes, at) ?? (begun ? readQuarterReport(lexemes, at) : undefined)
  );
}

/** "quý I" beside "6 tháng" or "9 tháng": the report of a quarter. */
function readQuarterReport(lexemes: Lexemes, at: number, besideMonths = false): Element | undefined {
  const quarter = unitOf(lexemes, at) === 'quarter' ? quarterNumber(lexemes[at + 1]) : undefined;
  if (quarter === undefined || isMark(lexemes[at + 2], '/')) return undefined;
  const element: Element = { names: ['quarterly'], explicit: false, next: at + 2 };
  if (besideMonths) return element;
  const after = lexemes[at + 3]?.type === 'report' ? at + 4 : at + 3;
  return isMark(lexemes[at + 2], ',') && readMonthCount(lexemes, after) ? element : undefined;
}

function readListJoin(lexemes: Lexemes, at: number): number | undefined {
  let next = at;
  while (lexemes[next]?.type === 'and' || isMark(lexemes[next], ',/&+')) next += 1;
  if (next === at) return undefined;
  while (lexemes[next]?.type === 'in' || lexemes[next]?.type === 'filler') next += 1;
  return next;
}

const quiet = (lexemes: Lexemes, at: number) => {
  const type = lexemes[at]?.type;
  return type === undefined || isMark(lexemes[at], ',;.:()|\n-') || type === 'and' || type === 'report';
};

/** "6 tháng trước ngày 22/6", "năm trước ngày 22/11": the date of that report follows. */
function ownsDate(lexemes: Lexemes, at: number): boolean {
  const type = lexemes[at]?.type;
  if (type !== 'before' && type !== 'by') return false;
  const day = lexemes[at + 1]?.type === 'unit' ? at + 2 : at + 1;
  return lexemes[day]?.type === 'number';
}

/** "hằng tuần, tháng", "định kỳ quý, 6 tháng, năm", "3 lần/năm", "9 tháng và cả năm"; a lone bare unit must stand alone. */
export function readRhythm(lexemes: Lexemes, at: number): RhythmAtom | undefined {
  const quarterFirst = readQuarterReport(lexemes, at);
  const first = quarterFirst ?? readElement(lexemes, at, false);
  if (!first) return undefined;
  const names = [...first.names];
  let explicit = first.explicit;
  let next = first.next;
  for (;;) {
    const joined = readListJoin(lexemes, next);
    const counts = names.some((name) => name === 'half-yearly' || name === 'nine-month');
    const element =
      joined === undefined
        ? undefined
        : (readElement(lexemes, joined, true) ??
          readBareUnit(lexemes, joined, counts) ??
          (counts ? readQuarterReport(lexemes, joined, true) : undefined));
    if (!element) break;
    names.push(...element.names);
    explicit ||= element.explicit;
    next = element.next;
  }
  const counted = lexemes[at]?.type === 'number' || lexemes[at]?.type === 'numberWord';
  const dated = ownsDate(lexemes, next);
  const titled = (isMark(lexemes[next], '(:') || dated) && names[0] !== 'quarterly';
  const alone = quiet(lexemes, at - 1) && (quiet(lexemes, next) || dated);
  const lone = names.length === 1 && (counted ? !titled : !alone);
  const whole = lexemes[at]?.value.startsWith('whole') && names.length === 1;
  if ((!explicit && lone) || whole) return undefined;
  const known = [...new Set(names)];
  const specific = known.filter((name) => name !== 'unspecified');
  return { type: 'rhythm', at, next, names: specific.length > 0 ? specific : known };
}

const durationUnits: Readonly<Record<string, DurationUnit>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  hour: 'hour',
  minute: 'hour',
};

/** "7", "1,5", "05 (năm)", "10-15" (the longer), "nửa". */
function readAmount(lexemes: Lexemes, at: number): Found<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.type === 'half') return { value: 0.5, next: at + 1 };
  if (lexeme?.type === 'numberWord') return { value: lexeme.number, next: at + 1 };
  if (lexeme?.type !== 'number' || lexeme.raw.length > 3) return undefined;
  const after = lexemes[at + 2];
  if (isMark(lexemes[at + 1], ',.') && after?.type === 'number' && after.glued && lexemes[at + 1]?.glued)
    return { value: Number(`${lexeme.raw}.${after.raw}`), next: at + 3 };
  if (lexeme.raw === '1' && isMark(lexemes[at + 1], '/') && after?.raw === '2') return { value: 0.5, next: at + 3 };
  if (isMark(lexemes[at + 1], '(') && isMark(lexemes[at + 3], ')')) return { value: lexeme.number, next: at + 4 };
  const ranged = isMark(lexemes[at + 1], '-') || lexemes[at + 1]?.type === 'to';
  if (ranged && after?.type === 'number' && after.raw.length <= 3 && after.number > lexeme.number)
    return { value: after.number, next: at + 3 };
  return { value: lexeme.number, next: at + 1 };
}

function readLengthUnit(lexemes: Lexemes, at: number): Found<DurationUnit> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.type === 'working' && lexeme.key.startsWith('ngay')) return { value: 'workingDay', next: at + 1 };
  if (lexeme?.type === 'word' && lexeme.key === 'h' && lexeme.glued && lexemes[at + 1]?.type !== 'number')
    return { value: 'hour', next: at + 1 };
  const unit = lexeme?.type === 'unit' ? durationUnits[lexeme.value] : undefined;
  if (!unit) return undefined;
  const open = isMark(lexemes[at + 1], '(') ? 1 : 0;
  if (lexemes[at + 1 + open]?.type === 'working')
    return { value: unit === 'hour' ? 'hour' : 'workingDay', next: at + 2 + open * 2 };
  if (lexemes[at + 1]?.key === 'cong' && unit === 'day') return { value: 'workingDay', next: at + 2 };
  return { value: unit, next: at + 1 };
}

const lengthPrefixes = new Set([
  'within',
  'atMost',
  'in',
  'by',
  'before',
  'after',
  'filler',
  'endOf',
  'label',
  'throughout',
]);
const startTypes = new Set(['from', 'when', 'afterWhen', 'after', 'before']);

/** What the reader of durations needs to know of the rest of the grammar. */
export interface ClauseReader {
  readonly text: string;
  readonly lexemes: Lexemes;
  /** Index of the first lexeme after the clause that begins at `at`. */
  endOfClause(at: number): number;
  /** A calendar date stands at `at`, so that the words there are no event. */
  isDate(at: number): boolean;
}

/** "trong 07 ngày làm việc kể từ ngày nhận", "không quá 3 ngày", "02 ngày/lớp". */
export function readDuration(reader: ClauseReader, at: number): DurationAtom | undefined {
  const { lexemes } = reader;
  if (['hon', 'tren', 'duoi', 'vuot'].includes(lexemes[at - 1]?.key ?? '')) return undefined;
  let begin = at;
  let max = false;
  while (lengthPrefixes.has(lexemes[begin]?.type ?? '')) {
    if (lexemes[begin]?.type === 'atMost' || lexemes[begin]?.type === 'by') max = true;
    begin += 1;
  }
  if (readFrequency(lexemes, begin)) return undefined;
  const amount = readAmount(lexemes, begin) ?? readWithinDay(lexemes, begin);
  const unit = amount && readLengthUnit(lexemes, amount.next);
  if (!amount || !unit) return undefined;
  if (unit.value === 'day' && isMark(lexemes[amount.next + 2], ',-') && reader.isDate(amount.next))
    return { type: 'duration', at, next: amount.next, duration: { value: amount.value, unit: 'day' }, max };
  const after = lexemes[unit.next];
  if (after?.type === 'part' || after?.type === 'times' || (isYearNumber(after) && unit.value === 'year'))
    return undefined;
  if (quarterNumber(after) !== undefined && unit.value === 'quarter') return undefined;
  const minutes = lexemes[amount.next]?.value === 'minute';
  const duration = { value: minutes ? amount.value / 60 : amount.value, unit: unit.value };
  const per = isMark(after, '/') ? lexemes[unit.next + 1] : undefined;
  const next = per ? unit.next + 2 : unit.next;
  const start = readStart(reader, isMark(lexemes[next], ',(') ? next + 1 : next);
  return {
    type: 'duration',
    at,
    next: start?.next ?? next,
    duration,
    max,
    ...(start ? { start: start.value } : {}),
    ...(per ? { per: per.raw.toLowerCase() } : {}),
  };
}

/** "trong ngày", "ngay trong ngày làm việc": within one day. */
function readWithinDay(lexemes: Lexemes, at: number): Found<number> | undefined {
  const day = lexemes[at];
  const named =
    (day?.type === 'unit' && day.value === 'day') || (day?.type === 'working' && day.key.startsWith('ngay'));
  const after = lexemes[at + 1];
  const closed = after === undefined || after.type === 'mark' || after.type === 'working' || after.type === 'from';
  return named && closed && lexemes[at - 1]?.type === 'in' ? { value: 1, next: at } : undefined;
}

/** The words from which a length runs: "kể từ ngày nhận văn bản", "sau khi kết thúc", "trước ngày họp". */
function readStart(reader: ClauseReader, at: number): Found<string> | undefined {
  const { lexemes, text } = reader;
  if (!startTypes.has(lexemes[at]?.type ?? '') || reader.isDate(at)) return undefined;
  const end = reader.endOfClause(at + 1);
  const first = lexemes[at]?.type === 'before' ? lexemes[at] : lexemes[at + 1];
  const last = lexemes[end - 1];
  return first && last && end > at + 1 ? { value: text.slice(first.start, last.end).trim(), next: end } : undefined;
}
