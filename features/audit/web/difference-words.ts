import type { Text } from '@nanghang/domain/kernel';
import { type Formatters, messagesIn } from '@nanghang/ui';
import type { AuditEntry } from '../contract/index.ts';
import { auditMessages } from './audit.messages.ts';
import { codeValueWords, fieldWords } from './field-words.ts';

/** A difference with everything turned into words of one language. */
export interface DifferenceWords {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const day = /^\d{4}-\d\d-\d\d$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const mostItems = 8;

function isText(value: object): value is Text {
  return Object.keys(value).sort().join() === 'en,vi';
}

/**
 * A stored value as a person reads it: days and numbers in the format of the language, codes in words, lists and
 * records in one line.
 * @example valueInWords('validFrom', '2023-11-20', formattersFor('vi')) // '20/11/2023'
 */
export function valueInWords(field: string, value: unknown, format: Formatters): string {
  const words = messagesIn(auditMessages, format.language);
  if (value === null || value === undefined || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return /year/i.test(field) ? String(value) : format.number(value, { maxDigits: 4 });
  if (typeof value === 'string') {
    if (day.test(value)) return format.date(value);
    if (instant.test(value)) return format.dateTime(value);
    return codeValueWords(field, value)?.[format.language] ?? value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return words.empty;
    const items = value.slice(0, mostItems).map((item) => valueInWords(field, item, format));
    return [...items, ...(value.length > mostItems ? [words.more(value.length - mostItems)] : [])].join('; ');
  }
  if (isText(value)) return value[format.language];
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .map(([name, part]) => `${fieldWords(name)[format.language]}: ${valueInWords(name, part, format)}`)
    .join(', ');
}

/** The differences of an entry in words; a masked secret says only that it was changed. */
export function differencesInWords(entry: AuditEntry, format: Formatters): DifferenceWords[] {
  const words = messagesIn(auditMessages, format.language);
  return entry.differences.map(({ field, before, after }) => ({
    field: fieldWords(field)[format.language],
    before: before === '***' ? words.masked : valueInWords(field, before, format),
    after: after === '***' ? words.masked : valueInWords(field, after, format),
  }));
}
