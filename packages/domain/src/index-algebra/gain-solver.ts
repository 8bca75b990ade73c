import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalToNumber,
  multiplyDecimals,
  type Severity,
  subtractDecimals,
  type Text,
} from '../kernel/index.ts';
import type { IndexVersion } from './definitions.ts';
import { type GainGoal, type GoalThreshold, goalThreshold } from './gain-goal.ts';
import { rankAmong } from './statistics.ts';
import { linearRuleOf } from './total-from-parts.ts';

/** What a province may and will do with one component. */
export interface ComponentLimit {
  /** True = leave it as it is. */
  readonly locked?: boolean;
  /** Most it can rise, in its own points, beside its room and the common `maxStep`. */
  readonly maxDelta?: number;
  /** What the whole room of it costs; 1 unless given, never negative. */
  readonly cost?: number;
}

/** A province's wish to rise while nobody else moves; higher is better. */
export interface GainProblem {
  readonly version: IndexVersion;
  /** Own published total and top-level component values. */
  readonly total: number;
  readonly values: ReadonlyMap<string, number>;
  /** Best value of any province, by component. */
  readonly bests: ReadonlyMap<string, number>;
  /** Totals of all other provinces. */
  readonly others: readonly number[];
  readonly goal: GainGoal;
  /** Most that any component may rise; unlimited unless given. */
  readonly maxStep?: number;
  readonly limits?: ReadonlyMap<string, ComponentLimit>;
}

/** One component raised. */
export interface GainMove {
  readonly component: string;
  readonly from: number;
  readonly to: number;
  readonly delta: number;
}

/** Place and total. */
export interface Standing {
  readonly rank: number;
  readonly total: number;
}

/** The cheapest way, with its proof: the rank counted again from the moved values. */
export interface GainSolution {
  readonly kind: 'reached';
  readonly from: Standing;
  readonly to: Standing;
  readonly moves: readonly GainMove[];
  /** Σ cost x delta / room */
  readonly effort: number;
  readonly proof: { readonly rank: number };
  readonly threshold: GoalThreshold;
  /** `exact` for sums; otherwise effort is at most `gap` above the least possible. */
  readonly method: 'exact' | 'bounded-search';
  readonly gap: number;
}

/** Why there is no way, and how far one can come. */
export interface GainRefusal {
  readonly kind: 'refused';
  readonly code: 'NOT_REACHABLE' | 'NOT_ADDITIVE' | 'NO_DATA';
  readonly severity: Severity;
  readonly message: Text;
  readonly from: Standing | null;
  /** With every component raised as far as allowed. */
  readonly best: Standing | null;
}

/** A component that may rise. */
export interface GainItem {
  readonly code: string;
  readonly value: number;
  readonly coefficient: Decimal;
  readonly room: Decimal;
  readonly cap: Decimal;
  readonly cost: number;
}

const zero: Decimal = { units: 0n, scale: 0 };

/** Decimals of a rise that does not end: a division is rounded up here. */
const DELTA_DECIMALS = 12;

function least(...values: readonly (Decimal | undefined)[]): Decimal {
  return values
    .filter((value) => value !== undefined)
    .reduce((low, value) => (compareDecimals(value, low) < 0 ? value : low));
}

/**
 * The components that may rise, in the order of the version: room = best - own > 0, a positive coefficient, not
 * locked; cap = min(room, maxStep, own limit).
 */
export function gainItems(problem: GainProblem, coefficientOf: (code: string) => Decimal): readonly GainItem[] {
  return problem.version.components.flatMap((component) => {
    const { code } = component;
    const value = problem.values.get(code);
    const best = problem.bests.get(code);
    const limit = problem.limits?.get(code) ?? {};
    if (value === undefined || best === undefined || limit.locked) return [];
    const room = subtractDecimals(decimalOf(best), decimalOf(value));
    const bound = (most: number | undefined) => (most === undefined ? undefined : decimalOf(Math.max(0, most)));
    const cap = least(room, bound(problem.maxStep), bound(limit.maxDelta));
    const coefficient = coefficientOf(code);
    if (compareDecimals(cap, zero) <= 0 || compareDecimals(coefficient, zero) <= 0) return [];
    return [{ code, value, coefficient, room, cap, cost: Math.max(0, limit.cost ?? 1) }];
  });
}

