import type { IndexNode } from './index-model.ts';
import { type Normalisation, normaliseValues } from './normalise-column.ts';
import { report, type SpecPath } from './problems.ts';
import type { Ties } from './sorted-ranks.ts';
import {
  ownValue,
  type RawObject,
  readBoolean,
  readChoice,
  readNumber,
  readObject,
  readPair,
  reportMissing,
} from './spec-values.ts';
import { checkMethodKeys, methodsInUse, readIndicatorMap, readUnit, type StepContext } from './step-context.ts';
import { gatherColumn, scatterColumn, type Workspace } from './workspace.ts';

type Method = Normalisation['method'];

/** Parameters of each method in the step; inside `indicators` a target and a pair of goalposts stand alone. */
const parameters = {
  none: [],
  minmax: ['range'],
  zscore: ['mean', 'sd'],
  scaled: ['bounds', 'factor'],
  rank: ['ties'],
  borda: ['ties'],
  prank: ['ties'],
  fracmax: [],
  dist2max: [],
  dist2ref: ['reference', 'cap'],
  dist2targ: ['targets', 'cap'],
  goalposts: ['goalposts', 'scale', 'truncate'],
} as const satisfies Record<Method, readonly string[]>;
const ownParameters = { ...parameters, dist2targ: ['target', 'cap'] } as const;
const methods = Object.keys(parameters) as Method[];
const tiesRules = ['min', 'max', 'average'] as const satisfies readonly Ties[];

/** Step `normalise`, ready to run: one normalisation an indicator. */
export interface NormaliseStep {
  readonly op: 'normalise';
  readonly normalisations: readonly Normalisation[];
  readonly directions: readonly (1 | -1)[];
}

/** Parameters as far as they are given, whatever the method. */
interface Parameters {
  readonly range?: readonly [number, number] | undefined;
  readonly mean?: number | undefined;
  readonly sd?: number | undefined;
  readonly bounds?: readonly [number, number] | undefined;
  readonly factor?: number | undefined;
  readonly ties?: Ties | undefined;
  readonly reference?: number | undefined;
  readonly cap?: boolean | undefined;
  readonly scale?: number | undefined;
  readonly truncate?: boolean | undefined;
}

/** Goals by indicator, as far as the spec names them. */
interface Goals {
  readonly targets: ReadonlyMap<number, number>;
  readonly goalposts: ReadonlyMap<number, readonly [number, number]>;
}

function readParameters(raw: RawObject, path: SpecPath, context: StepContext): Parameters {
  const { problems } = context;
  const read = <Value>(key: string, reader: (value: unknown, path: SpecPath) => Value | undefined) => {
    const value = ownValue(raw, key);
    return value === undefined ? undefined : reader(value, [...path, key]);
  };
  const number = (value: unknown, place: SpecPath) => readNumber(value, place, problems);
  const boolean = (value: unknown, place: SpecPath) => readBoolean(value, place, problems);
  const pair = (value: unknown, place: SpecPath) => readPair(value, place, problems);
  return {
    range: read('range', pair),
    mean: read('mean', number),
    sd: read('sd', (value, place) => readNumber(value, place, problems, { above: 0 })),
    bounds: read('bounds', pair),
    factor: read('factor', number),
    ties: read('ties', (value, place) => readChoice(value, tiesRules, place, problems)),
    reference: read('reference', (value, place) => readUnit(value, place, context)),
    cap: read('cap', boolean),
    scale: read('scale', number),
    truncate: read('truncate', boolean),
  };
}

function targetOf(node: IndexNode, goals: Goals, indicator: number, path: SpecPath, context: StepContext): number {
  const target = goals.targets.get(indicator) ?? node.target;
  if (Number.isNaN(target)) {
    report(context.problems, 'MISSING_KEY', path, [
      `chỉ số "${node.code}" không có đích (targets hoặc cột Target)`,
      `indicator "${node.code}" has no target (targets or column Target)`,
    ]);
  }
  return target;
}

function goalpostsOf(
  node: IndexNode,
  goals: Goals,
  given: Parameters,
  indicator: number,
  path: SpecPath,
  context: StepContext,
): Normalisation {
  const [low, high] = goals.goalposts.get(indicator) ?? [node.goalpostLower, node.goalpostUpper];
  if (Number.isNaN(low) || Number.isNaN(high)) {
    report(context.problems, 'MISSING_KEY', path, [
      `chỉ số "${node.code}" không có mốc dưới, mốc trên (goalposts hoặc cột goalpost_lower, goalpost_upper)`,
      `indicator "${node.code}" has no goalposts (goalposts or columns goalpost_lower, goalpost_upper)`,
    ]);
  }
  const columnScale = Number.isNaN(node.goalpostScale) ? 1 : node.goalpostScale;
  const truncate = given.truncate ?? node.goalpostTruncate ?? true;
  return { method: 'goalposts', low, high, scale: given.scale ?? columnScale, truncate };
}

function build(
  method: Method,
  given: Parameters,
  goals: Goals,
  indicator: number,
  path: SpecPath,
  context: StepContext,
): Normalisation {
  const node = context.model.nodes[indicator] as IndexNode;
  switch (method) {
    case 'minmax': {
      const [low, high] = given.range ?? [0, 100];
      return { method, low, high };
    }
    case 'zscore':
      return { method, mean: given.mean ?? 0, deviation: given.sd ?? 1 };
    case 'scaled': {
      const [low, high] = given.bounds ?? [0, 100];
      return { method, low, high, factor: given.factor ?? 100 };
    }
    case 'rank':
    case 'borda':
    case 'prank':
      return { method, ties: given.ties ?? 'min' };
    case 'dist2ref':
      return { method, unit: given.reference ?? -1, cap: given.cap ?? false };
    case 'dist2targ':
      return { method, target: targetOf(node, goals, indicator, path, context), cap: given.cap ?? false };
    case 'goalposts':
      return goalpostsOf(node, goals, given, indicator, path, context);
    default:
      return { method };
  }
}

