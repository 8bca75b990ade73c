import { AppError, actorOf, type RequestContext } from '@nanghang/platform/http';
import type { LiveHub } from '@nanghang/platform/live';

const heartbeatMs = 20_000;
/** Streams end after a while, so that a page whose session ended hears nothing more. */
const longestMs = 10 * 60_000;
const mostPerAccount = 12;

/** Open streams of this process; each ends with its page, with the server, or after ten minutes. */
export interface EventStreams {
  open(context: RequestContext): Promise<void>;
  closeAll(): void;
}

/**
 * Server-sent events: the changes of the tenant, as the hub hears them.
 * Source: WHATWG HTML, server-sent events.
 */
export function createEventStreams(hub: LiveHub): EventStreams {
  const endings = new Set<() => void>();
  const openOf = new Map<string, number>();

  return {
    open: async (context) => {
      const { accountId } = actorOf(context);
      const count = openOf.get(accountId) ?? 0;
      if (count >= mostPerAccount) throw new AppError('TOO_MANY');
      const { reply } = context;
      const stream = reply.raw;
      const stop = await hub.subscribe(context.tenant.tenantId, (change) => {
        stream.write(`data: ${JSON.stringify(change)}\n\n`);
      });
      openOf.set(accountId, count + 1);
      reply.hijack();
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'close',
        'x-accel-buffering': 'no',
      });
      stream.write('retry: 2000\n\n');
      const heartbeat = setInterval(() => stream.write(':\n\n'), heartbeatMs);
      const limit = setTimeout(() => stream.end(), longestMs);
      const end = () => stream.end();
      endings.add(end);
      stream.on('close', () => {
        stop();
        clearInterval(heartbeat);
        clearTimeout(limit);
        endings.delete(end);
        openOf.set(accountId, (openOf.get(accountId) ?? 1) - 1);
      });
    },
    closeAll: () => {
      for (const end of endings) end();
    },
  };
}