function refuse(
  code: GainRefusal['code'],
  message: Text,
  from: Standing | null = null,
  best: Standing | null = null,
): GainRefusal {
  return { kind: 'refused', code, severity: 'error', message, from, best };
}

/** The refusal for an index whose total is no sum or weighted sum of its components. */
export function notAdditive(version: IndexVersion): GainRefusal {
  return refuse('NOT_ADDITIVE', {
    vi: `Tổng ${version.index} ${version.fromYear} không phải là tổng hoặc tổng có trọng số của các thành phần đã biết`,
    en: `The total of ${version.index} ${version.fromYear} is no sum or weighted sum of known components`,
  });
}

/** The refusal where a goal lies beyond every allowed move, with the best place that can be reached. */
export function notReachable(from: Standing, best: Standing): GainRefusal {
  const message = {
    vi: `Không đạt được: nâng hết mức cho phép thì hạng cao nhất là ${best.rank}`,
    en: `Not reachable: with everything raised as far as allowed the best rank is ${best.rank}`,
  };
  return refuse('NOT_REACHABLE', message, from, best);
}

/** The refusal for a province without component values. */
export function noData(version: IndexVersion): GainRefusal {
  return refuse('NO_DATA', {
    vi: `Chưa có số liệu thành phần của ${version.index} để tính`,
    en: `There are no component values of ${version.index} to compute with`,
  });
}

/** Smallest value with {@link DELTA_DECIMALS} decimals that is at least a / b (b > 0). */
function divideUp(a: Decimal, b: Decimal): Decimal {
  const numerator = a.units * 10n ** BigInt(b.scale + DELTA_DECIMALS);
  const denominator = b.units * 10n ** BigInt(a.scale);
  const quotient = numerator / denominator;
  return { units: quotient * denominator < numerator ? quotient + 1n : quotient, scale: DELTA_DECIMALS };
}

/** Effort for a point of the total: cost / (coefficient x room), the smaller the sooner. */
function priceOf(item: GainItem): number {
  return item.cost / (decimalToNumber(item.coefficient) * decimalToNumber(item.room));
}

/**
 * Fills `need` (points of the total x divisor) from the cheapest component on. For Σ cost x delta / room under one
 * covering constraint with bounds this greedy filling is optimal (fractional knapsack); equal prices are taken in the
 * order of the components.
 */
function fill(items: readonly GainItem[], need: Decimal): { item: GainItem; delta: Decimal }[] | undefined {
  const cheapest = items
    .map((item, place) => ({ item, place, price: priceOf(item) }))
    .sort((a, b) => a.price - b.price || a.place - b.place);
  const taken: { item: GainItem; delta: Decimal }[] = [];
  let rest = need;
  for (const { item } of cheapest) {
    if (compareDecimals(rest, zero) <= 0) break;
    const delta = least(item.cap, divideUp(rest, item.coefficient));
    taken.push({ item, delta });
    rest = subtractDecimals(rest, multiplyDecimals(item.coefficient, delta));
  }
  return compareDecimals(rest, zero) <= 0 ? taken : undefined;
}

/**
 * The cheapest component moves that reach a goal when nobody else moves, for an index whose total is a sum or weighted
 * sum: own total = published total + Σ coefficient x delta, 0 <= delta <= min(room, maxStep, limit), effort =
 * Σ cost x delta / room, exact. Rank = 1 + number of strictly greater totals, so a tie reaches a place; a strict goal
 * is passed by 10^-12 points of the last component. Of several optima the one that prefers earlier components is given.
 * Source: contract of `index gain`; ADR-0020.
 * @returns the solution with its proof, or NOT_REACHABLE with the best place, NOT_ADDITIVE, NO_DATA
 */
