import type { IndexModel } from './index-model.ts';
import { report, type SpecPath } from './problems.ts';
import {
  isObject,
  ownValue,
  type RawObject,
  readNumber,
  readObject,
  readText,
  refuseUnknownKeys,
  reportMissing,
} from './spec-values.ts';
import type { StepContext } from './step-context.ts';
import type { WeightDraw, WeightsInput } from './weight-draws.ts';

/** An uncertain input whose alternatives are listed: one is put in its place in each replication. */
export interface ValuesInput {
  readonly kind: 'values';
  readonly at: string;
  /** Position of the step in `steps`. */
  readonly step: number;
  /** Keys from the step to the parameter. */
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
}

/** One uncertain input of a sensitivity analysis. */
export type UncertainInput = ValuesInput | WeightsInput;

/** Objects whose keys are codes, by the key that holds them: a code may itself have dots. */
const codeMaps = ['indicators', 'by', 'scale', 'targets', 'goalposts', 'weights'];

/** Keys of `place` (`indicators.LPI.method`); after a key that holds codes the longest known code is one key. */
function splitPlace(place: string, model: IndexModel): string[] {
  const words = place.split('.');
  const keys: string[] = [];
  for (let index = 0; index < words.length; ) {
    let length = 1;
    if (codeMaps.includes(keys.at(-1) ?? '')) {
      for (let longer = words.length - index; longer > 1; longer -= 1) {
        if (!model.nodeOf.has(words.slice(index, index + longer).join('.'))) continue;
        length = longer;
        break;
      }
    }
    keys.push(words.slice(index, index + length).join('.'));
    index += length;
  }
  return keys;
}

/**
 * A copy of `raw` with `value` put at `keys`; objects on the way that are not there (or null) are made.
 * @returns undefined when a key leads into something that has no such place (a text, a number, past an array's end)
 */
export function withValue(raw: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(raw)) {
    const index = Number(key);
    if (!/^\d+$/.test(key) || index >= raw.length) return undefined;
    const inner = withValue(raw[index], rest, value);
    return inner === undefined ? undefined : raw.with(index, inner);
  }
  if (raw !== undefined && raw !== null && !isObject(raw)) return undefined;
  const base = isObject(raw) ? raw : {};
  const inner = withValue(ownValue(base, key), rest, value);
  return inner === undefined ? undefined : { ...base, [key]: inner };
}

function readLevels(value: unknown, path: SpecPath, context: StepContext): number[] {
  const highest = context.model.levelCount - 1;
  if (value === undefined) return Array.from({ length: highest }, (_, index) => index + 1);
  if (!Array.isArray(value) || value.length === 0) {
    report(context.problems, 'WRONG_TYPE', path, ['phải là danh sách các cấp', 'must be a list of levels']);
    return [];
  }
  const rule = { integer: true, min: 1, max: highest };
  return value.flatMap((level, index) => readNumber(level, [...path, index], context.problems, rule) ?? []);
}

const weightDraws = ['noise', 'dirichlet', 'leaveOneOut'] as const satisfies readonly WeightDraw[];

/** The amount of a draw: a factor from 0 up, a sum of parameters above 0, or `true` for leaving one out. */
function readAmount(raw: RawObject, kind: WeightDraw, path: SpecPath, context: StepContext): number | undefined {
  const value = ownValue(raw, kind);
  const place = [...path, kind];
  if (kind !== 'leaveOneOut')
    return readNumber(value, place, context.problems, kind === 'noise' ? { min: 0 } : { above: 0 });
  if (value === true) return 1;
  report(context.problems, 'WRONG_TYPE', place, ['phải là true', 'must be true']);
  return undefined;
}

function readWeightsInput(
  raw: RawObject,
  kind: WeightDraw,
  at: string,
  path: SpecPath,
  context: StepContext,
): WeightsInput | undefined {
  const { problems } = context;
  refuseUnknownKeys(raw, ['at', kind, 'levels'], path, problems);
  const amount = readAmount(raw, kind, path, context);
  const levels = readLevels(ownValue(raw, 'levels'), [...path, 'levels'], context);
  if (at !== 'aggregate.weights') {
    const text = [`${kind} chỉ dùng cho aggregate.weights`, `${kind} is for aggregate.weights only`] as const;
    report(problems, 'OUT_OF_RANGE', [...path, kind], text);
  }
  return amount === undefined ? undefined : { kind, at, amount, levels: [...new Set(levels)] };
}

