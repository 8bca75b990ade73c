import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import { type Language, useLanguage } from './language.tsx';

export interface NumberOptions {
  /** Exact number of decimals; without it up to `maxDigits`. */
  readonly digits?: number;
  /** Most decimals shown when `digits` is not given (default 2). */
  readonly maxDigits?: number;
}

/** Everything that turns values into words and figures of one language. */
export interface Formatters {
  readonly language: Language;
  /** `1.234,5` (vi), `1,234.5` (en); minus is U+2212; a missing value is an en dash. */
  number(value: number | null | undefined, options?: NumberOptions): string;
  /** With its sign: `+0,83`, `−2,88`, `0`. */
  signed(value: number | null | undefined, options?: NumberOptions): string;
  /** A ratio 0..1 as per cent: `97,7%`. */
  percent(ratio: number | null | undefined, digits?: number): string;
  /** `24/63`. */
  rank(rank: number | null | undefined, total?: number): string;
  /** `dd/MM/yyyy` of a `YYYY-MM-DD` day. */
  date(day: string | null | undefined): string;
  /** `dd/MM`. */
  dayMonth(day: string | null | undefined): string;
  /** `dd/MM/yyyy HH:mm` of an instant, Asia/Ho_Chi_Minh. */
  dateTime(instant: string | null | undefined): string;
  /** `HH:mm` of an instant, Asia/Ho_Chi_Minh. */
  time(instant: string | null | undefined): string;
  /** `Thứ Hai`, `Monday`. */
  weekday(day: string): string;
  /** `tháng 11/2023`, `November 2023` for a year and month 1..12. */
  month(year: number, month: number): string;
  /** `hôm nay`, `còn 4 ngày`, `trễ 7 ngày` of a due day seen from `today`. */
  due(day: string, today: string): string;
  /** `hôm nay`, `hôm qua`, `3 ngày trước`, `sau 3 ngày`. */
  relativeDays(day: string, today: string): string;
  /** `1,2 MB`. */
  fileSize(bytes: number): string;
  /** `a, b và c`. */
  list(items: readonly string[]): string;
  /** Order of words as a dictionary has it. */
  compare(left: string, right: string): number;
}

const missing = '–';
const locales = { vi: 'vi-VN', en: 'en-GB' } as const;
const instantOptions: Intl.DateTimeFormatOptions = {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** As Intl has them, which takes a slow phone a tenth of a second to load them. */
const weekdays: Record<Language, readonly string[]> = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** What stands before the last of several, as Intl has it. */
const lastOf: Record<Language, string> = { vi: ' và ', en: ' and ' };

function listOf(items: readonly string[], last: string): string {
  return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(last);
}

/** A count that every language writes with its plain digits. */
function isPlainCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function minus(text: string): string {
  return text.replace('-', '−');
}

function isoParts(day: string): { year: string; month: string; day: string } {
  return { year: day.slice(0, 4), month: day.slice(5, 7), day: day.slice(8, 10) };
}

/** Makes something when it is first needed: each of Intl's parts costs a slow phone some milliseconds. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function makeNumbers(language: Language) {
  const cache = new Map<string, Intl.NumberFormat>();
  return (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = cache.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locales[language], options);
    cache.set(key, made);
    return made;
  };
}

function digitOptions(options: NumberOptions = {}): Intl.NumberFormatOptions {
  return options.digits === undefined
    ? { maximumFractionDigits: options.maxDigits ?? 2 }
    : { minimumFractionDigits: options.digits, maximumFractionDigits: options.digits };
}

function dueWords(language: Language, days: number): string {
  if (language === 'vi') return days === 0 ? 'hôm nay' : days > 0 ? `còn ${days} ngày` : `trễ ${-days} ngày`;
  const unit = Math.abs(days) === 1 ? 'day' : 'days';
  return days === 0 ? 'today' : days > 0 ? `${days} ${unit} left` : `${-days} ${unit} late`;
}

function fileSizeOf(bytes: number, format: (value: number, options: NumberOptions) => string): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let index = 0;
  while (size >= 1000 && index < units.length - 1) {
    size /= 1000;
    index += 1;
  }
  return `${format(size, { maxDigits: size < 10 && index > 0 ? 1 : 0 })} ${units[index]}`;
}

/**
 * Formatters of a language, all built on Intl.
 * @example formattersFor('vi').number(-1234.5) // '−1.234,5'
 */
export function formattersFor(language: Language): Formatters {
  const numbers = makeNumbers(language);
  const instantParts = once(() => new Intl.DateTimeFormat('en-GB', instantOptions));
  const months = once(() => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }));
  const collator = once(() => new Intl.Collator('vi', { numeric: true }));

  function number(value: number | null | undefined, options?: NumberOptions): string {
    if (isNumber(value) && isPlainCount(value) && !options?.digits) return String(value);
    return isNumber(value)
      ? minus(numbers({ ...digitOptions(options), signDisplay: 'negative' }).format(value))
      : missing;
  }
  function partsOf(instant: string): Record<string, string> {
    return Object.fromEntries(
      instantParts()
        .formatToParts(new Date(instant))
        .map((part) => [part.type, part.value]),
    );
  }
  return {
    language,
    number,
    signed: (value, options) =>
      isNumber(value) ? minus(numbers({ ...digitOptions(options), signDisplay: 'exceptZero' }).format(value)) : missing,
    percent: (ratio, digits = 1) =>
      isNumber(ratio)
        ? minus(numbers({ style: 'percent', ...digitOptions({ digits }), signDisplay: 'negative' }).format(ratio))
        : missing,
    rank: (rank, total) =>
      isNumber(rank) ? (total === undefined ? number(rank) : `${number(rank)}/${number(total)}`) : missing,
    date: (day) => {
      if (!day) return missing;
      const parts = isoParts(day);
      return `${parts.day}/${parts.month}/${parts.year}`;
    },
    dayMonth: (day) => (day ? `${day.slice(8, 10)}/${day.slice(5, 7)}` : missing),
    dateTime: (instant) => {
      if (!instant) return missing;
      const parts = partsOf(instant);
      return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
    },
    time: (instant) => {
      if (!instant) return missing;
      const parts = partsOf(instant);
      return `${parts.hour}:${parts.minute}`;
    },
    weekday: (day) => weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? missing,
    month: (year, month) =>
      language === 'vi' ? `tháng ${month}/${year}` : months().format(Date.UTC(year, month - 1, 1)),
    due: (day, today) => dueWords(language, daysBetween(today as PlainDate, day as PlainDate)),
    relativeDays: (day, today) => relative().format(daysBetween(today as PlainDate, day as PlainDate), 'day'),
    fileSize: (bytes) => fileSizeOf(bytes, number),
    list: (items) => listOf(items, lastOf[language]),
    compare: (left, right) => collator().compare(left, right),
  };
}

const known: Partial<Record<Language, Formatters>> = {};

/** The formatters of the page's language, the same object on every render. */
export function useFormat(): Formatters {
  const language = useLanguage();
  known[language] ??= formattersFor(language);
  return known[language];
}
