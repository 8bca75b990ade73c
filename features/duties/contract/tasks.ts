import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import {
  courseEntry,
  obligationDuty,
  personRef,
  priority,
  reason,
  sourceKind,
  state,
  status,
  taskRef,
  unitDuty,
  unitRef,
} from './shared.ts';
import { cascadeNode, taskRow } from './task-lists.ts';

const { id, instant, pageOf, pageQuery, plainDate } = schemas;
const count = z.number().int();

/** A unit of a task. */
export const taskUnit = z.object({
  unit: unitRef,
  duty: unitDuty,
  /** The name as printed, and the set it was written out of. */
  namedAs: z.string(),
  setName: z.string().nullable(),
  confirmedAt: instant.nullable(),
  /** The unit's own task that carries this one out. */
  ownTaskId: id.nullable(),
});
export type TaskUnit = z.output<typeof taskUnit>;

/** An obligation in the list of a task. */
export const taskObligation = z.object({
  obligationId: id,
  unit: unitRef,
  duty: obligationDuty,
  period: z.string(),
  dueOn: plainDate.nullable(),
  firstDueOn: plainDate.nullable(),
  state,
  status,
  lateDays: count,
  onTime: z.boolean().nullable(),
  person: personRef.nullable(),
  inheritedFrom: unitRef.nullable(),
});
export type TaskObligation = z.output<typeof taskObligation>;

/** One task with everything that hangs on it. */
export const taskDetail = taskRow.extend({
  content: z.string(),
  heading: z.string().nullable(),
  asOf: plainDate,
  issuedOn: plainDate,
  closedOn: plainDate.nullable(),
  closedReason: z.string().nullable(),
  /** The timeframe as it was read: its kind and the dates it gives, as words. */
  timeframe: z.object({ kind: z.string(), words: z.object({ vi: z.string(), en: z.string() }) }).nullable(),
  source: z.object({
    kind: sourceKind,
    documentId: id.nullable(),
    number: z.string().nullable(),
    on: plainDate.nullable(),
    title: z.string().nullable(),
    firstLine: count.nullable(),
    lastLine: count.nullable(),
  }),
  units: z.array(taskUnit),
  unresolvedNames: z.array(z.object({ duty: unitDuty, namedAs: z.string() })),
  products: z.array(
    z.object({ productId: id, name: z.string(), doneOn: plainDate.nullable(), doneBy: z.string().nullable() }),
  ),
  ancestors: z.array(taskRef),
  /** Everything below, in tree order. */
  cascade: z.array(cascadeNode),
  /** Leading units that have not answered with a task of their own, where the task asks units for plans. */
  unitsWithoutOwnTask: z.array(unitRef),
  obligations: z.array(taskObligation),
  obligationCount: count,
  attachments: z.array(
    z.object({
      evidenceId: id,
      revision: count,
      fileName: z.string(),
      byteCount: count,
      obligationId: id,
      unit: unitRef,
      uploadedAt: instant,
    }),
  ),
  comments: z.array(
    z.object({
      commentId: id,
      obligationId: id.nullable(),
      content: z.string(),
      mentions: z.array(personRef),
      by: personRef,
      at: instant,
      mine: z.boolean(),
    }),
  ),
  watchers: z.array(personRef),
  watching: z.boolean(),
  /** What the reader may do with it. */
  may: z.object({ edit: z.boolean(), comment: z.boolean(), decide: z.boolean(), cascade: z.boolean() }),
});
export type TaskDetail = z.output<typeof taskDetail>;

const fields = z.object({
  ref: z.string().trim().min(1).max(40),
  content: z.string().trim().min(5).max(10_000),
  shortName: z.string().trim().max(300).nullable(),
  section: z.string().trim().max(300).nullable(),
  heading: z.string().trim().max(500).nullable(),
  /** The words of the timeframe; they are read as those of a document are. */
  timeframeRaw: z.string().trim().max(500).nullable(),
  /** A date instead of words. */
  dueOn: plainDate.nullable(),
  priority,
});

const component = z.object({ seriesCode: z.string().max(40), componentCode: z.string().max(80).default('') });

