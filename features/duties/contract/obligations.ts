import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import {
  componentRef,
  courseEntry,
  eventKind,
  listOf,
  obligationDuty,
  personRef,
  reason,
  state,
  status,
  taskRef,
  unitRef,
} from './shared.ts';

const { id, instant, pageOf, pageQuery, plainDate } = schemas;
const count = z.number().int();

/** An extension that was asked for and not yet answered. */
export const extensionRequest = z.object({
  askedOn: plainDate,
  wantedOn: plainDate,
  reason: z.string(),
  by: z.string().nullable(),
});

/** What the reader may do with an obligation now; the page offers these and no others. */
export const obligationAct = z.enum([
  ...(['draft', 'send_to_head', 'submit', 'confirm', 'withdraw', 'ask_extension', 'assign'] as const),
  ...(['accept', 'return', 'extend', 'answer_extension', 'set_due', 'waive', 'press', 'reopen'] as const),
]);
export type ObligationAct = z.output<typeof obligationAct>;

/** One unit, one period, one due date. */
export const obligationRow = z.object({
  obligationId: id,
  task: taskRef,
  unit: unitRef,
  duty: obligationDuty,
  period: z.string(),
  dueOn: plainDate.nullable(),
  firstDueOn: plainDate.nullable(),
  state,
  status,
  lateDays: count,
  onTime: z.boolean().nullable(),
  submittedOn: plainDate.nullable(),
  /** Set while it is returned: by when it is handed in again, and what the coordinator said. */
  resubmitBy: plainDate.nullable(),
  returnReason: z.string().nullable(),
  /** Who works on it in the unit. */
  person: personRef.nullable(),
  /** Where the report stands in the unit; null while nobody began one. */
  report: z.enum(['draft', 'with_head', 'submitted']).nullable(),
  inheritedFrom: unitRef.nullable(),
  extension: extensionRequest.nullable(),
  pressedCount: count,
  may: z.array(obligationAct),
  version: count,
});
export type ObligationRow = z.output<typeof obligationRow>;

/** A figure that is typed once: what it counts, how much, in which unit. */
export const figure = z.object({
  name: z.string().trim().min(1).max(200),
  value: z.number().nullable(),
  unit: z.string().trim().max(40).default(''),
});
export type Figure = z.output<typeof figure>;

/** A file behind a report. */
export const evidenceRow = z.object({
  evidenceId: id,
  revision: count,
  fileName: z.string(),
  mediaType: z.string(),
  byteCount: count,
  uploadedBy: z.string(),
  uploadedAt: instant,
  /** Reports it proves. */
  usedIn: count,
});
export type EvidenceRow = z.output<typeof evidenceRow>;

/** A version of the report. */
export const report = z.object({
  revision: count,
  status: z.enum(['draft', 'with_head', 'submitted', 'superseded']),
  result: z.enum(['not_started', 'doing', 'done']),
  content: z.string(),
  figures: z.array(figure),
  evidence: z.array(evidenceRow),
  writtenBy: personRef,
  updatedBy: personRef,
  updatedAt: instant,
  submittedAt: instant.nullable(),
  version: count,
});
export type Report = z.output<typeof report>;

/** What is typed into a report. */
export const reportInput = z.object({
  result: z.enum(['not_started', 'doing', 'done']),
  content: z.string().max(20_000),
  figures: z.array(figure).max(40).default([]),
  evidenceIds: z.array(id).max(60).default([]),
  /** Version that was read; 0 where no draft was begun. */
  version: count,
});
export type ReportInput = z.output<typeof reportInput>;

