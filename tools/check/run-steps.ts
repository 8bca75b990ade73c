import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { type CheckResult, checkResult, formatFinding } from '../finding.ts';
import type { Step } from './steps.ts';

/** What became of one step. */
export interface StepReport {
  readonly name: string;
  readonly seconds: number;
  readonly result: CheckResult;
}

/**
 * Runs all steps, those that are programs beside those that work in this process, and reports each when it ends.
 * A failing step stops nothing. The reports come back in the order of the steps.
 */
export async function runSteps(steps: readonly Step[], report: (done: StepReport) => void): Promise<StepReport[]> {
  const reports = new Map<Step, StepReport>();
  const lane = async (kind: Step['kind']) => {
    for (const step of steps.filter((each) => each.kind === kind)) {
      await setImmediate();
      const start = performance.now();
      const result = await step.run().catch((error: unknown) => failure(step.name, error));
      const done = { name: step.name, seconds: (performance.now() - start) / 1000, result };
      reports.set(step, done);
      report(done);
    }
  };
  await Promise.all([lane('program'), lane('reading')]);
  return steps.flatMap((step) => reports.get(step) ?? []);
}

function failure(name: string, error: unknown): CheckResult {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return checkResult({ findings: [{ rule: name, file: 'tools/check.ts', message }] });
}

/** The lines printed when a step ends: its outcome and time, what it measured, and what it found. */
export function describeStep({ name, seconds, result }: StepReport): string[] {
  const outcome = result.findings.length === 0 ? 'ok  ' : 'FAIL';
  return [
    `${outcome} ${name.padEnd(13)} ${seconds.toFixed(1).padStart(5)} s${result.facts.map((fact) => `  ${fact}`).join(';')}`,
    ...result.warnings.map((warning) => `     warning: ${formatFinding(warning)}`),
    ...result.findings.map((finding) => `     ${formatFinding(finding)}`),
  ];
}

/** The closing lines: which steps failed, with how many findings, or that all is well. */
export function describeOutcome(reports: readonly StepReport[], seconds: number): string {
  const failed = reports.filter((report) => report.result.findings.length > 0);
  const time = `${reports.length} steps in ${seconds.toFixed(1)} s`;
  if (failed.length === 0) return `check passed: ${time}`;
  const parts = failed.map((report) => `${report.name} (${report.result.findings.length})`);
  return `check failed: ${time}; ${parts.join(', ')}`;
}
