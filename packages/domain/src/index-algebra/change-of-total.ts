import {
  addDecimals,
  type Decimal,
  decimalOf,
  decimalToNumber,
  multiplyDecimals,
  subtractDecimals,
  type Text,
} from '../kernel/index.ts';
import { compareEditions, type EditionComparison } from './comparability.ts';
import { type IndexSeries, type IndexVersion, TOTAL, versionInForce } from './definitions.ts';
import type { ResultBook } from './result-book.ts';
import { type LinearRule, linearRuleOf } from './total-from-parts.ts';

/** What one component did to the total between two editions, in points of the total. */
export interface Contribution {
  readonly code: string;
  readonly name: Text;
  readonly before: number | null;
  readonly after: number | null;
  /** By its value: coefficient of the later edition x change of the value; the whole value of a new component. */
  readonly byValue: number;
  /** By its weight: change of the coefficient x value before; minus the whole of a component that was dropped. */
  readonly byWeight: number;
  /** byValue + byWeight */
  readonly points: number;
}

/** Why a total changed between two editions; contributions and `unexplained` sum exactly to `change`. */
export interface ChangeOfTotal {
  readonly fromYear: number;
  readonly toYear: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly contributions: readonly Contribution[];
  /** Part that the published components do not account for: rounding, or an edition whose total does not follow. */
  readonly unexplained: number;
  /** Shown beside every difference; `changed` when weights or the set of components differ. */
  readonly comparison: EditionComparison;
}

const zero: Decimal = { units: 0n, scale: 0 };

interface Side {
  readonly rule: LinearRule;
  readonly value: (code: string) => Decimal | null;
}

function sideOf(book: ResultBook, version: IndexVersion, year: number, province: string): Side | null {
  const rule = linearRuleOf(version, null);
  if (!rule) return null;
  const value = (code: string) => book.shown(version.index, year, code, province)?.value ?? null;
  return rule.terms.every(({ component }) => value(component.code) !== null) ? { rule, value } : null;
}

function coefficient(side: Side, code: string): Decimal | null {
  return side.rule.terms.find(({ component }) => component.code === code)?.coefficient ?? null;
}

/** Value and weight effect of one component, in the unit of total x divisor. */
function effectsOf(code: string, before: Side, after: Side): { byValue: Decimal; byWeight: Decimal } {
  const [old, next] = [coefficient(before, code), coefficient(after, code)];
  const [was, is] = [before.value(code) ?? zero, after.value(code) ?? zero];
  if (old === null) return { byValue: multiplyDecimals(next ?? zero, is), byWeight: zero };
  if (next === null) return { byValue: zero, byWeight: subtractDecimals(zero, multiplyDecimals(old, was)) };
  return {
    byValue: multiplyDecimals(next, subtractDecimals(is, was)),
    byWeight: multiplyDecimals(subtractDecimals(next, old), was),
  };
}

/** Components of both editions, those of the later first. */
function componentsOf(before: Side, after: Side) {
  const later = after.rule.terms.map(({ component }) => component);
  const dropped = before.rule.terms
    .map(({ component }) => component)
    .filter((component) => !later.some((one) => one.code === component.code));
  return [...later, ...dropped];
}

function contributionsOf(before: Side, after: Side): { list: readonly Contribution[]; sum: Decimal } {
  let sum = zero;
  const { divisor } = after.rule;
  const list = componentsOf(before, after).map((component): Contribution => {
    const { byValue, byWeight } = effectsOf(component.code, before, after);
    const points = addDecimals(byValue, byWeight);
    sum = addDecimals(sum, points);
    const number = (value: Decimal) => decimalToNumber(value) / divisor;
    const shown = (side: Side) => {
      const value = coefficient(side, component.code) === null ? null : side.value(component.code);
      return value === null ? null : decimalToNumber(value);
    };
    return {
      ...{ code: component.code, name: component.name, before: shown(before), after: shown(after) },
      ...{ byValue: number(byValue), byWeight: number(byWeight), points: number(points) },
    };
  });
  return { list, sum };
}

/**
 * Splits the change of a total between two editions into what each component did, exactly: Σ contributions +
 * unexplained = change in decimals. Where weights changed, the effect of the new weight on the old value is kept apart.
 * Null where a total or a component is missing, where the total is no weighted sum, or where the two editions may not
 * be subtracted (`compareEditions` says why).
 * Source: ADR-0020.
 */
export function changeOfTotal(
  book: ResultBook,
  series: IndexSeries,
  province: string,
  fromYear: number,
  toYear: number,
): ChangeOfTotal | null {
  const [old, next] = [versionInForce(series, fromYear), versionInForce(series, toYear)];
  const comparison = compareEditions(series, TOTAL, fromYear, toYear);
  const [was, is] = [fromYear, toYear].map((year) => book.shown(series.code, year, TOTAL, province)?.value ?? null);
  if (!old || !next || !was || !is || comparison.kind === 'different') return null;
  const [before, after] = [sideOf(book, old, fromYear, province), sideOf(book, next, toYear, province)];
  if (!before || !after || before.rule.divisor !== after.rule.divisor) return null;
  const { list, sum } = contributionsOf(before, after);
  const change = subtractDecimals(is, was);
  const scaled = multiplyDecimals(change, decimalOf(after.rule.divisor));
  return {
    ...{ fromYear, toYear, comparison, contributions: list },
    ...{ before: decimalToNumber(was), after: decimalToNumber(is), change: decimalToNumber(change) },
    unexplained: decimalToNumber(subtractDecimals(scaled, sum)) / after.rule.divisor,
  };
}
