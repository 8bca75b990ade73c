import { decimalOf, decimalToNumber } from '../kernel/index.ts';
import { goalThreshold } from './gain-goal.ts';
import {
  type GainItem,
  type GainMove,
  type GainProblem,
  type GainRefusal,
  type GainSolution,
  gainItems,
  noData,
  notAdditive,
  notReachable,
  solveGain,
} from './gain-solver.ts';
import { rankAmong } from './statistics.ts';
import { totalOf } from './total-from-parts.ts';

/** Halvings of the price interval: 2^-200 of it is below what doubles can tell apart. */
const HALVINGS = 200;

interface Rise {
  readonly item: GainItem;
  readonly delta: number;
}

/**
 * The rises that pay at a price: each component rises while its share of the logarithm of the total is worth its cost,
 * weight / (value + delta) = cost / (room x price), within its cap.
 */
function risesAt(items: readonly GainItem[], price: number, weightOf: (code: string) => number): readonly Rise[] {
  return items.map((item) => {
    const cap = decimalToNumber(item.cap);
    const room = decimalToNumber(item.room);
    const wanted =
      item.cost === 0 ? Number.POSITIVE_INFINITY : (weightOf(item.code) * room * price) / item.cost - item.value;
    return { item, delta: Math.min(cap, Math.max(0, wanted)) };
  });
}

function effortOf(rises: readonly Rise[]): number {
  return rises.reduce((sum, { item, delta }) => sum + (item.cost * delta) / decimalToNumber(item.room), 0);
}

/**
 * The cheapest moves for an index that is a weighted geometric mean, by a search over prices; sums go to
 * {@link solveGain}. The problem is convex: each price gives both a way and a lower bound of the effort, and `gap` is
 * the distance between the effort found and the best bound (0 up to rounding).
 * Source: Lagrange duality; ADR-0020.
 * @returns the solution with `method: 'bounded-search'`, or the refusals of {@link solveGain}; NOT_ADDITIVE also where
 *   lower is better, for the index or one of its components
 */
export function searchGain(problem: GainProblem): GainSolution | GainRefusal {
  const { version, others, total } = problem;
  if (version.aggregation !== 'geometric_mean') return solveGain(problem);
  if (problem.values.size === 0) return noData(version);
  // Turned round the problem is no longer convex: the bound would not hold.
  if (version.direction === 'lower_is_better' || version.components.some((one) => one.direction !== version.direction))
    return notAdditive(version);
  const published = totalOf(version, problem.values);
  if (published === null || published <= 0) return notAdditive(version);
  const weights = new Map(
    version.components.map(({ code, weightRatio }) => [code, weightRatio ?? 1 / version.components.length]),
  );
  const weightOf = (code: string) => weights.get(code) ?? 0;
  const items = gainItems(problem, (code) => decimalOf(weightOf(code)));
  // The published total moves in proportion to what its components give, so that rounding of the parts cancels.
  const totalAfter = (rises: readonly Rise[]) => {
    const moved = new Map(problem.values);
    for (const { item, delta } of rises) moved.set(item.code, item.value + delta);
    return (total * (totalOf(version, moved) ?? 0)) / published;
  };
  const from = { rank: rankAmong(total, others), total };
  const most = totalAfter(items.map((item) => ({ item, delta: decimalToNumber(item.cap) })));
  const best = { rank: rankAmong(most, others), total: most };
  const threshold = goalThreshold(problem.goal, total, others);
  if (!threshold) return notReachable(from, best);
  const target = threshold.strict ? threshold.total * (1 + 1e-12) : threshold.total;
  if (most < target) return notReachable(from, best);
  const { rises, bound } = search(items, target, totalAfter, weightOf);
  const moves = rises.filter(({ delta }) => delta > 0).map(toMove);
  const reached = totalAfter(rises);
  const effort = effortOf(rises);
  const rank = rankAmong(reached, others);
  return {
    ...{ kind: 'reached', from, to: { rank, total: reached }, moves, effort, proof: { rank }, threshold },
    ...{ method: 'bounded-search', gap: Math.max(0, effort - bound) },
  };
}

function toMove({ item, delta }: Rise): GainMove {
  return { component: item.code, from: item.value, to: item.value + delta, delta };
}

function search(
  items: readonly GainItem[],
  target: number,
  totalAfter: (rises: readonly Rise[]) => number,
  weightOf: (code: string) => number,
): { rises: readonly Rise[]; bound: number } {
  if (totalAfter([]) >= target) return { rises: [], bound: 0 };
  let [low, high] = [0, 1];
  while (totalAfter(risesAt(items, high, weightOf)) < target && high < 1e12) high *= 2;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (totalAfter(risesAt(items, middle, weightOf)) >= target) high = middle;
    else low = middle;
  }
  const rises = risesAt(items, high, weightOf);
  // Dual bound at this price: effort - price x (log total - log target) never exceeds the least effort.
  const bound = effortOf(rises) - high * (Math.log(totalAfter(rises)) - Math.log(target));
  return { rises, bound };
}
