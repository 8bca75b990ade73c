import type { PlainDate } from '@nanghang/domain/kernel';
import type { TaskRow } from '../../contract/index.ts';
import { sampleId } from './sample-duties.ts';

const unit = { unitId: sampleId(900), name: 'Sở Xây dựng', shortName: 'SXD' };

/** One task of a list, for tests of pages. */
export function sampleTask(number: number, about: Partial<TaskRow> = {}): TaskRow {
  return {
    ...{ taskId: sampleId(number), ref: `PCI.${number}`, kind: 'task', section: null, title: `Việc số ${number}` },
    ...{ content: `Nguyên văn việc số ${number}`, plan: null, priority: 'normal', sourceKind: 'plan' },
    ...{ timeframeRaw: 'hàng năm', leads: [unit], leadCount: 1, coordinateCount: 29, unresolvedCount: 0 },
    ...{ nextDueOn: '2023-12-31' as PlainDate, lateDays: 0, status: 'not_started', components: [] },
    progress: { total: 4, open: 3, submitted: 0, returned: 0, accepted: 1, waived: 0, overdue: 0 },
    ...{ extensionsAsked: 0, parentTaskId: null, childCount: 0, version: 1, ...about },
  };
}
