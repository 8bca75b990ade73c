import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { checkBoundaries } from '../boundaries/check-boundaries.ts';
import { type ImportGraph, readGraph } from '../boundaries/graph.ts';
import { checkBudgets } from '../budgets/check-budgets.ts';
import { checkDocs } from '../docs/check-docs.ts';
import { checkExamples, loadFrom } from '../docs/examples.ts';
import { type CheckResult, checkResult } from '../finding.ts';
import { checkLicences, productionPackages } from '../licences/check-licences.ts';
import { checkTranslations } from '../translations/check-translations.ts';
import { runNode } from './run-program.ts';

const require = createRequire(import.meta.url);

/** Programs of packages, found from the packages themselves: their commands may be shadowed by others of the same name. */
const programs = {
  biome: join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome'),
  jscpd: join(dirname(require.resolve('jscpd/package.json')), 'run-jscpd.js'),
  tsc: join(dirname(require.resolve('typescript7/package.json')), 'bin/tsc'),
};

/** One part of the check. */
export interface Step {
  readonly name: string;
  /** `program` steps run beside `reading` steps, which work in this process. */
  readonly kind: 'program' | 'reading';
  run(): Promise<CheckResult>;
}

/** All steps in the order in which they are reported. */
export function checkSteps(root: string): Step[] {
  let graph: ImportGraph | undefined;
  const read = () => {
    graph ??= readGraph(root);
    return graph;
  };
  const reading = (name: string, run: () => CheckResult | Promise<CheckResult>): Step => ({
    name,
    kind: 'reading',
    run: async () => run(),
  });
  const program = (name: string, script: string, args: readonly string[]): Step => ({
    name,
    kind: 'program',
    run: () => runStep(root, name, script, args),
  });
  const steps = [
    program('format-lint', programs.biome, ['check', '--error-on-warnings', '.']),
    program('types', programs.tsc, ['-p', '.']),
    reading('boundaries', () => checkBoundaries(read())),
    reading('budgets', () => checkBudgets(read())),
    reading('translations', () => checkTranslations(read().files)),
    program('dead-code', join(root, 'node_modules/knip/bin/knip.js'), [
      '--no-progress',
      '--treat-config-hints-as-errors',
    ]),
    program('duplicates', programs.jscpd, ['--no-colors', '--fail-on-empty']),
    reading('licences', () => checkLicences(productionPackages(root))),
    reading('docs', () => checkDocs(root, read().files)),
    reading('examples', async () => {
      const { findings, count } = await checkExamples(read().files, loadFrom(root));
      return checkResult({ findings, facts: [`${count} examples hold`] });
    }),
  ];
  if (existsSync(join(root, 'tools/build.ts'))) steps.push(program('build', join(root, 'tools/build.ts'), []));
  return steps;
}

async function runStep(root: string, name: string, script: string, args: readonly string[]): Promise<CheckResult> {
  const { code, output } = await runNode(root, script, args);
  if (code === 0) return checkResult({});
  return checkResult({ findings: [{ rule: name, file: basename(script), message: `ended with ${code}\n${output}` }] });
}
