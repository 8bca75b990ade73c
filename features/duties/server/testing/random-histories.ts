import type { DutyEventKind } from '@nanghang/domain/duties';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Acting } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { demoTenantId, type TestApp } from '@nanghang/testkit';
import fc from 'fast-check';
import { sql } from 'kysely';
import { recordEvents } from '../recording.ts';
import { insertTestTask } from './test-duties.ts';

const kinds: readonly DutyEventKind[] = [
  ...(['submitted', 'withdrawn', 'returned', 'accepted', 'extension_asked', 'extended', 'extension_refused'] as const),
  ...(['waived', 'pressed', 'due_moved', 'moved_to_unit', 'cancelled', 'reopened'] as const),
  ...(['submitted', 'returned', 'submitted', 'returned', 'submitted', 'extension_asked', 'reopened'] as const),
];

/** What is due when, and acts on it in the order in which they are tried on each day. */
export interface History {
  readonly due: readonly (string | null)[];
  readonly acts: readonly (readonly Act[])[];
}

/** One try of an event; `unit` counts for moves, `date` for events with a date. */
export interface Act {
  readonly place: number;
  readonly kind: DutyEventKind;
  readonly date: string;
  readonly unit: number;
}

/** Histories of nine duties over days, with dates to be due on; events of `often` are tried more often than others. */
export function historiesOver(
  days: readonly string[],
  dueDates: readonly (string | null)[],
  often: readonly DutyEventKind[] = [],
): fc.Arbitrary<History> {
  const act = fc.record({
    place: fc.nat(8),
    kind: fc.constantFrom(...kinds, ...often),
    date: fc.constantFrom(...days, '2024-04-15'),
    unit: fc.nat(2),
  });
  return fc.record({
    due: fc.array(fc.constantFrom(...dueDates), { minLength: 9, maxLength: 9 }),
    acts: fc.array(fc.array(act, { minLength: 24, maxLength: 40 }), { minLength: days.length, maxLength: days.length }),
  });
}

/** A duty that is owed, and by whom. */
export interface Owed {
  readonly obligationId: string;
  unitId: string;
}

function acting(day: PlainDate): Acting {
  return { tenantId: demoTenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate: day };
}

/** Writes a plan of its own for tests. @returns its id */
export async function insertTestPlan(app: TestApp, unitId: string): Promise<string> {
  const [planId, documentId] = [newId(), newId()];
  await app.database.write(acting(plainDate('2023-11-20')), async (tx) => {
    await sql`insert into document (tenant_id, document_id, owner_unit_id, number, issued_on, title, created_by,
        created_at, updated_at)
      values (${demoTenantId}, ${documentId}, ${unitId}, '7/KH', '2023-01-04', 'Kế hoạch', ${planId}, now(), now())`.execute(
      tx.db,
    );
    await sql`insert into plan (tenant_id, plan_id, document_id, unit_id, code, title, period_from, period_to,
        published_by, published_at, published_on)
      values (${demoTenantId}, ${planId}, ${documentId}, ${unitId}, 'KH-7', 'Kế hoạch', '2023-01-01', '2024-12-31',
        ${planId}, now(), '2023-01-04')`.execute(tx.db);
    await tx.audit({ action: 'test', objectType: 'test', objectId: planId });
  });
  return planId;
}

/** Plays histories on duties of three units. */
export function createPlayer(app: TestApp, units: readonly string[], planId: string | null = null) {
  return {
    /** Issues one task a date; every third belongs to the plan, where one is given. */
    issue: async (due: History['due']): Promise<Owed[]> => {
      const owed: Owed[] = [];
      for (const [place, date] of due.entries()) {
        const taskId = newId();
        const unitId = units[place % 3] ?? '';
        await app.database.write(acting(plainDate('2023-11-20')), async (tx) => {
          const timeframe = date === null ? null : { kind: 'deadline' as const, to: plainDate(date), inclusive: true };
          await insertTestTask(tx, { taskId, ref: `L.${place}`, timeframe, leads: [unitId] });
          if (planId !== null && place % 2 === 1)
            await sql`update task t set plan_id = ${planId}::uuid where t.tenant_id = ${demoTenantId}
              and t.task_id = ${taskId}`.execute(tx.db);
          await sql`insert into task_component (tenant_id, task_id, series_code, component_code)
            values (${demoTenantId}, ${taskId}, 'PCI', ${`PCI.${place % 2}`})`.execute(tx.db);
          await app.duties.issueObligations(tx, {
            ...{ tenantId: demoTenantId, taskIds: [taskId], businessDate: plainDate('2023-11-20') },
          });
          await tx.audit({ action: 'test', objectType: 'test', objectId: taskId });
        });
        const [row] = await app.database.read(demoTenantId, async (db) => {
          const found = await sql<{ id: string }>`select o.obligation_id as id from obligation o
            where o.tenant_id = ${demoTenantId} and o.task_id = ${taskId}`.execute(db);
          return found.rows;
        });
        owed.push({ obligationId: row?.id ?? '', unitId });
      }
      return owed;
    },

    /** Tries an act; one that may not follow is refused, as it is for people. @returns whether it happened */
    attempt: async (owed: readonly Owed[], { place, kind, date, unit }: Act, day: PlainDate): Promise<boolean> => {
      const one = owed[place];
      const to = units[unit] ?? '';
      if (!one || (kind === 'moved_to_unit' && to === one.unitId)) return false;
      const dated = kind === 'extension_asked' || kind === 'extended' || kind === 'due_moved';
      const moved = {
        details: { unitId: to, fromUnitId: one.unitId },
        change: { unitId: to, inheritedFromUnitId: one.unitId },
      };
      const wanted = {
        ...{ obligationId: one.obligationId, kind, reason: `Lý do ngày ${day}` },
        ...(dated ? { dueOn: plainDate(date) } : {}),
        ...(kind === 'moved_to_unit' ? moved : {}),
      };
      const { happened } = await app.database.write(acting(day), async (tx) => {
        await tx.audit({ action: 'test', objectType: 'test', objectId: one.obligationId });
        return recordEvents(tx, acting(day), [wanted], new Date(`${day}T02:00:00Z`), async () => undefined);
      });
      if (kind === 'moved_to_unit' && happened.length > 0) one.unitId = to;
      return happened.length > 0;
    },
  };
}
