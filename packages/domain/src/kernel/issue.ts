/** How bad an {@link Issue} is: `error` stops the import or command, `warning` needs a look, `info` explains. */
export type Severity = 'error' | 'warning' | 'info';

/** A sentence in both languages of the product, complete and ready to show. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/**
 * Something found in the data: what, where and how bad.
 * `path` leads to the place (sheet, row, column; or keys of an object); rows and lines are 1-based.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

/**
 * True when at least one of `issues` is an error.
 * @example hasErrors([{ code: 'X', severity: 'warning', path: [], message: { vi: '', en: '' } }]) // false
 */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
