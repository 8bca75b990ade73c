import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, parseCsvTable } from './csv.ts';

function fieldsOf(text: string): readonly (readonly string[])[] {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value.map((record) => record.fields);
}

describe('parseCsv', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"x ""y"", z",w', [['x "y", z', 'w']]],
    ['"line one\r\nline two",b', [['line one\r\nline two', 'b']]],
    ['a\rb\r', [['a'], ['b']]],
    ['a\n\n\r\nb', [['a'], ['b']]],
    ['""\n', [['']]],
    [' a , b ', [[' a ', ' b ']]],
    ['Tây Ninh,"Bến Tre"', [['Tây Ninh', 'Bến Tre']]],
  ])('reads %j', (text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  it('counts the lines inside quotes', () => {
    const parsed = parseCsv('"a\nb\r\nc"\nd');
    expect(parsed).toMatchObject({ ok: true, value: [{ line: 1 }, { line: 4 }] });
  });

  it('names the line of every misplaced quote', () => {
    const parsed = parseCsv('a"b\n"c"d\ne\n"f');
    expect(parsed).toMatchObject({ ok: false, issues: [{ path: [1] }, { path: [2] }, { path: [4] }] });
  });

  it('takes another delimiter', () => {
    expect(parseCsv('a;b,c', ';')).toMatchObject({ ok: true, value: [{ fields: ['a', 'b,c'] }] });
  });

  it('reads back whatever was written between quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', ',', '"', '\n', '\r', ' ', ';') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(fieldsOf(text)).toEqual(rows);
      }),
      { seed: 4180, numRuns: 300 },
    );
  });
});

describe('parseCsvTable', () => {
  it('wants a header, distinct columns and rows of its width, and reports all', () => {
    expect(parseCsvTable('')).toMatchObject({ ok: false, issues: [{ code: 'CSV_EMPTY' }] });
    expect(parseCsvTable('a,b,a\n1\n1,2,3\n1,2,3,4')).toMatchObject({
      ok: false,
      issues: [
        { code: 'CSV_DUPLICATE_COLUMN', path: ['a'] },
        { code: 'CSV_WIDTH', path: [2] },
        { code: 'CSV_WIDTH', path: [4] },
      ],
    });
  });
});
