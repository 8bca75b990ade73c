import type { Issue } from './issue.ts';

/** Outcome of a rule: a value, or everything that is wrong with the input. */
export type Result<Value, Problem = readonly Issue[]> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: Problem };

/**
 * A successful {@link Result}.
 * @example ok(3) // { ok: true, value: 3 }
 */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/**
 * A failed {@link Result} that carries every issue found.
 * @example err(['bad']) // { ok: false, issues: ['bad'] }
 */
export function err<Problem>(issues: Problem): { readonly ok: false; readonly issues: Problem } {
  return { ok: false, issues };
}
