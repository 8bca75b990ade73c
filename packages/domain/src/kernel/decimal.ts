/**
 * An exact decimal number: `units` x 10^-`scale`. Scores and weights are added and multiplied without
 * binary rounding; `scale` is the number of printed decimals.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const pattern = /^([+-])?(\d+)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal with a point (`-12.50`), keeping its printed decimals; undefined for anything else.
 * @example parseDecimal('7.15') // { units: 715n, scale: 2 }
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const units = BigInt((match[2] ?? '') + fraction);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

/**
 * The decimal with the shortest text that reads back as `value`.
 * @throws RangeError when `value` is not finite
 * @example decimalOf(0.1) // { units: 1n, scale: 1 }
 */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const text = String(value);
  const direct = parseDecimal(text);
  if (direct) return direct;
  const [mantissa = '0', exponentText = '0'] = text.split('e');
  const mantissaDecimal = parseDecimal(mantissa);
  if (!mantissaDecimal) throw new RangeError(`not a decimal: ${text}`);
  const scale = mantissaDecimal.scale - Number(exponentText);
  return scale >= 0
    ? { units: mantissaDecimal.units, scale }
    : { units: mantissaDecimal.units * 10n ** BigInt(-scale), scale: 0 };
}

function align(a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } {
  const scale = Math.max(a.scale, b.scale);
  return { a: a.units * 10n ** BigInt(scale - a.scale), b: b.units * 10n ** BigInt(scale - b.scale), scale };
}

/** Exact sum. @example decimalToText(addDecimals(decimalOf(0.1), decimalOf(0.2))) // '0.3' */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const same = align(a, b);
  return { units: same.a + same.b, scale: same.scale };
}

/** Exact difference a - b. @example decimalToText(subtractDecimals(decimalOf(64.16), decimalOf(60.14))) // '4.02' */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const same = align(a, b);
  return { units: same.a - same.b, scale: same.scale };
}

/** Exact product. @example decimalToText(multiplyDecimals(decimalOf(0.2), decimalOf(5.787))) // '1.1574' */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** -1, 0 or 1 as a is smaller than, equal to or greater than b. @example compareDecimals(decimalOf(1), decimalOf(1.5)) // -1 */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const same = align(a, b);
  if (same.a === same.b) return 0;
  return same.a < same.b ? -1 : 1;
}

/**
 * Rounds to `scale` decimals, halves away from zero (the rule of printed official scores).
 * @example decimalToText(roundDecimal(decimalOf(2.345), 2)) // '2.35'
 */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return { units: value.units * 10n ** BigInt(scale - value.scale), scale };
  const divisor = 10n ** BigInt(value.scale - scale);
  const magnitude = value.units < 0n ? -value.units : value.units;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return { units: value.units < 0n ? -rounded : rounded, scale };
}

/** The nearest double. @example decimalToNumber({ units: 715n, scale: 2 }) // 7.15 */
export function decimalToNumber(value: Decimal): number {
  return Number(decimalToText(value));
}

/** Text with a point and exactly `scale` decimals. @example decimalToText({ units: -5n, scale: 2 }) // '-0.05' */
export function decimalToText(value: Decimal): string {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = value.scale > 0 ? `.${digits.slice(digits.length - value.scale)}` : '';
  return `${value.units < 0n ? '-' : ''}${whole}${fraction}`;
}
