import { addDays, type PlainDate } from '../kernel/index.ts';
import { type Occurrence, type OccurrenceOptions, occurrencesOf, type Timeframe } from '../schedules/index.ts';
import type { DutyState } from './duty-event.ts';

/** What a unit owes: the task itself, its part as coordinating unit, or a report. Source: design, tasks and obligations. */
export type DutyKind = 'lead' | 'coordinate' | 'report';

/** A task as far as its due dates go. Source: design, a task is a duty, an obligation is a date. */
export interface OwedTask {
  readonly kind: 'task' | 'report';
  readonly timeframe: Timeframe | null;
  readonly units: readonly { readonly unitId: string; readonly duty: 'lead' | 'coordinate' }[];
}

/** Span and readings by which a task is turned into dates. Source: design, definitions that everything shares. */
export interface OwedOptions extends Pick<OccurrenceOptions, 'strictBefore' | 'reportingRhythm' | 'calendar'> {
  /** The day from which the task binds: a single date counts from here. */
  readonly issuedOn: PlainDate;
  /** The day from which rhythms are followed: periods that ended before are not asked for. */
  readonly startOn: PlainDate;
  /** Last day of the plan. */
  readonly endOn: PlainDate;
}

/** One unit, one period, one due date; `dueOn` is null where the words give none. Source: design, an obligation is a date. */
export interface OwedDuty {
  readonly unitId: string;
  readonly duty: DutyKind;
  readonly period: string;
  readonly dueOn: PlainDate | null;
}

/** Years around a plan in which a single printed date is still believed. */
const yearsAround = 10;

/**
 * The dates on which a task is due: those of its rhythm from `startOn` to the end of the plan; a single date wherever
 * it lies; the last date of a rhythm that ended before; the first after the plan of one by a day of the year, none of
 * which is left in it; otherwise one duty without a date, so that nothing is silent.
 * Source: design, definitions that everything shares ("thường xuyên", printed dates never move).
 * @example owedDates(null, { issuedOn: plainDate('2023-01-01'), startOn: plainDate('2023-01-01'), endOn: plainDate('2023-12-31') }) // [{ period: 'once', dueOn: null }]
 */
export function owedDates(
  timeframe: Timeframe | null,
  options: OwedOptions,
): { readonly period: string; readonly dueOn: PlainDate | null }[] {
  if (timeframe === null) return [{ period: 'once', dueOn: null }];
  const { issuedOn, startOn, endOn, ...readings } = options;
  const inSpan = (from: PlainDate, to: PlainDate): Occurrence[] =>
    from > to ? [] : occurrencesOf(timeframe, { ...readings, from, to, anchor: issuedOn, startedOn: issuedOn });
  const wide = inSpan(addDays(issuedOn, -366 * yearsAround), addDays(endOn, 366 * yearsAround));
  const single = wide.filter((one) => one.period.startsWith('once'));
  const [, start = startOn] = [issuedOn, startOn].sort();
  const repeated = inSpan(start, endOn).filter((one) => !one.period.startsWith('once'));
  const found = [...single, ...repeated].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  if (found.length > 0) return found;
  const last = inSpan(issuedOn, endOn).at(-1) ?? firstAfter(timeframe, endOn, inSpan);
  return last ? [last] : [{ period: 'once', dueOn: null }];
}

/** The next day of a rhythm with a day of its own, none of which was left in the plan: "trước ngày 15/01 hằng năm". */
function firstAfter(
  { kind }: Timeframe,
  endOn: PlainDate,
  inSpan: (from: PlainDate, to: PlainDate) => Occurrence[],
): Occurrence | undefined {
  if (kind !== 'recurring_deadline' && kind !== 'recurring_period') return undefined;
  return inSpan(addDays(endOn, 1), addDays(endOn, 366))[0];
}

