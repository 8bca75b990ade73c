import { createClient, urlOf } from '@nanghang/contract';
import { readingRoutes } from '@nanghang/indices/contract';
import { metricRoutes } from '@nanghang/metrics/contract';
import { unitRoutes } from '@nanghang/units/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  comparingRoutes,
  diagnosingRoutes,
  type GainGoalInput,
  type Moves,
  promisingRoutes,
  simulatingRoutes,
  writeMoves,
} from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

export function diagnosisQuery(code: string, year: number | undefined, from: number | undefined) {
  return queryOptions({
    queryKey: ['analysis', 'diagnosis', code, year ?? null, from ?? null],
    queryFn: ({ signal }) =>
      client.call(diagnosingRoutes.diagnosis, {
        params: { code },
        query: { ...(year === undefined ? {} : { year }), ...(from === undefined ? {} : { from }) },
        signal,
      }),
  });
}

/** Which edition is looked at; the first index and its newest edition where left out. */
export interface Edition {
  readonly index?: string | undefined;
  readonly year?: number | undefined;
}

function editionQuery({ index, year }: Edition) {
  return { ...(index === undefined ? {} : { index }), ...(year === undefined ? {} : { year }) };
}

export function simulationQuery(edition: Edition) {
  return queryOptions({
    queryKey: ['analysis', 'what-if', edition.index ?? null, edition.year ?? null],
    queryFn: ({ signal }) => client.call(simulatingRoutes.simulation, { query: editionQuery(edition), signal }),
  });
}

/** Address of the proof of moves as a workbook. */
export function proofFileUrl(edition: Edition, moves: Moves, goal: GainGoalInput): string {
  const query = { ...editionQuery(edition), moves: writeMoves(moves), goal: JSON.stringify(goal) };
  return urlOf(simulatingRoutes.simulationFile, { query });
}

export function scenariosQuery(edition: Edition) {
  return queryOptions({
    queryKey: ['analysis', 'scenarios', edition.index ?? null, edition.year ?? null],
    queryFn: ({ signal }) => client.call(simulatingRoutes.scenarios, { query: editionQuery(edition), signal }),
  });
}

export function scenarioQuery(scenarioId: string) {
  return queryOptions({
    queryKey: ['analysis', 'scenarios', scenarioId],
    queryFn: ({ signal }) => client.call(simulatingRoutes.scenario, { params: { scenarioId }, signal }),
  });
}

/** What is compared. */
export interface Comparison extends Edition {
  readonly component?: string | undefined;
  readonly provinces?: string | undefined;
  readonly map: 'then' | 'today';
}

function comparisonQuery({ component, provinces, map, ...edition }: Comparison) {
  return {
    ...editionQuery(edition),
    ...(component === undefined ? {} : { component }),
    ...(provinces === undefined ? {} : { provinces }),
    map,
  };
}

export function compareQuery(asked: Comparison) {
  const query = comparisonQuery(asked);
  return queryOptions({
    queryKey: ['analysis', 'compare', query],
    queryFn: ({ signal }) => client.call(comparingRoutes.compare, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Address of the comparison as a workbook. */
export function compareFileUrl(asked: Comparison): string {
  return urlOf(comparingRoutes.compareFile, { query: comparisonQuery(asked) });
}

export const targetsQuery = queryOptions({
  queryKey: ['analysis', 'targets'],
  queryFn: ({ signal }) => client.call(promisingRoutes.targets, { signal }),
});

export function targetQuery(targetId: string) {
  return queryOptions({
    queryKey: ['analysis', 'targets', targetId],
    queryFn: ({ signal }) => client.call(promisingRoutes.target, { params: { targetId }, signal }),
  });
}

/** Address of all targets as a workbook. */
export const targetsFileUrl = urlOf(promisingRoutes.targetsFile, {});

/** Metrics that features count. */
export const metricsQuery = queryOptions({
  queryKey: ['metrics', 'list'],
  queryFn: ({ signal }) => client.call(metricRoutes.list, { signal }),
});

/** Indices a target can be about. */
export const seriesQuery = queryOptions({
  queryKey: ['indices', 'series'],
  queryFn: ({ signal }) => client.call(readingRoutes.series, { signal }),
});

export function definitionQuery(code: string) {
  return queryOptions({
    queryKey: ['indices', code, 'definition'],
    queryFn: ({ signal }) => client.call(readingRoutes.definition, { params: { code }, signal }),
  });
}

/** Units that can follow a target. */
export const unitsQuery = queryOptions({
  queryKey: ['units', 'tree', 'today'],
  queryFn: ({ signal }) => client.call(unitRoutes.tree, { query: {}, signal }),
});
