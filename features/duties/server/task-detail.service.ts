import { type Actor, reaches, reachOf } from '@nanghang/domain/access';
import { dutyStatus, latenessInDays } from '@nanghang/domain/duties';
import { timeframeWords } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { CascadeNode, TaskDetail, TaskRef, TaskRow } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { policy } from './duties.policy.ts';
import { listUnitRefs } from './names.store.ts';
import type { Asking } from './task-filter.ts';
import { listTaskRows } from './task-rows.store.ts';
import {
  findTaskExtra,
  listAncestors,
  listAttachments,
  listComments,
  listDescendants,
  listProducts,
  listTaskObligations,
  listTaskUnits,
  listUnresolvedNames,
  listWatchers,
  type TaskObligationRow,
} from './tasks.store.ts';

const obligationsShown = 300;

/** Rows of tasks by id, whatever their filters, in no order. */
export async function rowsById(db: Handle, asking: Asking, taskIds: readonly string[], deps: DutiesDeps) {
  if (taskIds.length === 0) return new Map<string, TaskRow>();
  const names = componentNamesOf(await deps.listIndexParts(db, asking.tenantId, asking.asOf));
  const where = sql<boolean>`p.task_id = any(${[...taskIds]}::uuid[])`;
  const rows: TaskRow[] = [];
  for (const closed of [false, true])
    rows.push(
      ...(await listTaskRows(db, asking, { closed }, { sort: 'plan', limit: taskIds.length, names, where })).items,
    );
  return new Map(rows.map((row) => [row.taskId, row]));
}

function refOf({ taskId, ref, title, priority, plan }: TaskRow): TaskRef {
  return { taskId, ref, title, priority, plan };
}

/** Names of people and units that one task mentions, read in one go. */
async function peopleAndUnits(
  db: Handle,
  asking: Asking,
  deps: DutiesDeps,
  ids: { readonly people: readonly (string | null)[]; readonly units: readonly (string | null)[] },
) {
  const known = (list: readonly (string | null)[]) => list.filter((id): id is string => id !== null);
  const names = await deps.listPersonNames(db, asking.tenantId, known(ids.people));
  const unitOf = await listUnitRefs(db, asking.tenantId, known(ids.units), asking.asOf);
  const personOf = (personId: string) => ({ personId, name: names.get(personId) ?? '' });
  return {
    unitOf,
    personOf,
    nameOf: (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null)),
  };
}

type Named = Awaited<ReturnType<typeof peopleAndUnits>>;

function obligationOf(
  row: TaskObligationRow,
  asking: Asking,
  { unitOf, personOf }: Named,
): TaskDetail['obligations'][number] {
  const { obligationId, duty, period, dueOn, firstDueOn, state, onTime, personId, inheritedFromUnitId } = row;
  return {
    ...{ obligationId, duty, period, dueOn, firstDueOn, state, onTime },
    unit: unitOf(row.unitId),
    status: dutyStatus(row, asking.asOf, row.started),
    lateDays: latenessInDays(row, asking.asOf),
    person: personId === null ? null : personOf(personId),
    inheritedFrom: inheritedFromUnitId === null ? null : unitOf(inheritedFromUnitId),
  };
}

async function readParts(db: Handle, tenantId: string, taskId: string) {
  return {
    extra: await findTaskExtra(db, tenantId, taskId),
    units: await listTaskUnits(db, tenantId, taskId),
    names: await listUnresolvedNames(db, tenantId, taskId),
    products: await listProducts(db, tenantId, taskId),
    owed: await listTaskObligations(db, tenantId, taskId, obligationsShown),
    above: await listAncestors(db, tenantId, taskId),
    below: await listDescendants(db, tenantId, [taskId]),
    attachments: await listAttachments(db, tenantId, taskId),
    comments: await listComments(db, tenantId, taskId),
    watchers: await listWatchers(db, tenantId, taskId),
  };
}

type Parts = Awaited<ReturnType<typeof readParts>>;

/** Tasks below others as a tree shows them; those that cannot be read are left out. */
export function cascadeOf(
  below: readonly { readonly taskId: string; readonly depth: number }[],
  rows: ReadonlyMap<string, TaskRow>,
): CascadeNode[] {
  return below.flatMap(({ taskId, depth }) => {
    const row = rows.get(taskId);
    if (!row) return [];
    const { parentTaskId, ref, title, leads, status, progress } = row;
    return [{ taskId, parentTaskId, depth, ref, title, leads, status, progress }];
  });
}

