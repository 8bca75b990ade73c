import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openDatabaseAccess
} from "./chunk-TKXXPCY6.mjs";
import {
  ConfigError,
  readConfig
} from "./chunk-4MBA7VIT.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/server/src/main.ts
function configOrExit() {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}
`);
    process.exit(2);
  }
}
var patienceMs = 9e3;
var opened = [];
var stopping = false;
async function stop(exitCode) {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), 3 * patienceMs).unref();
  for (const close of opened.reverse()) {
    const tooLong = new Promise((done) => setTimeout(done, patienceMs).unref());
    await Promise.race([close(), tooLong]);
  }
  process.exit(exitCode);
}
async function main() {
  const config = configOrExit();
  process.on("SIGINT", () => void stop(0));
  process.on("SIGTERM", () => void stop(0));
  const spawned = Promise.withResolvers();
  const opening = openDatabaseAccess(config, { adopt: true, onSpawned: spawned.resolve });
  opened.push(
    () => opening.then(
      (access) => access.stop(),
      () => void 0
    )
  );
  opening.catch(() => void 0);
  await Promise.race([opening, spawned.promise]);
  const { RefusedStart, serve } = await import("./serving-K5IN37AS.mjs");
  try {
    await serve(config, await opening, (close) => opened.push(close));
  } catch (error) {
    if (!(error instanceof RefusedStart)) throw error;
    process.stderr.write(`${error.message}
`);
    await stop(2);
  }
}
await main().catch(async (error) => {
  if (stopping) return;
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}
`);
  await stop(1);
});
//# sourceMappingURL=server.mjs.map
