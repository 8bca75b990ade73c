import type { Text } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';

function day(printed: string): string {
  const [date = ''] = printed.split('T');
  const [year = '', month = '', of = ''] = date.startsWith('--')
    ? ['', date.slice(2, 4), date.slice(5, 7)]
    : date.split('-');
  return [Number(of), Number(month), year].filter((part) => part !== '').join('/');
}

const rhythms: Readonly<Record<string, Text>> = {
  daily: { vi: 'hằng ngày', en: 'daily' },
  weekly: { vi: 'hằng tuần', en: 'weekly' },
  monthly: { vi: 'hằng tháng', en: 'monthly' },
  quarterly: { vi: 'hằng quý', en: 'quarterly' },
  'half-yearly': { vi: '6 tháng một lần', en: 'half-yearly' },
  'nine-month': { vi: '9 tháng', en: 'after nine months' },
  yearly: { vi: 'hằng năm', en: 'yearly' },
  'mid-term': { vi: 'giữa kỳ', en: 'mid-term' },
  unspecified: { vi: 'định kỳ', en: 'periodically' },
};

function rhythmWords(recurrence: readonly string[]): Text {
  const words = recurrence.map((name) => rhythms[name] ?? { vi: name, en: name });
  return { vi: words.map((one) => one.vi).join(', '), en: words.map((one) => one.en).join(', ') };
}

function mainWords(timeframe: Timeframe): Text {
  switch (timeframe.kind) {
    case 'deadline': {
      const on = day(timeframe.to);
      return timeframe.inclusive
        ? { vi: `chậm nhất ${on}`, en: `by ${on}` }
        : { vi: `trước ${on}`, en: `before ${on}` };
    }
    case 'period':
      return timeframe.to === undefined
        ? { vi: `từ ${day(timeframe.from)}`, en: `from ${day(timeframe.from)}` }
        : {
            vi: `từ ${day(timeframe.from)} đến ${day(timeframe.to)}`,
            en: `${day(timeframe.from)} to ${day(timeframe.to)}`,
          };
    case 'open_period':
      return timeframe.from === null
        ? { vi: 'không thời hạn', en: 'without an end' }
        : { vi: `từ ${day(timeframe.from)} trở đi`, en: `from ${day(timeframe.from)} on` };
    case 'instant':
      return { vi: `ngày ${day(timeframe.at)}`, en: `on ${day(timeframe.at)}` };
    case 'duration': {
      const unit = durationUnits[timeframe.unit] ?? { vi: timeframe.unit, en: timeframe.unit };
      return { vi: `trong ${timeframe.value} ${unit.vi}`, en: `within ${timeframe.value} ${unit.en}` };
    }
    case 'continuous': {
      const rhythm = timeframe.recurrence ? rhythmWords(timeframe.recurrence) : undefined;
      return {
        vi: `thường xuyên${rhythm ? `, báo cáo ${rhythm.vi}` : ', báo cáo theo kỳ của kế hoạch'}`,
        en: `continuously${rhythm ? `, reported ${rhythm.en}` : ', reported with the plan'}`,
      };
    }
    case 'recurrence':
      return rhythmWords(timeframe.recurrence);
    case 'recurring_deadline': {
      const rhythm = rhythmWords(timeframe.recurrence);
      const by = timeframe.by.map((one) => one.split('-').reverse().map(Number).join('/')).join(', ');
      return {
        vi: `${timeframe.inclusive ? 'chậm nhất' : 'trước'} ${by} ${rhythm.vi}`,
        en: `${timeframe.inclusive ? 'by' : 'before'} ${by} ${rhythm.en}`,
      };
    }
    case 'recurring_period':
      return timeframe.quarter === undefined
        ? { vi: `tháng ${timeframe.month} hằng năm`, en: `month ${timeframe.month} of every year` }
        : { vi: `quý ${timeframe.quarter} hằng năm`, en: `quarter ${timeframe.quarter} of every year` };
    default:
      return openWords[timeframe.kind] ?? { vi: 'chưa có thời hạn', en: 'no timeframe' };
  }
}

const durationUnits: Readonly<Record<string, Text>> = {
  day: { vi: 'ngày', en: 'days' },
  workingDay: { vi: 'ngày làm việc', en: 'working days' },
  week: { vi: 'tuần', en: 'weeks' },
  month: { vi: 'tháng', en: 'months' },
  quarter: { vi: 'quý', en: 'quarters' },
  year: { vi: 'năm', en: 'years' },
  hour: { vi: 'giờ', en: 'hours' },
};

const openWords: Readonly<Record<string, Text>> = {
  by_plan: { vi: 'theo kế hoạch khác, cần đặt hạn', en: 'by another plan; set a date' },
  by_rule: { vi: 'theo quy định, cần đặt hạn', en: 'by the regulations; set a date' },
  conditional: { vi: 'sau một sự kiện, cần đặt hạn', en: 'after an event; set a date' },
  as_needed: { vi: 'khi có yêu cầu, cần đặt hạn', en: 'as needed; set a date' },
  compound: { vi: 'phần có hạn và phần tiếp theo', en: 'a dated part and what follows' },
};

/** How words of time were read, in a short phrase. */
export function timeframeWords(timeframe: Timeframe): Text {
  const parts = [timeframe, ...(timeframe.also ?? [])].map(mainWords);
  return { vi: parts.map((one) => one.vi).join('; '), en: parts.map((one) => one.en).join('; ') };
}
