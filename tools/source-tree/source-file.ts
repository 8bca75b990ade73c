import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles } from './files.ts';

/** A parsed TypeScript file of the repository. */
export interface SourceFile {
  /** Path relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Parses one text as if it stood at `path`. */
export function parseSource(path: string, text: string): SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind) };
}

/** Parses every `.ts` and `.tsx` file below `root`. */
export function readSourceFiles(root: string): SourceFile[] {
  return listFiles(root, ['.ts', '.tsx']).map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** 1-based line of a position. */
export function lineOf(file: SourceFile, position: number): number {
  return file.tree.getLineAndCharacterOfPosition(position).line + 1;
}

/** Calls `visit` for every node of the file, parents first. */
export function visitNodes(file: SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node) => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(file.tree);
}

/** A comment and where it begins and ends in the text. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All comments of the file in order; what only looks like one inside a string or markup text is not among them. */
export function commentsOf(file: SourceFile): Comment[] {
  const ranges = new Map<number, ts.CommentRange>();
  const add = (found: readonly ts.CommentRange[] | undefined) => {
    for (const range of found ?? []) ranges.set(range.pos, range);
  };
  const markup: ts.Node[] = [];
  const walk = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.JsxText) {
      markup.push(node);
      return;
    }
    const children = node.getChildren(file.tree).filter((child) => !ts.isJSDoc(child));
    if (children.length > 0) {
      children.forEach(walk);
      return;
    }
    add(ts.getLeadingCommentRanges(file.text, node.pos));
    add(ts.getTrailingCommentRanges(file.text, node.end));
  };
  walk(file.tree);
  return [...ranges.values()]
    .filter((range) => !markup.some((node) => range.pos >= node.pos && range.pos < node.end))
    .sort((a, b) => a.pos - b.pos)
    .map((range) => ({ text: file.text.slice(range.pos, range.end), start: range.pos, end: range.end }));
}

/** True for files that only tests run: `x.test.ts(x)`, journeys, and `testing/` folders with what tests share. */
export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path) || path.startsWith('e2e/');
}
