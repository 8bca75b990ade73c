import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { reaches } from '@nanghang/domain/access';
import { cleanText, type Issue } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { FileTooLargeError } from '@nanghang/platform/files';
import { AppError } from '@nanghang/platform/http';
import {
  readTableFile,
  type Sheet,
  type SheetContent,
  type SheetValue,
  WorkbookError,
} from '@nanghang/platform/spreadsheet';
import type { BulkOutcome, SheetChange, TaskChange, TaskFilter, taskSorts } from '../contract/index.ts';
import { taskColumns } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { type ColumnId, returnColumns, type SheetTask, sheetColumns } from './sheet-columns.ts';
import { isKept, keepSheet, listLastChangers, listSheetParts } from './sheets.store.ts';
import { priorityWords } from './status-words.ts';
import type { Asking } from './task-filter.ts';
import { listTaskRows, type TaskCursor } from './task-rows.store.ts';
import type { StoredTask } from './task-store.ts';
import type { TaskWrites, TaskWriting } from './task-writes.service.ts';

const pageRows = 500;
const maxBytes = 20 * 1024 * 1024;

/** Fields that a workbook may bring back. */
const editable = ['ref', 'content', 'timeframe', 'priority'] as const;
type Editable = (typeof editable)[number];

function storedText(task: StoredTask, field: Editable): string {
  if (field === 'timeframe') return task.timeframeRaw ?? '';
  if (field === 'priority') return priorityWords[task.priority as keyof typeof priorityWords].vi;
  return task[field];
}

function changeOf(field: Editable, text: string): Partial<TaskChange> {
  if (field === 'timeframe') return { timeframeRaw: text === '' ? null : text };
  if (field === 'ref') return { ref: text };
  if (field === 'content') return { content: text };
  return { priority: priorityNamed(text) ?? 'normal' };
}

function priorityNamed(text: string): keyof typeof priorityWords | undefined {
  const found = Object.entries(priorityWords).find(([, words]) => words.vi === text || words.en === text);
  return found?.[0] as keyof typeof priorityWords | undefined;
}

interface ReadRow {
  readonly place: string;
  readonly taskId: string;
  readonly version: number;
  readonly values: ReadonlyMap<Editable, string>;
}

function issue(code: string, place: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [place], message: { vi, en } };
}

