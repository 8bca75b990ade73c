import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from './client.ts';
import { keepFirstAnswers } from './first-answers.ts';
import { route } from './route.ts';

const show = route({
  id: 'things.show',
  method: 'GET',
  path: '/api/v1/things/:thing',
  access: 'signed-in',
  summary: 'Show',
  params: z.object({ thing: z.string() }),
  query: z.object({ part: z.string().optional() }),
  response: z.object({ name: z.string() }),
});
const client = createClient({
  fetch: () => Promise.reject(new Error('asked the server')),
});

afterEach(() => keepFirstAnswers({}));

it('gives the answer that came with the page once, and only for its own address', () => {
  keepFirstAnswers({ '/api/v1/things/a%20b?part=c': { name: 'một', more: 1 } });
  expect(client.first(show, { params: { thing: 'a b' }, query: {} })).toBeUndefined();
  expect(client.first(show, { params: { thing: 'a b' }, query: { part: 'c' } })).toEqual({ name: 'một' });
  expect(client.first(show, { params: { thing: 'a b' }, query: { part: 'c' } })).toBeUndefined();
});

it('forgets what was kept, and takes nothing that the contract does not know', () => {
  keepFirstAnswers({ '/api/v1/things/a': { name: 'một' } });
  keepFirstAnswers({});
  expect(client.first(show, { params: { thing: 'a' }, query: {} })).toBeUndefined();
  keepFirstAnswers({ '/api/v1/things/a': { title: 'một' } });
  expect(() => client.first(show, { params: { thing: 'a' }, query: {} })).toThrow(z.ZodError);
});
