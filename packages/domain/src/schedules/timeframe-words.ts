import type { Text } from '../kernel/index.ts';
import type { DurationUnit, PrintedDay, Timeframe } from './timeframe.ts';

const rhythms: Readonly<Record<string, Text>> = {
  daily: { vi: 'hằng ngày', en: 'every day' },
  weekly: { vi: 'hằng tuần', en: 'every week' },
  monthly: { vi: 'hằng tháng', en: 'every month' },
  quarterly: { vi: 'hằng quý', en: 'every quarter' },
  'half-yearly': { vi: '6 tháng một lần', en: 'every half year' },
  'nine-month': { vi: '9 tháng', en: 'for nine months' },
  yearly: { vi: 'hằng năm', en: 'every year' },
  'mid-term': { vi: 'giữa kỳ', en: 'at mid-term' },
  unspecified: { vi: 'định kỳ (chưa rõ chu kỳ)', en: 'regularly (rhythm unknown)' },
};
const spans: Readonly<Record<string, Text>> = {
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
};
const units: Readonly<Record<DurationUnit, Text>> = {
  day: { vi: 'ngày', en: 'days' },
  workingDay: { vi: 'ngày làm việc', en: 'working days' },
  week: { vi: 'tuần', en: 'weeks' },
  month: { vi: 'tháng', en: 'months' },
  quarter: { vi: 'quý', en: 'quarters' },
  year: { vi: 'năm', en: 'years' },
  hour: { vi: 'giờ', en: 'hours' },
};
const weekdays: Readonly<Record<string, Text>> = {
  1: { vi: 'thứ Hai', en: 'Monday' },
  2: { vi: 'thứ Ba', en: 'Tuesday' },
  3: { vi: 'thứ Tư', en: 'Wednesday' },
  4: { vi: 'thứ Năm', en: 'Thursday' },
  5: { vi: 'thứ Sáu', en: 'Friday' },
  6: { vi: 'thứ Bảy', en: 'Saturday' },
  7: { vi: 'Chủ nhật', en: 'Sunday' },
};
const quarterNames = ['I', 'II', 'III', 'IV'];
const nothing: Text = { vi: '', en: '' };

function say(vi: string, en: string): Text {
  return { vi, en };
}

function glue(parts: readonly Text[], separator: Text): Text {
  const filled = parts.filter((part) => part.vi !== '');
  return say(filled.map((part) => part.vi).join(separator.vi), filled.map((part) => part.en).join(separator.en));
}

const comma = say(', ', ', ');
const and = say(' và ', ' and ');

