import { route, schemas } from '@nanghang/contract';
import { parsePeriod } from '@nanghang/domain/metrics';
import { z } from 'zod';

const { plainDate, text, id, instant, done } = schemas;

/** Signs by which a target compares its measure. */
export const comparisonSign = z.enum(['>=', '>', '<=', '<', '=']);

/** What a target is about. */
export const targetMeasure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('index'), index: z.string().min(1).max(20), component: z.string().min(1).max(40) }),
  z.object({
    kind: z.literal('metric'),
    /** Id in the registry of metrics, or the name by which figures are recorded. */
    metric: z.string().trim().min(1).max(300),
    /** One of several subjects of a registered metric. */
    subject: z.string().max(80).nullable().optional(),
    /** The index whose improvement it serves. */
    index: z.string().max(20).nullable().optional(),
  }),
]);

/** What must hold; see the domain's `TargetCondition`. */
export const targetCondition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    operator: comparisonSign,
    value: z.number(),
    unit: z.string().max(40).nullable(),
  }),
  z.object({ kind: z.literal('rate'), operator: comparisonSign, value: z.number().min(0).max(1000) }),
  z.object({
    kind: z.literal('count'),
    operator: comparisonSign,
    value: z.number().min(0),
    unit: z.string().max(40).nullable(),
    per: z.enum(['all', 'each-unit']),
  }),
  z.object({ kind: z.literal('rank'), operator: comparisonSign, rank: z.number().int().min(1).max(100) }),
  z.object({ kind: z.literal('top'), places: z.number().int().min(1).max(100) }),
  z.object({ kind: z.literal('group'), group: z.string().trim().min(1).max(60) }),
  z.object({ kind: z.literal('mean'), operator: comparisonSign }),
  z.object({ kind: z.literal('last-year'), operator: comparisonSign }),
  z.object({ kind: z.literal('gain'), of: z.enum(['value', 'rank']), operator: comparisonSign, amount: z.number() }),
  z.object({ kind: z.literal('qualitative') }),
]);

/** A target as it is written: what is measured, what must hold, by when. */
export const targetBody = z.object({
  code: z.string().trim().min(1).max(20),
  title: z.string().trim().min(3).max(500),
  measure: targetMeasure,
  condition: targetCondition,
  dueOn: plainDate.nullable(),
  /** Must hold at the end of every year up to `dueOn`. */
  yearly: z.boolean().default(false),
  baselineYear: z.number().int().min(1990).max(2100).nullable(),
  /** Place taken as the threshold of a group that its publisher cuts by eye. */
  assumedPlace: z.number().int().min(1).max(100).nullable(),
  unitId: id.nullable(),
  section: z.string().trim().max(200).nullable(),
  document: z.string().trim().max(300).nullable(),
  sourceLine: z.number().int().min(1).nullable(),
  sourceText: z.string().trim().max(2000).nullable(),
});
export type TargetBody = z.output<typeof targetBody>;

/** Whether a target holds today, and why. */
export const verdict = z.enum(['met', 'on_course', 'at_risk', 'missed', 'not_measurable']);

const measurement = z.object({
  asOf: plainDate,
  value: z.number().nullable(),
  rank: z.number().int().nullable(),
  of: z.number().int().nullable(),
  group: z.string().nullable(),
  mean: z.number().nullable(),
  /** Values of single units, for a count in each of them. */
  units: z.array(z.object({ name: z.string(), value: z.number().nullable() })).optional(),
});

/** A target with its measure today, forecast and verdict. */
export const targetRow = targetBody.extend({
  targetId: id,
  version: z.number().int(),
  unitName: z.string().nullable(),
  /** What is asked for, in words. */
  conditionText: text,
  measureText: text,
  verdict,
  reason: text,
  /** The group's threshold is an assumption, said in words; null when nothing is assumed. */
  assumption: text.nullable(),
  measured: measurement.nullable(),
  /** Period, and the source of a recorded figure, in words; null for results of an index. */
  measuredFrom: text.nullable(),
  decimals: z.number().int(),
  unit: z.string(),
  /** The numbers on one axis; `betterWhen` is `lower` for ranks. Null where nothing is measured. */
  gauge: z
    .object({
      now: z.number(),
      target: z.number(),
      forecast: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      axis: z.tuple([z.number(), z.number()]),
      betterWhen: z.enum(['higher', 'lower']),
      kind: z.enum(['rank', 'value', 'group']),
    })
    .nullable(),
  forecastYear: z.number().int().nullable(),
  forecastNote: text.nullable(),
});
export type TargetRow = z.output<typeof targetRow>;

