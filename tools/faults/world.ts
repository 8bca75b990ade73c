import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@nanghang/platform/embedded-postgres';
import pg from 'pg';
import { type BuiltServer, startBuilt } from '../bench/built-server.ts';
import type { Writer } from './writes.ts';

const coordinator = 'vpubnd';

interface Draft {
  readonly importId: string;
  readonly version: number;
  readonly rows: number;
}

/** A reading as it stands. */
export interface ReadingState {
  readonly status: string;
  readonly restarts: number;
  readonly rows: number;
  readonly lines: number;
}

/** An installation of the built server that rounds may break. */
export interface World {
  readonly root: string;
  writer(): Writer;
  superuserUrl(): Promise<string>;
  killServer(): Promise<void>;
  crashDatabase(): Promise<void>;
  /** Starts the server again where it was killed; waits until it is ready. */
  ensureServing(): Promise<void>;
  uploadImport(csv: string): Promise<Draft>;
  /** Whether the import was acknowledged. */
  applyImport(importId: string, version: number): Promise<boolean>;
  undoImport(importId: string): Promise<void>;
  importState(importId: string): Promise<{ readonly status: string; readonly stored: number }>;
  /** Brings a file in as a document and answers its reading. */
  bringDocument(fileName: string, bytes: Uint8Array): Promise<string>;
  /** Where a reading stands, how many rows it has by the database's own count, and how many readers run. */
  readingState(extractionId: string): Promise<ReadingState>;
  /** The figure that all writes are about, as a reader sees it. */
  shownValue(): Promise<number | null>;
  /** True when `nanghang audit verify` finds nothing broken. */
  auditHolds(): boolean;
  close(): Promise<void>;
}

async function signIn(url: string, dataFolder: string): Promise<string> {
  const password = readFileSync(join(dataFolder, 'demo-password'), 'utf8').trim();
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'nanghang' },
    body: JSON.stringify({ login: coordinator, password }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .join('; ');
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    if (attempt === 300) throw new Error('the server did not become ready again');
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Begins a fresh demo installation. */
export async function openWorld(root: string): Promise<World> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nanghang-faults-'));
  const cluster = join(dataFolder, 'postgres');
  let server: BuiltServer = await startBuilt(root, dataFolder);
  let cookie = await signIn(server.url, dataFolder);
  const superuserUrl = async () => {
    const joined = await openEmbeddedPostgres({ folder: cluster });
    return joined.urls('nanghang').superuser;
  };
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { cookie, 'x-requested-with': 'nanghang', ...(init.headers as Record<string, string> | undefined) },
    });
  const post = (path: string, body: object) =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  return {
    root,
    writer: () => ({ url: server.url, cookie }),
    superuserUrl,
    killServer: async () => {
      const ended = new Promise((done) => server.process.on('exit', done));
      server.process.kill('SIGKILL');
      await ended;
    },
    crashDatabase: async () => (await openEmbeddedPostgres({ folder: cluster })).crash(),
    ensureServing: async () => {
      if (server.process.signalCode !== null || server.process.exitCode !== null) {
        server = await startBuilt(root, dataFolder);
        cookie = await signIn(server.url, dataFolder);
      }
      await untilReady(server.url);
    },
    uploadImport: async (csv) => {
      const form = new FormData();
      form.set('file', new File([csv], 'pci-2021.csv', { type: 'text/csv' }));
      const answer = await call('/api/v1/indices/imports', { method: 'POST', body: form });
      if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
      const found = (await answer.json()) as { importId: string; version: number; totalRows: number };
      return { importId: found.importId, version: found.version, rows: found.totalRows };
    },
    applyImport: (importId, version) =>
      post(`/api/v1/indices/imports/${importId}/apply`, { version }).then(
        async (answer) => {
          if (answer.status === 422) throw new Error(await answer.text());
          return answer.ok;
        },
        () => false,
      ),
    undoImport: async (importId) => {
      const answer = await post(`/api/v1/indices/imports/${importId}/undo`, { reason: 'Vòng thử lỗi' });
      if (!answer.ok) throw new Error(`undo: ${answer.status} ${await answer.text()}`);
    },
    importState: async (importId) => {
      const client = new pg.Client({ connectionString: await superuserUrl() });
      await client.connect();
      try {
        const found = await client.query<{ status: string; stored: number }>(
          `select i.status, (select count(*)::int from tenant_result r where r.import_id = i.import_id) as stored
           from result_import i where i.import_id = $1`,
          [importId],
        );
        return found.rows[0] ?? { status: 'gone', stored: 0 };
      } finally {
        await client.end();
      }
    },
    bringDocument: async (fileName, bytes) => {
      const form = new FormData();
      form.set('file', new File([new Uint8Array(bytes)], fileName));
      const answer = await call('/api/v1/documents', { method: 'POST', body: form });
      if (!answer.ok) throw new Error(`document: ${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { extractionId: string }).extractionId;
    },
    readingState: async (extractionId) => {
      const client = new pg.Client({ connectionString: await superuserUrl() });
      await client.connect();
      try {
        const found = await client.query<ReadingState>(
          `select e.status, coalesce((e.progress ->> 'restarts')::int, 0) as restarts,
             (select count(*)::int from extracted_row r where r.extraction_id = e.extraction_id) as rows,
             (select count(*)::int from document_line l where l.document_id = e.document_id) as lines
           from extraction e where e.extraction_id = $1`,
          [extractionId],
        );
        return found.rows[0] ?? { status: 'gone', restarts: 0, rows: 0, lines: 0 };
      } finally {
        await client.end();
      }
    },
    shownValue: async () => {
      const answer = await call('/api/v1/indices/PCI/component?year=2020&component=PCI.3');
      return ((await answer.json()) as { component: { value: number | null } }).component.value;
    },
    auditHolds: () => {
      const program = [join(root, 'dist/nanghang.mjs'), 'audit', 'verify'];
      return spawnSync(process.execPath, program, { env: { ...process.env, DATA_DIR: dataFolder } }).status === 0;
    },
    close: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
