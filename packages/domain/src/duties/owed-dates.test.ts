import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../kernel/index.ts';
import { parseTimeframe, parseWorkCalendar } from '../schedules/index.ts';
import { type OwedOptions, owedDates } from './owed-duties.ts';

const parsed = parseWorkCalendar(readFileSync(new URL('../../../../seeds/holidays-vn.csv', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error('calendar');
const calendar = parsed.value;

function plan(issuedOn: string, endOn: string, more: Partial<OwedOptions> = {}): OwedOptions {
  const issued = plainDate(issuedOn);
  return { issuedOn: issued, startOn: issued, endOn: plainDate(endOn), strictBefore: true, ...more };
}

const year = plan('2024-02-01', '2024-12-31', { calendar });
const five = plan('2021-03-01', '2025-12-31');

function owed(text: string, options: OwedOptions): (PlainDate | null)[] {
  const { issuedOn, endOn } = options;
  const context = { documentDate: issuedOn, periodFrom: `${endOn.slice(0, 4)}-01-01`, periodTo: endOn };
  return owedDates(parseTimeframe(text, context), options).map(({ dueOn }) => dueOn);
}

/** Worked out by hand, with a calendar on the wall. */
it.each<[string, OwedOptions, (string | null)[]]>([
  ['Trước ngày 01/3/2024', year, ['2024-02-29']],
  ['Chậm nhất ngày 15/6/2024', year, ['2024-06-15']],
  ['Quý II/2025', year, ['2025-06-30']],
  ['6 tháng, năm', year, ['2024-06-30', '2024-12-31']],
  ['Quý, 6 tháng, 9 tháng, năm', year, ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']],
  ['Thường xuyên', { ...year, reportingRhythm: parseTimeframe('6 tháng, năm') }, ['2024-06-30', '2024-12-31']],
  ['Thường xuyên đến 30/6/2024', year, ['2024-06-30']],
  ['trước ngày 15/01 năm sau', year, ['2025-01-14']],
  ['trước ngày 15/01 năm sau', five, ['2022-01-14', '2023-01-14', '2024-01-14', '2025-01-14', '2026-01-14']],
  ['Trước ngày 15/01 hằng năm', year, ['2025-01-14']],
  ['Quý I hằng năm', plan('2024-05-01', '2024-12-31'), ['2025-03-31']],
  ['trong 10 ngày kể từ ngày ban hành', year, ['2024-02-15']],
  ['trong 05 ngày làm việc kể từ ngày ban hành', year, ['2024-02-15']],
  ['03 ngày làm việc', { ...year, issuedOn: plainDate('2024-04-26') }, ['2024-05-04']],
  ['01 năm', { ...year, issuedOn: plainDate('2024-02-29') }, ['2025-02-28']],
  ['60 ngày làm việc', { ...year, issuedOn: plainDate('2027-11-01') }, [null]],
  ['Ngày 30/12 âm lịch hằng năm', plan('2025-01-01', '2026-12-31'), ['2025-01-28', '2026-02-16']],
  ['ngày 29/02 hằng năm', five, ['2022-02-28', '2023-02-28', '2024-02-29', '2025-02-28']],
  ['Giữa nhiệm kỳ', five, ['2023-12-31']],
  ['Hoàn thành đề án trước 30/6/2024 và tổ chức thực hiện', year, ['2024-06-29']],
  ['Theo kế hoạch', year, [null]],
])('"%s" is owed on the days of the calendar', (text, options, days) => {
  expect(owed(text, options)).toEqual(days);
});

it('keeps a report of the cycle before that is still open when its task is followed again', () => {
  const later = { ...year, startOn: plainDate('2024-11-03') };
  expect(owed('chậm nhất ngày 05 của tháng tiếp theo', later)).toEqual(['2024-11-05', '2024-12-05', '2025-01-05']);
});
