import { report, type SpecPath } from './problems.ts';
import {
  ownValue,
  type RawObject,
  readChoice,
  readNumber,
  readObject,
  refuseUnknownKeys,
  reportMissing,
} from './spec-values.ts';
import { checkMethodKeys, methodsInUse, readUnit, type StepContext } from './step-context.ts';
import type { Workspace } from './workspace.ts';

const methods = ['byNA', 'byzeros', 'byNAandzeros'] as const;
type ScreenMethod = (typeof methods)[number];

const parameters: Readonly<Record<ScreenMethod, readonly string[]>> = {
  byNA: ['dataThreshold'],
  byzeros: ['nonZeroThreshold'],
  byNAandzeros: ['dataThreshold', 'nonZeroThreshold'],
};

/** What the spec says of one unit, whatever its data. */
const forced = { no: 0, kept: 1, leftOut: 2 } as const;

/** Step `screen`, ready to run; a threshold that the method does not test is -1. */
export interface ScreenStep {
  readonly op: 'screen';
  readonly dataThreshold: number;
  readonly nonZeroThreshold: number;
  /** One of `forced` for each unit of the model. */
  readonly force: Uint8Array;
  readonly indicatorCount: number;
}

function readUnits(value: unknown, path: SpecPath, context: StepContext): number[] {
  if (!Array.isArray(value)) {
    report(context.problems, 'WRONG_TYPE', path, ['phải là danh sách mã đơn vị', 'must be a list of unit codes']);
    return [];
  }
  return value.flatMap((code, index) => readUnit(code, [...path, index], context) ?? []);
}

function readForce(value: unknown, context: StepContext): Uint8Array {
  const force = new Uint8Array(context.model.units.length);
  if (value === undefined) return force;
  const path = [...context.path, 'force'];
  const raw = readObject(value, path, context.problems);
  if (!raw) return force;
  refuseUnknownKeys(raw, ['include', 'exclude'], path, context.problems);
  const include = ownValue(raw, 'include');
  const exclude = ownValue(raw, 'exclude');
  if (include !== undefined)
    for (const unit of readUnits(include, [...path, 'include'], context)) force[unit] = forced.kept;
  if (exclude === undefined) return force;
  for (const unit of readUnits(exclude, [...path, 'exclude'], context)) {
    if (force[unit] === forced.kept) {
      const code = context.model.units[unit] ?? '';
      report(
        context.problems,
        'CONTRADICTION',
        [...path, 'exclude'],
        [`đơn vị "${code}" vừa giữ vừa loại`, `unit "${code}" is both included and excluded`],
      );
    }
    force[unit] = forced.leftOut;
  }
  return force;
}

function readThreshold(raw: RawObject, key: string, standard: number, context: StepContext): number {
  const value = ownValue(raw, key);
  if (value === undefined) return standard;
  return readNumber(value, [...context.path, key], context.problems, { min: 0, max: 1 }) ?? standard;
}

/**
 * Reads step `screen`.
 * Source: composite contract, Steps and screen.
 */
export function readScreen(raw: RawObject, context: StepContext): ScreenStep {
  const written = ownValue(raw, 'method');
  const path = [...context.path, 'method'];
  if (written === undefined) reportMissing(path, context.problems);
  const method = written === undefined ? undefined : readChoice(written, methods, path, context.problems);
  const used = method === undefined ? methods : methodsInUse(method, 'screen.method', context);
  checkMethodKeys(raw, ['op', 'method', 'force'], parameters, used, context.path, context);
  const dataThreshold = readThreshold(raw, 'dataThreshold', 2 / 3, context);
  const nonZeroThreshold = readThreshold(raw, 'nonZeroThreshold', 0.05, context);
  return {
    op: 'screen',
    dataThreshold: method === 'byzeros' ? -1 : dataThreshold,
    nonZeroThreshold: method === 'byNA' ? -1 : nonZeroThreshold,
    force: readForce(ownValue(raw, 'force'), context),
    indicatorCount: context.model.indicatorCount,
  };
}

function isKept(step: ScreenStep, workspace: Workspace, row: number): boolean {
  const force = step.force[workspace.units[row] as number];
  if (force !== forced.no) return force === forced.kept;
  let present = 0;
  let zeros = 0;
  for (let indicator = 0; indicator < step.indicatorCount; indicator += 1) {
    const value = workspace.values[indicator * workspace.stride + row] as number;
    if (Number.isNaN(value)) continue;
    present += 1;
    if (value === 0) zeros += 1;
  }
  if (present / step.indicatorCount < step.dataThreshold) return false;
  return !(1 - zeros / present < step.nonZeroThreshold);
}

/** Leaves units out: their rows close up, in the order of the data. */
export function runScreen(step: ScreenStep, workspace: Workspace): void {
  const { values, units, stride } = workspace;
  let kept = 0;
  for (let row = 0; row < workspace.active; row += 1) {
    if (!isKept(step, workspace, row)) continue;
    if (kept !== row) {
      units[kept] = units[row] as number;
      for (let indicator = 0; indicator < step.indicatorCount; indicator += 1) {
        values[indicator * stride + kept] = values[indicator * stride + row] as number;
      }
    }
    kept += 1;
  }
  workspace.active = kept;
}
