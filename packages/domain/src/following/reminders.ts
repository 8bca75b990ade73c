import { daysBetween, type PlainDate } from '../kernel/index.ts';

/** A reminder that falls on a day: days left (0 is the last day in time) or days late (1 or more). */
export interface Reminder {
  readonly kind: 'due_soon' | 'overdue';
  readonly days: number;
}

const daysAhead = [7, 3, 1, 0];
const daysAfter = [1, 3];

/**
 * The reminder of a day for something still owed: 7, 3 and 1 days before the last day, on it, 1 and 3 days after it,
 * then every 7 days late.
 * Source: product decision ADR-0062 (who is told of what).
 * @param dueOn last day in time
 * @param asOf the business date
 * @example reminderOn(plainDate('2023-11-23'), plainDate('2023-11-20')) // { kind: 'due_soon', days: 3 }
 * @example reminderOn(plainDate('2023-11-06'), plainDate('2023-11-20')) // { kind: 'overdue', days: 14 }
 */
export function reminderOn(dueOn: PlainDate, asOf: PlainDate): Reminder | undefined {
  const left = daysBetween(asOf, dueOn);
  if (left >= 0) return daysAhead.includes(left) ? { kind: 'due_soon', days: left } : undefined;
  const late = -left;
  return daysAfter.includes(late) || late % 7 === 0 ? { kind: 'overdue', days: late } : undefined;
}

/** Days from which a report that nobody accepted or returned has waited long. Source: product decision ADR-0062. */
export const longWaitDays = 3;

/**
 * Whether whoever decides on a report is reminded of it on a day: after 3 days without a decision, then every 7 days.
 * Source: product decision ADR-0062 (who is told of what).
 * @param submittedOn day on which the report was handed in
 * @param asOf the business date
 * @example isDecisionReminded(plainDate('2023-11-17'), plainDate('2023-11-20')) // true
 * @example isDecisionReminded(plainDate('2023-11-18'), plainDate('2023-11-20')) // false
 */
export function isDecisionReminded(submittedOn: PlainDate, asOf: PlainDate): boolean {
  const waited = daysBetween(submittedOn, asOf);
  return waited === longWaitDays || (waited > longWaitDays && waited % 7 === 0);
}

/** After how many days late the head of the office is told, and after how many the coordinator. */
export interface EscalationRule {
  readonly headAfterDays: number;
  readonly coordinatorAfterDays: number;
}

/** The rule of a province that set none. Source: product decision ADR-0062 (who is told of what). */
export const standardEscalation: EscalationRule = { headAfterDays: 3, coordinatorAfterDays: 7 };

/**
 * How far up something late has to go: 0 nobody, 1 the head of the office, 2 the coordinator.
 * Source: product decision ADR-0062 (who is told of what).
 * @example escalationLevel(plainDate('2023-11-16'), plainDate('2023-11-20'), standardEscalation) // 1
 */
export function escalationLevel(dueOn: PlainDate, asOf: PlainDate, rule: EscalationRule): 0 | 1 | 2 {
  const late = daysBetween(dueOn, asOf);
  if (late >= rule.coordinatorAfterDays) return 2;
  return late >= rule.headAfterDays ? 1 : 0;
}
