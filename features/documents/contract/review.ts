import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { documentHead, documentPlan, documentStatus, readingHead, unitName } from './register.ts';
import {
  readTimeframe,
  reviewIssue,
  reviewRow,
  reviewStep,
  rowCounts,
  rowKind,
  sourceLine,
  stepResult,
} from './rows.ts';

const { id, instant, plainDate, text } = schemas;

/** A parent plan that the legal bases point to, or that was confirmed. */
export const parentPlan = z.object({
  planId: id,
  documentId: id,
  code: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: plainDate.nullable(),
  /** Rows of this reading that carry a task of it down. */
  linkedRows: z.number().int(),
});
export type ParentPlan = z.output<typeof parentPlan>;

/** Somebody who looks at the same review. */
export const reviewer = z.object({ personId: id, name: z.string(), rowId: id.nullable(), seenAt: instant });
export type Reviewer = z.output<typeof reviewer>;

/** A reading under review: head, counts, issues, who else is there. Rows and lines are read page by page. */
export const reviewHead = readingHead.extend({
  documentId: id,
  documentVersion: z.number().int(),
  documentStatus,
  fileName: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  head: documentHead,
  /** Fields of the head that were guessed. */
  uncertain: z.array(z.string()),
  lineCount: z.number().int(),
  /** Pages that can be shown as pictures, with their sizes in points; none for a file without pages. */
  pages: z.array(z.object({ page: z.number().int(), width: z.number(), height: z.number() })),
  pageCount: z.number().int(),
  counts: z.record(rowKind, rowCounts),
  issues: z.array(reviewIssue),
  /** Number of the last step anybody took; it grows whenever rows change. */
  stepNumber: z.number().int(),
  /** The caller's own last step that can be taken back. */
  undoable: z.object({ stepNumber: z.number().int(), kind: z.string(), rowCount: z.number().int() }).nullable(),
  others: z.array(reviewer),
  parents: z.array(parentPlan),
  plan: z.object({ planId: id, code: z.string() }).nullable(),
  may: z.object({ edit: z.boolean(), publish: z.boolean() }),
});
export type ReviewHead = z.output<typeof reviewHead>;

/** Filters of the rows of a review. */
export const rowQuery = z.object({
  kind: rowKind.default('task'),
  /** `low`: low confidence, `medium`: medium or low. */
  confidence: z.enum(['low', 'medium', 'high']).optional(),
  state: z.enum(['proposed', 'accepted', 'dropped']).optional(),
  /** Only rows without this. */
  missing: z.enum(['lead', 'timeframe', 'unit']).optional(),
  index: z.string().max(20).optional(),
  /** Words of the row, with or without marks. */
  q: z.string().trim().max(200).optional(),
  /** Only rows that changed after this step of the review. */
  sinceStep: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  cursor: z.string().optional(),
});
export type RowQuery = z.output<typeof rowQuery>;

/** What publishing would put into force, and what speaks against it. */
export const publicationPreview = z.object({
  extractionId: id,
  stepNumber: z.number().int(),
  code: z.string(),
  title: z.string(),
  unit: unitName,
  issuedOn: plainDate,
  periodFrom: plainDate,
  periodTo: plainDate,
  counts: z.object({
    tasks: z.number().int(),
    targets: z.number().int(),
    reportingDuties: z.number().int(),
    linkedToParent: z.number().int(),
    /** Rows left out because nobody decided about them, by kind. */
    undecided: z.number().int(),
    dropped: z.number().int(),
    withoutLead: z.number().int(),
    withoutTimeframe: z.number().int(),
    /** Duties of units, one a task and unit, before they are spread over periods. */
    obligations: z.number().int(),
  }),
  /** What each unit would owe. */
  units: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      leads: z.number().int(),
      coordinates: z.number().int(),
      reports: z.number().int(),
    }),
  ),
  unresolved: z.array(z.object({ name: z.string(), rows: z.array(z.object({ rowId: id, ref: z.string() })) })),
  parents: z.array(parentPlan),
  relations: z.array(z.object({ relation: z.string(), number: z.string().nullable(), title: z.string().nullable() })),
  reportingRhythm: z.string().nullable(),
  /** Publishing is refused while one of them is an error. */
  issues: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: text,
      rowIds: z.array(id),
    }),
  ),
});
export type PublicationPreview = z.output<typeof publicationPreview>;

/** What was put into force. */
export const publication = z.object({
  planId: id,
  code: z.string(),
  documentId: id,
  tasks: z.number().int(),
  targets: z.number().int(),
  reportingDuties: z.number().int(),
  linkedToParent: z.number().int(),
  obligations: z.number().int(),
  units: z.number().int(),
  unresolvedNames: z.number().int(),
});
export type Publication = z.output<typeof publication>;

const extractionParams = z.object({ extractionId: id });

