import { copelandScores } from './copeland.ts';
import type { IndexModel } from './index-model.ts';
import { type Problems, report, type SpecPath } from './problems.ts';
import { ownValue, type RawObject, readChoice, readNumber, reportMissing } from './spec-values.ts';
import { checkMethodKeys, methodsInUse, type StepContext } from './step-context.ts';
import { addChild, clearMeanSums, type MeanMethod, meanOfSums } from './weighted-means.ts';
import { nodesOfLevel, readWeights } from './weights.ts';
import type { Workspace } from './workspace.ts';

const methods = ['amean', 'gmean', 'hmean', 'genmean', 'copeland'] as const;
type AggregateMethod = MeanMethod | 'copeland';

const parameters: Readonly<Record<AggregateMethod, readonly string[]>> = {
  amean: [],
  gmean: [],
  hmean: [],
  genmean: ['p'],
  copeland: [],
};

/** How the nodes of one level are made of those of the level below. */
export interface Aggregation {
  readonly method: AggregateMethod;
  /** Exponent of `genmean`, else NaN. */
  readonly p: number;
  /** Smallest share of present children; -1: none is asked for. */
  readonly dataThreshold: number;
  /** Nodes of the upper level. */
  readonly nodes: readonly number[];
}

/** Step `aggregate`, ready to run. */
export interface AggregateStep {
  readonly op: 'aggregate';
  /** From level 1 to 2 first. */
  readonly aggregations: readonly Aggregation[];
  /** Weight of each node, by its position; the top's is unused. */
  readonly weights: Float64Array;
}

/** Reads a parameter that is one value for all aggregations, or an array with one entry for each. */
function readPerLevel<Value>(
  raw: RawObject,
  key: string,
  context: StepContext,
  readEntry: (value: unknown, path: SpecPath, index: number | undefined) => Value,
): Value[] {
  const count = context.model.levelCount - 1;
  const value = ownValue(raw, key);
  const path = [...context.path, key];
  if (!Array.isArray(value)) return new Array<Value>(count).fill(readEntry(value, path, undefined));
  if (value.length !== count) {
    report(context.problems, 'WRONG_LENGTH', path, [
      `phải có ${count} phần tử, mỗi lần tổng hợp một phần tử; đang có ${value.length}`,
      `must have ${count} entries, one per aggregation; it has ${value.length}`,
    ]);
  }
  return value.slice(0, count).map((entry, index) => readEntry(entry, [...path, index], index));
}

function readMethods(raw: RawObject, context: StepContext): (AggregateMethod | undefined)[] {
  return readPerLevel(raw, 'method', context, (value, path, index) =>
    value === undefined && index === undefined ? 'amean' : readChoice(value, methods, path, context.problems),
  );
}

function readExponents(
  raw: RawObject,
  chosen: readonly (AggregateMethod | undefined)[],
  context: StepContext,
): number[] {
  const { problems } = context;
  return readPerLevel(raw, 'p', context, (value, path, index) => {
    const affected = index === undefined ? chosen : [chosen[index]];
    const needed = affected.includes('genmean');
    if (value === undefined || value === null) {
      if (needed) reportMissing(path, problems);
      return Number.NaN;
    }
    const p = readNumber(value, path, problems) ?? Number.NaN;
    if (index !== undefined && !needed && !context.lenient && !affected.includes(undefined)) {
      const method = String(chosen[index]);
      report(problems, 'UNKNOWN_KEY', path, [`phương pháp ${method} không có p`, `method ${method} has no p`]);
    } else if (p === 0) {
      report(problems, 'OUT_OF_RANGE', path, [
        'p phải khác 0 (khi p tiến tới 0 là trung bình nhân: dùng gmean)',
        'p must not be 0 (its limit is the geometric mean: use gmean)',
      ]);
    }
    return p;
  });
}

function readThresholds(raw: RawObject, context: StepContext): number[] {
  return readPerLevel(raw, 'dataThreshold', context, (value, path) =>
    value === undefined || value === null ? -1 : (readNumber(value, path, context.problems, { min: 0, max: 1 }) ?? -1),
  );
}

function readAllWeights(raw: RawObject, context: StepContext): Float64Array {
  const { model } = context;
  const weights = new Float64Array(model.nodes.length).fill(Number.NaN);
  const value = ownValue(raw, 'weights');
  if (Array.isArray(value)) {
    readPerLevel(raw, 'weights', context, (entry, path, index = 0) =>
      readWeights(entry ?? null, nodesOfLevel(model, index + 1), weights, path, context),
    );
  } else {
    const below = model.nodes.flatMap((node, index) => (node.level < model.levelCount ? [index] : []));
    readWeights(value, below, weights, [...context.path, 'weights'], context);
  }
  return weights;
}

/**
 * Reads step `aggregate`.
 * Source: composite contract, Steps and aggregate.
 */
