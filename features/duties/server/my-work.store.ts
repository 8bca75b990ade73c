import { addDays, dayOfWeek, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { obligationColumns, obligationTables, type StoredObligation } from './obligation-rows.store.ts';

/** Parts of the page of own work. */
export const workGroups = [
  'overdue',
  'returned',
  'today',
  'thisWeek',
  'later',
  'undated',
  'withHead',
  'submitted',
] as const;
export type WorkGroup = (typeof workGroups)[number];

/** Whose work is asked for. */
export interface WorkOf {
  readonly tenantId: string;
  readonly asOf: PlainDate;
  readonly unitIds: readonly string[];
  /** Only what is given to this person. */
  readonly personId?: string | undefined;
}

/** Monday of the week of a day. */
export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOfWeek(day));
}

/** First day of the quarter of a day, and its name. */
export function quarterOf(day: PlainDate): { readonly from: PlainDate; readonly name: string } {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const from = plainDate(`${day.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`);
  return { from, name: `${['I', 'II', 'III', 'IV'][quarter - 1]}/${day.slice(0, 4)}` };
}

function ofWorker({ tenantId, unitIds, personId }: WorkOf): RawBuilder<boolean> {
  const mine = personId === undefined ? sql`` : sql` and o.person_id = ${personId}::uuid`;
  return sql<boolean>`o.tenant_id = ${tenantId} and o.unit_id = any(${[...unitIds]}::uuid[])${mine}`;
}

/** Open work in its groups: the first rows of each, and how many there are. */
export async function listWork(
  db: Handle,
  work: WorkOf,
  shown: { readonly pressing: number; readonly waiting: number },
): Promise<readonly (StoredObligation & { readonly group: WorkGroup; readonly groupCount: number })[]> {
  const { tenantId, asOf } = work;
  const friday = addDays(mondayOf(asOf), 4);
  const found = await sql<StoredObligation & { group: WorkGroup; groupCount: number }>`with owed as materialized (
      select o.obligation_id, o.due_on, coalesce(o.resubmit_by, o.due_on) as by_day,
        case when o.state = 'submitted' then 'submitted'
          when o.started and exists (select 1 from report r where r.tenant_id = ${tenantId}
            and r.obligation_id = o.obligation_id and r.status = 'with_head') then 'withHead'
          when o.state = 'returned' then 'returned' when o.due_on is null then 'undated'
          when o.due_on < ${asOf} then 'overdue' when o.due_on = ${asOf} then 'today'
          when o.due_on <= ${friday} then 'thisWeek' else 'later' end as work_group
      from obligation o where ${ofWorker(work)} and o.state in ('open', 'returned', 'submitted')),
    placed as materialized (
      select w.*, count(*) over (partition by w.work_group)::int as group_count,
        row_number() over (partition by w.work_group order by w.by_day nulls last, w.obligation_id) as place from owed w)
    select ${obligationColumns(tenantId)}, w.work_group as "group", w.group_count as "groupCount"
    from placed w join ${obligationTables(tenantId)} on o.obligation_id = w.obligation_id
    where o.tenant_id = ${tenantId} and w.place <= case
      when w.work_group in ('later', 'undated', 'submitted') then ${shown.waiting}::int else ${shown.pressing}::int end
    order by w.place`.execute(db);
  return found.rows;
}

/** How much is due on each day from Monday to Friday. */
export async function countWeek(db: Handle, work: WorkOf): Promise<readonly { on: PlainDate; count: number }[]> {
  const monday = mondayOf(work.asOf);
  const days = [0, 1, 2, 3, 4].map((index) => addDays(monday, index));
  const found = await sql<{ on: PlainDate; count: number }>`select x.by_day as on, count(*)::int as count
    from (select case when o.state = 'returned' then o.resubmit_by else o.due_on end as by_day from obligation o
      where ${ofWorker(work)} and o.state in ('open', 'returned')) x
    where x.by_day between ${days[0] as PlainDate} and ${days[4] as PlainDate} group by x.by_day`.execute(db);
  const counts = new Map(found.rows.map((row) => [row.on, row.count]));
  return days.map((on) => ({ on, count: counts.get(on) ?? 0 }));
}

/** Reports of the quarter that were due, and those first handed in by their date. */
export async function countQuarter(db: Handle, work: WorkOf): Promise<{ name: string; due: number; onTime: number }> {
  const { from, name } = quarterOf(work.asOf);
  const found = await sql<{ due: number; onTime: number }>`select count(*)::int as due,
      count(*) filter (where o.first_submitted_on <= o.due_on)::int as "onTime"
    from obligation o where ${ofWorker(work)} and o.due_on between ${from} and ${work.asOf}
      and o.duty <> 'coordinate' and o.state not in ('waived', 'cancelled')`.execute(db);
  return { name, due: found.rows[0]?.due ?? 0, onTime: found.rows[0]?.onTime ?? 0 };
}
