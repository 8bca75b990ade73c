import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

/** What a day is: off for one of three reasons, a Saturday that is worked, or a day like any other of its week. */
export const dayKind = z.enum(['holiday', 'substitute', 'swapped_off', 'swapped_working', 'ordinary']);
export type DayKind = z.output<typeof dayKind>;

/** A day that is not like any other of its week. */
export const calendarDay = z.object({
  date: schemas.plainDate,
  kind: dayKind,
  name: schemas.text,
  /** Whether the country or the province says so. */
  setBy: z.enum(['country', 'province']),
  /** Source of the public entry, or the reason of the province. */
  basis: schemas.text,
  /** True where nobody has compared the public entry with its notice. */
  unconfirmed: z.boolean(),
  /** Version of the province's entry; 0 where there is none. */
  version: z.number().int(),
});
export type CalendarDay = z.output<typeof calendarDay>;

/** A due date that another calendar moves. */
export const movedDate = z.object({
  obligationId: schemas.id,
  taskId: schemas.id,
  ref: z.string(),
  unitId: schemas.id,
  /** Null where the calendar ended before the date. */
  before: schemas.plainDate.nullable(),
  after: schemas.plainDate,
});
export type MovedDate = z.output<typeof movedDate>;

const moves = z.object({
  moved: z.array(movedDate),
  /** Open duties that can no longer be dated, with why. */
  issues: z.array(schemas.issue),
});
export type CalendarMoves = z.output<typeof moves>;

const dayParams = z.object({ date: schemas.plainDate });

/** What the province decides on a day. */
export const dayDecision = z.object({
  kind: dayKind,
  name: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(3).max(500),
  /** Version last seen; 0 where the province had decided nothing. */
  version: z.number().int().min(0),
});
export type DayDecision = z.output<typeof dayDecision>;

/** How the province reads dates. */
export const dateRules = z.object({
  /** True where "trước ngày X" makes the day before X the last day in time. */
  strictBefore: z.boolean(),
});
export type DateRules = z.output<typeof dateRules>;

/** Working days of the province: the public calendar and the province's own decisions. */
export const calendarsRoutes = {
  year: route({
    id: 'calendar.year',
    method: 'GET',
    path: '/api/v1/calendar/years/:year',
    summary: 'Special days of a year, and how many working days each month has',
    access: 'signed-in',
    params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    response: z.object({
      year: z.number().int(),
      /** False where the public calendar has no entry for the year: working days are then weekdays only. */
      known: z.boolean(),
      days: z.array(calendarDay),
      workingDaysByMonth: z.array(z.number().int()).length(12),
      rules: dateRules,
    }),
  }),
  preview: route({
    id: 'calendar.preview-day',
    method: 'POST',
    path: '/api/v1/calendar/days/:date/preview',
    summary: 'Which due dates a decision on a day would move; nothing is written',
    access: { action: 'calendar.edit' },
    params: dayParams,
    body: dayDecision.pick({ kind: true }),
    response: moves,
  }),
  setDay: route({
    id: 'calendar.set-day',
    method: 'PUT',
    path: '/api/v1/calendar/days/:date',
    summary: 'Decide what a day is in the province; future computed due dates follow',
    access: { action: 'calendar.edit' },
    params: dayParams,
    body: dayDecision,
    response: moves,
  }),
  clearDay: route({
    id: 'calendar.clear-day',
    method: 'POST',
    path: '/api/v1/calendar/days/:date/clear',
    summary: 'Take a decision of the province back: the public calendar holds again',
    access: { action: 'calendar.edit' },
    params: dayParams,
    body: dayDecision.pick({ reason: true, version: true }),
    response: moves,
  }),
  setRules: route({
    id: 'calendar.set-rules',
    method: 'PUT',
    path: '/api/v1/calendar/rules',
    summary: 'How the province reads "trước ngày"; holds for dates derived from now on',
    access: { action: 'calendar.edit' },
    body: dateRules.extend({ reason: z.string().trim().min(3).max(500) }),
    response: dateRules,
  }),
} as const;
