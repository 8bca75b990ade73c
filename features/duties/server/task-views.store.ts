import { type DutyState, dutyStatus } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import type { TaskFilter, TaskMark, TaskRow } from '../contract/index.ts';
import { listUnitRefs } from './names.store.ts';
import { type Asking, searchWords, taskConditions, taskStatusSql } from './task-filter.ts';

/** Tasks by status, with those that lack a date somewhere and those nobody leads. */
export async function countTasks(db: Handle, asking: Asking, filter: TaskFilter) {
  const { asOf } = asking;
  const found = await sql<{ status: TaskRow['status']; count: number; undated: number; unassigned: number }>`
    select ${taskStatusSql(asOf)} as status, count(*)::int as count,
      count(*) filter (where p.open_undated > 0)::int as undated, count(*) filter (where p.lead_count = 0)::int as unassigned
    from task_progress p where ${taskConditions(asking, filter)} group by 1`.execute(db);
  const sum = (of: (row: (typeof found.rows)[number]) => number) => found.rows.reduce((all, row) => all + of(row), 0);
  return {
    total: sum((row) => row.count),
    byStatus: found.rows.map(({ status, count }) => ({ status, count })),
    undated: sum((row) => row.undated),
    unassigned: sum((row) => row.unassigned),
  };
}

interface MarkRow {
  obligation_id: string;
  task_id: string;
  ref: string;
  title: string;
  plan_id: string | null;
  plan_code: string;
  plan_title: string;
  unit_id: string;
  due_on: PlainDate;
  state: DutyState;
  started: boolean;
  count: number;
  open: number;
  units: number;
}

const shownADay = 20;

/**
 * What is due on the days of a span: the first tasks of each day, and how much there is in all. Where several units owe
 * a task on one day, the entry is of the unit that stands worst, and says how many they are.
 */
export async function listDueDays(
  db: Handle,
  asking: Asking,
  filter: TaskFilter,
  span: { readonly from: PlainDate; readonly to: PlainDate },
) {
  const { tenantId, asOf } = asking;
  const found = await sql<MarkRow>`with due as (
      select o.obligation_id, o.task_id, t.ref, coalesce(t.short_name, t.content) as title, t.plan_id, n.code as plan_code,
        n.title as plan_title, o.unit_id, o.due_on, o.state, o.started, count(*) over day as count,
        count(*) filter (where o.state in ('open', 'returned')) over day as open,
        count(*) over (partition by o.due_on, o.task_id) as units,
        row_number() over (partition by o.due_on, o.task_id order by o.state not in ('open', 'returned'), o.started, o.unit_id)
          as nth
      from obligation o join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
      join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
      left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
      where o.tenant_id = ${tenantId} and o.due_on between ${span.from} and ${span.to} and o.duty <> 'coordinate'
        and o.state <> 'cancelled' and ${taskConditions(asking, filter)}
      window day as (partition by o.due_on)),
    entry as (select d.*, row_number() over (partition by d.due_on
        order by d.state not in ('open', 'returned'), d.ref collate vi_natural, d.task_id) as place from due d where d.nth = 1)
    select * from entry e where e.place <= ${shownADay} order by e.due_on, e.place`.execute(db);
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    found.rows.map((row) => row.unit_id),
    asOf,
  );
  return [...Map.groupBy(found.rows, (row) => row.due_on)].map(([on, rows]) => ({
    on,
    count: rows[0]?.count ?? 0,
    open: rows[0]?.open ?? 0,
    items: rows.map(
      (row): TaskMark => ({
        obligationId: row.obligation_id,
        taskId: row.task_id,
        plan: row.plan_id === null ? null : { planId: row.plan_id, code: row.plan_code, title: row.plan_title },
        ...{ ref: row.ref, title: row.title, unit: unitOf(row.unit_id), unitCount: row.units },
        ...{ dueOn: row.due_on, state: row.state },
        status: dutyStatus({ state: row.state, dueOn: row.due_on }, asOf, row.started),
      }),
    ),
  }));
}

/** When tasks are due, date by date: for a line of time. */
export async function listTaskMarks(db: Handle, { tenantId, asOf }: Asking, taskIds: readonly string[]) {
  const found = await sql<{
    task_id: string;
    issued_on: PlainDate;
    due_on: PlainDate | null;
    state: DutyState | null;
    started: boolean | null;
    count: number;
  }>`select t.task_id, t.issued_on, o.due_on, o.state, o.started, count(o.obligation_id)::int as count
    from task t left join obligation o on o.tenant_id = ${tenantId} and o.task_id = t.task_id and o.due_on is not null
      and o.duty <> 'coordinate' and o.state <> 'cancelled'
    where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[])
    group by 1, 2, 3, 4, 5 order by t.task_id, o.due_on`.execute(db);
  return new Map(
    [...Map.groupBy(found.rows, (row) => row.task_id)].map(([taskId, rows]) => [
      taskId,
      {
        from: rows[0]?.issued_on as PlainDate,
        to: rows.at(-1)?.due_on ?? null,
        marks: rows.flatMap(({ due_on: dueOn, state, started, count }) =>
          dueOn === null || state === null
            ? []
            : [{ dueOn, count, status: dutyStatus({ state, dueOn }, asOf, started ?? false) }],
        ),
      },
    ]),
  );
}

const wordsCompared = 8;
const mostCandidates = 100;
const common = 500;

/**
 * Tasks that read like folded words, the most alike first. Those that share the rarest of the words are found by the
 * index of words, and only they are compared letter by letter.
 */
export function similarTasks(
  { tenantId }: Asking,
  folded: string,
  except: string | undefined,
): RawBuilder<{ taskId: string; similarity: number }> {
  return sql`with told as materialized (
      select w.word, c.tasks from unnest(${searchWords(folded)}::text[]) w(word)
      cross join lateral (select count(*) as tasks from (select 1 from task_word x where x.tenant_id = ${tenantId}
        and x.word = w.word collate "C" limit ${common}) x) c
      where c.tasks > 0 order by c.tasks, w.word limit ${wordsCompared}),
    candidate as materialized (
      select x.task_id from told w cross join lateral (select x.task_id from task_word x
        where x.tenant_id = ${tenantId} and x.word = w.word collate "C" offset 0) x
      group by x.task_id order by sum(1.0 / w.tasks) desc, x.task_id limit ${mostCandidates})
    select t.task_id as "taskId", greatest(similarity(t.search_text, ${folded}),
        word_similarity(${folded}, t.search_text) * 0.9)::float8 as similarity
    from candidate c cross join lateral (select k.task_id, k.search_text from task k
      where k.tenant_id = ${tenantId} and k.task_id = c.task_id and k.closed_on is null offset 0) t
    where (t.search_text % ${folded} or ${folded} <% t.search_text) and t.task_id is distinct from ${except ?? null}::uuid
    order by similarity desc, t.task_id limit 5`;
}
