import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries } from '../boundaries/check-boundaries.ts';
import { readGraph } from '../boundaries/graph.ts';
import { checkBudgets } from '../budgets/check-budgets.ts';
import { runNode } from '../check/run-program.ts';
import { checkDocs } from '../docs/check-docs.ts';
import type { Finding } from '../finding.ts';
import { parseSource } from '../source-tree/source-file.ts';
import { checkTranslations } from '../translations/check-translations.ts';
import { namesOf } from './names.ts';
import { addArrayElement, addDependency, addImport, addStatementAfterCall } from './registration.ts';
import { writeFeature } from './write-feature.ts';

const repository = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const names = namesOf('working-groups', { vi: 'Tổ công tác', en: 'Working groups' });
let root = '';
let written: string[] = [];

/** A copy of the code with the installed packages of this repository, where the new workspace is linked too. */
function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'new-feature-'));
  for (const path of ['package.json', 'tsconfig.json', 'biome.json', 'packages', 'features', 'apps', 'docs']) {
    cpSync(join(repository, path), join(copy, path), {
      recursive: true,
      filter: (from) => !/node_modules|dist$/.test(from),
    });
  }
  mkdirSync(join(copy, 'node_modules/@nanghang'), { recursive: true });
  for (const entry of readdirSync(join(repository, 'node_modules')).filter((name) => name !== '@nanghang')) {
    symlinkSync(join(repository, 'node_modules', entry), join(copy, 'node_modules', entry));
  }
  return copy;
}

function linkWorkspaces(copy: string): void {
  for (const parent of ['packages', 'features', 'apps']) {
    for (const entry of readdirSync(join(copy, parent))) {
      const { name } = JSON.parse(readFileSync(join(copy, parent, entry, 'package.json'), 'utf8')) as { name: string };
      symlinkSync(join(copy, parent, entry), join(copy, 'node_modules', name));
    }
  }
}

function program(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}

/** Findings about the new feature; the rest of the repository is not the generator's business. */
function ours(findings: readonly Finding[]): string[] {
  return findings.map((each) => `${each.file} ${each.message}`).filter((text) => text.includes('working-groups'));
}

beforeAll(() => {
  root = copyRepository();
  written = names ? writeFeature(root, names, '20300101000000') : [];
  linkWorkspaces(root);
});

afterAll(() => rmSync(root, { recursive: true }));

describe('writeFeature', () => {
  it('writes a feature that keeps boundaries, budgets, docs and translations', () => {
    const code = written.filter((path) => /\.tsx?$/.test(path));
    const graph = readGraph(
      root,
      code.map((path) => parseSource(path, readFileSync(join(root, path), 'utf8'))),
    );
    expect(graph.edges.length).toBeGreaterThan(20);
    expect(written).toContain('features/working-groups/server/working-groups.service.ts');
    expect(ours(checkBoundaries(graph).findings)).toEqual([]);
    expect(ours(checkBudgets(graph).findings)).toEqual([]);
    expect(ours(checkTranslations(graph.files).findings)).toEqual([]);
    expect(ours(checkDocs(root, graph.files).findings)).toEqual([]);
    expect(written.map((path) => readFileSync(join(root, path), 'utf8')).join()).not.toMatch(/\$[a-z_:]+\$/i);
  });

  it('writes code that is formatted and type-checks where it is registered', async () => {
    const format = program('@biomejs/biome', 'bin/biome');
    await runNode(root, format, ['check', '--write', ...written]);
    const lint = await runNode(root, format, ['check', '--error-on-warnings', ...written]);
    expect(lint.output.split('\n').filter((line) => line.startsWith('features/working-groups'))).toEqual([]);
    const config = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as object;
    const include = ['features/working-groups'];
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ ...config, include }));
    const types = await runNode(root, program('typescript7', 'bin/tsc'), ['-p', '.']);
    expect(types.output.split('\n').filter((line) => line.startsWith('features/working-groups'))).toEqual([]);
  });

  it('refuses to write over a feature', () => {
    expect(() => names && writeFeature(root, names, '20300101000000')).toThrow('exists already');
  });
});

describe('namesOf', () => {
  it('makes every name from the plural', () => {
    expect(names).toMatchObject({
      featuresName: 'workingGroups',
      EntryName: 'WorkingGroup',
      entry_name: 'working_group',
    });
    expect(namesOf('policies', {})).toMatchObject({ entryName: 'policy', titleEn: 'Policies', titleVi: 'Policies' });
    expect(namesOf('boxes', {})?.entryName).toBe('box');
    expect(namesOf('staff', {})?.entryName).toBe('staffEntry');
  });

  it.each(['', 'Working', 'a_b', '1a', 'a-', '../a'])('refuses %j', (name) => {
    expect(namesOf(name, {})).toBeUndefined();
  });
});

describe('registration', () => {
  it('adds one line after the last of its kind', () => {
    expect(addImport("import a from 'a';\nuse(a);\n", "import b from 'b';")).toBe(
      "import a from 'a';\nimport b from 'b';\nuse(a);\n",
    );
    expect(addArrayElement("const files = ['a'];", 'files', "'b'")).toBe("const files = ['a',\n  'b'];");
    expect(addArrayElement('const pages: Page[] = [];', 'pages', '...b')).toBe('const pages: Page[] = [...b];');
    expect(addStatementAfterCall('f.push(a);\nf.push(\n  b,\n);\nend();', 'f.push', 'f.push(c);')).toBe(
      'f.push(a);\nf.push(\n  b,\n);\n  f.push(c);\nend();',
    );
    expect(addDependency('{"dependencies":{"b":"1"}}', 'a', '2')).toBe(
      '{\n  "dependencies": {\n    "a": "2",\n    "b": "1"\n  }\n}\n',
    );
    expect(() => addArrayElement('const a = 1;', 'a', 'b')).toThrow('no array a');
    expect(() => addStatementAfterCall('g();', 'f', 'b')).toThrow('nothing calls f');
  });
});
