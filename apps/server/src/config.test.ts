import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

it.each([
  [{ SMTP_URL: 'smtp://mail:25' }, 'MAIL_FROM'],
  [{ OIDC_ISSUER: 'https://id.vn' }, 'OIDC_CLIENT_ID, OIDC_CLIENT_SECRET'],
  [{ VAPID_SUBJECT: 'mailto:a@b.vn' }, 'VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY'],
  [{ OIDC_FOO: '1' }, 'OIDC_FOO'],
  [{ DATABASE_HOST: 'x' }, 'DATABASE_HOST'],
  [{ DATABASE_URL: 'postgres://a:b@c/d' }, 'SECRET_KEY'],
  [{ DATABASE_DIRECT_URL: 'postgres://a:b@c/d' }, 'DATABASE_URL'],
  [{ PORT: '99999' }, 'PORT'],
  [{ DEMO: 'yes' }, 'DEMO'],
  [{ FILES_URL: 's3://kho/tep' }, 'FILES_URL'],
  [{ FILES_URL: 'https://kho.vn/tep' }, 'FILES_URL'],
])('refuses %j and names %s', (environment, name) => {
  expect(problemsOf(environment)).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
});

it('names every problem at once', () => {
  expect(problemsOf({ SMTP_URL: 'smtp://mail:25', FILES_FOO: '1' })).toHaveLength(2);
});

it('needs nothing, ignores TZ and takes an empty variable for none', () => {
  const config = readConfig({ TZ: 'America/New_York', DATABASE_URL: '', PORT: '' });
  expect(config).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', embedded: true, DEMO_PUBLIC: false });
});

it('takes a folder for files as a path or as a file: address', () => {
  expect(readConfig({ FILES_URL: 'file:///srv/n%C3%A2ng' }).FILES_URL).toBe('/srv/nâng');
  expect(readConfig({ FILES_URL: '/srv/files' }).FILES_URL).toBe('/srv/files');
});
