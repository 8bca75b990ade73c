import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { componentRef, flag, listOf, month, planRef, priority, sourceKind, state, status, unitRef } from './shared.ts';

const { id, pageOf, pageQuery, plainDate } = schemas;
const count = z.number().int();

/** Obligations of a task by where they stand; coordination is not counted. */
export const taskProgress = z.object({
  total: count,
  open: count,
  submitted: count,
  returned: count,
  accepted: count,
  waived: count,
  overdue: count,
});
export type TaskProgress = z.output<typeof taskProgress>;

/** A task in a list. */
export const taskRow = z.object({
  taskId: id,
  ref: z.string(),
  kind: z.enum(['task', 'report']),
  section: z.string().nullable(),
  /** Short name, else the content. */
  title: z.string(),
  /** The whole text, where a short name stands for it; else the title is all of it. */
  content: z.string().nullable(),
  plan: planRef.nullable(),
  priority,
  sourceKind,
  timeframeRaw: z.string().nullable(),
  /** The first leading units in the order of units; `leadCount` says how many there are. */
  leads: z.array(unitRef),
  leadCount: count,
  coordinateCount: count,
  /** Printed names that no unit carries. */
  unresolvedCount: count,
  /** The earliest date on which something is still owed. */
  nextDueOn: plainDate.nullable(),
  lateDays: count,
  status,
  components: z.array(componentRef),
  progress: taskProgress,
  extensionsAsked: count,
  parentTaskId: id.nullable(),
  childCount: count,
  version: count,
});
export type TaskRow = z.output<typeof taskRow>;

/** A task in the tree from the province down to the units. */
export const cascadeNode = z.object({
  taskId: id,
  parentTaskId: id.nullable(),
  depth: count,
  ref: z.string(),
  title: z.string(),
  leads: z.array(unitRef),
  status,
  progress: taskProgress,
});
export type CascadeNode = z.output<typeof cascadeNode>;

/** Filters of every view of tasks: plain query members, so that a view is saved as an address. */
export const taskFilter = z.object({
  q: z.string().trim().max(200).optional(),
  plan: id.optional(),
  source: listOf(sourceKind).optional(),
  /** Code of an index; `component` narrows it down to one component and everything below. */
  series: z.string().max(40).optional(),
  component: z.string().max(80).optional(),
  unit: id.optional(),
  /** How the unit takes part; both ways unless told. */
  duty: z.enum(['lead', 'coordinate']).optional(),
  status: listOf(status).optional(),
  dueFrom: plainDate.optional(),
  dueTo: plainDate.optional(),
  priority: listOf(priority).optional(),
  parent: id.optional(),
  kind: z.enum(['task', 'report']).optional(),
  /** Tasks without an index component, with names that no unit carries, tasks that were ended. */
  withoutComponent: flag.optional(),
  unresolved: flag.optional(),
  closed: flag.optional(),
  /** Tasks that the reader follows. */
  watched: flag.optional(),
});
export type TaskFilter = z.output<typeof taskFilter>;

/** Orders of the list; a minus turns one round. */
export const taskSorts = ['plan', 'ref', '-ref', 'due', '-due', 'priority', 'updated'] as const;

/** Columns of the workbook, in their usual order. */
export const taskColumns = [
  ...(['ref', 'content', 'leads', 'coordinates', 'timeframe', 'nextDue', 'status', 'priority'] as const),
  ...(['components', 'products', 'plan', 'progress'] as const),
] as const;

/** A task on a day of the calendar: the obligation of one unit, and how many units owe it on that day. */
export const taskMark = z.object({
  obligationId: id,
  taskId: id,
  ref: z.string(),
  title: z.string(),
  plan: planRef.nullable(),
  unit: unitRef,
  unitCount: count,
  dueOn: plainDate,
  state,
  status,
});
export type TaskMark = z.output<typeof taskMark>;

