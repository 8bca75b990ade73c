import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const skippedFolders = new Set([
  'node_modules',
  '.git',
  'dist',
  'data',
  'shots',
  'coverage',
  '.cache',
  'test-results',
  'fixtures',
]);

/**
 * Files below `root` whose name ends with one of `endings`, as sorted paths with `/` relative to `root`.
 * `fixtures` hold data beside code, also deliberate offenders: not part of the product's text.
 * `data` is skipped at the root only: it is where a running server keeps its files.
 */
export function listFiles(root: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name === 'data' ? folder === '' : skippedFolders.has(entry.name)) continue;
        walk(path);
      } else if (endings.some((ending) => entry.name.endsWith(ending))) {
        found.push(path);
      }
    }
  };
  walk('');
  return found.sort();
}
