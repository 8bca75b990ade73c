import type { PlainDate } from '@nanghang/domain/kernel';
import type { MyWork, ObligationDetail, ObligationRow } from '../../contract/index.ts';

/** An id that tests can read: `sampleId(7)`. */
export function sampleId(number: number): string {
  return `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const unit = { unitId: sampleId(900), name: 'Sở Xây dựng', shortName: 'SXD' };
const plan = { planId: sampleId(901), code: 'Đề án A', title: 'Đề án nâng cao các chỉ số' };

/** One piece of work for tests of pages. */
export function sampleRow(number: number, about: Partial<ObligationRow> = {}): ObligationRow {
  return {
    obligationId: sampleId(number),
    task: {
      ...{ taskId: sampleId(1000 + number), ref: `PCI.${number}`, priority: 'normal', plan },
      title: `Giải quyết công khai các vướng mắc cho doanh nghiệp, việc số ${number}`,
    },
    unit,
    ...{ duty: 'lead', period: '2023-11', state: 'open', status: 'not_started', lateDays: 0, onTime: null },
    dueOn: '2023-11-30' as PlainDate,
    firstDueOn: '2023-11-30' as PlainDate,
    ...{ submittedOn: null, resubmitBy: null, returnReason: null, person: null, report: null, inheritedFrom: null },
    ...{ extension: null, pressedCount: 0, may: ['draft', 'send_to_head', 'ask_extension'], version: 1 },
    ...about,
  };
}

/** One piece of work with its report, for tests of pages. */
export function sampleDetail(row: ObligationRow, about: Partial<ObligationDetail> = {}): ObligationDetail {
  return {
    ...row,
    ...{ asOf: '2023-11-20' as PlainDate, content: row.task.title, section: null, components: [], products: [] },
    source: { documentId: null, number: null, firstLine: null, lastLine: null },
    ...{ current: null, reports: [], previous: null, course: [], people: [], refusals: [] },
    ...about,
  };
}

function group(items: readonly ObligationRow[] = []): MyWork['today'] {
  return { count: items.length, items: [...items] };
}

/** Own work for tests of pages; groups that are not given are empty. */
export function sampleWork(groups: Partial<Record<keyof MyWork, readonly ObligationRow[]>> = {}): MyWork {
  const week = ['2023-11-20', '2023-11-21', '2023-11-22', '2023-11-23', '2023-11-24'];
  return {
    asOf: '2023-11-20' as PlainDate,
    units: [unit],
    week: week.map((on) => ({ on: on as PlainDate, count: on === '2023-11-20' ? (groups.today?.length ?? 0) : 0 })),
    overdue: group(groups.overdue),
    returned: group(groups.returned),
    today: group(groups.today),
    thisWeek: group(groups.thisWeek),
    later: group(groups.later),
    undated: group(groups.undated),
    withHead: group(groups.withHead),
    submitted: group(groups.submitted),
    quarter: { name: 'IV/2023', due: 18, onTime: 17 },
  };
}
