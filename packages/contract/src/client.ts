import { takeFirstAnswer } from './first-answers.ts';
import type { RouteDefinition, RouteInput, RouteResponse } from './route.ts';
import type { Problem } from './schemas.ts';

/** An error answer of the API, or `OFFLINE` when no answer came. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(value: Problem) {
    super(value.message.vi);
    this.problem = value;
  }
}

/** Where and how a client sends; by default the page's own server with the browser's fetch. */
export interface ClientOptions {
  readonly fetch?: typeof fetch;
  readonly baseUrl?: string;
  /** Headers added to every request, such as the bearer token of a script. */
  readonly headers?: () => Record<string, string>;
}

type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

/**
 * The path of a route with its parameters filled in and the query appended.
 * @example urlOf({ path: '/api/v1/units/:id' }, { params: { id: 'a b' } }) // '/api/v1/units/a%20b'
 */
export function urlOf(definition: Pick<RouteDefinition, 'path'>, input: Loose): string {
  const path = definition.path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  const query = search.toString();
  return query === '' ? path : `${path}?${query}`;
}

function offline(): Problem {
  return {
    type: 'about:blank',
    title: 'Offline',
    status: 0,
    code: 'OFFLINE',
    message: {
      vi: 'Không kết nối được máy chủ. Nội dung đang nhập vẫn còn trên máy này.',
      en: 'The server cannot be reached. What you typed is kept on this device.',
    },
    issues: [],
    requestId: '',
  };
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const { problem } = await import('./schemas.ts');
    return problem.parse(await response.json());
  } catch {
    return { ...offline(), status: response.status, code: `HTTP_${response.status}`, title: response.statusText };
  }
}

/**
 * A route, or what loads it: code that a page starts with names routes by a function, so that the schemas of a contract
 * are only fetched when something is asked.
 */
export type RouteSource<Definition extends RouteDefinition> = Definition | (() => Promise<Definition>);

/** Calls routes; input and answer are typed by the route given. */
export interface Client {
  call<const Definition extends RouteDefinition>(
    route: RouteSource<Definition>,
    input: RouteInput<Definition> & { readonly idempotencyKey?: string; readonly signal?: AbortSignal },
  ): Promise<RouteResponse<Definition>>;
  /**
   * The answer that came with the page, for `initialData` of a query: the first screen is then drawn at once. It is as
   * the server wrote it by the contract. Each is given once, and only soon after the page was opened; see `keepFirstAnswers`.
   * @param url  path and query, of a route without path parameters
   */
  first<const Definition extends RouteDefinition>(
    url: Definition['path'] | `${Definition['path']}?${string}`,
  ): RouteResponse<Definition> | undefined;
}

async function load<Definition extends RouteDefinition>(route: RouteSource<Definition>): Promise<Definition> {
  if (typeof route !== 'function') return route;
  try {
    return await route();
  } catch {
    throw new ApiError(offline());
  }
}

/**
 * A client typed by the contract: `client.call(routes.show, { params })`. Writes carry the header by which the
 * server tells them from a foreign site's form, and an idempotency key when one is given.
 */
export function createClient(options: ClientOptions = {}): Client {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  return {
    async call(route, input) {
      const definition = await load(route);
      const loose = input as Loose & { idempotencyKey?: string; signal?: AbortSignal };
      const form = loose.body instanceof FormData;
      const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.() };
      if (definition.method !== 'GET') headers['x-requested-with'] = 'nanghang';
      if (loose.body !== undefined && !form) headers['content-type'] = 'application/json';
      if (loose.idempotencyKey) headers['idempotency-key'] = loose.idempotencyKey;
      const init: RequestInit = { method: definition.method, headers, credentials: 'same-origin' };
      if (loose.signal) init.signal = loose.signal;
      if (loose.body !== undefined) init.body = form ? (loose.body as FormData) : JSON.stringify(loose.body);
      let response: Response;
      try {
        response = await send(`${options.baseUrl ?? ''}${urlOf(definition, loose)}`, init);
      } catch (error) {
        if (loose.signal?.aborted) throw error;
        throw new ApiError(offline());
      }
      if (!response.ok) throw new ApiError(await problemOf(response));
      return definition.response.parse(await response.json()) as never;
    },
    first: (url) => takeFirstAnswer(url) as never,
  };
}
