import type { Issue, Severity } from '../kernel/index.ts';

/** Keys and 0-based positions that lead to a place in SPEC.json, or to a line and column of a file it names. */
export type SpecPath = readonly (string | number)[];

/** The issues found so far; readers add to it and go on, so that all problems are reported at once. */
export interface Problems {
  readonly issues: Issue[];
}

/**
 * A path as people write it.
 * @example pathText(['steps', 2, 'range']) // 'steps[2].range'
 */
export function pathText(path: SpecPath): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? key : `.${key}`;
  }
  return text;
}

/** Adds one issue whose message begins with the place; an error unless `severity` says otherwise. */
export function report(
  problems: Problems,
  code: string,
  path: SpecPath,
  text: readonly [vi: string, en: string],
  severity: Severity = 'error',
): void {
  const place = pathText(path);
  problems.issues.push({
    code,
    severity,
    path,
    message: { vi: `${place}: ${text[0]}`, en: `${place}: ${text[1]}` },
  });
}
