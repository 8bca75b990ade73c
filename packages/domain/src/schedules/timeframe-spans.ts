import { daysInMonth } from '../kernel/index.ts';
import { type CalendarItem, type Found, isMark, type Lexemes, quarterNumber, readItem } from './timeframe-items.ts';

/** A stretch from one item to another; both are the same item for a single day, month, quarter or year. */
export interface Span {
  readonly from: CalendarItem;
  readonly to: CalendarItem;
  /** The neighbouring items of a list that were made one: "quý III, IV". */
  readonly members?: readonly CalendarItem[];
}

/** A day whose year may be unknown. */
export interface PartialDay {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

type Join = 'range' | 'list';

function readJoin(lexemes: Lexemes, at: number, last: CalendarItem): Found<Join> | undefined {
  const lexeme = lexemes[at];
  if (isMark(lexeme, '-~')) return { value: 'range', next: at + 1 };
  if (lexeme?.type === 'to' || (lexeme?.type === 'endOf' && lexeme.key !== 'het')) {
    let next = at + 1;
    while (['endOf', 'in'].includes(lexemes[next]?.type ?? '')) next += 1;
    return { value: 'range', next };
  }
  if (lexeme?.type === 'and' || isMark(lexeme, ',+&')) {
    let next = at + 1;
    while (lexemes[next]?.type === 'and') next += 1;
    return { value: 'list', next };
  }
  const romanSlash = isMark(lexeme, '/') && last.unit === 'quarter' && last.year === undefined;
  return romanSlash && quarterNumber(lexemes[at + 1]) !== undefined ? { value: 'list', next: at + 1 } : undefined;
}

const rank: Readonly<Record<CalendarItem['unit'], number>> = {
  dayOfMonth: 0,
  day: 0,
  month: 1,
  quarter: 2,
  months: 2,
  year: 3,
  schoolYear: 3,
  now: 0,
};

/** A list goes on only with items of its own kind; a range may end in another ("quý III/2023 đến 2025"). */
function goesOn(join: Join, last: CalendarItem, item: CalendarItem): boolean {
  if (last.unit === 'now') return join === 'range';
  if (item.part !== undefined && item.part !== last.part) return join === 'range';
  if (join === 'list') return rank[last.unit] === rank[item.unit] || (last.spelt === true && item.unit === 'month');
  if (rank[item.unit] === rank[last.unit]) return true;
  return last.unit === 'dayOfMonth' ? false : item.year !== undefined || item.unit === 'months';
}

/** Months since year 0 of the item's start, to see which of two items is earlier. */
function order(item: CalendarItem, year: number): number {
  const month = item.month ?? (item.quarter === undefined ? 1 : item.quarter * 3 - 2);
  return (year * 12 + month) * 32 + (item.day ?? 1);
}

const needsYear = (item: CalendarItem) => item.year === undefined && item.unit !== 'now' && item.unit !== 'dayOfMonth';

/** Gives an item what the item to its right says: "từ 01/7 đến 30/9/2023", "ngày 15, 16/6/2023". */
function fillFromRight(item: CalendarItem, right: CalendarItem, join: Join): CalendarItem {
  let filled = item;
  if (item.unit === 'dayOfMonth' && right.unit === 'day' && right.month !== undefined) {
    const crosses = join === 'range' && (item.day ?? 0) > (right.day ?? 0);
    const month = crosses ? ((right.month + 10) % 12) + 1 : right.month;
    filled = { ...item, unit: 'day', month };
  }
  if (!needsYear(filled) || right.year === undefined || (right.unit === 'year' && join === 'range')) return filled;
  const later = join === 'range' && order(filled, right.year) > order(right, right.year);
  return { ...filled, year: later ? right.year - 1 : right.year };
}

function fillFromLeft(item: CalendarItem, left: CalendarItem, join: Join): CalendarItem {
  let filled = item;
  if (item.unit === 'month' && left.unit === 'day' && left.spelt)
    filled = { ...item, unit: 'day', ...(left.day === undefined ? {} : { day: left.day }), spelt: true };
  if (item.unit === 'dayOfMonth' && left.unit === 'day' && left.month !== undefined)
    filled = { ...item, unit: 'day', month: left.month };
  if (!needsYear(filled) || left.year === undefined) return filled;
  if (left.unit === 'year' || join === 'list') return { ...filled, year: left.year };
  return { ...filled, year: order(filled, left.year) < order(left, left.year) ? left.year + 1 : left.year };
}

function fillItems(items: CalendarItem[], joins: readonly Join[]): void {
  for (let index = items.length - 2; index >= 0; index -= 1)
    items[index] = fillFromRight(
      items[index] as CalendarItem,
      items[index + 1] as CalendarItem,
      joins[index] ?? 'list',
    );
  for (let index = 1; index < items.length; index += 1)
    items[index] = fillFromLeft(
      items[index] as CalendarItem,
      items[index - 1] as CalendarItem,
      joins[index - 1] ?? 'list',
    );
}

/** Reads a list or range of calendar items as spans in text order; undefined when none stands at `at`. */
export function readSpans(lexemes: Lexemes, at: number): Found<Span[]> | undefined {
  const first = readItem(lexemes, at, undefined);
  if (!first) return undefined;
  const items = [first.value];
  const joins: Join[] = [];
  let next = first.next;
  for (;;) {
    const last = items[items.length - 1] as CalendarItem;
    const join = readJoin(lexemes, next, last);
    const item = join && readItem(lexemes, join.next, last);
    if (!join || !item || !goesOn(join.value, last, item.value)) break;
    const yearless = last.year !== undefined && item.value.year === undefined;
    if (join.value === 'list' && yearless && lexemes[item.next]?.type === 'everyUnit') break;
    joins.push(join.value);
    items.push(item.value);
    next = item.next;
  }
  fillItems(items, joins);
  const spans: Span[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as CalendarItem;
    const open = spans[spans.length - 1];
    if (joins[index - 1] === 'range' && open) spans[spans.length - 1] = { from: open.from, to: item };
    else spans.push({ from: item, to: item });
  }
  return { value: mergeNeighbours(spans), next };
}

const lastDayOfMonth = (year: number | undefined, month: number) => daysInMonth(year ?? 2023, month);

function monthRange(item: CalendarItem): [number, number] {
  switch (item.unit) {
    case 'quarter':
      return [(item.quarter ?? 1) * 3 - 2, (item.quarter ?? 1) * 3];
    case 'months':
      return item.edge === 'end' ? [13 - (item.count ?? 1), 12] : [1, item.count ?? 1];
    case 'year':
      return [1, 12];
    default:
      return [item.month ?? 1, item.month ?? 1];
  }
}

/** February has 29 days while the year is not known. */
const clamp = (year: number | undefined, month: number, day: number) => Math.min(day, daysInMonth(year ?? 2024, month));

/** Days of the month that a part covers, [0, 0] for the whole month. */
function daysOfPart(part: string, lastDay: number): [number, number] {
  const weeks = /^week(\d)-(\d)$/.exec(part);
  if (weeks) return [Number(weeks[1]) * 7 - 6, Math.min(Number(weeks[2]) * 7, lastDay)];
  const days = /^(first|last)Days(\d+)$/.exec(part);
  if (days) return days[1] === 'first' ? [1, Number(days[2])] : [lastDay + 1 - Number(days[2]), lastDay];
  const table: Readonly<Record<string, [number, number]>> = {
    start: [1, 10],
    first10: [1, 10],
    middle: [11, 20],
    middle10: [11, 20],
    end: [21, lastDay],
    last10: [21, lastDay],
    firstHalf: [1, 15],
    secondHalf: [16, lastDay],
    firstWeek: [1, 7],
    lastWeek: [lastDay - 6, lastDay],
    firstDay: [1, 1],
    lastDay: [lastDay, lastDay],
  };
  return table[part] ?? [1, lastDay];
}

/** Months that a part of a quarter or year covers. */
function monthsOfPart(part: string, [from, to]: [number, number]): [number, number] {
  const length = to - from + 1;
  if (part === 'start' || part === 'first10') return [from, from + length / (length === 12 ? 4 : 3) - 1];
  if (part === 'end' || part === 'last10') return [to - length / (length === 12 ? 4 : 3) + 1, to];
  if (part === 'middle' || part === 'middle10') return length === 12 ? [6, 6] : [from + 1, to - 1];
  if (part === 'firstHalf') return [from, from + Math.ceil(length / 2) - 1];
  if (part === 'secondHalf') return [from + Math.floor(length / 2), to];
  return part.startsWith('last') ? [to, to] : [from, from];
}

function schoolYearBounds(year: number, part: string | undefined): readonly [PartialDay, PartialDay] {
  const first: PartialDay = { year, month: 9, day: 1 };
  const last: PartialDay = { year: year + 1, month: 5, day: 31 };
  if (part === 'start') return [first, { year, month: 9, day: 30 }];
  return part === 'end' ? [{ year: year + 1, month: 5, day: 1 }, last] : [first, last];
}

/** First and last day of an item; the year is undefined where none is known. A day that a month lacks becomes its last. */
export function boundsOf(item: CalendarItem): readonly [PartialDay, PartialDay] {
  const { year } = item;
  if (item.unit === 'schoolYear') return schoolYearBounds(year ?? 0, item.part);
  if (item.unit === 'day') {
    const day: PartialDay = { year, month: item.month ?? 1, day: clamp(year, item.month ?? 1, item.day ?? 1) };
    return [day, day];
  }
  const whole = monthRange(item);
  const [from, to] = item.part && item.unit !== 'month' ? monthsOfPart(item.part, whole) : whole;
  const lastDay = lastDayOfMonth(year, to);
  const [firstOfPart, lastOfPart] =
    item.part && (item.unit === 'month' || /Week|Day|^week/.test(item.part))
      ? daysOfPart(item.part, lastDay)
      : [1, lastDay];
  return [
    { year, month: from, day: firstOfPart },
    { year, month: to, day: lastOfPart },
  ];
}

/** First day of the first and last day of the last item of a span. */
export function boundsOfSpan(span: Span): readonly [PartialDay, PartialDay] {
  return [boundsOf(span.from)[0], boundsOf(span.to)[1]];
}

function touches(left: PartialDay, right: PartialDay): boolean {
  const leftTime = Date.UTC(left.year ?? 2023, left.month - 1, left.day + 1);
  return leftTime === Date.UTC(right.year ?? 2023, right.month - 1, right.day);
}

/** Neighbouring spans of a list become one ("quý III, IV"); years of a list always do ("năm 2022 và 2024"). */
function mergeNeighbours(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged[merged.length - 1];
    const unit = span.from.unit;
    const plain =
      span.from.part === undefined && unit !== 'dayOfMonth' && unit !== 'now' && span.from.time === undefined;
    const years = unit === 'year' && before?.to.unit === 'year';
    const joins = before && plain && (years || touches(boundsOf(before.to)[1], boundsOf(span.from)[0]));
    if (joins)
      merged[merged.length - 1] = {
        from: before.from,
        to: span.to,
        members: [...(before.members ?? [before.to]), span.to],
      };
    else merged.push(span);
  }
  return merged;
}