/** A task made by hand. */
export const newTask = z.object({
  ...fields.shape,
  /** Given by the system where it is left out. */
  ref: fields.shape.ref.optional(),
  shortName: fields.shape.shortName.default(null),
  section: fields.shape.section.default(null),
  heading: fields.shape.heading.default(null),
  timeframeRaw: fields.shape.timeframeRaw.default(null),
  dueOn: fields.shape.dueOn.default(null),
  priority: priority.default('normal'),
  kind: z.enum(['task', 'report']).default('task'),
  planId: id.nullable().default(null),
  parentTaskId: id.nullable().default(null),
  source: z
    .object({
      kind: z.enum(['conclusion', 'direct_order', 'manual']),
      documentId: id.nullable().default(null),
      /** Needed for a conclusion and for a direct order. */
      number: z.string().trim().max(100).nullable().default(null),
      on: plainDate.nullable().default(null),
    })
    .default({ kind: 'manual', documentId: null, number: null, on: null }),
  leadUnitIds: z.array(id).max(400).default([]),
  coordinateUnitIds: z.array(id).max(400).default([]),
  products: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
  components: z.array(component).max(50).default([]),
});
export type NewTask = z.output<typeof newTask>;

/** What is different of a task; members that are left out stay. Only what is not yet due follows. */
export const taskChange = fields.partial().extend({
  parentTaskId: id.nullable().optional(),
  leadUnitIds: z.array(id).max(400).optional(),
  coordinateUnitIds: z.array(id).max(400).optional(),
  products: z
    .array(z.object({ productId: id.optional(), name: z.string().trim().min(1).max(500) }))
    .max(50)
    .optional(),
  components: z.array(component).max(50).optional(),
  version: count,
  reason,
});
export type TaskChange = z.output<typeof taskChange>;

/** One change of many tasks. */
export const bulkChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('assign'), leadUnitIds: z.array(id).min(1).max(400), reason }),
  z.object({ change: z.literal('add_coordinates'), unitIds: z.array(id).min(1).max(400), reason }),
  z.object({ change: z.literal('add_component'), component, reason: reason.optional() }),
  z.object({ change: z.literal('priority'), priority, reason: reason.optional() }),
  z.object({ change: z.literal('extend'), dueOn: plainDate, reason }),
  z.object({ change: z.literal('press'), reason }),
]);
export type BulkChange = z.output<typeof bulkChange>;

/** What a change of many came to: rows that took it, and those that did not, with why. */
export const bulkOutcome = z.object({
  changed: count,
  refused: z.array(z.object({ taskId: id, ref: z.string(), message: schemas.text })),
});
export type BulkOutcome = z.output<typeof bulkOutcome>;

const byTask = z.object({ taskId: id });
const access = { action: 'task.edit' } as const;

