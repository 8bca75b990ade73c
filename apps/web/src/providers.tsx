import { DesignProvider, problemOf } from '@nanghang/ui';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from './session-query.ts';

const retries = 2;

function isWorthRetrying(error: unknown): boolean {
  const { code, status } = problemOf(error);
  return code === 'OFFLINE' || status >= 500;
}

/** The cache of server answers; transient failures are tried again, writes never. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      // The session ended while a page was open: asking for it again leads to sign-in.
      onError: (error) => {
        if (problemOf(error).status === 401) void client.invalidateQueries(sessionQuery);
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < retries && isWorthRetrying(error) },
      mutations: { retry: false },
    },
  });
  return client;
}

export interface ProvidersProps {
  readonly nonce: string | undefined;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}

/** Theme, language and server data for the whole application. */
export function Providers({ nonce, queries, children }: ProvidersProps) {
  return (
    <DesignProvider nonce={nonce}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </DesignProvider>
  );
}
