import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A statement with its values, as the server of the product sent it. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/**
 * Lets the database log what is sent while `ask` runs, and finds the last remembered statement that begins so.
 * @throws Error when no such statement was sent
 */
export async function captureStatement(
  superuserUrl: string,
  beginning: string,
  ask: () => Promise<unknown>,
): Promise<SentStatement> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query<{ data_directory: string }>('show data_directory');
    const log = join(dirname(found.rows[0]?.data_directory ?? ''), 'server.log');
    await client.query('alter system set log_min_duration_statement = 0');
    await client.query('select pg_reload_conf(), pg_sleep(0.5)');
    await ask();
    await client.query('alter system reset log_min_duration_statement');
    await client.query('select pg_reload_conf(), pg_sleep(0.5)');
    const sent = readFileSync(log, 'utf8').split(/ms {2}execute s\d+: /);
    const one = sent.findLast((text) => text.trimStart().startsWith(beginning));
    const parts = one && /^([\s\S]*?)\n[^\n]*DETAIL: {2}Parameters: ([^\n]*)/.exec(one);
    if (!parts?.[1]) throw new Error(`no statement was sent that begins with ${beginning}`);
    const values = [...(parts[2] ?? '').matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g)];
    return { text: parts[1], values: values.map(([, value]) => value?.replaceAll("''", "'") ?? null) };
  } finally {
    await client.end();
  }
}
