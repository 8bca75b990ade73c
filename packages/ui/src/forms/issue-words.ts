import type { Text } from '@nanghang/domain/kernel';
import { formattersFor } from '../i18n/formatters.ts';
import type { Language } from '../i18n/language.tsx';

/** The part of a zod issue that words are made from. */
export interface SchemaIssue {
  readonly code?: string;
  readonly message: string;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: unknown;
  readonly values?: unknown;
  readonly params?: unknown;
}

const formats: Record<string, Text> = {
  email: { vi: 'Ghi địa chỉ thư điện tử, như ten@tayninh.gov.vn.', en: 'Write an e-mail address.' },
  url: { vi: 'Ghi địa chỉ trang, bắt đầu bằng https://.', en: 'Write an address that starts with https://.' },
  uuid: { vi: 'Chọn một mục trong danh sách.', en: 'Choose an entry of the list.' },
  date: { vi: 'Ghi ngày theo dạng 20/11/2023.', en: 'Write the day as 20/11/2023.' },
  datetime: { vi: 'Ghi ngày và giờ.', en: 'Write day and time.' },
};

const needed: Text = { vi: 'Cần nhập ô này.', en: 'This field is needed.' };
const invalid: Text = { vi: 'Giá trị chưa hợp lệ.', en: 'The value is not valid.' };
const number: Text = { vi: 'Ghi một số, như 7,15.', en: 'Write a number such as 7.15.' };
const tick: Text = { vi: 'Cần đánh dấu ô này.', en: 'This box must be ticked.' };
const choice: Text = { vi: 'Chọn một giá trị trong danh sách.', en: 'Choose a value of the list.' };

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}

function boundWords(issue: SchemaIssue, least: boolean): Text {
  const bound = Number(least ? issue.minimum : issue.maximum);
  const boundVi = formattersFor('vi').number(bound);
  const boundEn = formattersFor('en').number(bound);
  if (issue.origin === 'string')
    return least
      ? bound <= 1
        ? needed
        : { vi: `Ít nhất ${boundVi} ký tự.`, en: `At least ${boundEn} characters.` }
      : { vi: `Nhiều nhất ${boundVi} ký tự.`, en: `At most ${boundEn} characters.` };
  if (issue.origin === 'array' || issue.origin === 'set')
    return least
      ? bound <= 1
        ? { vi: 'Chọn ít nhất một mục.', en: 'Choose at least one.' }
        : { vi: `Chọn ít nhất ${boundVi} mục.`, en: `Choose at least ${boundEn}.` }
      : { vi: `Chọn nhiều nhất ${boundVi} mục.`, en: `Choose at most ${boundEn}.` };
  return least
    ? { vi: `Phải từ ${boundVi} trở lên.`, en: `Must be at least ${boundEn}.` }
    : { vi: `Phải từ ${boundVi} trở xuống.`, en: `Must be at most ${boundEn}.` };
}

/**
 * What a person reads under a field for an issue of the contract's schema. A schema may carry its own words in
 * `params.text` of a refinement: `refine(check, { params: { text: { vi, en } } })`.
 * @example issueWords({ code: 'too_small', origin: 'number', minimum: 0, message: '' }, 'vi') // 'Phải từ 0 trở lên.'
 */
export function issueWords(issue: SchemaIssue, language: Language): string {
  const params = issue.params;
  if (typeof params === 'object' && params !== null && 'text' in params && isText(params.text))
    return params.text[language];
  const words = ((): Text => {
    switch (issue.code) {
      case 'invalid_type':
        if (/received (undefined|null)/.test(issue.message)) return needed;
        return issue.expected === 'number' ? number : invalid;
      case 'too_small':
        return boundWords(issue, true);
      case 'too_big':
        return boundWords(issue, false);
      case 'invalid_format':
        return formats[String(issue.format)] ?? invalid;
      case 'invalid_value':
        return Array.isArray(issue.values) && issue.values[0] === true ? tick : choice;
      case 'invalid_union':
        return choice;
      default:
        return /calendar day/.test(issue.message) ? (formats['date'] ?? invalid) : invalid;
    }
  })();
  return words[language];
}
