import type { Issue } from '../kernel/issue.ts';
import { foldVietnamese } from '../kernel/vietnamese-text.ts';
import { commonPasswordRoots } from './common-passwords.ts';

/** Fewest characters of a password. */
export const shortestPassword = 12;
/** Most characters of a password; more only costs time. */
export const longestPassword = 256;
const fewestDistinctCharacters = 5;
const fewestUnguessableCharacters = 4;

const issues = {
  PASSWORD_TOO_SHORT: {
    vi: `Mật khẩu cần ít nhất ${shortestPassword} ký tự. Một câu ngắn dễ nhớ là mật khẩu tốt.`,
    en: `A password needs at least ${shortestPassword} characters. A short sentence you remember is a good one.`,
  },
  PASSWORD_TOO_LONG: {
    vi: `Mật khẩu dài nhất là ${longestPassword} ký tự.`,
    en: `A password has at most ${longestPassword} characters.`,
  },
  PASSWORD_TOO_COMMON: {
    vi: 'Mật khẩu này dễ đoán: chỉ gồm từ thông dụng, dãy phím, năm hoặc tên của bạn. Hãy chọn một câu khác.',
    en: 'This password is easy to guess: only common words, rows of keys, years or your name. Choose another sentence.',
  },
} as const;

function issueOf(code: keyof typeof issues): Issue {
  return { code, severity: 'error', path: ['password'], message: issues[code] };
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function rootsOf(context: readonly string[]): string[] {
  const own = context.flatMap((text) => foldVietnamese(text).split(/[^a-z0-9]+/));
  const joined = context.map((text) => foldVietnamese(text).replace(/[^a-z0-9]+/g, ''));
  const all = [...commonPasswordRoots, ...own, ...joined].filter((root) => root.length >= 3);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** What is left of a folded text when common words, and then rows and repetitions of characters, are taken out. */
function remainderOf(folded: string, roots: readonly string[]): string {
  let rest = folded;
  for (const root of roots) rest = rest.replaceAll(root, ' ');
  return rest
    .replace(/(19|20)\d\d/g, ' ')
    .replace(/(.)\1{2,}/g, ' ')
    .replace(/[0-9]+/g, (digits) => (isRow(digits) ? ' ' : digits))
    .replace(/[^a-z0-9]+/g, '');
}

function isRow(digits: string): boolean {
  if (digits.length < 3) return true;
  const steps = new Set([...digits].slice(1).map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10));
  return steps.size === 1;
}

/**
 * What is wrong with a new password; empty when it may be used. Characters are counted in NFC. There are no rules
 * about kinds of characters: length and unguessability decide.
 * Source: product decision ADR-0010 (sign-in), after NIST SP 800-63B section 5.1.1.2.
 * @param password  as typed
 * @param context   texts a guesser knows: login, name, unit, province
 * @returns issues PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON
 * @example checkPassword('Password@2023', [])[0].code // 'PASSWORD_TOO_COMMON'
 * @example checkPassword('con mèo ngủ trên mái', []) // []
 */
export function checkPassword(password: string, context: readonly string[]): Issue[] {
  const normal = password.normalize('NFC');
  const length = [...normal].length;
  if (length < shortestPassword) return [issueOf('PASSWORD_TOO_SHORT')];
  if (length > longestPassword) return [issueOf('PASSWORD_TOO_LONG')];
  const folded = foldVietnamese(normal);
  const plain = [...folded].map((letter) => leet[letter] ?? letter).join('');
  const roots = rootsOf(context);
  const left = Math.min(remainderOf(folded, roots).length, remainderOf(plain, roots).length);
  const distinct = new Set(folded.replace(/\s/g, '')).size;
  if (left < fewestUnguessableCharacters || distinct < fewestDistinctCharacters)
    return [issueOf('PASSWORD_TOO_COMMON')];
  return [];
}
