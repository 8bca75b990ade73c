import type { CurrentSession, sessionRoutes } from '@nanghang/access/contract';
import { ApiError } from '@nanghang/contract';
import type { ShellSession } from '@nanghang/ui';
import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

const readSession = async () => (await import('@nanghang/access/contract')).sessionRoutes.readSession;

async function loadSession({ signal }: { signal: AbortSignal }): Promise<CurrentSession | null> {
  try {
    const session = await client.call(readSession, { signal });
    remember(true);
    return session;
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) {
      remember(false);
      return null;
    }
    throw error;
  }
}

/** Who is signed in, as the page itself was told. */
function firstSession(): CurrentSession | undefined {
  const session = client.first<typeof sessionRoutes.readSession>('/api/v1/session');
  if (session) remember(true);
  return session;
}

const key = 'nh-known';

/** Whether somebody was signed in when this device last asked. */
export function expectsSession(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // Storage is refused: pages then wait for the session before they load.
  }
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: loadSession,
  initialData: firstSession,
  staleTime: 60_000,
});

/** The session as the shell shows it, in a language. */
export function shellSessionOf(session: CurrentSession, language: 'vi' | 'en'): ShellSession {
  const tenant = session.tenant.name[language];
  return {
    person: { id: session.person.id, name: session.person.displayName },
    tenant: { name: tenant },
    unit: session.unit ?? { id: '', name: tenant },
    roles: session.roles,
    permissions: session.permissions,
    businessDate: session.businessDate,
    demoClock: session.tenant.isDemo,
  };
}
