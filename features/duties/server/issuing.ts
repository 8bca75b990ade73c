import { type DutyChanges, dutyChanges, foldEvents, type OwedDuty, owedDuties } from '@nanghang/domain/duties';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { WorkCalendar } from '@nanghang/domain/schedules';
import type { Acting, Handle, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { liveChannel } from '@nanghang/platform/live';
import { countSubmissions, type IssuedTask, listIssuedTasks, lockObligationsOf } from './issuing.store.ts';
import { insertObligations, lockObligations, type NewObligation } from './obligations.store.ts';
import { lockProgress, moveTallies, refreshProgress, setOwners } from './progress.store.ts';
import { recordEvents, stampOf, type Tell } from './recording.ts';

/** How the province reads dates, asked of the feature that keeps calendars. */
export interface DateReading {
  readonly calendar: WorkCalendar;
  readonly strictBefore: boolean;
}

export interface IssuingDeps {
  readonly readingOf: (db: Handle, tenantId: string) => Promise<DateReading>;
  readonly tell: Tell;
}

/** Which tasks are issued, by whom, and when. */
export interface Issuing {
  readonly acting: Acting;
  readonly now: Date;
  readonly taskIds: readonly string[];
  /** The unit that issues tasks that belong to no plan. */
  readonly ownerUnitId?: string | null;
}

/** Everything that is owed for a task from a day on. */
export function owedForTask(task: IssuedTask, reading: DateReading, startOn: PlainDate): OwedDuty[] {
  return owedDuties(task, {
    issuedOn: task.issuedOn,
    startOn,
    endOn:
      task.planTo ?? plainDate(`${task.issuedOn > startOn ? task.issuedOn.slice(0, 4) : startOn.slice(0, 4)}-12-31`),
    strictBefore: reading.strictBefore,
    calendar: reading.calendar,
    reportingRhythm: task.rhythm ?? undefined,
  });
}

/**
 * Issues what units owe by tasks: a group as lead means one obligation a member. Issuing again adds only what is
 * missing.
 * @returns how many obligations are new
 */
export async function issueObligations(tx: Tx, deps: IssuingDeps, issuing: Issuing): Promise<number> {
  const { acting, taskIds, now } = issuing;
  const { tenantId, businessDate } = acting;
  const reading = await deps.readingOf(tx.db, tenantId);
  const tasks = await listIssuedTasks(tx.db, tenantId, taskIds);
  await setOwners(tx.db, tenantId, taskIds, issuing.ownerUnitId ?? null);
  await lockProgress(tx.db, tenantId, taskIds);
  const known = new Set(
    (await lockObligationsOf(tx.db, tenantId, taskIds)).map(
      (one) => `${one.taskId} ${one.unitId} ${one.duty} ${one.period}`,
    ),
  );
  const rows = tasks.flatMap((task) =>
    task.closedOn === null
      ? owedForTask(task, reading, businessDate).map(
          (owed): NewObligation => ({
            ...owed,
            obligationId: newId(now.getTime()),
            taskId: task.taskId,
            planId: task.planId,
          }),
        )
      : [],
  );
  const fresh = rows.filter((row) => !known.has(`${row.taskId} ${row.unitId} ${row.duty} ${row.period}`));
  await addObligations(tx, acting, fresh, now);
  await tellIssued(tx, deps, acting, fresh, now);
  await refreshProgress(tx.db, tenantId, taskIds);
  await refreshProgress(tx.db, tenantId, await parentsOf(tx, tenantId, tasks));
  await tx.notify(liveChannel, { kind: 'duties' });
  return fresh.length;
}

/** Says which duties are new, so that the offices hear of them. */
async function tellIssued(
  tx: Tx,
  deps: IssuingDeps,
  acting: Acting,
  rows: readonly NewObligation[],
  now: Date,
): Promise<void> {
  const ids = rows.map((row) => row.obligationId);
  const happened = (await lockObligations(tx.db, acting.tenantId, ids)).map((obligation) => ({
    obligation,
    event: { obligationId: obligation.obligationId, sequence: 1, kind: 'issued' as const, reason: null, details: {} },
    standing: foldEvents([{ sequence: 1, kind: 'issued', on: acting.businessDate, dueOn: obligation.dueOn }], {
      firstDueOn: obligation.firstDueOn,
    }),
  }));
  await deps.tell(tx, happened, acting, now);
}

async function parentsOf(tx: Tx, tenantId: string, tasks: readonly IssuedTask[]): Promise<string[]> {
  const parents = [...new Set(tasks.flatMap((task) => (task.parentTaskId === null ? [] : [task.parentTaskId])))];
  await lockProgress(tx.db, tenantId, parents);
  return parents;
}

async function addObligations(tx: Tx, acting: Acting, rows: readonly NewObligation[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const issued = await insertObligations(tx.db, acting.tenantId, rows, stampOf(acting, now));
  if (issued !== rows.length) throw new AppError('CONFLICT');
  await moveTallies(
    tx.db,
    acting.tenantId,
    [],
    rows.map((row) => ({ ...row, state: 'open', onTime: null })),
  );
}

/**
 * Takes back what units owe by tasks, as long as nobody has reported.
 * @throws AppError CONFLICT with words once any report was submitted
 */
export async function withdrawObligations(tx: Tx, issuing: Issuing): Promise<number> {
  const { acting, taskIds, now } = issuing;
  const { tenantId } = acting;
  const reports = await countSubmissions(tx.db, tenantId, taskIds);
  if (reports > 0)
    throw new AppError('CONFLICT', {
      message: {
        vi: `Đã có ${reports} báo cáo nộp theo kế hoạch này, không thu hồi được. Hãy kết thúc từng nhiệm vụ.`,
        en: `${reports} reports were handed in under this plan; it cannot be withdrawn. End its tasks one by one.`,
      },
    });
  const open = (await lockObligationsOf(tx.db, tenantId, taskIds)).filter((one) => one.state === 'open');
  await recordEvents(
    tx,
    acting,
    open.map(({ obligationId }) => ({ obligationId, kind: 'cancelled' as const, details: { why: 'plan_withdrawn' } })),
    now,
    async () => undefined,
  );
  await lockProgress(tx.db, tenantId, taskIds);
  await refreshProgress(tx.db, tenantId, taskIds);
  return open.length;
}

/** What a change of a task did to its obligations. */
export interface FollowedChange {
  readonly added: number;
  readonly moved: number;
  readonly cancelled: number;
}

/**
 * Lets the obligations of a task follow a change of its dates or units; what was due, handed in or decided stays.
 */
export async function followTask(
  tx: Tx,
  deps: IssuingDeps,
  acting: Acting,
  taskId: string,
  reason: string,
  now: Date,
): Promise<FollowedChange> {
  const { tenantId, businessDate } = acting;
  const reading = await deps.readingOf(tx.db, tenantId);
  const [task] = await listIssuedTasks(tx.db, tenantId, [taskId]);
  if (!task) throw new AppError('NOT_FOUND');
  const existing = await lockObligationsOf(tx.db, tenantId, [taskId]);
  const wanted = task.closedOn === null ? owedForTask(task, reading, businessDate) : [];
  const changes = dutyChanges(existing, wanted, businessDate);
  await lockProgress(tx.db, tenantId, [taskId]);
  await addObligations(
    tx,
    acting,
    changes.add.map((owed) => ({ ...owed, obligationId: newId(now.getTime()), taskId, planId: task.planId })),
    now,
  );
  await recordChanges(tx, deps, acting, changes, reason, now);
  await refreshProgress(tx.db, tenantId, [taskId]);
  await tx.notify(liveChannel, { kind: 'task', taskId });
  return {
    added: changes.add.length + changes.reopen.length,
    moved: changes.move.length,
    cancelled: changes.cancel.length,
  };
}

async function recordChanges(
  tx: Tx,
  deps: IssuingDeps,
  acting: Acting,
  changes: DutyChanges,
  reason: string,
  now: Date,
): Promise<void> {
  const cancel = changes.cancel.map((obligationId) => ({ obligationId, kind: 'cancelled' as const, reason }));
  const reopen = changes.reopen.map(({ obligationId }) => ({ obligationId, kind: 'reopened' as const, reason }));
  const move = [...changes.move, ...changes.reopen].map(({ obligationId, dueOn }) => ({
    ...{ obligationId, kind: 'due_moved' as const, dueOn, reason },
  }));
  await recordEvents(tx, acting, [...cancel, ...reopen], now, deps.tell);
  await recordEvents(tx, acting, move, now, deps.tell);
}
