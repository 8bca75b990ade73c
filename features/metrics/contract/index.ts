import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

const { plainDate, text } = schemas;

const direction = z.enum(['higher_is_better', 'lower_is_better', 'neither', 'by_subject']);

/** What a number means: the definition that every screen shares. */
export const metric = z.object({
  id: z.string(),
  name: text,
  unit: text,
  numerator: text,
  denominator: text.nullable(),
  grain: text,
  subjectName: text,
  periodName: text,
  owner: text,
  legalSource: text,
  direction,
  decimals: z.number().int(),
  asOfRule: z.enum(['published_by', 'recorded_by', 'holds_on']),
});
export type Metric = z.output<typeof metric>;

/** One value of a metric, with what it was made of or why there is none. */
export const metricValue = z.object({
  subject: z.string(),
  subjectName: text,
  period: z.string(),
  value: z.number().nullable(),
  of: z.number().int().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  decimals: z.number().int(),
  unit: text,
  direction,
  reason: text.nullable(),
  asOf: plainDate,
  href: z.string().nullable(),
});
export type MetricValue = z.output<typeof metricValue>;

/** The rows that one value counts. */
export const metricRows = z.object({
  asOf: plainDate,
  value: metricValue,
  columns: z.array(
    z.object({
      id: z.string(),
      head: text,
      kind: z.enum(['text', 'number', 'date']),
      decimals: z.number().int().optional(),
    }),
  ),
  rows: z.array(
    z.object({
      id: z.string(),
      cells: z.array(z.union([z.string(), z.number(), text, z.null()])),
      href: z.string().nullable(),
      own: z.boolean(),
    }),
  ),
});
export type MetricRows = z.output<typeof metricRows>;

const idParams = z.object({ id: z.string().max(80) });
const subject = z.string().max(80);
const period = z.string().max(20);

/** Definitions of metrics, their values and the rows counted. */
export const metricRoutes = {
  list: route({
    id: 'metrics.list',
    method: 'GET',
    path: '/api/v1/metrics',
    summary: 'The definitions of all metrics the reader may see',
    access: { action: 'metric.read' },
    response: z.object({ items: z.array(metric) }),
  }),
  show: route({
    id: 'metrics.show',
    method: 'GET',
    path: '/api/v1/metrics/:id',
    summary: 'The definition of one metric',
    access: { action: 'metric.read' },
    params: idParams,
    response: metric,
  }),
  values: route({
    id: 'metrics.values',
    method: 'GET',
    path: '/api/v1/metrics/:id/values',
    summary: 'Values of a metric as of the business date, of one subject or period when named',
    access: { action: 'metric.read' },
    params: idParams,
    query: z.object({ subject: subject.optional(), period: period.optional() }),
    response: z.object({ asOf: plainDate, items: z.array(metricValue) }),
  }),
  rows: route({
    id: 'metrics.rows',
    method: 'GET',
    path: '/api/v1/metrics/:id/rows',
    summary: 'The rows behind one value of a metric',
    access: { action: 'metric.read' },
    params: idParams,
    query: z.object({ subject, period }),
    response: metricRows,
  }),
} as const;

/** Address of the page of a metric, at one subject and period when named. */
export function metricPath(
  id: string,
  at: { readonly subject?: string; readonly period?: string | number } = {},
): string {
  const query = Object.entries(at)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/figures/${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`;
}
