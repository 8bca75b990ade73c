import { type Workspace, workspaceOf } from '../source-tree/workspaces.ts';
import type { Edge, ImportGraph } from './graph.ts';
import type { BoundaryFinding } from './rule-names.ts';
import { browserZones, mayImport, type Place, placeOf, serverZones } from './zones.ts';

/** Folders of the platform that open something outside of the process: compose.ts opens it and hands it over. */
const adapterFolders = /^packages\/platform\/src\/(db|files|mail|jobs|embedded-postgres)\//;

/** Adapters beside functions that take everything as arguments. */
const adapterNames: ReadonlySet<string> = new Set(['systemClock']);

/** What the platform may know of the domain: the kernel, who may reach which rows, and the forms of files. */
const domainFoldersForPlatform = /^packages\/domain\/src\/(kernel|access|plan-documents|papers)\//;

function finding(edge: Edge, rule: BoundaryFinding['rule'], message: string): BoundaryFinding {
  return { rule, file: edge.from.path, line: edge.use.line, message };
}

/** Calls `judge` for each import of a file that stands in a known place. */
function judgeEdges(
  graph: ImportGraph,
  judge: (edge: Edge, from: Place) => BoundaryFinding | undefined,
): BoundaryFinding[] {
  return graph.edges.flatMap((edge) => {
    const from = placeOf(edge.from.path);
    const found = from && judge(edge, from);
    return found ? [found] : [];
  });
}

/** Who may import whom between the zones of the tree. */
export function layerRule(graph: ImportGraph): BoundaryFinding[] {
  return judgeEdges(graph, (edge, from) => {
    const place = targetPlace(edge);
    if (!place || mayImport(from, place)) return undefined;
    const other = place.zone.startsWith('app-') ? 'nobody imports apps' : `${from.zone} may not import ${place.zone}`;
    return finding(edge, 'layer', `${other}: ${edge.use.specifier}`);
  });
}

function targetPlace(edge: Edge): Place | undefined {
  if (edge.target.kind === 'file') return placeOf(edge.target.path);
  if (edge.target.kind === 'deep') return placeOf(`${edge.target.workspace.folder}/src/x.ts`);
  return undefined;
}

/** The platform knows no business; its readers of files answer in the block form that plans are read from. */
export function platformDomainRule(graph: ImportGraph): BoundaryFinding[] {
  return judgeEdges(graph, (edge, from) => {
    if (from.zone !== 'platform' || from.test || edge.target.kind !== 'file') return undefined;
    const { path } = edge.target;
    if (!path.startsWith('packages/domain/') || domainFoldersForPlatform.test(path)) return undefined;
    return finding(edge, 'platform-domain', `the platform knows no business: ${edge.use.specifier}`);
  });
}

/** Features import types of adapters and the errors they throw, never what opens them. */
export function platformValueRule(graph: ImportGraph): BoundaryFinding[] {
  return judgeEdges(graph, (edge, from) => {
    const { target } = edge;
    if (from.zone !== 'feature-server' || from.test || target.kind !== 'file') return undefined;
    const opening = edge.use.values.filter(
      (name) => adapterNames.has(name) || (adapterFolders.test(target.path) && !name.endsWith('Error')),
    );
    if (opening.length === 0) return undefined;
    return finding(edge, 'platform-value', `arrives from compose.ts: ${opening.join(', ')}`);
  });
}

/** Packages are entered through their exports only, and never by a relative path from outside. */
export function deepImportRule(graph: ImportGraph): BoundaryFinding[] {
  return judgeEdges(graph, (edge) => {
    const { target } = edge;
    if (target.kind === 'deep') {
      return finding(edge, 'deep-import', `${target.workspace.name} does not export ${target.subpath}`);
    }
    if (target.kind !== 'file' || target.viaWorkspace) return undefined;
    const [home, there] = [edge.from.path, target.path].map((path) => workspaceOf(graph.workspaces, path)?.folder);
    if (home === there || there === undefined) return undefined;
    return finding(edge, 'deep-import', `relative path into ${there}; use its exports: ${edge.use.specifier}`);
  });
}

