import { type AggregateReport, type AggregateStep, readAggregate, runAggregate } from './aggregate.ts';
import { type DenominateStep, readDenominate, runDenominate } from './denominate.ts';
import { type ImputeStep, readImpute, runImpute } from './impute.ts';
import type { IndexModel } from './index-model.ts';
import { type NormaliseStep, readNormalise, runNormalise } from './normalise.ts';
import { report } from './problems.ts';
import { readScreen, runScreen, type ScreenStep } from './screen.ts';
import { ownValue, type RawObject, readChoice, reportMissing } from './spec-values.ts';
import type { StepContext } from './step-context.ts';
import { readTreat, runTreat, type TreatStep } from './treat.ts';
import type { Workspace } from './workspace.ts';

/** A step of SPEC.json, checked and ready to run. */
export type Step = DenominateStep | ImputeStep | ScreenStep | TreatStep | NormaliseStep | AggregateStep;

/** Operations a step may have. */
export type Operation = Step['op'];

const readers: { readonly [Op in Operation]: (raw: RawObject, context: StepContext) => Step } = {
  denominate: readDenominate,
  impute: readImpute,
  screen: readScreen,
  treat: readTreat,
  normalise: readNormalise,
  aggregate: readAggregate,
};
const operations = Object.keys(readers) as Operation[];

/** Operation of a raw step, or undefined and issue MISSING_KEY, WRONG_TYPE or UNKNOWN_OPERATION. */
export function readOperation(raw: RawObject, context: StepContext): Operation | undefined {
  const path = [...context.path, 'op'];
  const written = ownValue(raw, 'op');
  if (written === undefined) {
    reportMissing(path, context.problems);
    return undefined;
  }
  return readChoice(written, operations, path, context.problems, 'UNKNOWN_OPERATION');
}

/**
 * Reads one step; every problem is reported.
 * Source: composite contract, Steps.
 * @returns the step, usable only when nothing was reported; undefined when the operation is unknown
 */
export function readStep(raw: RawObject, context: StepContext): Step | undefined {
  const operation = readOperation(raw, context);
  return operation === undefined ? undefined : readers[operation](raw, context);
}

/** Reports an `aggregate` that is not the last step. */
export function checkOrder(steps: readonly (Step | undefined)[], context: StepContext): void {
  steps.forEach((step, index) => {
    if (step?.op !== 'aggregate' || index === steps.length - 1) return;
    report(
      context.problems,
      'AGGREGATE_NOT_LAST',
      [...context.path, index, 'op'],
      ['aggregate phải là bước cuối cùng', 'aggregate must be the last step'],
    );
  });
}

/**
 * Runs one step on the workspace.
 * @param reportTo where `aggregate` reports values that a method cannot take; undefined: it stops at the first
 * @returns false when there was such a value
 */
export function runStep(step: Step, workspace: Workspace, model: IndexModel, reportTo?: AggregateReport): boolean {
  switch (step.op) {
    case 'denominate':
      runDenominate(step, workspace);
      return true;
    case 'impute':
      runImpute(step, workspace);
      return true;
    case 'screen':
      runScreen(step, workspace);
      return true;
    case 'treat':
      runTreat(step, workspace);
      return true;
    case 'normalise':
      runNormalise(step, workspace);
      return true;
    case 'aggregate':
      return runAggregate(step, workspace, model, reportTo);
  }
}
