import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@nanghang/platform/embedded-postgres';
import type { Config } from './config.ts';

/** Ways into the database of this installation. */
export interface DatabaseAccess {
  readonly appUrl: string;
  /** For migrations, LISTEN and jobs: never through a pooler. */
  readonly directUrl: string;
  /** Role that owns the schema. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/**
 * Opens the embedded server, or points at the one that DATABASE_URL names.
 * @param options `adopt` for the process that serves: it stops the embedded server even when it found it running;
 *   `onSpawned` is called while the embedded server starts by itself and nothing here has to be done for it
 */
export async function openDatabaseAccess(
  config: Config,
  options: { readonly adopt?: boolean; readonly onSpawned?: () => void } = {},
): Promise<DatabaseAccess> {
  if (config.DATABASE_URL !== undefined) {
    const directUrl = config.DATABASE_DIRECT_URL ?? config.DATABASE_URL;
    return { appUrl: config.DATABASE_URL, directUrl, ownerUrl: directUrl, stop: async () => undefined };
  }
  mkdirSync(config.dataDir, { recursive: true });
  const embedded = await openEmbeddedPostgres({ folder: join(config.dataDir, 'postgres'), ...options });
  await embedded.createDatabase('nanghang');
  const urls = embedded.urls('nanghang');
  return { appUrl: urls.app, directUrl: urls.app, ownerUrl: urls.owner, stop: embedded.stop };
}
