import type { Text } from '../kernel/index.ts';

/**
 * What a person is told of: new work, a date that comes near or has passed, a report that waits for her, what became
 * of a report or of a request for more time, a press, an escalation, a date that moved, and words addressed to her.
 * Source: product decision ADR-0062 (who is told of what).
 */
export const noticeKinds = [
  'assigned',
  'due_soon',
  'overdue',
  'waiting',
  'to_sign',
  'returned',
  'accepted',
  'waived',
  'extension_asked',
  'extension_decided',
  'date_moved',
  'pressed',
  'escalated',
  'mentioned',
  'commented',
] as const;

/** One of {@link noticeKinds}. */
export type NoticeKind = (typeof noticeKinds)[number];

/** How a kind reaches a person by mail: at once, with the daily digest, or not at all. In the system it always shows. */
export type MailMode = 'now' | 'digest' | 'off';

const atOnce: readonly NoticeKind[] = ['to_sign', 'returned', 'pressed', 'escalated', 'mentioned'];
const never: readonly NoticeKind[] = ['accepted', 'commented'];

/**
 * How a kind is mailed to somebody who chose nothing: what asks for an act today at once, what is good to know not at
 * all, everything else once a day.
 * Source: product decision ADR-0062 (who is told of what).
 * @example defaultMailMode('returned') // 'now'
 * @example defaultMailMode('due_soon') // 'digest'
 */
export function defaultMailMode(kind: NoticeKind): MailMode {
  if (atOnce.includes(kind)) return 'now';
  return never.includes(kind) ? 'off' : 'digest';
}

/** Names of the kinds, for settings and mails. Source: product decision ADR-0062 (who is told of what). */
export const noticeKindNames: Readonly<Record<NoticeKind, Text>> = {
  assigned: { vi: 'Việc mới được giao', en: 'New duties' },
  due_soon: { vi: 'Việc sắp đến hạn', en: 'Due soon' },
  overdue: { vi: 'Việc quá hạn', en: 'Overdue' },
  waiting: { vi: 'Báo cáo chờ tiếp nhận', en: 'Reports to accept' },
  to_sign: { vi: 'Báo cáo chờ ký gửi', en: 'Reports to sign' },
  returned: { vi: 'Báo cáo bị trả lại', en: 'Returned reports' },
  accepted: { vi: 'Báo cáo được tiếp nhận', en: 'Accepted reports' },
  waived: { vi: 'Việc được miễn', en: 'Waived duties' },
  extension_asked: { vi: 'Đề nghị gia hạn', en: 'Requests for more time' },
  extension_decided: { vi: 'Trả lời đề nghị gia hạn', en: 'Answers to requests for more time' },
  date_moved: { vi: 'Hạn thay đổi', en: 'Moved dates' },
  pressed: { vi: 'Đôn đốc', en: 'Presses' },
  escalated: { vi: 'Việc trễ báo cáo lên cấp trên', en: 'Escalations' },
  mentioned: { vi: 'Được nhắc đến', en: 'Mentions' },
  commented: { vi: 'Trao đổi ở nhiệm vụ đang theo dõi', en: 'Comments on watched tasks' },
};
