import ts from 'typescript';
import { lineOf, type SourceFile, visitNodes } from '../source-tree/source-file.ts';

/** How a file names another: `mock` is a test's replacement of a module. */
export type ImportKind = 'static' | 'dynamic' | 'type' | 'mock';

/** One import, re-export, type import, `import()` or `require()` in a file. */
export interface ImportUse {
  /** Undefined when the specifier is computed, so that no graph can see it. */
  readonly specifier: string | undefined;
  readonly kind: ImportKind;
  readonly line: number;
  /** Names imported as values; `*` for a namespace or everything. */
  readonly values: readonly string[];
}

/** All imports of a file, type imports included. */
export function readImports(file: SourceFile): ImportUse[] {
  const found: ImportUse[] = [];
  visitNodes(file, (node) => {
    const use = importOf(node);
    if (use) found.push({ ...use, line: lineOf(file, node.getStart(file.tree)) });
  });
  return found;
}

type Placeless = Omit<ImportUse, 'line'>;

function importOf(node: ts.Node): Placeless | undefined {
  if (ts.isImportDeclaration(node)) return importDeclaration(node);
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const values = node.isTypeOnly ? [] : exportedValues(node);
    return { specifier: literalText(node.moduleSpecifier), kind: kindOf(values, true), values };
  }
  if (ts.isImportTypeNode(node)) {
    const literal = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { specifier: literal && literalText(literal), kind: 'type', values: [] };
  }
  return ts.isCallExpression(node) ? callImport(node) : undefined;
}

function importDeclaration(node: ts.ImportDeclaration): Placeless {
  const specifier = literalText(node.moduleSpecifier);
  const clause = node.importClause;
  if (!clause) return { specifier, kind: 'static', values: ['*'] };
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return { specifier, kind: 'type', values: [] };
  const values: string[] = clause.name ? ['default'] : [];
  if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) values.push('*');
  if (clause.namedBindings && ts.isNamedImports(clause.namedBindings)) {
    for (const element of clause.namedBindings.elements) {
      if (!element.isTypeOnly) values.push((element.propertyName ?? element.name).text);
    }
  }
  return { specifier, kind: kindOf(values, false), values };
}

function exportedValues(node: ts.ExportDeclaration): string[] {
  if (!node.exportClause || ts.isNamespaceExport(node.exportClause)) return ['*'];
  return node.exportClause.elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => (element.propertyName ?? element.name).text);
}

function kindOf(values: readonly string[], isExport: boolean): ImportKind {
  return values.length > 0 || isExport ? 'static' : 'type';
}

function callImport(node: ts.CallExpression): Placeless | undefined {
  const callee = node.expression;
  const [argument] = node.arguments;
  const specifier = argument && literalText(argument);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return { specifier, kind: 'dynamic', values: ['*'] };
  const required = ts.isIdentifier(callee) && callee.text === 'require' && specifier !== undefined;
  if (required) return { specifier, kind: 'dynamic', values: ['*'] };
  const text = callee.getText();
  if (text === 'vi.mock' || text === 'vi.doMock') return { specifier, kind: 'mock', values: [] };
  return undefined;
}

function literalText(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}
