import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { commentsOf, isTestFile, lineOf, type SourceFile, visitNodes } from '../source-tree/source-file.ts';

const maxFileLines = 500;
const maxFunctionLines = 60;
const maxComponentLines = 150;

/** Budgets of one file: its length, its functions, `any`, `!`, and silenced rules. */
export function checkCodeBudgets(file: SourceFile): Finding[] {
  return [...fileLength(file), ...nodeBudgets(file), ...commentBudgets(file)];
}

/** Lines of a text; a last line break opens no further line. */
export function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function fileLength(file: SourceFile): Finding[] {
  const lines = countLines(file.text);
  if (lines <= maxFileLines) return [];
  return [{ rule: 'file-length', file: file.path, message: `${lines} lines, at most ${maxFileLines}` }];
}

function nodeBudgets(file: SourceFile): Finding[] {
  const findings: Finding[] = [];
  visitNodes(file, (node) => {
    const add = (rule: string, message: string) => {
      findings.push({ rule, file: file.path, line: lineOf(file, node.getStart(file.tree)), message });
    };
    if (node.kind === ts.SyntaxKind.AnyKeyword) add('any', 'any switches the type checker off');
    if (ts.isNonNullExpression(node)) add('non-null', '! claims what the type checker cannot see');
    if ((ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) && node.exclamationToken) {
      add('non-null', '! claims what the type checker cannot see');
    }
    const unrun = unrunTest(node);
    if (unrun) add('unrun-test', unrun);
    const lines = isFunction(node) ? functionLines(file, node) : 0;
    const limit = isFunction(node) && isFactory(node) ? maxComponentLines : functionLimit(file.path);
    if (lines > limit && !isTestGroup(node)) add('function-length', `${lines} lines, at most ${limit}`);
  });
  return findings;
}

/** A test that never runs, or keeps the others from running; a condition with a spoken reason may skip one. */
function unrunTest(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const mark = /^(?:it|test|describe)\b.*\.(skip|todo|only|fixme|skipIf|runIf)$/.exec(node.expression.getText())?.[1];
  const reason = node.arguments[1];
  const conditional = mark === 'skip' && reason !== undefined && ts.isStringLiteralLike(reason);
  return mark === undefined || conditional ? undefined : `.${mark} leaves tests out`;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/** A function that ends by returning an object of functions: like a route plugin, each of them has its own budget. */
function isFactory(node: ts.FunctionLikeDeclaration): boolean {
  const last = node.body && ts.isBlock(node.body) ? node.body.statements.at(-1) : undefined;
  const value = last && ts.isReturnStatement(last) ? last.expression : undefined;
  return value !== undefined && ts.isObjectLiteralExpression(value) && value.properties.some(isMethod);
}

function isMethod(property: ts.ObjectLiteralElementLike): boolean {
  if (ts.isMethodDeclaration(property)) return true;
  return ts.isPropertyAssignment(property) && isFunction(property.initializer);
}

function functionLines(file: SourceFile, node: ts.Node): number {
  return lineOf(file, node.end) - lineOf(file, node.getStart(file.tree)) + 1;
}

function functionLimit(path: string): number {
  return /\.tsx$|\.routes\.ts$|\.journey\.ts$/.test(path) ? maxComponentLines : maxFunctionLines;
}

/** The function handed to `describe`: a list of tests, each of which has the budget of a function. */
function isTestGroup(node: ts.Node): boolean {
  const call = node.parent;
  return ts.isCallExpression(call) && /\bdescribe\b/.test(call.expression.getText());
}

const silencers = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/;

function commentBudgets(file: SourceFile): Finding[] {
  if (!silencers.test(file.text) && !/\b(TODO|FIXME|XXX)\b/.test(file.text)) return [];
  return commentsOf(file).flatMap((comment) => {
    const problem = silencerProblem(comment.text);
    if (!problem) return [];
    return [{ ...problem, file: file.path, line: lineOf(file, comment.start) }];
  });
}

function silencerProblem(comment: string): { rule: string; message: string } | undefined {
  const text = comment.replace(/^\/[/*]+|\*+\/$/g, '').trim();
  if (/^@?(TODO|FIXME|XXX)\b/m.test(text)) return { rule: 'todo', message: 'say what is, or do it' };
  if (/^(@ts-ignore|@ts-nocheck|eslint-disable)/.test(text)) {
    return { rule: 'silenced', message: 'use @ts-expect-error or biome-ignore with a reason' };
  }
  const reason = /^@ts-expect-error\s*:?\s*(.*)|^biome-ignore(?:-all|-start|-end)?\s+[^:]+:\s*(.*)/s.exec(text);
  if (!reason) return undefined;
  const words = (reason[1] ?? reason[2] ?? '').trim();
  return words.length >= 10 && !words.startsWith('<')
    ? undefined
    : { rule: 'silenced', message: 'a silenced rule gives its reason in a sentence' };
}

/** Lines of code and of tests under a folder, and how much of the code is comment. */
export interface LineCounts {
  readonly source: number;
  readonly test: number;
  readonly comment: number;
}

/** Counts the lines of the files whose path begins with one of `prefixes`. */
export function countCode(files: readonly SourceFile[], prefixes: readonly string[]): LineCounts {
  const counts = { source: 0, test: 0, comment: 0 };
  for (const file of files.filter((each) => prefixes.some((prefix) => each.path.startsWith(prefix)))) {
    if (isTestFile(file.path)) {
      counts.test += countLines(file.text);
      continue;
    }
    counts.source += countLines(file.text);
    for (const { start, end } of commentsOf(file)) counts.comment += lineOf(file, end) - lineOf(file, start) + 1;
  }
  return counts;
}
