import { addDecimals, compareDecimals, type Decimal, multiplyDecimals, subtractDecimals } from '../kernel/index.ts';
import { componentByCode, type IndexSeries, TOTAL, versionInForce } from './definitions.ts';
import { type IndexIssue, indexIssue, numberText, printedNumber } from './index-issue.ts';
import { type ResultRow, shownRow } from './result-row.ts';
import { linearRuleOf } from './total-from-parts.ts';

/** Half a unit of the last printed digit. */
function halfUnit(value: Decimal): Decimal {
  return { units: 5n, scale: value.scale + 1 };
}

type RowOf = (row: ResultRow, component: string) => ResultRow | undefined;

/**
 * How far rounding may have moved a value: half a unit of its last digit; of a computed total, what its rounded parts
 * add up to.
 */
function roundingOf(row: ResultRow, value: Decimal, rowOf: RowOf, series: readonly IndexSeries[]): Decimal {
  if (row.status !== 'computed') return halfUnit(value);
  const definition = series.find((one) => one.code === row.index);
  const version = definition && versionInForce(definition, row.year);
  const node = version && row.component !== TOTAL ? componentByCode(version, row.component) : null;
  const rule = version && node !== undefined ? linearRuleOf(version, node) : null;
  let sum: Decimal = { units: 0n, scale: 0 };
  for (const { component, coefficient } of rule?.divisor === 1 ? rule.terms : []) {
    const part = rowOf(row, component.code);
    if (!part?.value) return halfUnit(value);
    sum = addDecimals(sum, multiplyDecimals(coefficient, roundingOf(part, part.value, rowOf, series)));
  }
  return sum.units === 0n ? halfUnit(value) : addDecimals(sum, halfUnit(value));
}

function isFarther(a: Decimal, b: Decimal, rounding: Decimal): boolean {
  const difference = subtractDecimals(a, b);
  const size = difference.units < 0n ? { ...difference, units: -difference.units } : difference;
  return compareDecimals(size, rounding) > 0;
}

/**
 * Values of other sources that are farther from the shown value than the rounding of both explains (SOURCES_DISAGREE);
 * `expected` is the shown value.
 * Source: ADR-0020.
 * @example checkSources([], []) // []
 */
export function checkSources(rows: readonly ResultRow[], series: readonly IndexSeries[]): readonly IndexIssue[] {
  const cells = new Map<string, ResultRow[]>();
  const keyOf = (row: ResultRow, component: string) => [row.index, row.year, row.province, component].join('\u0000');
  for (const row of rows) {
    const key = keyOf(row, row.component);
    const cell = cells.get(key);
    if (cell) cell.push(row);
    else cells.set(key, [row]);
  }
  const rowOf: RowOf = (row, component) =>
    cells.get(keyOf(row, component))?.find((one) => one.sourceId === row.sourceId);
  const rounding = (row: ResultRow, value: Decimal) => roundingOf(row, value, rowOf, series);
  return [...cells.values()].flatMap((cell) => (cell.length > 1 ? disagreements(cell, rounding) : []));
}

function disagreements(
  cell: readonly ResultRow[],
  rounding: (row: ResultRow, value: Decimal) => Decimal,
): IndexIssue[] {
  const shown = shownRow(cell);
  if (!shown?.value) return [];
  const base = shown.value;
  return cell.flatMap((row) => {
    if (row.sourceId === shown.sourceId || !row.value) return [];
    if (!isFarther(row.value, base, addDecimals(rounding(row, row.value), rounding(shown, base)))) return [];
    const { index, year, province, component } = row;
    const [printed, expected] = [numberText(row.value), numberText(base)];
    const message = {
      vi: `${component} in ${printed.vi}, nguồn được dùng (${shown.sourceId}) ghi ${expected.vi}`,
      en: `${component} is printed ${printed.en}, the source in use (${shown.sourceId}) has ${expected.en}`,
    };
    const about = { index, year, province, component, row: row.row };
    return [
      indexIssue('SOURCES_DISAGREE', message, {
        ...about,
        printed: printedNumber(row.value),
        expected: printedNumber(base),
      }),
    ];
  });
}