export function solveGain(problem: GainProblem): GainSolution | GainRefusal {
  const rule = linearRuleOf(problem.version, null);
  if (!rule || problem.version.aggregation === 'ratio') return notAdditive(problem.version);
  if (problem.values.size === 0) return noData(problem.version);
  const divisor = decimalOf(rule.divisor);
  const coefficients = new Map(rule.terms.map(({ component, coefficient }) => [component.code, coefficient]));
  const coefficientOf = (code: string) => coefficients.get(code) ?? zero;
  const items = gainItems(problem, coefficientOf);
  const totalAfter = (deltas: readonly { item: GainItem; delta: Decimal }[]) => {
    const gained = deltas.reduce(
      (sum, one) => addDecimals(sum, multiplyDecimals(one.item.coefficient, one.delta)),
      zero,
    );
    return decimalToNumber(decimalOf(problem.total)) + decimalToNumber(gained) / rule.divisor;
  };
  const from = { rank: rankAmong(problem.total, problem.others), total: problem.total };
  const most = totalAfter(items.map((item) => ({ item, delta: item.cap })));
  const best = { rank: rankAmong(most, problem.others), total: most };
  const threshold = goalThreshold(problem.goal, problem.total, problem.others);
  if (!threshold || threshold.total === Number.POSITIVE_INFINITY) return notReachable(from, best);
  const need = Number.isFinite(threshold.total)
    ? multiplyDecimals(divisor, subtractDecimals(decimalOf(threshold.total), decimalOf(problem.total)))
    : zero;
  const beyond = threshold.strict ? { units: 1n, scale: DELTA_DECIMALS } : zero;
  const taken = fill(items, addDecimals(need, beyond));
  if (!taken) return notReachable(from, best);
  const moves = settle(problem, threshold, taken, rule.divisor);
  const costs = new Map(items.map((item) => [item.code, item.cost / decimalToNumber(item.room)]));
  const total = movedTotal(problem.total, moves, coefficientOf, rule.divisor);
  const rank = rankAmong(total, problem.others);
  return {
    ...{ kind: 'reached', from, to: { rank, total }, moves },
    effort: moves.reduce((sum, move) => sum + move.delta * (costs.get(move.component) ?? 0), 0),
    proof: { rank },
    ...{ threshold, method: 'exact', gap: 0 },
  };
}

/** Own total after moves in plain doubles, the way a reader with a calculator finds it. */
function movedTotal(
  total: number,
  moves: readonly GainMove[],
  coefficientOf: (code: string) => Decimal,
  divisor: number,
): number {
  return moves.reduce(
    (sum, move) => sum + (decimalToNumber(coefficientOf(move.component)) / divisor) * move.delta,
    total,
  );
}

/**
 * Moves as numbers. The exact optimum may miss the threshold by a last binary digit when it is added up in doubles;
 * then the last component rises by 10^-12 more, so that every reader's recount gives the place.
 */
function settle(
  problem: GainProblem,
  threshold: GoalThreshold,
  taken: readonly { item: GainItem; delta: Decimal }[],
  divisor: number,
): readonly GainMove[] {
  const coefficientOf = (code: string) => taken.find((one) => one.item.code === code)?.item.coefficient ?? zero;
  const toMove = (item: GainItem, delta: Decimal): GainMove => {
    const to = decimalToNumber(addDecimals(decimalOf(item.value), delta));
    return { component: item.code, from: item.value, to, delta: decimalToNumber(delta) };
  };
  const moves = taken.map(({ item, delta }) => toMove(item, delta));
  const last = taken[taken.length - 1];
  if (!last) return moves;
  let { delta } = last;
  const step = { units: 1n, scale: DELTA_DECIMALS };
  for (let tries = 0; tries < 20; tries += 1) {
    const byDelta = movedTotal(problem.total, moves, coefficientOf, divisor);
    const byValue = movedTotal(
      problem.total,
      moves.map((move) => ({ ...move, delta: move.to - move.from })),
      coefficientOf,
      divisor,
    );
    const low = Math.min(byDelta, byValue);
    if (threshold.strict ? low > threshold.total : low >= threshold.total) break;
    const raised = addDecimals(delta, step);
    if (compareDecimals(raised, last.item.cap) > 0) break;
    delta = raised;
    moves[moves.length - 1] = toMove(last.item, delta);
  }
  return moves;
}
