import ts from 'typescript';
import { placeOf } from '../boundaries/zones.ts';
import { type CheckResult, checkResult, type Finding } from '../finding.ts';
import { isTestFile, lineOf, type SourceFile, visitNodes } from '../source-tree/source-file.ts';

const vietnameseLetter = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/**
 * Texts in both languages: every `{ vi, en }` pair is complete, and pages take their words from catalogues only.
 * That catalogues have the same keys and parameters in both languages is a matter of their type (ADR-0002).
 */
export function checkTranslations(files: readonly SourceFile[]): CheckResult {
  const product = files.filter((file) => !isTestFile(file.path) && !file.path.startsWith('tools/'));
  const catalogues = product.flatMap(cataloguesOf);
  const pairs = product.map((file) => checkPairs(file));
  return checkResult({
    findings: [
      ...pairs.flatMap((each) => each.findings),
      ...product.filter(isPage).flatMap(hardCodedTexts),
      ...unusedMessages(product, catalogues),
    ],
    facts: [
      `${catalogues.length} catalogues with ${catalogues.reduce((sum, each) => sum + each.keys.size, 0)} messages`,
      `${pairs.reduce((sum, each) => sum + each.count, 0)} texts in two languages`,
    ],
  });
}

/** Code whose texts people read in the browser; the folder that makes words out of numbers and dates is its own. */
function isPage(file: SourceFile): boolean {
  const zone = placeOf(file.path)?.zone;
  const shown = zone === 'ui' || zone === 'feature-web' || zone === 'app-web';
  return shown && !file.path.startsWith('packages/ui/src/i18n/');
}

