import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchDiagnosis, benchWhatIf } from './bench/analysis.bench.ts';
import { type Bench, withBuilt } from './bench/built-server.ts';
import { benchComposite, benchWorkbook } from './bench/computing.bench.ts';
import { benchRights, benchWrites } from './bench/database.bench.ts';
import { benchPlanImport, benchSearch } from './bench/documents.bench.ts';
import { benchDuties } from './bench/duties.bench.ts';
import { benchImportAccuracy } from './bench/import-accuracy.bench.ts';
import type { Measurement } from './bench/measurement.ts';
import { benchMyWorkPhone } from './bench/my-work-phone.bench.ts';
import { performancePage } from './bench/performance-page.ts';
import { benchFirstRoute, benchMemory, benchSecondStart, benchStarts } from './bench/process.bench.ts';
import { benchReviewPage, benchScannedPages } from './bench/reading.bench.ts';
import { benchImport, benchIndexPage } from './bench/serving.bench.ts';
import { buildAll } from './build.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Benches that need nothing but the build, by name. */
const alone: Readonly<Record<string, (scale: number) => readonly Measurement[]>> = {
  'first-route': () => benchFirstRoute(root),
  xlsx: (scale) => benchWorkbook(root, scale),
  composite: (scale) => benchComposite(root, scale),
  'import-accuracy': () => benchImportAccuracy(root),
};

/** Benches on a running installation, in this order: the last two stop and start it. */
const serving: Readonly<Record<string, (bench: Bench) => Promise<readonly Measurement[]>>> = {
  'memory-idle': async (bench) => benchMemory(bench, 'memory-idle'),
  diagnosis: benchDiagnosis,
  'what-if': benchWhatIf,
  'index-page': benchIndexPage,
  import: benchImport,
  'plan-import': benchPlanImport,
  'scanned-pages': benchScannedPages,
  'review-page': benchReviewPage,
  'text-search': benchSearch,
  writes: benchWrites,
  rights: benchRights,
  duties: benchDuties,
  'my-work-phone': benchMyWorkPhone,
  'memory-load': async (bench) => benchMemory(bench, 'memory-after-load'),
  'cold-start': benchStarts,
  'second-start': benchSecondStart,
};

const measurements: Measurement[] = [];

function report(found: readonly Measurement[]): void {
  for (const one of found) {
    measurements.push(one);
    process.stdout.write(`${JSON.stringify(one)}\n`);
  }
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    scale: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const scale = Number(values.scale);
const names = [...Object.keys(alone), ...Object.keys(serving)];
const wanted = names.filter((name) => values.only === undefined || values.only.split(',').includes(name));
if (!(scale > 0 && scale <= 10) || wanted.length === 0) {
  process.stderr.write(`npm run bench -- [--only ${names.join('|')}] [--scale 0.1] [--write]\n`);
  process.exit(2);
}

await buildAll();
for (const name of wanted) report(alone[name]?.(scale) ?? []);
if (wanted.some((name) => name in serving)) {
  await withBuilt(root, scale, async (bench) => {
    for (const name of wanted) report((await serving[name]?.(bench)) ?? []);
  });
}
if (values.write) {
  const machine = `${availableParallelism()} cores, Node ${process.version}, scale ${scale}, load average ${loadavg()[0]?.toFixed(1)} while measuring`;
  writeFileSync(join(root, 'docs/performance.md'), performancePage(measurements, machine));
}
process.exitCode = measurements.some((one) => one.ok === false) ? 1 : 0;
