import { expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { type TaskCounts, taskStatus } from './task-status.ts';

const today = plainDate('2023-11-20');
const none: TaskCounts = {
  ...{ leadCount: 1, open: 0, openUndated: 0, openStarted: 0, submitted: 0, returned: 0, accepted: 0, waived: 0 },
  firstOpenDueOn: null,
};

it.each<[string, Partial<TaskCounts>]>([
  ['not_assigned', { leadCount: 0 }],
  ['overdue', { open: 2, returned: 1, firstOpenDueOn: plainDate('2023-11-19') }],
  ['returned', { open: 1, returned: 1, firstOpenDueOn: plainDate('2023-11-20') }],
  ['due_today', { open: 1, openStarted: 1, firstOpenDueOn: plainDate('2023-11-20') }],
  ['due_soon', { open: 1, firstOpenDueOn: plainDate('2023-11-30') }],
  ['doing', { open: 1, openStarted: 1, firstOpenDueOn: plainDate('2023-12-31') }],
  ['not_started', { open: 1, accepted: 3, firstOpenDueOn: plainDate('2023-12-31') }],
  ['no_date', { open: 1, openUndated: 1, submitted: 1 }],
  ['doing', { open: 1, openUndated: 1, openStarted: 1 }],
  ['submitted', { submitted: 1, accepted: 2 }],
  ['accepted', { accepted: 2, waived: 1 }],
  ['waived', { waived: 1 }],
  ['cancelled', {}],
])('shows %s for %j', (status, counts) => {
  expect(taskStatus({ ...none, ...counts }, today)).toBe(status);
});
