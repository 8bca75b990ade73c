import {
  applyEvent,
  type DutyEvent,
  type DutyEventKind,
  type DutyStanding,
  foldEvents,
  refusalOf,
} from '@nanghang/domain/duties';
import type { Issue, PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { liveChannel } from '@nanghang/platform/live';
import {
  type EventStamp,
  listDutyEvents,
  lockObligations,
  type NewEvent,
  type ObligationRecord,
  type StandingChange,
  writeEvents,
} from './obligations.store.ts';
import { type CountedObligation, lockProgress, moveTallies, refreshOwed } from './progress.store.ts';

/** An event as somebody wants it. */
export interface WantedEvent {
  readonly obligationId: string;
  readonly kind: DutyEventKind;
  readonly dueOn?: PlainDate | null;
  readonly resubmitBy?: PlainDate;
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly change?: StandingChange;
  /** Version that was read; an obligation changed since is refused. */
  readonly version?: number;
}

/** What happened, for those who tell people of it. */
export interface Happened {
  readonly obligation: ObligationRecord;
  readonly event: NewEvent;
  readonly standing: DutyStanding;
}

/** An event that may not follow, with why. */
export interface Refused {
  readonly obligation: ObligationRecord;
  readonly issue: Issue;
}

/** Who hears of what happened, in the same transaction. */
export type Tell = (tx: Tx, happened: readonly Happened[], acting: Acting, now: Date) => Promise<void>;

/** Who an event is recorded for. */
export function stampOf(acting: Acting, now: Date): EventStamp {
  return {
    at: now,
    businessDate: acting.businessDate,
    accountId: acting.actor?.accountId ?? null,
    personId: acting.actor?.personId ?? null,
    actingForPersonId: acting.actingFor?.personId ?? null,
  };
}

/** Where an obligation counts before and after its standing changed. */
function countedAs(record: ObligationRecord, standing?: DutyStanding, change?: StandingChange): CountedObligation {
  const { taskId, duty } = record;
  return {
    ...{ taskId, duty },
    unitId: change?.unitId ?? record.unitId,
    dueOn: standing ? standing.dueOn : record.dueOn,
    state: standing ? standing.state : record.state,
    onTime: standing ? standing.onTime : record.onTime,
  };
}

interface Decided {
  readonly record: ObligationRecord;
  readonly event: NewEvent;
  readonly standing: DutyStanding;
  readonly change: StandingChange;
}

function decide(
  record: ObligationRecord,
  events: readonly DutyEvent[],
  wanted: WantedEvent,
  on: PlainDate,
): Decided | Issue {
  const before = foldEvents(events, { firstDueOn: record.firstDueOn });
  const { kind, dueOn, resubmitBy, reason, details, change } = wanted;
  const sequence = record.eventCount + 1;
  const event: DutyEvent = {
    ...{ sequence, kind, on },
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(resubmitBy === undefined ? {} : { resubmitBy }),
  };
  const refusal = refusalOf(before, event);
  if (refusal) return refusal;
  return {
    record,
    event: {
      ...{ obligationId: record.obligationId, sequence, kind, reason: reason ?? null },
      details: {
        ...details,
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(resubmitBy === undefined ? {} : { resubmitBy }),
      },
    },
    standing: applyEvent(before, event),
    change: change ?? {},
  };
}

function changedSince(): Issue {
  return {
    code: 'CHANGED_SINCE',
    severity: 'error',
    path: ['version'],
    message: {
      vi: 'Việc này vừa có thay đổi. Tải lại để xem.',
      en: 'This has just been changed. Reload to see it.',
    },
  };
}

/**
 * Records events: each is judged by the state function under a lock, written with what it comes to, counted in the
 * tallies and in the progress of its task, and audited, all in the running transaction. One obligation takes one event
 * of a call.
 * @returns what happened and what was refused; unknown ids are neither
 */
export async function recordEvents(
  tx: Tx,
  acting: Acting,
  wanted: readonly WantedEvent[],
  now: Date,
  tell: Tell,
): Promise<{ readonly happened: readonly Happened[]; readonly refused: readonly Refused[] }> {
  const { tenantId, businessDate } = acting;
  const byId = new Map(wanted.map((one) => [one.obligationId, one]));
  const ids = [...byId.keys()];
  // The server runs them one after the other: events are read when the obligations are held.
  const [records, events] = await Promise.all([
    lockObligations(tx.db, tenantId, ids),
    listDutyEvents(tx.db, tenantId, ids),
  ]);
  const decided: Decided[] = [];
  const refused: Refused[] = [];
  for (const record of records) {
    const one = byId.get(record.obligationId);
    if (!one) continue;
    const stale = one.version !== undefined && one.version !== record.version;
    const outcome = stale ? changedSince() : decide(record, events.get(record.obligationId) ?? [], one, businessDate);
    if ('severity' in outcome) refused.push({ obligation: record, issue: outcome });
    else decided.push(outcome);
  }
  if (decided.length === 0) return { happened: [], refused };
  const happened = decided.map(({ record, event, standing }) => ({ obligation: record, event, standing }));
  await Promise.all([
    writeEvents(tx.db, tenantId, decided, stampOf(acting, now)),
    auditEvents(tx, decided),
    tellPages(tx, happened),
  ]);
  await tell(tx, happened, acting, now);
  await countAnew(tx, tenantId, decided);
  return { happened, refused };
}

/** Events that change nothing that is counted. */
const uncounted: ReadonlySet<DutyEventKind> = new Set(['pressed', 'escalated', 'assigned']);

/**
 * Counts what happened, as the last step of a write: counts of a task are shared by everybody who works on it, and are
 * held from here until the transaction ends.
 */
async function countAnew(tx: Tx, tenantId: string, decided: readonly Decided[]): Promise<void> {
  const counted = decided.filter(({ event }) => !uncounted.has(event.kind));
  if (counted.length === 0) return;
  const taskIds = counted.map(({ record }) => record.taskId);
  await lockProgress(tx.db, tenantId, taskIds);
  await moveTallies(
    tx.db,
    tenantId,
    counted.map(({ record }) => countedAs(record)),
    counted.map(({ record, standing, change }) => countedAs(record, standing, change)),
  );
  await refreshOwed(tx.db, tenantId, taskIds);
}

/** Above this many events of one call the log gets one entry; the events themselves are all kept. */
const mostAudited = 200;

async function auditEvents(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const [first] = decided;
  if (first && decided.length > mostAudited) {
    await tx.audit({
      action: `obligation.${first.event.kind}`,
      objectType: 'task',
      objectId: first.record.taskId,
      objectLabel: first.record.ref,
      after: { obligations: decided.length },
      reason: first.event.reason ?? undefined,
    });
    return;
  }
  for (const one of decided) await auditEvent(tx, one);
}

async function auditEvent(tx: Tx, { record, event, standing }: Decided): Promise<void> {
  await tx.audit({
    action: `obligation.${event.kind}`,
    objectType: 'obligation',
    objectId: record.obligationId,
    objectLabel: `${record.ref} (${record.period})`,
    before: { state: record.state, dueOn: record.dueOn, onTime: record.onTime, unitId: record.unitId },
    after: {
      state: standing.state,
      dueOn: standing.dueOn,
      onTime: standing.onTime,
      unitId: (event.details['unitId'] as string | undefined) ?? record.unitId,
      ...(event.kind === 'assigned' ? { personId: event.details['personId'] ?? null } : {}),
    },
    reason: event.reason ?? undefined,
  });
}

/** More than this many at once are told as one change of everything. */
const mostNamed = 20;

/** Says to open pages which obligations, tasks and units changed. */
async function tellPages(tx: Tx, happened: readonly Happened[]): Promise<void> {
  if (happened.length > mostNamed) {
    await tx.notify(liveChannel, { kind: 'duties' });
    return;
  }
  await Promise.all(
    happened.map(({ obligation, event }) =>
      tx.notify(liveChannel, {
        ...{ kind: 'duty', event: event.kind, obligationId: obligation.obligationId },
        ...{ taskId: obligation.taskId, unitId: obligation.unitId },
      }),
    ),
  );
}

/**
 * The same for one obligation that must take the event.
 * @throws AppError NOT_FOUND; CONFLICT where it was changed since or already is so; INVALID with the reason
 */
export async function recordEvent(
  tx: Tx,
  acting: Acting,
  wanted: WantedEvent,
  now: Date,
  tell: Tell,
): Promise<Happened> {
  const { happened, refused } = await recordEvents(tx, acting, [wanted], now, tell);
  const [done] = happened;
  if (done) return done;
  const [refusal] = refused;
  if (!refusal) throw new AppError('NOT_FOUND');
  throw refusedError(refusal.issue);
}

/** The answer to an event that may not follow: 409 where it is already so, else 422, always with the reason. */
export function refusedError(issue: Issue): AppError {
  const repeated = issue.code === 'ALREADY_SO' || issue.code === 'CHANGED_SINCE' || issue.code === 'ALREADY_ASKED';
  return new AppError(repeated ? 'CONFLICT' : 'INVALID', { message: issue.message, issues: [issue] });
}
