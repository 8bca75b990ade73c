import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

const { plainDate, text } = schemas;

/** A rank with the number ranked and where it comes from. */
export const rankFact = z.object({
  rank: z.number().int(),
  of: z.number().int(),
  basis: z.enum(['computed', 'published']),
});

/** One year of a line in a chart; null where nothing was published. */
export const trendPoint = z.object({
  year: z.number().int(),
  value: z.number().nullable(),
  mean: z.number().nullable(),
  rank: z.number().int().nullable(),
  /** A value before this year belongs to another structure and is not compared. */
  break: z.boolean(),
});
export type TrendPoint = z.output<typeof trendPoint>;

const scale = z.object({ min: z.number(), max: z.number(), unit: z.string() });

/** A named group and how it is known. */
export const groupFact = z.object({ label: text, basis: z.enum(['published', 'quartile']) });

const directions = z.enum(['higher_is_better', 'lower_is_better']);

/** Where the province stands on one index: newest value, change, rank or group, mean, trend. */
export const indexCard = z.object({
  code: z.string(),
  name: text,
  publisher: z.string(),
  scale,
  direction: directions,
  /** Latest edition with a value of our province; null when there is none. */
  year: z.number().int().nullable(),
  /** Newest edition any index has: a card behind it is old. */
  newestYear: z.number().int(),
  value: z.number().nullable(),
  previousYear: z.number().int().nullable(),
  previousValue: z.number().nullable(),
  change: z.number().nullable(),
  /** Why no change is given although both years have a value. */
  changeNote: text.nullable(),
  rank: rankFact.nullable(),
  previousRank: rankFact.nullable(),
  rankChange: z.number().int().nullable(),
  group: groupFact.nullable(),
  previousGroup: groupFact.nullable(),
  mean: z.number().nullable(),
  meanBasis: z.enum(['computed', 'published', 'none']),
  gapToMean: z.number().nullable(),
  decimals: z.number().int(),
  trend: z.array(trendPoint),
  /** Values of every other province per year of the trend, for the cloud behind the line. */
  cloud: z.array(z.array(z.number().nullable())),
});
export type IndexCard = z.output<typeof indexCard>;

/** The opening page: one sentence and a card an index. */
export const overview = z.object({
  province: z.string(),
  asOf: plainDate,
  answer: text,
  cards: z.array(indexCard),
});

const spread = z.object({ min: z.number(), q1: z.number(), median: z.number(), q3: z.number(), max: z.number() });

/** A component in one edition, or the total under the code `TOTAL`; values in the unit of the index. */
export const componentRow = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  level: z.number().int(),
  name: text,
  weightRatio: z.number().nullable(),
  maxPoints: z.number().nullable(),
  value: z.number().nullable(),
  previousValue: z.number().nullable(),
  change: z.number().nullable(),
  changeNote: text.nullable(),
  mean: z.number().nullable(),
  gapToMean: z.number().nullable(),
  best: z.object({ value: z.number(), provinces: z.array(z.string()) }).nullable(),
  rank: rankFact.nullable(),
  rankChange: z.number().int().nullable(),
  spread: spread.nullable(),
  trend: z.array(trendPoint),
  /** Share of the change of the total that comes from this component, in points of the total. */
  contribution: z.number().nullable(),
  statisticsNote: text.nullable(),
  confidence: z.enum(['verified', 'from-knowledge', 'uncertain']),
});
export type ComponentRow = z.output<typeof componentRow>;

