import { type CheckResult, checkResult } from '../finding.ts';
import type { ImportGraph } from './graph.ts';
import type { BoundaryFinding } from './rule-names.ts';
import { barrelRule, cycleRule, environmentRule, placeRule, purityRule } from './rules-files.ts';
import {
  deepImportRule,
  layerRule,
  mockRule,
  platformDomainRule,
  platformValueRule,
  pureImportRule,
  resolvableRule,
  sideRule,
  undeclaredRule,
} from './rules-imports.ts';

const rules: readonly ((graph: ImportGraph) => BoundaryFinding[])[] = [
  placeRule,
  layerRule,
  platformDomainRule,
  platformValueRule,
  deepImportRule,
  undeclaredRule,
  pureImportRule,
  sideRule,
  resolvableRule,
  mockRule,
  cycleRule,
  barrelRule,
  environmentRule,
  purityRule,
  workspaceNamesRule,
];

/** Every boundary rule over the graph. A graph without imports is a finding: it was not read. */
export function checkBoundaries(graph: ImportGraph): CheckResult {
  const findings = rules.flatMap((rule) => rule(graph));
  if (graph.edges.length === 0) findings.push({ rule: 'empty-graph', file: '.', message: 'no import was read' });
  const order = (a: BoundaryFinding, b: BoundaryFinding) =>
    a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0);
  return checkResult({
    findings: findings.sort(order),
    facts: [`${graph.files.length} files, ${graph.edges.length} imports, ${graph.workspaces.length} workspaces`],
  });
}

/** A feature has exactly three exports, the domain no runtime dependency. */
function workspaceNamesRule(graph: ImportGraph): BoundaryFinding[] {
  return graph.workspaces.flatMap((workspace) => {
    const file = `${workspace.folder}/package.json`;
    const findings: BoundaryFinding[] = [];
    if (workspace.folder.startsWith('features/')) {
      const exports = Object.keys(workspace.manifest.exports ?? {}).sort();
      if (exports.join() !== './contract,./server,./web') {
        findings.push({ rule: 'feature-exports', file, message: 'a feature exports ./contract, ./server and ./web' });
      }
    }
    if (workspace.folder === 'packages/domain' && Object.keys(workspace.manifest.dependencies ?? {}).length > 0) {
      findings.push({ rule: 'pure-import', file, message: 'the domain has no runtime dependency' });
    }
    return findings;
  });
}
