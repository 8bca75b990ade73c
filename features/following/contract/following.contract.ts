import { route, schemas } from '@nanghang/contract';
import { noticeKinds } from '@nanghang/domain/following';
import { z } from 'zod';

/** What a notice is about. */
export const noticeKind = z.enum(noticeKinds);
/** How a kind of notice is mailed. */
export const mailMode = z.enum(['now', 'digest', 'off']);

/** What the sentence of a notice names; missing members do not belong to its kind. */
export const noticeFacts = z.object({
  ref: z.string().optional(),
  /** Code of the plan of the task: refs repeat from plan to plan. */
  plan: z.string().optional(),
  title: z.string().optional(),
  /** Name of the unit it concerns. */
  unit: z.string().optional(),
  period: z.string().optional(),
  dueOn: schemas.plainDate.optional(),
  formerDueOn: schemas.plainDate.optional(),
  /** By when a returned report is handed in again. */
  resubmitBy: schemas.plainDate.optional(),
  /** Days left for `due_soon`, days late for `overdue` and `escalated`. */
  days: z.number().int().optional(),
  /** How many obligations one notice stands for. */
  count: z.number().int().optional(),
  /** Of how many units they are. */
  units: z.number().int().optional(),
  reason: z.string().optional(),
  by: z.string().optional(),
  granted: z.boolean().optional(),
  /** It happened inside the unit: its head returned the draft; or the report it reminds of waits for the head. */
  inside: z.boolean().optional(),
});
export type NoticeFacts = z.output<typeof noticeFacts>;

/** One notice; its sentence is made from kind and facts in the reader's language. */
export const notice = z.object({
  id: schemas.id,
  kind: noticeKind,
  facts: noticeFacts,
  sentence: schemas.text,
  taskId: schemas.id.nullable(),
  obligationId: schemas.id.nullable(),
  createdAt: schemas.instant,
  businessDate: schemas.plainDate,
  readAt: schemas.instant.nullable(),
});
export type Notice = z.output<typeof notice>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day HH:MM');

/** Quiet hours and time of the digest, in Vietnam. */
export const mailTimes = z.object({ quietFrom: timeOfDay, quietTo: timeOfDay, digestAt: timeOfDay });

const settings = z.object({
  /** False where the installation has no mail server, or the person no address. */
  mailPossible: z.boolean(),
  email: z.string().nullable(),
  times: mailTimes,
  kinds: z.array(z.object({ kind: noticeKind, mail: mailMode, standard: mailMode })),
});
export type NoticeSettings = z.output<typeof settings>;

/** What a person is told, and how she wants to be told. */
export const followingRoutes = {
  list: route({
    id: 'notice.list',
    method: 'GET',
    path: '/api/v1/me/notices',
    summary: 'Own notices, the newest first, with the number of unread ones',
    access: 'signed-in',
    query: schemas.pageQuery.extend({ unread: z.stringbool().default(false) }),
    response: schemas.pageOf(notice).extend({ unreadCount: z.number().int() }),
  }),
  read: route({
    id: 'notice.read',
    method: 'POST',
    path: '/api/v1/me/notices/read',
    summary: 'Mark own notices as read: the named ones, or all up to an instant',
    access: 'signed-in',
    body: z.union([z.object({ ids: z.array(schemas.id).min(1).max(500) }), z.object({ upTo: schemas.instant })]),
    response: z.object({ unreadCount: z.number().int() }),
  }),
  settings: route({
    id: 'notice.settings',
    method: 'GET',
    path: '/api/v1/me/notice-settings',
    summary: 'How the signed-in person is told of what',
    access: 'signed-in',
    response: settings,
  }),
  choose: route({
    id: 'notice.choose',
    method: 'PUT',
    path: '/api/v1/me/notice-settings',
    summary: 'Choose how kinds of notices are mailed, the quiet hours and the time of the digest',
    access: 'signed-in',
    body: z.object({
      times: mailTimes.optional(),
      kinds: z
        .array(z.object({ kind: noticeKind, mail: mailMode }))
        .max(noticeKinds.length)
        .default([]),
    }),
    response: settings,
  }),
  unsubscribe: route({
    id: 'notice.unsubscribe',
    method: 'POST',
    path: '/api/v1/unsubscribe',
    summary: 'Stop mail of one kind by the link under a mail; needs no sign-in',
    access: 'public',
    body: z.object({ token: z.string().min(20).max(2000) }),
    response: z.object({ kind: noticeKind, mail: z.literal('off') }),
  }),
  feed: route({
    id: 'calendar-feed.show',
    method: 'GET',
    path: '/api/v1/me/calendar-feed',
    summary: 'Whether a calendar program reads along, and since when',
    access: 'signed-in',
    response: z.object({ createdAt: schemas.instant.nullable(), lastReadAt: schemas.instant.nullable() }),
  }),
  createFeed: route({
    id: 'calendar-feed.create',
    method: 'POST',
    path: '/api/v1/me/calendar-feed',
    summary: 'A new secret address for a calendar program; the former one ends. It is shown once',
    access: 'signed-in',
    response: z.object({ url: z.string() }),
  }),
  revokeFeed: route({
    id: 'calendar-feed.revoke',
    method: 'DELETE',
    path: '/api/v1/me/calendar-feed',
    summary: 'End the secret address',
    access: 'signed-in',
    response: schemas.done,
  }),
  readFeed: route({
    id: 'calendar-feed.read',
    method: 'GET',
    path: '/api/v1/calendar-feeds/:secret',
    summary: 'What the owner of the secret owes, as iCalendar (RFC 5545); the answer is the file',
    access: 'public',
    params: z.object({ secret: z.string().min(20).max(200) }),
    response: z.string(),
    raw: true,
  }),
  events: route({
    id: 'events.stream',
    method: 'GET',
    path: '/api/v1/events',
    summary: 'Changes of the province as server-sent events: a kind and ids, never contents',
    access: 'signed-in',
    response: z.object({ kind: z.string() }),
    raw: true,
  }),
} as const;
