import type { z } from 'zod';

/** HTTP methods that routes use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call a route: everybody, anyone signed in, or actors whose policy grants the named action. */
export type RouteAccess = 'public' | 'signed-in' | { readonly action: string };

/**
 * One route of the API: the schema that parses the request, types the client, validates the response and
 * describes the interface in OpenAPI. Paths use `:name` for parameters.
 * Source: ADR-0003 (contract kit).
 */
export interface RouteDefinition {
  readonly id: string;
  readonly method: Method;
  readonly path: `/api/v1/${string}`;
  readonly summary: string;
  readonly access: RouteAccess;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** A route that streams files or events writes its own reply; the response schema then describes the JSON form. */
  readonly raw?: boolean;
}

/**
 * Declares a route; the argument is returned as it is, with its exact type.
 * @example route({ id: 'clock.read', method: 'GET', path: '/api/v1/clock', summary: 'Clock', access: 'public', response: clockSchema })
 */
export function route<const Definition extends RouteDefinition>(definition: Definition): Definition {
  return definition;
}

type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;
type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Given<Key extends string, Value> = [Value] extends [undefined] ? unknown : { readonly [K in Key]: Value };

/** What a caller passes: `params`, `query`, `body` as far as the route declares them. */
export type RouteInput<Definition extends RouteDefinition> = Given<'params', InputOf<Definition['params']>> &
  Given<'query', InputOf<Definition['query']>> &
  Given<'body', InputOf<Definition['body']>>;

/** What a handler receives after parsing. */
export interface ParsedInput<Definition extends RouteDefinition> {
  readonly params: OutputOf<Definition['params']>;
  readonly query: OutputOf<Definition['query']>;
  readonly body: OutputOf<Definition['body']>;
}

/** What the client receives. */
export type RouteResponse<Definition extends RouteDefinition> = z.output<Definition['response']>;

/** What a handler returns, before the response schema is applied. */
export type HandlerResult<Definition extends RouteDefinition> = z.input<Definition['response']>;
