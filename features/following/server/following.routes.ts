import { actorOf, type RouteRegistrar } from '@nanghang/platform/http';
import { followingRoutes } from '../contract/index.ts';
import type { CalendarFeedService } from './calendar-feed.service.ts';
import type { EventStreams } from './event-stream.ts';
import type { NoticesService } from './notices.service.ts';

/** Own notices and how they come. */
export function registerNotices(registrar: RouteRegistrar, notices: NoticesService): void {
  registrar.handle(followingRoutes.list, async ({ query }, context) =>
    notices.list(context.tenant.tenantId, actorOf(context).personId, query),
  );
  registrar.handle(followingRoutes.read, async ({ body }, context) =>
    notices.read(context.tenant.tenantId, actorOf(context).personId, body, context.now),
  );
  registrar.handle(followingRoutes.settings, async (_, context) =>
    notices.settings(context.tenant.tenantId, actorOf(context).personId),
  );
  registrar.handle(followingRoutes.choose, async ({ body }, context) =>
    notices.choose(context.acting, actorOf(context).personId, body, context.now),
  );
  registrar.handle(followingRoutes.unsubscribe, async ({ body }, context) =>
    notices.unsubscribe(context.acting, body.token, context.now),
  );
}

/** The feed for calendar programs and the stream for open pages. */
export function registerFeeds(registrar: RouteRegistrar, feeds: CalendarFeedService, streams: EventStreams): void {
  registrar.handle(followingRoutes.feed, async (_, context) =>
    feeds.show(context.tenant.tenantId, actorOf(context).personId),
  );
  registrar.handle(followingRoutes.createFeed, async (_, context) =>
    feeds.create(context.acting, actorOf(context).personId, context.now),
  );
  registrar.handle(followingRoutes.revokeFeed, async (_, context) =>
    feeds.revoke(context.acting, actorOf(context).personId, context.now),
  );
  registrar.handle(followingRoutes.readFeed, async ({ params }, context) => {
    const text = await feeds.read(context.tenant.tenantId, params.secret, context.businessDate, context.now);
    void context.reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, max-age=900')
      .header('content-disposition', 'inline; filename="nang-hang.ics"')
      .send(text);
    return '';
  });
  registrar.handle(followingRoutes.events, async (_, context) => {
    await streams.open(context);
    return { kind: 'open' };
  });
}
