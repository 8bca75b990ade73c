import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../ids/index.ts';

/** Keeps what can be made anew, up to a size; the oldest goes first. */
export interface CacheFolder {
  get(key: string): Promise<Uint8Array | undefined>;
  has(key: string): Promise<boolean>;
  put(key: string, content: Uint8Array): Promise<void>;
}

const keyPattern = /^[0-9a-z][0-9a-z.-]{2,180}$/;
/** Share of the size that is left after the oldest were taken out. */
const leftShare = 0.8;

interface Kept {
  readonly path: string;
  readonly bytes: number;
  readonly at: number;
}

async function keptIn(folder: string): Promise<Kept[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const about = await stat(path).catch(() => undefined);
      return about?.isFile() ? [{ path, bytes: about.size, at: about.mtimeMs }] : [];
    }),
  );
  return found.flat();
}

/**
 * A cache in a folder of its own; several servers may share it. A file appears in it whole or not at all.
 * @param mostBytes above which the oldest files are taken out
 */
export function createCacheFolder(folder: string, mostBytes: number): CacheFolder {
  let known: number | undefined;
  const pathOf = (key: string): string => {
    if (!keyPattern.test(key)) throw new RangeError('not a key of a cache');
    return join(folder, key.slice(0, 2), key);
  };
  const makeRoom = async (): Promise<void> => {
    const kept = (await keptIn(folder)).sort((a, b) => a.at - b.at);
    let bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
    for (const one of bytes > mostBytes ? kept : []) {
      if (bytes <= mostBytes * leftShare) break;
      await rm(one.path, { force: true });
      bytes -= one.bytes;
    }
    known = bytes;
  };
  return {
    get: (key) => readFile(pathOf(key)).catch(() => undefined),
    has: (key) =>
      stat(pathOf(key)).then(
        () => true,
        () => false,
      ),
    put: async (key, content) => {
      const path = pathOf(key);
      const incoming = join(folder, `${newId()}.incoming`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(incoming, content);
      await rename(incoming, path);
      if (known !== undefined) known += content.length;
      if (known === undefined || known > mostBytes) await makeRoom();
    },
  };
}
