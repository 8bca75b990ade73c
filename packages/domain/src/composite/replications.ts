import { err, ok, type Result } from '../kernel/index.ts';
import type { CompositePlan } from './composite-spec.ts';
import { aggregateOf, type CompositeScores, computeComposite, placeRows } from './compute.ts';
import type { Problems } from './problems.ts';
import { makeStream, nextUniform, type RandomStream, seedStream } from './random.ts';
import { isObject } from './spec-values.ts';
import { readStep, runStep, type Step } from './steps.ts';
import { type UncertainInput, withValue } from './uncertainty.ts';
import { drawWeights } from './weight-draws.ts';
import { makeWorkspace, resetWorkspace, type Workspace } from './workspace.ts';

/** What is drawn: the same design gives the same numbers, however its rows are split over workers. */
export interface ReplicationDesign {
  readonly seed: number;
  /** Also run B and every AB_i for each row. */
  readonly sobol: boolean;
}

/** What some rows of the design gave; tallies of disjoint rows add up in any order. */
export interface ReplicationTally {
  /** First row and the row after the last. */
  readonly from: number;
  readonly to: number;
  /** How often each unit of the model had each place on the rows of A: unit * (units + 1) + place. */
  readonly places: Uint32Array;
  /** Mean over units of |place - nominal place|: A, B, AB_1 .. AB_d for each row, only A without Sobol; NaN: none. */
  readonly distances: Float64Array;
  /** Runs in which an aggregation could not be done: no unit has a place in them. */
  readonly failures: number;
}

/** Compiled alternatives of a step are kept up to this number. */
const keptSteps = 512;

/** One run of the design: a row of A (0) or B (1), with input `swapped` taken from B (none when negative). */
interface Run {
  readonly seed: number;
  readonly row: number;
  readonly matrix: 0 | 1;
  readonly swapped: number;
}

interface Group {
  /** Position of the step. */
  readonly step: number;
  /** Positions of the inputs that put their values into it. */
  readonly inputs: readonly number[];
  readonly compiled: Map<number, Step | undefined>;
}

/** A plan with room to run in: one for each worker. */
export interface ReplicationRunner {
  readonly plan: CompositePlan;
  readonly nominal: CompositeScores;
  /** Nominal place of each unit of the model, 0 for none. */
  readonly nominalPlaces: Int32Array;
  readonly workspace: Workspace;
  readonly places: Int32Array;
  readonly stream: RandomStream;
  readonly groups: readonly Group[];
  /** The steps of the current run. */
  readonly steps: Step[];
  /** Alternative drawn for each input. */
  readonly drawn: Int32Array;
}

function groupInputs(inputs: readonly UncertainInput[]): Group[] {
  const byStep = new Map<number, number[]>();
  inputs.forEach((input, index) => {
    if (input.kind === 'values') byStep.set(input.step, [...(byStep.get(input.step) ?? []), index]);
  });
  return [...byStep].map(([step, members]) => ({ step, inputs: members, compiled: new Map() }));
}

/**
 * Prepares a plan for replications.
 * @returns the runner, or the issues of the nominal run
 */
export function makeRunner(plan: CompositePlan): Result<ReplicationRunner> {
  const nominal = computeComposite(plan);
  if (!nominal.ok) return err(nominal.issues);
  const nominalPlaces = new Int32Array(plan.model.units.length);
  nominal.value.units.forEach((unit, row) => {
    nominalPlaces[plan.model.unitOf.get(unit) ?? 0] = nominal.value.places[row] ?? 0;
  });
  return ok({
    plan,
    nominal: nominal.value,
    nominalPlaces,
    workspace: makeWorkspace(plan.model),
    places: new Int32Array(plan.model.units.length),
    stream: makeStream(),
    groups: groupInputs(plan.inputs),
    steps: [...plan.steps],
    drawn: new Int32Array(plan.inputs.length),
  });
}

/** The step with the drawn alternatives in their places; undefined when they do not fit together. */
function compileStep(runner: ReplicationRunner, group: Group): Step | undefined {
  const { plan, drawn } = runner;
  let raw: unknown = plan.rawSteps[group.step];
  for (const index of group.inputs) {
    const input = plan.inputs[index];
    if (input?.kind === 'values') raw = withValue(raw, input.keys, input.values[drawn[index] as number]);
  }
  if (!isObject(raw)) return undefined;
  const problems: Problems = { issues: [] };
  const path = ['steps', group.step];
  const context = { model: plan.model, files: plan.files, problems, path, lenient: true, varied: new Map() };
  const step = readStep(raw, context);
  return problems.issues.some((issue) => issue.severity === 'error') ? undefined : step;
}

