import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../tools/build.ts';

const patienceMs = 120_000;

/** Builds what changed, starts the server on an empty folder, and ends it after the last journey. */
// biome-ignore lint/style/noDefaultExport: the test runner loads its global setup by the default export
export default async function startServer(): Promise<() => Promise<void>> {
  await buildAll();
  const folder = mkdtempSync(join(tmpdir(), 'nanghang-journey-'));
  chmodSync(folder, 0o755);
  const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'dist', 'server.mjs')], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((done, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`the server was not ready in time: ${said}`)), patienceMs);
    server.on('exit', (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const match = /^ready (\S+)$/m.exec(said);
      if (!match?.[1]) return;
      clearTimeout(timer);
      done(match[1]);
    });
  });
  process.env['JOURNEY_BASE_URL'] = address;
  process.env['JOURNEY_PASSWORD'] = readFileSync(join(folder, 'demo-password'), 'utf8').trim();
  return async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
