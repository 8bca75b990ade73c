import { type Decimal, decimalToNumber, decimalToText, type Severity, type Text } from '../kernel/index.ts';

/** Everything a check of published results may find, with its severity. Source: contract of `index check`. */
export const indexIssueSeverity = {
  TOTAL_NOT_SUM_OF_PARTS: 'warning',
  PROBABLE_MISPRINT: 'warning',
  OUT_OF_SCALE: 'error',
  DECIMAL_COMMA: 'warning',
  NOT_A_NUMBER: 'error',
  DUPLICATE: 'error',
  SOURCES_DISAGREE: 'warning',
  UNKNOWN_INDEX: 'error',
  UNKNOWN_COMPONENT: 'error',
  UNKNOWN_PROVINCE: 'error',
  BREAK_IN_SERIES: 'info',
  RANK_DISAGREES_WITH_VALUES: 'warning',
  MISSING_COMPONENT: 'warning',
  CHANGE_DISAGREES: 'warning',
  CHANGE_WITHOUT_BASE: 'warning',
  MISSING_COLUMN: 'error',
} as const satisfies Record<string, Severity>;

/** Code of an {@link IndexIssue}. */
export type IndexIssueCode = keyof typeof indexIssueSeverity;

/** Something found in published results: the key it concerns, what is printed and what arithmetic expects. */
export interface IndexIssue {
  readonly code: IndexIssueCode;
  readonly severity: Severity;
  readonly index: string | null;
  readonly year: number | null;
  readonly province: string | null;
  readonly component: string | null;
  /** A number where the cell holds one, else its text. */
  readonly printed: number | string | null;
  readonly expected: number | null;
  readonly suggestion?: string;
  readonly message: Text;
  /** 1-based line of the file; null when the issue is about no line. */
  readonly row: number | null;
}

/** An {@link IndexIssue} with its severity filled in and what is not said set to null. */
export function indexIssue(
  code: IndexIssueCode,
  message: Text,
  about: Partial<Omit<IndexIssue, 'code' | 'severity' | 'message'>>,
): IndexIssue {
  const { index = null, year = null, province = null, component = null, printed = null, expected = null } = about;
  const { row = null, suggestion } = about;
  const severity: Severity = indexIssueSeverity[code];
  const issue = { code, severity, index, year, province, component, printed, expected, message, row };
  return suggestion === undefined ? issue : { ...issue, suggestion };
}

/** A number as Vietnamese texts print it. @example vietnameseNumber({ units: -715n, scale: 2 }) // '−7,15' */
export function vietnameseNumber(value: Decimal): string {
  return decimalToText(value).replace('-', '−').replace('.', ',');
}

/** A number in both languages. @example numberText({ units: 715n, scale: 2 }) // { vi: '7,15', en: '7.15' } */
export function numberText(value: Decimal): Text {
  return { vi: vietnameseNumber(value), en: decimalToText(value) };
}

/** The printed decimal as the JSON number of an issue. @example printedNumber({ units: 715n, scale: 2 }) // 7.15 */
export function printedNumber(value: Decimal): number {
  return decimalToNumber(value);
}
