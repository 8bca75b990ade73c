import type { IndexModel } from './index-model.ts';
import { makeOrderScratch, type OrderScratch } from './sorted-ranks.ts';
import { type MeanSums, makeMeanSums } from './weighted-means.ts';

/**
 * The numbers that the steps work on, made once and refilled for every replication: nothing is allocated in a run.
 * Row r of node c is at `values[c * stride + r]`; rows 0..active-1 are the units still in, in the order of the data.
 */
export interface Workspace {
  readonly stride: number;
  readonly values: Float64Array;
  /** Unit (position in the model) of each row. */
  readonly units: Int32Array;
  active: number;
  /** True once directions have been applied; they enter once. */
  oriented: boolean;
  /** Weight of each node in this run. */
  readonly weights: Float64Array;
  /** Present values of one column or one node's children, and the rows they stand in. */
  readonly work: Float64Array;
  readonly rows: Int32Array;
  /** A second such vector: untreated values, weights of children. */
  readonly second: Float64Array;
  readonly ordering: OrderScratch;
  /** Sums of the node being aggregated. */
  readonly sums: MeanSums;
  /** Result of `measureShape`. */
  readonly shape: Float64Array;
}

/** Room for one run of `model`; call {@link resetWorkspace} before each run. */
export function makeWorkspace(model: IndexModel): Workspace {
  const size = Math.max(model.units.length, model.nodes.length);
  return {
    stride: model.units.length,
    values: new Float64Array(model.nodes.length * model.units.length),
    units: new Int32Array(model.units.length),
    active: 0,
    oriented: false,
    weights: new Float64Array(model.nodes.length),
    work: new Float64Array(size),
    rows: new Int32Array(size),
    second: new Float64Array(size),
    ordering: makeOrderScratch(size),
    sums: makeMeanSums(model.units.length),
    shape: new Float64Array(4),
  };
}

/** Puts the data as read back into the workspace; aggregates are missing. */
export function resetWorkspace(workspace: Workspace, model: IndexModel): void {
  workspace.values.set(model.values);
  workspace.values.fill(Number.NaN, model.values.length);
  workspace.active = model.units.length;
  workspace.oriented = false;
  for (let unit = 0; unit < workspace.active; unit += 1) workspace.units[unit] = unit;
}

/**
 * Copies the present values of a column to `work` and their rows to `rows`.
 * @returns how many are present
 */
export function gatherColumn(workspace: Workspace, column: number): number {
  const { values, work, rows, active } = workspace;
  const base = column * workspace.stride;
  let count = 0;
  for (let row = 0; row < active; row += 1) {
    const value = values[base + row] as number;
    if (Number.isNaN(value)) continue;
    work[count] = value;
    rows[count] = row;
    count += 1;
  }
  return count;
}

/** Writes the first `count` numbers of `work` back to the rows they came from; what is not finite becomes missing. */
export function scatterColumn(workspace: Workspace, column: number, count: number): void {
  const { values, work, rows } = workspace;
  const base = column * workspace.stride;
  for (let index = 0; index < count; index += 1) {
    const value = work[index] as number;
    values[base + (rows[index] as number)] = Number.isFinite(value) ? value : Number.NaN;
  }
}