/** All targets, and those that contradict each other. */
export const targetList = z.object({
  asOf: plainDate,
  answer: text,
  counts: z.record(verdict, z.number().int()),
  items: z.array(targetRow),
  conflicts: z.array(
    z.object({
      kind: z.enum(['contradiction', 'different-levels']),
      first: z.string(),
      second: z.string(),
      stricter: z.string().nullable(),
      message: text,
      lines: z.array(z.number().int()),
    }),
  ),
});
export type TargetList = z.output<typeof targetList>;

/** A verdict that differed from the one before, with its day. */
export const verdictEntry = z.object({
  verdict,
  reason: text,
  measured: measurement.nullable(),
  businessDate: plainDate,
  evaluatedAt: instant,
});
export type VerdictEntry = z.output<typeof verdictEntry>;

/** A figure of a measure that a document names, as somebody records it with its source. */
export const figureBody = z.object({
  /** `2023`, `2023-Q3`, `2023-11` or a day. */
  period: z
    .string()
    .trim()
    .refine((text) => parsePeriod(text) !== undefined, { message: 'PERIOD' }),
  value: z.number(),
  nationalMean: z.number().nullable(),
  /** The unit it is about, by name, for a measure taken in each unit. */
  subject: z.string().trim().max(200).nullable(),
  unit: z.string().trim().max(40).nullable(),
  source: z.string().trim().min(3).max(300),
});
export type FigureBody = z.output<typeof figureBody>;

/** A recorded figure; `used` is the newest of its period. */
export const figureEntry = figureBody.extend({
  figureId: id,
  periodText: text,
  used: z.boolean(),
  recordedBy: z.string().nullable(),
  recordedAt: instant,
});
export type FigureEntry = z.output<typeof figureEntry>;

const targetParams = z.object({ targetId: id });

/** Targets: written, changed, retired, judged. */
export const promisingRoutes = {
  targets: route({
    id: 'target.list',
    method: 'GET',
    path: '/api/v1/targets',
    summary: 'Every target with its measure today, its forecast and its verdict; contradictions are named',
    access: { action: 'target.read' },
    response: targetList,
  }),
  target: route({
    id: 'target.show',
    method: 'GET',
    path: '/api/v1/targets/:targetId',
    summary: 'One target with the history of its verdicts',
    access: { action: 'target.read' },
    params: targetParams,
    response: z.object({
      target: targetRow,
      verdicts: z.array(verdictEntry),
      /** Whether people record the figures of this target, and those recorded, the newest first. */
      recordable: z.boolean(),
      figures: z.array(figureEntry),
    }),
  }),
  createTarget: route({
    id: 'target.create',
    method: 'POST',
    path: '/api/v1/targets',
    summary: 'Set a target',
    access: { action: 'target.write' },
    body: targetBody,
    response: z.object({ targetId: id }),
  }),
  changeTarget: route({
    id: 'target.change',
    method: 'PUT',
    path: '/api/v1/targets/:targetId',
    summary: 'Change a target; refused when somebody else changed it since',
    access: { action: 'target.write' },
    params: targetParams,
    body: targetBody.extend({ version: z.number().int(), reason: z.string().trim().min(3).max(500) }),
    response: done,
  }),
  recordFigure: route({
    id: 'target.figure.record',
    method: 'POST',
    path: '/api/v1/targets/:targetId/figures',
    summary: 'Record a figure of the measure a target names; targets on it are judged again',
    access: { action: 'target.record' },
    params: targetParams,
    body: figureBody,
    response: done,
  }),
  retireTarget: route({
    id: 'target.retire',
    method: 'DELETE',
    path: '/api/v1/targets/:targetId',
    summary: 'Take a target out of the list; its history stays',
    access: { action: 'target.write' },
    params: targetParams,
    response: done,
  }),
  targetsFile: route({
    id: 'target.file',
    method: 'GET',
    path: '/api/v1/targets/workbook',
    summary: 'All targets as a workbook (XLSX)',
    access: { action: 'target.read' },
    response: targetList,
    raw: true,
  }),
} as const;
