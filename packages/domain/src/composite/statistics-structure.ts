import { err, ok, type Result } from '../kernel/index.ts';
import type { CompositePlan } from './composite-spec.ts';
import { aggregateOf, type CompositeScores, computeComposite } from './compute.ts';
import type { IndexModel } from './index-model.ts';
import { placesOf } from './sorted-ranks.ts';

/**
 * Weight of each node in the top: its share among its siblings times the weight of its parent; the top has 1.
 * Source: COINr 1.1.14 `get_eff_wts`.
 * @param weights one a node, by position
 * @returns one a node, by position
 */
export function effectiveWeights(model: IndexModel, weights: Float64Array): Float64Array {
  const effective = new Float64Array(model.nodes.length);
  effective[model.top] = 1;
  for (let index = model.nodes.length - 1; index >= 0; index -= 1) {
    const { children = [] } = model.nodes[index] ?? {};
    const total = children.reduce((sum, child) => sum + (weights[child] ?? Number.NaN), 0);
    for (const child of children) {
      effective[child] = ((weights[child] ?? Number.NaN) / total) * (effective[index] ?? Number.NaN);
    }
  }
  return effective;
}

/** Places of all units on one node: 1 = highest, equal scores share the best place; 0 when missing or no such node. */
export function placesOn(scores: CompositeScores, code: string): Int32Array {
  return placesOf(scores.columns[scores.nodes.indexOf(code)] ?? new Float64Array(scores.units.length).fill(Number.NaN));
}

/** Places of one unit under two ways of computing; null where it has none. */
export interface PlaceComparison {
  readonly unit: string;
  readonly first: number | null;
  readonly second: number | null;
  /** First less second: positive when the second way is better for the unit. */
  readonly difference: number | null;
}

/**
 * Places of every unit of `first` or `second` side by side, in the order of `first`.
 * Source: COINr 1.1.14 `compare_coins`.
 */
export function comparePlaces(first: CompositeScores, second: CompositeScores): PlaceComparison[] {
  const placeIn = (scores: CompositeScores) =>
    new Map(scores.units.map((unit, row) => [unit, scores.places[row] || null]));
  const [before, after] = [placeIn(first), placeIn(second)];
  return [...new Set([...first.units, ...second.units])].map((unit) => {
    const [a = null, b = null] = [before.get(unit), after.get(unit)];
    return { unit, first: a, second: b, difference: a === null || b === null ? null : a - b };
  });
}

/** What the index is without one node. */
export interface RemovedElement {
  readonly code: string;
  readonly scores: CompositeScores;
  /** Mean over units of |nominal place - place without it|. */
  readonly meanChange: number;
}

/**
 * The index without each node of a level in turn (its weight 0): a measure of how much a node matters.
 * Source: COINr 1.1.14 `remove_elements`.
 * @param plan a plan that aggregates
 * @param level 1 up to the level below the top
 * @returns one entry a node, or the issues of the nominal run
 */
export function removeElements(plan: CompositePlan, level: number): Result<readonly RemovedElement[]> {
  const nominal = computeComposite(plan);
  if (!nominal.ok) return err(nominal.issues);
  const aggregate = aggregateOf(plan.steps);
  if (!aggregate) return ok([]);
  const removed: RemovedElement[] = [];
  for (const [index, node] of plan.model.nodes.entries()) {
    if (node.level !== level) continue;
    const weights = aggregate.weights.with(index, 0);
    const scores = computeComposite({ ...plan, steps: [...plan.steps.slice(0, -1), { ...aggregate, weights }] });
    if (!scores.ok) return err(scores.issues);
    const changes = comparePlaces(nominal.value, scores.value).flatMap(({ difference }) => difference ?? []);
    const meanChange = changes.reduce((sum, change) => sum + Math.abs(change), 0) / changes.length;
    removed.push({ code: node.code, scores: scores.value, meanChange });
  }
  return ok(removed);
}
