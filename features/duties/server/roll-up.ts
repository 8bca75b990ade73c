import type { Text } from '@nanghang/domain/kernel';
import type { RollUpRule } from '../contract/index.ts';
import type { PlanTask } from './plans.store.ts';

/** How a plan is counted until its unit states another rule. */
export const standardRollUp: RollUpRule = {
  counts: 'tasks',
  weighted: false,
  excludeUndated: true,
  excludeCoordination: true,
  below: 'ignored',
};

const belowWords: Readonly<Record<RollUpRule['below'], Text>> = {
  ignored: {
    vi: 'việc của kế hoạch đơn vị không tính thêm',
    en: "tasks of units' own plans add nothing",
  },
  required: {
    vi: 'chỉ xong khi mọi việc của kế hoạch đơn vị nối với nó cũng xong',
    en: "done only when every task of the units' plans that carries it out is done",
  },
  shared: {
    vi: 'việc của kế hoạch đơn vị tính theo tỷ lệ cùng với báo cáo của nhiệm vụ',
    en: "tasks of the units' plans count by share beside its reports",
  },
};

/** The rule in words. */
export function rollUpWords(rule: RollUpRule): Text {
  const vi = [
    rule.counts === 'tasks'
      ? 'Mỗi nhiệm vụ tính một lần, xong khi mọi kỳ báo cáo của đơn vị chủ trì đã được tiếp nhận'
      : 'Mỗi kỳ báo cáo của từng đơn vị tính một lần',
    rule.weighted ? 'nhiệm vụ khẩn và ưu tiên cao tính gấp đôi' : 'các nhiệm vụ tính như nhau',
    rule.excludeUndated ? 'không tính việc thiếu hạn' : 'tính cả việc thiếu hạn',
    rule.excludeCoordination ? 'không tính phần phối hợp' : 'tính cả phần phối hợp',
    belowWords[rule.below].vi,
  ];
  const en = [
    rule.counts === 'tasks'
      ? 'Each task counts once, done when every report of its leading units is accepted'
      : 'Each report of each unit counts once',
    rule.weighted ? 'urgent and high priority count double' : 'all count alike',
    rule.excludeUndated ? 'what has no date is left out' : 'what has no date counts too',
    rule.excludeCoordination ? 'coordination is left out' : 'coordination counts too',
    belowWords[rule.below].en,
  ];
  return { vi: `${vi.join('; ')}.`, en: `${en.join('; ')}.` };
}

const noOwner: Text = { vi: 'Chưa có đơn vị chủ trì', en: 'No leading unit' };
const noDate: Text = { vi: 'Thiếu hạn', en: 'No date' };
const waived: Text = { vi: 'Đã được miễn', en: 'Waived' };

function exclusionOf(task: PlanTask, rule: RollUpRule): Text | undefined {
  if (task.leadCount === 0) return noOwner;
  if (
    rule.excludeUndated &&
    task.total > 0 &&
    task.openUndated === task.total - task.accepted - task.waived &&
    task.openUndated > 0
  )
    return noDate;
  return task.total === task.waived ? waived : undefined;
}

function weightOf(task: PlanTask, rule: RollUpRule): number {
  return rule.weighted && (task.priority === 'urgent' || task.priority === 'high') ? 2 : 1;
}

function countOf(task: PlanTask, rule: RollUpRule): { counted: number; done: number } {
  const weight = weightOf(task, rule);
  const parts = rule.excludeCoordination ? { parts: 0, partsDone: 0 } : task;
  const asked = task.total - task.waived - (rule.excludeUndated ? task.openUndated : 0) + parts.parts;
  const done = task.accepted + parts.partsDone;
  if (rule.below === 'shared') return sharedCount(task, rule, asked, done);
  if (rule.counts === 'obligations') return { counted: weight * asked, done: weight * done };
  const belowDone = rule.below === 'ignored' || task.belowDone >= task.below;
  return { counted: weight, done: asked > 0 && done >= asked && belowDone ? weight : 0 };
}

/** Reports of the task and own tasks of the units count alike. */
function sharedCount(task: PlanTask, rule: RollUpRule, asked: number, done: number): { counted: number; done: number } {
  const weight = weightOf(task, rule);
  const [all, ready] = [asked + task.below, Math.min(done, asked) + task.belowDone];
  if (rule.counts === 'obligations') return { counted: weight * all, done: weight * ready };
  return { counted: weight, done: all === 0 ? 0 : (weight * ready) / all };
}

/** How far a plan is fulfilled by a rule, section by section, and which tasks are left out and why. */
export function rollUpOf(tasks: readonly PlanTask[], rule: RollUpRule) {
  const excluded: { task: PlanTask; why: Text }[] = [];
  const sections = new Map<string | null, { section: string | null; counted: number; done: number }>();
  for (const task of tasks) {
    const why = exclusionOf(task, rule);
    if (why) {
      excluded.push({ task, why });
      continue;
    }
    const sum = sections.get(task.section) ?? { section: task.section, counted: 0, done: 0 };
    const { counted, done } = countOf(task, rule);
    sections.set(task.section, { ...sum, counted: sum.counted + counted, done: sum.done + done });
  }
  const all = [...sections.values()];
  const counted = all.reduce((sum, one) => sum + one.counted, 0);
  const done = all.reduce((sum, one) => sum + one.done, 0);
  return { counted, done, ratio: counted === 0 ? null : done / counted, excluded, sections: all };
}
