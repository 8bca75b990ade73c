import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  decimalToNumber,
  decimalToText,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from './decimal.ts';

describe('Decimal', () => {
  it('adds what doubles cannot', () => {
    expect(decimalToText(addDecimals(decimalOf(0.1), decimalOf(0.2)))).toBe('0.3');
    expect(decimalToText(subtractDecimals(decimalOf(64.16), decimalOf(60.14)))).toBe('4.02');
    expect(decimalToText(multiplyDecimals(decimalOf(0.2), decimalOf(5.787)))).toBe('1.1574');
    expect(compareDecimals(decimalOf(1.5), decimalOf(1.5))).toBe(0);
  });

  it('rounds halves away from zero', () => {
    expect(decimalToText(roundDecimal(decimalOf(2.345), 2))).toBe('2.35');
    expect(decimalToText(roundDecimal(decimalOf(-2.345), 2))).toBe('-2.35');
    expect(decimalToText(roundDecimal(decimalOf(2), 2))).toBe('2.00');
  });

  it('reads back every double, also 1e-7 and 1e21', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimalToNumber(decimalOf(value))).toBe(value === 0 ? 0 : value);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(parseDecimal('1.234,5')).toBeUndefined();
  });
});
