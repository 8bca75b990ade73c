import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { planRef, taskRef, unitRef } from './shared.ts';

const { id, plainDate } = schemas;
const count = z.number().int();

/** By how much dates move: whole months, and days besides. */
export const dateShift = z.object({
  shiftMonths: z.coerce.number().int().min(-120).max(120).default(0),
  shiftDays: z.coerce.number().int().min(-3660).max(3660).default(0),
});

/**
 * What becomes of the dates of a task: moved; moved to the end of a shorter month; coming back by themselves; counted
 * from an event or another day; given by an event; without any; in words that name no date.
 */
export const shiftOutcome = z.enum(['moved', 'clipped', 'repeats', 'relative', 'event', 'no_timeframe', 'unread']);
export type ShiftOutcome = z.output<typeof shiftOutcome>;

const dates = z.object({
  words: z.string().nullable(),
  firstDueOn: plainDate.nullable(),
  lastDueOn: plainDate.nullable(),
  count,
});

/** A task as it would be copied. */
export const planCopyRow = z.object({
  task: taskRef,
  content: z.string(),
  before: dates,
  after: dates,
  outcome: shiftOutcome,
  /** Years of the old plan that the words still name. */
  years: z.array(count),
  /** Leading and coordinating units that no longer exist; their names stay, unmatched. */
  ended: z.array(z.string()),
  /** Nobody would lead it, so that nothing is asked for. */
  noLead: z.boolean(),
  /** Dates that lie outside the new plan. */
  outside: z.boolean(),
});
export type PlanCopyRow = z.output<typeof planCopyRow>;

const period = z.object({ issuedOn: plainDate, periodFrom: plainDate, periodTo: plainDate });
const access = { action: 'unit-plan.issue' } as const;
const byPlan = z.object({ planId: id });

/** Plans made from plans. */
export const planCopyRoutes = {
  preview: route({
    id: 'plan.copy.preview',
    method: 'GET',
    path: '/api/v1/plans/:planId/copy',
    summary: 'Every task of a plan with its dates as they are and as they would be in a copy',
    access,
    params: byPlan,
    query: dateShift.extend(period.partial().shape),
    response: period.extend({
      plan: planRef,
      unit: unitRef,
      oldFrom: plainDate,
      oldTo: plainDate,
      rows: z.array(planCopyRow),
    }),
  }),
  create: route({
    id: 'plan.copy',
    method: 'POST',
    path: '/api/v1/plans/:planId/copies',
    summary: 'Issue a copy of a plan with moved dates: a document, a plan, tasks and what they ask for, or nothing',
    access,
    params: byPlan,
    body: dateShift.extend(period.shape).extend({
      number: z.string().trim().min(2).max(60),
      title: z.string().trim().min(5).max(500),
      signer: z.string().trim().max(200).nullable().default(null),
      taskIds: z.array(id).min(1).max(2000),
    }),
    response: z.object({
      ...{ planId: id, documentId: id, tasks: count, obligations: count },
      /** Hash of its Word file; null where the document is no plan, such as a decision. */
      fileHash: z.string().nullable(),
    }),
  }),
} as const;
