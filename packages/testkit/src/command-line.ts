import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from './test-database.ts';

const entry = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url));

/** What a run of the command line left behind. */
export interface CommandRun {
  readonly exitCode: number | null;
  /** Standard output, one parsed JSON value a line. */
  readonly printed: readonly unknown[];
  readonly said: string;
}

/** Runs `nanghang` as a process of its own on a test's database. */
export async function runCommandLine(
  database: Pick<TestDatabase, 'appUrl'>,
  words: readonly string[],
  secretKey = testSecretKey,
): Promise<CommandRun> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...words], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: database.appUrl,
      SECRET_KEY: secretKey,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const exitCode = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  const lines = out.split('\n').filter((line) => line !== '');
  return { exitCode, printed: lines.map((line) => JSON.parse(line) as unknown), said };
}

/** SECRET_KEY of every test server. */
export const testSecretKey = 'test-key-test-key-test-key-test-key';
