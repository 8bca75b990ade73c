import { existsSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import ts from 'typescript';
import { readImports } from '../boundaries/imports.ts';
import type { Finding } from '../finding.ts';
import { commentsOf, isTestFile, lineOf, type SourceFile } from '../source-tree/source-file.ts';
import { matches, readExpected } from './example-match.ts';

/** Imports what `specifier` means in the file `from`; a leading `/` means the root of the repository. */
type Load = (specifier: string, from: string) => Promise<Record<string, unknown> | undefined>;

/** An `@example` of a docstring: the code and where it stands. */
export interface Example {
  readonly file: SourceFile;
  readonly line: number;
  readonly code: string;
}

/** The examples in the docstrings of a file. */
export function readExamples(file: SourceFile): Example[] {
  return commentsOf(file)
    .filter((comment) => comment.text.startsWith('/**'))
    .flatMap((comment) => {
      const lines = comment.text
        .slice(3, -2)
        .split('\n')
        .map((line) => line.replace(/^\s*\* ?/, ''));
      const first = lineOf(file, comment.start);
      return lines.flatMap((line, index) => {
        const start = /(?:^|\s)@example(?:\s+|$)(.*)/.exec(line);
        if (!start) return [];
        const rest = lines.slice(index + 1);
        const end = rest.findIndex((each) => each.startsWith('@'));
        const code = [start[1] ?? '', ...(end < 0 ? rest : rest.slice(0, end))].join('\n').trim();
        return code === '' ? [] : [{ file, line: first + index, code }];
      });
    });
}

/** One statement of an example, with the result that its comment promises. */
interface Step {
  readonly code: string;
  readonly expected: string | undefined;
}

function stepsOf(code: string): Step[] {
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ESNext, true);
  return tree.statements.map((statement, index) => {
    const comments = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    const text = statement.getText();
    const [comment] = comments;
    if (!ts.isExpressionStatement(statement) || !comment) return { code: text, expected: undefined };
    const until = tree.statements[index + 1]?.getStart() ?? code.length;
    const first = code.slice(comment.pos, comment.end);
    const all = code.slice(comment.pos, until);
    const expected = (isWhole(first) ? first : all).replace(/^\s*\/\/ ?/gm, '').trim();
    return { code: statement.expression.getText(), expected };
  });
}

/** A result may go on in the next comment lines when its brackets are still open. */
function isWhole(comment: string): boolean {
  const count = (pattern: RegExp) => comment.match(pattern)?.length ?? 0;
  return count(/[([{]/g) <= count(/[)\]}]/g);
}

const runFrom = /^packages\/(domain|contract|platform)\/src\/.*\.ts$|^features\/[^/]+\/contract\/.*\.ts$/;

/**
 * Runs every example `expression // result` of domain, contracts and platform; in the domain each example must
 * have a result.
 */
export async function checkExamples(
  files: readonly SourceFile[],
  load: Load,
): Promise<{ findings: Finding[]; count: number }> {
  const findings: Finding[] = [];
  let count = 0;
  for (const file of files.filter((each) => runFrom.test(each.path) && !isTestFile(each.path))) {
    for (const example of readExamples(file)) {
      const steps = stepsOf(example.code);
      const add = (message: string) => {
        findings.push({ rule: 'example', file: file.path, line: example.line, message });
      };
      const checked = steps.filter((step) => step.expected !== undefined).length;
      if (checked > 0) (await runExample(example, steps, load)).forEach(add);
      else if (file.path.startsWith('packages/domain/')) add('an example has the form: expression // result');
      count += checked;
    }
  }
  return { findings, count };
}

async function runExample(example: Example, steps: readonly Step[], load: Load): Promise<string[]> {
  const problems: string[] = [];
  try {
    const scope = await scopeOf(example.file, load);
    const check = (index: number, run: () => unknown) => {
      const step = steps[index];
      const problem = step?.expected === undefined ? undefined : stepProblem(step.code, step.expected, run, scope);
      if (problem !== undefined) problems.push(problem);
    };
    const body = steps.map((step, index) =>
      step.expected === undefined ? `${step.code};` : `check(${index}, () => (${step.code}));`,
    );
    callWith({ ...scope, check }, body.join('\n'));
  } catch (error) {
    problems.push(`cannot be run: ${String(error)}`);
  }
  return problems;
}

/** What an example may name: the exports of its own file, of its folder and of the kernel, and what its file imports. */
async function scopeOf(file: SourceFile, load: Load): Promise<Record<string, unknown>> {
  const folder = file.path.slice(0, file.path.lastIndexOf('/'));
  const scope: Record<string, unknown> = {};
  for (const use of readImports(file)) {
    if (use.specifier === undefined || use.kind !== 'static') continue;
    const module = await load(use.specifier, file.path);
    for (const name of use.values) if (module && name in module) scope[name] = module[name];
  }
  for (const path of ['packages/domain/src/kernel/index.ts', `${folder}/index.ts`, file.path]) {
    Object.assign(scope, await load(`/${path}`, file.path));
  }
  return scope;
}

function callWith(scope: Record<string, unknown>, body: string): unknown {
  const names = Object.keys(scope).filter((name) => name !== 'default');
  const code = stripTypeScriptTypes(`function example() {${body}\n}`).replace(/^function example\(\) \{/, '');
  const call = new Function(...names, `'use strict';\n${code.slice(0, code.lastIndexOf('}'))}`);
  return call(...names.map((name) => scope[name]));
}

function stepProblem(
  code: string,
  expected: string,
  run: () => unknown,
  scope: Record<string, unknown>,
): string | undefined {
  const thrown = /^throws (\w+)/.exec(expected)?.[1];
  if (thrown !== undefined) {
    try {
      return `${code} gives ${inspect(run())} and does not throw ${thrown}`;
    } catch (error) {
      const name = error instanceof Error ? error.constructor.name : String(error);
      return name === thrown ? undefined : `${code} throws ${name}, not ${thrown}`;
    }
  }
  const wanted = readExpected(expected, (text) => callWith(scope, `return (${text});`));
  const actual = run();
  return matches(actual, wanted) ? undefined : `${code} gives ${inspect(actual, { depth: 6 })}, not ${expected}`;
}

/** Imports a module of the repository; undefined when it cannot be found. */
export function loadFrom(root: string): Load {
  return async (specifier, from) => {
    const path = specifier.startsWith('/') ? join(root, specifier) : resolveFrom(join(root, from), specifier);
    if (path === undefined || !existsSync(path)) return undefined;
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  };
}

function resolveFrom(file: string, specifier: string): string | undefined {
  try {
    return createRequire(file).resolve(specifier);
  } catch {
    return undefined;
  }
}
