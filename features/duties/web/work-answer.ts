import { daysBetween } from '@nanghang/domain/kernel';
import type { Formatters } from '@nanghang/ui';
import { messagesIn } from '@nanghang/ui';
import type { MyWork } from '../contract/index.ts';
import { myWorkMessages } from './my-work.messages.ts';

/** Whether the reader is the one who signs what waits for a signature. */
export function signs(work: MyWork): boolean {
  return work.withHead.items.some((item) => item.may.includes('submit'));
}

/** The first line of one's work: what is due today, what came back, what is late; else what comes next. */
export function workAnswer(work: MyWork, format: Formatters): string {
  const words = messagesIn(myWorkMessages, format.language);
  const { today, returned, overdue, withHead } = work;
  const latest = Math.max(0, ...overdue.items.map((item) => item.lateDays));
  const parts = [
    ...(signs(work) ? [words.toSign(format.number(withHead.count))] : []),
    ...(today.count > 0 ? [words.dueToday(format.number(today.count))] : []),
    ...(returned.count > 0 ? [words.returned(format.number(returned.count))] : []),
    ...(overdue.count > 0 ? [words.late(format.number(overdue.count), format.number(latest))] : []),
  ];
  if (parts.length > 0) return words.todayThereIs(format.list(parts));
  const next = [...work.thisWeek.items, ...work.later.items].find((item) => item.dueOn !== null)?.dueOn;
  if (!next) return words.nothing;
  const left = words.left(format.number(daysBetween(work.asOf, next)));
  return words.nextIs(`${format.weekday(next)} ${format.dayMonth(next)}`, left);
}
