import {
  ASSUMED_GROUP_PLACE,
  bestValue,
  type ComponentLimit,
  type EditionScores,
  type GainGoal,
  type GainPath,
  type GainProblem,
  type GainRefusal,
  gainPaths,
  goalThreshold,
  type IndexVersion,
  prepareSimulation,
  type Simulate,
  searchGain,
  solveGain,
  totalCoefficients,
} from '@nanghang/domain/index-algebra';
import type { Text } from '@nanghang/domain/kernel';
import type { ComponentLimitInput, GainGoalInput, Simulation } from '../contract/index.ts';

/** An edition ready to be computed again in the browser. */
export interface Laboratory {
  readonly version: IndexVersion;
  readonly scores: EditionScores;
  readonly own: ReadonlyMap<string, number>;
  readonly total: number;
  readonly others: readonly { readonly province: string; readonly total: number }[];
  readonly coefficients: ReadonlyMap<string, number> | null;
  readonly simulate: Simulate | null;
  /** The province's own best of the years shown, by component. */
  readonly ownBests: ReadonlyMap<string, number>;
}

/** Turns what the server sent into what the domain computes with. */
export function openLaboratory(sent: Simulation): Laboratory {
  const version: IndexVersion = {
    ...{ index: sent.code, fromYear: sent.year, toYear: sent.year, aggregation: sent.aggregation },
    ...{ aggregationConfidence: 'verified', scale: sent.scale, direction: sent.direction, groups: sent.groups },
    components: sent.components.map(
      ({ code, name, weightRatio, minPoints, maxPoints, scale, direction, confidence }) => ({
        ...{ code, name, weightRatio, minPoints, maxPoints, scale, direction, confidence, children: [] },
      }),
    ),
    ...{ parts: [], totalNotFromPartsYears: [], comparableWithEarlier: true, confidence: 'verified' },
    ...{ source: '', note: null },
  };
  const codes = sent.components.map((one) => one.code);
  const scores = {
    totals: new Map(sent.totals.map((row) => [row.province, row.total])),
    values: new Map(
      sent.totals.map((row) => [
        row.province,
        new Map(
          codes.flatMap((code, place) => {
            const value = row.values[place] ?? null;
            return value === null ? [] : [[code, value] as const];
          }),
        ),
      ]),
    ),
  };
  return {
    ...{ version, scores },
    own: scores.values.get(sent.province) ?? new Map(),
    total: scores.totals.get(sent.province) ?? 0,
    others: sent.totals.filter((row) => row.province !== sent.province),
    coefficients: totalCoefficients(version),
    simulate: prepareSimulation(version, scores, sent.province),
    ownBests: new Map(
      sent.components.flatMap(({ code, ownBest }) => (ownBest ? [[code, ownBest.value] as const] : [])),
    ),
  };
}

/** The domain's goal from the one that is stored and sent. */
export function goalOf(goal: GainGoalInput): GainGoal {
  if (goal.kind !== 'published-group') return goal;
  return { kind: 'published-group', group: goal.group, from: { kind: 'place', place: goal.place } };
}

/** The goal a page opens with: the place of the edition before where it was better, else the next place. */
export function firstGoal(sent: Simulation, rank: number): GainGoalInput {
  const before = sent.previousRank;
  return { kind: 'rank', rank: Math.max(1, before !== null && before < rank ? before : rank - 1) };
}

function limitsOf(limits: readonly ComponentLimitInput[]): ReadonlyMap<string, ComponentLimit> {
  return new Map(
    limits.map(({ component, locked, maxDelta, cost }) => [
      component,
      { locked, cost, ...(maxDelta === null ? {} : { maxDelta }) },
    ]),
  );
}

/** What was found on the way to a goal: several paths, or why there is none. */
export interface Found {
  readonly paths: readonly GainPath[];
  readonly refusal: GainRefusal | null;
  /** Total to be reached; null for a place that does not exist. */
  readonly threshold: number | null;
}

/** The cheapest ways to a goal, by the exact solver; by bounded search where the total is no sum. */
export function findPaths(lab: Laboratory, goal: GainGoalInput, limits: readonly ComponentLimitInput[]): Found {
  const bests = new Map(
    lab.version.components.flatMap(({ code, direction }) => {
      const best = bestValue(
        [...lab.scores.values.values()].flatMap((values) => values.get(code) ?? []),
        direction,
      );
      return best === undefined ? [] : [[code, best] as const];
    }),
  );
  const others = lab.others.map((row) => row.total);
  const problem: GainProblem = {
    ...{ version: lab.version, total: lab.total, values: lab.own, bests, others },
    ...{ goal: goalOf(goal), limits: limitsOf(limits) },
  };
  const threshold = goalThreshold(problem.goal, lab.total, others, lab.version.direction)?.total ?? null;
  const geometric = lab.version.aggregation === 'geometric_mean';
  const cheapest = geometric ? searchGain(problem) : solveGain(problem);
  if (cheapest.kind === 'refused') return { paths: [], refusal: cheapest, threshold };
  const paths: readonly GainPath[] = geometric
    ? [{ kind: 'cheapest', without: null, solution: cheapest }]
    : gainPaths(problem, { ownBests: lab.ownBests });
  return { paths, refusal: null, threshold };
}

/** The group that a place or total may lead to; never more than a possibility. */
export function possibleGroup(sent: Simulation, simulated: { rank: number; group: Text | null }): Text | null {
  if (simulated.group) return simulated.group;
  const labels = sent.groups?.method === 'published' ? sent.groups.labels : [];
  return simulated.rank <= ASSUMED_GROUP_PLACE ? (labels[1] ?? null) : null;
}

/** One row of the ranking after the moves. */
export interface TriedPlace {
  readonly rank: number | null;
  readonly province: string;
  readonly total: number;
  readonly own: 'tried' | 'before' | null;
}

/** The places around ours after the moves, and where we stood before. */
export function placesAround(lab: Laboratory, province: string, total: number, reach = 6): readonly TriedPlace[] {
  const sign = lab.version.direction === 'higher_is_better' ? 1 : -1;
  const all: TriedPlace[] = [
    ...lab.others.map((row) => ({ ...row, rank: 0, own: null })),
    { province, total, rank: 0, own: 'tried' as const },
  ];
  const rankOf = (value: number) => 1 + all.filter((row) => sign * (row.total - value) > 0).length;
  const ranked = all.map((row) => ({ ...row, rank: rankOf(row.total) }));
  const places: TriedPlace[] =
    total === lab.total ? ranked : [...ranked, { province, total: lab.total, rank: null, own: 'before' }];
  places.sort((a, b) => sign * (b.total - a.total) || Number(b.own === 'tried') - Number(a.own === 'tried'));
  const at = places.findIndex((row) => row.own === 'tried');
  const around = places.slice(Math.max(0, at - reach), at + reach + 4);
  const before = places.find((row) => row.own === 'before');
  if (!before || around.includes(before)) return around;
  return places.indexOf(before) < at ? [before, ...around] : [...around, before];
}
