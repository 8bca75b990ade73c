import { err, ok, type Result } from '../kernel/index.ts';
import type { AggregateStep } from './aggregate.ts';
import type { CompositePlan } from './composite-spec.ts';
import type { IndexModel } from './index-model.ts';
import type { Problems } from './problems.ts';
import { rankAscending } from './sorted-ranks.ts';
import { runStep, type Step } from './steps.ts';
import { explainTreat, type TreatmentReport } from './treat.ts';
import { gatherColumn, makeWorkspace, resetWorkspace, type Workspace } from './workspace.ts';

/** Scores and places of the units that are still in, in the order of the data. */
export interface CompositeScores {
  readonly units: readonly string[];
  /** Codes of the nodes: indicators in the order of the metadata, then aggregates by level. */
  readonly nodes: readonly string[];
  /** One column a node, one number a unit; NaN is missing. Indicators are as they are before aggregation. */
  readonly columns: readonly Float64Array[];
  /** Place of each unit on the top node: 1 = highest, equal scores share the best place; 0 when the score is missing. */
  readonly places: Int32Array;
}

/** JSON output of `composite compute`. */
export interface CompositeOutput {
  readonly scores: readonly { readonly unit: string; readonly values: Readonly<Record<string, number | null>> }[];
  readonly ranks: readonly { readonly unit: string; readonly rank: number | null }[];
}

/** The aggregate step of a plan, if it has one. */
export function aggregateOf(steps: readonly Step[]): AggregateStep | undefined {
  const last = steps.at(-1);
  return last?.op === 'aggregate' ? last : undefined;
}

/** Places of the rows on the top node, into `into`: 1 = highest, 0 = none. */
export function placeRows(workspace: Workspace, model: IndexModel, into: Int32Array): void {
  const { work, rows, active } = workspace;
  const count = gatherColumn(workspace, model.top);
  for (let index = 0; index < count; index += 1) work[index] = -(work[index] as number);
  rankAscending(work, count, 'min', workspace.ordering);
  into.fill(0, 0, active);
  for (let index = 0; index < count; index += 1) into[rows[index] as number] = work[index] as number;
}

/**
 * Runs a plan as it is written.
 * Source: composite contract.
 * @returns the scores, or every value that an aggregation cannot take (path: step, node, unit)
 */
export function computeComposite(plan: CompositePlan): Result<CompositeScores> {
  const { model, steps } = plan;
  const workspace = makeWorkspace(model);
  resetWorkspace(workspace, model);
  const weights = aggregateOf(steps)?.weights;
  if (weights) workspace.weights.set(weights);
  const problems: Problems = { issues: [] };
  for (const [index, step] of steps.entries()) {
    runStep(step, workspace, model, { problems, path: ['steps', index] });
  }
  if (problems.issues.length > 0) return err(problems.issues);
  const { active, stride, values } = workspace;
  const places = new Int32Array(active);
  placeRows(workspace, model, places);
  return ok({
    units: Array.from({ length: active }, (_, row) => model.units[workspace.units[row] as number] ?? ''),
    nodes: model.nodes.map((node) => node.code),
    columns: model.nodes.map((_, node) => values.slice(node * stride, node * stride + active)),
    places,
  });
}

/**
 * What the treatments of a plan do to each indicator: tests, points changed, outcome. Steps before them run as written.
 * @returns one report for each indicator and `treat` step, in the order of the steps
 */
export function explainTreatment({ model, steps }: CompositePlan): TreatmentReport[] {
  const workspace = makeWorkspace(model);
  resetWorkspace(workspace, model);
  const codes = model.nodes.map((node) => node.code);
  return steps.flatMap((step) => {
    if (step.op === 'treat') return explainTreat(step, workspace, codes);
    if (step.op !== 'aggregate') runStep(step, workspace, model);
    return [];
  });
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The scores as `composite compute` prints them. */
export function describeScores(scores: CompositeScores): CompositeOutput {
  return {
    scores: scores.units.map((unit, row) => ({
      unit,
      values: Object.fromEntries(scores.nodes.map((code, node) => [code, numberOrNull(scores.columns[node]?.[row])])),
    })),
    ranks: scores.units.map((unit, row) => ({ unit, rank: scores.places[row] || null })),
  };
}
