import { type Direction, type IndexSeries, TOTAL, versionInForce } from './definitions.ts';
import type { GainGoal } from './gain-goal.ts';
import { type ComponentLimit, type GainProblem, type GainSolution, senseOf, solveGain } from './gain-solver.ts';
import type { ResultBook } from './result-book.ts';
import { totalCoefficients } from './total-from-parts.ts';

/** Limits a user sets beside the goal. */
export interface GainOptions {
  readonly maxStep?: number;
  readonly limits?: ReadonlyMap<string, ComponentLimit>;
}

/**
 * The best of some values in a direction; undefined of none.
 * @example bestValue([3, 1, 2], 'lower_is_better') // 1
 */
export function bestValue(values: Iterable<number>, direction: Direction): number | undefined {
  let best: number | undefined;
  for (const value of values) {
    if (best === undefined || (direction === 'higher_is_better' ? value > best : value < best)) best = value;
  }
  return best;
}

/**
 * The gain problem of a province in an edition, from shown values; null when it has no total or the index no edition
 * that year. Bests are over all provinces with a value, the province itself included.
 */
export function gainProblemOf(
  book: ResultBook,
  series: IndexSeries,
  year: number,
  province: string,
  goal: GainGoal,
  options: GainOptions = {},
): GainProblem | null {
  const version = versionInForce(series, year);
  const totals = book.values(series.code, year, TOTAL);
  const total = totals.get(province);
  if (!version || total === undefined) return null;
  const columns = version.components.map(
    ({ code, direction }) => [code, book.values(series.code, year, code), direction] as const,
  );
  const values = new Map(
    columns.flatMap(([code, column]) => {
      const value = column.get(province);
      return value === undefined ? [] : [[code, value] as const];
    }),
  );
  const bests = new Map(
    columns.flatMap(([code, column, direction]) => {
      const best = bestValue(column.values(), direction);
      return best === undefined ? [] : [[code, best] as const];
    }),
  );
  const others = [...totals].filter(([name]) => name !== province).map(([, value]) => value);
  return { version, total, values, bests, others, goal, ...options };
}

/** A way to a goal, beside others, with what sets it apart. */
export interface GainPath {
  readonly kind: 'cheapest' | 'fewest-components' | 'without' | 'own-best' | 'spread';
  /** The component left alone, for `without`. */
  readonly without: string | null;
  readonly solution: GainSolution;
}

function sameMoves(a: GainSolution, b: GainSolution): boolean {
  const text = (solution: GainSolution) =>
    solution.moves
      .map((move) => `${move.component}:${move.delta.toFixed(6)}`)
      .sort()
      .join();
  return text(a) === text(b);
}

/** The fewest components that can reach the goal: those with the largest possible contribution, then the cheapest way. */
function fewestComponents(problem: GainProblem, cheapest: GainSolution): GainSolution | undefined {
  const codes = problem.version.components.map((component) => component.code);
  const sense = senseOf(problem.version, TOTAL);
  const reach = new Map(
    codes.map((code) => {
      const alone = lockAllBut(problem, new Set([code]));
      const answer = solveGain({ ...alone, goal: { kind: 'value', value: sense * Number.MAX_VALUE } });
      return [code, answer.kind === 'refused' ? sense * (answer.best?.total ?? problem.total) : sense * problem.total];
    }),
  );
  const byReach = [...codes].sort((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0));
  for (let count = 1; count < cheapest.moves.length; count += 1) {
    const answer = solveGain(lockAllBut(problem, new Set(byReach.slice(0, count))));
    if (answer.kind === 'reached') return answer;
  }
  return undefined;
}

function lockAllBut(problem: GainProblem, free: ReadonlySet<string>): GainProblem {
  const limits = new Map(problem.limits);
  for (const { code } of problem.version.components) {
    if (!free.has(code)) limits.set(code, { ...limits.get(code), locked: true });
  }
  return { ...problem, limits };
}

/** No component moves farther than to the province's own best; where none is known it stays. */
function withinOwnBests(problem: GainProblem, ownBests: ReadonlyMap<string, number>): GainProblem {
  const limits = new Map(problem.limits);
  for (const { code } of problem.version.components) {
    const [value, best] = [problem.values.get(code), ownBests.get(code)];
    const left = value === undefined || best === undefined ? 0 : senseOf(problem.version, code) * (best - value);
    const limit = limits.get(code);
    limits.set(code, { ...limit, maxDelta: Math.max(0, Math.min(left, limit?.maxDelta ?? Number.MAX_VALUE)) });
  }
  return { ...problem, limits };
}

/** No component gives more than half of the points that the goal takes. */
function shareHalf(problem: GainProblem, cheapest: GainSolution): GainProblem {
  const half = Math.abs(cheapest.to.total - cheapest.from.total) / 2;
  const coefficients = totalCoefficients(problem.version);
  const limits = new Map(problem.limits);
  for (const { code } of problem.version.components) {
    const weight = Math.abs(coefficients?.get(code) ?? 0);
    const limit = limits.get(code);
    // A little more than half, so that two of them reach what rounding of a half would miss.
    const most = weight === 0 ? 0 : (half / weight) * (1 + 1e-12) + 1e-12;
    limits.set(code, { ...limit, maxDelta: Math.min(most, limit?.maxDelta ?? Number.MAX_VALUE) });
  }
  return { ...problem, limits };
}

/**
 * Several ways to one goal for a person to choose from, the cheapest first: the cheapest, the one that moves the fewest
 * components, the cheapest that leaves one component of the cheapest way alone, the cheapest that takes no component
 * beyond the province's own best, and the cheapest in which no component carries more than half. Ways that coincide are
 * given once.
 * @param options how many at most (5), and the province's own best by component
 */
export function gainPaths(
  problem: GainProblem,
  { most = 5, ownBests }: { readonly most?: number; readonly ownBests?: ReadonlyMap<string, number> } = {},
): readonly GainPath[] {
  const cheapest = solveGain(problem);
  if (cheapest.kind === 'refused') return [];
  const paths: GainPath[] = [{ kind: 'cheapest', without: null, solution: cheapest }];
  const add = (path: GainPath) => {
    if (!paths.some((known) => sameMoves(known.solution, path.solution))) paths.push(path);
  };
  const fewest = fewestComponents(problem, cheapest);
  if (fewest) add({ kind: 'fewest-components', without: null, solution: fewest });
  for (const move of cheapest.moves) {
    const limits = new Map(problem.limits);
    limits.set(move.component, { ...limits.get(move.component), locked: true });
    const answer = solveGain({ ...problem, limits });
    if (answer.kind === 'reached') add({ kind: 'without', without: move.component, solution: answer });
  }
  const within = ownBests && solveGain(withinOwnBests(problem, ownBests));
  if (within?.kind === 'reached') add({ kind: 'own-best', without: null, solution: within });
  const shared = solveGain(shareHalf(problem, cheapest));
  if (shared.kind === 'reached') add({ kind: 'spread', without: null, solution: shared });
  return paths.sort((a, b) => a.solution.effort - b.solution.effort).slice(0, most);
}
