import { standardHashCost } from '@nanghang/access/server';
import { checkMigrations } from '@nanghang/platform/db';
import { assetPath } from './assets.ts';
import { composeServer, type Server } from './compose.ts';
import { type Config, filesFolderOf } from './config.ts';
import type { DatabaseAccess } from './database-access.ts';
import { assertRoleIsHarmless, demoPasswordOf, migrateAll, storedDemoFlag } from './database-setup.ts';
import { migrations } from './migrations.ts';
import { demoAccounts, seed } from './seed.ts';
import { serverSettings } from './server-settings.ts';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** The start is refused; the message names the setting to mend. */
export class RefusedStart extends Error {}

function refuse(sentence: string): never {
  throw new RefusedStart(sentence);
}

/** Brings the embedded database up to date; a server of its own is the operator's to migrate. */
async function prepareSchema(config: Config, access: DatabaseAccess): Promise<void> {
  if (config.embedded) {
    await migrateAll(access);
    return;
  }
  const { pending } = await checkMigrations(access.ownerUrl, migrations);
  if (pending.length === migrations.length) {
    refuse(
      'DATABASE_URL: cơ sở dữ liệu chưa có lược đồ, hãy chạy nanghang migrate / the database has no schema yet, run nanghang migrate',
    );
  }
}

/** Fills a database that holds nothing yet; answers whether it is a demo. */
async function prepareData(config: Config, access: DatabaseAccess): Promise<boolean> {
  const stored = await storedDemoFlag(access.ownerUrl);
  const demo = stored ?? config.DEMO ?? config.embedded;
  if (demo && !loopback.has(config.HOST) && !config.DEMO_PUBLIC) {
    refuse(
      'DEMO_PUBLIC: dữ liệu trình diễn chỉ phục vụ máy này trừ khi DEMO_PUBLIC=1 / a demo serves this machine only unless DEMO_PUBLIC=1',
    );
  }
  if (stored === undefined) {
    await seed(access, demo ? 'demo' : 'reference', {
      now: new Date(),
      demoPassword: demo ? demoPasswordOf(config) : '',
      hashCost: standardHashCost,
      filesFolder: filesFolderOf(config),
    });
  }
  return demo;
}

function describeDemo(config: Config): string {
  const logins = demoAccounts().map((account) => `  ${account.login.padEnd(16)} ${account.title}, ${account.unitName}`);
  return `Tài khoản trình diễn / demo accounts, mật khẩu / password: ${demoPasswordOf(config)}\n${logins.join('\n')}\n`;
}

async function listen(server: Server, config: Config): Promise<number> {
  try {
    await server.app.listen({ host: config.HOST, port: config.PORT });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(EADDRINUSE|EACCES|EADDRNOTAVAIL|ENOTFOUND)$/.test(code)) throw error;
    refuse(
      `PORT, HOST: không phục vụ được tại ${config.HOST}:${config.PORT} (${code}) / cannot serve at ${config.HOST}:${config.PORT} (${code})`,
    );
  }
  const address = server.app.server.address();
  return typeof address === 'object' && address ? address.port : config.PORT;
}

/**
 * Prepares schema and data, puts the server together and answers requests; says so on standard output.
 * @param onOpen takes how to close what was opened, as soon as it is open
 * @throws RefusedStart
 */
export async function serve(
  config: Config,
  access: DatabaseAccess,
  onOpen: (close: () => Promise<void>) => void,
): Promise<void> {
  await prepareSchema(config, access);
  await assertRoleIsHarmless(access.appUrl);
  const demo = await prepareData(config, access);
  const server = await composeServer({
    ...serverSettings(config, access),
    webFolder: assetPath('apps/web/dist'),
    trustProxy: config.TRUST_PROXY,
    logLevel: config.LOG_LEVEL,
    poolSize: 16,
    metricsToken: config.METRICS_TOKEN,
  });
  onOpen(() => server.close());
  const [port] = await Promise.all([listen(server, config), server.startJobs()]);
  process.stdout.write(`ready http://${config.HOST}:${port}\n`);
  if (demo) process.stdout.write(describeDemo(config));
}
