import { setupServer } from 'msw/node';

/**
 * Answers of the API in tests of pages: `pageApi.use(http.get('*' + path, () => HttpResponse.json(body)))`.
 * A request that no handler answers fails the test.
 */
export const pageApi = setupServer();
