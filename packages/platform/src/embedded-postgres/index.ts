import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { newSecret } from '../ids/index.ts';
import { isReachable, postgresFolder, serverIdentity } from './binaries.ts';

/** A running embedded server and the ways into it. */
export interface EmbeddedPostgres {
  /** Connection strings of one database for the superuser, the owner of the schema and the server's role. */
  urls(database: string): { readonly superuser: string; readonly owner: string; readonly app: string };
  /** Creates a database of the owner, empty or as a copy of a template; nothing when it exists. */
  createDatabase(name: string, template?: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** Ends every process of the server at once as a crash would, and starts it again at the same address. */
  crash(): Promise<void>;
  /** Stops the server when this call started or adopted it, but never under others who joined a started one. */
  stop(): Promise<void>;
}

/** Where the cluster lies, and whether it may be lost. */
export interface EmbeddedOptions {
  /** Folder that holds the cluster; made when missing. */
  readonly folder: string;
  /** Gives up durability for speed; for tests only. */
  readonly throwAway?: boolean;
  /** The caller answers for the server from now on, even for one that runs since a process before it was killed. */
  readonly adopt?: boolean;
  /** Called while the server starts: from here on the caller may keep this process busy without slowing the start. */
  readonly onSpawned?: () => void;
}

interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

async function run(program: string, args: readonly string[], onSpawned?: () => void): Promise<void> {
  await new Promise<void>((done, fail) => {
    const child = spawn(join(postgresFolder(), 'bin', program), args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: tmpdir(),
      ...serverIdentity,
    });
    if (onSpawned) child.on('spawn', onSpawned);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${program} ended with ${code}: ${said.slice(-2000)}`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? done(address.port) : fail(new Error('no free port')),
      );
    });
  });
}

/** Port of the server that runs on a cluster, as its own file states; undefined when there is no such file. */
function runningPort(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const port = Number(lines[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connections of other processes, once those that were just closed are gone. */
async function countOthers(superuserUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      const found = await client.query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      const others = found.rows[0]?.others ?? 0;
      if (others === 0 || attempt === 5) return others;
      await new Promise((done) => setTimeout(done, 100));
    }
  } finally {
    await client.end();
  }
}

function placeOf(folder: string): string {
  const wanted = resolve(folder);
  if (!serverIdentity || isReachable(join(wanted, 'cluster'))) return wanted;
  const name = Buffer.from(wanted).toString('base64url').slice(-40);
  return join('/var/lib/nanghang', name);
}

/** True when `openEmbeddedPostgres` would find a cluster in a folder instead of creating one. */
export function embeddedClusterExists(folder: string): boolean {
  return existsSync(join(placeOf(folder), 'secrets.json'));
}

async function createCluster(folder: string, cluster: string): Promise<Secrets> {
  mkdirSync(folder, { recursive: true });
  if (serverIdentity) chownSync(folder, serverIdentity.uid, serverIdentity.gid);
  const secrets: Secrets = { superuser: newSecret(24), owner: newSecret(24), app: newSecret(24) };
  const passwordFile = join(folder, `password.${process.pid}`);
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (serverIdentity) chownSync(passwordFile, serverIdentity.uid, serverIdentity.gid);
  try {
    await run('initdb', [
      '-D',
      cluster,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

async function createRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      ['nanghang_owner', secrets.owner],
      ['nanghang_app', secrets.app],
    ] as const) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (found.rowCount === 0) {
        await client.query(`create role ${role} login nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`);
      }
    }
    await client.query('grant pg_read_all_stats to nanghang_owner');
  } finally {
    await client.end();
  }
}

function serverSettings(port: number, throwAway: boolean): string[] {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=128MB',
    'log_min_messages=warning',
    'timezone=UTC',
    ...(throwAway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'] : []),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

/**
 * Makes sure that an embedded server runs on a folder: joins the one that runs, or starts it (after creating the
 * cluster and its roles). After a kill the server recovers by itself; a start is retried while the old one lets go.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = placeOf(options.folder);
  const cluster = join(folder, 'cluster');
  const secretsFile = join(folder, 'secrets.json');
  const fresh = !existsSync(secretsFile);
  if (fresh) rmSync(cluster, { recursive: true, force: true });
  const secrets = fresh
    ? await createCluster(folder, cluster)
    : (JSON.parse(readFileSync(secretsFile, 'utf8')) as Secrets);
  const urlOf = (role: string, password: string, port: number, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const superuserAt = (port: number) => urlOf('postgres', secrets.superuser, port, 'postgres');

  let port = runningPort(cluster);
  let started = false;
  if (port === undefined || !(await answers(superuserAt(port)))) {
    port = await startServer(cluster, folder, options);
    started = true;
  }
  const usedPort = port;
  await createRoles(superuserAt(usedPort), secrets);

  const asSuperuser = async (text: string) => {
    const client = new pg.Client({ connectionString: superuserAt(usedPort) });
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  };
  return {
    urls: (database) => ({
      superuser: urlOf('postgres', secrets.superuser, usedPort, database),
      owner: urlOf('nanghang_owner', secrets.owner, usedPort, database),
      app: urlOf('nanghang_app', secrets.app, usedPort, database),
    }),
    createDatabase: async (name, template) => {
      const found = await asSuperuser(`select 1 from pg_database where datname = ${pg.escapeLiteral(name)}`);
      if (found.rowCount) return;
      const source = template ? ` template ${pg.escapeIdentifier(template)}` : '';
      await asSuperuser(`create database ${pg.escapeIdentifier(name)} owner nanghang_owner${source}`);
    },
    dropDatabase: async (name) => {
      await asSuperuser(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    },
    crash: () =>
      run('pg_ctl', ['restart', '-D', cluster, '-m', 'immediate', '-w', '-t', '60', '-l', join(folder, 'server.log')]),
    stop: async () => {
      const isAlone = async () => options.throwAway || (await countOthers(superuserAt(usedPort))) === 0;
      const isOurs = options.adopt || (started && (await isAlone()));
      if (isOurs) await run('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30']);
    },
  };
}

async function startServer(cluster: string, folder: string, options: EmbeddedOptions): Promise<number> {
  const attempts = 5;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const settings = serverSettings(port, options.throwAway ?? false).join(' ');
      const start = ['start', '-D', cluster, '-w', '-t', '60', '-l', join(folder, 'server.log'), '-o', settings];
      await run('pg_ctl', start, options.onSpawned);
      return port;
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}
