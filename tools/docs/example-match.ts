import { isDeepStrictEqual } from 'node:util';

/** Stands for what an example leaves out: `{ code: 'X', ... }`, `[1, 2, ...]`. */
const rest = Symbol('rest');

/**
 * The value that the comment of an example promises. `...` before a closing bracket stands for members that the
 * example leaves out.
 * @param evaluate gives the value of an expression
 */
export function readExpected(text: string, evaluate: (expression: string) => unknown): unknown {
  const marked = text.replace(/,?\s*(?:\.\.\.|…)\s*([}\]])/g, (_, bracket: string) =>
    bracket === '}' ? `, '${restKey}': true }` : `, '${restKey}']`,
  );
  return withRest(evaluate(marked.replace(/([{[])\s*,/g, '$1')));
}

const restKey = '<rest>';

function withRest(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => (each === restKey ? rest : withRest(each)));
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([key, each]): [string | symbol, unknown] =>
    key === restKey ? [rest, true] : [key, withRest(each)],
  );
  return Object.fromEntries(entries);
}

/** True when `actual` is what the example promises; members left out by it may be anything. */
export function matches(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const open = expected.at(-1) === rest;
    const wanted = open ? expected.slice(0, -1) : expected;
    if (open ? actual.length < wanted.length : actual.length !== wanted.length) return false;
    return wanted.every((each, index) => matches(actual[index], each));
  }
  if (!isPlain(expected) || !isObject(actual)) return isDeepStrictEqual(actual, expected);
  const open = rest in expected;
  const keys = Object.keys(expected);
  if (!open && Object.keys(actual).length !== keys.length) return false;
  return keys.every((key) => key in actual && matches(actual[key], expected[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype;
}
