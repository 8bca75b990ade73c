import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@nanghang/platform/embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    clusterFolder: string;
  }
}

/** One throw-away PostgreSQL server for the whole run; each test file clones its own database from a template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'nanghang-test-'));
  chmodSync(folder, 0o755);
  const cluster = join(folder, 'postgres');
  const embedded = await openEmbeddedPostgres({ folder: cluster, throwAway: true });
  project.provide('clusterFolder', cluster);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
