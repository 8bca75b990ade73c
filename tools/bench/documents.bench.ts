import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Bench } from './built-server.ts';
import { type Measurement, measured, percentile, skipped } from './measurement.ts';

const patienceMs = 60_000;

interface Received {
  readonly documentId: string;
  readonly extractionId: string;
}

/** The longest seeded plan from the upload until its rows can be reviewed, by way of the queue. */
export async function benchPlanImport(bench: Bench): Promise<readonly Measurement[]> {
  const [cookie = ''] = await bench.cookies(['vpubnd']);
  const headers = { cookie, 'x-requested-with': 'nanghang' };
  const text = readFileSync(join(bench.root, 'seeds/plans/1364-qd-ubnd.txt'), 'utf8');
  const form = new FormData();
  form.set('file', new File([`${text}\n`], 'ke-hoach.txt', { type: 'text/plain' }));
  const begun = performance.now();
  const sent = await fetch(`${bench.server.url}/api/v1/documents`, { method: 'POST', headers, body: form });
  if (!sent.ok) return [skipped('plan-import', 's', '< 3', `${sent.status} ${(await sent.text()).slice(0, 200)}`)];
  const { extractionId } = (await sent.json()) as Received;
  const page = `${bench.server.url}/api/v1/extractions/${extractionId}`;
  let status = 'queued';
  while ((status === 'queued' || status === 'reading') && performance.now() - begun < patienceMs) {
    await new Promise((done) => setTimeout(done, 50));
    status = ((await (await fetch(page, { headers })).json()) as { status: string }).status;
  }
  const rows = (await (await fetch(`${page}/rows?kind=task`, { headers })).json()) as { total: number };
  const took = (performance.now() - begun) / 1000;
  if (status !== 'review') return [skipped('plan-import', 's', '< 3', `the reading ended as ${status}`)];
  return [measured('plan-import', took, 's', '< 3', { kilobytes: Math.round(text.length / 1000), tasks: rows.total })];
}

const linesAtScale = 200_000;
const linesOfDocument = 500;
const searches = [
  ...['nâng cao chất lượng', 'cai cach hanh chinh', 'thủ tục hành chính', 'so xay dung', 'giấy phép xây dựng'],
  ...['phong chay chua chay', 'đối thoại doanh nghiệp', 'chuyen doi so', 'Tổ công tác', 'khong tim thay gi', '1364/QĐ'],
];

/** Lays documents out of the sentences of a seeded plan, each line with a number of its own. */
async function layLines(client: pg.Client, sentences: readonly string[], lines: number): Promise<void> {
  const documents = Math.ceil(lines / linesOfDocument);
  const found = await client.query<{ tenant: string; unit: string; person: string; sha256: string }>(
    `select d.tenant_id as tenant, d.owner_unit_id as unit, d.created_by as person, f.sha256
     from document d join document_file f using (tenant_id, document_id) where f.byte_count > 0 limit 1`,
  );
  const [row] = found.rows;
  if (!row) throw new Error('the demo has no document');
  await client.query(
    `create temporary table laid as select gen_random_uuid() as document_id, n from generate_series(1, ${documents}) n`,
  );
  await client.query(
    `insert into document (tenant_id, document_id, owner_unit_id, number, issued_on, title, created_by, created_at, updated_at)
     select $1, document_id, $2, n || '/KH-THU', date '2015-01-01' + n::int, 'Kế hoạch thử', $3, now(), now() from laid`,
    [row.tenant, row.unit, row.person],
  );
  await client.query(
    `insert into document_file (tenant_id, document_id, file_version, sha256, file_name, media_type, byte_count, uploaded_by, uploaded_at)
     select $1, document_id, 1, $2, 'thu.txt', 'text/plain', 1, $3, now() from laid`,
    [row.tenant, row.sha256, row.person],
  );
  await client.query(
    `create temporary table drawn as select document_id, l as line, (n * 7919 + l * 104729) % ${sentences.length} as sentence
     from laid, generate_series(1, ${linesOfDocument}) l`,
  );
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `insert into document_line (tenant_id, document_id, file_version, line_number, content)
     select $1, document_id, 1, line, line || '. ' || ($2::text[])[1 + sentence] from drawn`,
    [row.tenant, sentences],
  );
  await layWords(client, row.tenant, sentences);
  for (const table of ['document', 'document_line', 'document_word']) await client.query(`vacuum analyze ${table}`);
}

/** The index of words of the lines that were laid, built as a bulk: its own index comes last. */
async function layWords(client: pg.Client, tenant: string, sentences: readonly string[]): Promise<void> {
  await client.query(
    `create temporary table folded as
     select at - 1 as sentence, array_remove(regexp_split_to_array(app_fold(text), '[^a-z0-9]+'), '') as words
     from unnest($1::text[]) with ordinality as s(text, at)`,
    [sentences],
  );
  await client.query("set work_mem = '512MB'; set maintenance_work_mem = '1GB'");
  await client.query('alter table document_word drop constraint document_word_pkey');
  await client.query(
    `insert into document_word (tenant_id, word, document_id, file_version, line_numbers)
     select $1, x.key, x.document_id, 1, array_agg(distinct x.line) from (
       select k.key, d.document_id, d.line from drawn d join (
         select f.sentence, w.key from folded f, unnest(f.words) as w(key)
         union select f.sentence, ' ' || p.first || ' ' || p.second
         from folded f, unnest(f.words[1:cardinality(f.words) - 1], f.words[2:]) as p(first, second)) k using (sentence)
       union all select ' ' || d.line || ' ' || f.words[1], d.document_id, d.line
       from drawn d join folded f using (sentence) where cardinality(f.words) > 0
     ) x group by 2, 3`,
    [tenant],
  );
  await client.query('alter table document_word add primary key (tenant_id, word, document_id)');
}

/** Search in the text of many documents, with and without marks, one after the other. */
export async function benchSearch(bench: Bench): Promise<readonly Measurement[]> {
  const lines = Math.max(linesOfDocument, Math.round(linesAtScale * bench.scale));
  const sentences = readFileSync(join(bench.root, 'seeds/plans/1364-qd-ubnd.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim().slice(0, 400))
    .filter((line) => line.length > 40);
  const client = new pg.Client({ connectionString: (await bench.urls()).superuser });
  await client.connect();
  try {
    await layLines(client, sentences, lines);
  } finally {
    await client.end();
  }
  const [cookie = ''] = await bench.cookies(['vpubnd']);
  const times: number[] = [];
  let hits = 0;
  for (let round = 0; round < 10; round += 1) {
    for (const q of searches) {
      const begun = performance.now();
      const url = `${bench.server.url}/api/v1/documents/search?q=${encodeURIComponent(q)}`;
      const answer = (await (await fetch(url, { headers: { cookie } })).json()) as { items: unknown[] };
      times.push(performance.now() - begun);
      hits += answer.items.length;
    }
  }
  return [measured('text-search', percentile(times, 0.95), 'ms', '<= 150', { lines, searches: times.length, hits })];
}
