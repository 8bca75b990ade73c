import type { Duration, Recurrence } from './timeframe.ts';
import type { Span } from './timeframe-spans.ts';

/** How a calendar expression is tied to its duty: "trước", "đến / chậm nhất", "trong", "từ", "sau", or nothing. */
export type Preposition = 'before' | 'by' | 'in' | 'from' | 'after' | 'none';

/** The cycle in which a day without a year comes back; `following` for the cycle after the one reported on. */
export type Cycle =
  | { readonly every: 'year' | 'month'; readonly following?: true }
  /** A day of month `month` (1..3) of every quarter. */
  | { readonly every: 'quarter'; readonly month: number; readonly following?: true }
  /** A day of the last month of the reporting period, whatever that is. */
  | { readonly every: 'reportPeriod' };

interface AtomBase {
  /** Index of the first lexeme and of the first after it. */
  readonly at: number;
  readonly next: number;
}

/** Days, months, quarters or years with their preposition. */
export interface DatedAtom extends AtomBase {
  readonly type: 'dated';
  readonly prep: Preposition;
  readonly spans: readonly Span[];
  readonly cycle?: Cycle;
  /** "và các năm tiếp theo" right after it, or after a verb such as "duy trì". */
  readonly open?: 'direct' | 'afterVerb';
  readonly lunar?: boolean;
  /** Starts in words, not on a date: "từ ngày ban hành đến ...". */
  readonly startsAtEvent?: boolean;
  /** Yields to anything better: a year that belongs to a name. */
  readonly weak?: boolean;
}

/** Days of the week, of every week when `weekly`. */
export interface WeekdayAtom extends AtomBase {
  readonly type: 'weekday';
  readonly prep: Preposition;
  readonly days: readonly number[];
  readonly weekly: boolean;
  readonly time?: string;
}

/** How often: "hằng quý", "3 lần/năm". */
export interface RhythmAtom extends AtomBase {
  readonly type: 'rhythm';
  readonly names: readonly Recurrence[];
}

/** A length of time with the words from which it runs. */
export interface DurationAtom extends AtomBase {
  readonly type: 'duration';
  readonly duration: Duration;
  readonly max: boolean;
  readonly start?: string;
  readonly per?: string;
}

/** An event, a plan or a rule that decides when; `words` names it. */
export interface EventAtom extends AtomBase {
  readonly type: 'conditional' | 'asNeeded' | 'byPlan' | 'byRule';
  readonly words: string;
}

/** A feast of the lunar calendar. */
export interface FestivalAtom extends AtomBase {
  readonly type: 'festival';
  readonly prep: Preposition;
  readonly name: 'tet' | 'hungKings' | 'midAutumn';
  readonly year?: number;
  readonly yearly: boolean;
  readonly words: string;
}

/** A word whose type says all: "thường xuyên", "các năm tiếp theo", a verb. */
export interface PlainAtom extends AtomBase {
  readonly type: 'continuous' | 'next' | 'done' | 'action' | 'purpose' | 'wholeYear' | 'wholeSpan';
}

/** Words that stand beside a timeframe without being one: a vision. */
export interface NoteAtom extends AtomBase {
  readonly type: 'note';
  readonly words: string;
}

/** One meaningful stretch of a text. */
export type Atom =
  | DatedAtom
  | WeekdayAtom
  | RhythmAtom
  | DurationAtom
  | EventAtom
  | FestivalAtom
  | PlainAtom
  | NoteAtom;