/** What is imported is declared in the own package.json; hoisting would let it pass silently. */
export function undeclaredRule(graph: ImportGraph): BoundaryFinding[] {
  return judgeEdges(graph, (edge, from) => {
    const { target } = edge;
    const workspace = workspaceOf(graph.workspaces, edge.from.path);
    const name = target.kind === 'package' ? target.name : dependencyName(edge);
    if (name === undefined || name === workspace?.name) return undefined;
    const tooling = from.test || edge.from.path.endsWith('.config.ts');
    if (declaredNames(graph, workspace, tooling).has(name)) return undefined;
    if (edge.use.kind === 'type' && declaredNames(graph, workspace, true).has(name)) return undefined;
    const where = workspace ? `${workspace.folder}/package.json` : 'package.json';
    return finding(edge, 'undeclared', `${name} is not declared in ${where}`);
  });
}

function dependencyName(edge: Edge): string | undefined {
  const { target } = edge;
  if (target.kind === 'file') return target.viaWorkspace?.name;
  return target.kind === 'deep' ? target.workspace.name : undefined;
}

function declaredNames(graph: ImportGraph, workspace: Workspace | undefined, test: boolean): Set<string> {
  const { rootManifest } = graph;
  if (!workspace) {
    const all = graph.workspaces.map((each) => each.name);
    return new Set([...all, ...keys(rootManifest.devDependencies), ...keys(rootManifest.optionalDependencies)]);
  }
  const names = new Set([...keys(workspace.manifest.dependencies), ...keys(workspace.manifest.optionalDependencies)]);
  if (test || workspace.folder === 'packages/testkit') {
    for (const name of keys(workspace.manifest.devDependencies)) names.add(name);
    for (const name of keys(rootManifest.devDependencies)) names.add(name);
    names.add('@nanghang/testkit');
  }
  return names;
}

function keys(record: Readonly<Record<string, string>> | undefined): string[] {
  return Object.keys(record ?? {});
}

/** The domain imports nothing from outside, not even Node; contracts import zod besides. */
export function pureImportRule(graph: ImportGraph): BoundaryFinding[] {
  const allowed: Partial<Record<Place['zone'], readonly string[]>> = {
    domain: [],
    'contract-kit': ['zod'],
    'feature-contract': ['zod'],
  };
  return judgeEdges(graph, (edge, from) => {
    const names = allowed[from.zone];
    const { target } = edge;
    if (!names || from.test || (target.kind !== 'package' && target.kind !== 'builtin')) return undefined;
    if (names.includes(target.name)) return undefined;
    return finding(edge, 'pure-import', `${from.zone} may not import ${target.name}`);
  });
}

/** What runs in a browser imports neither Node nor server packages, and the server no browser packages. */
export function sideRule(graph: ImportGraph): BoundaryFinding[] {
  const declared = (folder: string) =>
    new Set(keys(graph.workspaces.find((workspace) => workspace.folder === folder)?.manifest.dependencies));
  const [server, browser] = [declared('packages/platform'), declared('packages/ui')];
  return judgeEdges(graph, (edge, from) => {
    const { target } = edge;
    if (from.test || (target.kind !== 'package' && target.kind !== 'builtin')) return undefined;
    const node = target.kind === 'builtin' && !target.name.startsWith('virtual:');
    const { name } = target;
    if (browserZones.has(from.zone) && (node || (server.has(name) && !browser.has(name) && name !== 'zod'))) {
      return finding(edge, 'browser-safe', `${name} runs only in the server process`);
    }
    if (serverZones.has(from.zone) && browser.has(name) && !server.has(name) && name !== 'zod') {
      return finding(edge, 'server-safe', `${name} runs only in a browser`);
    }
    return undefined;
  });
}

/** Every import leads somewhere, by a specifier that can be read from the source. */
export function resolvableRule(graph: ImportGraph): BoundaryFinding[] {
  return judgeEdges(graph, (edge, from) => {
    if (edge.target.kind === 'missing') return finding(edge, 'unresolved', `leads nowhere: ${edge.use.specifier}`);
    if (edge.target.kind !== 'opaque' || from.zone === 'tools' || from.test) return undefined;
    return finding(edge, 'opaque-import', 'the specifier of import() is a literal, so that the graph can see it');
  });
}

/** Tests replace what leaves the machine, never our own modules. */
export function mockRule(graph: ImportGraph): BoundaryFinding[] {
  return graph.edges
    .filter((edge) => edge.use.kind === 'mock' && edge.target.kind !== 'package' && edge.target.kind !== 'builtin')
    .map((edge) => finding(edge, 'mock-own', `tests do not replace our own modules: ${edge.use.specifier}`));
}
