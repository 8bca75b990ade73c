import { foldKept } from './folded-text.ts';
import type { CarriedField, RowFields } from './row-alignment.ts';

const fields: readonly CarriedField[] = ['lead', 'coordinating', 'time', 'product'];

/**
 * True for a cell that only points to the one above it.
 * @example isDitto(['-nt-']) // true
 */
export function isDitto(paragraphs: readonly string[]): boolean {
  const text = paragraphs.join(' ').trim();
  if (/^(?:["“”″〃]|''|,,)$/u.test(text)) return true;
  return /^[\W_]*(?:nt|n\.t|nhu tren)[\W_]*$/.test(foldKept(text));
}

/** Rows in which cells such as "nt" and "như trên" hold what the cell above them says. */
export function withDittos<Row extends RowFields>(rows: readonly Row[]): Row[] {
  const filled: Row[] = [];
  for (const row of rows) {
    const above = filled[filled.length - 1];
    const pointing = above ? fields.filter((field) => isDitto(row[field])) : [];
    if (!above || pointing.length === 0) {
      filled.push(row);
      continue;
    }
    const values = Object.fromEntries(pointing.map((field) => [field, above[field]]));
    filled.push({ ...row, ...values, merged: new Set([...row.merged, ...pointing]) });
  }
  return filled;
}