const asOf = { asOf: plainDate };

/** Views of tasks. */
export const taskListRoutes = {
  list: route({
    id: 'task.list',
    method: 'GET',
    path: '/api/v1/tasks',
    summary: 'Tasks that fit the filters, a page at a time',
    access: { action: 'task.read' },
    query: taskFilter.extend(pageQuery.shape).extend({ sort: z.enum(taskSorts).default('plan') }),
    response: pageOf(taskRow).extend(asOf),
  }),
  counts: route({
    id: 'task.counts',
    method: 'GET',
    path: '/api/v1/task-counts',
    summary: 'How many tasks fit the filters, in all and by status',
    access: { action: 'task.read' },
    query: taskFilter,
    response: z.object({
      ...asOf,
      total: count,
      byStatus: z.array(z.object({ status, count })),
      undated: count,
      unassigned: count,
    }),
  }),
  board: route({
    id: 'task.board',
    method: 'GET',
    path: '/api/v1/task-board',
    summary: 'Tasks in columns, each with its count and its first cards',
    access: { action: 'task.read' },
    query: taskFilter.extend({ by: z.enum(['status', 'unit', 'priority']).default('status') }),
    response: z.object({
      ...asOf,
      columns: z.array(
        z.object({
          key: z.string(),
          name: z.object({ vi: z.string(), en: z.string() }),
          count,
          items: z.array(taskRow),
        }),
      ),
    }),
  }),
  calendar: route({
    id: 'task.calendar',
    method: 'GET',
    path: '/api/v1/task-calendar',
    summary: 'What is due on each day of a month; at most 20 tasks a day beside how much is due in all',
    access: { action: 'task.read' },
    query: taskFilter.extend({ month }),
    response: z.object({
      ...asOf,
      month,
      days: z.array(z.object({ on: plainDate, count, open: count, items: z.array(taskMark) })),
    }),
  }),
  timeline: route({
    id: 'task.timeline',
    method: 'GET',
    path: '/api/v1/task-timeline',
    summary: 'Tasks with the days on which they are due',
    access: { action: 'task.read' },
    query: taskFilter.extend(pageQuery.shape).extend({ from: plainDate, to: plainDate }),
    response: pageOf(
      z.object({
        task: taskRow,
        from: plainDate,
        to: plainDate.nullable(),
        marks: z.array(z.object({ dueOn: plainDate, count, status })),
      }),
    ).extend(asOf),
  }),
  tree: route({
    id: 'task.tree',
    method: 'GET',
    path: '/api/v1/task-tree',
    summary: 'Tasks with all that carries them out below, down to the last unit, a page at a time',
    access: { action: 'task.read' },
    query: taskFilter.extend(pageQuery.shape),
    response: pageOf(z.object({ task: taskRow, below: z.array(cascadeNode) })).extend(asOf),
  }),
  similar: route({
    id: 'task.similar',
    method: 'GET',
    path: '/api/v1/task-likeness',
    summary: 'Tasks that read like a text, the most alike first',
    access: { action: 'task.read' },
    query: z.object({ text: z.string().trim().min(8).max(4000), except: id.optional() }),
    response: z.object({
      items: z.array(
        z.object({
          taskId: id,
          ref: z.string(),
          title: z.string(),
          plan: planRef.nullable(),
          leads: z.array(unitRef),
          similarityRatio: z.number().min(0).max(1),
        }),
      ),
    }),
  }),
  export: route({
    id: 'task.export',
    method: 'GET',
    path: '/api/v1/task-export',
    summary: 'The filtered tasks as a workbook that can be read in again',
    access: { action: 'task.read' },
    query: taskFilter.extend({
      sort: z.enum(taskSorts).default('plan'),
      columns: listOf(z.enum(taskColumns)).optional(),
      language: z.enum(['vi', 'en']).default('vi'),
    }),
    response: schemas.done,
    raw: true,
  }),
} as const;
