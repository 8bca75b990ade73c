import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  addDecimals,
  decimalOf,
  decimalToNumber,
  multiplyDecimals
} from "./chunk-JJA4U62V.mjs";

// packages/domain/src/index-algebra/total-from-parts.ts
var one = { units: 1n, scale: 0 };
function linearRuleOf(version, parent) {
  const parts = parent === null ? version.components : parent.children;
  if (parts.length === 0 || version.aggregation === "ratio" || version.aggregation === "geometric_mean") return null;
  const weights = parts.map((part) => part.weightRatio);
  const weighted = version.aggregation === "weighted_mean_x10" || version.aggregation === "weighted_mean";
  if (weights.every((weight) => weight !== null)) {
    const factor = decimalOf(parent === null && version.aggregation === "weighted_mean_x10" ? 10 : 1);
    const terms = parts.map((component) => ({
      component,
      coefficient: multiplyDecimals(decimalOf(component.weightRatio ?? 0), factor)
    }));
    return { terms, divisor: 1 };
  }
  if (weighted) return null;
  const divisor = version.aggregation === "mean" ? parts.length : 1;
  return { terms: parts.map((component) => ({ component, coefficient: one })), divisor };
}
function secondCutRuleOf(version) {
  if (version.parts.length === 0 || version.aggregation !== "sum_of_points") return null;
  return { terms: version.parts.map((component) => ({ component, coefficient: one })), divisor: 1 };
}
function weightedSum(rule, cellOf) {
  let sum = { units: 0n, scale: 0 };
  for (const { component, coefficient } of rule.terms) {
    const value = cellOf(component.code);
    if (!value) return void 0;
    sum = addDecimals(sum, multiplyDecimals(coefficient, value));
  }
  return sum;
}
function totalCoefficients(version) {
  const rule = linearRuleOf(version, null);
  if (!rule) return null;
  return new Map(
    rule.terms.map(({ component, coefficient }) => [component.code, decimalToNumber(coefficient) / rule.divisor])
  );
}
function totalOf(version, values) {
  if (version.aggregation === "geometric_mean") return geometricMean(version, values);
  const rule = linearRuleOf(version, null);
  if (!rule) return null;
  let sum = 0;
  for (const { component, coefficient } of rule.terms) {
    const value = values.get(component.code);
    if (value === void 0) return null;
    sum += decimalToNumber(coefficient) * value;
  }
  return sum / rule.divisor;
}
function geometricMean(version, values) {
  if (version.components.length === 0) return null;
  let exponent = 0;
  for (const component of version.components) {
    const value = values.get(component.code);
    if (value === void 0) return null;
    if (value <= 0) return 0;
    exponent += (component.weightRatio ?? 1 / version.components.length) * Math.log(value);
  }
  return Math.exp(exponent);
}

export {
  linearRuleOf,
  secondCutRuleOf,
  weightedSum,
  totalCoefficients,
  totalOf
};
//# sourceMappingURL=chunk-Z3XRNJWV.mjs.map
