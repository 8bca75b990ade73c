import { AppShell, ErrorBoundary, ErrorState, Page, Skeleton, useGoTo, usePath } from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { pages, searchProviders } from './pages.ts';
import { sessionQuery } from './session-query.ts';

function SignInRedirect() {
  const path = usePath();
  const goTo = useGoTo();
  useEffect(() => {
    const next = path === '/' ? '' : `?next=${encodeURIComponent(path)}`;
    goTo(`/sign-in${next}`, { replace: true });
  }, [path, goTo]);
  return null;
}

/** The shell around every page that needs an account; without a session it leads to sign-in. */
export function ShellFrame() {
  const session = useQuery(sessionQuery);
  const client = useQueryClient();
  const path = usePath();
  if (session.data === undefined)
    return (
      <Page>
        {session.error ? (
          <ErrorState error={session.error} onRetry={() => void session.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Page>
    );
  if (session.data === null) return <SignInRedirect />;
  const signOut = async () => {
    await fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-requested-with': 'nanghang' } });
    client.clear();
    await client.invalidateQueries(sessionQuery);
  };
  return (
    <AppShell session={session.data} pages={pages} searchProviders={searchProviders} onSignOut={() => void signOut()}>
      <ErrorBoundary resetKey={path}>
        <Outlet />
      </ErrorBoundary>
    </AppShell>
  );
}
