import { ErrorState, KeyHelp, NoteHost, NotFoundState, Page, type PageDefinition, Skeleton } from '@nanghang/ui';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { pages } from './pages.ts';
import { expectsSession, sessionQuery } from './session-query.ts';
import { ShellFrame } from './shell-frame.tsx';

function PendingPage() {
  return (
    <Page>
      <Skeleton lines={8} />
    </Page>
  );
}

function MissingPage() {
  return (
    <Page>
      <NotFoundState />
    </Page>
  );
}

function FailedPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return (
    <Page>
      <ErrorState error={error} onRetry={reset} />
    </Page>
  );
}

/** Frame of pages that need no account. */
function StandAlone() {
  return (
    <>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <KeyHelp />
      <NoteHost />
    </>
  );
}

function plainQuery(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function queryText(search: Record<string, unknown>): string {
  const text = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text.replaceAll('%2C', ',')}`;
}

/**
 * Leads to sign-in before any page is loaded. On a device where somebody is signed in, mostly, the page loads at once
 * beside the question who that is, which the shell asks.
 */
async function requireSession(queries: QueryClient, href: string): Promise<void> {
  if (expectsSession()) return;
  const session = await queries.ensureQueryData(sessionQuery).catch(() => undefined);
  if (session === null) throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
}

/** The routes of all features, each page loaded when it is first opened. */
export function createAppRouter(queries: QueryClient, definitions: readonly PageDefinition[] = pages) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage, errorComponent: FailedPage });
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    beforeLoad: ({ location }) => requireSession(queries, location.href),
    component: ShellFrame,
    pendingComponent: PendingPage,
    errorComponent: FailedPage,
  });
  const alone = createRoute({ getParentRoute: () => root, id: 'alone', component: StandAlone });
  const framed = (frame: PageDefinition['frame']) => definitions.filter((page) => (page.frame ?? 'shell') === frame);
  const routesOf = (list: readonly PageDefinition[], parent: () => typeof root | typeof shell | typeof alone) =>
    list.map((page) =>
      createRoute({
        getParentRoute: parent as () => typeof root,
        path: page.path,
        component: lazyRouteComponent(page.load, 'Page'),
        pendingComponent: PendingPage,
        errorComponent: FailedPage,
      }),
    );
  const missing = createRoute({ getParentRoute: () => shell, path: '$', component: MissingPage });
  const tree = root.addChildren([
    shell.addChildren([...routesOf(framed('shell'), () => shell), missing]),
    alone.addChildren(routesOf(framed('public'), () => alone)),
    ...routesOf(framed('bare'), () => root),
  ]);
  return createRouter({
    routeTree: tree,
    parseSearch: plainQuery,
    stringifySearch: queryText,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
  });
}
