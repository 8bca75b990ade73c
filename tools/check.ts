import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeOutcome, describeStep, runSteps } from './check/run-steps.ts';
import { checkSteps } from './check/steps.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const all = checkSteps(root);
const wanted = values.only?.flatMap((names) => names.split(','));
const unknown = wanted?.filter((name) => !all.some((step) => step.name === name)) ?? [];

if (unknown.length > 0) {
  process.stderr.write(`no step ${unknown.join(', ')}; there are ${all.map((step) => step.name).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const start = performance.now();
  const steps = all.filter((step) => wanted?.includes(step.name) ?? true);
  const reports = await runSteps(steps, (report) => process.stdout.write(`${describeStep(report).join('\n')}\n`));
  process.stdout.write(`${describeOutcome(reports, (performance.now() - start) / 1000)}\n`);
  process.exitCode = reports.some((report) => report.result.findings.length > 0) ? 1 : 0;
}
