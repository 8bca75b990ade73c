import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { obligationRow } from './obligations.ts';
import { componentRef, listOf, obligationDuty, planRef, reason, taskRef, unitRef } from './shared.ts';

const { id, instant, pageOf, pageQuery, plainDate, text } = schemas;
const count = z.number().int();
const read = { action: 'task.read' } as const;
const watch = { action: 'duty.oversee' } as const;

/** Counts behind a rate. `due` = dates up to the as-of day less what was waived. */
export const dutyCounts = z.object({
  due: count,
  accepted: count,
  onTime: count,
  submitted: count,
  /** Not handed in though the date has passed. */
  late: count,
  waived: count,
  /** Dates still ahead. */
  ahead: count,
  undated: count,
});
export type DutyCounts = z.output<typeof dutyCounts>;

/** A rate with what it was made of; null where nothing is due. */
export const dutyRate = dutyCounts.extend({
  onTimeRatio: z.number().nullable(),
  completionRatio: z.number().nullable(),
});
export type DutyRate = z.output<typeof dutyRate>;

const rateFilter = z.object({
  plan: id.optional(),
  unit: id.optional(),
  series: z.string().max(40).optional(),
  component: z.string().max(80).optional(),
  /** Due dates from and to. */
  from: plainDate.optional(),
  to: plainDate.optional(),
  /** Leading and reporting unless told. */
  duty: listOf(obligationDuty).optional(),
  /** A business date that has passed, at whose end is counted; the current one unless told. */
  asOf: plainDate.optional(),
});

/** The rating of a year that the rates of the year allow, with the rule that says so. */
export const ratingVerdict = z.object({
  year: count,
  /** What fell due in the year up to the as-of day, and what of it was accepted, and in time. */
  due: count,
  accepted: count,
  onTime: count,
  ruleId: z.string(),
  level: z.enum(['excellent', 'good', 'completed', 'not_completed']).nullable(),
  /** Why a better level is barred, or that nothing bars it. */
  words: text,
  source: z.string(),
});
export type RatingVerdict = z.output<typeof ratingVerdict>;

/** A rule of the yearly rating: below `belowRatio` of what is measured, `barsFrom` and better are barred. */
export const ratingRule = z.object({
  ruleId: z.string(),
  measure: z.enum(['on_time', 'completion']),
  belowRatio: z.number().min(0).max(1),
  barsFrom: z.enum(['excellent', 'good', 'completed']),
  words: text,
  /** Document the rule comes from. */
  source: z.string(),
  inForce: z.boolean(),
  /** First and last year the rule holds for; open where null. */
  yearFrom: z.number().int().min(2000).max(2100).nullable().default(null),
  yearTo: z.number().int().min(2000).max(2100).nullable().default(null),
});
export type RatingRule = z.output<typeof ratingRule>;

/** How the fulfilment of a plan is counted. */
export const rollUpRule = z.object({
  /** Each task counts once (done when all its obligations are accepted), or each obligation counts. */
  counts: z.enum(['tasks', 'obligations']),
  /** Weight by priority: urgent and high count double. */
  weighted: z.boolean(),
  excludeUndated: z.boolean(),
  excludeCoordination: z.boolean(),
  /**
   * What the own tasks of units that carry a task out mean for it: nothing, as long as its reports are accepted; all of
   * them must be done too; or they count beside its reports, by share.
   */
  below: z.enum(['ignored', 'required', 'shared']).default('ignored'),
});
export type RollUpRule = z.output<typeof rollUpRule>;

const byPlan = z.object({ planId: id });

