import { addDecimals, type Decimal, decimalOf, decimalToNumber, multiplyDecimals } from '../kernel/index.ts';
import type { Component, IndexVersion } from './definitions.ts';

/**
 * How a node is a linear function of its parts: node x divisor = Σ coefficient x part, all exact.
 * A mean of three has divisor 3 and coefficients 1, a weighted mean x10 has coefficients 10 x weight.
 */
export interface LinearRule {
  readonly terms: readonly { readonly component: Component; readonly coefficient: Decimal }[];
  readonly divisor: number;
}

const one: Decimal = { units: 1n, scale: 0 };

/**
 * The linear rule by which the total (parent null) or an inner node follows from its children; null where it does not:
 * a ratio, a geometric mean, weights that are unknown, no children.
 * Source: index definitions, `aggregation`; inner nodes with weights are weighted means, others follow the version.
 */
export function linearRuleOf(version: IndexVersion, parent: Component | null): LinearRule | null {
  const parts = parent === null ? version.components : parent.children;
  if (parts.length === 0 || version.aggregation === 'ratio' || version.aggregation === 'geometric_mean') return null;
  const weights = parts.map((part) => part.weightRatio);
  const weighted = version.aggregation === 'weighted_mean_x10' || version.aggregation === 'weighted_mean';
  if (weights.every((weight) => weight !== null)) {
    const factor = decimalOf(parent === null && version.aggregation === 'weighted_mean_x10' ? 10 : 1);
    const terms = parts.map((component) => ({
      component,
      coefficient: multiplyDecimals(decimalOf(component.weightRatio ?? 0), factor),
    }));
    return { terms, divisor: 1 };
  }
  if (weighted) return null;
  const divisor = version.aggregation === 'mean' ? parts.length : 1;
  return { terms: parts.map((component) => ({ component, coefficient: one })), divisor };
}

/** The plain sum of a second cut (self-score + survey); null when the version has none. */
export function secondCutRuleOf(version: IndexVersion): LinearRule | null {
  if (version.parts.length === 0 || version.aggregation !== 'sum_of_points') return null;
  return { terms: version.parts.map((component) => ({ component, coefficient: one })), divisor: 1 };
}

/**
 * Σ coefficient x value of a rule, exact; undefined when a part has no value. Divide by the rule's divisor for the node.
 */
export function weightedSum(
  rule: LinearRule,
  cellOf: (code: string) => Decimal | null | undefined,
): Decimal | undefined {
  let sum: Decimal = { units: 0n, scale: 0 };
  for (const { component, coefficient } of rule.terms) {
    const value = cellOf(component.code);
    if (!value) return undefined;
    sum = addDecimals(sum, multiplyDecimals(coefficient, value));
  }
  return sum;
}

/**
 * How much the total moves when each component moves by one: the coefficients of a linear version as numbers, in
 * points of the total. Null when the total is no sum or weighted sum of its components.
 */
export function totalCoefficients(version: IndexVersion): ReadonlyMap<string, number> | null {
  const rule = linearRuleOf(version, null);
  if (!rule) return null;
  return new Map(
    rule.terms.map(({ component, coefficient }) => [component.code, decimalToNumber(coefficient) / rule.divisor]),
  );
}

/**
 * The total of a version from the values of its top-level components, in double precision (exact sums: {@link
 * weightedSum}). Null when a component lacks a value, or the total does not follow from its components.
 * A geometric mean of a value <= 0 is 0.
 */
export function totalOf(version: IndexVersion, values: ReadonlyMap<string, number>): number | null {
  if (version.aggregation === 'geometric_mean') return geometricMean(version, values);
  const rule = linearRuleOf(version, null);
  if (!rule) return null;
  let sum = 0;
  for (const { component, coefficient } of rule.terms) {
    const value = values.get(component.code);
    if (value === undefined) return null;
    sum += decimalToNumber(coefficient) * value;
  }
  return sum / rule.divisor;
}

function geometricMean(version: IndexVersion, values: ReadonlyMap<string, number>): number | null {
  if (version.components.length === 0) return null;
  let exponent = 0;
  for (const component of version.components) {
    const value = values.get(component.code);
    if (value === undefined) return null;
    if (value <= 0) return 0;
    exponent += (component.weightRatio ?? 1 / version.components.length) * Math.log(value);
  }
  return Math.exp(exponent);
}
