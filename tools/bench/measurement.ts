/** One measured figure against its budget. */
export interface Measurement {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  /** `<= 60` or `>= 500`; null for a figure that is only told. */
  readonly budget: string | null;
  readonly ok: boolean | null;
  /** Sizes, conditions, and the reason where nothing was measured. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** Compares a figure with its budget. @example judge(61, '<= 60') // false */
export function judge(value: number, budget: string): boolean {
  const found = /^(<=|<|>=|>) ([\d.]+)$/.exec(budget);
  if (!found) throw new RangeError(`budget: ${budget}`);
  const limit = Number(found[2]);
  if (found[1] === '<=') return value <= limit;
  if (found[1] === '<') return value < limit;
  return found[1] === '>=' ? value >= limit : value > limit;
}

/** A measurement with its verdict. */
export function measured(
  name: string,
  value: number,
  unit: string,
  budget: string | null,
  context: Readonly<Record<string, unknown>> = {},
): Measurement {
  const rounded = Number(value.toPrecision(4));
  return { name, value: rounded, unit, budget, ok: budget === null ? null : judge(rounded, budget), context };
}

/** A budget that cannot be measured here, with the reason. */
export function skipped(name: string, unit: string, budget: string | null, reason: string): Measurement {
  return { name, value: null, unit, budget, ok: null, context: { skipped: reason } };
}

/** The smallest value that at least `share` of the sample does not exceed. @example percentile([1, 2, 3, 4], 0.95) // 4 */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
