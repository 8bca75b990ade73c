import type { PlainDate } from '@nanghang/domain/kernel';
import type { WorkCalendar } from '@nanghang/domain/schedules';
import type { Acting, Handle, Tx } from '@nanghang/platform/db';
import { sql } from 'kysely';
import { type IssuedTask, listIssuedTasks } from './issuing.store.ts';
import { owedForTask } from './issuing.ts';
import { recordEvents, type Tell } from './recording.ts';

/** Another calendar, and from when on dates may follow it. */
export interface CalendarChange {
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
  readonly asOf: PlainDate;
}

/** A due date that another calendar moves, or gives to what had none. */
export interface MovedDuty {
  readonly obligationId: string;
  readonly taskId: string;
  readonly ref: string;
  readonly unitId: string;
  readonly before: PlainDate | null;
  readonly after: PlainDate;
}

interface OpenDuty {
  readonly obligationId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly duty: string;
  readonly period: string;
  readonly dueOn: PlainDate | null;
}

/** What is open, due from a day on or without a date since the calendar ends before it, of tasks whose timeframe holds a length of time; an extended date stays as granted. */
async function listCounted(db: Handle, tenantId: string, asOf: PlainDate): Promise<readonly OpenDuty[]> {
  const found = await sql<OpenDuty>`
    select o.obligation_id as "obligationId", o.task_id as "taskId", o.unit_id as "unitId", o.duty, o.period,
      o.due_on as "dueOn"
    from obligation o join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
    where o.tenant_id = ${tenantId} and o.state = 'open' and (o.due_on >= ${asOf} or o.due_on is null)
      and jsonb_path_exists(t.timeframe, '$.** ? (exists(@.unit))')
      and not exists (select 1 from obligation_event e where e.tenant_id = ${tenantId}
        and e.obligation_id = o.obligation_id and e.kind = 'extended')
    order by o.due_on nulls last, o.obligation_id`.execute(db);
  return found.rows;
}

/** The dates of a task by unit, duty and period. */
function datesOf(task: IssuedTask, calendar: WorkCalendar, asOf: PlainDate): ReadonlyMap<string, PlainDate | null> {
  const owed = owedForTask(task, { calendar, strictBefore: true }, asOf);
  return new Map(owed.map((one) => [`${one.unitId} ${one.duty} ${one.period}`, one.dueOn]));
}

/**
 * Which open due dates another calendar moves: those counted in days from a start, never a printed one, never one
 * that lies before the day of the change.
 */
export async function findCalendarMoves(db: Handle, tenantId: string, change: CalendarChange): Promise<MovedDuty[]> {
  const open = await listCounted(db, tenantId, change.asOf);
  const tasks = await listIssuedTasks(db, tenantId, [...new Set(open.map((one) => one.taskId))]);
  const openOf = Map.groupBy(open, (one) => one.taskId);
  return tasks.flatMap((task) => {
    const before = datesOf(task, change.before, change.asOf);
    const after = datesOf(task, change.after, change.asOf);
    return (openOf.get(task.taskId) ?? []).flatMap((one): MovedDuty[] => {
      const key = `${one.unitId} ${one.duty} ${one.period}`;
      const next = after.get(key);
      if (!next || before.get(key) !== one.dueOn || next === one.dueOn) return [];
      const { obligationId, taskId, unitId, dueOn } = one;
      return [{ obligationId, taskId, ref: task.ref, unitId, before: dueOn, after: next }];
    });
  });
}

/** Moves them, with an event each, in the transaction of the change. */
export async function applyCalendarMoves(
  tx: Tx,
  acting: Acting,
  change: CalendarChange,
  now: Date,
  tell: Tell,
): Promise<MovedDuty[]> {
  const moved = await findCalendarMoves(tx.db, acting.tenantId, change);
  const wanted = moved.map(({ obligationId, after }) => ({
    ...{ obligationId, kind: 'due_moved' as const, dueOn: after },
    reason: 'Lịch làm việc thay đổi',
    details: { why: 'calendar_changed' },
  }));
  if (wanted.length > 0) await recordEvents(tx, acting, wanted, now, tell);
  return moved;
}
