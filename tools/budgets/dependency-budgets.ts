import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportGraph } from '../boundaries/graph.ts';
import { placeOf, serverZones } from '../boundaries/zones.ts';
import { readTable } from '../docs/markdown.ts';
import type { Finding } from '../finding.ts';

/** The log in which every direct dependency has its line. */
export const dependencyLog = 'docs/adr/0001-dependencies.md';

const maxServer = 45;
const maxWeb = 25;

/** Direct dependencies by the side that runs them; development tools are on neither. */
export interface DependencySides {
  readonly domain: ReadonlySet<string>;
  readonly server: ReadonlySet<string>;
  readonly web: ReadonlySet<string>;
  /** Every direct dependency of every manifest, development tools included. */
  readonly all: ReadonlyMap<string, string>;
}

/** Sorts the direct dependencies by side; a feature's count where its folders import them. */
export function dependencySides(graph: ImportGraph): DependencySides {
  const own = new Set(graph.workspaces.map((workspace) => workspace.name));
  const sides = { domain: new Set<string>(), server: new Set<string>(), web: new Set<string>() };
  const all = new Map<string, string>();
  const manifests = [{ folder: '', manifest: graph.rootManifest }, ...graph.workspaces];
  for (const { folder, manifest } of manifests) {
    const file = folder === '' ? 'package.json' : `${folder}/package.json`;
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      if (!own.has(name) && !all.has(name)) all.set(name, file);
    }
    for (const name of Object.keys(dependencies ?? {}).filter(
      (each) => !own.has(each) && !each.startsWith('@types/'),
    )) {
      for (const side of sidesOf(graph, folder, name)) sides[side].add(name);
    }
    for (const name of Object.keys(optionalDependencies ?? {})) sides.server.add(withoutPlatform(name));
  }
  return { ...sides, all };
}

function sidesOf(graph: ImportGraph, folder: string, name: string): ('domain' | 'server' | 'web')[] {
  if (folder === 'packages/domain') return ['domain'];
  if (folder === 'packages/ui' || folder === 'apps/web') return ['web'];
  if (folder === 'packages/contract') return ['server', 'web'];
  if (!folder.startsWith('features/')) return ['server'];
  const places = graph.edges
    .filter((edge) => edge.target.kind === 'package' && edge.target.name === name)
    .flatMap((edge) => placeOf(edge.from.path) ?? [])
    .filter((place) => place.owner === folder);
  const used = places.flatMap((place): ('server' | 'web')[] => {
    if (place.zone === 'feature-contract') return ['server', 'web'];
    return serverZones.has(place.zone) ? ['server'] : ['web'];
  });
  return used;
}

/** One dependency that is published as a package for each machine counts once. */
function withoutPlatform(name: string): string {
  return name.replace(/[-/](linux|darwin|windows|win)-(x64|arm64)$/, '');
}

/** Counts against the budgets, and a line in the log for each dependency. */
export function checkDependencyBudgets(graph: ImportGraph, sides = dependencySides(graph)): Finding[] {
  const findings: Finding[] = [];
  const limit = (side: string, names: ReadonlySet<string>, most: number) => {
    if (names.size <= most) return;
    const message = `${names.size} direct dependencies on the ${side} side, at most ${most}`;
    findings.push({ rule: 'dependencies', file: 'package.json', message });
  };
  limit('domain', sides.domain, 0);
  limit('server', sides.server, maxServer);
  limit('web', sides.web, maxWeb);
  return [...findings, ...checkLog(graph, sides)];
}

function checkLog(graph: ImportGraph, sides: DependencySides): Finding[] {
  const path = join(graph.root, dependencyLog);
  if (!existsSync(path)) return [{ rule: 'dependency-log', file: dependencyLog, message: 'does not exist' }];
  const table = readTable(readFileSync(path, 'utf8'));
  const findings: Finding[] = [];
  const logged = new Set<string>();
  for (const row of table?.rows ?? []) {
    const names = [...(row.cells[0] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    for (const name of names) {
      logged.add(name);
      if (sides.all.has(name)) continue;
      findings.push({
        rule: 'dependency-log',
        file: dependencyLog,
        line: row.line,
        message: `${name} is no dependency`,
      });
    }
  }
  for (const [name, file] of sides.all) {
    if (logged.has(name)) continue;
    findings.push({ rule: 'dependency-log', file, message: `${name} has no line in ${dependencyLog}` });
  }
  return findings;
}
