import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { readSourceFiles, type SourceFile } from '../source-tree/source-file.ts';
import {
  exportTarget,
  type Manifest,
  readManifest,
  readWorkspaces,
  type Workspace,
} from '../source-tree/workspaces.ts';
import { type ImportUse, readImports } from './imports.ts';

/** What an import leads to. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly viaWorkspace?: Workspace }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'deep'; readonly workspace: Workspace; readonly subpath: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'opaque' };

/** An import together with the file it stands in and what it leads to. */
export interface Edge {
  readonly from: SourceFile;
  readonly use: ImportUse;
  readonly target: Target;
}

/** Every file of the repository with every import resolved: what the boundary rules look at. */
export interface ImportGraph {
  readonly root: string;
  readonly rootManifest: Manifest;
  readonly workspaces: readonly Workspace[];
  readonly files: readonly SourceFile[];
  readonly edges: readonly Edge[];
}

/** Reads the graph of the repository at `root`; `files` may be handed in when they are parsed already. */
export function readGraph(root: string, files: readonly SourceFile[] = readSourceFiles(root)): ImportGraph {
  const workspaces = readWorkspaces(root);
  const edges = files.flatMap((from) =>
    readImports(from).map((use) => ({ from, use, target: resolve(root, workspaces, from.path, use.specifier) })),
  );
  return { root, rootManifest: readManifest(root), workspaces, files, edges };
}

function resolve(root: string, workspaces: readonly Workspace[], from: string, raw: string | undefined): Target {
  if (raw === undefined) return { kind: 'opaque' };
  const specifier = raw.replace(/\?[a-z=&-]*$/, '');
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier);
    return existsSync(join(root, path)) ? { kind: 'file', path } : { kind: 'missing' };
  }
  if (specifier.startsWith('virtual:')) return { kind: 'builtin', name: specifier };
  if (isBuiltin(specifier)) return { kind: 'builtin', name: specifier };
  const name = packageName(specifier);
  const workspace = workspaces.find((candidate) => candidate.name === name);
  if (!workspace) return { kind: 'package', name };
  const subpath = `.${specifier.slice(name.length)}`;
  const target = exportTarget(workspace.manifest, subpath);
  if (target === undefined) return { kind: 'deep', workspace, subpath };
  const path = `${workspace.folder}/${target}`;
  return existsSync(join(root, path)) ? { kind: 'file', path, viaWorkspace: workspace } : { kind: 'missing' };
}

function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
