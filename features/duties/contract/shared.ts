import { schemas } from '@nanghang/contract';
import { dutyEventKinds, dutyStates, dutyStatuses } from '@nanghang/domain/duties';
import { z } from 'zod';

const { id, instant, plainDate } = schemas;

/** Reason of a decision, as its maker words it. */
export const reason = z.string().trim().min(3).max(1000);

/** Status under which a task or an obligation is shown on a day. */
export const status = z.enum(dutyStatuses);

/** Where an obligation stands. */
export const state = z.enum(dutyStates);

/** What happened to an obligation. */
export const eventKind = z.enum(dutyEventKinds);

/** How pressing a task is. */
export const priority = z.enum(['low', 'normal', 'high', 'urgent']);

/** Whether a unit leads or coordinates a task. */
export const unitDuty = z.enum(['lead', 'coordinate']);

/** What a unit owes: the task, its part as coordinating unit, or a report. */
export const obligationDuty = z.enum(['lead', 'coordinate', 'report']);

/** Where a task comes from. */
export const sourceKind = z.enum(['plan', 'unit_plan', 'conclusion', 'direct_order', 'manual']);

/** A unit by its name of the day. */
export const unitRef = z.object({ unitId: id, name: z.string(), shortName: z.string().nullable() });
export type UnitRef = z.output<typeof unitRef>;

/** A person by name. */
export const personRef = z.object({ personId: id, name: z.string() });
export type PersonRef = z.output<typeof personRef>;

/** A plan by code and title. */
export const planRef = z.object({ planId: id, code: z.string(), title: z.string() });
export type PlanRef = z.output<typeof planRef>;

/** An index component; an empty code stands for the index as a whole. */
export const componentRef = z.object({ seriesCode: z.string(), componentCode: z.string(), name: z.string() });
export type ComponentRef = z.output<typeof componentRef>;

/** A task as other things name it. */
export const taskRef = z.object({
  taskId: id,
  ref: z.string(),
  /** Short name, else the content. */
  title: z.string(),
  priority,
  plan: planRef.nullable(),
});
export type TaskRef = z.output<typeof taskRef>;

/** One or several values of a query member. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .union([item, z.array(item)])
    .transform((given) => (Array.isArray(given) ? given : [given]) as z.output<Item>[]);
}

/** `true` or `false` in a query. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Calendar month `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What an entry of a course of events says. */
export const courseEntry = z.object({
  obligationId: id,
  sequence: z.number().int(),
  kind: eventKind,
  unit: unitRef,
  period: z.string(),
  at: instant,
  on: plainDate,
  /** Null for the system. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** The date the event speaks of: first due, wanted, granted, resubmission. */
  dueOn: plainDate.nullable(),
  /** Somebody or some unit the event speaks of: assigned person, new unit. */
  about: z.string().nullable(),
  /** How many units and dates it happened to at once, and the last of the dates; null for one alone. */
  together: z.object({ units: z.number().int(), dates: z.number().int(), lastDueOn: plainDate.nullable() }).nullable(),
});
export type CourseEntry = z.output<typeof courseEntry>;
