import type { Feature } from '@nanghang/platform/http';
import type { LiveHub } from '@nanghang/platform/live';
import { type CalendarFeedDeps, createCalendarFeedService } from './calendar-feed.service.ts';
import { createEventStreams } from './event-stream.ts';
import { policy } from './following.policy.ts';
import { registerFeeds, registerNotices } from './following.routes.ts';
import { type NoticeMailDeps, sendDueMail, sendNoticesJob } from './notice-mail.ts';
import { createNoticesService } from './notices.service.ts';
import { type RemindersDeps, remindJob, remindOfDay } from './reminders.job.ts';

export { tellOfComment } from './comment-tellings.ts';
export { type DraftMoved, tellOfDraft } from './draft-tellings.ts';
export { type DutyHappened, tellOfDuties } from './duty-tellings.ts';
export { REMIND } from './reminders.job.ts';
export { type Telling, type TellingAt, tell } from './telling.ts';

/** What following up needs of the rest of the system. */
export interface FollowingDeps extends NoticeMailDeps, RemindersDeps, CalendarFeedDeps {
  readonly live: LiveHub;
}

/** Following up: notices, reminders, mail, calendar feeds and the stream of changes. */
export interface FollowingFeature extends Feature {
  /** Tells what the day brings; what the job of the morning does. */
  remind(tenantId: string): Promise<number>;
  /** Sends the mail whose time has come; what the job does every two minutes. */
  sendMail(tenantId: string): Promise<number>;
  /** Ends the open streams, so that the server can stop. */
  closeStreams(): void;
}

export function createFollowingFeature(deps: FollowingDeps): FollowingFeature {
  const notices = createNoticesService({ ...deps, mailPossible: deps.outbox.enabled });
  const feeds = createCalendarFeedService(deps);
  const streams = createEventStreams(deps.live);
  return {
    name: 'following',
    policy,
    routes: (registrar) => {
      registerNotices(registrar, notices);
      registerFeeds(registrar, feeds, streams);
    },
    jobs: [remindJob(deps), sendNoticesJob(deps)],
    remind: (tenantId) => remindOfDay(deps, tenantId, 'remind'),
    sendMail: (tenantId) => sendDueMail(deps, tenantId, 'send-notices'),
    closeStreams: streams.closeAll,
  };
}
