import { describe, expect, it } from 'vitest';
import { type Column, parseSort, sortText } from './column.ts';
import { csvOf } from './export.ts';
import { moveCursor } from './grid-cursor.ts';
import { linesOf, nextSort, sortRows } from './table-model.ts';
import { hiddenColumns } from './toolbar.tsx';
import { foldForPhone } from './use-table-lines.ts';

interface Item {
  readonly id: string;
  readonly n: number | null;
  readonly group: string;
  readonly parts?: readonly Item[];
}

const compare = (left: string, right: string) => left.localeCompare(right);
const number: Column<Item> = { id: 'n', head: 'N', kind: 'number', value: (item) => item.n };
const items: readonly Item[] = [
  { id: 'a', n: 2, group: 'x' },
  { id: 'b', n: null, group: 'y' },
  { id: 'c', n: 1, group: 'x', parts: [{ id: 'c1', n: 9, group: 'x' }] },
  { id: 'd', n: 2, group: 'y' },
];
const idsOf = (rows: readonly Item[]) => rows.map((row) => row.id).join('');

describe('sortRows', () => {
  it('keeps equals in place and puts missing values last both ways', () => {
    expect(idsOf(sortRows(items, number, 'ascending', compare))).toBe('cadb');
    expect(idsOf(sortRows(items, number, 'descending', compare))).toBe('adcb');
    expect(sortRows(items, undefined, 'ascending', compare)).toBe(items);
  });
});

describe('linesOf', () => {
  const options = { rowId: (item: Item) => item.id, arrange: (rows: readonly Item[]) => rows };

  it('shows children only of what is open', () => {
    const childrenOf = (item: Item) => item.parts;
    const closed = linesOf(items, { ...options, childrenOf });
    const open = linesOf(items, { ...options, childrenOf, isExpanded: (id) => id === 'c' });
    expect(closed.map((line) => line.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(open.map((line) => (line.kind === 'row' ? `${line.id}${line.depth}` : ''))).toEqual([
      'a0',
      'b0',
      'c0',
      'c11',
      'd0',
    ]);
  });

  it('brings groups together under one head', () => {
    const lines = linesOf(items, { ...options, groupOf: (item) => ({ id: item.group, label: item.group }) });
    expect(lines.map((line) => line.id)).toEqual(['group:x', 'a', 'c', 'group:y', 'b', 'd']);
  });
});

describe('sort of an address', () => {
  it('goes there and back', () => {
    expect(parseSort('-due')).toEqual({ id: 'due', direction: 'descending' });
    expect(sortText(parseSort('due'))).toBe('due');
    expect(parseSort(undefined)).toBeUndefined();
  });

  it('begins figures with the greatest and ends without order', () => {
    const first = nextSort(undefined, number);
    const second = nextSort(first, number);
    expect([first?.direction, second?.direction, nextSort(second, number)]).toEqual([
      'descending',
      'ascending',
      undefined,
    ]);
  });
});

describe('columns', () => {
  const columns: readonly Column<Item>[] = [
    { id: 'name', head: 'Name' },
    { id: 'a', head: 'A', choice: 'shown' },
    { id: 'b', head: 'B', choice: 'hidden' },
    { id: 'c', head: 'C', kind: 'number' },
    { id: 'd', head: 'D', onPhone: true },
    { id: 'e', head: 'E', onPhone: 'under' },
  ];

  it('hides what is hidden at first, and turns by the address', () => {
    expect(hiddenColumns(columns, [])).toEqual(['b']);
    expect(hiddenColumns(columns, ['a', 'b'])).toEqual(['a']);
  });

  it('keeps the first and two figures on a phone', () => {
    const [shown, folded] = foldForPhone(columns);
    expect(shown.map((column) => column.id)).toEqual(['name', 'd']);
    expect(folded.map((column) => column.id)).toEqual(['a', 'b', 'c', 'e']);
  });

  it('puts what belongs under the first column there, however few columns there are', () => {
    const few: readonly Column<object>[] = [
      { id: 'task', head: 'Nhiệm vụ' },
      { id: 'why', head: 'Vì sao', onPhone: 'under' },
      { id: 'due', head: 'Hạn', onPhone: true },
    ];
    const ids = (columns: readonly Column<object>[]) => columns.map((column) => column.id);
    expect(foldForPhone(few).map(ids)).toEqual([['task', 'due'], ['why']]);
    expect(foldForPhone(few.filter((column) => column.id !== 'why')).map(ids)).toEqual([['task', 'due'], []]);
  });
});

describe('csvOf', () => {
  it('quotes what must be quoted and disarms formulas', () => {
    const columns: readonly Column<{ text: string; n: number }>[] = [
      { id: 'text', head: 'Tên', headNote: 'đầy đủ', value: (row) => row.text },
      { id: 'n', head: 'Số', value: (row) => row.n },
    ];
    const rows = [
      { text: '=HYPERLINK("x")', n: -1.5 },
      { text: 'Sở "A", B', n: 2 },
    ];
    expect(csvOf(columns, rows)).toBe('\ufeffTên đầy đủ,Số\r\n"\'=HYPERLINK(""x"")",-1.5\r\n"Sở ""A"", B",2\r\n');
  });
});

describe('moveCursor', () => {
  const size = { lines: 3, columns: 2, control: false };

  it('stays inside the table', () => {
    expect(moveCursor({ line: 2, column: 1 }, 'ArrowDown', size)).toEqual({ line: 2, column: 1 });
    expect(moveCursor({ line: 0, column: 0 }, 'ArrowLeft', size)).toEqual({ line: 0, column: 0 });
    expect(moveCursor({ line: 0, column: 0 }, 'End', { ...size, control: true })).toEqual({ line: 2, column: 1 });
    expect(moveCursor({ line: 0, column: 0 }, 'x', size)).toBeUndefined();
  });
});
