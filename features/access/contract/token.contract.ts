import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

/** An API token as its owner sees it: everything but its text, which is shown once. */
export const apiToken = z.object({
  id: schemas.id,
  name: z.string(),
  /** Actions the token may take; `*` stands for all that its owner may. */
  scopes: z.array(z.string()),
  createdAt: schemas.instant,
  expiresAt: schemas.instant.nullable(),
  lastUsedAt: schemas.instant.nullable(),
});
export type ApiToken = z.output<typeof apiToken>;

const longestDays = 366;

/** What a person gives for a new token. */
export const newApiToken = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.string().min(1)).min(1).max(200),
  expiresInDays: z.number().int().min(1).max(longestDays),
});

export const listTokens = route({
  id: 'token.list',
  method: 'GET',
  path: '/api/v1/account/tokens',
  summary: 'API tokens of the signed-in account that still work',
  access: 'signed-in',
  response: z.object({ items: z.array(apiToken) }),
});

export const createToken = route({
  id: 'token.create',
  method: 'POST',
  path: '/api/v1/account/tokens',
  summary: 'Make an API token; its text is in this answer only',
  access: 'signed-in',
  body: newApiToken,
  response: z.object({ token: z.string(), item: apiToken }),
});

export const revokeToken = route({
  id: 'token.revoke',
  method: 'DELETE',
  path: '/api/v1/account/tokens/:id',
  summary: 'Make an API token of the signed-in account useless',
  access: 'signed-in',
  params: z.object({ id: schemas.id }),
  response: schemas.done,
});

/** The own API tokens. */
export const tokenRoutes = { listTokens, createToken, revokeToken };
