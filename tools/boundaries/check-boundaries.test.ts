import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { readGraph } from './graph.ts';
import { boundaryRules } from './rule-names.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const folders: string[] = [];

/** The good repository with the files of one bad example laid over it. */
function repositoryWith(bad?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  folders.push(folder);
  cpSync(join(fixtures, 'good'), folder, { recursive: true });
  if (bad) cpSync(join(fixtures, 'bad', bad), folder, { recursive: true });
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('checkBoundaries', () => {
  it('finds nothing in a repository that keeps every wall', () => {
    const graph = readGraph(repositoryWith());
    expect(checkBoundaries(graph).findings).toEqual([]);
    expect(graph.edges.length).toBeGreaterThan(20);
  });

  it.each(readdirSync(join(fixtures, 'bad')))('catches %s', (bad) => {
    const changed = readdirSync(join(fixtures, 'bad', bad), { recursive: true, encoding: 'utf8' });
    const { findings } = checkBoundaries(readGraph(repositoryWith(bad)));
    expect(findings.map((finding) => finding.rule)).toContain(bad.replace(/--.*/, ''));
    for (const finding of findings.filter((each) => each.rule !== 'undeclared'))
      expect(changed).toContain(finding.file);
  });

  it('has a bad example for every rule it can report', () => {
    const shown = new Set(readdirSync(join(fixtures, 'bad')).map((name) => name.replace(/--.*/, '')));
    expect([...shown, 'empty-graph'].sort()).toEqual([...boundaryRules].sort());
  });

  it('reports a graph in which nothing was read', () => {
    const graph = readGraph(repositoryWith());
    const { findings } = checkBoundaries({ ...graph, files: [], edges: [] });
    expect(findings.map((finding) => finding.rule)).toEqual(['empty-graph']);
  });
});
