import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSource } from '../source-tree/source-file.ts';
import { checkDocs } from './check-docs.ts';

const codePath = 'packages/domain/src/units/unit.ts';

const decision = (title: string) => `# ${title}\n\n## Context\n\n## Choice\n\n## What we give up\n`;

const good: Readonly<Record<string, string>> = {
  'README.md': '```sh\nnpm start\nnpm test\n```\n\n# Name\n\nSee [the tree](ARCHITECTURE.md#the-tree).\n',
  'ARCHITECTURE.md': '# Architecture\n\n## The tree\n\n```\n[not](a-link.md)\n```\n',
  'GLOSSARY.md': [
    '| Vietnamese | English | identifier | source |',
    '|---|---|---|---|',
    '| đơn vị | unit | `Unit`, `unit.name` | SRC-ND-1 |',
    '',
  ].join('\n'),
  'docs/sources/register.md': [
    '| id | document | number | date | articles used |',
    '|---|---|---|---|---|',
    '| SRC-ND-1 | Nghị định | 1/2020/NĐ-CP | 2020-01-01 | art. 1 |',
    '',
  ].join('\n'),
  'docs/adr/0001-dependencies.md': decision('0001 Dependencies'),
  'changes/units-in-time.md': '# Units\n\nUnits have a validity. Nothing to do after the upgrade.\n',
  [codePath]: '/** A unit. Source: SRC-ND-1 art. 1, ADR-1. */\nexport interface Unit { readonly name: string }\n',
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Findings of the good repository with some files replaced, added, or (undefined) left out. */
function problemsWith(changed: Readonly<Record<string, string | undefined>>): string[] {
  const files: Record<string, string | undefined> = { ...good, ...changed };
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const sources = Object.entries(files).flatMap(([path, text]) =>
    path.endsWith('.ts') && text !== undefined ? [parseSource(path, text)] : [],
  );
  const { findings } = checkDocs(root, sources);
  return findings.map((finding) => `${finding.file}:${finding.line ?? 0} ${finding.rule}`);
}

function withLine(path: string, line: string): Record<string, string> {
  return { [path]: `${good[path]}${line}\n` };
}

describe('checkDocs', () => {
  it('finds nothing in pages that hold', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it('wants the two commands first in the README', () => {
    expect(problemsWith({ 'README.md': '# Name\n\nnpm start\nnpm test\n' })).toEqual(['README.md:1 readme']);
    expect(problemsWith({ 'README.md': undefined })).toEqual(['README.md:1 readme']);
  });

  it('wants every setting of the server in the README', () => {
    const config = 'const schema = z.object({\n  PORT: z.string(),\n  HOST: z.string(),\n});\n';
    const text = `${good['README.md']}\`PORT\`\n`;
    expect(problemsWith({ 'README.md': text, 'apps/server/src/config.ts': config })).toEqual(['README.md:1 readme']);
  });

  it('finds links to nothing and anchors that no heading has', () => {
    const text = `${good['README.md']}[a](gone.md) [b](ARCHITECTURE.md#gone) [c](https://example.test)\n`;
    expect(problemsWith({ 'README.md': text })).toEqual(['README.md:9 link', 'README.md:9 link']);
  });

  it('checks the glossary against the code', () => {
    expect(problemsWith(withLine('GLOSSARY.md', '| sở | department | `Department` | a |'))).toEqual([
      'GLOSSARY.md:4 glossary',
    ]);
    expect(problemsWith(withLine('GLOSSARY.md', '| sở |  | `Unit` | a |'))).toEqual(['GLOSSARY.md:4 table']);
    expect(problemsWith(withLine('GLOSSARY.md', '| Đơn vị | unit | `Unit` | a |'))).toEqual(['GLOSSARY.md:4 table']);
    expect(problemsWith(withLine('GLOSSARY.md', '| sở | `Unit` | a |'))).toContain('GLOSSARY.md:4 table');
    expect(problemsWith({ 'GLOSSARY.md': '# Glossary\n' })).toEqual(['GLOSSARY.md:0 table']);
  });

  it('wants cited sources and decisions to be there', () => {
    const cites = (what: string) => `/** Source: ${what}. */\nexport const unit = 1;\nexport const name = 'Unit';\n`;
    const lines = { [codePath]: `${good[codePath]}${cites('SRC-TT-9')}`.replace('export const name', 'const name') };
    expect(problemsWith(lines)).toEqual([`${codePath}:3 sources`]);
    expect(problemsWith({ [codePath]: `${good[codePath]}// ADR-0009\n` })).toEqual([`${codePath}:3 decisions`]);
    expect(problemsWith(withLine('docs/sources/register.md', '| ND-2 | a | b | c | d |'))).toEqual([
      'docs/sources/register.md:4 sources',
    ]);
  });

  it('wants decision records numbered once and titled', () => {
    expect(problemsWith({ 'docs/adr/0001-again.md': decision('0001 Again') })).toEqual([
      'docs/adr/0001-dependencies.md:0 decisions',
    ]);
    rmSync(join(root, 'docs/adr/0001-again.md'));
    expect(problemsWith({ 'docs/adr/0002-x.md': decision('X') })).toEqual(['docs/adr/0002-x.md:0 decisions']);
    expect(problemsWith({ 'docs/adr/0002-x.md': '# 0002 X\n\n## Context\n\n## Choice\n' })).toHaveLength(1);
    rmSync(join(root, 'docs/adr/0002-x.md'));
    expect(problemsWith({ 'docs/adr/second.md': '# X\n' })).toEqual(['docs/adr/second.md:0 decisions']);
  });

  it('wants notes for the operator that say something', () => {
    expect(problemsWith({ 'changes/Bad_Name.md': 'a' })).toEqual([
      'changes/Bad_Name.md:0 change-note',
      'changes/Bad_Name.md:1 change-note',
      'changes/Bad_Name.md:0 change-note',
    ]);
  });

  it('wants docstrings on what others read, except types inferred from a schema', () => {
    const code = `${good[codePath]}export const bare = 1;\nexport type Named = z.output<typeof bare>;\n`;
    expect(problemsWith({ [codePath]: code })).toEqual([`${codePath}:3 docstring`]);
    rmSync(join(root, codePath));
    const elsewhere = { [codePath]: undefined, 'packages/ui/src/unit.ts': 'export const Unit = { name: 1 };\n' };
    expect(problemsWith(elsewhere)).toEqual([]);
  });

  it('finds paths of the machine on which a text was written', () => {
    const path = ['', 'work', 'main'].join('/');
    expect(problemsWith(withLine('ARCHITECTURE.md', `see ${path}`))).toEqual(['ARCHITECTURE.md:8 machine-path']);
  });
});
