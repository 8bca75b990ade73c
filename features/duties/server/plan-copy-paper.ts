import { kindInWords } from '@nanghang/domain/papers';
import { timeframeWords } from '@nanghang/domain/schedules';
import type { CopiedTask } from './copying.store.ts';
import type { PaperRow } from './unit-plan-paper.ts';

const unknownKind = kindInWords(null, null);
const printedKind = 'Kế hoạch';

/**
 * Kind of the document that a copy issues: what its number says, else that of the document it was made from.
 * @example kindOfCopy('15/KH-UBND', 'Quyết định') // 'Kế hoạch'
 */
export function kindOfCopy(number: string, copied: string | null): string {
  const told = kindInWords(null, number);
  return told === unknownKind ? (copied ?? printedKind) : told;
}

/** Whether a document of this kind is printed: a decision that approves a plan has another form, which is not ours. */
export function isPrinted(kind: string): boolean {
  return kindInWords(kind, null) === printedKind;
}

/** How units are named on paper: sets by the name they were printed under, others as the register names them. */
export function printedNames(
  units: CopiedTask['units'],
  nameOf: (unitId: string) => string,
  duty: 'lead' | 'coordinate',
): readonly string[] {
  const own = units.filter((unit) => unit.duty === duty);
  return [...new Set(own.map((unit) => (unit.setId === null ? nameOf(unit.unitId) : unit.namedAs)))];
}

/** A task of a copied plan as it is printed. */
export function copiedPaperRow(
  task: Pick<
    CopiedTask,
    'content' | 'parentTaskId' | 'timeframe' | 'timeframeRaw' | 'units' | 'unresolvedNames' | 'products'
  >,
  nameOf: (unitId: string) => string,
): PaperRow {
  const namesOf = (duty: 'lead' | 'coordinate') => [
    ...printedNames(task.units, nameOf, duty),
    ...task.unresolvedNames.filter((one) => one.duty === duty).map((one) => one.namedAs),
  ];
  return {
    ...{ content: task.content, parentTaskId: task.parentTaskId, dueOn: null, leadUnitIds: [], personId: null },
    timeframeRaw: task.timeframeRaw ?? (task.timeframe && timeframeWords(task.timeframe).vi),
    printed: { leads: namesOf('lead'), coordinates: namesOf('coordinate') },
    products: task.products.map((product) => product.name),
  };
}
