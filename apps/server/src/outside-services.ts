import type { ServerSettings } from './compose.ts';
import type { Config } from './config.ts';

/** The services outside this machine that the environment names: mail server and OpenID provider. */
export function outsideServices(config: Config): Pick<ServerSettings, 'mail' | 'oidc'> {
  const { SMTP_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = config;
  return {
    ...(SMTP_URL && MAIL_FROM ? { mail: { url: SMTP_URL, from: MAIL_FROM } } : {}),
    ...(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
      ? { oidc: { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET } }
      : {}),
  };
}
