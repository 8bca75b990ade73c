import { defaultMailMode, type NoticeKind, noticeKinds } from '@nanghang/domain/following';
import type { Acting, Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { SealBroken, type Sealer } from '@nanghang/platform/secrets';
import type { z } from 'zod';
import type { followingRoutes, Notice, NoticeSettings } from '../contract/index.ts';
import { type MailTarget, unsubscribePlace } from './notice-mail.ts';
import { sentenceOf } from './notice-sentences.ts';
import {
  countUnread,
  listChoices,
  listNotices,
  markRead,
  type NoticeRow,
  upsertMode,
  upsertTimes,
} from './notices.store.ts';

export interface NoticesDeps {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly mailPossible: boolean;
  readonly listReachable: (
    db: Handle,
    tenantId: string,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, MailTarget>>;
}

export type NoticesService = ReturnType<typeof createNoticesService>;

function noticeOf(row: NoticeRow): Notice {
  return {
    id: row.notification_id,
    kind: row.kind,
    facts: row.facts,
    sentence: sentenceOf(row.kind, row.facts),
    taskId: row.task_id,
    obligationId: row.obligation_id,
    createdAt: row.created_at.toISOString(),
    businessDate: row.business_date,
    readAt: row.read_at?.toISOString() ?? null,
  };
}

const linkRefused = () =>
  new AppError('NOT_FOUND', {
    message: {
      vi: 'Liên kết không còn dùng được. Đăng nhập để chọn loại thư muốn nhận.',
      en: 'The link no longer works. Sign in to choose which mail you want.',
    },
  });

/** Reading notices, and how a person wants to be told. */
export function createNoticesService({ database, sealer, mailPossible, listReachable }: NoticesDeps) {
  const settingsOf = async (db: Handle, tenantId: string, personId: string): Promise<NoticeSettings> => {
    const { modes, times } = (await listChoices(db, tenantId, [personId]))(personId);
    const email = (await listReachable(db, tenantId, [personId])).get(personId)?.email ?? null;
    return {
      mailPossible: mailPossible && email !== null,
      email,
      times,
      kinds: noticeKinds.map((kind) => ({
        kind,
        mail: modes.get(kind) ?? defaultMailMode(kind),
        standard: defaultMailMode(kind),
      })),
    };
  };

  const readToken = (tenantId: string, token: string): { personId: string; kind: NoticeKind } => {
    try {
      return JSON.parse(sealer.open(token, unsubscribePlace(tenantId)));
    } catch (error) {
      if (error instanceof SealBroken) throw linkRefused();
      throw error;
    }
  };

  return {
    list: (
      tenantId: string,
      personId: string,
      wanted: { limit: number; cursor?: string | undefined; unread: boolean },
    ) =>
      database.read(tenantId, async (db) => {
        const rows = await listNotices(db, tenantId, personId, { ...wanted, limit: wanted.limit + 1 });
        const items = rows.slice(0, wanted.limit).map(noticeOf);
        return {
          items,
          nextCursor: rows.length > wanted.limit ? (items.at(-1)?.id ?? null) : null,
          unreadCount: await countUnread(db, tenantId, personId),
        };
      }),

    read: (tenantId: string, personId: string, which: z.output<typeof followingRoutes.read.body>, now: Date) =>
      database.technical(tenantId, async (db) => {
        await markRead(db, tenantId, personId, which, now);
        return { unreadCount: await countUnread(db, tenantId, personId) };
      }),

    settings: (tenantId: string, personId: string) =>
      database.read(tenantId, (db) => settingsOf(db, tenantId, personId)),

    choose: (acting: Acting, personId: string, chosen: z.output<typeof followingRoutes.choose.body>, now: Date) =>
      database.write(acting, async (tx) => {
        const { tenantId } = acting;
        const before = await settingsOf(tx.db, tenantId, personId);
        for (const choice of chosen.kinds) await upsertMode(tx.db, tenantId, { personId, ...choice }, now);
        if (chosen.times) await upsertTimes(tx.db, tenantId, personId, chosen.times, now);
        const after = await settingsOf(tx.db, tenantId, personId);
        const flat = (settings: NoticeSettings) => ({
          ...settings.times,
          ...Object.fromEntries(settings.kinds.map((choice) => [choice.kind, choice.mail])),
        });
        await tx.audit({
          action: 'notice.choose',
          objectType: 'person',
          objectId: personId,
          before: flat(before),
          after: flat(after),
        });
        return after;
      }),

    unsubscribe: (acting: Acting, token: string, now: Date) => {
      const { personId, kind } = readToken(acting.tenantId, token);
      return database.write(acting, async (tx) => {
        await upsertMode(tx.db, acting.tenantId, { personId, kind, mail: 'off' }, now);
        await tx.audit({
          action: 'notice.unsubscribe',
          objectType: 'person',
          objectId: personId,
          after: { [kind]: 'off' },
        });
        return { kind, mail: 'off' as const };
      });
    },
  };
}
