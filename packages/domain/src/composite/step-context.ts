import type { IndexModel } from './index-model.ts';
import { type Problems, report, type SpecPath } from './problems.ts';
import { isObject, type RawObject } from './spec-values.ts';

/** What a step reader needs besides the step itself. */
export interface StepContext {
  readonly model: IndexModel;
  /** Texts of the files that SPEC.json names, by the name written there. */
  readonly files: Readonly<Record<string, string>>;
  readonly problems: Problems;
  /** Where the step stands in SPEC.json. */
  readonly path: SpecPath;
  /** True inside a replication: parameters that the drawn method has no use for are then ignored. */
  readonly lenient: boolean;
  /** Texts that an uncertainty entry may put in a place (`normalise.method`), by that place. */
  readonly varied: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reports the keys that no method of the operation has, and the keys that only other methods have.
 * The methods in use are the one written and those that an uncertainty entry switches to.
 * Source: composite contract, Input ("a parameter of another method is an unknown key").
 * @param always keys that every method may have
 * @param byMethod parameters of each method
 * @param used methods in use at this place
 */
export function checkMethodKeys(
  raw: RawObject,
  always: readonly string[],
  byMethod: Readonly<Record<string, readonly string[]>>,
  used: readonly string[],
  path: SpecPath,
  context: StepContext,
): void {
  const everything = new Set(Object.values(byMethod).flat());
  const useful = new Set(used.flatMap((method) => byMethod[method] ?? []));
  for (const key of Object.keys(raw)) {
    if (always.includes(key) || useful.has(key)) continue;
    const allowed = [...always, ...useful].join(', ');
    if (!everything.has(key)) {
      report(
        context.problems,
        'UNKNOWN_KEY',
        [...path, key],
        [`khóa lạ; được phép: ${allowed}`, `unknown key; allowed: ${allowed}`],
      );
    } else if (!context.lenient) {
      const method = used.join(', ');
      report(
        context.problems,
        'UNKNOWN_KEY',
        [...path, key],
        [
          `tham số này không thuộc phương pháp ${method}; được phép: ${allowed}`,
          `no parameter of ${method}; allowed: ${allowed}`,
        ],
      );
    }
  }
}

/** The methods in use at a place: the one written and those an uncertainty entry switches to. */
export function methodsInUse(written: string | undefined, place: string, context: StepContext): string[] {
  const methods = new Set(context.varied.get(place));
  if (written !== undefined) methods.add(written);
  return [...methods];
}

/** Position of an indicator by its code, or undefined and issue UNKNOWN_CODE. */
export function readIndicator(code: string, path: SpecPath, context: StepContext): number | undefined {
  const node = context.model.nodeOf.get(code);
  if (node !== undefined && node < context.model.indicatorCount) return node;
  report(context.problems, 'UNKNOWN_CODE', path, [`"${code}" không phải chỉ số đơn`, `"${code}" is no Indicator`]);
  return undefined;
}

/** Position of a unit by its code, or undefined and an issue: WRONG_TYPE or UNKNOWN_UNIT. */
export function readUnit(value: unknown, path: SpecPath, context: StepContext): number | undefined {
  if (typeof value !== 'string') {
    report(context.problems, 'WRONG_TYPE', path, ['phải là mã đơn vị', 'must be a unit code']);
    return undefined;
  }
  const unit = context.model.unitOf.get(value);
  if (unit === undefined) {
    report(context.problems, 'UNKNOWN_UNIT', path, [`không có đơn vị "${value}"`, `there is no unit "${value}"`]);
  }
  return unit;
}

/**
 * Reads an object whose keys are indicator codes.
 * @param readValue turns one value into what is wanted, or reports and gives undefined
 * @returns the values by indicator position; what could not be read is left out (and reported)
 */
export function readIndicatorMap<Value>(
  raw: unknown,
  path: SpecPath,
  context: StepContext,
  readValue: (value: unknown, path: SpecPath) => Value | undefined,
): Map<number, Value> {
  const result = new Map<number, Value>();
  if (!isObject(raw)) {
    report(context.problems, 'WRONG_TYPE', path, [
      'phải là đối tượng {mã chỉ số: …}',
      'must be an object {indicator: …}',
    ]);
    return result;
  }
  for (const [code, value] of Object.entries(raw)) {
    const indicator = readIndicator(code, [...path, code], context);
    const parsed = readValue(value, [...path, code]);
    if (indicator !== undefined && parsed !== undefined) result.set(indicator, parsed);
  }
  return result;
}
