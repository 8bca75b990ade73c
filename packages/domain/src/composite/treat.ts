import { report, type SpecPath } from './problems.ts';
import {
  isObject,
  ownValue,
  type RawObject,
  readBoolean,
  readChoice,
  readNumber,
  readObject,
  refuseUnknownKeys,
  reportMissing,
} from './spec-values.ts';
import { methodsInUse, readIndicatorMap, type StepContext } from './step-context.ts';
import {
  type Transform,
  type Treatment,
  type TreatmentOutcome,
  type TreatmentTrace,
  treatValues,
} from './treat-column.ts';
import { gatherColumn, scatterColumn, type Workspace } from './workspace.ts';

const transforms = ['log_CT', 'log_CT_orig', 'log_CT_plus', 'boxcox'] as const;

/** Step `treat`, ready to run: one treatment an indicator, undefined where it is "none". */
export interface TreatStep {
  readonly op: 'treat';
  readonly treatments: readonly (Treatment | undefined)[];
}

/** Values of the keys of a treatment, as far as they are given; null switches a part off. */
interface TreatmentKeys {
  readonly winMax?: number;
  readonly force?: boolean;
  readonly winsorise?: 'on' | 'off';
  readonly skewLimit?: number;
  readonly kurtosisLimit?: number;
  readonly transform?: Transform | 'off';
  readonly lambda?: number;
}

function readWinsorise(value: unknown, path: SpecPath, context: StepContext): TreatmentKeys {
  if (value === undefined) return {};
  if (value === null) return { winsorise: 'off' };
  const { problems } = context;
  const raw = readObject(value, path, problems);
  if (!raw) return {};
  refuseUnknownKeys(raw, ['winMax', 'force'], path, problems);
  const winMax = ownValue(raw, 'winMax');
  const force = ownValue(raw, 'force');
  const most =
    winMax === undefined ? undefined : readNumber(winMax, [...path, 'winMax'], problems, { integer: true, min: 0 });
  const forced = force === undefined ? undefined : readBoolean(force, [...path, 'force'], problems);
  return {
    winsorise: 'on',
    ...(most === undefined ? {} : { winMax: most }),
    ...(forced === undefined ? {} : { force: forced }),
  };
}

function readPass(value: unknown, path: SpecPath, context: StepContext): TreatmentKeys {
  if (value === undefined) return {};
  const { problems } = context;
  const raw = readObject(value, path, problems);
  if (!raw) return {};
  refuseUnknownKeys(raw, ['skew', 'kurtosis'], path, problems);
  const skew = ownValue(raw, 'skew');
  const kurtosis = ownValue(raw, 'kurtosis');
  const skewLimit = skew === undefined ? undefined : readNumber(skew, [...path, 'skew'], problems);
  const kurtosisLimit = kurtosis === undefined ? undefined : readNumber(kurtosis, [...path, 'kurtosis'], problems);
  return {
    ...(skewLimit === undefined ? {} : { skewLimit }),
    ...(kurtosisLimit === undefined ? {} : { kurtosisLimit }),
  };
}

function readTransform(raw: RawObject, path: SpecPath, context: StepContext): TreatmentKeys {
  const written = ownValue(raw, 'transform');
  const value = ownValue(raw, 'lambda');
  const lambda = value === undefined ? undefined : readNumber(value, [...path, 'lambda'], context.problems);
  const exponent = lambda === undefined ? {} : { lambda };
  if (written === undefined) return exponent;
  if (written === null) return { transform: 'off', ...exponent };
  const transform = readChoice(written, transforms, [...path, 'transform'], context.problems);
  return transform === undefined ? exponent : { transform, ...exponent };
}

function readKeys(raw: RawObject, path: SpecPath, context: StepContext): TreatmentKeys {
  return {
    ...readWinsorise(ownValue(raw, 'winsorise'), [...path, 'winsorise'], context),
    ...readPass(ownValue(raw, 'pass'), [...path, 'pass'], context),
    ...readTransform(raw, path, context),
  };
}

function build(keys: TreatmentKeys, combine: boolean): Treatment {
  return {
    winMax: keys.winsorise === 'off' ? undefined : (keys.winMax ?? 5),
    force: keys.force ?? false,
    skewLimit: keys.skewLimit ?? 2,
    kurtosisLimit: keys.kurtosisLimit ?? 3.5,
    transform: keys.transform === 'off' ? undefined : (keys.transform ?? 'log_CT'),
    lambda: keys.lambda ?? Number.NaN,
    combine,
  };
}

