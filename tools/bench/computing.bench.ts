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

const units = 51;
const indicators = 49;
const pillars = 7;

/** Files of an index of 51 units and 49 indicators in 7 pillars; every figure follows from a formula. */
function compositeFiles(): Readonly<Record<string, string>> {
  const codes = Array.from({ length: indicators }, (_, column) => `I${column + 1}`);
  const valueAt = (row: number, column: number) =>
    ((row * 7919 + column * 104_729) % 1009) / 10 + (row === column ? 400 : 0);
  const data = Array.from({ length: units }, (_, row) =>
    [`U${row + 1}`, ...codes.map((_code, column) => valueAt(row, column))].join(','),
  );
  const groups = Array.from({ length: pillars }, (_, group) => `P${group + 1}`);
  const meta = [
    'Level,iCode,Direction,Weight,Parent,Type',
    ...codes.map((code, column) => `1,${code},${column % 3 === 0 ? -1 : 1},1,P${(column % pillars) + 1},Indicator`),
    ...groups.map((code) => `2,${code},1,1,Top,Aggregate`),
    '3,Top,1,1,,Aggregate',
  ];
  const spec = {
    data: 'data.csv',
    meta: 'meta.csv',
    steps: [{ op: 'treat' }, { op: 'normalise', method: 'minmax' }, { op: 'aggregate', method: 'amean' }],
    uncertainty: [{ at: 'aggregate.weights', noise: 0.25 }],
  };
  return {
    'data.csv': [['uCode', ...codes].join(','), ...data].join('\n'),
    'meta.csv': meta.join('\n'),
    'spec.json': JSON.stringify(spec),
  };
}

/** Replications of a whole index, each with its treatment, through the command line. */
export function benchComposite(root: string, scale: number): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'nanghang-bench-'));
  const file = join(folder, 'spec.json');
  const name = 'composite-replications';
  const replications = Math.round(5000 * scale);
  try {
    for (const [part, text] of Object.entries(compositeFiles())) writeFileSync(join(folder, part), text);
    const words = ['composite', 'sensitivity', file, '--replications', String(replications), '--seed', '1'];
    const { code, out, err } = runNode([join(root, 'dist/nanghang.mjs'), ...words], root);
    if (code !== 0) return [skipped(name, '/s', '>= 1000', (err || out).slice(-300))];
    const told = JSON.parse(out) as { replications: number; seconds: number };
    const perSecond = told.replications / told.seconds;
    return [measured(name, perSecond, '/s', '>= 1000', { units, indicators, replications })];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
