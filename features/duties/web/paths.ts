/** Own work. */
export const myWorkPath = '/my-work';
/** The list of tasks. */
export const tasksPath = '/tasks';
/** Reports and requests that wait for the coordinator. */
export const inboxPath = '/acceptance';
/**
 * The place where one report is accepted or returned.
 * @example reportToDecidePath('o') // '/acceptance?ob=o'
 */
export function reportToDecidePath(obligationId: string): string {
  return `${inboxPath}?ob=${obligationId}`;
}

/** How execution stands. */
export const executionPath = '/execution';
/** Rules of the yearly rating. */
export const ratingRulesPath = '/admin/rating-rules';
/** The yearly report of a unit. */
export const yearlyReportPath = '/yearly-report';
/** Tasks from a workbook. */
export const taskImportPath = '/tasks/import';

/**
 * The page of a task.
 * @example taskPath('a') // '/tasks/a'
 */
export function taskPath(taskId: string): string {
  return `${tasksPath}/${taskId}`;
}

/**
 * The list of tasks with conditions.
 * @example tasksPathWith({ status: 'overdue' }) // '/tasks?status=overdue'
 */
export function tasksPathWith(conditions: Readonly<Record<string, string>>): string {
  return `${tasksPath}?${new URLSearchParams(conditions).toString().replaceAll('%2C', ',')}`;
}

/**
 * The page of an index, or of one of its components in an edition.
 * @example componentPath('PCI', 'PCI.2', 2022) // '/indices/PCI/components/PCI.2?year=2022'
 */
export function componentPath(series: string, component: string, year: number | undefined): string {
  const index = `/indices/${encodeURIComponent(series)}`;
  const edition = year === undefined ? '' : `?year=${year}`;
  return component === '' || year === undefined
    ? `${index}${edition}`
    : `${index}/components/${encodeURIComponent(component)}${edition}`;
}

/**
 * The yearly report of one unit.
 * @example yearlyReportOf('a', 2023) // '/yearly-report?unit=a&year=2023'
 */
export function yearlyReportOf(unitId: string, year: number): string {
  return `${yearlyReportPath}?unit=${unitId}&year=${year}`;
}

/** Plans that give work to a unit. */
export const unitPlansPath = '/unit-plans';

/**
 * The plans that give work to one unit.
 * @example unitPlansOf('a') // '/unit-plans?unit=a'
 */
export function unitPlansOf(unitId: string): string {
  return `${unitPlansPath}?unit=${unitId}`;
}

/**
 * The plan that a unit makes of one that gives it work.
 * @example unitPlanDraftOf('a', 'p') // '/unit-plans/p?unit=a'
 */
export function unitPlanDraftOf(unitId: string, planId: string): string {
  return `${unitPlansPath}/${planId}?unit=${unitId}`;
}

/** Names in tasks that no unit carries. */
export const unmatchedNamesPath = '/unmatched-names';

/** Plans in force. */
export const plansPath = '/plans';

/**
 * One plan: how it is counted, and what it leaves open to the rating of each unit.
 * @example planPath('p') // '/plans/p'
 */
export function planPath(planId: string): string {
  return `${plansPath}/${planId}`;
}
