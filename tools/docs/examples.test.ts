import { describe, expect, it } from 'vitest';
import { parseSource } from '../source-tree/source-file.ts';
import { checkExamples, readExamples } from './examples.ts';

const path = 'packages/domain/src/sums/sum.ts';

/** Findings for a file with one docstring, whose module exports `sum` and `box`. */
async function problemsOf(docstring: string, file = path): Promise<string[]> {
  const source = parseSource(file, `/**\n${docstring.replace(/^/gm, ' * ')}\n */\nexport function sum() {}\n`);
  const module = {
    sum: (a: number, b: number) => a + b,
    box: (value: unknown) => ({ value, code: 'BOX', at: [1, 2, 3] }),
    fail: () => {
      throw new RangeError('no');
    },
  };
  const { findings } = await checkExamples([source], async (specifier) =>
    specifier === `/${file}` ? module : undefined,
  );
  return findings.map((finding) => `${finding.line}: ${finding.message}`);
}

describe('readExamples', () => {
  it('reads them from one line, several lines, and up to the next tag', () => {
    const text = [
      '/** Sum. @example sum(1, 2) // 3 */',
      'export const a = 1;',
      '/**',
      ' * @param a one',
      ' * @example',
      ' * const b = 1;',
      ' * sum(b, 2) // 3',
      ' * @returns the sum',
      ' */',
      'export const c = "@example no // 1";',
    ];
    const examples = readExamples(parseSource(path, text.join('\n')));
    expect(examples.map(({ line, code }) => [line, code])).toEqual([
      [1, 'sum(1, 2) // 3'],
      [5, 'const b = 1;\nsum(b, 2) // 3'],
    ]);
  });
});

describe('checkExamples', () => {
  it('passes examples that hold', async () => {
    expect(await problemsOf('@example sum(1, 2) // 3')).toEqual([]);
    expect(await problemsOf('@example fail() // throws RangeError')).toEqual([]);
    expect(await problemsOf("@example box('//') // { code: 'BOX', ... }")).toEqual([]);
    expect(await problemsOf('@example box(1).at // [1, 2, ...]')).toEqual([]);
    expect(await problemsOf('@example\nconst one: number = 1;\nsum(one, 1) // 2\nsum(\n  one,\n  2,\n) // 3')).toEqual(
      [],
    );
    expect(await problemsOf("@example box(1) // {\n//   value: 1, code: 'BOX', at: [1, 2, 3]\n// }")).toEqual([]);
  });

  it('reports examples that do not hold, with their place', async () => {
    expect(await problemsOf('Sum.\n@example sum(1, 2) // 4')).toEqual(['3: sum(1, 2) gives 3, not 4']);
    expect(await problemsOf("@example box(1) // { code: 'BOX' }")).toHaveLength(1);
    expect(await problemsOf('@example box(1).at // [1, 2]')).toHaveLength(1);
    expect(await problemsOf('@example sum(1, 2) // throws RangeError')).toHaveLength(1);
    expect(await problemsOf('@example sum(1, 1) // 2\nsum(1, 1) // 3')).toEqual(['2: sum(1, 1) gives 2, not 3']);
  });

  it('reports examples that cannot be run', async () => {
    expect(await problemsOf('@example lost(1) // 1')).toEqual([
      '2: cannot be run: ReferenceError: lost is not defined',
    ]);
    expect(await problemsOf('@example sum(1, 2) // three, of course')).toHaveLength(1);
  });

  it('asks a result of examples in the domain only', async () => {
    expect(await problemsOf('@example sum(1, 2)')).toEqual(['2: an example has the form: expression // result']);
    expect(await problemsOf('@example sum(1, 2)', 'packages/contract/src/sum.ts')).toEqual([]);
  });
});
