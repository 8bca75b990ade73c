import type { PlainDate } from '@nanghang/domain/kernel';
import { buildWorkCalendar, type CalendarRow, type WorkCalendar } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import type { DayKind } from '../contract/index.ts';
import { listProvinceDays, listPublicDays, type ProvinceDay, type PublicDay } from './calendars.store.ts';

/** The rows that hold in the province: on a day it decided on, its decision stands in place of every public row. */
export function rowsInForce(
  publicDays: readonly PublicDay[],
  provinceDays: readonly Pick<ProvinceDay, 'day' | 'kind' | 'name'>[],
): CalendarRow[] {
  const decided = new Set(provinceDays.map((row) => row.day));
  const own = provinceDays.flatMap(({ day, kind, name }): CalendarRow[] =>
    kind === 'ordinary' ? [] : [{ date: day, type: kind, name: { vi: name, en: name } }],
  );
  const common = publicDays
    .filter((row) => !decided.has(row.day))
    .map((row): CalendarRow => ({ date: row.day, type: row.kind, name: { vi: row.name_vi, en: row.name_en } }));
  return [...common, ...own];
}

function built(rows: readonly CalendarRow[]): WorkCalendar {
  const calendar = buildWorkCalendar(rows);
  if (!calendar.ok) throw new Error(calendar.issues.map((issue) => issue.message.en).join('; '));
  return calendar.value;
}

/** Working days of a province. */
export async function loadWorkCalendar(db: Handle, tenantId: string): Promise<WorkCalendar> {
  return built(rowsInForce(await listPublicDays(db), await listProvinceDays(db, tenantId)));
}

/** The calendars before and after a decision on one day; `undefined` takes the province's decision away. */
export async function calendarsAround(
  db: Handle,
  tenantId: string,
  day: PlainDate,
  kind: DayKind | undefined,
): Promise<{ readonly before: WorkCalendar; readonly after: WorkCalendar }> {
  const common = await listPublicDays(db);
  const own = await listProvinceDays(db, tenantId);
  const others = own.filter((row) => row.day !== day);
  const next = kind === undefined ? others : [...others, { day, kind, name: day }];
  return { before: built(rowsInForce(common, own)), after: built(rowsInForce(common, next)) };
}
