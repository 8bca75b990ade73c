import { dutyStatuses } from '@nanghang/domain/duties';
import { parsePlainDate } from '@nanghang/domain/kernel';
import type { FilterDefinition, ListState, Sort } from '@nanghang/ui';
import { useMessages, useText } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { plansQuery, seriesQuery, type TaskConditions, type TaskSort, unitsQuery } from './duties.queries.ts';
import { statusMessages } from './state.messages.ts';
import { taskListMessages } from './tasks.messages.ts';

const priorities = ['low', 'normal', 'high', 'urgent'] as const;
const sources = ['plan', 'unit_plan', 'conclusion', 'direct_order', 'manual'] as const;

type Words = ReturnType<typeof useMessages<typeof taskListMessages.vi>>;

/** Conditions on what the task itself says. */
function ownFilters(words: Words): readonly FilterDefinition[] {
  const yes = [{ value: 'true', label: words.yes }];
  const choices = (id: string, label: string, values: readonly (keyof Words)[]): FilterDefinition => ({
    id,
    label,
    kind: 'choices',
    options: values.map((value) => ({ value, label: words[value] as string })),
  });
  return [
    { id: 'component', label: words.filterComponent, kind: 'text' },
    { id: 'dueTo', label: words.filterDueTo, kind: 'date' },
    { id: 'dueFrom', label: words.filterDueFrom, kind: 'date' },
    choices('priority', words.filterPriority, priorities),
    choices('source', words.filterSource, sources),
    { id: 'watched', label: words.filterWatched, kind: 'choice', options: yes },
    { id: 'unresolved', label: words.filterUnresolved, kind: 'choice', options: yes },
    { id: 'withoutComponent', label: words.filterWithoutComponent, kind: 'choice', options: yes },
  ];
}

/** What a list of tasks can be narrowed by; ids are those of the API. */
export function useTaskFilters(): readonly FilterDefinition[] {
  const words = useMessages(taskListMessages);
  const statuses = useMessages(statusMessages);
  const text = useText();
  const plans = useQuery(plansQuery).data;
  const units = useQuery(unitsQuery).data;
  const series = useQuery(seriesQuery).data;
  return useMemo(() => {
    const choice = (id: string, label: string, options: FilterDefinition['options'] = []): FilterDefinition => ({
      ...{ id, label, options, kind: 'choice' },
    });
    return [
      choice(
        'plan',
        words.filterPlan,
        plans?.items.map((plan) => ({ value: plan.planId, label: plan.code })),
      ),
      {
        id: 'status',
        label: words.filterStatus,
        kind: 'choices',
        options: dutyStatuses.map((status) => ({ value: status, label: statuses[status] })),
      },
      choice(
        'unit',
        words.filterUnit,
        units?.items.map((unit) => ({ value: unit.unitId, label: unit.name })),
      ),
      choice('duty', words.filterDuty, [
        { value: 'lead', label: words.lead },
        { value: 'coordinate', label: words.coordinate },
      ]),
      choice(
        'series',
        words.filterSeries,
        series?.items.map((one) => ({ value: one.code, label: `${one.code} – ${text(one.name)}` })),
      ),
      ...ownFilters(words),
    ];
  }, [words, statuses, text, plans, units, series]);
}

function known<const Value extends string>(given: readonly string[] | undefined, values: readonly Value[]): Value[] {
  return values.filter((value) => given?.includes(value));
}

/** The state of the list as conditions of the API; what is not set is left out, what it does not know as well. */
export function conditionsOf(list: Pick<ListState, 'text' | 'filters' | 'one'>): TaskConditions {
  const { filters, one } = list;
  const day = (id: string) => parsePlainDate(one(id) ?? '');
  const several = {
    status: known(filters['status'], dutyStatuses),
    priority: known(filters['priority'], priorities),
    source: known(filters['source'], sources),
  };
  const found = {
    q: list.text.trim() === '' ? undefined : list.text.trim(),
    ...{ plan: one('plan'), unit: one('unit'), series: one('series'), component: one('component') },
    duty: known(filters['duty'], ['lead', 'coordinate'])[0],
    ...{ dueFrom: day('dueFrom'), dueTo: day('dueTo'), unresolved: one('unresolved') === 'true' ? 'true' : undefined },
    withoutComponent: one('withoutComponent') === 'true' ? 'true' : undefined,
    watched: one('watched') === 'true' ? 'true' : undefined,
    ...Object.fromEntries(Object.entries(several).filter(([, values]) => values.length > 0)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as TaskConditions;
}

/**
 * A sort of the table as the API names it; the order of the plan where it knows none.
 * @example taskSortOf({ id: 'due', direction: 'descending' }) // '-due'
 */
export function taskSortOf(sort: Sort | undefined): TaskSort {
  const down = sort?.direction === 'descending';
  if (sort?.id === 'ref') return down ? '-ref' : 'ref';
  if (sort?.id === 'due') return down ? '-due' : 'due';
  return sort?.id === 'priority' ? 'priority' : 'plan';
}