/** Review of what was read, and publication. */
export const reviewRoutes = {
  show: route({
    id: 'review.show',
    method: 'GET',
    path: '/api/v1/extractions/:extractionId',
    summary: 'A reading: its state and progress, the head, counts of rows, issues, who else reviews',
    access: { action: 'document.read' },
    params: extractionParams,
    response: reviewHead,
  }),
  rows: route({
    id: 'review.rows',
    method: 'GET',
    path: '/api/v1/extractions/:extractionId/rows',
    summary: 'Rows of one kind in the order of the document, with what their names stand for',
    access: { action: 'document.read' },
    params: extractionParams,
    query: rowQuery,
    response: schemas.pageOf(reviewRow).extend({ total: z.number().int(), stepNumber: z.number().int() }),
  }),
  lines: route({
    id: 'review.lines',
    method: 'GET',
    path: '/api/v1/extractions/:extractionId/lines',
    summary: 'A window of the text beside the rows',
    access: { action: 'document.read' },
    params: extractionParams,
    query: z.object({
      from: z.coerce.number().int().min(1).default(1),
      count: z.coerce.number().int().min(1).max(2000).default(500),
    }),
    response: z.object({ total: z.number().int(), items: z.array(sourceLine) }),
  }),
  step: route({
    id: 'review.step',
    method: 'POST',
    path: '/api/v1/extractions/:extractionId/steps',
    summary:
      'One step of a review: edit, accept, drop, restore, split, merge, add. Rows that somebody else changed meanwhile are answered with 409 and their present content in `details.rows`',
    access: { action: 'document.edit' },
    params: extractionParams,
    body: reviewStep,
    response: stepResult,
  }),
  undo: route({
    id: 'review.undo',
    method: 'POST',
    path: '/api/v1/extractions/:extractionId/undo',
    summary: 'Take back the own last step; refused with 409 where somebody went on with one of its rows',
    access: { action: 'document.edit' },
    params: extractionParams,
    response: stepResult.extend({ removedRowIds: z.array(id) }),
  }),
  cancel: route({
    id: 'review.cancel',
    method: 'POST',
    path: '/api/v1/extractions/:extractionId/cancel',
    summary: 'Stop a reading that waits or runs',
    access: { action: 'document.edit' },
    params: extractionParams,
    response: schemas.done,
  }),
  readAgain: route({
    id: 'review.read-again',
    method: 'POST',
    path: '/api/v1/extractions/:extractionId/read-again',
    summary: 'Read the same file anew; the reading and its review before it are superseded, unless it is in force',
    access: { action: 'document.edit' },
    params: extractionParams,
    response: z.object({ extractionId: id }),
  }),
  present: route({
    id: 'review.present',
    method: 'POST',
    path: '/api/v1/extractions/:extractionId/presence',
    summary: 'Say which row one looks at, and learn who else is there and whether rows changed; call it every 5 s',
    access: { action: 'document.read' },
    params: extractionParams,
    body: z.object({ rowId: id.nullable() }),
    response: z.object({ others: z.array(reviewer), stepNumber: z.number().int(), status: readingHead.shape.status }),
  }),
  readTimeframe: route({
    id: 'review.read-timeframe',
    method: 'GET',
    path: '/api/v1/extractions/:extractionId/timeframe',
    summary: 'What typed words say about when, with the date and period of the document around them',
    access: { action: 'document.read' },
    params: extractionParams,
    query: z.object({ words: z.string().trim().min(1).max(1000) }),
    response: readTimeframe,
  }),
  preview: route({
    id: 'review.publication',
    method: 'GET',
    path: '/api/v1/extractions/:extractionId/publication',
    summary:
      'What publishing would put into force now: tasks, targets, duties by unit, what is left, what is not clear',
    access: { action: 'document.read' },
    params: extractionParams,
    response: publicationPreview,
  }),
  publish: route({
    id: 'review.publish',
    method: 'POST',
    path: '/api/v1/extractions/:extractionId/publication',
    summary: 'Put the accepted rows into force as a plan: tasks, targets, reporting duties and what units owe',
    access: { action: 'document.publish' },
    params: extractionParams,
    body: z.object({
      /** The step the caller saw; refused with 409 where somebody went on since. */
      stepNumber: z.number().int(),
      code: z.string().trim().min(1).max(40).optional(),
      title: z.string().trim().min(3).max(1000).optional(),
      unitId: id.optional(),
      periodFrom: plainDate.optional(),
      periodTo: plainDate.optional(),
      /** The parent plan as confirmed; null for none. */
      parentPlanId: id.nullable(),
    }),
    response: publication,
  }),
  withdraw: route({
    id: 'review.withdraw',
    method: 'POST',
    path: '/api/v1/plans/:planId/withdraw',
    summary:
      'Take a publication back, as long as no unit has submitted a report on it; the review goes on where it was',
    access: { action: 'document.publish' },
    params: z.object({ planId: id }),
    body: z.object({ reason: z.string().trim().min(3).max(500) }),
    response: documentPlan,
  }),
} as const;