function findStep(at: string, steps: readonly unknown[], path: SpecPath, context: StepContext): number | undefined {
  const [operation = ''] = at.split('.');
  const found = steps.flatMap((step, index) => (isObject(step) && ownValue(step, 'op') === operation ? [index] : []));
  if (found.length === 1) return found[0];
  report(
    context.problems,
    'UNKNOWN_PLACE',
    path,
    found.length === 0
      ? [`"${at}": không có bước "${operation}"`, `"${at}": there is no step "${operation}"`]
      : [`"${at}": có nhiều bước "${operation}"`, `"${at}": there are several steps "${operation}"`],
  );
  return undefined;
}

function readInput(
  value: unknown,
  steps: readonly unknown[],
  path: SpecPath,
  context: StepContext,
): UncertainInput | undefined {
  const { problems } = context;
  const raw = readObject(value, path, problems);
  if (!raw) return undefined;
  if (ownValue(raw, 'at') === undefined) reportMissing([...path, 'at'], problems);
  const at = ownValue(raw, 'at') === undefined ? undefined : readText(ownValue(raw, 'at'), [...path, 'at'], problems);
  const values = ownValue(raw, 'values');
  const kind = weightDraws.find((draw) => ownValue(raw, draw) !== undefined);
  if (values === undefined && kind === undefined) {
    report(
      problems,
      'MISSING_KEY',
      [...path, 'values'],
      ['phải có values hoặc noise (dirichlet, leaveOneOut)', 'values or noise (dirichlet, leaveOneOut) is required'],
    );
  }
  if (kind !== undefined) {
    const input = readWeightsInput(raw, kind, at ?? 'aggregate.weights', path, context);
    const step = at === undefined ? undefined : findStep(at, steps, [...path, 'at'], context);
    return step === undefined ? undefined : input;
  }
  refuseUnknownKeys(raw, ['at', 'values'], path, problems);
  if (values !== undefined && (!Array.isArray(values) || values.length === 0)) {
    report(
      problems,
      'WRONG_TYPE',
      [...path, 'values'],
      ['phải là danh sách không rỗng', 'must be a list that is not empty'],
    );
    return undefined;
  }
  if (at === undefined || !Array.isArray(values)) return undefined;
  const step = findStep(at, steps, [...path, 'at'], context);
  if (step === undefined) return undefined;
  const [, ...place] = at.split('.');
  if (place.length === 0 || place.includes('') || place[0] === 'op') {
    report(
      problems,
      'UNKNOWN_PLACE',
      [...path, 'at'],
      [`"${at}" phải có dạng <bước>.<tham số>`, `"${at}" must be <operation>.<parameter path>`],
    );
    return undefined;
  }
  return { kind: 'values', at, step, keys: splitPlace(place.join('.'), context.model), values };
}

function overlap(first: UncertainInput, second: UncertainInput): boolean {
  if (first.kind === 'values' && second.kind === 'values') {
    return first.at === second.at || first.at.startsWith(`${second.at}.`) || second.at.startsWith(`${first.at}.`);
  }
  if (first.kind === 'values' || first.kind !== second.kind) return false;
  return first.levels.some((level) => second.levels.includes(level));
}

/**
 * Reads `uncertainty`: what varies in a sensitivity analysis.
 * Source: composite contract, Output of composite sensitivity.
 * @param steps the raw steps
 * @returns the inputs by position in `uncertainty`; undefined where one could not be read (and is reported)
 */
export function readUncertainty(
  value: unknown,
  steps: readonly unknown[],
  context: StepContext,
): (UncertainInput | undefined)[] {
  if (value === undefined) return [];
  const path = ['uncertainty'];
  if (!Array.isArray(value)) {
    report(context.problems, 'WRONG_TYPE', path, ['phải là danh sách', 'must be a list']);
    return [];
  }
  const inputs = value.map((entry, index) => readInput(entry, steps, [...path, index], context));
  inputs.forEach((input, index) => {
    const earlier = inputs.slice(0, index).find((other) => input && other && overlap(other, input));
    if (!input || !earlier) return;
    report(
      context.problems,
      'DUPLICATE',
      [...path, index, 'at'],
      [`"${input.at}" chồng lên "${earlier.at}" đã có`, `"${input.at}" overlaps "${earlier.at}" above`],
    );
  });
  return inputs;
}

/** Every text among the alternatives of an input, also inside lists: names of methods it may switch to. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}

/** Texts that `uncertainty` may put in a place, by that place; nothing is checked here. */
export function variedTexts(value: unknown): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  if (!Array.isArray(value)) return texts;
  for (const entry of value) {
    if (!isObject(entry)) continue;
    const at = ownValue(entry, 'at');
    if (typeof at !== 'string') continue;
    texts.set(at, new Set([...(texts.get(at) ?? []), ...textsOf(ownValue(entry, 'values'))]));
  }
  return texts;
}
