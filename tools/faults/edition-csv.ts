import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const edition = /^PCI,2021,/;

/** One edition of the reference data as a CSV file of its own. */
export function editionCsv(root: string): string {
  const [header = '', ...lines] = readFileSync(join(root, 'seeds/official-results.csv'), 'utf8').split('\n');
  return [header, ...lines.filter((line) => edition.test(line))].join('\n');
}
