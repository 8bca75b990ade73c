import { report, type SpecPath } from './problems.ts';
import { isObject, ownValue, type RawObject, readNumber, readText, refuseUnknownKeys } from './spec-values.ts';
import { readIndicatorMap, type StepContext } from './step-context.ts';
import type { Workspace } from './workspace.ts';

/** One division: an indicator by `divisor`, a number for each unit of the model. */
export interface Division {
  readonly indicator: number;
  readonly divisor: Float64Array;
}

/** Step `denominate`, ready to run. */
export interface DenominateStep {
  readonly op: 'denominate';
  readonly divisions: readonly Division[];
}

function divisorOf(code: string, path: SpecPath, context: StepContext): Float64Array | undefined {
  const { denominators } = context.model;
  if (!denominators.has(code)) {
    report(context.problems, 'UNKNOWN_CODE', path, [
      `"${code}" không phải mẫu số (Denominator)`,
      `"${code}" is no Denominator`,
    ]);
    return undefined;
  }
  const column = denominators.get(code);
  if (!column) {
    report(context.problems, 'MISSING_COLUMN', path, [
      `data không có cột "${code}"`,
      `the data have no column "${code}"`,
    ]);
  }
  return column;
}

function columnDivisors(context: StepContext): Map<number, Float64Array> {
  const { model, problems } = context;
  const divisors = new Map<number, Float64Array>();
  if (!model.hasDenominatorColumn) {
    report(
      problems,
      'MISSING_KEY',
      [...context.path, 'by'],
      ['bắt buộc phải có vì meta không có cột Denominator', 'is required because meta has no column Denominator'],
    );
  }
  for (const [indicator, node] of model.nodes.entries()) {
    if (indicator >= model.indicatorCount || node.denominator === undefined) continue;
    const divisor = divisorOf(node.denominator, ['meta', node.line, 'Denominator'], context);
    if (divisor) divisors.set(indicator, divisor);
  }
  return divisors;
}

function namedDivisors(raw: unknown, context: StepContext): Map<number, Float64Array> {
  return readIndicatorMap(raw, [...context.path, 'by'], context, (value, path) => {
    const code = readText(value, path, context.problems);
    return code === undefined ? undefined : divisorOf(code, path, context);
  });
}

function readScales(raw: unknown, isDivided: (code: string) => boolean, context: StepContext): Map<number, number> {
  const path = [...context.path, 'scale'];
  if (isObject(raw)) {
    for (const code of Object.keys(raw)) {
      if (!context.model.nodeOf.has(code) || isDivided(code)) continue;
      report(
        context.problems,
        'NOT_DENOMINATED',
        [...path, code],
        ['chỉ số này không được chia nên không có tỷ lệ', 'this indicator is not denominated, so it has no scale'],
      );
    }
  }
  return readIndicatorMap(raw, path, context, (value, place) => {
    const scale = readNumber(value, place, context.problems);
    if (scale !== 0) return scale;
    report(context.problems, 'OUT_OF_RANGE', place, ['phải khác 0', 'must not be 0']);
    return undefined;
  });
}

/**
 * Reads step `denominate`: the indicators of `by`, else those with a `Denominator` in meta, are divided.
 * Source: composite contract, Steps.
 */
export function readDenominate(raw: RawObject, context: StepContext): DenominateStep {
  refuseUnknownKeys(raw, ['op', 'by', 'scale'], context.path, context.problems);
  const by = ownValue(raw, 'by');
  const divisors = by === undefined ? columnDivisors(context) : namedDivisors(by, context);
  const scale = ownValue(raw, 'scale');
  const { nodes, nodeOf } = context.model;
  const isDivided = (code: string) =>
    isObject(by) ? Object.hasOwn(by, code) : nodes[nodeOf.get(code) ?? -1]?.denominator !== undefined;
  const scales = scale === undefined ? new Map<number, number>() : readScales(scale, isDivided, context);
  const divisions: Division[] = [];
  for (const [indicator, column] of divisors) {
    const factor = scales.get(indicator) ?? 1;
    divisions.push({ indicator, divisor: factor === 1 ? column : column.map((value) => value / factor) });
  }
  return { op: 'denominate', divisions };
}

/** Divides in place; what is not finite afterwards is missing. Denominators are as read. */
export function runDenominate(step: DenominateStep, workspace: Workspace): void {
  const { values, units, stride, active } = workspace;
  for (const { indicator, divisor } of step.divisions) {
    const base = indicator * stride;
    for (let row = 0; row < active; row += 1) {
      const value = (values[base + row] as number) / (divisor[units[row] as number] as number);
      values[base + row] = Number.isFinite(value) ? value : Number.NaN;
    }
  }
}
