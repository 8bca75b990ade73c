import { err, hasErrors, type Issue, ok, type Result } from '../kernel/index.ts';
import type { IndexModel } from './index-model.ts';
import { type Problems, pathText, report } from './problems.ts';
import { readIndexModel } from './read-model.ts';
import {
  isObject,
  ownValue,
  type RawObject,
  readBoolean,
  readObject,
  readText,
  refuseUnknownKeys,
  reportMissing,
} from './spec-values.ts';
import type { StepContext } from './step-context.ts';
import { checkOrder, readStep, type Step } from './steps.ts';
import { readUncertainty, type UncertainInput, type ValuesInput, variedTexts, withValue } from './uncertainty.ts';

/** SPEC.json and the texts of the files it names: plain data that can be handed to a worker. */
export interface CompositeSources {
  /** The parsed JSON. */
  readonly spec: unknown;
  /** Text of each file by the name written in the spec; a file that could not be read is not there. */
  readonly files: Readonly<Record<string, string>>;
}

/** A spec without errors, with all it needs to run. */
export interface CompositePlan {
  readonly model: IndexModel;
  readonly steps: readonly Step[];
  readonly rawSteps: readonly RawObject[];
  readonly inputs: readonly UncertainInput[];
  /** What the spec says of Sobol indices; undefined when it says nothing. */
  readonly sobol: boolean | undefined;
  readonly files: Readonly<Record<string, string>>;
  readonly warnings: readonly Issue[];
}

function weightFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(weightFiles);
  return typeof value === 'string' && value !== 'Original' && value !== 'equal' ? [value] : [];
}

/**
 * Names of the files that a spec reads, relative to it: data, meta and weights. What is not readable as a spec names
 * no files.
 * @example compositeFiles({ data: 'd.csv', meta: 'm.csv', steps: [{ op: 'aggregate', weights: 'w.csv' }] }) // ['d.csv', 'm.csv', 'w.csv']
 */
export function compositeFiles(spec: unknown): string[] {
  if (!isObject(spec)) return [];
  const names = [ownValue(spec, 'data'), ownValue(spec, 'meta')].filter((name) => typeof name === 'string');
  const steps = ownValue(spec, 'steps');
  const inputs = ownValue(spec, 'uncertainty');
  for (const step of Array.isArray(steps) ? steps : []) {
    if (isObject(step) && ownValue(step, 'op') === 'aggregate') names.push(...weightFiles(ownValue(step, 'weights')));
  }
  for (const input of Array.isArray(inputs) ? inputs : []) {
    const at = isObject(input) ? ownValue(input, 'at') : undefined;
    if (!isObject(input) || typeof at !== 'string' || !at.startsWith('aggregate.weights')) continue;
    names.push(...weightFiles(ownValue(input, 'values')));
  }
  return [...new Set(names)];
}

function readFile(
  spec: RawObject,
  key: 'data' | 'meta',
  files: Readonly<Record<string, string>>,
  problems: Problems,
): string | undefined {
  const value = ownValue(spec, key);
  if (value === undefined) {
    reportMissing([key], problems);
    return undefined;
  }
  const name = readText(value, [key], problems);
  if (name === undefined) return undefined;
  if (Object.hasOwn(files, name)) return files[name];
  report(
    problems,
    'FILE_NOT_FOUND',
    [key],
    [
      `không đọc được tệp "${name}" (không có, hoặc không phải UTF-8)`,
      `cannot read file "${name}" (not there, or not UTF-8)`,
    ],
  );
  return undefined;
}

function readRawSteps(spec: RawObject, problems: Problems): (RawObject | undefined)[] {
  const steps = ownValue(spec, 'steps');
  if (steps === undefined) reportMissing(['steps'], problems);
  else if (!Array.isArray(steps)) report(problems, 'WRONG_TYPE', ['steps'], ['phải là danh sách', 'must be a list']);
  else return steps.map((step, index) => readObject(step, ['steps', index], problems));
  return [];
}

/** Whether `keys` lead to a value in `raw`. */
function hasPlace(raw: unknown, keys: readonly string[]): boolean {
  let value: unknown = raw;
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isObject(value) ? ownValue(value, key) : undefined;
  }
  return value !== undefined;
}

/** The step with the first alternative of every other input whose place is empty: what one alternative is tried on. */
function groundFor(input: ValuesInput, raw: RawObject, inputs: readonly (UncertainInput | undefined)[]): unknown {
  let ground: unknown = raw;
  for (const other of inputs) {
    if (other?.kind !== 'values' || other === input || other.step !== input.step) continue;
    if (!hasPlace(raw, other.keys)) ground = withValue(ground, other.keys, other.values[0]) ?? ground;
  }
  return ground;
}