/** Puts the drawn alternatives into `steps`; false when they do not fit together. */
function chooseSteps(runner: ReplicationRunner): boolean {
  const { plan, drawn, steps } = runner;
  for (const group of runner.groups) {
    let key = 0;
    for (const index of group.inputs) {
      const input = plan.inputs[index];
      if (input?.kind === 'values') key = key * input.values.length + (drawn[index] as number);
    }
    if (!group.compiled.has(key)) {
      if (group.compiled.size >= keptSteps) group.compiled.clear();
      group.compiled.set(key, compileStep(runner, group));
    }
    const step = group.compiled.get(key);
    if (!step) return false;
    steps[group.step] = step;
  }
  return true;
}

/** Seeds the stream of an input in a row of matrix 0 (A) or 1 (B); input `swapped` is that of B. */
function seedInput(runner: ReplicationRunner, run: Run, input: number): void {
  seedStream(runner.stream, run.seed, input === run.swapped ? 1 : run.matrix, run.row, input);
}

/** Draws alternatives and weights of a run; false when they do not fit together. */
function drawInputs(runner: ReplicationRunner, run: Run): boolean {
  const { plan, workspace, stream } = runner;
  plan.inputs.forEach((input, index) => {
    if (input.kind !== 'values') return;
    seedInput(runner, run, index);
    runner.drawn[index] = Math.floor(nextUniform(stream) * input.values.length);
  });
  if (!chooseSteps(runner)) return false;
  const weights = aggregateOf(runner.steps)?.weights;
  if (weights) workspace.weights.set(weights);
  plan.inputs.forEach((input, index) => {
    if (input.kind === 'values') return;
    seedInput(runner, run, index);
    drawWeights(plan.model, input, workspace.weights, stream);
  });
  return true;
}

/** Runs every step anew with its own draws. Leaves the places of the rows in `places`; false when there are none. */
function runOnce(runner: ReplicationRunner, run: Run): boolean {
  const { plan, workspace } = runner;
  if (!drawInputs(runner, run)) return false;
  resetWorkspace(workspace, plan.model);
  for (const step of runner.steps) if (!runStep(step, workspace, plan.model)) return false;
  placeRows(workspace, plan.model, runner.places);
  return true;
}

/** Mean of |place - nominal place| over the units that have both. */
function distanceToNominal(runner: ReplicationRunner): number {
  const { workspace, places, nominalPlaces } = runner;
  let sum = 0;
  let count = 0;
  for (let row = 0; row < workspace.active; row += 1) {
    const place = places[row] as number;
    const nominal = nominalPlaces[workspace.units[row] as number] as number;
    if (place === 0 || nominal === 0) continue;
    sum += Math.abs(place - nominal);
    count += 1;
  }
  return sum / count;
}

function countPlaces(runner: ReplicationRunner, into: Uint32Array): void {
  const { workspace, places, plan } = runner;
  const width = plan.model.units.length + 1;
  for (let row = 0; row < workspace.active; row += 1) {
    const place = places[row] as number;
    if (place === 0) continue;
    const cell = (workspace.units[row] as number) * width + place;
    into[cell] = (into[cell] as number) + 1;
  }
}

/**
 * Runs rows `from` (0-based) to `to` (not included) of the design.
 * Source: composite contract, Output of composite sensitivity.
 */
export function runReplications(
  runner: ReplicationRunner,
  design: ReplicationDesign,
  from: number,
  to: number,
): ReplicationTally {
  const units = runner.plan.model.units.length;
  const inputs = runner.plan.inputs.length;
  const runsPerRow = design.sobol ? inputs + 2 : 1;
  const places = new Uint32Array(units * (units + 1));
  const distances = new Float64Array((to - from) * runsPerRow).fill(Number.NaN);
  let failures = 0;
  for (let row = from; row < to; row += 1) {
    for (let run = 0; run < runsPerRow; run += 1) {
      if (!runOnce(runner, { seed: design.seed, row, matrix: run === 1 ? 1 : 0, swapped: run - 2 })) {
        failures += 1;
        continue;
      }
      if (run === 0) countPlaces(runner, places);
      distances[(row - from) * runsPerRow + run] = distanceToNominal(runner);
    }
  }
  return { from, to, places, distances, failures };
}

/** What one replication drew: for each input its place and the alternative, or the weights of its levels by node. */
export interface ReplicationDraw {
  readonly at: string;
  readonly value: unknown;
}

/**
 * The draws of one replication (a row of A), made again from the seed: nothing needs to be stored to repeat it.
 * Weights are those after all inputs on them.
 * @param row 0-based
 */
export function drawsOf(runner: ReplicationRunner, seed: number, row: number): ReplicationDraw[] {
  const { plan, workspace } = runner;
  const fits = drawInputs(runner, { seed, row, matrix: 0, swapped: -1 });
  return plan.inputs.map((input, index) => {
    if (input.kind === 'values') return { at: input.at, value: input.values[runner.drawn[index] as number] };
    const weights = plan.model.nodes.flatMap(({ code, level }, node): [string, number][] =>
      input.levels.includes(level) ? [[code, workspace.weights[node] as number]] : [],
    );
    return { at: input.at, value: fits ? Object.fromEntries(weights) : null };
  });
}
