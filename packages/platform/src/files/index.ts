import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../ids/index.ts';

export { type CacheFolder, createCacheFolder } from './cache-folder.ts';

/** A stored file: its name is the hash of its content. */
export interface StoredFile {
  readonly sha256: string;
  readonly byteCount: number;
}

/** Keeps files by the SHA-256 of their content, so that a file is stored once and cannot change unnoticed. */
export interface FileStore {
  /** @throws FileTooLargeError when more than `maxBytes` arrive; nothing is kept then */
  put(content: Readable, maxBytes: number): Promise<StoredFile>;
  /** @throws Error when there is no such file */
  read(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Takes the content out for good, as a secret document must be; nothing happens where there is none. */
  remove(sha256: string): Promise<void>;
}

/** More bytes arrived than were allowed. */
export class FileTooLargeError extends Error {}

const hashPattern = /^[0-9a-f]{64}$/;

/** Files in a folder, two levels deep; a file appears only when it is whole and on disk. */
export function createFolderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!hashPattern.test(sha256)) throw new RangeError('not a SHA-256');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = (sha256: string) =>
    access(pathOf(sha256)).then(
      () => true,
      () => false,
    );
  return {
    has,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    read: async (sha256) => {
      await stat(pathOf(sha256));
      return createReadStream(pathOf(sha256));
    },
    put: async (content, maxBytes) => {
      const incoming = join(folder, 'incoming', newId());
      await mkdir(dirname(incoming), { recursive: true });
      const hash = createHash('sha256');
      let byteCount = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _, done) {
          byteCount += chunk.length;
          hash.update(chunk);
          done(byteCount > maxBytes ? new FileTooLargeError() : null, chunk);
        },
      });
      try {
        await pipeline(content, measure, createWriteStream(incoming, { flush: true }));
        const sha256 = hash.digest('hex');
        if (await has(sha256)) await rm(incoming);
        else {
          await mkdir(dirname(pathOf(sha256)), { recursive: true });
          await rename(incoming, pathOf(sha256));
          await syncFolder(dirname(pathOf(sha256)));
        }
        return { sha256, byteCount };
      } catch (error) {
        await rm(incoming, { force: true });
        throw error;
      }
    },
  };
}

/** Makes a rename survive a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
