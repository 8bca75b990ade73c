import ts from 'typescript';
import { isTestFile, lineOf, type SourceFile, visitNodes } from '../source-tree/source-file.ts';
import { exportTarget, type Workspace, workspaceOf } from '../source-tree/workspaces.ts';
import type { ImportGraph } from './graph.ts';
import type { BoundaryFinding } from './rule-names.ts';
import { placeOf } from './zones.ts';

/** Code stands only where a rule says who may import it. */
export function placeRule(graph: ImportGraph): BoundaryFinding[] {
  return graph.files
    .filter((file) => placeOf(file.path) === undefined)
    .map((file) => ({ rule: 'misplaced', file: file.path, message: 'no zone of the tree: see ARCHITECTURE.md' }));
}

/** No import cycles, type imports included. A finding names every file on one shortest round trip. */
export function cycleRule(graph: ImportGraph): BoundaryFinding[] {
  const next = new Map<string, Set<string>>(graph.files.map((file) => [file.path, new Set()]));
  for (const edge of graph.edges) {
    if (edge.use.kind !== 'mock' && edge.target.kind === 'file') next.get(edge.from.path)?.add(edge.target.path);
  }
  const reported = new Set<string>();
  const findings: BoundaryFinding[] = [];
  for (const file of next.keys()) {
    const trip = reported.has(file) ? undefined : shortestRoundTrip(next, file);
    if (!trip) continue;
    for (const path of trip) reported.add(path);
    findings.push({ rule: 'cycle', file, message: [...trip, file].join(' -> ') });
  }
  return findings;
}

function shortestRoundTrip(next: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const target of next.get(file) ?? []) {
      if (target === start) {
        const trip = [file];
        for (let at = file; at !== start; ) {
          at = cameFrom.get(at) ?? start;
          trip.unshift(at);
        }
        return trip;
      }
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return undefined;
}

/** Files that only pass on other files' exports stand at a package's exports and nowhere else. */
export function barrelRule(graph: ImportGraph): BoundaryFinding[] {
  return graph.files.flatMap((file) => {
    const workspace = workspaceOf(graph.workspaces, file.path);
    if (!workspace || isExported(workspace, file.path)) return [];
    const passes = file.tree.statements.filter((node) => ts.isExportDeclaration(node) && node.moduleSpecifier);
    const [first] = passes;
    if (!first) return [];
    const message = 'passes on exports of other files inside a package: import them where they are';
    return [{ rule: 'barrel', file: file.path, line: lineOf(file, first.getStart(file.tree)), message }];
  });
}

function isExported(workspace: Workspace, path: string): boolean {
  const inside = path.slice(workspace.folder.length + 1);
  const exports = workspace.manifest.exports ?? {};
  if (Object.values(exports).some((target) => target.replace(/^\.\//, '') === inside)) return true;
  const folder = /^src\/([^/]+)\/index\.tsx?$/.exec(inside)?.[1];
  return folder !== undefined && exportTarget(workspace.manifest, `./${folder}`) === inside;
}

const environmentReaders: ReadonlySet<string> = new Set([
  'apps/server/src/config.ts',
  // The command line's process edge: hands the environment on, reads no setting.
  'apps/cli/src/main.ts',
]);

/** The environment is read in one place, so that a half-set configuration can be refused there. */
export function environmentRule(graph: ImportGraph): BoundaryFinding[] {
  return graph.files.flatMap((file) => {
    const zone = placeOf(file.path)?.zone;
    const free = zone === 'tools' || zone === 'e2e' || zone === 'testkit' || zone === 'root';
    if (free || isTestFile(file.path) || environmentReaders.has(file.path)) return [];
    return findNodes(file, (node) => (isMember(node, 'process', 'env') ? 'process.env' : undefined), 'environment');
  });
}

/** The domain is a function of its arguments: no clock, chance, environment, network or local time zone. */
export function purityRule(graph: ImportGraph): BoundaryFinding[] {
  return graph.files
    .filter((file) => placeOf(file.path)?.zone === 'domain' && !isTestFile(file.path))
    .flatMap((file) => findNodes(file, impurityOf, 'pure-call'));
}

const impureGlobals: ReadonlySet<string> = new Set([
  'process',
  'globalThis',
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'navigator',
  'console',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

const localTimeMethods =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$|^toLocale(Date|Time)String$/;

function impurityOf(node: ts.Node): string | undefined {
  if (isMember(node, 'Date', 'now') || isMember(node, 'Math', 'random')) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && node.arguments?.length !== 1) {
    return 'new Date() reads the clock or the local time zone';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node) && localTimeMethods.test(node.name.text)) {
    return `${node.name.text} depends on the machine's time zone or language`;
  }
  return ts.isIdentifier(node) && impureGlobals.has(node.text) && isFreeUse(node) ? node.text : undefined;
}

/** True where the name is read as a variable, not declared, not a member or a key, and not shadowed in the file. */
function isFreeUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if ('name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isTypeNode(parent) || ts.isBindingElement(parent) || ts.isQualifiedName(parent)) return false;
  return !declaresName(node.getSourceFile(), node.text);
}

function declaresName(tree: ts.SourceFile, name: string): boolean {
  let declared = false;
  const walk = (node: ts.Node) => {
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) && node.name) {
      if (ts.isIdentifier(node.name) && node.name.text === name) declared = true;
    }
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name) && node.name.text === name) declared = true;
    if (!declared) ts.forEachChild(node, walk);
  };
  walk(tree);
  return declared;
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return node.expression.getText() === object && node.name.text === member;
  }
  if (!ts.isElementAccessExpression(node) || node.expression.getText() !== object) return false;
  return ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === member;
}

function findNodes(
  file: SourceFile,
  judge: (node: ts.Node) => string | undefined,
  rule: BoundaryFinding['rule'],
): BoundaryFinding[] {
  const findings: BoundaryFinding[] = [];
  visitNodes(file, (node) => {
    const message = judge(node);
    if (message !== undefined) {
      findings.push({ rule, file: file.path, line: lineOf(file, node.getStart(file.tree)), message });
    }
  });
  return findings;
}