/** Routes of one task, and changes of many. */
export const taskRoutes = {
  show: route({
    id: 'task.show',
    method: 'GET',
    path: '/api/v1/tasks/:taskId',
    summary: 'One task with units, products, dates, what happened, what is said and what hangs on it',
    access: { action: 'task.read' },
    params: byTask,
    response: taskDetail,
  }),
  course: route({
    id: 'task.course',
    method: 'GET',
    path: '/api/v1/tasks/:taskId/course',
    summary: 'What happened to a task, the newest first',
    access: { action: 'task.read' },
    params: byTask,
    query: pageQuery,
    response: pageOf(courseEntry),
  }),
  dates: route({
    id: 'task.dates',
    method: 'GET',
    path: '/api/v1/timeframe-dates',
    summary: 'How words of time are read, and the dates they give',
    access: { action: 'task.read' },
    query: z.object({ text: z.string().trim().max(500), issuedOn: plainDate.optional(), plan: id.optional() }),
    response: z.object({
      kind: z.string(),
      words: schemas.text,
      dates: z.array(z.object({ period: z.string(), dueOn: plainDate.nullable() })),
      dateCount: count,
    }),
  }),
  create: route({
    id: 'task.create',
    method: 'POST',
    path: '/api/v1/tasks',
    summary: 'Make a task by hand, from a conclusion or from a direct order',
    access,
    body: newTask,
    response: byTask,
  }),
  change: route({
    id: 'task.change',
    method: 'POST',
    path: '/api/v1/tasks/:taskId/changes',
    summary: 'Change a task; what was due or handed in stays as it is',
    access,
    params: byTask,
    body: taskChange,
    response: z.object({ version: count, added: count, moved: count, cancelled: count }),
  }),
  close: route({
    id: 'task.close',
    method: 'POST',
    path: '/api/v1/tasks/:taskId/end',
    summary: 'End a task: nothing more is asked for, what was done stays',
    access,
    params: byTask,
    body: z.object({ reason }),
    response: schemas.done,
  }),
  bulk: route({
    id: 'task.bulk',
    method: 'POST',
    path: '/api/v1/task-changes',
    summary: 'The same change of many tasks',
    access,
    body: z.object({ taskIds: z.array(id).min(1).max(500), change: bulkChange }),
    response: bulkOutcome,
  }),
  copy: route({
    id: 'task.copy',
    method: 'POST',
    path: '/api/v1/task-copies',
    summary: 'Copy tasks with everything that hangs on them, dates moved; a plan copied whole is a template',
    access,
    body: z.object({
      taskIds: z.array(id).max(500).default([]),
      /** All tasks of a plan, instead of a list. */
      fromPlanId: id.optional(),
      toPlanId: id.nullable().default(null),
      shiftMonths: z.number().int().min(-120).max(120).default(0),
      withChildren: z.boolean().default(true),
    }),
    response: z.object({ taskIds: z.array(id) }),
  }),
  resolveName: route({
    id: 'task.name.resolve',
    method: 'POST',
    path: '/api/v1/tasks/:taskId/names',
    summary: 'Say which units a printed name stands for',
    access,
    params: byTask,
    body: z.object({ duty: unitDuty, namedAs: z.string().max(500), unitIds: z.array(id).min(1).max(200), reason }),
    response: schemas.done,
  }),
  setProduct: route({
    id: 'task.product.set',
    method: 'POST',
    path: '/api/v1/tasks/:taskId/products/:productId',
    summary: 'Tick a product off, or take the tick away',
    access: { action: 'duty.work' },
    params: byTask.extend({ productId: id }),
    body: z.object({ done: z.boolean() }),
    response: schemas.done,
  }),
  comment: route({
    id: 'task.comment.add',
    method: 'POST',
    path: '/api/v1/tasks/:taskId/comments',
    summary: 'Say something on a task; people who are mentioned are told',
    access: { action: 'task.comment' },
    params: byTask,
    body: z.object({
      content: z.string().trim().min(1).max(5000),
      mentions: z.array(id).max(30).default([]),
      obligationId: id.nullable().default(null),
    }),
    response: z.object({ commentId: id }),
  }),
  people: route({
    id: 'task.people',
    method: 'GET',
    path: '/api/v1/tasks/:taskId/people',
    summary: 'People who may read a task, by name with or without marks: those whom a comment may mention',
    access: { action: 'task.comment' },
    params: byTask,
    query: z.object({
      q: z.string().trim().max(100).default(''),
      limit: z.coerce.number().int().min(1).max(20).default(8),
    }),
    response: z.object({
      items: z.array(personRef.extend({ title: z.string().nullable(), unitName: z.string().nullable() })),
    }),
  }),
  removeComment: route({
    id: 'task.comment.remove',
    method: 'DELETE',
    path: '/api/v1/tasks/:taskId/comments/:commentId',
    summary: 'Take back what one said',
    access: { action: 'task.comment.own' },
    params: byTask.extend({ commentId: id }),
    response: schemas.done,
  }),
  watch: route({
    id: 'task.watch',
    method: 'PUT',
    path: '/api/v1/tasks/:taskId/watch',
    summary: 'Follow a task, or stop',
    access: { action: 'task.comment' },
    params: byTask,
    body: z.object({ watching: z.boolean() }),
    response: schemas.done,
  }),
} as const;
