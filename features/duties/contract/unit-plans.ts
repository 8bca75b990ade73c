import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { planRef, priority, unitRef } from './shared.ts';

const { id, instant, plainDate } = schemas;
const count = z.number().int();
const lines = z.string().trim().min(5).max(10_000);

/** A row of a unit's plan as drafted: the task it carries out, and the unit's own words. */
export const unitPlanRow = z.object({
  parentTaskId: id.nullable(),
  ref: z.string().trim().min(1).max(40),
  content: lines,
  timeframeRaw: z.string().trim().max(500).nullable().default(null),
  dueOn: plainDate.nullable().default(null),
  priority: priority.default('normal'),
  leadUnitIds: z.array(id).max(100).default([]),
  /** Who works on it; a person of the unit that leads. */
  personId: id.nullable().default(null),
  products: z.array(z.string().trim().min(1).max(500)).max(30).default([]),
});
export type UnitPlanRow = z.output<typeof unitPlanRow>;

/** A row of a plan that is being written: it may still lack words, and may be left out. */
export const unitPlanDraftRow = unitPlanRow.extend({
  /** Tells the row from others of the draft, such as the parts of one that was split. */
  key: z.string().min(1).max(60),
  /** Whether it goes into the plan. */
  chosen: z.boolean(),
  ref: z.string().max(40),
  content: z.string().max(10_000),
});
export type UnitPlanDraftRow = z.output<typeof unitPlanDraftRow>;

/** A plan of a unit as far as it is written. */
export const unitPlanDraftContent = z.object({
  code: z.string().max(60),
  title: z.string().max(500),
  number: z.string().max(100),
  signer: z.string().max(200),
  issuedOn: plainDate.nullable(),
  periodFrom: plainDate,
  periodTo: plainDate,
  rows: z.array(unitPlanDraftRow).max(500),
});
export type UnitPlanDraftContent = z.output<typeof unitPlanDraftContent>;

/** What was saved, by whom, and the version that the next saving names. */
export const savedUnitPlanDraft = z.object({
  version: count,
  savedAt: instant,
  savedBy: z.string().nullable(),
  content: unitPlanDraftContent,
});
export type SavedUnitPlanDraft = z.output<typeof savedUnitPlanDraft>;

/** A plan that gives work to a unit, and what the unit made of it. */
export const unitPlanItem = z.object({
  plan: planRef,
  issuer: unitRef,
  periodFrom: plainDate,
  periodTo: plainDate,
  /** Tasks in force that the unit leads, and in which it coordinates only. */
  lead: count,
  coordinate: count,
  /** Those of them that a task of the unit carries out. */
  answered: count,
  draft: z.object({ savedAt: instant, savedBy: z.string().nullable(), rows: count }).nullable(),
  issued: z.array(
    planRef.extend({
      documentId: id,
      number: z.string().nullable(),
      issuedOn: plainDate.nullable(),
      tasks: count,
      /** Hash of the newest file of the document. */
      fileHash: z.string().nullable(),
    }),
  ),
});
export type UnitPlanItem = z.output<typeof unitPlanItem>;

const ofUnit = z.object({ unit: id, plan: id });

/** Plans of units on their way. */
export const unitPlanRoutes = {
  list: route({
    id: 'unit-plan.list',
    method: 'GET',
    path: '/api/v1/unit-plans',
    summary: 'Plans that give work to a unit: how much, what is drafted, and what was issued in answer',
    access: { action: 'task.read' },
    query: z.object({ unit: id }),
    response: z.object({ asOf: plainDate, unit: unitRef, items: z.array(unitPlanItem) }),
  }),
  saveDraft: route({
    id: 'unit-plan.draft.save',
    method: 'PUT',
    path: '/api/v1/unit-plan-draft',
    summary: "Keep a unit's plan as far as it is written",
    access: { action: 'unit-plan.draft' },
    query: ofUnit,
    body: z.object({
      /** Version that was read; 0 for the first saving. */
      version: count.min(0),
      content: unitPlanDraftContent,
    }),
    response: z.object({ version: count, savedAt: instant }),
  }),
  draftPaper: route({
    id: 'unit-plan.draft.paper',
    method: 'GET',
    path: '/api/v1/unit-plan-draft/paper',
    summary: "A unit's plan as far as it is saved, as a Word file in the form of Decree 30/2020",
    access: { action: 'task.read' },
    query: ofUnit,
    response: schemas.done,
    raw: true,
  }),
  discardDraft: route({
    id: 'unit-plan.draft.discard',
    method: 'DELETE',
    path: '/api/v1/unit-plan-draft',
    summary: 'Give up what is written and begin anew from what is assigned',
    access: { action: 'unit-plan.draft' },
    query: ofUnit,
    response: schemas.done,
  }),
} as const;
