import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The members of a package.json that the checks read. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly workspaces?: readonly string[];
  readonly exports?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** One workspace: its folder relative to the root and its manifest. */
export interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads the package.json in `folder`. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** All workspaces that the root manifest names with `<folder>/*`, sorted by folder. */
export function readWorkspaces(root: string): Workspace[] {
  const found: Workspace[] = [];
  for (const pattern of readManifest(root).workspaces ?? []) {
    const parent = pattern.replace(/\/\*$/, '');
    if (!existsSync(join(root, parent))) continue;
    for (const entry of readdirSync(join(root, parent))) {
      const folder = `${parent}/${entry}`;
      if (!existsSync(join(root, folder, 'package.json'))) continue;
      const manifest = readManifest(join(root, folder));
      found.push({ name: manifest.name ?? folder, folder, manifest });
    }
  }
  return found.sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The workspace that holds `path`, or undefined for files of the root. */
export function workspaceOf(workspaces: readonly Workspace[], path: string): Workspace | undefined {
  return workspaces.find((workspace) => path.startsWith(`${workspace.folder}/`));
}

/**
 * The file (relative to the workspace) that an export subpath leads to: `./kernel` through `a starred key`.
 * Undefined when the manifest exports no such subpath.
 */
export function exportTarget(manifest: Manifest, subpath: string): string | undefined {
  const exports = manifest.exports ?? {};
  if (exports[subpath] !== undefined) return stripDot(exports[subpath]);
  for (const [key, target] of Object.entries(exports)) {
    const star = key.indexOf('*');
    if (star < 0) continue;
    const [before, after] = [key.slice(0, star), key.slice(star + 1)];
    if (!subpath.startsWith(before) || !subpath.endsWith(after)) continue;
    const middle = subpath.slice(before.length, subpath.length - after.length);
    if (middle !== '' && !middle.includes('/')) return stripDot(target.replaceAll('*', middle));
  }
  return undefined;
}

function stripDot(path: string): string {
  return path.replace(/^\.\//, '');
}
