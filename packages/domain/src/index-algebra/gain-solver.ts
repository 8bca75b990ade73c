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
import { directionOf, type IndexVersion, TOTAL } from './definitions.ts';
import { type GainGoal, type GoalThreshold, goalThreshold } from './gain-goal.ts';
import { rankAmong } from './statistics.ts';
import { linearRuleOf } from './total-from-parts.ts';

/** What a province may and will do with one component. */
export interface ComponentLimit {
  /** True = leave it as it is. */
  readonly locked?: boolean;
  /** Most it can move, in its own points, beside its room and the common `maxStep`. */
  readonly maxDelta?: number;
  /** What the whole room of it costs; 1 unless given, never negative. */
  readonly cost?: number;
}

/**
 * A province's wish to rise while nobody else moves. A component moves in its own better direction; it helps only where
 * that moves the total in the index's better direction.
 */
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
  /** Most that any component may move; unlimited unless given. */
  readonly maxStep?: number;
  readonly limits?: ReadonlyMap<string, ComponentLimit>;
}

/** One component moved; `delta` = to - from, negative where lower is better. */
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
  /** Σ cost x |delta| / room */
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

/** A component that may move. */
export interface GainItem {
  readonly code: string;
  readonly value: number;
  /** 1 where it gets better by rising, -1 by falling. */
  readonly sense: 1 | -1;
  /** What a unit of improvement adds to the total, counted in the total's better direction. */
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

/** 1 where higher is better for a component (or the total) of a version, -1 where lower is. */
export function senseOf(version: IndexVersion, code: string): 1 | -1 {
  return directionOf(version, code) === 'higher_is_better' ? 1 : -1;
}

function signed(value: Decimal, sign: 1 | -1): Decimal {
  return sign === 1 ? value : { ...value, units: -value.units };
}

/**
 * The components that may move, in the order of the version: room = distance to the best > 0, improving them improves
 * the total, not locked; cap = min(room, maxStep, own limit).
 */
export function gainItems(problem: GainProblem, coefficientOf: (code: string) => Decimal): readonly GainItem[] {
  return problem.version.components.flatMap((component) => {
    const { code } = component;
    const value = problem.values.get(code);
    const best = problem.bests.get(code);
    const limit = problem.limits?.get(code) ?? {};
    if (value === undefined || best === undefined || limit.locked) return [];
    const sense = senseOf(problem.version, code);
    const room = signed(subtractDecimals(decimalOf(best), decimalOf(value)), sense);
    const bound = (most: number | undefined) => (most === undefined ? undefined : decimalOf(Math.max(0, most)));
    const cap = least(room, bound(problem.maxStep), bound(limit.maxDelta));
    const coefficient = signed(signed(coefficientOf(code), sense), senseOf(problem.version, TOTAL));
    if (compareDecimals(cap, zero) <= 0 || compareDecimals(coefficient, zero) <= 0) return [];
    return [{ code, value, sense, coefficient, room, cap, cost: Math.max(0, limit.cost ?? 1) }];
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
 * sum: own total = published total + Σ coefficient x delta, 0 <= |delta| <= min(room, maxStep, limit), effort =
 * Σ cost x |delta| / room, exact. Rank = 1 + number of strictly better totals, so a tie reaches a place; a strict goal
 * is passed by 10^-12 points of the last component. Where lower is better (the index, or a component) the same holds
 * turned round; a component whose better direction does not better the total stays. Of several optima the one that prefers earlier components is given.
 * Source: contract of `index gain`; ADR-0020.
 * @returns the solution with its proof, or NOT_REACHABLE with the best place, NOT_ADDITIVE, NO_DATA
 */
export function solveGain(problem: GainProblem): GainSolution | GainRefusal {
  const { version, others } = problem;
  const rule = linearRuleOf(version, null);
  if (!rule || version.aggregation === 'ratio') return notAdditive(version);
  if (problem.values.size === 0) return noData(version);
  const coefficients = new Map(rule.terms.map(({ component, coefficient }) => [component.code, coefficient]));
  const linear: Linear = {
    coefficientOf: (code) => coefficients.get(code) ?? zero,
    divisor: rule.divisor,
    sense: senseOf(version, TOTAL),
  };
  const items = gainItems(problem, linear.coefficientOf);
  const from = { rank: rankAmong(problem.total, others, version.direction), total: problem.total };
  const most = problem.total + (linear.sense * decimalToNumber(sumOf(items))) / rule.divisor;
  const best = { rank: rankAmong(most, others, version.direction), total: most };
  const threshold = goalThreshold(problem.goal, problem.total, others, version.direction);
  if (!threshold || linear.sense * threshold.total === Number.POSITIVE_INFINITY) return notReachable(from, best);
  const taken = fill(items, needOf(problem.total, threshold, linear));
  if (!taken) return notReachable(from, best);
  const moves = settle(problem, threshold, taken, linear);
  const costs = new Map(items.map((item) => [item.code, item.cost / decimalToNumber(item.room)]));
  const total = movedTotal(problem.total, moves, linear);
  const rank = rankAmong(total, others, version.direction);
  return {
    ...{ kind: 'reached', from, to: { rank, total }, moves },
    effort: moves.reduce((sum, move) => sum + Math.abs(move.delta) * (costs.get(move.component) ?? 0), 0),
    proof: { rank },
    ...{ threshold, method: 'exact', gap: 0 },
  };
}

/** How a total follows from its components, and which way it gets better. */
interface Linear {
  readonly coefficientOf: (code: string) => Decimal;
  readonly divisor: number;
  readonly sense: 1 | -1;
}

/** What all items together give at their caps, x divisor, in the better direction. */
function sumOf(items: readonly GainItem[]): Decimal {
  return items.reduce((sum, item) => addDecimals(sum, multiplyDecimals(item.coefficient, item.cap)), zero);
}

/** Points of the total x divisor that are missing, in the better direction; a strict goal needs a little more. */
function needOf(total: number, threshold: GoalThreshold, { divisor, sense }: Linear): Decimal {
  if (!Number.isFinite(threshold.total)) return zero;
  const missing = signed(subtractDecimals(decimalOf(threshold.total), decimalOf(total)), sense);
  const need = multiplyDecimals(decimalOf(divisor), missing);
  return threshold.strict ? addDecimals(need, { units: 1n, scale: DELTA_DECIMALS }) : need;
}

/** Own total after moves in plain doubles, the way a reader with a calculator finds it. */
function movedTotal(total: number, moves: readonly GainMove[], { coefficientOf, divisor }: Linear): number {
  return moves.reduce(
    (sum, move) => sum + (decimalToNumber(coefficientOf(move.component)) / divisor) * move.delta,
    total,
  );
}

/** True when a total, counted as a reader does, reaches a threshold. */
function reaches(total: number, threshold: GoalThreshold, sense: 1 | -1): boolean {
  return threshold.strict ? sense * total > sense * threshold.total : sense * total >= sense * threshold.total;
}

function toMove({ code, value, sense }: GainItem, delta: Decimal): GainMove {
  const step = signed(delta, sense);
  const to = decimalToNumber(addDecimals(decimalOf(value), step));
  return { component: code, from: value, to, delta: decimalToNumber(step) };
}

/**
 * Moves as numbers. The exact optimum may miss the threshold by a last binary digit when it is added up in doubles;
 * then the last component moves by 10^-12 more, so that every reader's recount gives the place.
 */
function settle(
  problem: GainProblem,
  threshold: GoalThreshold,
  taken: readonly { item: GainItem; delta: Decimal }[],
  linear: Linear,
): readonly GainMove[] {
  const moves = taken.map(({ item, delta }) => toMove(item, delta));
  const last = taken[taken.length - 1];
  if (!last) return moves;
  let { delta } = last;
  const step = { units: 1n, scale: DELTA_DECIMALS };
  for (let tries = 0; tries < 20; tries += 1) {
    const byDelta = movedTotal(problem.total, moves, linear);
    const byValue = movedTotal(
      problem.total,
      moves.map((move) => ({ ...move, delta: move.to - move.from })),
      linear,
    );
    if (reaches(byDelta, threshold, linear.sense) && reaches(byValue, threshold, linear.sense)) break;
    const raised = addDecimals(delta, step);
    if (compareDecimals(raised, last.item.cap) > 0) break;
    delta = raised;
    moves[moves.length - 1] = toMove(last.item, delta);
  }
  return moves;
}
