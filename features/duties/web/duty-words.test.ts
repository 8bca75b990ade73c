import type { PlainDate } from '@nanghang/domain/kernel';
import { formattersFor } from '@nanghang/ui';
import { expect, it } from 'vitest';
import { periodWords, type ShownDuty, statusWords } from './duty-words.ts';

const today = '2023-11-20' as PlainDate;

it.each([
  ['once', 'một lần'],
  ['2023', 'năm 2023'],
  ['2023-H1', '6 tháng đầu năm 2023'],
  ['2023-H2', '6 tháng cuối năm 2023'],
  ['2023-9M', '9 tháng năm 2023'],
  ['2023-Q3', 'quý III/2023'],
  ['2023-11', 'tháng 11/2023'],
  ['2023-11/2', 'tháng 11/2023, lần 2'],
  ['2023-W47', 'tuần 47/2023'],
  ['2023-11-20', 'ngày 20/11/2023'],
  ['2023-mid-term', 'giữa kỳ 2023'],
])('says the period %s as %s', (period, said) => {
  expect(periodWords(period, 'vi')).toBe(said);
});

it.each<[ShownDuty, string]>([
  [{ status: 'overdue', dueOn: '2023-11-15' as PlainDate, lateDays: 5 }, 'Trễ 5 ngày'],
  [{ status: 'due_today', dueOn: today, lateDays: 0 }, 'Hạn hôm nay'],
  [{ status: 'due_soon', dueOn: '2023-11-24' as PlainDate, lateDays: 0 }, 'Còn 4 ngày'],
  [{ status: 'due_soon', dueOn: '2023-11-24' as PlainDate, lateDays: 0, report: 'with_head' }, 'Chờ ký gửi'],
  [{ status: 'returned', dueOn: today, lateDays: 0, report: 'with_head' }, 'Bị trả lại'],
  [{ status: 'accepted', dueOn: today, lateDays: 3 }, 'Hoàn thành, trễ 3 ngày'],
  [{ status: 'accepted', dueOn: today, lateDays: 0 }, 'Hoàn thành'],
  [{ status: 'no_date', dueOn: null, lateDays: 0 }, 'Thiếu hạn'],
])('says %o as %s', (duty, said) => {
  expect(statusWords(duty, today, formattersFor('vi'))).toBe(said);
});