function member(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((property) => property.name?.getText().replace(/['"]/g, '') === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

interface TextParts {
  readonly words: string;
  /** Variables whose values are inserted; how a language forms or counts them is its own matter. */
  readonly values: ReadonlySet<string>;
}

/** The words and inserted values of a literal; undefined for anything computed. */
function textParts(node: ts.Expression): TextParts | undefined {
  if (ts.isStringLiteralLike(node)) return { words: node.text, values: new Set() };
  if (ts.isTemplateExpression(node)) {
    const words = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ');
    return { words, values: new Set(node.templateSpans.flatMap((span) => variablesOf(span.expression))) };
  }
  return undefined;
}

/** Variables read in an expression, `x` for `xEn`; called functions and members are not among them. */
function variablesOf(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return [node.text.replace(/(Vi|En)$/, '')];
  if (ts.isPropertyAccessExpression(node)) return variablesOf(node.expression);
  if (ts.isPropertyAssignment(node)) return variablesOf(node.initializer);
  const found: string[] = [];
  ts.forEachChild(node, (child) => {
    const called = ts.isCallExpression(node) && child === node.expression && ts.isIdentifier(child);
    if (!called) found.push(...variablesOf(child));
  });
  return found;
}

function checkPairs(file: SourceFile): { findings: Finding[]; count: number } {
  const findings: Finding[] = [];
  let count = 0;
  const compare = (vi: ts.Expression, en: ts.Expression | undefined) => {
    const problem = pairProblem(textParts(vi), en && textParts(en));
    if (en && ts.isObjectLiteralExpression(vi) && ts.isObjectLiteralExpression(en)) {
      for (const property of vi.properties) {
        const other = property.name && member(en, property.name.getText().replace(/['"]/g, ''));
        if (ts.isPropertyAssignment(property) && other) compare(property.initializer, other);
      }
    }
    if (textParts(vi)) count += 1;
    if (problem) {
      const line = lineOf(file, vi.getStart(file.tree));
      findings.push({ rule: 'translation', file: file.path, line, message: problem });
    }
  };
  visitNodes(file, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const vi = member(node, 'vi');
    const en = member(node, 'en');
    if (vi && (en || textParts(vi))) compare(vi, en);
  });
  return { findings, count };
}

/** Names of inserted values without the language they carry: `name.vi` and `name.en`, `wordsVi` and `wordsEn` are one. */
function languageless(values: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...values].map((value) => value.replace(/\b(?:vi|en)\b|(?:Vi|En)\b/g, '*')));
}

function pairProblem(vi: TextParts | undefined, en: TextParts | undefined): string | undefined {
  if (!vi) return undefined;
  if (vi.words.normalize('NFC') !== vi.words) return 'the Vietnamese text is not in NFC';
  if (!en) return undefined;
  if ((vi.words.trim() === '') !== (en.words.trim() === '') && vi.values.size === 0) return 'one language is empty';
  if (vi.words === en.words && vietnameseLetter.test(vi.words)) return 'the English text is the Vietnamese one';
  if (languageless(vi.values).symmetricDifference(languageless(en.values)).size > 0) {
    return 'the languages insert different values';
  }
  return undefined;
}

/** Attributes that a person reads or hears. */
const spokenAttributes =
  /^(aria-label|aria-description|title|label|placeholder|alt|description|summary|legend|caption)$/;

function hardCodedTexts(file: SourceFile): Finding[] {
  const findings: Finding[] = [];
  visitNodes(file, (node) => {
    const text = hardCodedText(node);
    if (text === undefined) return;
    const line = lineOf(file, node.getStart(file.tree));
    findings.push({
      rule: 'hard-coded-text',
      file: file.path,
      line,
      message: `belongs in a catalogue: ${text.trim()}`,
    });
  });
  return findings;
}

function hardCodedText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return hasWords(node.text) && !isKeyName(node) ? node.text : undefined;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return undefined;
  if (ts.isJsxAttribute(node.parent) && spokenAttributes.test(node.parent.name.getText())) {
    return hasWords(node.text) ? node.text : undefined;
  }
  return vietnameseLetter.test(node.text) && hasWords(node.text) && !isInsideVi(node) ? node.text : undefined;
}

/** `<Kbd>Esc</Kbd>`: what is printed on the keyboard. */
function isKeyName(node: ts.JsxText): boolean {
  return ts.isJsxElement(node.parent) && /^kbd$/i.test(node.parent.openingElement.tagName.getText());
}

/** The product's name and a language's own name are the same words in every language. */
const properNames = /^(Nâng Hạng|Tiếng Việt)$/;

/** Letters of a language; abbreviations such as PCI are the same in both. */
function hasWords(text: string): boolean {
  return /\p{Ll}/u.test(text) && !properNames.test(text.trim());
}

function isInsideVi(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isPropertyAssignment(at) && /^['"]?(vi|en)['"]?$/.test(at.name.getText())) return true;
  }
  return false;
}

interface MessageCatalogue {
  readonly file: SourceFile;
  readonly node: ts.Node;
  /** Message keys and the line each stands in. */
  readonly keys: ReadonlyMap<string, number>;
}

function cataloguesOf(file: SourceFile): MessageCatalogue[] {
  const found: MessageCatalogue[] = [];
  visitNodes(file, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineMessages') return;
    const [argument] = node.arguments;
    const vi = argument && ts.isObjectLiteralExpression(argument) ? member(argument, 'vi') : undefined;
    if (!vi || !ts.isObjectLiteralExpression(vi)) return;
    const keys = new Map<string, number>();
    for (const property of vi.properties) {
      const name = property.name?.getText().replace(/['"]/g, '');
      if (name !== undefined) keys.set(name, lineOf(file, property.getStart(file.tree)));
    }
    found.push({ file, node, keys });
  });
  return found;
}

/** Messages that no page names any more. */
function unusedMessages(files: readonly SourceFile[], catalogues: readonly MessageCatalogue[]): Finding[] {
  const named = new Set<string>();
  for (const file of files) {
    const definitions = catalogues.filter((each) => each.file === file).map((each) => each.node);
    const walk = (node: ts.Node) => {
      if (definitions.includes(node)) return;
      if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) named.add(node.text);
      ts.forEachChild(node, walk);
    };
    walk(file.tree);
  }
  return catalogues.flatMap(({ file, keys }) =>
    [...keys]
      .filter(([key]) => !named.has(key))
      .map(([key, line]) => ({ rule: 'unused-message', file: file.path, line, message: `nobody shows ${key}` })),
  );
}
