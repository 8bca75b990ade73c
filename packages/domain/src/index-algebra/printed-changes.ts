import { addDecimals, compareDecimals, type Decimal, subtractDecimals } from '../kernel/index.ts';
import { compareEditions } from './comparability.ts';
import { type IndexSeries, TOTAL } from './definitions.ts';
import { type IndexIssue, indexIssue, numberText, printedNumber } from './index-issue.ts';
import type { ResultRow } from './result-row.ts';

/** A printed "increase or decrease" between two editions, of a value or of a rank (places gained are positive). */
export interface PrintedChange {
  readonly index: string;
  readonly province: string;
  readonly component: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly of: 'value' | 'rank';
  readonly printed: Decimal;
  /** 1-based line or row it stands on. */
  readonly row: number;
}

/**
 * Printed changes that the printed values do not bear out: a change from an edition in which the component did not
 * exist or has no value (CHANGE_WITHOUT_BASE), a change of a total between structures that cannot be compared
 * (BREAK_IN_SERIES), a change that differs from the values by more than their rounding (CHANGE_DISAGREES).
 * Source: ADR-0020.
 * @param rows the values as the same document prints them
 * @example checkPrintedChanges([], [], []) // []
 */
export function checkPrintedChanges(
  changes: readonly PrintedChange[],
  rows: readonly ResultRow[],
  series: readonly IndexSeries[],
): readonly IndexIssue[] {
  const cells = new Map(rows.map((row) => [[row.index, row.year, row.province, row.component].join('\u0000'), row]));
  return changes.flatMap((change) => {
    const { index, province, component } = change;
    const definition = series.find((one) => one.code === index);
    if (!definition) return [];
    const cell = (year: number) => cells.get([index, year, province, component].join('\u0000'));
    return checkChange(change, definition, cell(change.fromYear), cell(change.toYear));
  });
}

function checkChange(
  change: PrintedChange,
  series: IndexSeries,
  before: ResultRow | undefined,
  after: ResultRow | undefined,
): IndexIssue[] {
  const { index, province, component, fromYear, toYear, row } = change;
  const about = { index, year: toYear, province, component, row, printed: printedNumber(change.printed) };
  if (change.of === 'rank') return checkRankChange(change, before, after, about);
  const comparison = compareEditions(series, component, fromYear, toYear);
  if (component !== TOTAL && comparison.kind === 'different' && comparison.note) {
    return [indexIssue('CHANGE_WITHOUT_BASE', comparison.note, about)];
  }
  const issues =
    comparison.kind === 'different' && comparison.note ? [indexIssue('BREAK_IN_SERIES', comparison.note, about)] : [];
  if (!before?.value || !after?.value) {
    const absent = before?.value ? toYear : fromYear;
    const message = {
      vi: `In mức thay đổi ${component} so với năm ${absent} mà năm đó không có số liệu`,
      en: `A change of ${component} against ${absent} is printed, but that year has no value`,
    };
    return [...issues, indexIssue('CHANGE_WITHOUT_BASE', message, about)];
  }
  const expected = subtractDecimals(after.value, before.value);
  const off = subtractDecimals(change.printed, expected);
  const size = off.units < 0n ? { ...off, units: -off.units } : off;
  const rounding = [before.value, after.value, change.printed]
    .map((value): Decimal => ({ units: 5n, scale: value.scale + 1 }))
    .reduce(addDecimals);
  if (compareDecimals(size, rounding) <= 0) return issues;
  return [...issues, disagrees(change, expected, about)];
}

function checkRankChange(
  change: PrintedChange,
  before: ResultRow | undefined,
  after: ResultRow | undefined,
  about: Parameters<typeof indexIssue>[2],
): IndexIssue[] {
  if (before?.rank === undefined || after?.rank === undefined || before.rank === null || after.rank === null) return [];
  const expected: Decimal = { units: BigInt(before.rank - after.rank), scale: 0 };
  return compareDecimals(expected, change.printed) === 0 ? [] : [disagrees(change, expected, about)];
}

function disagrees(change: PrintedChange, expected: Decimal, about: Parameters<typeof indexIssue>[2]): IndexIssue {
  const [printed, right] = [numberText(change.printed), numberText(expected)];
  const message = {
    vi: `Mức thay đổi ${change.component} ${change.fromYear}–${change.toYear} in ${printed.vi}, tính ra ${right.vi}`,
    en: `The change of ${change.component} ${change.fromYear}–${change.toYear} is printed ${printed.en}, the values give ${right.en}`,
  };
  return indexIssue('CHANGE_DISAGREES', message, { ...about, expected: printedNumber(expected) });
}