/** Overviews of coordinators and leaders. */
export const followingRoutes = {
  waiting: route({
    id: 'duty.waiting',
    method: 'GET',
    path: '/api/v1/duty-waiting',
    summary: 'Reports waiting for acceptance and extensions waiting for an answer, the longest waiting first',
    access: watch,
    query: pageQuery.extend({
      what: z.enum(['reports', 'extensions']).default('reports'),
      unit: id.optional(),
      plan: id.optional(),
    }),
    response: pageOf(obligationRow).extend({ asOf: plainDate, reports: count, extensions: count }),
  }),
  late: route({
    id: 'duty.late',
    method: 'GET',
    path: '/api/v1/duty-late',
    summary: 'Who is late, by how much, and which index components that endangers',
    access: watch,
    query: z.object({ plan: id.optional(), series: z.string().max(40).optional() }),
    response: z.object({
      asOf: plainDate,
      total: count,
      units: z.array(
        z.object({
          unit: unitRef,
          late: count,
          mostLateDays: count,
          oldestDueOn: plainDate,
          open: count,
          returned: count,
        }),
      ),
      components: z.array(
        componentRef.extend({
          late: count,
          tasks: count,
          mostLateDays: count,
          /** Last score and place of the province on it; null where none is known. */
          standing: z
            .object({
              year: count,
              value: z.number(),
              decimals: count,
              scaleMax: z.number(),
              rank: count.nullable(),
              of: count.nullable(),
              /** Places won since the edition before; null where the two cannot be compared. */
              rankChange: count.nullable(),
            })
            .nullable(),
          /** The worst of them, to name. */
          worst: z.object({ task: taskRef, unit: unitRef, lateDays: count }),
        }),
      ),
    }),
  }),
  pressings: route({
    id: 'duty.pressings',
    method: 'GET',
    path: '/api/v1/duty-pressings',
    summary: 'Register of what was pressed, the newest first',
    access: watch,
    query: pageQuery.extend({ unit: id.optional() }),
    response: pageOf(
      z.object({
        obligationId: id,
        sequence: count,
        task: taskRef,
        unit: unitRef,
        period: z.string(),
        dueOn: plainDate.nullable(),
        at: instant,
        by: z.string().nullable(),
        reason: z.string().nullable(),
        /** Which time this was. */
        time: count,
      }),
    ),
  }),
  plans: route({
    id: 'duty.plans',
    method: 'GET',
    path: '/api/v1/duty-plans',
    summary: 'Plans in force with their tasks and rates, to choose from',
    access: read,
    query: z.object({}),
    response: z.object({
      asOf: plainDate,
      items: z.array(
        planRef.extend({
          unit: unitRef,
          parentPlanId: id.nullable(),
          periodFrom: plainDate,
          periodTo: plainDate,
          publishedOn: plainDate,
          tasks: count,
          rate: dutyRate,
        }),
      ),
    }),
  }),
  coverage: route({
    id: 'plan.coverage',
    method: 'GET',
    path: '/api/v1/plans/:planId/coverage',
    summary:
      'What a plan leaves open: units without a plan of their own, components without tasks, tasks without an owner',
    access: read,
    params: byPlan,
    response: z.object({
      plan: planRef,
      unitsWithOwnPlan: z.array(z.object({ unit: unitRef, plan: planRef, tasks: count })),
      unitsWithoutOwnPlan: z.array(z.object({ unit: unitRef, tasks: count })),
      componentsWithoutTasks: z.array(componentRef),
      tasksWithoutOwner: z.array(taskRef),
      /** Tasks whose leading units no longer exist on the business date. */
      tasksOfEndedUnits: z.array(z.object({ task: taskRef, unit: unitRef })),
      tasksWithoutDate: z.array(taskRef),
      unresolvedNames: z.array(z.object({ task: taskRef, namedAs: z.string(), duty: z.enum(['lead', 'coordinate']) })),
    }),
  }),
  rollUp: route({
    id: 'plan.roll-up',
    method: 'GET',
    path: '/api/v1/plans/:planId/roll-up',
    summary: 'How far a plan is fulfilled, by the rule stated for it, with what was left out and why',
    access: read,
    params: byPlan,
    response: z.object({
      plan: planRef,
      asOf: plainDate,
      rule: rollUpRule,
      words: text,
      counted: z.number(),
      done: z.number(),
      ratio: z.number().nullable(),
      excluded: z.array(z.object({ task: taskRef, why: text })),
      sections: z.array(z.object({ section: z.string().nullable(), counted: z.number(), done: z.number() })),
    }),
  }),
  setRollUp: route({
    id: 'plan.roll-up.set',
    method: 'PUT',
    path: '/api/v1/plans/:planId/roll-up',
    summary: 'State by which rule the fulfilment of a plan is counted',
    access: { action: 'task.edit' },
    params: byPlan,
    body: rollUpRule.extend({ reason }),
    response: schemas.done,
  }),
  rates: route({
    id: 'duty.rates',
    method: 'GET',
    path: '/api/v1/duty-rates',
    summary: 'On-time and completion rates by unit, plan, index, component or period',
    access: read,
    query: rateFilter.extend({
      by: z.enum(['unit', 'plan', 'series', 'component', 'quarter', 'month']).default('unit'),
    }),
    response: z.object({
      asOf: plainDate,
      total: dutyRate,
      items: z.array(dutyRate.extend({ key: z.string(), name: text, verdict: ratingVerdict.nullable() })),
    }),
  }),
  rateRows: route({
    id: 'duty.rate-rows',
    method: 'GET',
    path: '/api/v1/duty-rate-rows',
    summary:
      'The obligations behind a rate; of a day that has passed as their events tell it, without drafts and people',
    access: read,
    query: rateFilter.extend(pageQuery.shape).extend({
      counted: z.enum(['due', 'on_time', 'accepted', 'late', 'submitted', 'waived', 'ahead', 'undated']).default('due'),
    }),
    response: pageOf(obligationRow).extend({ asOf: plainDate, total: count }),
  }),
  ratingRules: route({
    id: 'duty.rating-rules',
    method: 'GET',
    path: '/api/v1/rating-rules',
    summary: 'Rules by which the rates of a year bar a rating',
    access: read,
    query: z.object({}),
    response: z.object({ items: z.array(ratingRule) }),
  }),
  setRatingRules: route({
    id: 'duty.rating-rules.set',
    method: 'PUT',
    path: '/api/v1/rating-rules',
    summary: 'State the rules of the yearly rating',
    access: { action: 'rating.edit' },
    body: z.object({ items: z.array(ratingRule).max(20), reason }),
    response: schemas.done,
  }),
  yearlyReport: route({
    id: 'duty.yearly-report',
    method: 'GET',
    path: '/api/v1/units/:unitId/yearly-report',
    summary: "A unit's report of a year, filled from what was done",
    access: read,
    params: z.object({ unitId: id }),
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100), plan: id.optional() }),
    response: z.object({
      asOf: plainDate,
      year: count,
      unit: unitRef,
      rate: dutyRate,
      verdict: ratingVerdict.nullable(),
      /** Opening sentences, ready to use. */
      summary: text,
      sections: z.array(
        z.object({
          title: z.string(),
          rows: z.array(
            z.object({
              task: taskRef,
              duty: obligationDuty,
              period: z.string(),
              obligationId: id,
              dueOn: plainDate.nullable(),
              statusWords: text,
              done: z.string(),
              figures: z.array(z.object({ name: z.string(), value: z.number().nullable(), unit: z.string() })),
              evidence: count,
            }),
          ),
        }),
      ),
      /** Figures of the year, added up by name where they were typed more than once. */
      figures: z.array(
        z.object({ name: z.string(), unit: z.string(), total: z.number(), last: z.number(), reports: count }),
      ),
      open: count,
    }),
  }),
} as const;
