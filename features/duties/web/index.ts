import type { PageBlock, PageDefinition, SearchProvider } from '@nanghang/ui';
import {
  IconChecklist,
  IconClipboardList,
  IconGauge,
  IconInbox,
  IconListCheck,
  IconMedal,
  IconReportAnalytics,
  IconSitemap,
  IconUserQuestion,
} from '@tabler/icons-react';
import { lazy } from 'react';
import {
  executionPath,
  inboxPath,
  myWorkPath,
  plansPath,
  ratingRulesPath,
  taskImportPath,
  tasksPath,
  unitPlansPath,
  unmatchedNamesPath,
  yearlyReportPath,
} from './paths.ts';

/** Pages of tasks, own work and execution. */
export const dutiesPages: readonly PageDefinition[] = [
  {
    path: tasksPath,
    title: { vi: 'Nhiệm vụ', en: 'Tasks' },
    load: () => import('./pages/task-list.page.tsx'),
    nav: { group: 'work', order: 20, label: { vi: 'Nhiệm vụ', en: 'Tasks' }, icon: IconListCheck },
    permission: 'task.read',
    searchable: true,
  },
  {
    path: taskImportPath,
    title: { vi: 'Nhập nhiệm vụ từ XLSX', en: 'Import tasks from XLSX' },
    load: () => import('./pages/task-import.page.tsx'),
    permission: 'task.edit',
    searchable: true,
  },
  {
    path: `${tasksPath}/$task`,
    title: { vi: 'Nhiệm vụ', en: 'Task' },
    load: () => import('./pages/task.page.tsx'),
    permission: 'task.read',
  },
  {
    path: myWorkPath,
    title: { vi: 'Việc của tôi', en: 'My work' },
    load: () => import('./pages/my-work.page.tsx'),
    nav: {
      group: 'work',
      order: 30,
      label: { vi: 'Việc của tôi', en: 'My work' },
      icon: IconInbox,
      phone: true,
      Count: lazy(async () => ({ default: (await import('./components/duty-counts.tsx')).MyWorkCount })),
    },
    permission: 'duty.work',
    searchable: true,
  },
  {
    path: inboxPath,
    title: { vi: 'Chờ tiếp nhận', en: 'To accept' },
    load: () => import('./pages/inbox.page.tsx'),
    nav: {
      group: 'work',
      order: 40,
      label: { vi: 'Chờ tiếp nhận', en: 'To accept' },
      icon: IconChecklist,
      phone: true,
      Count: lazy(async () => ({ default: (await import('./components/duty-counts.tsx')).InboxCount })),
    },
    permission: 'duty.decide',
    searchable: true,
  },
  {
    path: executionPath,
    title: { vi: 'Tình hình thực hiện', en: 'Execution' },
    load: () => import('./pages/execution.page.tsx'),
    nav: {
      group: 'work',
      order: 50,
      label: { vi: 'Tình hình thực hiện', en: 'Execution' },
      icon: IconGauge,
      phone: { vi: 'Thực hiện', en: 'Execution' },
    },
    permission: 'duty.oversee',
    searchable: true,
  },
  {
    path: plansPath,
    title: { vi: 'Kế hoạch', en: 'Plans' },
    about: {
      vi: 'Kế hoạch đang có hiệu lực: cách tính, xếp loại, lập kế hoạch năm sau',
      en: 'Plans in force: how they are counted and rated, and plans made from them',
    },
    load: () => import('./pages/plans.page.tsx'),
    nav: { group: 'work', order: 52, label: { vi: 'Kế hoạch', en: 'Plans' }, icon: IconClipboardList },
    permission: 'task.read',
    searchable: true,
  },
  {
    path: `${plansPath}/$plan`,
    title: { vi: 'Kế hoạch', en: 'Plan' },
    load: () => import('./pages/plan.page.tsx'),
    permission: 'task.read',
  },
  {
    path: `${plansPath}/$plan/copy`,
    title: { vi: 'Lập kế hoạch mới từ kế hoạch cũ', en: 'Make a plan from a plan' },
    load: () => import('./pages/plan-copy.page.tsx'),
    permission: 'unit-plan.issue',
  },
  {
    path: unitPlansPath,
    title: { vi: 'Kế hoạch của đơn vị', en: 'Plans of the unit' },
    about: {
      vi: 'Lập kế hoạch của đơn vị từ việc cấp trên giao, giao phòng, giao người rồi ban hành',
      en: "Make the unit's plan of what is given to it, give it to rooms and people, and issue it",
    },
    load: () => import('./pages/unit-plans.page.tsx'),
    nav: {
      group: 'work',
      order: 55,
      label: { vi: 'Kế hoạch của đơn vị', en: 'Plans of the unit' },
      icon: IconSitemap,
    },
    permission: 'task.read',
    searchable: true,
  },
  {
    path: `${unitPlansPath}/$plan`,
    title: { vi: 'Lập kế hoạch của đơn vị', en: 'Make the plan of the unit' },
    load: () => import('./pages/unit-plan-draft.page.tsx'),
    permission: 'task.read',
  },
  {
    path: unmatchedNamesPath,
    title: { vi: 'Tên đơn vị chưa khớp', en: 'Unmatched names of units' },
    about: {
      vi: 'Tên trong kế hoạch chưa khớp đơn vị nào, và nhiệm vụ chưa có đơn vị chủ trì',
      en: 'Names in plans that match no unit, and tasks without a leading unit',
    },
    load: () => import('./pages/unmatched-names.page.tsx'),
    nav: {
      group: 'manage',
      order: 35,
      label: { vi: 'Tên chưa khớp', en: 'Unmatched names' },
      icon: IconUserQuestion,
    },
    roles: ['coordinator', 'unit_lead'],
    permission: 'task.edit',
    searchable: true,
  },
  {
    path: ratingRulesPath,
    title: { vi: 'Quy tắc xếp loại năm', en: 'Rules of the yearly rating' },
    about: {
      vi: 'Ngưỡng đúng hạn, hoàn thành giới hạn mức xếp loại của đơn vị, theo năm và văn bản của tỉnh',
      en: 'Thresholds that bar levels of the rating of units, by year and document of the province',
    },
    load: () => import('./pages/rating-rules.page.tsx'),
    nav: {
      group: 'manage',
      order: 55,
      label: { vi: 'Quy tắc xếp loại', en: 'Rating rules' },
      icon: IconMedal,
    },
    permission: 'rating.edit',
    searchable: true,
  },
  {
    path: yearlyReportPath,
    title: { vi: 'Báo cáo năm', en: 'Yearly report' },
    load: () => import('./pages/yearly-report.page.tsx'),
    nav: { group: 'work', order: 60, label: { vi: 'Báo cáo năm', en: 'Yearly report' }, icon: IconReportAnalytics },
    permission: 'duty.work',
    searchable: true,
  },
];

/** Tasks for the search box. */
export const tasksSearch: SearchProvider = {
  id: 'tasks',
  heading: { vi: 'Nhiệm vụ', en: 'Tasks' },
  permission: 'task.read',
  find: async (query, signal) => (await import('./task-search.ts')).taskSearch(query, signal),
};

/** How execution stands, on the overview. */
export const executionBlock: PageBlock = {
  id: 'execution',
  place: 'overview',
  Block: lazy(async () => ({ default: (await import('./components/execution-block.tsx')).ExecutionBlock })),
};
