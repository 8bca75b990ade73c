import { expect, it } from 'vitest';
import { z } from 'zod';
import { ApiError, createClient } from './client.ts';
import { route } from './route.ts';

const show = route({
  id: 'things.show',
  method: 'GET',
  path: '/api/v1/things/:thing',
  access: 'signed-in',
  summary: 'Show',
  params: z.object({ thing: z.string() }),
  response: z.object({ name: z.string() }),
});

function answering(status: number, body: string) {
  const asked: string[] = [];
  const client = createClient({
    fetch: (url) => {
      asked.push(String(url));
      return Promise.resolve(new Response(body, { status, statusText: 'Said' }));
    },
  });
  return { client, asked };
}

async function problemOf(call: Promise<unknown>) {
  const error = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiError)) throw new Error('no answer of the API', { cause: error });
  return error.problem;
}

it('calls a route that is loaded when it is asked, and takes only what its contract knows', async () => {
  const { client, asked } = answering(200, '{"name":"một","more":1}');
  expect(await client.call(async () => show, { params: { thing: 'a b' } })).toEqual({ name: 'một' });
  expect(asked).toEqual(['/api/v1/things/a%20b']);
});

it('refuses an answer that breaks the contract', async () => {
  const { client } = answering(200, '{"title":"một"}');
  await expect(client.call(show, { params: { thing: 'a' } })).rejects.toThrow(z.ZodError);
});

it('says that the server cannot be reached where the code of a route does not come, and asks nothing', async () => {
  const { client, asked } = answering(200, '{"name":"một"}');
  const gone = () => Promise.reject<typeof show>(new TypeError('Failed to fetch'));
  expect((await problemOf(client.call(gone, { params: { thing: 'a' } }))).code).toBe('OFFLINE');
  expect(asked).toEqual([]);
});

it('gives the problem that the server tells, and the status where something else answered', async () => {
  const told = {
    ...{ type: 'about:blank', title: 'NOT_FOUND', status: 404, code: 'NOT_FOUND', requestId: '1' },
    ...{ message: { vi: 'Không tìm thấy.', en: 'Not found.' }, issues: [] },
  };
  const known = answering(404, JSON.stringify(told));
  expect(await problemOf(known.client.call(show, { params: { thing: 'a' } }))).toEqual(told);
  const other = answering(502, '<h1>Bad gateway</h1>');
  const problem = await problemOf(other.client.call(show, { params: { thing: 'a' } }));
  expect(problem).toMatchObject({ status: 502, code: 'HTTP_502', title: 'Said' });
});
