import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@nanghang/platform/embedded-postgres';

/** A process of the built server on a data folder of its own. */
export interface BuiltServer {
  readonly url: string;
  readonly secondsToReady: number;
  readonly process: ChildProcess;
  stop(): Promise<number | null>;
}

/** The installation that all benches share. */
export interface Bench {
  readonly root: string;
  readonly scale: number;
  readonly dataFolder: string;
  readonly server: BuiltServer;
  /** Connection strings of the running database. */
  urls(): Promise<{ readonly owner: string; readonly app: string; readonly superuser: string }>;
  /** `cookie` headers of signed-in demo accounts. */
  cookies(logins: readonly string[]): Promise<readonly string[]>;
}

const patienceMs = 180_000;

/** Starts the built server, directly or through another program, and waits until it answers. */
export async function startBuilt(
  root: string,
  dataFolder: string,
  program: readonly string[] = [join(root, 'dist/server.mjs')],
): Promise<BuiltServer> {
  const begun = performance.now();
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      PORT: '0',
      DATA_DIR: dataFolder,
      NODE_COMPILE_CACHE: join(dataFolder, 'compiled'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((done, fail) => {
    let said = '';
    const tooLong = setTimeout(() => {
      child.kill('SIGTERM');
      fail(new Error('the built server was not ready in time'));
    }, patienceMs);
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /^ready (\S+)$/m.exec(said);
      if (!found?.[1]) return;
      clearTimeout(tooLong);
      done(found[1]);
    });
    child.on('exit', (code) => fail(new Error(`the built server ended with ${code}`)));
  });
  const secondsToReady = (performance.now() - begun) / 1000;
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  return {
    url,
    secondsToReady,
    process: child,
    stop: async () => {
      child.kill('SIGTERM');
      return await ended;
    },
  };
}

async function signIn(url: string, login: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'nanghang' },
    body: JSON.stringify({ login, password }),
  });
  if (!answer.ok) throw new Error(`${login}: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .join('; ');
}

/** Runs `body` on a fresh demo installation of the built server and takes it away again. */
export async function withBuilt<Value>(
  root: string,
  scale: number,
  body: (bench: Bench) => Promise<Value>,
): Promise<Value> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nanghang-bench-'));
  const first = await startBuilt(root, dataFolder);
  await first.stop();
  const server = await startBuilt(root, dataFolder);
  try {
    return await body({
      root,
      scale,
      dataFolder,
      server,
      urls: async () => {
        const joined = await openEmbeddedPostgres({ folder: join(dataFolder, 'postgres') });
        return joined.urls('nanghang');
      },
      cookies: async (logins) => {
        const password = readFileSync(join(dataFolder, 'demo-password'), 'utf8').trim();
        return await Promise.all(logins.map((login) => signIn(server.url, login, password)));
      },
    });
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
