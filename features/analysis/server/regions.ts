import { readFileSync } from 'node:fs';
import { parseRegions, type Region } from '@nanghang/domain/index-algebra';
import { parseCsv } from '@nanghang/domain/kernel';

/**
 * Regions of the country from their seed file.
 * @throws Error when the file is no table
 */
export function readRegions(file: URL): readonly Region[] {
  const records = parseCsv(readFileSync(file, 'utf8'));
  if (!records.ok) throw new Error(`regions: ${records.issues[0]?.message.en}`);
  return parseRegions(records.value);
}
