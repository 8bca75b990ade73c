import { compareDecimals, type Decimal, decimalOf, multiplyDecimals, subtractDecimals } from '../kernel/index.ts';
import type { Scale } from './definitions.ts';

/** A part of a total that may be misprinted: its value, its bounds and how much of it the total takes. */
export interface SuspectPart {
  readonly code: string;
  readonly printed: Decimal;
  readonly scale: Scale | null;
  readonly coefficient: Decimal;
}

/** The one part that explains a total, with the value it must have had. */
export interface Misprint {
  readonly code: string;
  readonly printed: Decimal;
  readonly expected: Decimal;
}

/** Most places by which a decimal point may have moved. */
const MOST_POINT_MOVES = 3;

function fromDigits(digits: readonly string[], scale: number): Decimal {
  return { units: BigInt(digits.join('') || '0'), scale };
}

/**
 * Values that differ from a printed number by one typing slip: one changed digit, one swap of neighbouring digits, or
 * the decimal point moved by up to three places.
 * @param printed not negative
 * @example oneSlipAway({ units: 52n, scale: 1 }).some((value) => value.units === 25n) // true
 */
export function oneSlipAway(printed: Decimal): readonly Decimal[] {
  if (printed.units < 0n) return [];
  const digits = [...printed.units.toString().padStart(printed.scale + 1, '0')];
  const values: Decimal[] = [];
  digits.forEach((digit, place) => {
    for (let other = 0; other <= 9; other += 1) {
      if (String(other) !== digit) values.push(fromDigits(digits.with(place, String(other)), printed.scale));
    }
    const next = digits[place + 1];
    if (next !== undefined && next !== digit) {
      values.push(fromDigits(digits.with(place, next).with(place + 1, digit), printed.scale));
    }
  });
  if (printed.units !== 0n) {
    for (let moves = 1; moves <= MOST_POINT_MOVES; moves += 1) {
      values.push({ units: printed.units, scale: printed.scale + moves });
      const left = printed.scale - moves;
      values.push(
        left >= 0 ? { units: printed.units, scale: left } : { units: printed.units * 10n ** BigInt(-left), scale: 0 },
      );
    }
  }
  return values;
}

function magnitude(value: Decimal): Decimal {
  return value.units < 0n ? { ...value, units: -value.units } : value;
}

function slipThatRestores(part: SuspectPart, gap: Decimal, tolerance: Decimal): Decimal | undefined {
  let best: { value: Decimal; away: Decimal } | undefined;
  for (const value of oneSlipAway(part.printed)) {
    const moved = multiplyDecimals(part.coefficient, subtractDecimals(value, part.printed));
    const away = magnitude(subtractDecimals(moved, gap));
    if (compareDecimals(away, tolerance) > 0 || !isWithin(value, part.scale)) continue;
    if (!best || compareDecimals(away, best.away) < 0) best = { value, away };
  }
  return best?.value;
}

function isWithin(value: Decimal, scale: Scale | null): boolean {
  if (scale === null) return true;
  return compareDecimals(value, decimalOf(scale.min)) >= 0 && compareDecimals(value, decimalOf(scale.max)) <= 0;
}

/**
 * The misprint that explains why a total does not follow from its parts: exactly one part restores it, within its
 * scale, by one typing slip. Undefined when none or several do; then only the total can be doubted.
 * Source: ADR-0020.
 * @param gap total x divisor - Σ coefficient x printed part
 * @param tolerance largest distance that rounding explains, in the unit of `gap`
 */
export function findMisprint(parts: readonly SuspectPart[], gap: Decimal, tolerance: Decimal): Misprint | undefined {
  const found = parts.flatMap((part) => {
    const expected = slipThatRestores(part, gap, tolerance);
    return expected ? [{ code: part.code, printed: part.printed, expected }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
