import type { UnitGroups } from './index-model.ts';
import { meanOf, medianOf } from './moments.ts';
import { report } from './problems.ts';
import { ownValue, type RawObject, readChoice, readText, reportMissing } from './spec-values.ts';
import { checkMethodKeys, methodsInUse, type StepContext } from './step-context.ts';
import type { Workspace } from './workspace.ts';

const methods = ['mean', 'median', 'mean_group', 'median_group', 'none'] as const;
type ImputeMethod = (typeof methods)[number];

const parameters: Readonly<Record<ImputeMethod, readonly string[]>> = {
  mean: [],
  median: [],
  mean_group: ['by'],
  median_group: ['by'],
  none: [],
};

/** Step `impute`, ready to run; `groups` is undefined when all units are one group. */
export interface ImputeStep {
  readonly op: 'impute';
  readonly centre: 'mean' | 'median' | 'none';
  readonly groups: UnitGroups | undefined;
  readonly indicatorCount: number;
}

function readGroups(raw: RawObject, context: StepContext): UnitGroups | undefined {
  const path = [...context.path, 'by'];
  const code = readText(ownValue(raw, 'by'), path, context.problems);
  if (code === undefined) return undefined;
  if (!context.model.groups.has(code)) {
    report(context.problems, 'UNKNOWN_COLUMN', path, [
      `"${code}" không phải cột nhóm (Group)`,
      `"${code}" is no Group column`,
    ]);
    return undefined;
  }
  const groups = context.model.groups.get(code);
  if (!groups) {
    report(context.problems, 'MISSING_COLUMN', path, [
      `data không có cột "${code}"`,
      `the data have no column "${code}"`,
    ]);
  }
  return groups;
}

/**
 * Reads step `impute`.
 * Source: composite contract, Steps and impute.
 */
export function readImpute(raw: RawObject, context: StepContext): ImputeStep {
  const written = ownValue(raw, 'method');
  const method =
    written === undefined ? 'mean' : readChoice(written, methods, [...context.path, 'method'], context.problems);
  const used = method === undefined ? methods : methodsInUse(method, 'impute.method', context);
  checkMethodKeys(raw, ['op', 'method'], parameters, used, context.path, context);
  const given = ownValue(raw, 'by') !== undefined;
  const groups = given ? readGroups(raw, context) : undefined;
  const grouped = method === 'mean_group' || method === 'median_group';
  if (grouped && !given) reportMissing([...context.path, 'by'], context.problems);
  const centre = method === 'median' || method === 'median_group' ? 'median' : method === 'none' ? 'none' : 'mean';
  return { op: 'impute', centre, groups: grouped ? groups : undefined, indicatorCount: context.model.indicatorCount };
}

function hasGaps({ values, active }: Workspace, base: number): boolean {
  for (let row = 0; row < active; row += 1) if (Number.isNaN(values[base + row] as number)) return true;
  return false;
}

/** Fills the gaps of one column within the units labelled `group` (-1: all units). */
function fillGaps(step: ImputeStep, workspace: Workspace, base: number, group: number): void {
  const { values, units, work, active } = workspace;
  const labels = step.groups?.labels;
  let present = 0;
  let gaps = 0;
  for (let row = 0; row < active; row += 1) {
    if (labels && labels[units[row] as number] !== group) continue;
    const value = values[base + row] as number;
    if (Number.isNaN(value)) gaps += 1;
    else {
      work[present] = value;
      present += 1;
    }
  }
  if (gaps === 0 || present === 0) return;
  const centre = step.centre === 'mean' ? meanOf(work, present) : medianOf(work, present);
  const fill = Number.isFinite(centre) ? centre : Number.NaN;
  for (let row = 0; row < active; row += 1) {
    if (labels && labels[units[row] as number] !== group) continue;
    if (Number.isNaN(values[base + row] as number)) values[base + row] = fill;
  }
}

/** Replaces missing values by the mean or median of the present ones, within the unit's group where groups are given. */
export function runImpute(step: ImputeStep, workspace: Workspace): void {
  if (step.centre === 'none') return;
  for (let indicator = 0; indicator < step.indicatorCount; indicator += 1) {
    const base = indicator * workspace.stride;
    if (!hasGaps(workspace, base)) continue;
    if (step.groups) {
      for (let group = 0; group < step.groups.count; group += 1) fillGaps(step, workspace, base, group);
    } else fillGaps(step, workspace, base, -1);
  }
}
