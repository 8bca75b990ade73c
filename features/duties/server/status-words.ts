import type { DutyStatus } from '@nanghang/domain/duties';
import type { Text } from '@nanghang/domain/kernel';

/** How a status is said. */
export const statusWords: Readonly<Record<DutyStatus, Text>> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  due_today: { vi: 'Hạn hôm nay', en: 'Due today' },
  due_soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  not_assigned: { vi: 'Chưa giao', en: 'Not assigned' },
  no_date: { vi: 'Thiếu hạn', en: 'No date' },
  doing: { vi: 'Đang làm', en: 'Under way' },
  not_started: { vi: 'Chưa bắt đầu', en: 'Not started' },
  submitted: { vi: 'Đã nộp', en: 'Submitted' },
  accepted: { vi: 'Hoàn thành', en: 'Completed' },
  waived: { vi: 'Được miễn', en: 'Waived' },
  cancelled: { vi: 'Thôi giao', en: 'Cancelled' },
};

/** How a priority is said. */
export const priorityWords = {
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  high: { vi: 'Cao', en: 'High' },
  normal: { vi: 'Thường', en: 'Normal' },
  low: { vi: 'Thấp', en: 'Low' },
} as const;
