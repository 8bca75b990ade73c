import { type Problems, report, type SpecPath } from './problems.ts';

/** A JSON object as it was read, its values not yet checked. */
export type RawObject = Readonly<Record<string, unknown>>;

/** Limits of a number: `above` is exclusive, `min` and `max` are inclusive. */
export interface NumberRule {
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

/**
 * True for a JSON object (no array, no null).
 * @example isObject([]) // false
 */
export function isObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of `key` when the object itself has it, else undefined. */
export function ownValue(object: RawObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The object, or undefined and issue WRONG_TYPE. */
export function readObject(value: unknown, path: SpecPath, problems: Problems): RawObject | undefined {
  if (isObject(value)) return value;
  report(problems, 'WRONG_TYPE', path, ['phải là một đối tượng {…}', 'must be an object {…}']);
  return undefined;
}

/** Reports every key of `object` that is not in `allowed` as UNKNOWN_KEY. */
export function refuseUnknownKeys(
  object: RawObject,
  allowed: readonly string[],
  path: SpecPath,
  problems: Problems,
): void {
  for (const key of Object.keys(object)) {
    if (allowed.includes(key)) continue;
    const known = allowed.length > 0 ? allowed.join(', ') : '–';
    report(problems, 'UNKNOWN_KEY', [...path, key], [`khóa lạ; được phép: ${known}`, `unknown key; allowed: ${known}`]);
  }
}

function limitText(rule: NumberRule): string {
  const parts: string[] = [];
  if (rule.above !== undefined) parts.push(`> ${rule.above}`);
  if (rule.min !== undefined) parts.push(`≥ ${rule.min}`);
  if (rule.max !== undefined) parts.push(`≤ ${rule.max}`);
  return parts.join(', ');
}

/** The number, or undefined and issue WRONG_TYPE or OUT_OF_RANGE. */
export function readNumber(
  value: unknown,
  path: SpecPath,
  problems: Problems,
  rule: NumberRule = {},
): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(problems, 'WRONG_TYPE', path, ['phải là một số', 'must be a number']);
    return undefined;
  }
  if (rule.integer && !Number.isInteger(value)) {
    report(problems, 'WRONG_TYPE', path, ['phải là số nguyên', 'must be an integer']);
    return undefined;
  }
  const { above = Number.NEGATIVE_INFINITY, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule;
  if (value <= above || value < min || value > max) {
    const limits = limitText(rule);
    report(problems, 'OUT_OF_RANGE', path, [`${value} ngoài khoảng ${limits}`, `${value} is not ${limits}`]);
    return undefined;
  }
  return value;
}

/** The boolean, or undefined and issue WRONG_TYPE. */
export function readBoolean(value: unknown, path: SpecPath, problems: Problems): boolean | undefined {
  if (typeof value === 'boolean') return value;
  report(problems, 'WRONG_TYPE', path, ['phải là true hoặc false', 'must be true or false']);
  return undefined;
}

/** The text, or undefined and issue WRONG_TYPE. */
export function readText(value: unknown, path: SpecPath, problems: Problems): string | undefined {
  if (typeof value === 'string') return value;
  report(problems, 'WRONG_TYPE', path, ['phải là chuỗi', 'must be a string']);
  return undefined;
}

/** One of `choices`, or undefined and an issue: WRONG_TYPE when it is no text, else `code`. */
export function readChoice<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  path: SpecPath,
  problems: Problems,
  code = 'UNKNOWN_METHOD',
): Choice | undefined {
  const text = readText(value, path, problems);
  if (text === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  const known = choices.join(', ');
  report(problems, code, path, [`"${text}" không có; được phép: ${known}`, `"${text}" is unknown; allowed: ${known}`]);
  return undefined;
}

/** A pair of numbers, or undefined and issue WRONG_TYPE. */
export function readPair(value: unknown, path: SpecPath, problems: Problems): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) {
    report(problems, 'WRONG_TYPE', path, ['phải là hai số [a, b]', 'must be two numbers [a, b]']);
    return undefined;
  }
  const low = readNumber(value[0], [...path, 0], problems);
  const high = readNumber(value[1], [...path, 1], problems);
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** Reports that a required key is not there. */
export function reportMissing(path: SpecPath, problems: Problems): void {
  report(problems, 'MISSING_KEY', path, ['bắt buộc phải có', 'is required']);
}
