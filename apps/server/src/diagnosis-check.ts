import type { Text } from '@nanghang/domain/kernel';

/** `off` is a part that nobody configured; it is no fault. */
export type CheckState = 'ok' | 'off' | 'warning' | 'failed';

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly state: CheckState;
  readonly detail: Text;
  /** What the operator can do; missing where nothing is wrong. */
  readonly mend?: Text;
}

/** Puts a check together. */
export function check(name: string, state: CheckState, detail: Text, mend?: Text): Check {
  return { name, state, detail, ...(mend ? { mend } : {}) };
}