/** One obligation with its report. */
export const obligationDetail = obligationRow.extend({
  asOf: plainDate,
  content: z.string(),
  section: z.string().nullable(),
  components: z.array(componentRef),
  products: z.array(z.object({ productId: id, name: z.string(), doneOn: plainDate.nullable() })),
  source: z.object({
    documentId: id.nullable(),
    number: z.string().nullable(),
    firstLine: count.nullable(),
    lastLine: count.nullable(),
  }),
  /** The version being written or the last one handed in. */
  current: report.nullable(),
  /** All versions, the newest first. */
  reports: z.array(report),
  /** The report of the period before, to copy from and to compare with. */
  previous: z.object({ period: z.string(), content: z.string(), figures: z.array(figure) }).nullable(),
  course: z.array(courseEntry),
  /** Whom of the unit it can be given to. */
  people: z.array(personRef),
  /** Why events that people would expect are not possible, in words. */
  refusals: z.array(z.object({ event: eventKind, message: schemas.text })),
});
export type ObligationDetail = z.output<typeof obligationDetail>;

/** Filters of a list of obligations. */
export const obligationFilter = z.object({
  q: z.string().trim().max(200).optional(),
  task: id.optional(),
  plan: id.optional(),
  unit: id.optional(),
  person: id.optional(),
  series: z.string().max(40).optional(),
  component: z.string().max(80).optional(),
  duty: listOf(obligationDuty).optional(),
  state: listOf(state).optional(),
  status: listOf(status).optional(),
  dueFrom: plainDate.optional(),
  dueTo: plainDate.optional(),
  extension: z.enum(['asked']).optional(),
});
export type ObligationFilter = z.output<typeof obligationFilter>;

const group = z.object({ count, items: z.array(obligationRow) });

/** What somebody or a unit has to do. */
export const myWork = z.object({
  asOf: plainDate,
  /** Units whose work is shown. */
  units: z.array(unitRef),
  /** Monday to Friday of the week, with what is due. */
  week: z.array(z.object({ on: plainDate, count })),
  overdue: group,
  returned: group,
  today: group,
  /** Until Friday, beyond today. */
  thisWeek: group,
  later: group,
  undated: group,
  /** Written by officers, waiting for the head to hand it in; empty for officers. */
  withHead: group,
  /** Handed in, waiting for acceptance. */
  submitted: group,
  /** Reports of the quarter that were due and those handed in on time. */
  quarter: z.object({ name: z.string(), due: count, onTime: count }),
});
export type MyWork = z.output<typeof myWork>;

const byObligation = z.object({ obligationId: id });
const work = { action: 'duty.work' } as const;
const decide = { action: 'duty.decide' } as const;
const because = z.object({ reason });

function act<const Name extends string, const Access extends { readonly action: string }, Shape extends z.ZodRawShape>(
  name: Name,
  access: Access,
  summary: string,
  shape: Shape,
) {
  return route({
    id: `obligation.${name}` as const,
    method: 'POST',
    path: `/api/v1/obligations/:obligationId/${name}` as const,
    summary,
    access,
    params: byObligation,
    body: z.object(shape),
    response: obligationRow,
  });
}

