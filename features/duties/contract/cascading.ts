import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { componentRef, personRef, planRef, reason, taskRef, unitDuty, unitRef } from './shared.ts';
import { bulkOutcome } from './tasks.ts';
import { savedUnitPlanDraft, unitPlanRow } from './unit-plans.ts';

const { id, plainDate, text } = schemas;
const count = z.number().int();

/** A difference between a workbook that came back and what is stored. */
export const sheetChange = z.object({
  taskId: id,
  ref: z.string(),
  place: z.string(),
  field: z.string(),
  fieldName: text,
  before: z.string(),
  after: z.string(),
  /** Set where the task was changed since the workbook was made: what stands there now. */
  conflict: z.object({ now: z.string(), changedBy: z.string().nullable() }).nullable(),
});
export type SheetChange = z.output<typeof sheetChange>;

/** Plans of units, and workbooks that come back. */
export const cascadingRoutes = {
  unitPlanDraft: route({
    id: 'unit-plan.draft',
    method: 'GET',
    path: '/api/v1/unit-plan-draft',
    summary: 'A plan of a unit as it follows from what a plan assigns to it',
    access: { action: 'task.read' },
    query: z.object({ unit: id, plan: id }),
    response: z.object({
      unit: unitRef,
      plan: planRef,
      title: z.string(),
      periodFrom: plainDate,
      periodTo: plainDate,
      rows: z.array(
        unitPlanRow.extend({
          parent: taskRef,
          duty: unitDuty,
          /** Last day of what the unit owes by the task above, else of what anybody does; null where it has no date. */
          parentDueOn: plainDate.nullable(),
          components: z.array(componentRef),
          /** Tasks of the unit that already carry it out. */
          answeredBy: z.array(taskRef),
        }),
      ),
      /** The unit and those below it, with their people. */
      rooms: z.array(unitRef.extend({ people: z.array(personRef) })),
      saved: savedUnitPlanDraft.nullable(),
      may: z.object({ draft: z.boolean(), issue: z.boolean() }),
    }),
  }),
  issueUnitPlan: route({
    id: 'unit-plan.issue',
    method: 'POST',
    path: '/api/v1/unit-plans',
    summary: "Issue a unit's plan: a document, a plan and its tasks, linked to the tasks they carry out",
    access: { action: 'unit-plan.issue' },
    body: z.object({
      unitId: id,
      parentPlanId: id,
      code: z.string().trim().min(2).max(60),
      title: z.string().trim().min(5).max(500),
      number: z.string().trim().max(100).nullable().default(null),
      issuedOn: plainDate,
      signer: z.string().trim().max(200).nullable().default(null),
      periodFrom: plainDate,
      periodTo: plainDate,
      rows: z.array(unitPlanRow).min(1).max(500),
    }),
    response: z.object({
      ...{ planId: id, documentId: id, tasks: count, obligations: count },
      /** Hash of its Word file; null for a Party body, whose papers have another form. */
      fileHash: z.string().nullable(),
    }),
  }),
  setParent: route({
    id: 'task.parent.set',
    method: 'POST',
    path: '/api/v1/tasks/:taskId/parent',
    summary: 'Say which task of the level above a task carries out',
    access: { action: 'unit-plan.issue' },
    params: z.object({ taskId: id }),
    body: z.object({ parentTaskId: id.nullable(), reason }),
    response: schemas.done,
  }),
  readSheet: route({
    id: 'task-sheet.read',
    method: 'POST',
    path: '/api/v1/task-sheets',
    summary:
      'Read a workbook of tasks that came back (multipart field "file"): what differs, and where both sides changed',
    access: { action: 'task.sheet' },
    response: z.object({
      sha256: z.string(),
      fileName: z.string(),
      rows: count,
      issues: z.array(schemas.issue),
      changes: z.array(sheetChange),
    }),
  }),
  applySheet: route({
    id: 'task-sheet.apply',
    method: 'POST',
    path: '/api/v1/task-sheets/:sheet/apply',
    summary: 'Take over the changes of a workbook; for a conflict the side that is chosen',
    access: { action: 'task.sheet' },
    params: z.object({ sheet: z.string().regex(/^[0-9a-f]{64}$/) }),
    body: z.object({
      /** Changes to take: task and field. */
      take: z.array(z.object({ taskId: id, field: z.string().max(40) })).max(20_000),
      reason,
    }),
    response: bulkOutcome,
  }),
} as const;