/** Rows of a workbook that name a task, and what is wrong with the others. */
function readRows(sheet: Sheet): { rows: ReadRow[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const head = (sheet.rows[0] ?? []).map((cell) => cleanText(cell?.text ?? ''));
  const find = (title: { vi: string; en: string }) => head.findIndex((text) => text === title.vi || text === title.en);
  const [idAt, versionAt] = [find(returnColumns.taskId), find(returnColumns.version)];
  if (idAt < 0 || versionAt < 0)
    return {
      rows: [],
      issues: [
        issue(
          'NO_RETURN_COLUMNS',
          'A1',
          'Tệp không có cột mã hệ thống và phiên bản; hãy dùng tệp xuất từ danh sách.',
          'The file lacks the columns of system id and version; use a file exported from the list.',
        ),
      ],
    };
  const columns = editable.map((field) => ({ field, at: find(sheetColumns[field].title) })).filter(({ at }) => at >= 0);
  const rows: ReadRow[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of sheet.rows.entries()) {
    if (index === 0) continue;
    const text = (at: number) => cleanText(cells[at]?.text ?? '').replace(/^'(?=[=+\-@])/, '');
    const place = `A${index + 1}`;
    const taskId = text(idAt);
    if (taskId === '') {
      if (cells.some((cell) => cell && cell.text.trim() !== ''))
        issues.push(
          issue(
            'NEW_ROW',
            place,
            `Dòng ${index + 1}: dòng mới chưa có mã hệ thống, không nhận.`,
            `Row ${index + 1}: a new row has no system id and is not taken.`,
          ),
        );
      continue;
    }
    if (!/^[0-9a-f-]{36}$/.test(taskId) || seen.has(taskId)) {
      issues.push(
        issue(
          'BAD_ID',
          place,
          `Dòng ${index + 1}: mã hệ thống sai hoặc lặp lại.`,
          `Row ${index + 1}: the system id is wrong or comes twice.`,
        ),
      );
      continue;
    }
    seen.add(taskId);
    const values = new Map(columns.map(({ field, at }) => [field, text(at)] as const));
    const priority = values.get('priority');
    if (priority !== undefined && priorityNamed(priority) === undefined)
      issues.push(
        issue(
          'BAD_PRIORITY',
          place,
          `Dòng ${index + 1}: mức ưu tiên "${priority}" không có.`,
          `Row ${index + 1}: there is no priority "${priority}".`,
        ),
      );
    else if ((values.get('content') ?? 'xxxxx').length < 5 || values.get('ref') === '')
      issues.push(
        issue(
          'EMPTY_FIELD',
          place,
          `Dòng ${index + 1}: thiếu mã hoặc nội dung.`,
          `Row ${index + 1}: ref or content is missing.`,
        ),
      );
    else rows.push({ place, taskId, version: Number(text(versionAt)), values });
  }
  return { rows, issues };
}

/** Workbooks of tasks: out as filtered, and back in with a report of what differs. */
export function createSheets(deps: DutiesDeps, writes: Pick<TaskWrites, 'changeIn'>) {
  const { database, files, tasks } = deps;

  async function* exportRows(
    asking: Asking,
    filter: TaskFilter,
    sort: (typeof taskSorts)[number],
  ): AsyncGenerator<SheetTask> {
    let after: TaskCursor | undefined;
    do {
      const from = after;
      const page = await database.read(asking.tenantId, async (db) => {
        const names = componentNamesOf(await deps.listIndexParts(db, asking.tenantId, asking.asOf));
        const found = await listTaskRows(db, asking, filter, { sort, limit: pageRows, after: from, names });
        const partsOf = await listSheetParts(
          db,
          asking.tenantId,
          found.items.map((task) => task.taskId),
          asking.asOf,
        );
        return { next: found.next, tasks: found.items.map((task) => ({ ...task, ...partsOf(task.taskId) })) };
      });
      yield* page.tasks;
      after = page.next;
    } while (after);
  }

  async function readKept(sha256: string): Promise<Sheet> {
    try {
      const [sheet] = readTableFile(await buffer(await files.read(sha256)));
      if (!sheet) throw new WorkbookError('EMPTY_WORKBOOK');
      return sheet;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      throw new AppError('UNSUPPORTED_FILE', { cause: error });
    }
  }

  async function compare(tx: Tx, writing: TaskWriting, rows: readonly ReadRow[]) {
    const { tenantId } = writing.acting;
    const ids = rows.map((row) => row.taskId);
    const stored = new Map((await tasks.lockTasks(tx.db, tenantId, ids)).map((task) => [task.taskId, task]));
    const changers = await listLastChangers(tx.db, tenantId, ids);
    const issues: Issue[] = [];
    const changes: (SheetChange & { task: StoredTask })[] = [];
    for (const row of rows) {
      const task = stored.get(row.taskId);
      if (!task || task.closedOn !== null || !reaches(writing.reach, { unitId: task.ownerUnitId ?? undefined })) {
        issues.push(
          issue(
            'UNKNOWN_TASK',
            row.place,
            `Dòng ${row.place.slice(1)}: không có nhiệm vụ này, hoặc đã kết thúc.`,
            `Row ${row.place.slice(1)}: there is no such task, or it has ended.`,
          ),
        );
        continue;
      }
      for (const [field, after] of row.values) {
        const now = cleanText(storedText(task, field));
        if (after === now) continue;
        const conflict = task.version === row.version ? null : { now, changedBy: changers.get(task.taskId) ?? null };
        const { vi, en } = sheetColumns[field].title;
        changes.push({
          task,
          taskId: task.taskId,
          ref: task.ref,
          place: row.place,
          field,
          fieldName: { vi, en },
          before: now,
          after,
          conflict,
        });
      }
    }
    return { issues, changes };
  }

  return {
    content(
      asking: Asking,
      filter: TaskFilter,
      view: { sort: (typeof taskSorts)[number]; columns?: readonly ColumnId[] | undefined; language: 'vi' | 'en' },
    ): SheetContent {
      const { language } = view;
      const columns = view.columns ?? taskColumns;
      async function* rows(): AsyncGenerator<SheetValue[]> {
        for await (const task of exportRows(asking, filter, view.sort))
          yield [...columns.map((id) => sheetColumns[id].value(task, language)), task.taskId, task.version];
      }
      return {
        name: { vi: 'Nhiệm vụ', en: 'Tasks' }[language],
        columns: [
          ...columns.map((id) => ({ title: sheetColumns[id].title[language], width: sheetColumns[id].width })),
          ...(['taskId', 'version'] as const).map((id) => ({ title: returnColumns[id][language], width: 14 })),
        ],
        rows: rows(),
      };
    },

    async read(writing: TaskWriting, file: { readonly name: string; readonly content: Readable }) {
      const kept = await files.put(file.content, maxBytes).catch((error: unknown) => {
        throw error instanceof FileTooLargeError ? new AppError('TOO_LARGE', { cause: error }) : error;
      });
      const { rows, issues } = readRows(await readKept(kept.sha256));
      return database.write(writing.acting, async (tx) => {
        await keepSheet(tx.db, writing.acting.tenantId, kept, writing.now);
        const compared = await compare(tx, writing, rows);
        await tx.audit({
          ...{ action: 'task_sheet.read', objectType: 'task_sheet', objectId: kept.sha256, objectLabel: file.name },
          after: {
            rows: rows.length,
            changes: compared.changes.length,
            conflicts: compared.changes.filter((one) => one.conflict).length,
          },
        });
        return {
          ...{ sha256: kept.sha256, fileName: file.name, rows: rows.length },
          issues: [...issues, ...compared.issues].map((one) => ({ ...one, path: [...one.path] })),
          changes: compared.changes.map(({ task: _task, ...change }) => change),
        };
      });
    },

    async apply(
      writing: TaskWriting,
      sha256: string,
      take: readonly { taskId: string; field: string }[],
      reason: string,
    ): Promise<BulkOutcome> {
      const { tenantId } = writing.acting;
      if (!(await database.read(tenantId, (db) => isKept(db, tenantId, sha256)))) throw new AppError('NOT_FOUND');
      const { rows } = readRows(await readKept(sha256));
      const wanted = new Set(take.map(({ taskId, field }) => `${taskId} ${field}`));
      return database.write(writing.acting, async (tx) => {
        const { changes } = await compare(
          tx,
          writing,
          rows.filter((row) => take.some((one) => one.taskId === row.taskId)),
        );
        const taken = Map.groupBy(
          changes.filter((one) => wanted.has(`${one.taskId} ${one.field}`)),
          (one) => one.taskId,
        );
        for (const [taskId, own] of taken) {
          const version = own[0]?.task.version ?? 0;
          const change: TaskChange = { version, reason };
          for (const one of own) Object.assign(change, changeOf(one.field as Editable, one.after));
          await writes.changeIn(tx, writing, taskId, change);
        }
        await tx.audit({
          ...{ action: 'task_sheet.apply', objectType: 'task_sheet', objectId: sha256, reason },
          after: { tasks: taken.size, fields: [...taken.values()].flat().length },
        });
        return { changed: taken.size, refused: [] };
      });
    },
  };
}

export type Sheets = ReturnType<typeof createSheets>;
