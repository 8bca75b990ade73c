import type { ServerSettings } from './compose.ts';
import { type Config, filesFolderOf } from './config.ts';
import type { DatabaseAccess } from './database-access.ts';
import { secretKeyOf } from './database-setup.ts';

/** The services outside this machine that the environment names: mail server and OpenID provider. */
function outsideServices(config: Config): Pick<ServerSettings, 'mail' | 'oidc'> {
  const { SMTP_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = config;
  return {
    ...(SMTP_URL && MAIL_FROM ? { mail: { url: SMTP_URL, from: MAIL_FROM } } : {}),
    ...(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
      ? { oidc: { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET } }
      : {}),
  };
}

type PlaceSettings = 'appUrl' | 'directUrl' | 'secretKey' | 'baseUrl' | 'filesFolder' | 'mail' | 'oidc';

/** What every server of this installation is told, whether it serves or does the work of a command. */
export function serverSettings(config: Config, access: DatabaseAccess): Pick<ServerSettings, PlaceSettings> {
  return {
    appUrl: access.appUrl,
    directUrl: access.directUrl,
    secretKey: secretKeyOf(config),
    baseUrl: config.BASE_URL ?? `http://${config.HOST}:${config.PORT}`,
    filesFolder: filesFolderOf(config),
    ...outsideServices(config),
  };
}
