import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** How the installation is known to its OpenID provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What must be remembered between leaving for the provider and coming back. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider vouches for. */
export interface OidcSubject {
  readonly issuer: string;
  readonly subject: string;
  /** Only an address that the provider says it has verified. */
  readonly verifiedEmail: string | undefined;
}

export interface OidcClient {
  /** Name shown on the button: host of the provider. */
  readonly name: string;
  /** Where to send the browser, and what to remember until it comes back. */
  begin(redirectUri: string): Promise<{ url: string; attempt: OidcAttempt }>;
  /** @throws Error when the answer does not belong to the attempt or the provider refused */
  finish(currentUrl: URL, attempt: OidcAttempt): Promise<OidcSubject>;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * OpenID Connect by authorization code with PKCE, state and nonce. The provider's document is read at the first use
 * and again after a failure. Plain HTTP is accepted from a provider on this machine only.
 * Source: OpenID Connect Core 1.0; RFC 7636; RFC 9700.
 */
export function createOidcClient(settings: OidcSettings): OidcClient {
  const issuer = new URL(settings.issuer);
  const insecure = issuer.protocol === 'http:' && loopback.has(issuer.hostname);
  let known: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    known ??= discovery(
      issuer,
      settings.clientId,
      settings.clientSecret,
      undefined,
      insecure ? { execute: [allowInsecureRequests] } : {},
    ).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    name: issuer.host,
    begin: async (redirectUri) => {
      const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
      });
      return { url: url.href, attempt };
    },
    finish: async (currentUrl, attempt) => {
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, currentUrl, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no ID token');
      const about =
        claims['email'] === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      const email = about['email_verified'] === true ? about['email'] : undefined;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        verifiedEmail: typeof email === 'string' ? email.toLowerCase() : undefined,
      };
    },
  };
}
