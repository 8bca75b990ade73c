import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../source-tree/files.ts';
import { readManifest, readWorkspaces } from '../source-tree/workspaces.ts';
import type { FeatureNames } from './names.ts';
import { addArrayElement, addDependency, addImport, addStatementAfterCall } from './registration.ts';

const template = join(import.meta.dirname, 'template');

/**
 * Writes the skeleton of a feature and its one line in each place where features are named.
 * @param stamp UTC time of the migration, `YYYYMMDDHHMMSS`
 * @returns the written and changed files, relative to the root
 * @throws Error when the feature exists already
 */
export function writeFeature(root: string, names: FeatureNames, stamp: string): string[] {
  const folder = `features/${names.features}`;
  if (existsSync(join(root, folder))) throw new Error(`${folder} exists already`);
  const versions = knownVersions(root);
  const fill = (text: string) =>
    text.replace(/\$([\w:@/-]+)\$/g, (whole, key: string) => {
      if (key === 'stamp') return stamp;
      if (key.startsWith('version:')) return versions.get(key.slice('version:'.length)) ?? whole;
      return key in names ? names[key as keyof FeatureNames] : whole;
    });
  const written = listFiles(template, ['.txt']).map((path) => {
    const target = `${folder}/${fill(path.replace(/\.txt$/, ''))}`;
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), fill(readFileSync(join(template, path), 'utf8')));
    return target;
  });
  return [...written, ...register(root, names, written)];
}

/** Exact versions that the workspaces use, by package. */
function knownVersions(root: string): Map<string, string> {
  const versions = new Map<string, string>();
  for (const { name, manifest } of readWorkspaces(root)) {
    if (manifest.version) versions.set(name, manifest.version);
    for (const [dependency, version] of Object.entries(manifest.dependencies ?? {})) versions.set(dependency, version);
  }
  return versions;
}

function register(root: string, names: FeatureNames, written: readonly string[]): string[] {
  const { features, featuresName, FeaturesName } = names;
  const version = readManifest(join(root, 'features', features)).version ?? '';
  const migration = written.find((path) => path.endsWith('.sql')) ?? '';
  const edits: Readonly<Record<string, (text: string) => string>> = {
    'apps/server/src/compose.ts': (text) =>
      addStatementAfterCall(
        addImport(text, `import { create${FeaturesName}Feature } from '@nanghang/${features}/server';`),
        'features.push',
        `features.push(create${FeaturesName}Feature({ database }));`,
      ),
    'apps/server/src/migrations.ts': (text) => addArrayElement(text, 'files', `'${migration}'`),
    'apps/server/package.json': (text) => addDependency(text, `@nanghang/${features}`, version),
    'apps/web/src/pages.ts': (text) =>
      addArrayElement(
        addImport(text, `import { ${featuresName}Pages } from '@nanghang/${features}/web';`),
        'pages',
        `...${featuresName}Pages`,
      ),
    'apps/web/package.json': (text) => addDependency(text, `@nanghang/${features}`, version),
  };
  for (const [path, edit] of Object.entries(edits)) {
    writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8')));
  }
  return Object.keys(edits);
}