function checkReference(raw: RawObject, method: Method, path: SpecPath, context: StepContext): void {
  if (method === 'dist2ref' && ownValue(raw, 'reference') === undefined) {
    reportMissing([...path, 'reference'], context.problems);
  }
}

function readOwn(value: unknown, path: SpecPath, context: StepContext): Normalisation | undefined {
  const raw = readObject(value, path, context.problems);
  if (!raw) return undefined;
  const code = String(path.at(-1));
  const indicator = context.model.nodeOf.get(code);
  const written = ownValue(raw, 'method');
  const place = [...path, 'method'];
  if (written === undefined) reportMissing(place, context.problems);
  const method = written === undefined ? undefined : readChoice(written, methods, place, context.problems);
  const used = method === undefined ? methods : methodsInUse(method, `normalise.indicators.${code}.method`, context);
  checkMethodKeys(raw, ['method'], ownParameters, used, path, context);
  const given = readParameters(raw, path, context);
  const target = ownValue(raw, 'target');
  const posts = ownValue(raw, 'goalposts');
  const goal = target === undefined ? undefined : readNumber(target, [...path, 'target'], context.problems);
  const pair = posts === undefined ? undefined : readPair(posts, [...path, 'goalposts'], context.problems);
  if (method === undefined || indicator === undefined) return undefined;
  checkReference(raw, method, path, context);
  const goals: Goals = {
    targets: new Map(target === undefined ? [] : [[indicator, goal ?? 0]]),
    goalposts: new Map(posts === undefined ? [] : [[indicator, pair ?? [0, 1]]]),
  };
  const missing = [...path, method === 'goalposts' ? 'goalposts' : 'target'];
  return build(method, given, goals, indicator, missing, context);
}

function readGoals(raw: RawObject, context: StepContext): Goals {
  const { path, problems } = context;
  const targets = ownValue(raw, 'targets');
  const posts = ownValue(raw, 'goalposts');
  return {
    targets:
      targets === undefined
        ? new Map()
        : readIndicatorMap(targets, [...path, 'targets'], context, (value, place) =>
            readNumber(value, place, problems),
          ),
    goalposts:
      posts === undefined
        ? new Map()
        : readIndicatorMap(posts, [...path, 'goalposts'], context, (value, place) => readPair(value, place, problems)),
  };
}

/**
 * Reads step `normalise`.
 * Source: composite contract, Steps and normalise.
 */
export function readNormalise(raw: RawObject, context: StepContext): NormaliseStep {
  const { model, path, problems } = context;
  const written = ownValue(raw, 'method');
  const method = written === undefined ? 'minmax' : readChoice(written, methods, [...path, 'method'], problems);
  const used = method === undefined ? methods : methodsInUse(method, 'normalise.method', context);
  checkMethodKeys(raw, ['op', 'method', 'indicators'], parameters, used, path, context);
  const given = readParameters(raw, path, context);
  const goals = readGoals(raw, context);
  const ownRaw = ownValue(raw, 'indicators');
  const ownPath = [...path, 'indicators'];
  const ownCodes = new Set(Object.keys(typeof ownRaw === 'object' && ownRaw !== null ? ownRaw : {}));
  const own =
    ownRaw === undefined
      ? new Map<number, Normalisation>()
      : readIndicatorMap(ownRaw, ownPath, context, (value, place) => readOwn(value, place, context));
  const common = method ?? 'none';
  const others = model.nodes.slice(0, model.indicatorCount).some((node) => !ownCodes.has(node.code));
  if (others) checkReference(raw, common, path, context);
  const normalisations = model.nodes.slice(0, model.indicatorCount).map((node, indicator): Normalisation => {
    if (ownCodes.has(node.code)) return own.get(indicator) ?? { method: 'none' };
    const missing = [...path, common === 'goalposts' ? 'goalposts' : 'targets', node.code];
    return build(common, given, goals, indicator, missing, context);
  });
  const directions = model.nodes.slice(0, model.indicatorCount).map((node) => node.direction);
  return { op: 'normalise', normalisations, directions };
}

function referenceValue(workspace: Workspace, indicator: number, unit: number, direction: 1 | -1): number {
  const row = workspace.units.indexOf(unit);
  if (row === -1 || row >= workspace.active) return Number.NaN;
  return direction * (workspace.values[indicator * workspace.stride + row] as number);
}

/** Normalises every indicator. Directions enter here, and only the first time. */
export function runNormalise(step: NormaliseStep, workspace: Workspace): void {
  for (let indicator = 0; indicator < step.normalisations.length; indicator += 1) {
    const normalisation = step.normalisations[indicator] as Normalisation;
    const direction = workspace.oriented ? 1 : (step.directions[indicator] as 1 | -1);
    const count = gatherColumn(workspace, indicator);
    const reference =
      normalisation.method === 'dist2ref'
        ? referenceValue(workspace, indicator, normalisation.unit, direction)
        : Number.NaN;
    normaliseValues(workspace.work, count, normalisation, { direction, reference, ordering: workspace.ordering });
    scatterColumn(workspace, indicator, count);
  }
  workspace.oriented = true;
}
