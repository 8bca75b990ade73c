import { type Decimal, decimalToNumber, roundDecimal } from '../kernel/decimal.ts';
import type { Text } from '../kernel/issue.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { MetricDefinition, MetricDirection } from './metric-definition.ts';

/** What was counted for one value. */
export interface MetricCount {
  /** Null when it is not known. */
  readonly numerator: Decimal | null;
  /** Null when it is not known, or when the metric is no ratio. */
  readonly denominator: Decimal | null;
  /** Decimals of this value where they differ from the definition's, 0..6. */
  readonly decimals?: number;
}

/** A number with what it was made of, or the reason why there is none. */
export interface MetricFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly decimals: number;
  /** Why `value` is null. */
  readonly reason: Text | null;
}

/** One value of a metric: whose, when, how much, and as known on which day. */
export interface MetricValue extends MetricFigure {
  readonly subject: string;
  readonly subjectName: Text;
  readonly period: string;
  readonly direction: MetricDirection;
  readonly unit: Text;
  /** The number it stands among: 63 for a rank of 63; null otherwise. */
  readonly of: number | null;
  readonly asOf: PlainDate;
  /** Page of the product that shows it. */
  readonly href: string | null;
}

const unknown: Text = { vi: 'Chưa có số liệu', en: 'No data yet' };
const nothingCounted: Text = { vi: 'Mẫu số bằng 0: không có gì để tính', en: 'The denominator is 0: nothing to count' };

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Quotient rounded half away from zero to `decimals`, exactly. */
function quotient(numerator: Decimal, denominator: Decimal, factor: number, decimals: number): Decimal {
  const up = numerator.units * BigInt(factor) * 10n ** BigInt(denominator.scale + decimals);
  const down = denominator.units * 10n ** BigInt(numerator.scale);
  const sign = up < 0n !== down < 0n ? -1n : 1n;
  return { units: sign * ((2n * magnitude(up) + magnitude(down)) / (2n * magnitude(down))), scale: decimals };
}

/**
 * The value of a metric from what was counted: the numerator itself, or numerator / denominator x factor, computed
 * exactly and rounded once, half away from zero, to the decimals shown.
 * Source: product decision ADR-0041.
 * @param definition  says whether it is a ratio, its factor and decimals
 * @param count       exact decimals; null where unknown
 * @returns value null with a reason where a part is unknown or the denominator is 0
 * @example metricValueOf({ denominator: null, ratioFactor: 1, decimals: 1 }, { numerator: null, denominator: null }).value // null
 */
export function metricValueOf(
  definition: Pick<MetricDefinition, 'denominator' | 'ratioFactor' | 'decimals'>,
  count: MetricCount,
): MetricFigure {
  const decimals = count.decimals ?? definition.decimals;
  const figure = {
    numerator: count.numerator === null ? null : decimalToNumber(count.numerator),
    denominator: count.denominator === null ? null : decimalToNumber(count.denominator),
    decimals,
  };
  const none = (reason: Text): MetricFigure => ({ ...figure, value: null, reason });
  if (count.numerator === null) return none(unknown);
  if (definition.denominator === null)
    return { ...figure, value: decimalToNumber(roundDecimal(count.numerator, decimals)), reason: null };
  if (count.denominator === null) return none(unknown);
  if (count.denominator.units === 0n) return none(nothingCounted);
  const value = quotient(count.numerator, count.denominator, definition.ratioFactor, decimals);
  return { ...figure, value: decimalToNumber(value), reason: null };
}
