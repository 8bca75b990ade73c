import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { reaches } from '@nanghang/domain/access';
import type { StoredTask } from '@nanghang/domain/duties';
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
import { changeOf, type Editable, type ReadRow, readRows, sheetIssue, storedText } from './sheet-rows.ts';
import { isKept, keepSheet, listLastChangers, listSheetParts } from './sheets.store.ts';
import type { Asking } from './task-filter.ts';
import { listTaskRows, type TaskCursor } from './task-rows.store.ts';
import type { TaskWrites, TaskWriting } from './task-writes.service.ts';

const pageRows = 500;
const maxBytes = 20 * 1024 * 1024;

async function* exportRows(
  deps: DutiesDeps,
  asking: Asking,
  filter: TaskFilter,
  sort: (typeof taskSorts)[number],
): AsyncGenerator<SheetTask> {
  let after: TaskCursor | undefined;
  do {
    const from = after;
    const page = await deps.database.read(asking.tenantId, async (db) => {
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

async function readKept({ files }: DutiesDeps, sha256: string): Promise<Sheet> {
  try {
    const [sheet] = readTableFile(await buffer(await files.read(sha256)));
    if (!sheet) throw new WorkbookError('EMPTY_WORKBOOK');
    return sheet;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new AppError('UNSUPPORTED_FILE', { cause: error });
  }
}

async function compare({ tasks }: DutiesDeps, tx: Tx, writing: TaskWriting, rows: readonly ReadRow[]) {
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
        sheetIssue(
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

/** Workbooks of tasks: out as filtered, and back in with a report of what differs. */
export function createSheets(deps: DutiesDeps, writes: Pick<TaskWrites, 'changeIn'>) {
  const { database, files } = deps;

  return {
    content(
      asking: Asking,
      filter: TaskFilter,
      view: { sort: (typeof taskSorts)[number]; columns?: readonly ColumnId[] | undefined; language: 'vi' | 'en' },
    ): SheetContent {
      const { language } = view;
      const columns = view.columns ?? taskColumns;
      async function* rows(): AsyncGenerator<SheetValue[]> {
        for await (const task of exportRows(deps, asking, filter, view.sort))
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
      const { rows, issues } = readRows(await readKept(deps, kept.sha256));
      return database.write(writing.acting, async (tx) => {
        await keepSheet(tx.db, writing.acting.tenantId, kept, writing.now);
        const compared = await compare(deps, tx, writing, rows);
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
      const { rows } = readRows(await readKept(deps, sha256));
      const wanted = new Set(take.map(({ taskId, field }) => `${taskId} ${field}`));
      return database.write(writing.acting, async (tx) => {
        const { changes } = await compare(
          deps,
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
