import type { Server } from '@nanghang/server/testing';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly setCookie: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A browser as far as sign-in is concerned: it keeps cookies and sends the header of our own pages. */
export interface TestBrowser {
  get(url: string): Promise<Answer>;
  post(url: string, body?: object): Promise<Answer>;
  put(url: string, body?: object): Promise<Answer>;
  delete(url: string): Promise<Answer>;
  /** Another browser that holds the same cookies. */
  copy(): TestBrowser;
}

/** A new browser at an address. */
export function createBrowser(
  app: Pick<Server, 'app'>,
  options: { readonly ip?: string } = {},
  cookies: ReadonlyMap<string, string> = new Map(),
): TestBrowser {
  const jar = new Map(cookies);
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.app.inject({
      method,
      url,
      remoteAddress: options.ip ?? '10.1.2.3',
      headers: { 'x-requested-with': 'nanghang', ...(cookie === '' ? {} : { cookie }) },
      ...(body ? { payload: body } : {}),
    });
    const set = [answer.headers['set-cookie'] ?? []].flat();
    for (const line of set) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (pair.length === at + 1) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return {
      status: answer.statusCode,
      body: answer.body.startsWith('{') ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
      setCookie: set.at(-1),
      headers: answer.headers,
    };
  };
  return {
    get: (url) => send('GET', url),
    post: (url, body) => send('POST', url, body),
    put: (url, body) => send('PUT', url, body),
    delete: (url) => send('DELETE', url),
    copy: () => createBrowser(app, options, jar),
  };
}
