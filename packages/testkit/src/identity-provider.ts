import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody the provider knows. */
export interface ProviderAccount {
  readonly subject: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

/** A real OpenID provider on this machine, which signs in whoever it is told to without asking. */
export interface TestIdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who sits before the browser from now on. */
  signInAs(account: ProviderAccount): void;
  /** Plays the browser from our redirect to the provider until it is sent back to us; answers that address. */
  walk(authorizationUrl: string): Promise<string>;
  stop(): Promise<void>;
}

async function step(url: string, cookies: Map<string, string>): Promise<string | undefined> {
  const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, { redirect: 'manual', headers: jar === '' ? {} : { cookie: jar } });
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const next = answer.headers.get('location');
  return next === null ? undefined : new URL(next, url).href;
}

/**
 * Starts the provider.
 * @param redirectUri where it may send browsers back to
 */
export async function startIdentityProvider(redirectUri: string): Promise<TestIdentityProvider> {
  const client = { clientId: 'nanghang', clientSecret: 'a-secret-between-server-and-provider' };
  const accounts = new Map<string, ProviderAccount>();
  let current: ProviderAccount | undefined;
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ['a-key-of-the-test-provider'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: accounts.get(id)?.email, email_verified: accounts.get(id)?.emailVerified }),
    }),
    loadExistingGrant: async (context: {
      oidc: {
        provider: { Grant: new (about: object) => { addOIDCScope(scope: string): void; save(): Promise<string> } };
        session: { accountId: string };
        client: { clientId: string };
      };
    }) => {
      const { provider: own, session, client: asking } = context.oidc;
      const grant = new own.Grant({ accountId: session.accountId, clientId: asking.clientId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response);
    const result = current ? { login: { accountId: current.subject } } : { error: 'access_denied' };
    return provider.interactionFinished(request, response, result);
  });
  return {
    issuer,
    ...client,
    signInAs: (account) => {
      accounts.set(account.subject, account);
      current = account;
    },
    walk: async (authorizationUrl) => {
      const cookies = new Map<string, string>();
      let url = authorizationUrl;
      for (let hops = 0; hops < 10; hops += 1) {
        const next = await step(url, cookies);
        if (next === undefined) throw new Error(`the provider stopped at ${url}`);
        if (next.startsWith(redirectUri)) return next;
        url = next;
      }
      throw new Error('the provider goes round in circles');
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
