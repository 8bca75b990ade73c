import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';

/** A write that was sent, and what is known of it. */
export interface Write {
  /** Its idempotency key; the row keeps it as its reason, so that the row is found again. */
  readonly key: string;
  readonly value: string;
  readonly acknowledged: boolean;
}

/** Who writes, and where to. */
export interface Writer {
  readonly url: string;
  readonly cookie: string;
}

const target = { year: 2020, component: 'PCI.3', province: 'Tây Ninh' };

/** Sends one correction of a figure; an answer other than 200 or "already done" is no acknowledgement. */
export async function sendWrite({ url, cookie }: Writer, key: string, value: string): Promise<Write> {
  const headers = {
    cookie,
    'content-type': 'application/json',
    'x-requested-with': 'nanghang',
    'idempotency-key': key,
  };
  const body = JSON.stringify({ ...target, value, reason: key });
  try {
    const answer = await fetch(`${url}/api/v1/indices/PCI/corrections`, { method: 'POST', headers, body });
    const said = (await answer.json()) as { code?: string };
    return { key, value, acknowledged: answer.ok || said.code === 'ALREADY_DONE' };
  } catch {
    return { key, value, acknowledged: false };
  }
}

/** A person who gets an error looks at it before trying something else. */
const restMs = 400;

/** Writes one after the other, from some writers side by side, until told to stop. */
export function startWriting(writer: Writer, writers: number): () => Promise<readonly Write[]> {
  const sent: Write[] = [];
  let stopped = false;
  const loops = Array.from({ length: writers }, async (_, lane) => {
    for (let turn = 0; !stopped; turn += 1) {
      const write = await sendWrite(writer, randomUUID(), `5,${lane}${turn % 10}`);
      sent.push(write);
      if (!write.acknowledged) await after(restMs);
    }
  });
  return async () => {
    stopped = true;
    await Promise.all(loops);
    return sent;
  };
}

/** How often each key took effect, and how often the audit log says so. */
export async function countEffects(
  superuserUrl: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { readonly rows: number; readonly entries: number }>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query<{ key: string; rows: number; entries: number }>(
      `select k.key, (select count(*)::int from tenant_result r where r.reason = k.key) as rows,
         (select count(*)::int from audit_entry a where a.action = 'index.result.correct' and a.reason = k.key) as entries
       from unnest($1::text[]) as k(key)`,
      [keys],
    );
    return new Map(found.rows.map(({ key, rows, entries }) => [key, { rows, entries }]));
  } finally {
    await client.end();
  }
}
