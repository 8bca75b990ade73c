import type { Text } from '../kernel/index.ts';
import { componentByCode, type IndexSeries, type IndexVersion, TOTAL, versionInForce } from './definitions.ts';
import { MAP_OF_34_FROM_YEAR, provincesInYear } from './provinces.ts';

/**
 * Whether a component means the same in two editions: `same` may be subtracted, `changed` may be subtracted when the
 * note is shown beside it, `different` is never subtracted.
 */
export interface EditionComparison {
  readonly kind: 'same' | 'changed' | 'different';
  readonly note: Text | null;
}

const same: EditionComparison = { kind: 'same', note: null };

function answer(kind: 'changed' | 'different', vi: string, en: string): EditionComparison {
  return { kind, note: { vi, en } };
}

function codesOf(version: IndexVersion): string {
  return version.components
    .map((component) => component.code)
    .sort()
    .join(' ');
}

function weightsOf(version: IndexVersion): string {
  return version.components
    .map((component) => `${component.code}=${component.weightRatio}`)
    .sort()
    .join(' ');
}

function compareTotals(before: IndexVersion, after: IndexVersion, years: string): EditionComparison {
  const [oldCount, newCount] = [before.components.length, after.components.length];
  if (before.scale.max !== after.scale.max || (before.aggregation === 'sum_of_points' && oldCount !== newCount)) {
    return answer(
      'different',
      `Không so được ${years}: cơ cấu chỉ số đổi từ ${oldCount} sang ${newCount} thành phần`,
      `${years} cannot be compared: the index went from ${oldCount} to ${newCount} components`,
    );
  }
  if (codesOf(before) !== codesOf(after)) {
    return answer('changed', `Bộ thành phần khác nhau giữa ${years}`, `The set of components differs between ${years}`);
  }
  if (weightsOf(before) !== weightsOf(after)) {
    return answer('changed', `Trọng số khác nhau giữa ${years}`, `Weights differ between ${years}`);
  }
  return same;
}

function compareComponents(
  series: IndexSeries,
  code: string,
  editions: readonly [IndexVersion, IndexVersion],
  span: readonly [number, number],
): EditionComparison {
  const years = `${span[0]}–${span[1]}`;
  const [old, next] = [componentByCode(editions[0], code), componentByCode(editions[1], code)];
  if (!old || !next) {
    const absent = old ? span[1] : span[0];
    return answer(
      'different',
      `Không so được ${years}: cơ cấu năm ${absent} không có thành phần ${code}`,
      `${years} cannot be compared: the structure of ${absent} has no component ${code}`,
    );
  }
  if (old.maxPoints !== next.maxPoints) {
    return answer('different', `Điểm tối đa khác nhau giữa ${years}`, `Maximum points differ between ${years}`);
  }
  const jump = series.breaks.find((one) => one.component === code && span[0] <= one.before && span[1] >= one.after);
  if (jump) {
    return answer(
      'changed',
      `Cách đo đổi giữa ${jump.before} và ${jump.after}`,
      `What is measured changed between ${jump.before} and ${jump.after}`,
    );
  }
  if (old.name.vi !== next.name.vi) {
    return answer(
      'changed',
      `Nội dung đổi tên: “${old.name.vi}” thành “${next.name.vi}”`,
      `Renamed from "${old.name.en}" to "${next.name.en}"`,
    );
  }
  return same;
}

/**
 * Compares what a component (or the total) measures in two editions of an index: across a change of structure a
 * difference is never given without saying so, and not at all where scale or number of summed parts changed, where a
 * component did not exist, or where the later version is marked as measuring something else.
 * Source: ADR-0020; index definitions (versions, seriesBreaks, comparableWithEarlier).
 * @param code component code, or `TOTAL`
 * @example compareEditions({ versions: [], breaks: [] }, 'TOTAL', 2017, 2018).kind // 'different'
 */
export function compareEditions(
  series: IndexSeries,
  code: string,
  beforeYear: number,
  afterYear: number,
): EditionComparison {
  const years = `${beforeYear}–${afterYear}`;
  const [before, after] = [versionInForce(series, beforeYear), versionInForce(series, afterYear)];
  if (!before || !after) {
    const absent = before ? afterYear : beforeYear;
    return answer('different', `Không có kỳ năm ${absent}`, `There is no edition of ${absent}`);
  }
  const between = series.versions.filter((one) => one.fromYear > beforeYear && one.fromYear <= afterYear);
  if (between.some((one) => !one.comparableWithEarlier)) {
    return answer(
      'different',
      `Không so được ${years}: bộ chỉ số đã thay đổi`,
      `${years} cannot be compared: the index measures something else since`,
    );
  }
  if (code === TOTAL) return before === after ? same : compareTotals(before, after, years);
  return compareComponents(series, code, [before, after], [beforeYear, afterYear]);
}

/**
 * Whether places of two editions may be subtracted: as their values, and besides never between the map of 63 and the
 * map of 34 provinces; between 64 and 63 with a note.
 * Source: ADR-0020; SRC-NQ-202-2025 (a rank among 63 and a rank among 34 are different series).
 * @param code component code, or `TOTAL`
 * @example compareRanks({ versions: [], breaks: [] }, 'TOTAL', 2024, 2025).kind // 'different'
 */
export function compareRanks(
  series: IndexSeries,
  code: string,
  beforeYear: number,
  afterYear: number,
): EditionComparison {
  const values = compareEditions(series, code, beforeYear, afterYear);
  const [before, after] = [beforeYear, afterYear].map((year) => provincesInYear(year).length);
  if (before === after || values.kind === 'different') return values;
  const years = `${beforeYear}–${afterYear}`;
  if (beforeYear < MAP_OF_34_FROM_YEAR && afterYear >= MAP_OF_34_FROM_YEAR) {
    return answer(
      'different',
      `Không so được thứ hạng ${years}: xếp trong ${before} tỉnh, rồi trong ${after} tỉnh`,
      `Ranks of ${years} cannot be compared: among ${before} provinces, then among ${after}`,
    );
  }
  const note = {
    vi: `Thứ hạng ${years} xếp trong ${before} tỉnh, rồi trong ${after} tỉnh`,
    en: `Ranks of ${years} are among ${before} provinces, then among ${after}`,
  };
  return values.note
    ? answer('changed', `${values.note.vi}; ${note.vi}`, `${values.note.en}; ${note.en}`)
    : { kind: 'changed', note };
}
