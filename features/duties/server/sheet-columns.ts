import type { Text } from '@nanghang/domain/kernel';
import type { SheetValue } from '@nanghang/platform/spreadsheet';
import type { TaskRow, taskColumns } from '../contract/index.ts';
import { priorityWords, statusWords } from './status-words.ts';

type Language = 'vi' | 'en';
export type ColumnId = (typeof taskColumns)[number];

/** A task with what only the workbook shows. */
export interface SheetTask extends TaskRow {
  readonly leadNames: readonly string[];
  readonly coordinateNames: readonly string[];
  readonly productNames: readonly string[];
}

interface Column {
  readonly title: Text;
  readonly width: number;
  readonly value: (task: SheetTask, language: Language) => SheetValue;
}

function dayOf(day: string | null): SheetValue {
  return day === null ? null : day.split('-').reverse().join('/');
}

/** Columns of the workbook of tasks. */
export const sheetColumns: Readonly<Record<ColumnId, Column>> = {
  ref: { title: { vi: 'Mã', en: 'Ref' }, width: 12, value: (task) => task.ref },
  content: { title: { vi: 'Nội dung nhiệm vụ', en: 'Task' }, width: 70, value: (task) => task.content ?? task.title },
  leads: { title: { vi: 'Chủ trì', en: 'Lead' }, width: 36, value: (task) => task.leadNames.join('; ') },
  coordinates: {
    title: { vi: 'Phối hợp', en: 'Coordinating' },
    width: 36,
    value: (task) => task.coordinateNames.join('; '),
  },
  timeframe: { title: { vi: 'Tiến độ', en: 'Timeframe' }, width: 24, value: (task) => task.timeframeRaw },
  nextDue: { title: { vi: 'Hạn kế', en: 'Next due' }, width: 12, value: (task) => dayOf(task.nextDueOn) },
  status: {
    title: { vi: 'Trạng thái', en: 'Status' },
    width: 18,
    value: (task, language) => {
      const words = statusWords[task.status][language];
      if (task.lateDays === 0) return words;
      return language === 'vi' ? `${words}, trễ ${task.lateDays} ngày` : `${words}, ${task.lateDays} days late`;
    },
  },
  priority: {
    title: { vi: 'Ưu tiên', en: 'Priority' },
    width: 12,
    value: (task, language) => priorityWords[task.priority][language],
  },
  components: {
    title: { vi: 'Thành phần chỉ số', en: 'Index components' },
    width: 36,
    value: (task) =>
      task.components.map((one) => `${one.seriesCode}${one.componentCode === '' ? '' : ` ${one.name}`}`).join('; '),
  },
  products: { title: { vi: 'Sản phẩm', en: 'Products' }, width: 36, value: (task) => task.productNames.join('; ') },
  plan: { title: { vi: 'Kế hoạch', en: 'Plan' }, width: 20, value: (task) => task.plan?.code ?? null },
  progress: {
    title: { vi: 'Kỳ đã tiếp nhận', en: 'Accepted' },
    width: 16,
    value: (task) => `${task.progress.accepted}/${task.progress.total}`,
  },
};

/** The columns by which a workbook finds its way back: the task, and its version when the workbook was made. */
export const returnColumns = {
  taskId: { vi: 'Mã hệ thống (không sửa)', en: 'System id (do not change)' },
  version: { vi: 'Phiên bản (không sửa)', en: 'Version (do not change)' },
} as const;
