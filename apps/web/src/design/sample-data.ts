import { type Point, useMessages } from '@nanghang/ui';
import { useMemo } from 'react';
import { sampleMessages } from './sample.messages.ts';

/** Invented provinces and offices: this page shows form, not facts. */
export const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022] as const;

export function pointsOf(values: readonly (number | undefined)[]): readonly Point[] {
  return years.map((year, index) => [year, values[index]] as const);
}

export const ownScores = pointsOf([58.6, 57.8, 58.0, 59.1, 62.4, 62.9, 67.1, 64.2, 64.3, 62.3]);
export const meanScores = pointsOf([57.8, 58.6, 58.9, 58.9, 62.4, 62.1, 64.9, 63.8, 64.6, 65.5]);
export const ownRanks = pointsOf([11, 19, 16, 20, 19, 14, 15, 24, 37, 55]);
export const gappedScores = pointsOf([undefined, 61.2, undefined, 60.1, 63.4, undefined, undefined, 66.8, 65.9, 64.0]);

/** Forty lines around the mean, the same on every visit. */
export const cloud: readonly (readonly Point[])[] = Array.from({ length: 40 }, (_, line) =>
  meanScores.map(([year, value], index) => {
    const wave = Math.sin(line * 12.9898 + index * 3.7) * 1.6 + ((line % 13) - 6) * 0.9;
    return [year, (value ?? 0) + wave] as const;
  }),
);

export interface ComponentRow {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly now: number | null;
  readonly before: number | null;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  readonly tasks: number;
  readonly history: readonly Point[];
  readonly parts?: readonly ComponentRow[];
}

function component(
  id: string,
  name: string,
  weight: number,
  figures: readonly [now: number, before: number, mean: number, low: number, high: number],
  ranks: readonly [now: number, before: number],
  tasks: number,
): ComponentRow {
  const [now, before, mean, low, high] = figures;
  const history = years.map(
    (year, index) => [year, mean + Math.sin(index * 1.3 + id.length + weight * 20) * 0.7] as const,
  );
  return {
    id,
    name,
    weight,
    now,
    before,
    mean,
    low,
    high,
    rank: ranks[0],
    rankBefore: ranks[1],
    tasks,
    history: [...history.slice(0, -2), [2021, before], [2022, now]],
  };
}

const nothing = {
  now: null,
  before: null,
  mean: null,
  low: null,
  high: null,
  rank: null,
  rankBefore: null,
  history: [],
};

/** Components of an invented index, one with parts, one without data. */
export function useComponents(): readonly ComponentRow[] {
  const words = useMessages(sampleMessages);
  return useMemo(
    () => [
      component('entry', words.entry, 0.05, [7.85, 7.7, 7.76, 6.9, 9.14], [28, 19], 3),
      component('land', words.land, 0.05, [7.73, 7.68, 6.66, 5.6, 7.96], [4, 4], 6),
      {
        ...component('open', words.open, 0.2, [5.79, 6.75, 5.86, 4.9, 6.77], [36, 22], 7),
        parts: [
          component('open-1', words.openPlans, 0.4, [2.54, 2.61, 2.5, 2.1, 3.2], [30, 27], 2),
          component('open-2', words.openTax, 0.6, [5.1, 5.8, 5.4, 4.2, 6.9], [41, 20], 5),
        ],
      },
      component('time', words.time, 0.05, [8.45, 7.88, 7.9, 6.6, 9.2], [11, 11], 2),
      component('informal', words.informal, 0.1, [7.48, 6.71, 6.9, 5.5, 8.1], [6, 15], 5),
      component('support', words.support, 0.2, [4.95, 6.27, 6.05, 4.7, 7.4], [60, 30], 9),
      component('legal', words.legal, 0.05, [7.85, 6.97, 6.77, 5.4, 8.32], [2, 20], 0),
      { ...component('green', words.green, 0, [0, 0, 0, 0, 0], [0, 0], 0), ...nothing },
    ],
    [words],
  );
}

export interface TaskRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly due: string;
  readonly state: 'met' | 'late' | 'soon' | 'returned' | 'sent' | 'open' | 'unknown';
  readonly days: number;
}

const states = ['soon', 'sent', 'late', 'met', 'returned', 'open', 'unknown'] as const;

/** Names of invented offices. */
export function useUnits(): readonly string[] {
  const words = useMessages(sampleMessages);
  return useMemo(() => [words.construction, words.homeAffairs, words.justice, words.industry, words.office], [words]);
}

/** A list of invented tasks, the same on every visit. */
export function useTasks(count: number): readonly TaskRow[] {
  const words = useMessages(sampleMessages);
  const units = useUnits();
  return useMemo(() => {
    const names = [words.taskSite, words.taskDays, words.taskPlans, words.taskAdvice, words.taskPermits];
    return Array.from({ length: count }, (_, index) => ({
      id: `task-${index}`,
      code: `NV.${index + 1}`,
      name: names[index % names.length] ?? '',
      unit: units[(index * 7) % units.length] ?? '',
      due: `2023-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      state: states[index % states.length] ?? 'open',
      days: (index % 40) + 1,
    }));
  }, [count, words, units]);
}

/** What a task's state is called. */
export function useStateWords(): (task: Pick<TaskRow, 'state' | 'days'>) => string {
  const words = useMessages(sampleMessages);
  return ({ state, days }) =>
    ({
      met: words.met,
      late: words.late(String(days)),
      soon: words.soon(String(days)),
      returned: words.returned,
      sent: words.sent,
      open: words.notBegun,
      unknown: words.unknown,
    })[state];
}
