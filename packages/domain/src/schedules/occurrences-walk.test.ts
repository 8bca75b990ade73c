import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysInMonth, type PlainDate, plainDate } from '../kernel/index.ts';
import { occurrencesOf } from './occurrences.ts';
import { parseTimeframe } from './timeframe-parse.ts';

/** A day as a clerk meets it when leafing through a calendar. */
interface Leaf {
  readonly day: PlainDate;
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

interface Wording {
  readonly words: (date: number, month: number) => string;
  /** The day is one of those that the words print. */
  readonly printed: (leaf: Leaf, date: number, month: number) => boolean;
  /** Last day of what the printed day closes, where that lies before it. */
  readonly closes?: (leaf: Leaf) => PlainDate;
}

const two = (value: number) => String(value).padStart(2, '0');
const monthBefore = ({ year, month }: Leaf) => addDays(plainDate(`${year}-${two(month)}-01`), -1);
const yearBefore = ({ year }: Leaf) => plainDate(`${year - 1}-12-31`);

const wordings: readonly Wording[] = [
  {
    words: (date) => `ngày ${date} hằng tháng`,
    printed: ({ year, month, date: at }, date) => at === Math.min(date, daysInMonth(year, month)),
  },
  {
    words: (date, month) => `ngày ${date}/${month} hằng năm`,
    printed: (leaf, date, month) => leaf.month === month && leaf.date === date,
  },
  {
    words: (date) => `ngày ${date} tháng cuối quý`,
    printed: (leaf, date) => leaf.month % 3 === 0 && leaf.date === date,
  },
  {
    words: (date) => `ngày ${date} của tháng tiếp theo`,
    printed: (leaf, date) => leaf.date === date,
    closes: monthBefore,
  },
  {
    words: (date, month) => `ngày ${date}/${month} năm sau`,
    printed: (leaf, date, month) => leaf.month === month && leaf.date === date,
    closes: yearBefore,
  },
];

const longest = 1300;

function walk(from: PlainDate, days: number): Leaf[] {
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index);
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return { day, year, month, date };
  });
}

it('finds the days that a clerk finds by leafing through the calendar', () => {
  const cases = fc.record({
    wording: fc.constantFrom(...wordings),
    before: fc.boolean(),
    date: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
    start: fc.integer({ min: 0, max: 1500 }),
    length: fc.integer({ min: 60, max: longest }),
  });
  fc.assert(
    fc.property(cases, ({ wording, before, date: drawn, month, start, length }) => {
      const date = wording === wordings[0] ? drawn : Math.min(drawn, 28);
      const from = addDays(plainDate('2021-01-01'), start);
      const to = addDays(from, length);
      const found = walk(from, longest + 800).filter((leaf) => wording.printed(leaf, date, month));
      const dueDays = found.flatMap((leaf) => {
        const dueOn = before ? addDays(leaf.day, -1) : leaf.day;
        const closed = wording.closes?.(leaf) ?? dueOn;
        return dueOn >= from && closed >= from && closed <= to ? [dueOn] : [];
      });
      const text = `${before ? 'trước' : 'chậm nhất'} ${wording.words(date, month)}`;
      const got = occurrencesOf(parseTimeframe(text), { from, to });
      expect([text, from, to, got.map(({ dueOn }) => dueOn)]).toEqual([text, from, to, [...new Set(dueDays)].sort()]);
      expect(new Set(got.map(({ period }) => period)).size).toBe(got.length);
    }),
    { seed: 20250701, numRuns: 300 },
  );
});
