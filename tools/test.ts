import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from './source-tree/files.ts';
import { chromium } from './testing/chromium.ts';
import { libreOffice } from './testing/libre-office.ts';
import { adviceFor, ensureProgram } from './testing/system-program.ts';
import { countPlaywright, countVitest, describeCounts, sumCounts, type TestCounts } from './testing/test-counts.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'nanghang-tests-'));
const filters = process.argv.slice(2);

/** Runs a test runner on this terminal; gives its exit code and the report that it wrote. */
function run<Report>(script: string, args: readonly string[], name: string, variable?: string) {
  const file = join(reports, name);
  const env = variable ? { ...process.env, [variable]: file } : process.env;
  const done = spawnSync(process.execPath, [join(root, script), ...args, ...filters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
  return { code: done.status ?? 1, report };
}

function runTests(): TestCounts {
  const office = filters.length > 0 ? undefined : ensureProgram(libreOffice);
  if (office) process.env[libreOffice.variable] = office;
  else if (filters.length === 0) process.stderr.write(`${adviceFor(libreOffice)}\n`);
  const output = `--outputFile.json=${join(reports, 'vitest.json')}`;
  const args = ['run', '--reporter=default', '--reporter=json', output, '--passWithNoTests'];
  const { code, report } = run<Parameters<typeof countVitest>[0]>(
    'node_modules/vitest/vitest.mjs',
    args,
    'vitest.json',
  );
  return countVitest(report, code);
}

function runJourneys(): TestCounts {
  const journeys = listFiles(root, ['.journey.ts']).filter((path) => path.startsWith('e2e/'));
  const wanted = journeys.filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)));
  if (wanted.length === 0) return { passed: 0, failed: 0, skipped: [], broken: [] };
  if (!ensureProgram(chromium)) {
    const advice = adviceFor(chromium);
    process.stderr.write(`${advice}\n`);
    const missing = wanted.map((path) => `${path}: ${advice}`);
    // Where a machine decides whether a change is good, a journey that cannot run is a failure.
    const failing = process.env['CI'] !== undefined;
    return {
      passed: 0,
      failed: failing ? missing.length : 0,
      skipped: failing ? [] : missing,
      broken: failing ? missing : [],
    };
  }
  const { code, report } = run<Parameters<typeof countPlaywright>[0]>(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    'playwright.json',
    'PLAYWRIGHT_JSON_OUTPUT_FILE',
  );
  return countPlaywright(report, code);
}

const counts = sumCounts([runTests(), runJourneys()]);
rmSync(reports, { recursive: true });
process.stdout.write(`${describeCounts(counts).join('\n')}\n`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
