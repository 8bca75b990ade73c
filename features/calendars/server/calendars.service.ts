import { dayOfWeek, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { WorkCalendar } from '@nanghang/domain/schedules';
import type { Acting, Database, Handle, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { CalendarDay, CalendarMoves, DateRules, DayDecision, DayKind } from '../contract/index.ts';
import {
  deleteProvinceDay,
  findStrictBefore,
  listProvinceDays,
  listPublicDays,
  updateStrictBefore,
  upsertProvinceDay,
} from './calendars.store.ts';
import { calendarsAround, loadWorkCalendar } from './province-calendar.ts';

/** A change of the calendar, as the feature that holds due dates is told of it. */
export interface CalendarChanged {
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
  readonly asOf: PlainDate;
}

/** What the calendar needs from the feature that holds due dates. */
export interface CalendarsDeps {
  readonly database: Database;
  /** Which due dates a change would move. */
  readonly findMoves: (db: Handle, tenantId: string, change: CalendarChanged) => Promise<CalendarMoves>;
  /** Moves them, in the transaction of the change. */
  readonly applyMoves: (tx: Tx, acting: Acting, change: CalendarChanged, now: Date) => Promise<CalendarMoves>;
}

export type CalendarsService = ReturnType<typeof createCalendarsService>;

const conflict = () =>
  new AppError('CONFLICT', {
    message: {
      vi: 'Người khác vừa sửa ngày này. Tải lại để xem quyết định mới nhất.',
      en: 'Somebody else has just changed this day. Reload to see the newest decision.',
    },
  });

/** A worked Saturday is a Saturday or Sunday; a day off in the week is not one already off. */
function checkKind(day: PlainDate, kind: DayKind): void {
  const weekend = dayOfWeek(day) > 5;
  if (kind === 'swapped_working' && !weekend) {
    throw new AppError('INVALID', {
      issues: [
        {
          code: 'ALREADY_WORKING_DAY',
          severity: 'error',
          path: ['kind'],
          message: {
            vi: 'Làm bù chỉ đặt vào thứ Bảy hoặc Chủ nhật; ngày này vốn là ngày làm việc.',
            en: 'Only a Saturday or Sunday can be worked in exchange; this day is a working day already.',
          },
        },
      ],
    });
  }
}

/** A calendar covers whole years: a day far ahead would make every year up to it look known, without its holidays. */
function checkYear(day: PlainDate, known: WorkCalendar): void {
  const year = Number(day.slice(0, 4));
  const [first, last] = [Number(known.firstDay.slice(0, 4)), Number(known.lastDay.slice(0, 4))];
  if (year >= first && year <= last + 1) return;
  throw new AppError('INVALID', {
    issues: [
      {
        code: 'YEAR_NOT_NEXT',
        severity: 'error',
        path: ['date'],
        message: {
          vi: `Lịch đang có từ năm ${first} đến năm ${last}; chỉ thêm được ngày của năm ${last + 1} trở về trước, từ năm ${first}.`,
          en: `The calendar covers ${first} to ${last}; days can be added from ${first} to ${last + 1}.`,
        },
      },
    ],
  });
}

async function listDays(db: Handle, tenantId: string, year: number): Promise<CalendarDay[]> {
  const inYear = (row: { readonly day: string }) => row.day.startsWith(`${year}-`);
  const own = (await listProvinceDays(db, tenantId)).filter(inYear);
  const decided = new Set(own.map((row) => row.day));
  const common = (await listPublicDays(db)).filter((row) => inYear(row) && !decided.has(row.day));
  return [
    ...common.map(
      (row): CalendarDay => ({
        date: row.day,
        kind: row.kind,
        name: { vi: row.name_vi, en: row.name_en },
        setBy: 'country',
        basis: { vi: row.source_vi, en: row.source_en },
        unconfirmed: row.confidence !== 'verified',
        version: 0,
      }),
    ),
    ...own.map(
      (row): CalendarDay => ({
        date: row.day,
        kind: row.kind,
        name: { vi: row.name, en: row.name },
        setBy: 'province',
        basis: { vi: row.reason, en: row.reason },
        unconfirmed: false,
        version: row.version,
      }),
    ),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function workingDaysByMonth(calendar: WorkCalendar, year: number): number[] {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const day of calendar.workingDays) {
    const month = Number(day.slice(5, 7)) - 1;
    if (day.startsWith(`${year}-`)) counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

/** The working calendar of a province: reading it, deciding on a day, and what that moves. */
export function createCalendarsService({ database, findMoves, applyMoves }: CalendarsDeps) {
  const around = async (db: Handle, acting: Acting, day: PlainDate, kind: DayKind | undefined) => ({
    ...(await calendarsAround(db, acting.tenantId, day, kind)),
    asOf: acting.businessDate,
  });

  return {
    year: (tenantId: string, year: number) =>
      database.read(tenantId, async (db) => {
        const calendar = await loadWorkCalendar(db, tenantId);
        const known = calendar.firstDay <= plainDate(`${year}-01-01`) && calendar.lastDay >= plainDate(`${year}-12-31`);
        return {
          year,
          known,
          days: await listDays(db, tenantId, year),
          workingDaysByMonth: workingDaysByMonth(calendar, year),
          rules: { strictBefore: await findStrictBefore(db, tenantId) },
        };
      }),

    preview: (acting: Acting, day: PlainDate, kind: DayKind) => {
      checkKind(day, kind);
      return database.read(acting.tenantId, async (db) => {
        checkYear(day, await loadWorkCalendar(db, acting.tenantId));
        return findMoves(db, acting.tenantId, await around(db, acting, day, kind));
      });
    },

    setDay: (acting: Acting, day: PlainDate, decision: DayDecision, now: Date) => {
      checkKind(day, decision.kind);
      return database.write(acting, async (tx) => {
        checkYear(day, await loadWorkCalendar(tx.db, acting.tenantId));
        const change = await around(tx.db, acting, day, decision.kind);
        const [before] = (await listProvinceDays(tx.db, acting.tenantId)).filter((row) => row.day === day);
        const by = { accountId: acting.actor?.accountId, at: now };
        if (!(await upsertProvinceDay(tx.db, acting.tenantId, { day, ...decision }, by))) throw conflict();
        const moves = await applyMoves(tx, acting, change, now);
        await tx.audit({
          action: 'calendar.set-day',
          objectType: 'calendar',
          objectId: day,
          objectLabel: decision.name,
          before: before ? { kind: before.kind, name: before.name } : {},
          after: { kind: decision.kind, name: decision.name, moved: moves.moved.length },
          reason: decision.reason,
        });
        return moves;
      });
    },

    clearDay: (acting: Acting, day: PlainDate, given: Pick<DayDecision, 'reason' | 'version'>, now: Date) =>
      database.write(acting, async (tx) => {
        const [before] = (await listProvinceDays(tx.db, acting.tenantId)).filter((row) => row.day === day);
        if (!before) throw new AppError('NOT_FOUND');
        const change = await around(tx.db, acting, day, undefined);
        if (!(await deleteProvinceDay(tx.db, acting.tenantId, day, given.version))) throw conflict();
        const moves = await applyMoves(tx, acting, change, now);
        await tx.audit({
          action: 'calendar.clear-day',
          objectType: 'calendar',
          objectId: day,
          objectLabel: before.name,
          before: { kind: before.kind, name: before.name },
          after: { moved: moves.moved.length },
          reason: given.reason,
        });
        return moves;
      }),

    setRules: (acting: Acting, rules: DateRules, reason: string) =>
      database.write(acting, async (tx) => {
        const before = await findStrictBefore(tx.db, acting.tenantId);
        await updateStrictBefore(tx.db, acting.tenantId, rules.strictBefore);
        await tx.audit({
          action: 'calendar.set-rules',
          objectType: 'calendar',
          objectId: acting.tenantId,
          before: { strictBefore: before },
          after: { strictBefore: rules.strictBefore },
          reason,
        });
        return rules;
      }),
  };
}
