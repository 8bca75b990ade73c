import type { Issue, Text } from '@nanghang/domain/kernel';
import type { z } from 'zod';

type Found = z.core.$ZodIssue;

const formats: Readonly<Record<string, Text>> = {
  uuid: { vi: 'một mã định danh (UUID)', en: 'an identifier (UUID)' },
  email: { vi: 'một địa chỉ thư điện tử', en: 'an e-mail address' },
  url: { vi: 'một địa chỉ trang', en: 'an address of a page' },
  date: { vi: 'ngày theo dạng 2023-11-20', en: 'a day such as 2023-11-20' },
  datetime: { vi: 'ngày giờ theo dạng 2023-11-20T08:00:00Z', en: 'an instant such as 2023-11-20T08:00:00Z' },
};
const types: Readonly<Record<string, Text>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một nhóm mục', en: 'an object' },
};

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}

/** Words that a refinement carries: `refine(check, { params: { text: { vi, en } } })`. */
function ownWords(found: Found): Text | undefined {
  const text = found.code === 'custom' ? found.params?.['text'] : undefined;
  return isText(text) ? text : undefined;
}

function boundOf(found: Found & { code: 'too_small' | 'too_big' }): Text {
  const least = found.code === 'too_small';
  const bound = least ? found.minimum : found.maximum;
  const few: Text = least ? { vi: 'ít nhất', en: 'at least' } : { vi: 'nhiều nhất', en: 'at most' };
  if (found.origin === 'string')
    return { vi: `phải có ${few.vi} ${bound} ký tự`, en: `must have ${few.en} ${bound} characters` };
  if (found.origin === 'array' || found.origin === 'set')
    return { vi: `phải có ${few.vi} ${bound} mục`, en: `must have ${few.en} ${bound} entries` };
  return { vi: `phải ${few.vi} là ${bound}`, en: `must be ${few.en} ${bound}` };
}

function demandOf(found: Found, missing: boolean): Text | undefined {
  if (missing) return { vi: 'còn thiếu', en: 'is missing' };
  if (found.code === 'too_small' || found.code === 'too_big') return boundOf(found);
  if (found.code === 'invalid_value')
    return { vi: `phải là một trong: ${found.values.join(', ')}`, en: `must be one of: ${found.values.join(', ')}` };
  if (found.code === 'unrecognized_keys')
    return { vi: `không có mục ${found.keys.join(', ')}`, en: `has no entry ${found.keys.join(', ')}` };
  const kind =
    found.code === 'invalid_format'
      ? formats[found.format]
      : found.code === 'invalid_type'
        ? types[found.expected]
        : undefined;
  return kind && { vi: `phải là ${kind.vi}`, en: `must be ${kind.en}` };
}

/** Whether nothing stands at the place. */
function isMissing(given: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    given,
  );
  return at === undefined;
}

/**
 * What is wrong with a part of a request, each place with what it must hold. Source: RFC 9457 section 3.2 (members of a
 * problem that name each place).
 * @param given the part as it was sent
 */
export function inputIssues(part: 'params' | 'query' | 'body', error: z.ZodError, given: unknown): Issue[] {
  return error.issues.map((found) => {
    const name = found.path.map(String).join('.') || part;
    const demand = demandOf(found, isMissing(given, found.path));
    return {
      code: found.code.toUpperCase(),
      severity: 'error',
      path: [part, ...found.path.map((key) => (typeof key === 'symbol' ? String(key) : key))],
      message:
        ownWords(found) ??
        (demand
          ? { vi: `${name} ${demand.vi}.`, en: `${name} ${demand.en}.` }
          : { vi: `Giá trị chưa hợp lệ: ${name}`, en: `The value is not valid: ${name}` }),
    };
  });
}
