import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { yearQuery } from './diagnosing.ts';

const { plainDate, text, id, instant, done } = schemas;

const confidence = z.enum(['verified', 'from-knowledge', 'uncertain']);
const direction = z.enum(['higher_is_better', 'lower_is_better']);
const scale = z.object({ min: z.number(), max: z.number(), unit: z.string() });

/** A top-level component with what a person needs to know before moving it. */
export const movableComponent = z.object({
  code: z.string(),
  name: text,
  weightRatio: z.number().nullable(),
  minPoints: z.number().nullable(),
  maxPoints: z.number().nullable(),
  scale: scale.nullable(),
  direction,
  confidence,
  /** Bounds of a slider: the component's own scale, else the index's. */
  bounds: scale,
  value: z.number().nullable(),
  before: z.number().nullable(),
  mean: z.number().nullable(),
  least: z.number().nullable(),
  greatest: z.number().nullable(),
  /** Best value of the province in the five years up to this edition, where it may be compared with it. */
  ownBest: z.object({ value: z.number(), year: z.number().int() }).nullable(),
});
export type MovableComponent = z.output<typeof movableComponent>;

/** Everything a browser needs to compute an edition again: the version and every province's figures. */
export const simulation = z.object({
  code: z.string(),
  name: text,
  province: z.string(),
  asOf: plainDate,
  year: z.number().int(),
  previousYear: z.number().int().nullable(),
  previousRank: z.number().int().nullable(),
  indices: z.array(z.object({ code: z.string(), name: text, years: z.array(z.number().int()) })),
  decimals: z.number().int(),
  aggregation: z.enum(['weighted_mean_x10', 'weighted_mean', 'mean', 'sum_of_points', 'geometric_mean', 'ratio']),
  direction,
  scale,
  groups: z.object({ method: z.enum(['published', 'quartiles']), labels: z.array(text), confidence }).nullable(),
  publishedGroup: text.nullable(),
  components: z.array(movableComponent),
  totals: z.array(z.object({ province: z.string(), total: z.number(), values: z.array(z.number().nullable()) })),
  mean: z.number().nullable(),
  /** Why the total cannot be computed again; null when it can. */
  refusal: text.nullable(),
});
export type Simulation = z.output<typeof simulation>;

/** What is to be reached. */
export const gainGoal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rank'), rank: z.number().int().min(1).max(100) }),
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('above-mean') }),
  z.object({ kind: z.literal('quartile-group'), group: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
  z.object({ kind: z.literal('published-group'), group: z.string().max(60), place: z.number().int().min(1).max(100) }),
]);
export type GainGoalInput = z.output<typeof gainGoal>;

const code = z.string().max(40);

/** What a person decided about one component. */
export const componentLimit = z.object({
  component: code,
  locked: z.boolean(),
  maxDelta: z.number().min(0).nullable(),
  cost: z.number().min(0).max(1000),
});
export type ComponentLimitInput = z.output<typeof componentLimit>;

/** Moves of components that a person wants to keep under a name. */
export const scenarioBody = z.object({
  index: z.string().max(20),
  year: z.number().int().min(1990).max(2100),
  name: z.string().trim().min(1).max(120),
  moves: z.array(z.object({ component: code, to: z.number() })).max(100),
  goal: gainGoal,
  limits: z.array(componentLimit).max(100),
});
export type ScenarioBody = z.output<typeof scenarioBody>;

/** A kept scenario and whose it is. */
export const scenario = scenarioBody.extend({
  scenarioId: id,
  owner: z.string(),
  own: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  version: z.number().int(),
});
export type Scenario = z.output<typeof scenario>;

const scenarioParams = z.object({ scenarioId: id });

/** What-if: the figures to compute with, kept scenarios, and targets made from them. */
export const simulatingRoutes = {
  simulation: route({
    id: 'analysis.simulation',
    method: 'GET',
    path: '/api/v1/what-if',
    summary: 'What is needed to compute an edition again: structure, weights, and the figures of every province',
    access: { action: 'analysis.read' },
    query: z.object({ index: z.string().max(20).optional(), year: yearQuery.optional() }),
    response: simulation,
  }),
  simulationFile: route({
    id: 'analysis.simulation.file',
    method: 'GET',
    path: '/api/v1/what-if/workbook',
    summary: 'The proof of a what-if as a workbook (XLSX): the sum term by term, and the whole ranking counted again',
    access: { action: 'analysis.read' },
    query: z.object({
      index: z.string().max(20).optional(),
      year: yearQuery.optional(),
      /** `PCI.8:5.6144,PCI.3:6` */
      moves: z.string().max(2000).optional(),
      /** A goal as JSON. */
      goal: z.string().max(300).optional(),
    }),
    response: simulation,
    raw: true,
  }),
  scenarios: route({
    id: 'analysis.scenarios',
    method: 'GET',
    path: '/api/v1/scenarios',
    summary: 'Saved scenarios of an edition, the newest first',
    access: { action: 'analysis.read' },
    query: z.object({ index: z.string().max(20).optional(), year: yearQuery.optional() }),
    response: z.object({ items: z.array(scenario) }),
  }),
  scenario: route({
    id: 'analysis.scenario',
    method: 'GET',
    path: '/api/v1/scenarios/:scenarioId',
    summary: 'One saved scenario, by the link somebody shared',
    access: { action: 'analysis.read' },
    params: scenarioParams,
    response: scenario,
  }),
  saveScenario: route({
    id: 'analysis.scenario.save',
    method: 'POST',
    path: '/api/v1/scenarios',
    summary: 'Save a scenario',
    access: { action: 'scenario.write' },
    body: scenarioBody,
    response: scenario,
  }),
  removeScenario: route({
    id: 'analysis.scenario.remove',
    method: 'DELETE',
    path: '/api/v1/scenarios/:scenarioId',
    summary: 'Remove a scenario of one’s own',
    access: { action: 'scenario.write' },
    params: scenarioParams,
    response: done,
  }),
  promiseScenario: route({
    id: 'analysis.scenario.targets',
    method: 'POST',
    path: '/api/v1/scenarios/:scenarioId/targets',
    summary: 'Turn a scenario into targets: one for every component it moves, and one for the total',
    access: { action: 'target.write' },
    params: scenarioParams,
    body: z.object({ dueOn: plainDate }),
    response: z.object({ targetIds: z.array(id) }),
  }),
} as const;
