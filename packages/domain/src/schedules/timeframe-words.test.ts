import { expect, it } from 'vitest';
import { parseTimeframe } from './timeframe-parse.ts';
import { timeframeWords } from './timeframe-words.ts';

const context = { documentDate: '2023-01-05', periodFrom: '2021-01-01', periodTo: '2025-12-31' };

it.each([
  ['Hàng năm', 'hằng năm'],
  ['Quý II/2023', 'từ 01/04/2023 đến 30/06/2023'],
  ['trước ngày 15/6 và 15/12 hằng năm', 'hằng năm, trước 15/06, 15/12'],
  ['trước tháng 6/2023', 'trước 01/06/2023'],
  ['Ngày 25 hàng tháng', 'hằng tháng, chậm nhất ngày 25'],
  ['chậm nhất thứ Sáu hằng tuần', 'hằng tuần, chậm nhất thứ Sáu'],
  ['trong vòng 7 ngày làm việc kể từ ngày nhận hồ sơ', 'trong 7 ngày làm việc kể từ ngày nhận hồ sơ'],
  ['Từ năm 2022', 'từ 01/01/2022 trở đi'],
  ['quý IV hằng năm', 'quý IV hằng năm'],
  ['14 giờ 00 ngày 5/6/2023', 'lúc 14:00 05/06/2023'],
  ['trước ngày 15/01 năm sau', 'hằng năm, trước 15/01 năm sau'],
  ['trước ngày 15/7 và 15/01 năm sau', 'hằng năm, trước 15/01 năm sau, 15/07'],
  ['chậm nhất ngày 05 của tháng tiếp theo', 'hằng tháng, chậm nhất ngày 5 tháng sau'],
  ['Trước ngày 05 tháng đầu quý sau', 'hằng quý, trước 05/01, 05/04, 05/07, 05/10 kỳ sau'],
  ['trong tháng 01 năm sau', 'hằng năm, tháng 1 năm sau'],
  ['trước ngày 20/12 năm báo cáo', 'hằng năm, trước 20/12'],
  ['theo quy định', 'theo quy định'],
  ['Theo Kế hoạch số 12', 'theo tiến độ của Kế hoạch số 12'],
  ['trong tháng 12/2023', 'từ 01/12/2023 đến 31/12/2023'],
])('says how "%s" is understood', (printed, understood) => {
  expect(timeframeWords(parseTimeframe(printed, context)).vi).toBe(understood);
});

it('says of unknown words that they are no time', () => {
  expect(timeframeWords({ kind: 'unknown' }).vi).toBe('chưa hiểu thành thời hạn');
});

it('names rhythms without a name by their numbers', () => {
  expect(timeframeWords({ kind: 'recurrence', recurrence: ['3/week', 'every-2-year'] }).vi).toBe(
    '3 lần một tuần và 2 năm một lần',
  );
});

it('keeps further times of the same text', () => {
  const words = timeframeWords({
    kind: 'deadline',
    to: '2023-06-30',
    inclusive: true,
    also: [{ kind: 'recurrence', recurrence: ['yearly'] }],
  });
  expect(words).toEqual({ vi: 'chậm nhất 30/06/2023; hằng năm', en: 'by 30/06/2023; every year' });
});