/** A place near ours; `low` and `high` are the ranks it may take under the stated uncertainty of the method. */
export const ladderRow = z.object({
  rank: z.number().int(),
  province: z.string(),
  value: z.number(),
  own: z.boolean(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** Something that arithmetic or the definition says against a printed figure. */
export const indexCheck = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  year: z.number().int().nullable(),
  province: z.string().nullable(),
  component: z.string().nullable(),
  printed: z.union([z.number(), z.string()]).nullable(),
  expected: z.number().nullable(),
  message: text,
});

/** One edition of an index as its page shows it. */
export const indexPage = z.object({
  code: z.string(),
  name: text,
  publisher: z.string(),
  province: z.string(),
  asOf: plainDate,
  scale,
  direction: directions,
  decimals: z.number().int(),
  year: z.number().int(),
  years: z.array(z.number().int()),
  latestYear: z.number().int(),
  previousYear: z.number().int().nullable(),
  answer: text,
  componentsAnswer: text.nullable(),
  ladderAnswer: text.nullable(),
  changeAnswer: text.nullable(),
  publishedOn: plainDate.nullable(),
  publicationConfidence: z.string().nullable(),
  aggregation: z.string().nullable(),
  aggregationConfidence: z.string().nullable(),
  versionNote: z.string().nullable(),
  structureNote: text.nullable(),
  total: componentRow,
  group: groupFact.nullable(),
  previousGroup: groupFact.nullable(),
  placeAbove: z.object({ rank: z.number().int(), province: z.string(), gap: z.number() }).nullable(),
  totalCheck: z.object({ computed: z.number(), published: z.number(), difference: z.number() }).nullable(),
  components: z.array(componentRow),
  ladder: z.array(ladderRow),
  /** What the intervals of the ladder are, with what is needed to repeat them; null where there are none. */
  uncertainty: z.object({ label: text, draws: z.number().int(), seed: z.number().int() }).nullable(),
  checks: z.array(indexCheck),
});
export type IndexPage = z.output<typeof indexPage>;

/** Every source of one figure, the one in use marked. */
export const provenance = z.object({
  index: z.string(),
  year: z.number().int(),
  component: z.string(),
  componentName: text,
  province: z.string(),
  shown: z.number().nullable(),
  method: text,
  contribution: z.object({ weightRatio: z.number(), points: z.number() }).nullable(),
  publishedOn: plainDate.nullable(),
  publicationConfidence: z.string().nullable(),
  sources: z.array(
    z.object({
      sourceId: z.string(),
      title: z.string(),
      licence: z.string().nullable(),
      status: z.string(),
      value: z.number().nullable(),
      rank: z.number().int().nullable(),
      rankBasis: z.string().nullable(),
      note: z.string().nullable(),
      place: z.string().nullable(),
      printed: z.string().nullable(),
      reason: z.string().nullable(),
      enteredBy: z.string().nullable(),
      enteredAt: z.string().nullable(),
      importId: z.string().nullable(),
      shown: z.boolean(),
      agrees: z.boolean().nullable(),
    }),
  ),
});
export type Provenance = z.output<typeof provenance>;

/** One component through the years and among the provinces of one year. */
export const componentPage = z.object({
  index: z.string(),
  indexName: text,
  province: z.string(),
  year: z.number().int(),
  decimals: z.number().int(),
  answer: text,
  component: componentRow,
  history: z.array(
    z.object({
      year: z.number().int(),
      value: z.number().nullable(),
      change: z.number().nullable(),
      changeNote: text.nullable(),
      mean: z.number().nullable(),
      best: z.number().nullable(),
      rank: rankFact.nullable(),
      weightRatio: z.number().nullable(),
      name: text.nullable(),
    }),
  ),
  ranking: z.array(
    z.object({
      rank: z.number().int(),
      province: z.string(),
      value: z.number(),
      previousValue: z.number().nullable(),
      own: z.boolean(),
    }),
  ),
});
export type ComponentPage = z.output<typeof componentPage>;

/** An index in the list of all. */
export const seriesRow = z.object({
  code: z.string(),
  name: text,
  publisher: z.string(),
  scale,
  direction: directions,
  firstYear: z.number().int(),
  latestYear: z.number().int().nullable(),
  versions: z.number().int(),
  value: z.number().nullable(),
  rank: rankFact.nullable(),
  group: groupFact.nullable(),
  decimals: z.number().int(),
  results: z.number().int(),
});
export type SeriesRow = z.output<typeof seriesRow>;

const confidence = z.enum(['verified', 'from-knowledge', 'uncertain']);

/** A node of an index tree: weight as a ratio of its level, or maximum points. */
export const definitionComponent = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  level: z.number().int(),
  name: text,
  weightRatio: z.number().nullable(),
  maxPoints: z.number().nullable(),
  direction: directions,
  confidence,
});