function isTransformInUse(transform: string | undefined, place: string, context: StepContext): boolean {
  return context.lenient || methodsInUse(transform, place, context).includes('boxcox');
}

function refuseLambda(path: SpecPath, context: StepContext): void {
  report(
    context.problems,
    'UNKNOWN_KEY',
    [...path, 'lambda'],
    ['tham số này chỉ thuộc phép biến đổi boxcox', 'only transform boxcox has this parameter'],
  );
}

type IndicatorKeys = TreatmentKeys | 'none';

function readIndicators(raw: unknown, step: TreatmentKeys, context: StepContext): Map<number, IndicatorKeys> {
  return readIndicatorMap<IndicatorKeys>(raw, [...context.path, 'indicators'], context, (value, path) => {
    if (value === 'none') return value;
    if (!isObject(value)) {
      report(context.problems, 'WRONG_TYPE', path, [
        'phải là "none" hoặc một đối tượng',
        'must be "none" or an object',
      ]);
      return undefined;
    }
    refuseUnknownKeys(value, ['winsorise', 'pass', 'transform', 'lambda'], path, context.problems);
    const keys = { ...step, ...readKeys(value, path, context) };
    const place = `treat.indicators.${String(path.at(-1))}.transform`;
    const inUse =
      isTransformInUse(keys.transform, place, context) || context.varied.get('treat.transform')?.has('boxcox') === true;
    if (ownValue(value, 'lambda') !== undefined && !inUse) refuseLambda(path, context);
    if (keys.transform === 'boxcox' && keys.lambda === undefined) reportMissing([...path, 'lambda'], context.problems);
    return keys;
  });
}

/**
 * Reads step `treat`.
 * Source: composite contract, Steps and treat. In `indicators` each key given, down to `winsorise.winMax`, replaces
 * the step's.
 */
export function readTreat(raw: RawObject, context: StepContext): TreatStep {
  const { model, path, problems } = context;
  refuseUnknownKeys(raw, ['op', 'winsorise', 'pass', 'transform', 'lambda', 'combine', 'indicators'], path, problems);
  const keys = readKeys(raw, path, context);
  const combineRaw = ownValue(raw, 'combine');
  const combine = combineRaw === undefined ? false : (readBoolean(combineRaw, [...path, 'combine'], problems) ?? false);
  const indicatorsRaw = ownValue(raw, 'indicators');
  const single =
    indicatorsRaw === undefined ? new Map<number, IndicatorKeys>() : readIndicators(indicatorsRaw, keys, context);
  const inherited = [...single.values()].some((own) => own !== 'none' && own.transform === 'boxcox');
  if (keys.lambda !== undefined && !inherited && !isTransformInUse(keys.transform, 'treat.transform', context)) {
    refuseLambda(path, context);
  }
  if (keys.transform === 'boxcox' && keys.lambda === undefined) reportMissing([...path, 'lambda'], problems);
  const treatments = model.nodes.slice(0, model.indicatorCount).map((_, indicator) => {
    const own = single.get(indicator);
    return own === 'none' ? undefined : build(own ?? keys, combine);
  });
  return { op: 'treat', treatments };
}

/** Treats every indicator; values stay in their own units and directions. */
export function runTreat(step: TreatStep, workspace: Workspace): void {
  const scratch = { shape: workspace.shape, original: workspace.second };
  for (let indicator = 0; indicator < step.treatments.length; indicator += 1) {
    const treatment = step.treatments[indicator];
    if (!treatment) continue;
    const count = gatherColumn(workspace, indicator);
    const outcome = treatValues(workspace.work, count, treatment, scratch);
    if (outcome === 'winsorised' || outcome === 'transformed') scatterColumn(workspace, indicator, count);
  }
}

/** What treatment did to one indicator. */
export interface TreatmentReport extends TreatmentTrace {
  readonly indicator: string;
  readonly outcome: TreatmentOutcome;
}

/** Runs the step like {@link runTreat} and tells, for each treated indicator, the tests and the points changed. */
export function explainTreat(step: TreatStep, workspace: Workspace, codes: readonly string[]): TreatmentReport[] {
  const scratch = { shape: workspace.shape, original: workspace.second };
  return step.treatments.flatMap((treatment, indicator) => {
    if (!treatment) return [];
    const trace: TreatmentTrace = { tests: [] };
    const count = gatherColumn(workspace, indicator);
    const outcome = treatValues(workspace.work, count, treatment, scratch, trace);
    scatterColumn(workspace, indicator, count);
    return [{ indicator: codes[indicator] ?? '', outcome, ...trace }];
  });
}
