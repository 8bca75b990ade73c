import { join } from 'node:path';
import { standardHashCost } from '@nanghang/access/server';
import { assetPath } from './assets.ts';
import { composeServer } from './compose.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import {
  assertRoleIsHarmless,
  type DatabaseAccess,
  demoPasswordOf,
  migrateAll,
  openDatabaseAccess,
  secretKeyOf,
  storedDemoFlag,
} from './database-setup.ts';
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

/** Fills a database that holds nothing yet; answers whether it is a demo. */
async function prepareData(config: Config, access: DatabaseAccess): Promise<boolean> {
  const stored = await storedDemoFlag(access.ownerUrl);
  const demo = stored ?? config.DEMO ?? config.embedded;
  if (demo && !loopback.has(config.HOST) && !config.DEMO_PUBLIC) {
    process.stderr.write(
      'DEMO_PUBLIC: dữ liệu trình diễn chỉ phục vụ máy này trừ khi DEMO_PUBLIC=1 / a demo serves this machine only unless DEMO_PUBLIC=1\n',
    );
    await access.stop();
    process.exit(2);
  }
  if (stored === undefined) {
    await seed(access, demo ? 'demo' : 'reference', {
      now: new Date(),
      demoPassword: demo ? demoPasswordOf(config) : '',
      hashCost: standardHashCost,
    });
  }
  return demo;
}

function describeDemo(config: Config): string {
  const logins = demoAccounts().map((account) => `  ${account.login.padEnd(16)} ${account.title}, ${account.unitName}`);
  return `Tài khoản trình diễn / demo accounts, mật khẩu / password: ${demoPasswordOf(config)}\n${logins.join('\n')}\n`;
}

async function main(): Promise<void> {
  const config = configOrExit();
  const access = await openDatabaseAccess(config);
  if (config.embedded) await migrateAll(access);
  await assertRoleIsHarmless(access.appUrl);
  const demo = await prepareData(config, access);
  const server = await composeServer({
    appUrl: access.appUrl,
    directUrl: access.directUrl,
    secretKey: secretKeyOf(config),
    baseUrl: config.BASE_URL ?? `http://${config.HOST}:${config.PORT}`,
    filesFolder: config.FILES_URL ?? join(config.dataDir, 'files'),
    webFolder: assetPath('apps/web/dist'),
    trustProxy: config.TRUST_PROXY,
    logLevel: config.LOG_LEVEL,
    poolSize: 16,
    metricsToken: config.METRICS_TOKEN,
    ...outsideServices(config),
  });
  await server.app.listen({ host: config.HOST, port: config.PORT });
  await server.startJobs();
  const address = server.app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  process.stdout.write(`ready http://${config.HOST}:${port}\n`);
  if (demo) process.stdout.write(describeDemo(config));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const patience = setTimeout(() => process.exit(1), 25_000);
    await server.close();
    await access.stop();
    clearTimeout(patience);
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

await main();
