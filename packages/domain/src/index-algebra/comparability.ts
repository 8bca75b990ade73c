import type { Text } from '../kernel/index.ts';
import { componentByCode, type IndexSeries, type IndexVersion, TOTAL, versionInForce } from './definitions.ts';

/**
 * Whether a component means the same in two editions: `same` may be subtracted, `changed` may be subtracted when the
 * note is shown beside it, `different` is never subtracted.
 */
export interface EditionComparison {
  readonly kind: 'same' | 'changed' | 'different';
  readonly note: Text | null;
}

const same: EditionComparison = { kind: 'same', note: null };

function codesOf(version: IndexVersion): string {
  return version.components
    .map((component) => component.code)
    .sort()
    .join(' ');
}

function compareTotals(before: IndexVersion, after: IndexVersion, years: string): EditionComparison {
  const [oldCount, newCount] = [before.components.length, after.components.length];
  if (before.scale.max !== after.scale.max || (before.aggregation === 'sum_of_points' && oldCount !== newCount)) {
    return {
      kind: 'different',
      note: {
        vi: `Không so được ${years}: cơ cấu chỉ số đổi từ ${oldCount} sang ${newCount} thành phần`,
        en: `${years} cannot be compared: the index went from ${oldCount} to ${newCount} components`,
      },
    };
  }
  if (codesOf(before) !== codesOf(after)) {
    return {
      kind: 'changed',
      note: { vi: `Bộ thành phần khác nhau giữa ${years}`, en: `The set of components differs between ${years}` },
    };
  }
  const weights = (version: IndexVersion) =>
    version.components
      .map((component) => `${component.code}=${component.weightRatio}`)
      .sort()
      .join(' ');
  if (weights(before) !== weights(after)) {
    return { kind: 'changed', note: { vi: `Trọng số khác nhau giữa ${years}`, en: `Weights differ between ${years}` } };
  }
  return same;
}

/**
 * Compares what a component (or the total) measures in two editions of an index: across a change of structure a
 * difference is never given without saying so, and not at all where scale or number of summed parts changed.
 * Source: ADR-0002; index definitions (versions, seriesBreaks).
 * @param code component code, or `TOTAL`
 * @example compareEditions(papi, 'TOTAL', 2017, 2018).kind // 'different'
 */
export function compareEditions(
  series: IndexSeries,
  code: string,
  beforeYear: number,
  afterYear: number,
): EditionComparison {
  const years = `${beforeYear}–${afterYear}`;
  const [before, after] = [versionInForce(series, beforeYear), versionInForce(series, afterYear)];
  if (!before || !after) return same;
  if (code === TOTAL) return before === after ? same : compareTotals(before, after, years);
  const [old, next] = [componentByCode(before, code), componentByCode(after, code)];
  if (old && next && old.maxPoints !== next.maxPoints) {
    return {
      kind: 'different',
      note: { vi: `Điểm tối đa khác nhau giữa ${years}`, en: `Maximum points differ between ${years}` },
    };
  }
  const jump = series.breaks.find(
    (one) => one.component === code && beforeYear <= one.before && afterYear >= one.after,
  );
  if (jump) {
    return {
      kind: 'changed',
      note: {
        vi: `Cách đo đổi giữa ${jump.before} và ${jump.after}`,
        en: `What is measured changed between ${jump.before} and ${jump.after}`,
      },
    };
  }
  if (old && next && old.name.vi !== next.name.vi) {
    return {
      kind: 'changed',
      note: {
        vi: `Nội dung đổi tên: “${old.name.vi}” thành “${next.name.vi}”`,
        en: `Renamed from "${old.name.en}" to "${next.name.en}"`,
      },
    };
  }
  return same;
}
