import { daysBetween, parsePlainDate } from '@nanghang/domain/kernel';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { useToday } from '../shell/session.ts';
import { StatusBadge, type StatusMeaning } from './status.tsx';

const messages = defineMessages({
  vi: {
    none: 'Chưa có hạn',
    today: 'Hạn hôm nay',
    late: (days: string) => `Trễ ${days} ngày`,
    left: (days: string) => `Còn ${days} ngày`,
  },
  en: {
    none: 'No due date',
    today: 'Due today',
    late: (days) => (days === '1' ? '1 day late' : `${days} days late`),
    left: (days) => (days === '1' ? '1 day left' : `${days} days left`),
  },
});

/**
 * What a due day means on a day: past it is late, near it is soon, otherwise open.
 * @example dueMeaning('2023-11-24', '2023-11-20', 7) // 'soon'
 */
export function dueMeaning(due: string, today: string, soonDays: number): StatusMeaning {
  const [from, to] = [parsePlainDate(today), parsePlainDate(due)];
  if (from === undefined || to === undefined) return 'unknown';
  const left = daysBetween(from, to);
  return left < 0 ? 'late' : left <= soonDays ? 'soon' : 'open';
}

export interface DueMarkProps {
  /** `YYYY-MM-DD`; null when nobody set one. */
  readonly due: string | null | undefined;
  /** Days before which it is not yet near (default 7). */
  readonly soonDays?: number;
}

/** A due day seen from today, in shape and words: Trễ 7 ngày · Hạn hôm nay · Còn 4 ngày · Chưa có hạn. */
export function DueMark({ due, soonDays = 7 }: DueMarkProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const today = useToday();
  const [from, to] = [parsePlainDate(today), due ? parsePlainDate(due) : undefined];
  if (from === undefined || to === undefined) return <StatusBadge meaning="unknown">{words.none}</StatusBadge>;
  const left = daysBetween(from, to);
  return (
    <StatusBadge meaning={dueMeaning(to, from, soonDays)}>
      {left === 0 ? words.today : left < 0 ? words.late(format.number(-left)) : words.left(format.number(left))}
    </StatusBadge>
  );
}
