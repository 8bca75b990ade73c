import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from './client.ts';
import { keepFirstAnswers } from './first-answers.ts';
import { route } from './route.ts';

const list = route({
  id: 'things.list',
  method: 'GET',
  path: '/api/v1/things',
  access: 'signed-in',
  summary: 'List',
  query: z.object({ part: z.string().optional() }),
  response: z.object({ name: z.string() }),
});
const client = createClient({
  fetch: () => Promise.reject(new Error('asked the server')),
});

afterEach(() => keepFirstAnswers({}));

it('gives the answer that came with the page once, and only for its own address', () => {
  keepFirstAnswers({ '/api/v1/things?part=c': { name: 'một' } });
  expect(client.first<typeof list>('/api/v1/things')).toBeUndefined();
  expect(client.first<typeof list>('/api/v1/things?part=c')).toEqual({ name: 'một' });
  expect(client.first<typeof list>('/api/v1/things?part=c')).toBeUndefined();
});

it('forgets what was kept', () => {
  keepFirstAnswers({ '/api/v1/things': { name: 'một' } });
  keepFirstAnswers({});
  expect(client.first<typeof list>('/api/v1/things')).toBeUndefined();
});
