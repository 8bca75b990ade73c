import { problemOf, type ShellSession } from '@nanghang/ui';
import { queryOptions } from '@tanstack/react-query';

async function loadSession({ signal }: { signal: AbortSignal }): Promise<ShellSession | null> {
  const response = await fetch('/api/v1/session', { headers: { accept: 'application/json' }, signal });
  if (response.status === 401) return null;
  if (!response.ok) throw problemOf(await response.json().catch(() => undefined));
  return (await response.json()) as ShellSession;
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: loadSession, staleTime: 60_000 });
