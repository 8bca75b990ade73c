import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { isTestFile, lineOf, type SourceFile } from '../source-tree/source-file.ts';

const documented = /^packages\/(domain|contract|platform)\/src\/|^features\/[^/]+\/contract\//;

/** Every export of domain, contracts and platform has a docstring. */
export function checkDocstrings(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => documented.test(file.path) && !isTestFile(file.path))
    .flatMap((file) =>
      file.tree.statements.flatMap((statement) => {
        const name = exportedName(statement);
        if (name === undefined || hasDocstring(statement) || isInferredType(statement) || isRoute(statement)) return [];
        const line = lineOf(file, statement.getStart(file.tree));
        return [{ rule: 'docstring', file: file.path, line, message: `${name} has no docstring` }];
      }),
    );
}

function exportedName(statement: ts.Statement): string | undefined {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return undefined;
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText();
  return 'name' in statement ? (statement.name as ts.Identifier | undefined)?.text : undefined;
}

function hasDocstring(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some((node) => ts.isJSDoc(node));
}

/** `type Unit = z.output<typeof unit>`: the schema above it carries the words. */
function isInferredType(statement: ts.Statement): boolean {
  return ts.isTypeAliasDeclaration(statement) && /^z\.(infer|input|output)<typeof \w+>$/.test(statement.type.getText());
}

/** `const signIn = route({ summary })`: its summary is its docstring, and the description of the interface. */
function isRoute(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  const value = statement.declarationList.declarations[0]?.initializer;
  return value !== undefined && ts.isCallExpression(value) && value.expression.getText() === 'route';
}