/**
 * Everything that is owed for a task: each leading unit and each coordinating unit on every date. A unit that both
 * leads and coordinates owes as leader only.
 * Source: design, definitions that everything shares (a group as lead = one obligation per member).
 * @example owedDuties({ kind: 'report', timeframe: null, units: [{ unitId: 'a', duty: 'lead' }] }, { issuedOn: plainDate('2023-01-01'), startOn: plainDate('2023-01-01'), endOn: plainDate('2023-12-31') }) // [{ unitId: 'a', duty: 'report', period: 'once', dueOn: null }]
 */
export function owedDuties(task: OwedTask, options: OwedOptions): OwedDuty[] {
  const dates = owedDates(task.timeframe, options);
  const leads = new Set(task.units.filter((one) => one.duty === 'lead').map((one) => one.unitId));
  const others = new Set(task.units.map((one) => one.unitId).filter((unitId) => !leads.has(unitId)));
  const leading: DutyKind = task.kind === 'report' ? 'report' : 'lead';
  const owedBy = (unitIds: ReadonlySet<string>, duty: DutyKind) =>
    [...unitIds].flatMap((unitId) => dates.map(({ period, dueOn }) => ({ unitId, duty, period, dueOn })));
  return [...owedBy(leads, leading), ...owedBy(others, 'coordinate')];
}

/** An obligation that exists, as far as a change of its task can touch it. Source: design, edits touch the future only. */
export interface ExistingDuty extends OwedDuty {
  readonly obligationId: string;
  readonly state: DutyState;
}

/** What a change of a task does to its obligations. Source: design, edits touch the future only. */
export interface DutyChanges {
  readonly add: readonly OwedDuty[];
  readonly move: readonly { readonly obligationId: string; readonly dueOn: PlainDate | null }[];
  readonly cancel: readonly string[];
  /** Cancelled before, wanted again. */
  readonly reopen: readonly { readonly obligationId: string; readonly dueOn: PlainDate | null }[];
}

/**
 * How the obligations of a task follow a change of its dates or units: only what is still open and not yet due moves
 * or falls away; what was due, handed in, accepted or waived stays as it is.
 * Source: design, edits touch future occurrences only.
 * @param today the business date
 * @example dutyChanges([], [], plainDate('2023-11-20')) // { add: [], move: [], cancel: [], reopen: [] }
 */
export function dutyChanges(
  existing: readonly ExistingDuty[],
  wanted: readonly OwedDuty[],
  today: PlainDate,
): DutyChanges {
  const keyOf = (duty: OwedDuty) => `${duty.unitId} ${duty.duty} ${duty.period}`;
  const known = new Map(existing.map((duty) => [keyOf(duty), duty]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const changeable = (duty: ExistingDuty) => duty.state === 'open' && (duty.dueOn === null || duty.dueOn >= today);
  const cancelled = existing.filter((duty) => changeable(duty) && !wantedKeys.has(keyOf(duty)));
  const cancel = cancelled.map((duty) => duty.obligationId);
  const served = new Set(
    existing
      .filter((one) => one.state !== 'cancelled' && !cancelled.includes(one))
      .map((one) => `${one.unitId} ${one.duty}`),
  );
  const ahead = (dueOn: PlainDate | null) => dueOn === null || dueOn >= today;
  const add: OwedDuty[] = [];
  const move: { obligationId: string; dueOn: PlainDate | null }[] = [];
  const reopen: { obligationId: string; dueOn: PlainDate | null }[] = [];
  for (const duty of wanted) {
    const here = known.get(keyOf(duty));
    const { dueOn } = duty;
    if (!here) {
      if (ahead(dueOn) || !served.has(`${duty.unitId} ${duty.duty}`)) add.push(duty);
    } else if (here.state === 'cancelled') {
      if (ahead(dueOn)) reopen.push({ obligationId: here.obligationId, dueOn });
    } else if (changeable(here) && here.dueOn !== dueOn) move.push({ obligationId: here.obligationId, dueOn });
  }
  return { add, move, cancel, reopen };
}
