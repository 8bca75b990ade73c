import ts from 'typescript';
import { parseSource, visitNodes } from '../source-tree/source-file.ts';
import type { Manifest } from '../source-tree/workspaces.ts';

/** Adds an import after the last one. */
export function addImport(text: string, line: string): string {
  const { tree } = parseSource('a.ts', text);
  const last = tree.statements.findLast((statement) => ts.isImportDeclaration(statement));
  return insert(text, last?.end ?? 0, last ? `\n${line}` : `${line}\n`);
}

/**
 * Adds an element at the end of the array that the constant `name` holds.
 * @throws Error when there is no such constant
 */
export function addArrayElement(text: string, name: string, element: string): string {
  const file = parseSource('a.ts', text);
  let array: ts.ArrayLiteralExpression | undefined;
  visitNodes(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== name || !node.initializer) return;
    if (ts.isArrayLiteralExpression(node.initializer)) array = node.initializer;
  });
  if (!array) throw new Error(`there is no array ${name}`);
  const last = array.elements.at(-1);
  return insert(text, last?.end ?? array.end - 1, last ? `,\n  ${element}` : element);
}

/**
 * Adds a statement after the last statement that calls `callee`.
 * @throws Error when nothing calls it
 */
export function addStatementAfterCall(text: string, callee: string, statement: string): string {
  let end: number | undefined;
  visitNodes(parseSource('a.ts', text), (node) => {
    if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return;
    if (node.expression.expression.getText() === callee) end = node.end;
  });
  if (end === undefined) throw new Error(`nothing calls ${callee}`);
  return insert(text, end, `\n  ${statement}`);
}

/** Adds a dependency to the text of a package.json, in the order of the alphabet. */
export function addDependency(text: string, name: string, version: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const dependencies = Object.entries({ ...manifest.dependencies, [name]: version }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(dependencies) }, null, 2)}\n`;
}

function insert(text: string, position: number, addition: string): string {
  return text.slice(0, position) + addition + text.slice(position);
}
