import { type CurrentSession, sessionRoutes } from '@nanghang/access/contract';
import { ApiError } from '@nanghang/contract';
import type { ShellSession } from '@nanghang/ui';
import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

async function loadSession({ signal }: { signal: AbortSignal }): Promise<CurrentSession | null> {
  try {
    return await client.call(sessionRoutes.readSession, { signal });
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: loadSession, staleTime: 60_000 });

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
