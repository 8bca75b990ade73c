import type { ImportGraph } from '../boundaries/graph.ts';
import { type CheckResult, checkResult, type Finding } from '../finding.ts';
import { checkCodeBudgets, countCode, type LineCounts } from './code-budgets.ts';
import { checkDependencyBudgets, dependencySides } from './dependency-budgets.ts';

const wantedTestRatio = 0.8;
const wantedDomainTestRatio = 1.2;
const wantedDomainCommentRatio = 0.25;

/** The budgets of every file and of the dependencies; how much is tested and explained is measured and warned about. */
export function checkBudgets(graph: ImportGraph): CheckResult {
  const sides = dependencySides(graph);
  const product = countCode(graph.files, ['packages/', 'features/', 'apps/', 'e2e/']);
  const domain = countCode(graph.files, ['packages/domain/']);
  const warnings: Finding[] = [
    ...tooLow('test-ratio', 'product', testRatio(product), wantedTestRatio),
    ...tooLow('test-ratio', 'packages/domain', testRatio(domain), wantedDomainTestRatio),
    ...tooLow('comment-ratio', 'packages/domain', domain.comment / domain.source, wantedDomainCommentRatio),
  ];
  return checkResult({
    findings: [...graph.files.flatMap(checkCodeBudgets), ...checkDependencyBudgets(graph, sides)],
    warnings,
    facts: [
      `direct dependencies: domain ${sides.domain.size}, server ${sides.server.size}, web ${sides.web.size}`,
      `test lines per source line: ${testRatio(product).toFixed(2)}, domain ${testRatio(domain).toFixed(2)}`,
      `comment lines in domain: ${Math.round((100 * domain.comment) / domain.source)} %`,
    ],
  });
}

function testRatio(counts: LineCounts): number {
  return counts.source === 0 ? 0 : counts.test / counts.source;
}

function tooLow(rule: string, file: string, measured: number, wanted: number): Finding[] {
  if (measured >= wanted) return [];
  return [{ rule, file, message: `${measured.toFixed(2)}, wanted at least ${wanted}` }];
}
