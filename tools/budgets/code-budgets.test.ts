import { describe, expect, it } from 'vitest';
import { parseSource } from '../source-tree/source-file.ts';
import { checkCodeBudgets, countCode } from './code-budgets.ts';

function rulesOf(path: string, text: string): string[] {
  return checkCodeBudgets(parseSource(path, text)).map((finding) => `${finding.rule}:${finding.line ?? 0}`);
}

function functionOf(lines: number): string {
  return `export function long() {\n${'  work();\n'.repeat(lines - 2)}}\n`;
}

describe('checkCodeBudgets', () => {
  it('counts lines of files', () => {
    expect(rulesOf('a.ts', 'a();\n'.repeat(500))).toEqual([]);
    expect(rulesOf('a.ts', 'a();\n'.repeat(501))).toEqual(['file-length:0']);
  });

  it('counts lines of functions by what the file is for', () => {
    expect(rulesOf('a.ts', functionOf(60))).toEqual([]);
    expect(rulesOf('a.ts', functionOf(61))).toEqual(['function-length:1']);
    expect(rulesOf('page.tsx', functionOf(150))).toEqual([]);
    expect(rulesOf('units.routes.ts', functionOf(151))).toEqual(['function-length:1']);
  });

  it('lets a function be longer when it only returns functions, each of which has the budget', () => {
    const inner = (lines: number) => `    run() {\n${'      work();\n'.repeat(lines - 2)}    },\n`;
    const factory = (...lines: number[]) =>
      `export function createService() {\n  return {\n${lines.map(inner).join('')}  };\n}\n`;
    expect(rulesOf('units.service.ts', factory(50, 50))).toEqual([]);
    expect(rulesOf('units.service.ts', factory(10, 61))).toEqual(['function-length:13']);
    expect(rulesOf('units.service.ts', factory(50, 50, 50))).toEqual(['function-length:1']);
  });

  it('lets a group of tests be long, but not a test', () => {
    const test = (lines: number) => `describe('a', () => {\n  it('b', () => {\n${'a();\n'.repeat(lines)}  });\n});\n`;
    expect(rulesOf('a.test.ts', test(58))).toEqual([]);
    expect(rulesOf('a.test.ts', test(59))).toEqual(['function-length:2']);
  });

  it('finds what switches the type checker off, also in types', () => {
    expect(rulesOf('a.ts', 'const a: Record<string, any> = {};\nconst b = a.c!;\nclass D { e!: string }\n')).toEqual([
      'any:1',
      'non-null:2',
      'non-null:3',
    ]);
    expect(rulesOf('a.ts', "const any = 'any';\nconst wow = !any;\n")).toEqual([]);
  });

  it('asks a reason of every silenced rule', () => {
    const silenced = (comment: string) => rulesOf('a.ts', `// ${comment}\na();\n`);
    expect(silenced('@ts-expect-error')).toEqual(['silenced:1']);
    expect(silenced('@ts-expect-error: the library types this too narrowly')).toEqual([]);
    expect(silenced('@ts-ignore because it is so')).toEqual(['silenced:1']);
    expect(silenced('biome-ignore lint/a/b: <explanation>')).toEqual(['silenced:1']);
    expect(silenced('biome-ignore lint/a/b: the order of keys is the format')).toEqual([]);
    expect(rulesOf('a.ts', "const text = '// @ts-ignore';\n")).toEqual([]);
  });

  it('refuses tests that never run', () => {
    const marked = ['skip', 'only', 'todo'].map((mark) => `it.${mark}('a', work);\n`).join('');
    expect(rulesOf('a.test.ts', marked)).toEqual(['unrun-test:1', 'unrun-test:2', 'unrun-test:3']);
    expect(rulesOf('a.test.ts', `test.${'skip'}(!camera, 'needs a camera');\n`)).toEqual([]);
    expect(rulesOf('a.ts', 'list.skip(2);\n')).toEqual([]);
  });

  it('refuses notes about work to be done', () => {
    expect(rulesOf('a.ts', '/* TODO: mend */\n')).toEqual(['todo:1']);
    expect(rulesOf('a.ts', '// the list of TODO items of a person\n')).toEqual([]);
  });
});

describe('countCode', () => {
  it('tells code, tests and comments apart', () => {
    const files = [
      parseSource('packages/domain/src/a.ts', "/**\n * What.\n */\nexport const a = '/* no comment */'; // why\n"),
      parseSource('packages/domain/src/a.test.ts', 'a();\nb();\n'),
      parseSource('packages/ui/src/a.tsx', 'export const link = <a>// no comment</a>;\n'),
    ];
    expect(countCode(files, ['packages/domain/'])).toEqual({ source: 4, test: 2, comment: 4 });
    expect(countCode(files, ['packages/ui/'])).toEqual({ source: 1, test: 0, comment: 0 });
  });
});