function dayWords(day: PrintedDay): string {
  const match = /^(?:(\d{4})|-)-?(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(day);
  if (!match) return day;
  const [, year, month, date, time] = match;
  return `${time ? `${time} ` : ''}${date}/${month}${year ? `/${year}` : ''}`;
}

function rhythmWords(recurrence: string): Text {
  const named = rhythms[recurrence];
  if (named) return named;
  const often = /^(\d+)\/(week|month|year)$/.exec(recurrence);
  const span = spans[often?.[2] ?? ''];
  if (often && span) return say(`${often[1]} lần một ${span.vi}`, `${often[1]} times a ${span.en}`);
  const every = /^every-(\d+)-(week|month|year)$/.exec(recurrence);
  const length = spans[every?.[2] ?? ''];
  if (every && length) return say(`${every[1]} ${length.vi} một lần`, `every ${every[1]} ${length.en}s`);
  return say(recurrence, recurrence);
}

function rhythmsWords(recurrence: readonly string[] | undefined): Text {
  return glue((recurrence ?? []).map(rhythmWords), and);
}

function recurringDay(by: string, rhythm: readonly string[]): Text {
  const day = /^(\d{2})-(\d{2})$/.exec(by);
  if (day) return say(`${day[2]}/${day[1]}`, `${day[2]}/${day[1]}`);
  const weekday = rhythm.includes('weekly') ? weekdays[by] : undefined;
  if (weekday) return weekday;
  return say(`ngày ${Number(by)}`, `day ${Number(by)}`);
}

/** The cycle after the one that is reported on. */
function cycleAfter(rhythm: readonly string[]): Text {
  if (rhythm.includes('monthly')) return say(' tháng sau', ' of the month after');
  return rhythm.join() === 'yearly' ? say(' năm sau', ' of the year after') : say(' kỳ sau', ' of the period after');
}

function join(left: Text, right: Text): Text {
  return say(`${left.vi}${right.vi}`, `${left.en}${right.en}`);
}

function fromTo(from: PrintedDay | undefined | null, to: PrintedDay | undefined): Text {
  if (from && to) return say(`từ ${dayWords(from)} đến ${dayWords(to)}`, `from ${dayWords(from)} to ${dayWords(to)}`);
  if (from) return say(`từ ${dayWords(from)}`, `from ${dayWords(from)}`);
  return to ? say(`đến ${dayWords(to)}`, `until ${dayWords(to)}`) : nothing;
}

function deadlineWords(timeframe: Extract<Timeframe, { kind: 'deadline' }>): Text {
  const time = timeframe.time ? `${timeframe.time} ` : '';
  const day = dayWords(timeframe.tooLateFrom ?? timeframe.to);
  if (timeframe.inclusive) return say(`chậm nhất ${time}${day}`, `by ${time}${day}`);
  return say(`trước ${time}${day}`, `before ${time}${day}`);
}

function recurringDeadlineWords(timeframe: Extract<Timeframe, { kind: 'recurring_deadline' }>): Text {
  const later = cycleAfter(timeframe.recurrence);
  const whole = timeframe.following?.length === timeframe.by.length;
  const days = glue(
    (timeframe.tooLateFrom ?? timeframe.by).map((by) => {
      const day = recurringDay(by, timeframe.recurrence);
      return !whole && timeframe.following?.includes(by) ? join(day, later) : day;
    }),
    comma,
  );
  const how = timeframe.inclusive ? say('chậm nhất', 'by') : say('trước', 'before');
  const lunar = timeframe.calendar === 'lunar' ? say(' âm lịch', ' (lunar calendar)') : whole ? later : nothing;
  return glue(
    [
      rhythmsWords(timeframe.recurrence),
      say(
        `${how.vi} ${timeframe.time ? `${timeframe.time} ` : ''}${days.vi}${lunar.vi}`,
        `${how.en} ${timeframe.time ? `${timeframe.time} ` : ''}${days.en}${lunar.en}`,
      ),
    ],
    comma,
  );
}

function recurringPeriodWords(timeframe: Extract<Timeframe, { kind: 'recurring_period' }>): Text {
  const quarter = timeframe.quarter === undefined ? undefined : quarterNames[timeframe.quarter - 1];
  const part = quarter
    ? say(`quý ${quarter}`, `quarter ${quarter}`)
    : say(`tháng ${timeframe.month ?? '?'}`, `month ${timeframe.month ?? '?'}`);
  const rhythm = rhythmsWords(timeframe.recurrence);
  if (timeframe.following) return say(`${rhythm.vi}, ${part.vi} năm sau`, `${rhythm.en}, ${part.en} of the year after`);
  return say(`${part.vi} ${rhythm.vi}`, `${part.en}, ${rhythm.en}`);
}

function durationWords(timeframe: Extract<Timeframe, { kind: 'duration' }>): Text {
  const unit = units[timeframe.unit];
  const start = timeframe.start ? say(` kể từ ${timeframe.start}`, ` from: ${timeframe.start}`) : nothing;
  const per = timeframe.per ? say(` cho mỗi ${timeframe.per}`, ` for each: ${timeframe.per}`) : nothing;
  return say(
    `trong ${timeframe.value} ${unit.vi}${start.vi}${per.vi}`,
    `within ${timeframe.value} ${unit.en}${start.en}${per.en}`,
  );
}

function periodWords(timeframe: Extract<Timeframe, { kind: 'period' }>): Text {
  const length = timeframe.duration;
  if (!length) return fromTo(timeframe.from, timeframe.to);
  const unit = units[length.unit];
  const from = dayWords(timeframe.from);
  return say(`từ ${from} trong ${length.value} ${unit.vi}`, `from ${from} for ${length.value} ${unit.en}`);
}

function ownWords(timeframe: Timeframe): Text {
  switch (timeframe.kind) {
    case 'deadline':
      return deadlineWords(timeframe);
    case 'period':
      return periodWords(timeframe);
    case 'open_period':
      return timeframe.from
        ? say(`từ ${dayWords(timeframe.from)} trở đi`, `from ${dayWords(timeframe.from)} on`)
        : say('lâu dài, không có ngày kết thúc', 'without an end');
    case 'instant':
      return say(`lúc ${dayWords(timeframe.at)}`, `at ${dayWords(timeframe.at)}`);
    case 'duration':
      return durationWords(timeframe);
    case 'continuous':
      return glue(
        [
          say('thường xuyên', 'all the time'),
          rhythmsWords(timeframe.recurrence),
          fromTo(timeframe.from, timeframe.to),
          timeframe.recurrence ? nothing : say('báo cáo theo kỳ của kế hoạch', 'reported as the plan is'),
        ],
        comma,
      );
    case 'recurrence':
      return rhythmsWords(timeframe.recurrence);
    case 'recurring_deadline':
      return recurringDeadlineWords(timeframe);
    case 'recurring_period':
      return recurringPeriodWords(timeframe);
    case 'by_plan':
      return timeframe.ref
        ? say(`theo tiến độ của ${timeframe.ref}`, `as it goes with: ${timeframe.ref}`)
        : say('theo tiến độ của kế hoạch', 'as the plan goes');
    case 'by_rule':
      return say('theo quy định', 'as the regulations say');
    case 'conditional':
      return say(`khi hoặc sau khi ${timeframe.event}`, `when or after: ${timeframe.event}`);
    case 'as_needed':
      return say('khi có yêu cầu hoặc khi phát sinh', 'whenever asked or needed');
    case 'compound':
      return glue(
        [fromTo(timeframe.from, timeframe.to), say('và một phần chưa có ngày', 'and a part without a day')],
        comma,
      );
    case 'unknown':
      return say('chưa hiểu thành thời hạn', 'not understood as a time');
  }
}

/**
 * What a timeframe is understood to mean, in words, further timeframes of the same text behind a semicolon. Days are
 * written `dd/MM/yyyy`.
 * Source: contract `timeframe.md`, kinds.
 * @example timeframeWords({ kind: 'deadline', to: '2023-06-30', inclusive: true }).vi // 'chậm nhất 30/06/2023'
 */
export function timeframeWords(timeframe: Timeframe): Text {
  return glue([ownWords(timeframe), ...(timeframe.also ?? []).map(ownWords)], say('; ', '; '));
}
