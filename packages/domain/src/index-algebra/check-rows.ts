import { compareDecimals, decimalOf, roundDecimal } from '../kernel/index.ts';
import { type IndexSeries, type Scale, scaleOf, versionInForce } from './definitions.ts';
import { type IndexIssue, indexIssue, numberText, printedNumber } from './index-issue.ts';
import type { ResultRow } from './result-row.ts';

function keyOf(row: ResultRow): string {
  return [row.index, row.year, row.province, row.component, row.sourceId].join('\u0000');
}

/**
 * Second and later rows with the same index, year, province, component and source (DUPLICATE).
 * @example checkDuplicates([]) // []
 */
export function checkDuplicates(rows: readonly ResultRow[]): readonly IndexIssue[] {
  const first = new Map<string, ResultRow>();
  const issues: IndexIssue[] = [];
  for (const row of rows) {
    const earlier = first.get(keyOf(row));
    if (!earlier) {
      first.set(keyOf(row), row);
      continue;
    }
    const { index, year, province, component } = row;
    const message = {
      vi: `${component} của ${province} năm ${year} đã có ở dòng ${earlier.row}, cùng một nguồn`,
      en: `${component} of ${province} ${year} is already on line ${earlier.row}, from the same source`,
    };
    const printed = row.value ? printedNumber(row.value) : null;
    issues.push(indexIssue('DUPLICATE', message, { index, year, province, component, printed, row: row.row }));
  }
  return issues;
}

/** Decimals at which results are published: a bound such as ten thirds is compared at this precision. */
const PUBLISHED_DECIMALS = 2;

function isOutside(row: ResultRow, scale: Scale): boolean {
  if (!row.value) return false;
  const { value } = row;
  const side = (bound: number) => {
    const exact = decimalOf(bound);
    if (exact.scale <= PUBLISHED_DECIMALS) return compareDecimals(value, exact);
    return compareDecimals(roundDecimal(value, PUBLISHED_DECIMALS), roundDecimal(exact, PUBLISHED_DECIMALS));
  };
  return side(scale.min) < 0 || side(scale.max) > 0;
}

/**
 * Values outside the bounds of their component or index (OUT_OF_SCALE); a share in per cent is bounded by 0 and 100.
 * @example checkScales([], []) // []
 */
export function checkScales(rows: readonly ResultRow[], series: readonly IndexSeries[]): readonly IndexIssue[] {
  const byCode = new Map(series.map((one) => [one.code, one]));
  const scales = new Map<string, Scale | undefined>();
  const issues: IndexIssue[] = [];
  for (const row of rows) {
    const definition = byCode.get(row.index);
    const version = definition && versionInForce(definition, row.year);
    if (!version || !row.value) continue;
    const key = [row.index, row.year, row.component, row.unit].join('\u0000');
    const scale = scales.has(key) ? scales.get(key) : scaleOf(version, row.component, row.unit);
    scales.set(key, scale);
    if (!scale || !isOutside(row, scale)) continue;
    const [value, min, max] = [row.value, decimalOf(scale.min), decimalOf(scale.max)].map(numberText);
    const { index, year, province, component } = row;
    const message = {
      vi: `${component} in ${value?.vi}, ngoài thang từ ${min?.vi} đến ${max?.vi}`,
      en: `${component} is printed ${value?.en}, outside the scale from ${min?.en} to ${max?.en}`,
    };
    const printed = printedNumber(row.value);
    issues.push(indexIssue('OUT_OF_SCALE', message, { index, year, province, component, printed, row: row.row }));
  }
  return issues;
}
