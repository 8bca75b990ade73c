import {
  ErrorState,
  KeyHelp,
  NoteHost,
  NotFoundState,
  navGroupsOf,
  Page,
  type PageDefinition,
  Skeleton,
  useGoTo,
  useSession,
} from '@nanghang/ui';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { pages } from './pages.ts';
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

/** The address `/` leads to the first page of the rail until a feature takes it. */
function FirstPage() {
  const session = useSession();
  const goTo = useGoTo();
  const first = session && navGroupsOf(pages, session)[0]?.[0]?.path;
  useEffect(() => {
    if (first && first !== '/') goTo(first, { replace: true });
  }, [first, goTo]);
  return first === undefined ? <MissingPage /> : null;
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

/** The routes of all features, each page loaded when it is first opened. */
export function createAppRouter(definitions: readonly PageDefinition[] = pages) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage, errorComponent: FailedPage });
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: ShellFrame });
  const alone = createRoute({ getParentRoute: () => root, id: 'alone', component: StandAlone });
  const framed = (frame: PageDefinition['frame']) => definitions.filter((page) => (page.frame ?? 'shell') === frame);
  const first = definitions.some((page) => page.path === '/')
    ? []
    : [createRoute({ getParentRoute: () => shell, path: '/', component: FirstPage })];
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
  const tree = root.addChildren([
    shell.addChildren([...first, ...routesOf(framed('shell'), () => shell)]),
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
