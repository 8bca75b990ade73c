/** Own work. */
export const myWorkPath = '/my-work';
/** The list of tasks. */
export const tasksPath = '/tasks';
/** Reports and requests that wait for the coordinator. */
export const inboxPath = '/acceptance';
/** How execution stands. */
export const executionPath = '/execution';
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
 * The yearly report of one unit.
 * @example yearlyReportOf('a', 2023) // '/yearly-report?unit=a&year=2023'
 */
export function yearlyReportOf(unitId: string, year: number): string {
  return `${yearlyReportPath}?unit=${unitId}&year=${year}`;
}
