import { type NoticeKind, noticeKindNames } from '@nanghang/domain/following';
import type { Acting, Database } from '@nanghang/platform/db';
import type { JobDefinition } from '@nanghang/platform/jobs';
import type { MailOrder, Outbox } from '@nanghang/platform/mail';
import type { Sealer } from '@nanghang/platform/secrets';
import { noticeHref } from '../contract/index.ts';
import { sentenceOf } from './notice-sentences.ts';
import { listPeopleToMail, type NoticeRow, takeForMail } from './notices.store.ts';

/** Somebody who can be mailed. */
export interface MailTarget {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly language: 'vi' | 'en';
}

const words = {
  vi: {
    greeting: (name: string) => `Kính gửi ${name},`,
    many: (count: number) => `Nâng Hạng: ${count} việc cần biết`,
    more: (count: number) => `và ${count} việc khác, xem trong hệ thống.`,
    stop: (kind: string, link: string) => `Thôi nhận thư “${kind}”: ${link}`,
    settings: (link: string) => `Chọn giờ nhận và loại thư: ${link}`,
    close: 'Thư này do hệ thống Nâng Hạng gửi tự động, không cần trả lời.',
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    many: (count: number) => `Nâng Hạng: ${count} things to know`,
    more: (count: number) => `and ${count} more, to be seen in the system.`,
    stop: (kind: string, link: string) => `No more mail of “${kind}”: ${link}`,
    settings: (link: string) => `Choose times and kinds of mail: ${link}`,
    close: 'This mail was sent by Nâng Hạng. Please do not reply.',
  },
} as const;

const mostLines = 40;

/** Where a link to stop a kind of mail is sealed for. */
export const unsubscribePlace = (tenantId: string) => `unsubscribe/${tenantId}`;

/** One letter with everything that waited for a person: the most urgent kinds first, each kind under its name. */
export function noticeLetter(
  to: MailTarget & { readonly email: string },
  rows: readonly NoticeRow[],
  links: { readonly baseUrl: string; readonly stop: (kind: NoticeKind) => string },
): MailOrder {
  const say = words[to.language];
  const line = (row: NoticeRow) => sentenceOf(row.kind, row.facts)[to.language];
  const link = (row: NoticeRow) => {
    const href = noticeHref({ ...row, taskId: row.task_id, obligationId: row.obligation_id });
    return href === undefined ? '' : `\n  ${links.baseUrl}${href}`;
  };
  const groups = [...Map.groupBy(rows, (row) => row.kind)];
  const shown = new Set(rows.slice(0, mostLines));
  const body = groups.flatMap(([kind, items]) => {
    const visible = items.filter((row) => shown.has(row));
    if (visible.length === 0) return [];
    return [
      noticeKindNames[kind][to.language].toLocaleUpperCase(to.language),
      ...visible.map((row) => `- ${line(row)}${link(row)}`),
      '',
    ];
  });
  const [first] = rows;
  return {
    kind: 'notice',
    to: to.email,
    subject: rows.length === 1 && first ? `Nâng Hạng: ${line(first)}`.slice(0, 160) : say.many(rows.length),
    text: [
      say.greeting(to.fullName),
      '',
      ...body,
      ...(rows.length > mostLines ? [say.more(rows.length - mostLines), ''] : []),
      say.settings(`${links.baseUrl}/account/notices`),
      ...groups.map(([kind]) => say.stop(noticeKindNames[kind][to.language], links.stop(kind))),
      '',
      say.close,
      '',
    ].join('\n'),
  };
}

/** What sending needs. */
export interface NoticeMailDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly sealer: Sealer;
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly listReachable: (
    db: Parameters<Parameters<Database['read']>[1]>[0],
    tenantId: string,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, MailTarget>>;
  readonly actingFor: (tenantId: string, requestId: string) => Promise<Acting>;
}

/** Sends what is due: one letter a person, in one transaction with the mark that it was sent. */
export async function sendDueMail(deps: NoticeMailDeps, tenantId: string, requestId: string): Promise<number> {
  if (!deps.outbox.enabled) return 0;
  const now = deps.now();
  const people = await deps.database.read(tenantId, (db) => listPeopleToMail(db, tenantId, now));
  const acting = await deps.actingFor(tenantId, requestId);
  let sent = 0;
  for (const personId of people) {
    sent += await deps.database.write(acting, async (tx) => {
      const rows = await takeForMail(tx.db, tenantId, personId, now);
      const target = (await deps.listReachable(tx.db, tenantId, [personId])).get(personId);
      const unread = rows.filter((row) => row.read_at === null);
      const email = target?.email ?? null;
      const mailed = target !== undefined && email !== null && unread.length > 0;
      if (mailed) {
        const stop = (kind: NoticeKind) => {
          const token = deps.sealer.seal(JSON.stringify({ personId, kind }), unsubscribePlace(tenantId));
          return `${deps.baseUrl}/unsubscribe?token=${encodeURIComponent(token)}`;
        };
        const letter = noticeLetter({ ...target, email }, unread, { baseUrl: deps.baseUrl, stop });
        await deps.outbox.put(tx, tenantId, letter, now);
      }
      await tx.audit({
        action: 'notice.mail',
        objectType: 'person',
        objectId: personId,
        after: { notices: unread.length, mailed },
      });
      return mailed ? 1 : 0;
    });
  }
  return sent;
}

/** Queue of the mail that waits for its time. */
export const SEND_NOTICES = 'following.send-notices';

/** Looks every two minutes for mail whose time has come. */
export function sendNoticesJob(deps: NoticeMailDeps): JobDefinition {
  return {
    name: SEND_NOTICES,
    cron: '*/2 * * * *',
    run: async ({ id, tenantId }) => {
      await sendDueMail(deps, tenantId, id);
    },
  };
}
