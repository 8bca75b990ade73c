import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { readTable, type Table } from './markdown.ts';

/** A text file of the repository. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const glossary = 'GLOSSARY.md';
const sources = 'docs/sources/register.md';

/** Rows whose cells are all there and whose first cell stands once; else findings say which. */
function checkTable(path: string, table: Table | undefined, header: readonly string[]): Finding[] {
  if (!table || table.header.join('|') !== header.join('|')) {
    return [{ rule: 'table', file: path, message: `needs a table with the columns ${header.join(' | ')}` }];
  }
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const add = (message: string) => findings.push({ rule: 'table', file: path, line: row.line, message });
    if (row.cells.length !== header.length) add(`${row.cells.length} cells instead of ${header.length}`);
    else if (row.cells.some((cell) => cell === '')) add('a cell is empty');
    const key = (row.cells[0] ?? '').normalize('NFC').toLowerCase();
    if (seen.has(key)) add(`stands twice: ${row.cells[0]}`);
    seen.add(key);
  }
  return findings;
}

/** Identifiers of the glossary's third column: in backticks, or separated by commas. */
function identifiersOf(cell: string): string[] {
  const quoted = [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  return quoted.length > 0 ? quoted : cell.split(/[,;]\s*/).filter((each) => each !== '');
}

/**
 * The glossary is a well-formed table, and each of its identifiers stands in the code: as a word, or for
 * `a.b` and `a-b` as its words.
 * @param code the texts in which identifiers are looked for
 */
export function checkGlossary(root: string, code: readonly TextFile[]): Finding[] {
  if (!existsSync(join(root, glossary))) return [{ rule: 'table', file: glossary, message: 'does not exist' }];
  const table = readTable(readFileSync(join(root, glossary), 'utf8'));
  const findings = checkTable(glossary, table, ['Vietnamese', 'English', 'identifier', 'source']);
  const words = new Set(code.flatMap(({ path, text }) => [...path.split(/[/.]/), ...(text.match(/[\w-]+/g) ?? [])]));
  for (const row of table?.rows ?? []) {
    for (const identifier of identifiersOf(row.cells[2] ?? '')) {
      const parts = words.has(identifier) ? [] : identifier.split(/[^\w]+/).filter((part) => part !== '');
      const missing = parts.filter((part) => !words.has(part));
      if (missing.length === 0) continue;
      findings.push({ rule: 'glossary', file: glossary, line: row.line, message: `no ${missing.join(', ')} in code` });
    }
  }
  return findings;
}

const sourceId = /\bSRC-[A-Z0-9]+(?:-[A-Z0-9]+)*\b/g;

/** Legal sources: a well-formed register, ids of one form, and every cited id registered. */
export function checkSources(root: string, texts: readonly TextFile[]): Finding[] {
  if (!existsSync(join(root, sources))) return [{ rule: 'table', file: sources, message: 'does not exist' }];
  const table = readTable(readFileSync(join(root, sources), 'utf8'));
  const findings = checkTable(sources, table, ['id', 'document', 'number', 'date', 'articles used']);
  const known = new Set<string>();
  for (const row of table?.rows ?? []) {
    const id = (row.cells[0] ?? '').replaceAll('`', '');
    known.add(id);
    if (id.replace(sourceId, '') === '') continue;
    findings.push({ rule: 'sources', file: sources, line: row.line, message: `an id has the form SRC-...: ${id}` });
  }
  for (const { path, text } of texts.filter((file) => file.path !== sources)) {
    for (const match of text.matchAll(sourceId)) {
      if (known.has(match[0])) continue;
      const line = lineAt(text, match.index);
      findings.push({ rule: 'sources', file: path, line, message: `${match[0]} is not in ${sources}` });
    }
  }
  return findings;
}

/** Decision records: one number each, titles that repeat it, and every cited one there. */
export function checkDecisions(paths: readonly string[], texts: readonly TextFile[]): Finding[] {
  const folder = 'docs/adr/';
  const findings: Finding[] = [];
  const numbers = new Map<number, string>();
  for (const path of paths.filter((each) => each.startsWith(folder))) {
    const match = /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path);
    const add = (message: string) => findings.push({ rule: 'decisions', file: path, message });
    if (!match) {
      add('the name has the form NNNN-title.md');
      continue;
    }
    const number = Number(match[1]);
    if (numbers.has(number)) add(`${match[1]} is also ${numbers.get(number)}`);
    numbers.set(number, path);
    const text = texts.find((file) => file.path === path)?.text ?? '';
    if (!text.startsWith(`# ${match[1]} `)) add(`begins with "# ${match[1]} " and the title`);
    for (const heading of ['## Context', '## Choice', '## What we give up']) {
      if (!text.includes(`\n${heading}\n`)) add(`has no part "${heading}"`);
    }
  }
  for (const { path, text } of texts) {
    for (const match of text.matchAll(/\bADR[- ]?(\d{1,4})\b/g)) {
      if (numbers.has(Number(match[1]))) continue;
      findings.push({ rule: 'decisions', file: path, line: lineAt(text, match.index), message: `no ${match[0]}` });
    }
  }
  return findings;
}

/** 1-based line of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