/** The structure of an index in a span of years (open when `toYear` is null), with how sure it is. */
export const definitionVersion = z.object({
  fromYear: z.number().int(),
  toYear: z.number().int().nullable(),
  aggregation: z.string(),
  aggregationConfidence: confidence,
  confidence,
  source: z.string(),
  note: z.string().nullable(),
  groups: z.object({ method: z.enum(['published', 'quartiles']), labels: z.array(text) }).nullable(),
  components: z.array(definitionComponent),
});
export type DefinitionVersion = z.output<typeof definitionVersion>;

/** All versions of an index, its breaks, and the edits of the province. */
export const definition = z.object({
  code: z.string(),
  name: text,
  publisher: z.string(),
  direction: directions,
  scale,
  versions: z.array(definitionVersion),
  breaks: z.array(z.object({ component: z.string(), before: z.number().int(), after: z.number().int() })),
  edits: z.array(
    z.object({ editedBy: z.string(), editedAt: z.string(), reason: z.string(), fromYear: z.number().int() }),
  ),
});
export type Definition = z.output<typeof definition>;

const codeParams = z.object({ code: z.string().max(20) });
const cellQuery = z.object({
  year: z.coerce.number().int(),
  component: z.string().max(40),
  province: z.string().max(60).optional(),
});

/** Reading of indices, and the new versions a province puts into force. */
export const readingRoutes = {
  series: route({
    id: 'indices.series',
    method: 'GET',
    path: '/api/v1/indices',
    summary: 'All indices with their newest edition',
    access: { action: 'index.read' },
    response: z.object({ items: z.array(seriesRow) }),
  }),
  definition: route({
    id: 'indices.definition',
    method: 'GET',
    path: '/api/v1/indices/:code/definition',
    summary: 'The versions of an index: components, weights, aggregation, and how sure each is',
    access: { action: 'index.read' },
    params: codeParams,
    response: definition,
  }),
  define: route({
    id: 'indices.define',
    method: 'POST',
    path: '/api/v1/indices/:code/definition',
    summary: 'Put a new version of an index into force from a year on; earlier years keep theirs',
    access: { action: 'index.define' },
    params: codeParams,
    body: z.object({
      fromYear: z.number().int().min(2000).max(2100),
      reason: z.string().trim().min(3).max(500),
      components: z
        .array(
          z.object({
            code: z.string().max(40),
            weightRatio: z.number().min(0).max(1).nullable(),
            maxPoints: z.number().min(0).nullable(),
            name: text,
          }),
        )
        .min(1)
        .max(200),
    }),
    response: definition,
  }),
  overview: route({
    id: 'indices.overview',
    method: 'GET',
    path: '/api/v1/indices/overview',
    summary: 'Where the province stands on every index',
    access: { action: 'index.read' },
    response: overview,
  }),
  page: route({
    id: 'indices.page',
    method: 'GET',
    path: '/api/v1/indices/:code',
    summary: 'One edition of an index with its components',
    access: { action: 'index.read' },
    params: codeParams,
    query: z.object({ year: z.coerce.number().int().optional() }),
    response: indexPage,
  }),
  component: route({
    id: 'indices.component',
    method: 'GET',
    path: '/api/v1/indices/:code/component',
    summary: 'One component through the years and among the provinces',
    access: { action: 'index.read' },
    params: codeParams,
    query: cellQuery,
    response: componentPage,
  }),
  provenance: route({
    id: 'indices.provenance',
    method: 'GET',
    path: '/api/v1/indices/:code/provenance',
    summary: 'Where one figure comes from',
    access: { action: 'index.read' },
    params: codeParams,
    query: cellQuery,
    response: provenance,
  }),
} as const;
