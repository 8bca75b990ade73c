import pg from 'pg';

/** What changed, as a writer said it with `tx.notify(liveChannel, ...)`; a kind and ids, never contents. */
export interface LiveChange {
  readonly kind: string;
  readonly [detail: string]: unknown;
}

/** The channel of changes that open pages hear of. */
export const liveChannel = 'nanghang_change';

type Listener = (change: LiveChange) => void;

/** Changes of all processes, as one process hears them. */
export interface LiveHub {
  /** Hears the changes of one tenant from when it resolves; the answer ends it. */
  subscribe(tenantId: string, listener: Listener): Promise<() => void>;
  stop(): Promise<void>;
}

const retryMs = 1000;

/**
 * Listens on one connection of its own, opened for the first subscriber. After the connection was lost, subscribers hear `{ kind: 'resync' }`: they may
 * have missed something.
 * @param url connection on which LISTEN works (not through a pooler)
 */
export function createLiveHub(url: string, report: (error: unknown) => void): LiveHub {
  const listeners = new Map<string, Set<Listener>>();
  let client: pg.Client | undefined;
  let opened: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const tell = (tenantId: string, change: LiveChange) => {
    for (const listener of listeners.get(tenantId) ?? []) listener(change);
  };
  const hear = (payload: string | undefined) => {
    const { tenantId, ...change } = JSON.parse(payload ?? '{}') as LiveChange & { tenantId?: string };
    if (tenantId) tell(tenantId, change as LiveChange);
  };
  const connect = async (again: boolean): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'nanghang-live' });
    next.on('error', report);
    next.on('end', () => {
      if (client === next && !stopped) lost();
    });
    next.on('notification', ({ payload }) => hear(payload));
    await next.connect();
    if (stopped) return next.end();
    client = next;
    await next.query(`listen ${liveChannel}`);
    if (again) for (const tenantId of listeners.keys()) tell(tenantId, { kind: 'resync' });
  };
  const lost = () => {
    client = undefined;
    retry = setTimeout(() => {
      connect(true).catch((error: unknown) => {
        report(error);
        if (!stopped) lost();
      });
    }, retryMs);
    retry.unref();
  };

  return {
    subscribe: async (tenantId, listener) => {
      opened ??= connect(false);
      await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      const own = listeners.get(tenantId) ?? new Set();
      listeners.set(tenantId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(tenantId);
      };
    },
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
