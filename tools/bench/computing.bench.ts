import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measurement, measured, skipped } from './measurement.ts';

function runNode(args: readonly string[], cwd: string): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A workbook written row by row, in a process of its own whose memory is watched. */
export function benchWorkbook(root: string, scale: number): readonly Measurement[] {
  const rows = Math.round(100_000 * scale);
  const { code, out, err } = runNode([join(import.meta.dirname, 'write-workbook.ts'), String(rows)], root);
  if (code !== 0) return [skipped('xlsx-memory', 'MB', '< 200', err.slice(-300))];
  const told = JSON.parse(out) as { peakMb: number; firstByteSeconds: number; seconds: number; megabytes: number };
  const context = { rows, seconds: told.seconds, fileMb: told.megabytes };
  return [
    measured('xlsx-memory', told.peakMb, 'MB', '< 200', context),
    measured('xlsx-first-byte', told.firstByteSeconds, 's', '< 1', context),
  ];
}

/** The ASEM example of COINr (51 units, 49 indicators), with every step that COINr repeats. */
function asemSpec(root: string): object {
  const data = join(root, 'packages/domain/src/composite/fixtures/coinr/data');
  return {
    data: join(data, 'ASEM_iData.csv'),
    meta: join(data, 'ASEM_iMeta.csv'),
    steps: [
      { op: 'denominate' },
      { op: 'impute', method: 'mean_group', by: 'GDP_group' },
      { op: 'treat' },
      { op: 'normalise', method: 'minmax' },
      { op: 'aggregate', method: 'amean' },
    ],
    uncertainty: [
      { at: 'impute.method', values: ['mean_group', 'median_group'] },
      { at: 'treat.winsorise.winMax', values: [1, 5] },
      { at: 'normalise.method', values: ['minmax', 'zscore'] },
      { at: 'aggregate.weights', noise: 0.25 },
    ],
  };
}

/**
 * Replications of the ASEM example through the command line: imputation, treatment, normalisation, aggregation and
 * ranks each time; and whether one worker and two give the same numbers.
 */
export function benchComposite(root: string, scale: number): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'nanghang-bench-'));
  const file = join(folder, 'spec.json');
  const name = 'composite-replications';
  const replications = Math.round(5000 * scale);
  const run = (count: number, ...more: readonly string[]) =>
    runNode(
      [
        join(root, 'dist/nanghang.mjs'),
        ...['composite', 'sensitivity', file, '--replications', String(count), '--seed', '1', ...more],
      ],
      root,
    );
  try {
    writeFileSync(file, JSON.stringify(asemSpec(root)));
    const { code, out, err } = run(replications);
    if (code !== 0) return [skipped(name, '/s', '>= 1000', (err || out).slice(-300))];
    const told = JSON.parse(out) as { replications: number; seconds: number };
    const ranksOf = (workers: string) =>
      JSON.stringify((JSON.parse(run(400, '--workers', workers).out) as { ranks: unknown }).ranks);
    const context = {
      ...{ units: 51, indicators: 49, replications, steps: 'denominate, impute, treat, normalise, aggregate, rank' },
      sameOn1And2Workers: ranksOf('1') === ranksOf('2'),
    };
    return [measured(name, told.replications / told.seconds, '/s', '>= 1000', context)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
