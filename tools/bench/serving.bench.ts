import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startBareHandler } from './bare.ts';
import type { Bench } from './built-server.ts';
import { loadTest } from './load.ts';
import { type Measurement, measured, skipped } from './measurement.ts';

const logins = ['admin', 'admin2', 'vpubnd', 'lanhdao', 'sxd', 'chuyenvien.sxd', 'thamdinh', 'thamdinh2'];
const connections = 32;
const seconds = 5;

/** Seconds of processor time that a process has used; nothing where the system does not tell. */
export function processorSeconds(pid: number | undefined): number {
  if (process.platform !== 'linux' || !pid) return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function countResults(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ count: number }>('select count(*)::int as count from published_result');
    return found.rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

/** An edition of an index at 32 connections, alone and beside a bare handler. */
export async function benchIndexPage(bench: Bench): Promise<readonly Measurement[]> {
  const { app, superuser } = await bench.urls();
  const results = await countResults(superuser);
  const headers = (await bench.cookies(logins)).map((cookie) => ({ cookie }));
  const about = { connections, seconds, headers };
  const page = `${bench.server.url}/api/v1/indices/PCI?year=2020`;
  await fetch(page, { headers: headers[0] ?? {} });
  await loadTest(page, { ...about, seconds: 1 });
  const { pid } = bench.server.process;
  const before = processorSeconds(pid);
  const ours = await loadTest(page, about);
  const nodeMs = Number((((processorSeconds(pid) - before) * 1000) / ours.requests).toFixed(2));
  const bare = await startBareHandler({
    url: app,
    text: 'select * from published_result where series_code = $1 and year = $2',
    values: ['PCI', 2020],
  });
  try {
    await loadTest(bare.url, { ...about, seconds: 1 });
    const theirs = await loadTest(bare.url, about);
    const context = { results, connections, seconds, failed: ours.failed, nodeMsPerRequest: nodeMs };
    return [
      measured('index-page', ours.requests === 0 ? seconds * 1000 : ours.p95Ms, 'ms', '<= 60', {
        ...context,
        perSecond: Math.round(ours.perSecond),
      }),
      measured('index-page-against-bare', ours.perSecond / theirs.perSecond, 'ratio', '>= 0.6', {
        ...{ bare: 'Node http + pg, one statement for the rows of the edition' },
        barePerSecond: Math.round(theirs.perSecond),
      }),
    ];
  } finally {
    bare.stop();
  }
}

interface Uploaded {
  readonly importId: string;
  readonly version: number;
  readonly totalRows: number;
  readonly issueCounts: { readonly error: number; readonly warning: number };
}

/** All official results as one CSV, from the upload to the preview with every check. */
export async function benchImport(bench: Bench): Promise<readonly Measurement[]> {
  const [cookie = ''] = await bench.cookies(['vpubnd']);
  const text = readFileSync(join(bench.root, 'seeds/official-results.csv'), 'utf8');
  const lines = text.split('\n');
  const part = lines.slice(0, 1 + Math.round((lines.length - 1) * bench.scale)).join('\n');
  const form = new FormData();
  form.set('file', new File([part], 'official-results.csv', { type: 'text/csv' }));
  const begun = performance.now();
  const answer = await fetch(`${bench.server.url}/api/v1/indices/imports`, {
    method: 'POST',
    headers: { cookie, 'x-requested-with': 'nanghang' },
    body: form,
  });
  const took = (performance.now() - begun) / 1000;
  if (!answer.ok) {
    return [skipped('import-results', 's', '<= 10', `${answer.status} ${(await answer.text()).slice(0, 200)}`)];
  }
  const { totalRows, issueCounts } = (await answer.json()) as Uploaded;
  const { error, warning } = issueCounts;
  return [measured('import-results', took, 's', '<= 10', { rows: totalRows, errors: error, warnings: warning })];
}
