import { urlOf } from '@nanghang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followingRoutes } from '../contract/index.ts';

/** What a kind of change makes stale: the first parts of the keys of queries; a kind that is missing makes all stale. */
const staleBy: Readonly<Record<string, readonly string[]>> = {
  notice: ['notices'],
  duty: ['duties', 'metrics'],
  duties: ['duties', 'metrics'],
  task: ['duties'],
  document: ['documents'],
  review: ['documents'],
};

/** Several changes at once are asked for once. */
const gatherMs = 150;

/** Keeps what is shown true while others work: hears of changes and asks anew for what they concern. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const stream = new EventSource(urlOf(followingRoutes.events, {}));
    const waiting = new Set<string>();
    let timer: number | undefined;
    let opened = false;
    const refresh = () => {
      timer = undefined;
      const everything = waiting.has('*');
      void queries.invalidateQueries({
        predicate: (query) => everything || waiting.has(String(query.queryKey[0])),
      });
      waiting.clear();
    };
    const gather = (parts: readonly string[]) => {
      for (const part of parts) waiting.add(part);
      timer ??= window.setTimeout(refresh, gatherMs);
    };
    stream.onopen = () => {
      if (opened) gather(['*']);
      opened = true;
    };
    stream.onmessage = (event: MessageEvent<string>) => {
      const { kind } = JSON.parse(event.data) as { kind: string };
      gather(staleBy[kind] ?? ['*']);
    };
    return () => {
      stream.close();
      window.clearTimeout(timer);
    };
  }, [queries]);
}
