import { standardHashCost } from '@nanghang/access/server';
import { checkMigrations } from '@nanghang/platform/db';
import { assetPath } from './assets.ts';
import { composeServer, type Server } from './compose.ts';
import { type Config, ConfigError, filesFolderOf, readConfig } from './config.ts';
import {
  assertRoleIsHarmless,
  type DatabaseAccess,
  demoPasswordOf,
  migrateAll,
  openDatabaseAccess,
  secretKeyOf,
  storedDemoFlag,
} from './database-setup.ts';
import { migrations } from './migrations.ts';
import { outsideServices } from './outside-services.ts';
import { demoAccounts, seed } from './seed.ts';

function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exit(2);
  }
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const patienceMs = 9000;

/** What is open, in the order in which it was opened; closed from the end. */
const opened: (() => Promise<void>)[] = [];
let stopping = false;

/** Finishes what runs, closes everything and ends the process; a request or job that takes too long is cut off. */
async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), 3 * patienceMs).unref();
  for (const close of opened.reverse()) {
    const tooLong = new Promise<void>((done) => setTimeout(done, patienceMs).unref());
    await Promise.race([close(), tooLong]);
  }
  process.exit(exitCode);
}

/** The start is refused with a sentence that names the setting to mend. */
async function refuse(sentence: string): Promise<never> {
  process.stderr.write(`${sentence}\n`);
  await stop(2);
  process.exit(2);
}

/** Brings the embedded database up to date; a server of its own is the operator's to migrate. */
async function prepareSchema(config: Config, access: DatabaseAccess): Promise<void> {
  if (config.embedded) {
    await migrateAll(access);
    return;
  }
  const { pending } = await checkMigrations(access.ownerUrl, migrations);
  if (pending.length === migrations.length) {
    await refuse(
      'DATABASE_URL: cơ sở dữ liệu chưa có lược đồ, hãy chạy nanghang migrate / the database has no schema yet, run nanghang migrate',
    );
  }
}

/** Fills a database that holds nothing yet; answers whether it is a demo. */
async function prepareData(config: Config, access: DatabaseAccess): Promise<boolean> {
  const stored = await storedDemoFlag(access.ownerUrl);
  const demo = stored ?? config.DEMO ?? config.embedded;
  if (demo && !loopback.has(config.HOST) && !config.DEMO_PUBLIC) {
    await refuse(
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
    await refuse(
      `PORT, HOST: không phục vụ được tại ${config.HOST}:${config.PORT} (${code}) / cannot serve at ${config.HOST}:${config.PORT} (${code})`,
    );
  }
  const address = server.app.server.address();
  return typeof address === 'object' && address ? address.port : config.PORT;
}

async function main(): Promise<void> {
  const config = configOrExit();
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const access = await openDatabaseAccess(config, { adopt: true });
  opened.push(() => access.stop());
  await prepareSchema(config, access);
  await assertRoleIsHarmless(access.appUrl);
  const demo = await prepareData(config, access);
  const server = await composeServer({
    appUrl: access.appUrl,
    directUrl: access.directUrl,
    secretKey: secretKeyOf(config),
    baseUrl: config.BASE_URL ?? `http://${config.HOST}:${config.PORT}`,
    filesFolder: filesFolderOf(config),
    webFolder: assetPath('apps/web/dist'),
    trustProxy: config.TRUST_PROXY,
    logLevel: config.LOG_LEVEL,
    poolSize: 16,
    metricsToken: config.METRICS_TOKEN,
    ...outsideServices(config),
  });
  opened.push(() => server.close());
  const port = await listen(server, config);
  await server.startJobs();
  process.stdout.write(`ready http://${config.HOST}:${port}\n`);
  if (demo) process.stdout.write(describeDemo(config));
}

await main().catch(async (error: unknown) => {
  if (stopping) return;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  await stop(1);
});
