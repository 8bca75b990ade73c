import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

/** Business date beside the real one; they differ only in a demo. */
export const clockState = z.object({
  /** The day the system works with. */
  businessDate: schemas.plainDate,
  /** The real day in Vietnam. */
  realDate: schemas.plainDate,
  isDemo: z.boolean(),
});

/** States of background work, as the queue names them. */
export const jobState = z.enum(['created', 'retry', 'active', 'completed', 'cancelled', 'failed']);

/** One piece of background work of the province. */
export const jobRow = z.object({
  id: schemas.id,
  name: z.string(),
  state: jobState,
  createdAt: schemas.instant,
  startedAt: schemas.instant.nullable(),
  completedAt: schemas.instant.nullable(),
  retryCount: z.number().int(),
  retryLimit: z.number().int(),
  error: z.string().nullable(),
});
export type JobRow = z.output<typeof jobRow>;

/** A table as a page shows it, to be written as a workbook. */
export const shownTable = z.object({
  name: z.string().trim().min(1).max(120),
  columns: z.array(z.string().max(200)).min(1).max(200),
  rows: z.array(z.array(z.union([z.string().max(32_000), z.number(), z.boolean(), z.null()])).max(200)).max(100_000),
});

/** Running the system: the demo clock and background work. */
export const operationsRoutes = {
  readClock: route({
    id: 'clock.read',
    method: 'GET',
    path: '/api/v1/clock',
    summary: 'The day the system works with',
    access: 'signed-in',
    response: clockState,
  }),
  setClock: route({
    id: 'clock.set',
    method: 'PUT',
    path: '/api/v1/clock',
    summary: 'Move the business date of a demo; it runs on from there',
    access: { action: 'clock.set' },
    body: z.object({ businessDate: schemas.plainDate }),
    response: clockState,
  }),
  exportTable: route({
    id: 'tables.export',
    method: 'POST',
    path: '/api/v1/tables/xlsx',
    summary: 'Write a table that a page shows as an XLSX workbook; the answer is the file',
    access: 'signed-in',
    body: shownTable,
    response: schemas.done,
    raw: true,
  }),
  listJobs: route({
    id: 'jobs.list',
    method: 'GET',
    path: '/api/v1/jobs',
    summary: 'Background work of the province: how many in each state, and the newest',
    access: { action: 'job.read' },
    query: z.object({ state: jobState.optional(), limit: z.coerce.number().int().min(1).max(500).default(200) }),
    response: z.object({
      counts: z.array(z.object({ state: jobState, count: z.number().int() })),
      items: z.array(jobRow),
    }),
  }),
  retryJob: route({
    id: 'jobs.retry',
    method: 'POST',
    path: '/api/v1/jobs/:id/retry',
    summary: 'Try a failed job again',
    access: { action: 'job.retry' },
    params: z.object({ id: schemas.id }),
    response: schemas.done,
  }),
} as const;
