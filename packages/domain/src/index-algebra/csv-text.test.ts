import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv-text.ts';

describe('parseCsv', () => {
  it('reads quotes, line ends, blank lines and the byte order mark', () => {
    expect(parseCsv('\ufeffa,b\r\n"x ""y""\nz",2\r\n\r\n3,\n')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x "y"\nz', '2'] },
      { row: 5, cells: ['3', ''] },
    ]);
  });

  it('takes the delimiter of the head', () => {
    expect(parseCsv('a;b\n7,15;x')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['7,15', 'x'] },
    ]);
    expect(parseCsv('a\tb\n1\t2')[1]?.cells).toEqual(['1', '2']);
    expect(parseCsv('')).toEqual([]);
    expect(parseCsv('a,b\n"open')[1]?.cells).toEqual(['open']);
  });

  it('reads back whatever was written with quotes', () => {
    const cell = fc.string().filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
        const text = ['"h","h"', ...table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))];
        expect(
          parseCsv(text.join('\n'))
            .slice(1)
            .map((record) => record.cells),
        ).toEqual(table);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
