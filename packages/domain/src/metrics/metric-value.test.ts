import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, parseDecimal } from '../kernel/decimal.ts';
import { checkMetricDefinitions, type MetricDefinition } from './metric-definition.ts';
import { metricValueOf } from './metric-value.ts';

const words = { vi: 'chữ', en: 'words' };
const rate: MetricDefinition = {
  id: 'obligation.on_time',
  name: words,
  unit: words,
  numerator: words,
  denominator: words,
  ratioFactor: 100,
  grain: words,
  subjectName: words,
  periodName: words,
  owner: words,
  legalSource: words,
  direction: 'higher_is_better',
  decimals: 1,
  asOfRule: 'recorded_by',
};
const figure: MetricDefinition = { ...rate, id: 'index.value', denominator: null, ratioFactor: 1, decimals: 2 };

describe('metricValueOf', () => {
  it.each([
    ['2', '3', 66.7],
    ['1', '8', 12.5],
    ['1', '3', 33.3],
    ['-2', '3', -66.7],
    ['0', '7', 0],
    ['0.0005', '1', 0.1],
    ['0.00049', '1', 0],
    ['-0.0005', '1', -0.1],
    ['1', '0.5', 200],
  ])('%s of %s is %d per cent', (numerator, denominator, value) => {
    const count = { numerator: parseDecimal(numerator) ?? null, denominator: parseDecimal(denominator) ?? null };
    expect(metricValueOf(rate, count)).toMatchObject({ value, reason: null, decimals: 1 });
  });

  it('shows a figure that is no ratio as it is, rounded to its own decimals', () => {
    const count = { numerator: decimalOf(64.16255), denominator: null };
    expect(metricValueOf(figure, count).value).toBe(64.16);
    expect(metricValueOf(figure, { ...count, decimals: 4 })).toMatchObject({ value: 64.1626, decimals: 4 });
  });

  it.each([
    [figure, null, null, 'No data yet'],
    [rate, null, 3, 'No data yet'],
    [rate, 3, null, 'No data yet'],
    [rate, 3, 0, 'The denominator is 0: nothing to count'],
  ])('gives a reason instead of a number (%#)', (definition, numerator, denominator, reason) => {
    const decimal = (value: number | null) => (value === null ? null : decimalOf(value));
    const found = metricValueOf(definition, { numerator: decimal(numerator), denominator: decimal(denominator) });
    expect(found).toMatchObject({ value: null, reason: { en: reason }, numerator, denominator });
  });

  it('is within half of the last decimal of the true quotient', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        whole,
        whole.filter((value) => value !== 0),
        (up, down) => {
          const { value } = metricValueOf(rate, { numerator: decimalOf(up), denominator: decimalOf(down) });
          expect(Math.abs((value ?? Number.NaN) - (100 * up) / down)).toBeLessThanOrEqual(0.05 + 1e-6);
        },
      ),
      { seed: 20231120 },
    );
  });
});

describe('checkMetricDefinitions', () => {
  it('accepts definitions that are whole', () => {
    expect(checkMetricDefinitions([rate, figure])).toEqual([]);
  });

  it.each([
    [[rate, rate], 'METRIC_TWICE'],
    [[{ ...rate, id: 'Rate' }], 'METRIC_ID'],
    [[{ ...rate, decimals: 7 }], 'METRIC_DECIMALS'],
    [[{ ...rate, denominator: null }], 'METRIC_RATIO'],
    [[{ ...rate, owner: { vi: 'a', en: ' ' } }], 'METRIC_TEXT'],
  ])('refuses what is not (%#)', (definitions, code) => {
    expect(checkMetricDefinitions(definitions).map((issue) => issue.code)).toEqual([code]);
  });
});
