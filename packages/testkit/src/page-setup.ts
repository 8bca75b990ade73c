import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { pageApi } from './page.ts';

// A page on a busy machine may take longer than the library's one second to draw.
configure({ asyncUtilTimeout: 10_000 });

let unanswered: string[] = [];

beforeAll(() => {
  pageApi.listen({ onUnhandledFrame: 'error' });
  pageApi.events.on('request:unhandled', ({ request }) => {
    unanswered.push(`${request.method} ${request.url}`);
  });
});

afterEach(() => {
  cleanup();
  pageApi.resetHandlers();
  localStorage.clear();
  const requests = unanswered;
  unanswered = [];
  if (requests.length > 0) throw new Error(`requests that no handler answered: ${requests.join(', ')}`);
});

afterAll(() => pageApi.close());
