import type { PlainDate } from '@nanghang/domain/kernel';
import { readingRoutes } from '@nanghang/indices/contract';
import { unitRoutes } from '@nanghang/units/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { followingRoutes, obligationRoutes, type taskFilter, taskListRoutes, taskRoutes } from '../contract/index.ts';
import { client, dutiesKey } from './work.queries.ts';

/** Conditions of a view of tasks, as the API takes them. */
export type TaskConditions = z.input<typeof taskFilter>;

/** Orders of the list of tasks, as the API takes them. */
export type TaskSort = NonNullable<z.input<(typeof taskListRoutes.list)['query']>['sort']>;

/** Rows of a page of a list. */
export const pageRows = 200;

export function tasksQuery(conditions: TaskConditions, sort: TaskSort) {
  return infiniteQueryOptions({
    queryKey: [dutiesKey, 'tasks', conditions, sort],
    queryFn: ({ pageParam, signal }) =>
      client.call(taskListRoutes.list, { query: { ...conditions, sort, limit: pageRows, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function taskCountsQuery(conditions: TaskConditions) {
  return queryOptions({
    queryKey: [dutiesKey, 'task-counts', conditions],
    queryFn: ({ signal }) => client.call(taskListRoutes.counts, { query: conditions, signal }),
    placeholderData: keepPreviousData,
  });
}

export function taskBoardQuery(conditions: TaskConditions) {
  return queryOptions({
    queryKey: [dutiesKey, 'task-board', conditions],
    queryFn: ({ signal }) => client.call(taskListRoutes.board, { query: conditions, signal }),
    placeholderData: keepPreviousData,
  });
}

export function taskCalendarQuery(conditions: TaskConditions, month: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'task-calendar', conditions, month],
    queryFn: ({ signal }) => client.call(taskListRoutes.calendar, { query: { ...conditions, month }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function taskTimelineQuery(conditions: TaskConditions, from: PlainDate, to: PlainDate) {
  return queryOptions({
    queryKey: [dutiesKey, 'task-timeline', conditions, from, to],
    queryFn: ({ signal }) =>
      client.call(taskListRoutes.timeline, { query: { ...conditions, from, to, limit: pageRows }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function taskQuery(taskId: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'task', taskId],
    queryFn: ({ signal }) => client.call(taskRoutes.show, { params: { taskId }, signal }),
  });
}

/** People whom a comment on a task may mention, whose name has words that begin so. */
export function taskPeopleQuery(taskId: string, q: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'task-people', taskId, q],
    queryFn: ({ signal }) => client.call(taskRoutes.people, { params: { taskId }, query: { q }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

const courseRows = 100;

/** What happened to a task, the newest first. */
export function taskCourseQuery(taskId: string) {
  return infiniteQueryOptions({
    queryKey: [dutiesKey, 'task-course', taskId],
    queryFn: ({ pageParam, signal }) =>
      client.call(taskRoutes.course, { params: { taskId }, query: { limit: courseRows, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Requests for more time on one task that nobody has answered. */
export function extensionsOfTaskQuery(taskId: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'task-extensions', taskId],
    queryFn: ({ signal }) =>
      client.call(obligationRoutes.list, { query: { task: taskId, extension: 'asked' }, signal }),
  });
}

/** Plans in force, to choose from, with their rates. */
export const plansQuery = queryOptions({
  queryKey: [dutiesKey, 'plans'],
  queryFn: ({ signal }) => client.call(followingRoutes.plans, { query: {}, signal }),
});

/** Units of the business date, for picking one. */
export const unitsQuery = queryOptions({
  queryKey: ['units', 'today'],
  queryFn: ({ signal }) => client.call(unitRoutes.tree, { query: {}, signal }),
  staleTime: 300_000,
});

/** Indices, for picking one. */
export const seriesQuery = queryOptions({
  queryKey: ['indices', 'series'],
  queryFn: ({ signal }) => client.call(readingRoutes.series, { signal }),
  staleTime: 300_000,
});

/** Components of an index in its newest version, for picking one. */
export function componentsQuery(code: string) {
  return queryOptions({
    queryKey: ['indices', code, 'components'],
    queryFn: async ({ signal }) => {
      const { versions } = await client.call(readingRoutes.definition, { params: { code }, signal });
      return versions.toSorted((a, b) => b.fromYear - a.fromYear)[0]?.components ?? [];
    },
    staleTime: 300_000,
  });
}

/** Tasks that read like a text. */
export function similarTasksQuery(text: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'similar', text],
    queryFn: ({ signal }) => client.call(taskListRoutes.similar, { query: { text }, signal }),
  });
}

/** How words of time are read. */
export function timeframeQuery(text: string) {
  return queryOptions({
    queryKey: ['timeframe', text],
    queryFn: ({ signal }) => client.call(taskRoutes.dates, { query: { text }, signal }),
    staleTime: 300_000,
  });
}

const mostWaiting = 200;

/** Reports or requests for more time that wait for the coordinator, the longest waiting first. */
export function waitingQuery(what: 'reports' | 'extensions') {
  return queryOptions({
    queryKey: [dutiesKey, 'waiting', what],
    queryFn: ({ signal }) => client.call(followingRoutes.waiting, { query: { what, limit: mostWaiting }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What was pressed, the newest first. */
export const pressingsQuery = infiniteQueryOptions({
  queryKey: [dutiesKey, 'pressings'],
  queryFn: ({ pageParam, signal }) =>
    client.call(followingRoutes.pressings, { query: { limit: pageRows, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Who is late, and which components that endangers. */
export const lateQuery = queryOptions({
  queryKey: [dutiesKey, 'late'],
  queryFn: ({ signal }) => client.call(followingRoutes.late, { query: {}, signal }),
});

/** By what rates are grouped. */
export const rateGroupings = ['unit', 'plan', 'series', 'quarter'] as const;
export type RateGrouping = (typeof rateGroupings)[number];

/** Rates of today, or as they stood at the end of a day that has passed. */
export function ratesQuery(by: RateGrouping, asOf?: PlainDate) {
  return queryOptions({
    queryKey: [dutiesKey, 'rates', by, asOf ?? 'today'],
    queryFn: ({ signal }) => client.call(followingRoutes.rates, { query: { by, ...(asOf ? { asOf } : {}) }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function coverageQuery(planId: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'coverage', planId],
    queryFn: ({ signal }) => client.call(followingRoutes.coverage, { params: { planId }, signal }),
  });
}

export function rollUpQuery(planId: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'roll-up', planId],
    queryFn: ({ signal }) => client.call(followingRoutes.rollUp, { params: { planId }, signal }),
  });
}

export function yearlyReportQuery(unitId: string, year: number) {
  return queryOptions({
    queryKey: [dutiesKey, 'yearly', unitId, year],
    queryFn: ({ signal }) => client.call(followingRoutes.yearlyReport, { params: { unitId }, query: { year }, signal }),
    placeholderData: keepPreviousData,
  });
}
