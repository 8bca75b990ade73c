import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkResult } from '../finding.ts';
import { runNode } from './run-program.ts';
import { describeOutcome, describeStep, runSteps } from './run-steps.ts';
import { checkSteps, type Step } from './steps.ts';

function step(name: string, kind: Step['kind'], run: Step['run']): Step {
  return { name, kind, run };
}

const passes = async () => checkResult({ facts: ['3 files'] });
const finds = async () => checkResult({ findings: [{ rule: 'r', file: 'a.ts', line: 2, message: 'bad' }] });
const breaks = () => Promise.reject(new Error('broken'));

describe('runSteps', () => {
  it('runs everything although one fails, and reports in the order of the steps', async () => {
    const seen: string[] = [];
    const steps = [step('a', 'program', breaks), step('b', 'reading', finds), step('c', 'program', passes)];
    const reports = await runSteps(steps, (report) => seen.push(report.name));
    expect(reports.map((report) => [report.name, report.result.findings.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]);
    expect([...seen].sort()).toEqual(['a', 'b', 'c']);
    expect(reports[0]?.result.findings[0]?.message).toContain('broken');
    expect(describeOutcome(reports, 2)).toBe('check failed: 3 steps in 2.0 s; a (1), b (1)');
    expect(describeOutcome(reports.slice(2), 2)).toBe('check passed: 1 steps in 2.0 s');
  });

  it('prints each finding with its place', async () => {
    const [report] = await runSteps([step('b', 'reading', finds)], () => undefined);
    expect(report && describeStep(report)[1]).toBe('     a.ts:2 [r] bad');
  });
});

describe('runNode', () => {
  it('gives back the exit code and what was said on both streams', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'program-'));
    const script = join(folder, 'a.mjs');
    writeFileSync(script, "console.log('out'); console.error('err'); process.exit(3);\n");
    const { code, output } = await runNode(folder, script, []);
    rmSync(folder, { recursive: true });
    expect(code).toBe(3);
    expect(output.split('\n').sort()).toEqual(['err', 'out']);
  });
});

describe('checkSteps', () => {
  it('has every step of the running contract', () => {
    const names = checkSteps(join(import.meta.dirname, '../..')).map((each) => each.name);
    expect(names).toEqual([
      'format-lint',
      'types',
      'boundaries',
      'budgets',
      'translations',
      'dead-code',
      'duplicates',
      'licences',
      'docs',
      'examples',
      'build',
    ]);
  });
});
