import type { Issue, PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { UnitPlanRow } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitPeople } from './names.store.ts';
import { recordEvents } from './recording.ts';
import type { TaskWriting } from './task-writes.service.ts';
import { listLaterThanParents, listLeadObligations } from './unit-plan-rows.store.ts';

/** A row of a plan with the task it became. */
export interface IssuedRow {
  readonly taskId: string;
  readonly row: UnitPlanRow | undefined;
}

function printed(day: PlainDate): string {
  return day.split('-').reverse().join('/');
}

function refuseRows(issues: readonly Issue[]): AppError {
  const [first] = issues;
  return new AppError('INVALID', { ...(first ? { message: first.message } : {}), issues: [...issues] });
}

/**
 * A unit's own dates do not come later than those of the task above; where the date above has passed already there is
 * nothing left to keep to.
 * @throws AppError INVALID with an issue at each row
 */
export async function assertNotLater(
  tx: Tx,
  tenantId: string,
  rows: readonly IssuedRow[],
  today: PlainDate,
): Promise<void> {
  const later = new Map(
    (
      await listLaterThanParents(
        tx.db,
        tenantId,
        rows.map((one) => one.taskId),
        today,
      )
    ).map((one) => [one.taskId, one]),
  );
  const issues = rows.flatMap(({ taskId }, index): Issue[] => {
    const found = later.get(taskId);
    if (!found) return [];
    const message = {
      vi: `${found.ref}: hạn ${printed(found.dueOn)} sau hạn của nhiệm vụ cấp trên (${printed(found.parentDueOn)}).`,
      en: `${found.ref}: the date ${found.dueOn} comes after that of the task above (${found.parentDueOn}).`,
    };
    return [{ code: 'LATER_THAN_PARENT', severity: 'error', path: ['rows', index, 'dueOn'], message }];
  });
  if (issues.length > 0) throw refuseRows(issues);
}

/** Gives what a row owes to the person it names. @throws AppError INVALID for somebody who does not work in the unit */
export async function assignPeople(
  tx: Tx,
  deps: DutiesDeps,
  { acting, now }: TaskWriting,
  rows: readonly IssuedRow[],
): Promise<void> {
  const { tenantId, businessDate } = acting;
  const named = rows.flatMap(({ taskId, row }, index) =>
    row?.personId ? [{ taskId, index, ref: row.ref, personId: row.personId }] : [],
  );
  if (named.length === 0) return;
  const byTask = new Map(named.map((one) => [one.taskId, one]));
  const owed = await listLeadObligations(tx.db, tenantId, [...byTask.keys()]);
  const peopleOf = new Map<string, ReadonlySet<string>>();
  for (const unitId of new Set(owed.map((one) => one.unitId))) {
    const people = await listUnitPeople(tx.db, tenantId, unitId, businessDate);
    peopleOf.set(unitId, new Set(people.map((person) => person.personId)));
  }
  const worksThere = (unitId: string, personId: string) => peopleOf.get(unitId)?.has(personId) === true;
  const given = owed.flatMap(({ obligationId, taskId, unitId }) => {
    const personId = byTask.get(taskId)?.personId;
    return personId && worksThere(unitId, personId) ? [{ obligationId, taskId, personId }] : [];
  });
  const taken = new Set(given.map((one) => one.taskId));
  const issues = named
    .filter((one) => owed.some((duty) => duty.taskId === one.taskId) && !taken.has(one.taskId))
    .map(({ index, ref }): Issue => {
      const message = {
        vi: `${ref}: người được giao không thuộc đơn vị thực hiện.`,
        en: `${ref}: the person does not work in the unit that carries it out.`,
      };
      return { code: 'NOT_IN_UNIT', severity: 'error', path: ['rows', index, 'personId'], message };
    });
  if (issues.length > 0) throw refuseRows(issues);
  await recordEvents(
    tx,
    acting,
    given.map(({ obligationId, personId }) => ({
      ...{ obligationId, kind: 'assigned' as const, details: { personId } },
      change: { setsPerson: true, personId },
    })),
    now,
    deps.tell,
  );
}