export function readAggregate(raw: RawObject, context: StepContext): AggregateStep {
  const chosen = readMethods(raw, context);
  const place = 'aggregate.method';
  const named = chosen.flatMap((method, index) => [
    ...methodsInUse(method, place, context),
    ...methodsInUse(undefined, `${place}.${index}`, context),
  ]);
  const used = named.length === 0 || chosen.includes(undefined) ? methods : named;
  checkMethodKeys(
    raw,
    ['op', 'method', 'weights', 'dataThreshold'],
    parameters,
    [...new Set(used)],
    context.path,
    context,
  );
  const exponents = readExponents(raw, chosen, context);
  const thresholds = readThresholds(raw, context);
  return {
    op: 'aggregate',
    aggregations: chosen.map((method, index) => ({
      method: method ?? 'amean',
      p: exponents[index] ?? Number.NaN,
      dataThreshold: thresholds[index] ?? -1,
      nodes: nodesOfLevel(context.model, index + 2),
    })),
    weights: readAllWeights(raw, context),
  };
}

/** Where a run reports values that a method cannot take; without it the run stops at the first. */
export interface AggregateReport {
  readonly problems: Problems;
  readonly path: SpecPath;
}

/** One node with everything its rows need. */
interface NodeRun {
  readonly workspace: Workspace;
  readonly model: IndexModel;
  readonly aggregation: Aggregation;
  readonly node: number;
  readonly children: readonly number[];
  readonly report: AggregateReport | undefined;
}

function refuse(run: NodeRun, row: number, child: number, code: string, vi: string, en: string): void {
  if (!run.report) return;
  const { model, workspace } = run;
  const node = model.nodes[run.node]?.code ?? '';
  const unit = model.units[workspace.units[row] as number] ?? '';
  const childCode = model.nodes[child]?.code ?? '';
  report(
    run.report.problems,
    code,
    [...run.report.path, node, unit],
    [
      `đơn vị "${unit}", nút "${node}": giá trị của "${childCode}" ${vi}`,
      `unit "${unit}", node "${node}": the value of "${childCode}" ${en}`,
    ],
  );
}

/** Whether the method cannot take a value. */
function isRefused({ method, p }: Aggregation, value: number): boolean {
  if (method === 'hmean') return value === 0;
  return value <= 0 && (method === 'gmean' || (method === 'genmean' && p < 0));
}

/** Looks for values that the method cannot take, in rows with enough present children; false when there is one. */
function checkValues(run: NodeRun): boolean {
  const { workspace, children, aggregation } = run;
  const { values, stride, active, sums } = workspace;
  let clean = true;
  for (let row = 0; row < active; row += 1) {
    if ((sums.present[row] as number) / children.length < aggregation.dataThreshold) continue;
    const bad = children.find((child) => isRefused(aggregation, values[child * stride + row] as number));
    if (bad === undefined) continue;
    clean = false;
    if (!run.report) return false;
    const { method } = aggregation;
    const [vi, en] = method === 'hmean' ? (['bằng 0', 'is 0'] as const) : (['không dương', 'is not positive'] as const);
    refuse(run, row, bad, 'VALUE_NOT_ALLOWED', `${vi}, ${method} không tính được`, `${en}: ${method} cannot take it`);
  }
  return clean;
}

function aggregateRows(run: NodeRun): boolean {
  const { workspace, aggregation, children } = run;
  const { values, weights, sums, stride, active } = workspace;
  const { p, dataThreshold } = aggregation;
  const method = aggregation.method as MeanMethod;
  clearMeanSums(sums, active);
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as number;
    addChild(sums, method, p, weights[child] as number, values, child * stride, active);
  }
  const base = run.node * stride;
  const clean = method === 'amean' || checkValues(run);
  if (!clean && !run.report) return false;
  for (let row = 0; row < active; row += 1) {
    const present = sums.present[row] as number;
    const enough =
      !(present / children.length < dataThreshold) && (method !== 'genmean' || present === children.length);
    values[base + row] = enough ? meanOfSums(sums, method, p, row) : Number.NaN;
  }
  return clean;
}

function aggregateUnits(run: NodeRun): boolean {
  const { workspace, children } = run;
  const { values, stride, active } = workspace;
  let clean = true;
  for (let row = 0; row < active; row += 1) {
    const missing = children.find((child) => Number.isNaN(values[child * stride + row] as number));
    if (missing === undefined) continue;
    clean = false;
    if (!run.report) return false;
    refuse(
      run,
      row,
      missing,
      'VALUE_MISSING',
      'bị thiếu, copeland không tính được',
      'is missing: copeland cannot take it',
    );
  }
  const into = values.subarray(run.node * stride, run.node * stride + active);
  let total = 0;
  children.forEach((child, index) => {
    workspace.second[index] = workspace.weights[child] as number;
    total += workspace.weights[child] as number;
  });
  if (!clean || total === 0) into.fill(Number.NaN);
  else {
    const columns = children.map((child) => values.subarray(child * stride, child * stride + active));
    copelandScores(columns, workspace.second, active, into);
  }
  return clean;
}

/**
 * Aggregates level by level with the weights in the workspace.
 * @param report where values that a method cannot take are reported, all of them; undefined: stop at the first
 * @returns false when there was such a value
 */
export function runAggregate(
  step: AggregateStep,
  workspace: Workspace,
  model: IndexModel,
  reportTo?: AggregateReport,
): boolean {
  let clean = true;
  for (const aggregation of step.aggregations) {
    for (const node of aggregation.nodes) {
      const children = model.nodes[node]?.children ?? [];
      const run: NodeRun = { workspace, model, aggregation, node, children, report: reportTo };
      const fine = aggregation.method === 'copeland' ? aggregateUnits(run) : aggregateRows(run);
      clean = clean && fine;
      if (!fine && !reportTo) return false;
    }
  }
  return clean;
}
