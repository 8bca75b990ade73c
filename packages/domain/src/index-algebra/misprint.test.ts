import { describe, expect, it } from 'vitest';
import { type Decimal, decimalToText, parseDecimal } from '../kernel/index.ts';
import { findMisprint, oneSlipAway } from './misprint.ts';

function decimal(text: string): Decimal {
  const value = parseDecimal(text.replace('-', ''));
  if (!value) throw new Error(text);
  return text.startsWith('-') ? { ...value, units: -value.units } : value;
}

describe('oneSlipAway', () => {
  const texts = (printed: string) => oneSlipAway(decimal(printed)).map(decimalToText);

  it('changes one digit, swaps two neighbours, moves the point', () => {
    expect(texts('5.52')).toEqual(expect.arrayContaining(['7.52', '5.25', '5.50', '55.2', '552', '0.552', '0.0552']));
    expect(texts('1.75')).toContain('7.15');
    expect(texts('5.52')).not.toContain('5.52');
    expect(texts('5.52')).not.toContain('5.35');
    expect(texts('715')).toContain('7.15');
    expect(texts('0.52')).toEqual(expect.arrayContaining(['5.02', '5.2', '9.52']));
    expect(texts('0')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(oneSlipAway(decimal('-1'))).toEqual([]);
  });
});

describe('findMisprint', () => {
  const scale = { min: 1, max: 10, unit: 'points' };
  const parts = (values: Record<string, string>, coefficient = '1') =>
    Object.entries(values).map(([code, value]) => ({
      ...{ code, scale, coefficient: decimal(coefficient) },
      printed: decimal(value),
    }));
  const shown = (found: ReturnType<typeof findMisprint>) => found && [found.code, decimalToText(found.expected)];

  it('names the one part that restores the total', () => {
    const printed = parts({ A: '4.92', B: '5.59', C: '5.4', D: '6.89', E: '7.39', F: '1.15' });
    expect(shown(findMisprint(printed, decimal('6.00'), decimal('0.035')))).toEqual(['F', '7.15']);
  });

  it('stays silent when two parts could, or none can', () => {
    expect(findMisprint(parts({ A: '4.82', B: '5.52' }), decimal('0.10'), decimal('0.01'))).toBeUndefined();
    expect(findMisprint(parts({ A: '4.92', B: '5.52' }), decimal('2.22'), decimal('0.01'))).toBeUndefined();
  });

  it('keeps a value within its scale', () => {
    const one = [{ code: 'A', scale, coefficient: decimal('1'), printed: decimal('9.50') }];
    expect(findMisprint(one, decimal('-9.00'), decimal('0.01'))).toBeUndefined();
    const free = [{ code: 'A', scale: null, coefficient: decimal('1'), printed: decimal('9.50') }];
    expect(shown(findMisprint(free, decimal('-9.00'), decimal('0.01')))).toEqual(['A', '0.50']);
  });

  it('weighs a part by its coefficient', () => {
    const weighted = parts({ A: '6.27' }, '2.0');
    expect(shown(findMisprint(weighted, decimal('-4.00'), decimal('0.02')))).toEqual(['A', '4.27']);
  });

  it('takes the slip nearest to the total', () => {
    expect(shown(findMisprint(parts({ A: '7.25' }), decimal('0.03'), decimal('0.045')))).toEqual(['A', '7.28']);
  });
});
