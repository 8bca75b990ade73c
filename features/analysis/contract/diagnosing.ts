import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

const { plainDate, text } = schemas;

/** Years are whole numbers in addresses. */
export const yearQuery = z.coerce.number().int().min(1990).max(2100);

const directions = z.enum(['higher_is_better', 'lower_is_better']);

/** Whether two editions may be subtracted, and what to say beside the difference. */
export const comparison = z.object({ kind: z.enum(['same', 'changed', 'different']), note: text.nullable() });

/** One component in two editions, against the mean, and what it did to the total. */
export const diagnosedComponent = z.object({
  code: z.string(),
  name: text,
  weightRatio: z.number().nullable(),
  value: z.number().nullable(),
  before: z.number().nullable(),
  change: z.number().nullable(),
  comparison,
  /** Points of the total: by its value, by its weight, and both. */
  byValue: z.number().nullable(),
  byWeight: z.number().nullable(),
  points: z.number().nullable(),
  mean: z.number().nullable(),
  fromMean: z.number().nullable(),
  /** Change of the distance to the mean; negative fell against the others. */
  fromMeanChange: z.number().nullable(),
  belowMean: z.boolean(),
  belowQuartile: z.boolean(),
  rank: z.number().int().nullable(),
  rankBefore: z.number().int().nullable(),
  /** Rank of the total when this component is left out. */
  rankWithout: z.number().int().nullable(),
});
export type DiagnosedComponent = z.output<typeof diagnosedComponent>;

/** Ranks a published index may give when its method varies: not a sampling error. */
export const rankInterval = z.object({
  province: z.string(),
  nominal: z.number().int(),
  median: z.number(),
  low: z.number(),
  high: z.number(),
  p5: z.number(),
  p95: z.number(),
});

/** Next edition by the method that was off least in the past, with its interval. */
export const forecast = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('forecast'),
    year: z.number().int(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    method: z.string(),
    methods: z.array(z.object({ method: z.string(), meanAbsoluteError: z.number(), cases: z.number().int() })),
    measuredCoverage: z.number().nullable(),
    basedOn: z.array(z.number().int()),
    explanation: text,
    rank: z
      .object({ rank: z.number().int(), best: z.number().int(), worst: z.number().int(), of: z.number().int() })
      .nullable(),
  }),
  z.object({ kind: z.literal('none'), year: z.number().int(), reason: text }),
]);
export type DiagnosedForecast = z.output<typeof forecast>;

/** Provinces that gained most on one component, as examples to learn from. */
export const improverGroup = z.object({
  code: z.string(),
  name: text,
  comparison,
  improvers: z.array(
    z.object({
      province: z.string(),
      before: z.number(),
      after: z.number(),
      change: z.number(),
      rankBefore: z.number().int().nullable(),
      rankAfter: z.number().int().nullable(),
    }),
  ),
});

/** Why an index moved between two editions: parts, places, weak and strong components, outliers, forecast. */
export const diagnosis = z.object({
  code: z.string(),
  name: text,
  province: z.string(),
  asOf: plainDate,
  year: z.number().int(),
  years: z.array(z.number().int()),
  fromYear: z.number().int().nullable(),
  fromYears: z.array(z.number().int()),
  decimals: z.number().int(),
  direction: directions,
  answer: text,
  /** Why nothing is subtracted, or what changed between the two editions; null when all is the same. */
  breakNote: text.nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  change: z.number().nullable(),
  mean: z.number().nullable(),
  rank: z.object({ rank: z.number().int(), of: z.number().int(), basis: z.enum(['computed', 'published']) }).nullable(),
  rankBefore: z.number().int().nullable(),
  /** Part of the change that the components do not account for; null where the total is no sum of them. */
  unexplained: z.number().nullable(),
  shift: z
    .object({
      before: z.number().int(),
      after: z.number().int(),
      places: z.number(),
      own: z.number(),
      others: z.number(),
      rankIfOthersStayed: z.number().int(),
      rankIfOwnStayed: z.number().int(),
      explanation: text,
    })
    .nullable(),
  components: z.array(diagnosedComponent),
  improvers: z.array(improverGroup),
  outliers: z.array(
    z.object({
      code: z.string(),
      name: text,
      province: z.string(),
      own: z.boolean(),
      value: z.number(),
      z: z.number().nullable(),
      modifiedZ: z.number().nullable(),
      explanation: text,
    }),
  ),
  forecast,
  uncertainty: z
    .object({
      label: text,
      draws: z.number().int(),
      seed: z.number().int(),
      own: rankInterval,
      /** Provinces whose published place lies within our interval. */
      within: z.array(rankInterval),
    })
    .nullable(),
});
export type Diagnosis = z.output<typeof diagnosis>;

/** Diagnosis of a published index. */
export const diagnosingRoutes = {
  diagnosis: route({
    id: 'analysis.diagnosis',
    method: 'GET',
    path: '/api/v1/indices/:code/diagnosis',
    summary: 'Why the total and the rank of an edition changed, what is weak, and what to expect',
    access: { action: 'analysis.read' },
    params: z.object({ code: z.string().max(20) }),
    query: z.object({ year: yearQuery.optional(), from: yearQuery.optional() }),
    response: diagnosis,
  }),
} as const;
