import type { Text } from '../kernel/index.ts';
import { meanOf, quantileType7 } from './statistics.ts';

/** Beyond these a value is called unusual. Source: three standard deviations; Iglewicz and Hoaglin 1993 (3.5). */
export const Z_LIMIT = 3;
/** Limit of the modified z. Source: Iglewicz and Hoaglin 1993. */
export const MODIFIED_Z_LIMIT = 3.5;

/** An unusual value with the two measures of how unusual it is; null where the values do not vary. */
export interface Outlier {
  readonly subject: string;
  readonly value: number;
  readonly z: number | null;
  readonly modifiedZ: number | null;
  readonly explanation: Text;
}

/**
 * z = (value - mean) / standard deviation (n - 1); null when all values are equal or there is only one.
 * @example zScores(new Map([['a', 1], ['b', 3]])).get('b') // 0.7071067811865475
 */
export function zScores(values: ReadonlyMap<string, number>): ReadonlyMap<string, number | null> {
  const numbers = [...values.values()];
  const mean = meanOf(numbers) ?? 0;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = numbers.length > 1 ? Math.sqrt(squares / (numbers.length - 1)) : 0;
  return new Map([...values].map(([key, value]) => [key, deviation > 0 ? (value - mean) / deviation : null]));
}

/**
 * Modified z = 0.6745 (value - median) / MAD; null when at least half of the values are equal (MAD 0).
 * Source: Iglewicz and Hoaglin 1993.
 */
export function modifiedZScores(values: ReadonlyMap<string, number>): ReadonlyMap<string, number | null> {
  const median = medianOf([...values.values()]);
  const spread = medianOf([...values.values()].map((value) => Math.abs(value - median)));
  return new Map([...values].map(([key, value]) => [key, spread > 0 ? (0.6745 * (value - median)) / spread : null]));
}

function medianOf(values: readonly number[]): number {
  return (
    quantileType7(
      [...values].sort((a, b) => a - b),
      0.5,
    ) ?? 0
  );
}

function fixed(value: number | null): Text {
  if (value === null) return { vi: '–', en: '–' };
  const text = value.toFixed(1).replace('-', '−');
  return { vi: text.replace('.', ','), en: text };
}

/**
 * Values that stand apart: |z| > 3 or |modified z| > 3.5, the most unusual first. Values that do not vary, or fewer
 * than five of them, have no outliers.
 * @example findOutliers(new Map([['a', 1]])) // []
 */
export function findOutliers(values: ReadonlyMap<string, number>): readonly Outlier[] {
  if (values.size < 5) return [];
  const z = zScores(values);
  const modified = modifiedZScores(values);
  return [...values]
    .flatMap(([subject, value]): Outlier[] => {
      const own = z.get(subject) ?? null;
      const robust = modified.get(subject) ?? null;
      if (Math.abs(own ?? 0) <= Z_LIMIT && Math.abs(robust ?? 0) <= MODIFIED_Z_LIMIT) return [];
      return [{ subject, value, z: own, modifiedZ: robust, explanation: explain(subject, own, robust) }];
    })
    .sort((a, b) => unusual(b) - unusual(a));
}

function unusual(outlier: Outlier): number {
  return Math.max(Math.abs(outlier.z ?? 0) / Z_LIMIT, Math.abs(outlier.modifiedZ ?? 0) / MODIFIED_Z_LIMIT);
}

function explain(subject: string, z: number | null, modifiedZ: number | null): Text {
  const above = (modifiedZ ?? z ?? 0) > 0;
  const [own, robust] = [fixed(z), fixed(modifiedZ)];
  return {
    vi:
      `${subject} ${above ? 'cao' : 'thấp'} khác thường: cách trung bình ${own.vi} độ lệch chuẩn, ` +
      `z hiệu chỉnh theo trung vị ${robust.vi} (ngưỡng 3 và 3,5)`,
    en:
      `${subject} is unusually ${above ? 'high' : 'low'}: ${own.en} standard deviations from the mean, ` +
      `modified z from the median ${robust.en} (limits 3 and 3.5)`,
  };
}
