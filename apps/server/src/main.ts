import { join } from 'node:path';
import { assetPath } from './assets.ts';
import { composeServer } from './compose.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { assertRoleIsHarmless, migrateAll, openDatabaseAccess, secretKeyOf } from './database-setup.ts';

function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exit(2);
  }
}

async function main(): Promise<void> {
  const config = configOrExit();
  const access = await openDatabaseAccess(config);
  if (config.embedded) await migrateAll(access);
  await assertRoleIsHarmless(access.appUrl);
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
  });
  await server.app.listen({ host: config.HOST, port: config.PORT });
  await server.startJobs();
  const address = server.app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  process.stdout.write(`ready http://${config.HOST}:${port}\n`);

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
