import { decimalToNumber, type Text } from '../kernel/index.ts';
import type { IndexVersion } from './definitions.ts';
import { quartileGroup, quartilesOf, rankAmong } from './statistics.ts';
import { linearRuleOf, totalOf } from './total-from-parts.ts';

/** Published totals and component values of every province in one edition. */
export interface EditionScores {
  readonly totals: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What a change of own components leads to. `group` only where groups are cut at quartiles. */
export interface Simulated {
  readonly total: number;
  readonly change: number;
  readonly rank: number;
  readonly of: number;
  readonly group: Text | null;
  /** Points to the next better province, null on top. */
  readonly toNext: { readonly province: string; readonly points: number } | null;
}

/** Recomputes for new values of own components (component -> value); codes left out stay as they are. */
export type Simulate = (changes: ReadonlyMap<string, number>) => Simulated;

/** The total after a change; null when it cannot be computed. */
function movedTotal(
  version: IndexVersion,
  own: { total: number; values: ReadonlyMap<string, number> },
  changes: ReadonlyMap<string, number>,
): number | null {
  const rule = linearRuleOf(version, null);
  if (rule) {
    return rule.terms.reduce((sum, { component, coefficient }) => {
      const [before, after] = [own.values.get(component.code), changes.get(component.code)];
      if (before === undefined || after === undefined) return sum;
      return sum + (decimalToNumber(coefficient) / rule.divisor) * (after - before);
    }, own.total);
  }
  const before = totalOf(version, own.values);
  const after = totalOf(version, new Map([...own.values, ...changes]));
  return before === null || after === null || before === 0 ? null : (own.total * after) / before;
}

/**
 * Prepares the what-if of a province: everything that does not depend on its own moves is done once, each recompute is
 * one pass over the provinces. Total = published total + weighted change (a geometric mean moves in proportion), others
 * stay. Null where the province has no total, or the total does not follow from its components.
 * Source: ADR-0020; rank = 1 + number of strictly better totals.
 */
export function prepareSimulation(version: IndexVersion, scores: EditionScores, province: string): Simulate | null {
  const total = scores.totals.get(province);
  const values = scores.values.get(province) ?? new Map<string, number>();
  if (total === undefined || movedTotal(version, { total, values }, new Map()) === null) return null;
  const others = [...scores.totals].filter(([name]) => name !== province);
  const otherTotals = others.map(([, value]) => value);
  const higher = version.direction === 'higher_is_better';
  const labels = version.groups?.method === 'quartiles' ? version.groups.labels : [];
  return (changes) => {
    const after = movedTotal(version, { total, values }, changes) ?? total;
    const quartiles = labels.length === 4 ? quartilesOf([...otherTotals, after]) : null;
    let next: readonly [string, number] | undefined;
    for (const other of others) {
      if (!(higher ? other[1] > after : other[1] < after)) continue;
      if (!next || (higher ? other[1] < next[1] : other[1] > next[1])) next = other;
    }
    return {
      total: after,
      change: after - total,
      rank: rankAmong(after, otherTotals, version.direction),
      of: others.length + 1,
      group: (quartiles && labels[quartileGroup(after, quartiles, version.direction)]) ?? null,
      toNext: next ? { province: next[0], points: Math.abs(next[1] - after) } : null,
    };
  };
}

/**
 * One what-if; for many of the same province use {@link prepareSimulation}.
 * @param changes new values of own components
 */
export function simulate(
  version: IndexVersion,
  scores: EditionScores,
  province: string,
  changes: ReadonlyMap<string, number>,
): Simulated | null {
  return prepareSimulation(version, scores, province)?.(changes) ?? null;
}
