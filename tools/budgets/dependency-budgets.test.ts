import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGraph } from '../boundaries/graph.ts';
import { checkDependencyBudgets, dependencyLog, dependencySides } from './dependency-budgets.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dependencies-'));
  cpSync(join(import.meta.dirname, '../boundaries/fixtures/good'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function writeLog(names: readonly string[]): void {
  mkdirSync(dirname(join(root, dependencyLog)), { recursive: true });
  const rows = names.map((name) => `| \`${name}\` | a | MIT | 1 kB | 1.0 |`);
  writeFileSync(
    join(root, dependencyLog),
    ['| package | a | b | c | d |', '|---|---|---|---|---|', ...rows, ''].join('\n'),
  );
}

describe('dependencySides', () => {
  it('puts each dependency on the side that runs it', () => {
    const sides = dependencySides(readGraph(root));
    expect([...sides.domain]).toEqual([]);
    expect([...sides.server].sort()).toEqual(['pg', 'zod']);
    expect([...sides.web].sort()).toEqual(['react', 'zod']);
    expect([...sides.all.keys()].sort()).toEqual(['pg', 'react', 'vitest', 'zod']);
  });
});

describe('checkDependencyBudgets', () => {
  it('asks a line in the log for every dependency and a dependency for every line', () => {
    writeLog(['pg', 'react', 'vitest', 'left-pad']);
    const found = checkDependencyBudgets(readGraph(root)).map((finding) => `${finding.file} ${finding.message}`);
    expect(found).toEqual([
      `${dependencyLog} left-pad is no dependency`,
      `features/tasks/package.json zod has no line in ${dependencyLog}`,
    ]);
  });

  it('counts each side against its budget', () => {
    writeLog(['pg', 'react', 'vitest', 'zod']);
    const graph = readGraph(root);
    const many = new Set(Array.from({ length: 46 }, (_, index) => `package-${index}`));
    const sides = { ...dependencySides(graph), domain: new Set(['a']), server: many };
    expect(checkDependencyBudgets(graph, sides).map((finding) => finding.message)).toEqual([
      '1 direct dependencies on the domain side, at most 0',
      '46 direct dependencies on the server side, at most 45',
    ]);
  });
});
