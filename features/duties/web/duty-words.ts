import type { DutyStatus } from '@nanghang/domain/duties';
import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import type { Formatters, Language, StatusMeaning } from '@nanghang/ui';
import { messagesIn } from '@nanghang/ui';
import { dutyMessages, statusMessages } from './state.messages.ts';

/** Silhouette of each status. */
export const meaningOf: Readonly<Record<DutyStatus, StatusMeaning>> = {
  overdue: 'late',
  returned: 'returned',
  due_today: 'soon',
  due_soon: 'soon',
  not_assigned: 'unknown',
  no_date: 'unknown',
  doing: 'sent',
  not_started: 'open',
  submitted: 'sent',
  accepted: 'met',
  waived: 'open',
  cancelled: 'open',
};

/** What saying a status needs. */
export interface ShownDuty {
  readonly status: DutyStatus;
  readonly dueOn: PlainDate | null;
  /** Days by which it is, or was, late. */
  readonly lateDays: number;
  /** Where the report stands in the unit. */
  readonly report?: 'draft' | 'with_head' | 'submitted' | null;
}

/** Whether what is to be said of a duty is that its report waits for the head of the unit. */
export function isWithHead(duty: ShownDuty): boolean {
  return duty.report === 'with_head' && duty.status !== 'overdue' && duty.status !== 'returned';
}

/**
 * A status in words, with its days where days say more.
 * @example statusWords({ status: 'overdue', dueOn: '2023-11-15', lateDays: 5 }, '2023-11-20', formattersFor('vi')) // 'Trễ 5 ngày'
 */
export function statusWords(duty: ShownDuty, today: PlainDate, format: Formatters): string {
  const words = messagesIn(dutyMessages, format.language);
  const plain = messagesIn(statusMessages, format.language)[duty.status];
  if (duty.status === 'overdue' && duty.lateDays > 0) return words.late(format.number(duty.lateDays));
  if (duty.status === 'accepted' && duty.lateDays > 0) return words.doneLate(format.number(duty.lateDays));
  if (isWithHead(duty)) return words.withHead;
  if (duty.status === 'due_soon' && duty.dueOn !== null)
    return words.left(format.number(daysBetween(today, duty.dueOn)));
  return plain;
}

/**
 * A day without its year while it is of this year.
 * @example shortDay('2021-12-30', '2023-11-20', formattersFor('vi')) // '30/12/21'
 */
export function shortDay(day: string, today: string, format: Formatters): string {
  const dayMonth = format.dayMonth(day);
  return day.slice(0, 4) === today.slice(0, 4) ? dayMonth : `${dayMonth}/${day.slice(2, 4)}`;
}

const romanQuarters = ['I', 'II', 'III', 'IV'] as const;

/**
 * The period that a report closes, in words.
 * @example periodWords('2023-Q3', 'vi') // 'quý III/2023'
 * @example periodWords('2023-11/2', 'vi') // 'tháng 11/2023, lần 2'
 */
export function periodWords(period: string, language: Language): string {
  const words = messagesIn(dutyMessages, language);
  const [base = '', nth] = period.split('/');
  const name = baseWords(base, language);
  return nth ? words.nth(name, nth) : name;
}

function baseWords(period: string, language: Language): string {
  const words = messagesIn(dutyMessages, language);
  const [year = '', part = '', day] = period.split('-');
  if (period.startsWith('once')) return words.once;
  if (period.endsWith('mid-term')) return words.midTerm(year);
  if (day) return words.day(`${day}/${part}/${year}`);
  if (part === '') return words.year(year);
  if (part === '9M') return words.nineMonths(year);
  const number = part.slice(1);
  if (part.startsWith('H')) return words.half(number, year);
  if (part.startsWith('Q'))
    return words.quarter(language === 'vi' ? (romanQuarters[Number(number) - 1] ?? number) : part, year);
  if (part.startsWith('W')) return words.week(number, year);
  return words.month(String(Number(part)), year);
}
