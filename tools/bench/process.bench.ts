import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Bench, startBuilt } from './built-server.ts';
import { type Measurement, measured, skipped } from './measurement.ts';

/** Memory of the server, before it has answered anything or after the benches before this one. */
export function benchMemory(bench: Bench, name: 'memory-idle' | 'memory-after-load'): readonly Measurement[] {
  const budget = name === 'memory-idle' ? '< 200' : '< 500';
  const { pid } = bench.server.process;
  if (process.platform !== 'linux' || !pid)
    return [skipped(name, 'MB', budget, 'read from /proc, which this system does not have')];
  return [measured(name, residentMegabytes(pid), 'MB', budget, { of: 'Node, resident' })];
}

/** Start of the built server on data that exist; the server of the other benches ends with it. */
export async function benchStarts(bench: Bench): Promise<readonly Measurement[]> {
  await bench.server.stop();
  const runs: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const again = await startBuilt(bench.root, bench.dataFolder);
    runs.push(again.secondsToReady);
    await again.stop();
  }
  const context = { runs: runs.map((one) => one.toFixed(2)).join(' '), told: 'the best' };
  return [measured('cold-start', Math.min(...runs), 's', '< 2', context)];
}

/** \`npm start\` once everything is installed and built: looks for changed sources, starts, answers. */
export async function benchSecondStart(bench: Bench): Promise<readonly Measurement[]> {
  const again = await startBuilt(bench.root, bench.dataFolder, [join(bench.root, 'tools/run.mjs'), 'start']);
  await again.stop();
  return [measured('second-start', again.secondsToReady, 's', '<= 8', {})];
}

function residentMegabytes(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1]) / 1000;
}

/** JavaScript that a browser fetches before the first page shows, packed. */
export function benchFirstRoute(root: string): readonly Measurement[] {
  const web = join(root, 'dist/apps/web/dist');
  const html = readFileSync(join(web, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((found) => found[1] ?? '');
  const bytes = files.map((file) => gzipSync(readFileSync(join(web, file)), { level: 9 }).length);
  const total = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  return [measured('first-route-javascript', total, 'kB', '<= 200', { files: files.length, packed: 'gzip' })];
}
