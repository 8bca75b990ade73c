import { type DutyStatus, dutyStatuses, owedDates } from '@nanghang/domain/duties';
import { addDays, addMonths, foldVietnamese, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import { parseTimeframe, timeframeWords } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { createKeptAnswers } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { TaskFilter, taskSorts } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import { priorityWords, statusWords } from './status-words.ts';
import { type Asking, readerKey, taskConditions } from './task-filter.ts';
import { listTaskRows, type TaskCursor, taskRowsStatement, toTaskPage } from './task-rows.store.ts';
import { countTasks, listDueDays, listTaskMarks, similarTasks } from './task-views.store.ts';
import { findPlanForDates } from './tasks.store.ts';

type SortName = (typeof taskSorts)[number];

const cardsShown = 12;
const mostUnitColumns = 12;
const datesShown = 24;

function cursorOf(text: string | undefined, sort: SortName): TaskCursor | undefined {
  return text === undefined ? undefined : (decodeCursor(text, sort === 'plan' ? 3 : 2) as unknown as TaskCursor);
}

/** Views of tasks: list, counts, board, month, line of time, likeness. */
export function createTaskReading({ database, listIndexParts, readingOf }: DutiesDeps) {
  const answerOf = createKeptAnswers(database);
  const namesIn = async (db: Handle, asking: Asking) =>
    componentNamesOf(await listIndexParts(db, asking.tenantId, asking.asOf));

  async function pageOf(
    asking: Asking,
    filter: TaskFilter,
    { sort, limit, cursor }: { sort: SortName; limit: number; cursor?: string | undefined },
  ) {
    const { tenantId, asOf } = asking;
    const page = { sort, limit, after: cursorOf(cursor, sort) };
    const [rows, { names }] = await Promise.all([
      database.ask(tenantId, taskRowsStatement(asking, filter, page)),
      answerOf(asking, ['component.names', asOf], async () => ({
        names: await database.read(tenantId, (db) => namesIn(db, asking)),
      })),
    ]);
    const { items, next } = toTaskPage(rows, page, names, asOf);
    return { items, nextCursor: next ? encodeCursor(next) : null, asOf };
  }

  return {
    list: (asking: Asking, filter: TaskFilter, page: { sort: SortName; limit: number; cursor?: string | undefined }) =>
      answerOf(asking, ['task.list', ...readerKey(asking, filter), filter, page], () => pageOf(asking, filter, page)),

    counts: (asking: Asking, filter: TaskFilter) =>
      answerOf(asking, ['task.counts', ...readerKey(asking, filter), filter], () =>
        database.read(asking.tenantId, async (db) => ({
          asOf: asking.asOf,
          ...(await countTasks(db, asking, filter)),
        })),
      ),

    board: (asking: Asking, filter: TaskFilter, by: 'status' | 'unit' | 'priority') =>
      database.read(asking.tenantId, async (db) => {
        const keys = await columnsOf(db, asking, filter, by);
        const names = await namesIn(db, asking);
        const columns = [];
        for (const { key, name, filter: only, count } of keys) {
          const page = await listTaskRows(
            db,
            asking,
            { ...filter, ...only },
            { sort: 'due', limit: cardsShown, names },
          );
          columns.push({ key, name, count, items: page.items });
        }
        return { asOf: asking.asOf, columns };
      }),

    calendar: (asking: Asking, filter: TaskFilter, month: string) =>
      database.read(asking.tenantId, async (db) => {
        const from = plainDate(`${month}-01`);
        const to = addDays(addMonths(from, 1), -1);
        return { asOf: asking.asOf, month, days: await listDueDays(db, asking, filter, { from, to }) };
      }),

    timeline: async (
      asking: Asking,
      filter: TaskFilter,
      page: { limit: number; cursor?: string | undefined; from: PlainDate; to: PlainDate },
    ) => {
      const { items, ...rest } = await pageOf(asking, filter, { ...page, sort: 'plan' });
      const taskIds = items.map((task) => task.taskId);
      return database.read(asking.tenantId, async (db) => {
        const marks = await listTaskMarks(db, asking, taskIds);
        const within = ({ dueOn, status }: { dueOn: PlainDate; status: DutyStatus }) =>
          dueOn <= page.to && (dueOn >= page.from || status === 'overdue');
        return {
          ...rest,
          items: items.map((task) => {
            const line = marks.get(task.taskId);
            return {
              task,
              from: line?.from ?? asking.asOf,
              to: line?.to ?? null,
              marks: line?.marks.filter(within) ?? [],
            };
          }),
        };
      });
    },

    similar: (asking: Asking, text: string, except: string | undefined) =>
      database.read(asking.tenantId, async (db) => {
        const { rows: alike } = await similarTasks(asking, foldVietnamese(text), except).execute(db);
        const ids = alike.map((one) => one.taskId);
        const { items } = await listTaskRows(
          db,
          asking,
          {},
          {
            ...{ sort: 'plan', limit: 10, names: (series) => series },
            where: sql<boolean>`p.task_id = any(${ids}::uuid[])`,
          },
        );
        const byId = new Map(items.map((task) => [task.taskId, task]));
        return {
          items: alike.flatMap(({ taskId, similarity }) => {
            const task = byId.get(taskId);
            if (!task) return [];
            const { ref, title, plan, leads } = task;
            return [{ taskId, ref, title, plan, leads, similarityRatio: Math.min(1, similarity) }];
          }),
        };
      }),

    dates: (asking: Asking, text: string, about: { issuedOn?: PlainDate | undefined; plan?: string | undefined }) =>
      database.read(asking.tenantId, async (db) => {
        const plan = about.plan ? await findPlanForDates(db, asking.tenantId, about.plan) : undefined;
        const issuedOn = about.issuedOn ?? asking.asOf;
        const timeframe = parseTimeframe(text, { documentDate: issuedOn });
        const reading = await readingOf(db, asking.tenantId);
        const dates = owedDates(timeframe, {
          ...reading,
          ...{ issuedOn, startOn: asking.asOf, endOn: plan?.periodTo ?? plainDate(`${asking.asOf.slice(0, 4)}-12-31`) },
          reportingRhythm: plan?.rhythm ?? undefined,
        });
        return {
          kind: timeframe.kind,
          words: timeframeWords(timeframe),
          dates: dates.slice(0, datesShown),
          dateCount: dates.length,
        };
      }),
  };
}

export type TaskReading = ReturnType<typeof createTaskReading>;

interface BoardColumn {
  readonly key: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly filter: TaskFilter;
  readonly count: number;
}

async function columnsOf(
  db: Handle,
  asking: Asking,
  filter: TaskFilter,
  by: 'status' | 'unit' | 'priority',
): Promise<BoardColumn[]> {
  if (by === 'unit') return unitColumns(db, asking, filter);
  if (by === 'priority') {
    const columns: BoardColumn[] = [];
    for (const priority of ['urgent', 'high', 'normal', 'low'] as const) {
      const { total } = await countTasks(db, asking, { ...filter, priority: [priority] });
      columns.push({ key: priority, name: priorityWords[priority], filter: { priority: [priority] }, count: total });
    }
    return columns;
  }
  const { byStatus } = await countTasks(db, asking, filter);
  const counts = new Map<DutyStatus, number>(byStatus.map(({ status, count }) => [status, count]));
  return dutyStatuses
    .filter((status) => counts.has(status))
    .map((status) => ({
      key: status,
      name: statusWords[status],
      filter: { status: [status] },
      count: counts.get(status) ?? 0,
    }));
}

/** The units that lead most of what fits. */
async function unitColumns(db: Handle, asking: Asking, filter: TaskFilter): Promise<BoardColumn[]> {
  const { tenantId, asOf } = asking;
  const found = await sql<{ unit_id: string; count: number }>`select u.unit_id, count(*)::int as count
    from task_progress p join task_unit u on u.tenant_id = ${tenantId} and u.task_id = p.task_id and u.duty = 'lead' and u.removed_at is null
    where ${taskConditions(asking, filter)} group by u.unit_id order by count desc, u.unit_id limit ${mostUnitColumns}`.execute(
    db,
  );
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    found.rows.map((row) => row.unit_id),
    asOf,
  );
  return found.rows.map(({ unit_id: unit, count }) => {
    const name = unitOf(unit).name;
    return { key: unit, name: { vi: name, en: name }, filter: { unit, duty: 'lead' }, count };
  });
}