/** Routes of obligations and their reports. */
export const obligationRoutes = {
  myWork: route({
    id: 'obligation.my-work',
    method: 'GET',
    path: '/api/v1/my-work',
    summary: 'What the reader has to do: overdue, returned, today, this week, later',
    access: { action: 'duty.work' },
    query: z.object({
      /** Only what is given to the reader, or everything of the units; units unless told. */
      whose: z.enum(['mine', 'unit']).default('unit'),
      unit: id.optional(),
    }),
    response: myWork,
  }),
  list: route({
    id: 'obligation.list',
    method: 'GET',
    path: '/api/v1/obligations',
    summary: 'Obligations that fit the filters, the earliest date first',
    access: { action: 'duty.read' },
    query: obligationFilter.extend(pageQuery.shape),
    response: pageOf(obligationRow).extend({ asOf: plainDate }),
  }),
  show: route({
    id: 'obligation.show',
    method: 'GET',
    path: '/api/v1/obligations/:obligationId',
    summary: 'One obligation with its report, files, what happened and what may follow',
    access: { action: 'duty.read' },
    params: byObligation,
    response: obligationDetail,
  }),
  saveReport: route({
    id: 'obligation.save-report',
    method: 'PUT',
    path: '/api/v1/obligations/:obligationId/report',
    summary: 'Keep what was typed; refused where somebody else changed it since (CONFLICT)',
    access: work,
    params: byObligation,
    body: reportInput,
    response: z.object({ revision: count, version: count, savedAt: instant }),
  }),
  sendToHead: act('send-to-head', work, 'Hand the draft to the head of the unit', reportInput.shape),
  backToDraft: act('back-to-draft', work, 'Take the draft back from the head, or the head gives it back', {
    reason: reason.optional(),
  }),
  submit: act('submit', work, 'Hand the report in', reportInput.shape),
  confirm: act('confirm', work, 'Confirm the part of a coordinating unit', {
    content: z.string().max(5000).default(''),
  }),
  withdraw: act('withdraw', work, 'Take a report back before it is looked at', because.shape),
  askExtension: act('ask-extension', work, 'Ask for more time before the date', { wantedOn: plainDate, reason }),
  assign: act('assign', work, 'Give it to somebody of the unit, or to nobody', { personId: id.nullable() }),
  accept: act('accept', decide, 'Accept the report', { reason: reason.optional() }),
  return: act('return', decide, 'Return the report, saying what is missing', because.shape),
  extend: act('extend', decide, 'Give more time before the date', { dueOn: plainDate, reason }),
  answerExtension: act('answer-extension', decide, 'Grant or refuse the time that was asked for', {
    granted: z.boolean(),
    /** The date granted, the one asked for unless told. */
    dueOn: plainDate.optional(),
    reason,
  }),
  setDue: act('set-due', decide, 'Set the date of what has none, or move one that is still ahead', {
    dueOn: plainDate,
    reason,
  }),
  waive: act('waive', decide, 'Waive it: it no longer counts', because.shape),
  press: act('press', decide, 'Press the unit; the pressing is registered', { reason: reason.optional() }),
  reopen: act('reopen', decide, 'Take an acceptance or a waiver back', because.shape),
  acceptMany: route({
    id: 'obligation.accept-many',
    method: 'POST',
    path: '/api/v1/obligation-acceptances',
    summary:
      'Accept several reports at once; one that changed since it was read, or cannot be accepted, is told with why',
    access: decide,
    body: z.object({
      reports: z
        .array(
          z.object({
            obligationId: id,
            /** Version that was read. */
            version: count,
          }),
        )
        .min(1)
        .max(200),
    }),
    response: z.object({
      accepted: z.array(id),
      refused: z.array(z.object({ obligationId: id, ref: z.string(), unit: unitRef, message: schemas.text })),
    }),
  }),
} as const;

/** Routes of files that prove reports. */
export const evidenceRoutes = {
  list: route({
    id: 'evidence.list',
    method: 'GET',
    path: '/api/v1/evidence',
    summary: 'Files of a unit, the newest first, to be used again',
    access: { action: 'duty.read' },
    query: pageQuery.extend({ unit: id.optional(), q: z.string().trim().max(100).optional() }),
    response: pageOf(evidenceRow),
  }),
  upload: route({
    id: 'evidence.upload',
    method: 'POST',
    path: '/api/v1/obligations/:obligationId/evidence',
    summary: 'Send a file (multipart field "file") to stand behind the report; a known content is kept once',
    access: work,
    params: byObligation,
    response: evidenceRow,
  }),
  revise: route({
    id: 'evidence.revise',
    method: 'POST',
    path: '/api/v1/evidence/:evidenceId/revisions',
    summary: 'Send a new version of a file (multipart field "file"); reports handed in keep theirs',
    access: work,
    params: z.object({ evidenceId: id }),
    response: evidenceRow,
  }),
  file: route({
    id: 'evidence.file',
    method: 'GET',
    path: '/api/v1/evidence/:evidenceId/revisions/:revision/file',
    summary: 'The file itself',
    access: { action: 'duty.read' },
    params: z.object({ evidenceId: id, revision: z.coerce.number().int().min(1) }),
    response: schemas.done,
    raw: true,
  }),
} as const;
