import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { yearQuery } from './diagnosing.ts';

const { plainDate, text } = schemas;

/** One unit of the map in one edition. */
export const comparedRow = z.object({
  province: z.string(),
  own: z.boolean(),
  chosen: z.boolean(),
  value: z.number().nullable(),
  rank: z.number().int().nullable(),
  /** Interval of the method; null where none can be drawn. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** 0 best quarter .. 3 */
  quartile: z.number().int().min(0).max(3).nullable(),
  /** Socio-economic region; null for a province that no document of regions names. */
  region: text.nullable(),
  before: z.number().nullable(),
  change: z.number().nullable(),
  rankBefore: z.number().int().nullable(),
  /** Computed from predecessors, never published. */
  reconstructed: z.boolean(),
  note: text.nullable(),
});
export type ComparedRow = z.output<typeof comparedRow>;

/** One province (or the national mean) through the years of a comparison. */
export const comparedLine = z.object({
  province: z.string(),
  own: z.boolean(),
  points: z.array(
    z.object({ year: z.number().int(), value: z.number().nullable(), rank: z.number().int().nullable() }),
  ),
});

/** A region of the map: the plain mean of its provinces, computed here and never published. */
export const comparedRegion = z.object({
  name: text,
  own: z.boolean(),
  n: z.number().int(),
  of: z.number().int(),
  mean: z.number().nullable(),
  rank: z.number().int().nullable(),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  best: z.array(z.string()),
  /** Change of the mean since the edition before; null where the two may not be subtracted. */
  change: z.number().nullable(),
});
export type ComparedRegion = z.output<typeof comparedRegion>;

/** One edition of the own past; `note` says what must be known about the change, also where it is withheld. */
export const pastEdition = z.object({
  year: z.number().int(),
  value: z.number().nullable(),
  rank: z.number().int().nullable(),
  of: z.number().int().nullable(),
  mean: z.number().nullable(),
  fromMean: z.number().nullable(),
  quartile: z.number().int().min(0).max(3).nullable(),
  change: z.number().nullable(),
  rankBefore: z.number().int().nullable(),
  note: text.nullable(),
});
export type PastEdition = z.output<typeof pastEdition>;

/** Provinces side by side: latest edition, years, quartile bands, on the map of then or of today. */
export const compared = z.object({
  code: z.string(),
  name: text,
  province: z.string(),
  asOf: plainDate,
  year: z.number().int(),
  previousYear: z.number().int().nullable(),
  component: z.string(),
  componentName: text,
  components: z.array(z.object({ code: z.string(), name: text })),
  indices: z.array(z.object({ code: z.string(), name: text, years: z.array(z.number().int()) })),
  map: z.enum(['then', 'today']),
  decimals: z.number().int(),
  direction: z.enum(['higher_is_better', 'lower_is_better']),
  answer: text,
  changeNote: text.nullable(),
  statisticsNote: text.nullable(),
  quartiles: z.object({ q1: z.number(), q2: z.number(), q3: z.number() }).nullable(),
  mean: z.number().nullable(),
  meanLine: z.array(z.object({ year: z.number().int(), value: z.number().nullable() })),
  uncertainty: z.object({ label: text, draws: z.number().int(), seed: z.number().int() }).nullable(),
  rows: z.array(comparedRow),
  regions: z.array(comparedRegion),
  /** The document that sets the regions of this map. */
  regionsDocument: z.string().nullable(),
  /** Quartiles of every year of the lines. */
  bands: z.array(z.object({ year: z.number().int(), q1: z.number(), q2: z.number(), q3: z.number() })),
  /** Every edition of the own province up to this one, the newest first. */
  past: z.array(pastEdition),
  /** Own line and those of the chosen; years of another structure are left out. */
  lines: z.array(comparedLine),
});
export type Compared = z.output<typeof compared>;

const compareQuery = z.object({
  index: z.string().max(20).optional(),
  year: yearQuery.optional(),
  component: z.string().max(40).optional(),
  /** Names of provinces, separated by commas. */
  provinces: z.string().max(1000).optional(),
  map: z.enum(['then', 'today']).default('then'),
});

/** Comparing provinces. */
export const comparingRoutes = {
  compare: route({
    id: 'analysis.compare',
    method: 'GET',
    path: '/api/v1/compare',
    summary: 'Provinces beside one another in an edition and through the years',
    access: { action: 'analysis.read' },
    query: compareQuery,
    response: compared,
  }),
  compareFile: route({
    id: 'analysis.compare.file',
    method: 'GET',
    path: '/api/v1/compare/workbook',
    summary: 'The same comparison as a workbook (XLSX)',
    access: { action: 'analysis.read' },
    query: compareQuery,
    response: compared,
    raw: true,
  }),
} as const;
