import { type Config, ConfigError, readConfig } from './config.ts';
import { openDatabaseAccess } from './database-access.ts';

function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exit(2);
  }
}

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

/** Opens the database, and loads the server while the embedded one starts on another core. */
async function main(): Promise<void> {
  const config = configOrExit();
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const spawned = Promise.withResolvers<void>();
  const opening = openDatabaseAccess(config, { adopt: true, onSpawned: spawned.resolve });
  opened.push(() =>
    opening.then(
      (access) => access.stop(),
      () => undefined,
    ),
  );
  opening.catch(() => undefined);
  await Promise.race([opening, spawned.promise]);
  const { RefusedStart, serve } = await import('./serving.ts');
  try {
    await serve(config, await opening, (close) => opened.push(close));
  } catch (error) {
    if (!(error instanceof RefusedStart)) throw error;
    process.stderr.write(`${error.message}\n`);
    await stop(2);
  }
}

await main().catch(async (error: unknown) => {
  if (stopping) return;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  await stop(1);
});
