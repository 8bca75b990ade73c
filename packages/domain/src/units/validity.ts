import { addDays, type Issue, type PlainDate } from '../kernel/index.ts';

/** Days from `validFrom` to `validTo`, both in it; open when `validTo` is null. */
export interface Span {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/**
 * Whether a day lies in a span; both ends belong to it.
 * @example holdsOn({ validFrom: plainDate('2025-07-01'), validTo: null }, plainDate('2025-06-30')) // false
 */
export function holdsOn(span: Span, day: PlainDate): boolean {
  return span.validFrom <= day && (span.validTo === null || day <= span.validTo);
}

/**
 * The state that holds on a day, or undefined when none does.
 * @param history states of one unit, in any order, no two on the same day
 * @example stateOn([{ validFrom: plainDate('2020-01-01'), validTo: null }], plainDate('2019-12-31')) // undefined
 */
export function stateOn<State extends Span>(history: readonly State[], day: PlainDate): State | undefined {
  return history.find((state) => holdsOn(state, day));
}

/** A change from one day on: which state ends, on which day, and the state that follows it. */
export interface Change<State extends Span> {
  /** The state that the change cuts, as it stands now. */
  readonly closes: State;
  /** Its new last day. */
  readonly lastDay: PlainDate;
  readonly opens: State;
}

function changeIssue(code: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: ['effectiveOn'], message: { vi, en } };
}

/**
 * A change of one unit from a day on. Nothing is overwritten: the state of that day ends the day before, the changed one
 * takes its place until the day on which the old one would have ended.
 * Source: product decision ADR-0012.
 * @param history     states of one unit, in any order, no two on the same day
 * @param effectiveOn first day of the change
 * @param fields      what is different from then on
 * @returns the change, or UNIT_NOT_IN_FORCE (no state on that day), CHANGE_ON_FIRST_DAY (the state begins on that very
 *   day, so the day before could not keep it), NOTHING_CHANGES
 * @example changeFrom([{ validFrom: plainDate('2020-01-01'), validTo: null, name: 'A' }], plainDate('2025-03-01'), { name: 'B' }).change?.lastDay // '2025-02-28'
 */
export function changeFrom<State extends Span>(
  history: readonly State[],
  effectiveOn: PlainDate,
  fields: Partial<Omit<State, keyof Span>>,
): { readonly change: Change<State> } | { readonly change?: undefined; readonly issue: Issue } {
  const state = stateOn(history, effectiveOn);
  if (!state)
    return {
      issue: changeIssue(
        'UNIT_NOT_IN_FORCE',
        'Đơn vị không tồn tại vào ngày này.',
        'The unit does not exist on this day.',
      ),
    };
  if (state.validFrom === effectiveOn)
    return {
      issue: changeIssue(
        'CHANGE_ON_FIRST_DAY',
        'Đơn vị vừa bắt đầu hoặc vừa thay đổi đúng ngày này. Hãy chọn ngày sau đó.',
        'The unit begins or changed on this very day. Choose a later day.',
      ),
    };
  const opens = { ...state, ...fields, validFrom: effectiveOn };
  if (JSON.stringify({ ...opens, validFrom: null }) === JSON.stringify({ ...state, validFrom: null }))
    return { issue: changeIssue('NOTHING_CHANGES', 'Không có gì thay đổi.', 'Nothing changes.') };
  return { change: { closes: state, lastDay: addDays(effectiveOn, -1), opens } };
}

/**
 * The days on which something about units begins or is no more, ascending: the marks of a time slider. A last day counts
 * as the day after it, the first day on which things are different.
 * @example changeDays([{ validFrom: plainDate('2020-01-01'), validTo: plainDate('2025-06-30') }]) // ['2020-01-01', '2025-07-01']
 */
export function changeDays(spans: readonly Span[]): readonly PlainDate[] {
  const days = new Set<PlainDate>();
  for (const span of spans) {
    days.add(span.validFrom);
    if (span.validTo !== null) days.add(addDays(span.validTo, 1));
  }
  return [...days].sort();
}
