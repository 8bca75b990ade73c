import type { StoredTask } from '@nanghang/domain/duties';
import { cleanText, type Issue } from '@nanghang/domain/kernel';
import type { Sheet } from '@nanghang/platform/spreadsheet';
import type { TaskChange } from '../contract/index.ts';
import { returnColumns, sheetColumns } from './sheet-columns.ts';
import { priorityWords } from './status-words.ts';

/** Fields that a workbook may bring back. */
const editable = ['ref', 'content', 'timeframe', 'priority'] as const;
export type Editable = (typeof editable)[number];

/** A row of a workbook that names a task. */
export interface ReadRow {
  readonly place: string;
  readonly taskId: string;
  readonly version: number;
  readonly values: ReadonlyMap<Editable, string>;
}

/** What a task holds in a field, as the workbook writes it. */
export function storedText(task: StoredTask, field: Editable): string {
  if (field === 'timeframe') return task.timeframeRaw ?? '';
  if (field === 'priority') return priorityWords[task.priority as keyof typeof priorityWords].vi;
  return task[field];
}

/** A text of the workbook as a change of the task. */
export function changeOf(field: Editable, text: string): Partial<TaskChange> {
  if (field === 'timeframe') return { timeframeRaw: text === '' ? null : text };
  if (field === 'ref') return { ref: text };
  if (field === 'content') return { content: text };
  return { priority: priorityNamed(text) ?? 'normal' };
}

function priorityNamed(text: string): keyof typeof priorityWords | undefined {
  const found = Object.entries(priorityWords).find(([, words]) => words.vi === text || words.en === text);
  return found?.[0] as keyof typeof priorityWords | undefined;
}

/** Something wrong with a workbook, at its cell. */
export function sheetIssue(code: string, place: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [place], message: { vi, en } };
}

const problems = {
  NEW_ROW: ['dòng mới chưa có mã hệ thống, không nhận.', 'a new row has no system id and is not taken.'],
  BAD_ID: ['mã hệ thống sai hoặc lặp lại.', 'the system id is wrong or comes twice.'],
  BAD_PRIORITY: ['mức ưu tiên này không có.', 'there is no such priority.'],
  EMPTY_FIELD: ['thiếu mã hoặc nội dung.', 'ref or content is missing.'],
} as const;

function rowIssue(code: keyof typeof problems, row: number): Issue {
  const [vi, en] = problems[code];
  return sheetIssue(code, `A${row}`, `Dòng ${row}: ${vi}`, `Row ${row}: ${en}`);
}

function problemOf(
  taskId: string,
  known: ReadonlySet<string>,
  values: ReadRow['values'],
): keyof typeof problems | undefined {
  if (taskId === '') return 'NEW_ROW';
  if (!/^[0-9a-f-]{36}$/.test(taskId) || known.has(taskId)) return 'BAD_ID';
  const priority = values.get('priority');
  if (priority !== undefined && priorityNamed(priority) === undefined) return 'BAD_PRIORITY';
  return (values.get('content') ?? 'xxxxx').length < 5 || values.get('ref') === '' ? 'EMPTY_FIELD' : undefined;
}

/** Rows of a workbook that name a task, and what is wrong with the others. */
export function readRows(sheet: Sheet): { readonly rows: ReadRow[]; readonly issues: Issue[] } {
  const head = (sheet.rows[0] ?? []).map((cell) => cleanText(cell?.text ?? ''));
  const find = (title: { vi: string; en: string }) => head.findIndex((text) => text === title.vi || text === title.en);
  const [idAt, versionAt] = [find(returnColumns.taskId), find(returnColumns.version)];
  if (idAt < 0 || versionAt < 0) {
    const vi = 'Tệp không có cột mã hệ thống và phiên bản; hãy dùng tệp xuất từ danh sách.';
    const en = 'The file lacks the columns of system id and version; use a file exported from the list.';
    return { rows: [], issues: [sheetIssue('NO_RETURN_COLUMNS', 'A1', vi, en)] };
  }
  const columns = editable.map((field) => ({ field, at: find(sheetColumns[field].title) })).filter(({ at }) => at >= 0);
  const rows: ReadRow[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of sheet.rows.entries()) {
    if (index === 0 || cells.every((cell) => !cell || cell.text.trim() === '')) continue;
    const text = (at: number) => cleanText(cells[at]?.text ?? '').replace(/^'(?=[=+\-@])/, '');
    const taskId = text(idAt);
    const values = new Map(columns.map(({ field, at }) => [field, text(at)] as const));
    const problem = problemOf(taskId, seen, values);
    if (problem) issues.push(rowIssue(problem, index + 1));
    else rows.push({ place: `A${index + 1}`, taskId, version: Number(text(versionAt)), values });
    seen.add(taskId);
  }
  return { rows, issues };
}