function checkAlternatives(
  input: ValuesInput,
  position: number,
  inputs: readonly (UncertainInput | undefined)[],
  raw: RawObject,
  context: StepContext,
): void {
  const ground = groundFor(input, raw, inputs);
  const place = ['uncertainty', position, 'at'];
  for (const [index, value] of input.values.entries()) {
    const changed = withValue(ground, input.keys, value);
    if (!isObject(changed)) {
      report(context.problems, 'UNKNOWN_PLACE', place, [
        `không có chỗ "${input.at}"`,
        `there is no place "${input.at}"`,
      ]);
      return;
    }
    const found: Problems = { issues: [] };
    const stepPath = ['steps', input.step];
    readStep(changed, { ...context, problems: found, path: stepPath, lenient: true });
    const here = pathText([...stepPath, ...input.keys]);
    for (const issue of found.issues) {
      if (issue.severity !== 'error') continue;
      const own =
        here.startsWith(pathText(issue.path)) && issue.code.startsWith('UNKNOWN_') && issue.code !== 'UNKNOWN_METHOD';
      const alien = own && (issue.code === 'UNKNOWN_KEY' || here !== pathText(issue.path));
      const path = alien ? place : ['uncertainty', position, 'values', index];
      report(context.problems, issue.code, path, [issue.message.vi, issue.message.en]);
      if (alien) return;
    }
  }
}

function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = `${issue.code} ${issue.message.en}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readSteps(rawSteps: readonly (RawObject | undefined)[], context: StepContext): (Step | undefined)[] {
  const steps = rawSteps.map((raw, index) => (raw ? readStep(raw, { ...context, path: ['steps', index] }) : undefined));
  checkOrder(steps, { ...context, path: ['steps'] });
  return steps;
}

/** Checks the alternatives of every input whose step has no errors of its own. */
function checkInputs(
  inputs: readonly (UncertainInput | undefined)[],
  rawSteps: readonly (RawObject | undefined)[],
  context: StepContext,
): void {
  const faulty = new Set(context.problems.issues.map(({ path: [key, step] }) => (key === 'steps' ? step : undefined)));
  inputs.forEach((input, position) => {
    const raw = input?.kind === 'values' && !faulty.has(input.step) ? rawSteps[input.step] : undefined;
    if (input?.kind === 'values' && raw) checkAlternatives(input, position, inputs, raw, context);
  });
}

/** Stands in for a model that could not be read: it has no nodes, and more levels than any index. */
const noModel: IndexModel = {
  units: [],
  unitOf: new Map(),
  nodes: [],
  nodeOf: new Map(),
  indicatorCount: 0,
  levelCount: 1000,
  top: -1,
  values: new Float64Array(),
  hasDenominatorColumn: true,
  denominators: new Map(),
  groups: new Map(),
};

/** Problems of steps that can be told without a model. */
const codesWithoutModel = [
  ...['UNKNOWN_KEY', 'UNKNOWN_METHOD', 'UNKNOWN_OPERATION', 'UNKNOWN_PLACE', 'AGGREGATE_NOT_LAST'],
  ...['MISSING_KEY', 'WRONG_TYPE', 'OUT_OF_RANGE'],
];

interface ReadSpec {
  readonly steps: readonly (Step | undefined)[];
  readonly rawSteps: readonly (RawObject | undefined)[];
  readonly inputs: readonly (UncertainInput | undefined)[];
}

function readAll(
  raw: RawObject,
  model: IndexModel | undefined,
  sources: CompositeSources,
  problems: Problems,
): ReadSpec {
  const rawSteps = readRawSteps(raw, problems);
  const uncertainty = ownValue(raw, 'uncertainty');
  const found: Problems = { issues: [] };
  const context: StepContext = {
    model: model ?? noModel,
    files: sources.files,
    problems: found,
    path: [],
    lenient: false,
    varied: variedTexts(uncertainty),
  };
  const steps = readSteps(rawSteps, context);
  const inputs = readUncertainty(uncertainty, rawSteps, context);
  if (model) checkInputs(inputs, rawSteps, context);
  const told = model ? found.issues : found.issues.filter(({ code }) => codesWithoutModel.includes(code));
  problems.issues.push(...told);
  return { steps, rawSteps, inputs };
}

/**
 * Checks a spec with its data and metadata and makes it ready to run; all problems are reported at once, each with its
 * path (`steps`, 2, `range`; `meta` or `data`, then line and column). Codes in the steps can only be checked when data
 * and metadata can be read.
 * Source: composite contract.
 * @returns the plan, or the issues with at least one error
 */
export function planComposite(sources: CompositeSources): Result<CompositePlan> {
  const { spec, files } = sources;
  const problems: Problems = { issues: [] };
  const raw = readObject(spec, ['SPEC'], problems);
  if (!raw) return err(problems.issues);
  refuseUnknownKeys(raw, ['data', 'meta', 'steps', 'uncertainty', 'sobol'], [], problems);
  const sobolRaw = ownValue(raw, 'sobol');
  const sobol = sobolRaw === undefined ? undefined : readBoolean(sobolRaw, ['sobol'], problems);
  const dataText = readFile(raw, 'data', files, problems);
  const metaText = readFile(raw, 'meta', files, problems);
  const model =
    dataText === undefined || metaText === undefined ? undefined : readIndexModel(metaText, dataText, problems);
  const { steps, rawSteps, inputs } = readAll(raw, model, sources, problems);
  const issues = distinct(problems.issues);
  if (!model || hasErrors(issues)) return err(issues);
  return ok({
    model,
    steps: steps.filter((step) => step !== undefined),
    rawSteps: rawSteps.filter((step) => step !== undefined),
    inputs: inputs.filter((input) => input !== undefined),
    sobol,
    files,
    warnings: issues,
  });
}
