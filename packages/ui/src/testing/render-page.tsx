import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Language } from '../i18n/language.tsx';
import { SessionProvider, type ShellSession } from '../shell/session.ts';
import { DesignProvider } from '../theme/design-provider.tsx';

/** A session for tests of pages; spread it to change a part. */
export const testSession: ShellSession = {
  person: { id: '01890000-0000-7000-8000-000000000001', name: 'Nguyễn Thị An' },
  tenant: { name: 'tỉnh thử nghiệm' },
  unit: { id: '01890000-0000-7000-8000-000000000002', name: 'Sở Thử nghiệm' },
  roles: ['coordinator'],
  permissions: [],
  businessDate: '2023-11-20',
};

export interface RenderPageOptions {
  /** Address that is open: `/units?ngay=2023-11-20`. */
  readonly url?: string;
  /** Path of the page as its definition has it: `/units/$unit`. */
  readonly path?: string;
  readonly session?: ShellSession;
  readonly language?: Language;
}

export interface RenderedPage extends RenderResult {
  /** Address after navigation, with its query. */
  readonly address: () => string;
}

/**
 * Renders a page as the application does: router, queries without retries, session, theme without transitions.
 * Begin with `await screen.findBy...`: the router draws in a second step.
 */
export function renderPage(page: ReactNode, options: RenderPageOptions = {}): RenderedPage {
  const { url = '/', path = url.split('?')[0] ?? '/', session = testSession, language = 'vi' } = options;
  const history = createMemoryHistory({ initialEntries: [url] });
  const root = createRootRoute();
  const own = createRoute({ getParentRoute: () => root, path, component: () => page });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([own, elsewhere]),
    history,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text === '' ? '' : `?${text.replaceAll('%2C', ',')}`;
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const result = render(
    <DesignProvider environment="test" language={language}>
      <QueryClientProvider client={client}>
        <SessionProvider value={session}>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </DesignProvider>,
  );
  return { ...result, address: () => history.location.href };
}
