import { createHash, randomBytes } from 'node:crypto';
import type { ActorMembership } from '@nanghang/domain/access';
import { ofSeveralPlans, taskLabel } from '@nanghang/domain/duties';
import { addDays, type PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { findFeed, insertFeed, revokeFeed, useFeed } from './calendar-feed.store.ts';
import { listOwedBy, type Owed } from './owed.store.ts';

export interface CalendarFeedDeps {
  readonly database: Database;
  readonly baseUrl: string;
  readonly listHeldMemberships: (
    db: Handle,
    tenantId: string,
    personId: string,
    day: PlainDate,
  ) => Promise<readonly ActorMembership[]>;
}

export type CalendarFeedService = ReturnType<typeof createCalendarFeedService>;

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * What is owed as all-day events on their last days, busy-free, each with the address of its task.
 * Source: RFC 5545 (VEVENT with DATE values, DTEND exclusive).
 */
export function calendarOf(owed: readonly Owed[], baseUrl: string, now: Date): string {
  const host = new URL(baseUrl).host;
  const calendar = ical({
    name: 'Nâng Hạng: việc đến hạn',
    prodId: { company: 'Nâng Hạng', product: 'nanghang', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const withPlan = ofSeveralPlans(owed);
  for (const one of owed) {
    calendar.createEvent({
      id: `${one.obligationId}@${host}`,
      stamp: now,
      start: new Date(`${one.dueOn}T00:00:00Z`),
      end: new Date(`${addDays(one.dueOn, 1)}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${one.state === 'returned' ? 'Nộp lại: ' : ''}${[taskLabel(one, withPlan), one.title].filter(Boolean).join(' ')}`,
      description: [one.unitName, one.period === 'once' ? '' : `Kỳ ${one.period}`].filter(Boolean).join('\n'),
      url: `${baseUrl}/tasks/${one.taskId}`,
    });
  }
  return calendar.toString();
}

/** Secret addresses under which calendar programs read what a person owes. */
export function createCalendarFeedService({ database, baseUrl, listHeldMemberships }: CalendarFeedDeps) {
  return {
    show: (tenantId: string, personId: string) =>
      database.read(tenantId, async (db) => {
        const feed = await findFeed(db, tenantId, personId);
        return {
          createdAt: feed?.createdAt.toISOString() ?? null,
          lastReadAt: feed?.lastReadAt?.toISOString() ?? null,
        };
      }),

    create: (acting: Acting, personId: string, now: Date) =>
      database.write(acting, async (tx) => {
        const secret = randomBytes(32).toString('base64url');
        const replaced = await revokeFeed(tx.db, acting.tenantId, personId, now);
        const feedId = newId(now.getTime());
        await insertFeed(tx.db, acting.tenantId, { feedId, personId, secretHash: hashOf(secret) }, now);
        await tx.audit({
          action: 'calendar_feed.create',
          objectType: 'person',
          objectId: personId,
          after: { feedId, replaced },
        });
        return { url: `${baseUrl}/api/v1/calendar-feeds/${secret}` };
      }),

    revoke: (acting: Acting, personId: string, now: Date) =>
      database.write(acting, async (tx) => {
        const ended = await revokeFeed(tx.db, acting.tenantId, personId, now);
        await tx.audit({ action: 'calendar_feed.revoke', objectType: 'person', objectId: personId, after: { ended } });
        return { done: true as const };
      }),

    read: (tenantId: string, secret: string, day: PlainDate, now: Date) =>
      database.technical(tenantId, async (db) => {
        const personId = await useFeed(db, tenantId, hashOf(secret), now);
        if (personId === undefined) throw new AppError('NOT_FOUND');
        const held = await listHeldMemberships(db, tenantId, personId, day);
        const unitIds = held
          .filter(({ role }) => role === 'unit_officer' || role === 'unit_lead' || role === 'coordinator')
          .map((membership) => membership.unitId);
        return calendarOf(await listOwedBy(db, tenantId, day, { personId, unitIds }), baseUrl, now);
      }),
  };
}
