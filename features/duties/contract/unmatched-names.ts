import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { planRef, reason, taskRef, unitDuty, unitRef } from './shared.ts';

const { id, instant, plainDate } = schemas;
const count = z.number().int();

/** A unit or a set that a printed name may stand for. */
export const nameCandidate = z.object({
  kind: z.enum(['unit', 'set']),
  id,
  name: z.string(),
  /** Units of a set on the day of the document; 1 for a unit. */
  units: count,
  /** 0 to 1; 1 where the name is read so today. */
  likeness: z.number().min(0).max(1),
});
export type NameCandidate = z.output<typeof nameCandidate>;

/** A printed name that no unit carries, with every task of documents of one day that prints it. */
export const unmatchedName = z.object({
  namedAs: z.string(),
  /** Day of the document: names mean what they meant then. */
  issuedOn: plainDate,
  plans: z.array(planRef),
  tasks: z.array(z.object({ task: taskRef, duty: unitDuty })),
  lead: count,
  coordinate: count,
  candidates: z.array(nameCandidate),
  /** Somebody decided that the name stays as it is. */
  kept: z.object({ reason: z.string(), by: z.string().nullable(), at: instant }).nullable(),
});
export type UnmatchedName = z.output<typeof unmatchedName>;

/** A task that nobody leads: no unit is named, or those named have ended. */
export const ownerlessTask = z.object({
  task: taskRef,
  /** Units that led it and have ended. */
  ended: z.array(unitRef.extend({ endedOn: plainDate.nullable() })),
  /** Printed names of leading bodies that no unit carries. */
  names: z.array(z.string()),
  nextDueOn: plainDate.nullable(),
});
export type OwnerlessTask = z.output<typeof ownerlessTask>;

const named = z.object({ namedAs: z.string().min(1).max(500), issuedOn: plainDate });
const access = { action: 'task.edit' } as const;

/** Names in tasks that no unit carries, and tasks that nobody leads. */
export const unmatchedNameRoutes = {
  list: route({
    id: 'unmatched-name.list',
    method: 'GET',
    path: '/api/v1/unmatched-names',
    summary: 'Printed names of tasks in force that no unit carries, with what they may stand for',
    access,
    query: z.object({ plan: id.optional() }),
    response: z.object({ asOf: plainDate, items: z.array(unmatchedName), ownerless: z.array(ownerlessTask) }),
  }),
  resolve: route({
    id: 'unmatched-name.resolve',
    method: 'POST',
    path: '/api/v1/unmatched-names',
    summary: 'Say for which units or sets a name stands in all documents of one day, and issue what they owe',
    access,
    body: named.extend({ unitIds: z.array(id).max(400).default([]), setIds: z.array(id).max(20).default([]), reason }),
    response: z.object({ tasks: count, units: count, obligations: count }),
  }),
  keep: route({
    id: 'unmatched-name.keep',
    method: 'POST',
    path: '/api/v1/unmatched-names/keep',
    summary: 'Leave a name as it is printed, with the reason; or take it up again',
    access,
    body: named.extend({ kept: z.boolean(), reason }),
    response: z.object({ tasks: count }),
  }),
} as const;