/** What somebody may do with a task that was issued by a unit. */
function mayWith(actor: Actor, ownerUnitId: string | null): TaskDetail['may'] {
  const row = { unitId: ownerUnitId ?? undefined };
  const can = (action: keyof typeof policy) => {
    const reach = reachOf(actor, policy[action], action);
    return reach !== undefined && reaches(reach, row);
  };
  return {
    edit: can('task.edit'),
    decide: can('duty.decide'),
    comment: reachOf(actor, policy['task.comment'], 'task.comment') !== undefined,
    cascade: reachOf(actor, policy['unit-plan.issue'], 'unit-plan.issue') !== undefined,
  };
}

/** One task with everything that hangs on it. */
export function createTaskDetail(deps: DutiesDeps) {
  return async function show(asking: Asking, actor: Actor, taskId: string): Promise<TaskDetail> {
    return deps.database.read(asking.tenantId, async (db) => {
      const { tenantId } = asking;
      const row = (await rowsById(db, asking, [taskId], deps)).get(taskId);
      if (!row) throw new AppError('NOT_FOUND');
      const parts = await readParts(db, tenantId, taskId);
      if (!parts.extra) throw new AppError('NOT_FOUND');
      const everything: Asking = { ...asking, reach: { kind: 'all' } };
      const related = await rowsById(db, everything, [...parts.above, ...parts.below.map((one) => one.taskId)], deps);
      const named = await peopleAndUnits(db, asking, deps, {
        people: [
          ...parts.comments.flatMap((one) => [one.writtenBy, ...one.mentions]),
          ...[...parts.watchers, ...parts.products.map((one) => one.doneBy)],
          ...parts.owed.rows.map((one) => one.personId),
        ],
        units: [
          ...parts.units.map((one) => one.unitId),
          ...parts.owed.rows.flatMap((one) => [one.unitId, one.inheritedFromUnitId]),
          ...parts.attachments.map((one) => one.unitId),
        ],
      });
      return detailOf(row, parts, related, named, asking, actor);
    });
  };
}

function detailOf(
  row: TaskRow,
  parts: Parts,
  related: ReadonlyMap<string, TaskRow>,
  named: Named,
  asking: Asking,
  actor: Actor,
): TaskDetail {
  const extra = parts.extra;
  if (!extra) throw new AppError('NOT_FOUND');
  const { unitOf, personOf, nameOf } = named;
  const answers = row.childCount > 0 ? parts.units.filter((one) => one.duty === 'lead' && one.ownTaskId === null) : [];
  return {
    ...row,
    ...{ content: extra.content, asOf: asking.asOf, heading: extra.heading, issuedOn: extra.issuedOn },
    ...{ closedOn: extra.closedOn, closedReason: extra.closedReason },
    timeframe: extra.timeframe && { kind: extra.timeframe.kind, words: timeframeWords(extra.timeframe) },
    source: {
      kind: row.sourceKind,
      documentId: extra.sourceDocumentId,
      ...{ number: extra.sourceNumber, on: extra.sourceOn, title: extra.sourceTitle },
      ...{ firstLine: extra.firstLine, lastLine: extra.lastLine },
    },
    units: parts.units.map(({ unitId, confirmedAt, ...one }) => ({
      ...one,
      unit: unitOf(unitId),
      confirmedAt: confirmedAt?.toISOString() ?? null,
    })),
    unresolvedNames: [...parts.names],
    products: parts.products.map((one) => ({ ...one, doneBy: nameOf(one.doneBy) })),
    ancestors: parts.above.flatMap((id) => {
      const above = related.get(id);
      return above ? [refOf(above)] : [];
    }),
    cascade: cascadeOf(parts.below, related),
    unitsWithoutOwnTask: answers.map((one) => unitOf(one.unitId)),
    obligations: parts.owed.rows.map((one) => obligationOf(one, asking, named)),
    obligationCount: parts.owed.count,
    attachments: parts.attachments.map(({ unitId, uploadedAt, ...one }) => ({
      ...one,
      unit: unitOf(unitId),
      uploadedAt: uploadedAt.toISOString(),
    })),
    comments: parts.comments.map(({ writtenBy, writtenAt, mentions, ...one }) => ({
      ...one,
      mentions: mentions.map(personOf),
      by: personOf(writtenBy),
      at: writtenAt.toISOString(),
      mine: writtenBy === actor.personId,
    })),
    watchers: parts.watchers.map(personOf),
    watching: parts.watchers.includes(actor.personId),
    may: mayWith(actor, extra.ownerUnitId),
  };
}
