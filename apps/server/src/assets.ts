import { fileURLToPath } from 'node:url';

declare const __BUNDLED__: boolean | undefined;

const root = new URL(typeof __BUNDLED__ === 'undefined' ? '../../../' : './', import.meta.url);

/** Where a file of the repository lies at run time: in the source tree, or copied beside the bundle. */
export function assetUrl(path: string): URL {
  return new URL(path, root);
}

/** The same as a path of the file system. */
export function assetPath(path: string): string {
  return fileURLToPath(assetUrl(path));
}
