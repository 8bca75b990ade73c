import type { ReactNode } from 'react';
import type { CellValue, Column, Sort } from './column.ts';

/** A line of the table as it is drawn: a row with its depth in the tree, or the head of a group. */
export type Line<Row> =
  | {
      readonly kind: 'row';
      readonly id: string;
      readonly row: Row;
      readonly depth: number;
      readonly children: number;
      readonly expanded: boolean;
    }
  | { readonly kind: 'group'; readonly id: string; readonly label: ReactNode };

function isMissing(value: CellValue): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

function compareValues(left: CellValue, right: CellValue, compareText: (a: string, b: string) => number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareText(String(left), String(right));
}

/**
 * Rows in the order of a column; what is missing stands last in both directions, equals keep their order.
 * @example sortRows([{ n: 2 }, { n: 1 }], { id: 'n', head: '', value: (row) => row.n }, 'ascending', cmp) // [{ n: 1 }, { n: 2 }]
 */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  direction: Sort['direction'],
  compareText: (a: string, b: string) => number,
): readonly Row[] {
  const cellOf = column?.value;
  if (!cellOf) return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: cellOf(row) }))
    .sort((a, b) => {
      const missing = Number(isMissing(a.value)) - Number(isMissing(b.value));
      if (missing !== 0 || isMissing(a.value)) return missing;
      return sign * compareValues(a.value, b.value, compareText);
    })
    .map((entry) => entry.row);
}

export interface LineOptions<Row> {
  readonly rowId: (row: Row) => string;
  readonly arrange: (rows: readonly Row[]) => readonly Row[];
  readonly childrenOf?: ((row: Row) => readonly Row[] | undefined) | undefined;
  readonly isExpanded?: (id: string, depth: number) => boolean;
  readonly groupOf?: ((row: Row) => { readonly id: string; readonly label: ReactNode }) | undefined;
}

/**
 * The lines to draw: the tree flattened as far as it is open, each level in order, with a head before every group.
 * Rows of a group that are apart after sorting are brought together at the group's first place.
 */
export function linesOf<Row>(rows: readonly Row[], options: LineOptions<Row>): readonly Line<Row>[] {
  const { rowId, arrange, childrenOf, isExpanded = () => false, groupOf } = options;
  const lines: Line<Row>[] = [];
  const walk = (level: readonly Row[], depth: number) => {
    for (const row of arrange(level)) {
      const id = rowId(row);
      const children = childrenOf?.(row) ?? [];
      const expanded = children.length > 0 && isExpanded(id, depth);
      lines.push({ kind: 'row', id, row, depth, children: children.length, expanded });
      if (expanded) walk(children, depth + 1);
    }
  };
  if (!groupOf) {
    walk(rows, 0);
    return lines;
  }
  const groups = new Map<string, { label: ReactNode; rows: Row[] }>();
  for (const row of arrange(rows)) {
    const { id, label } = groupOf(row);
    const group = groups.get(id) ?? { label, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  for (const [id, group] of groups) {
    lines.push({ kind: 'group', id: `group:${id}`, label: group.label });
    walk(group.rows, 0);
  }
  return lines;
}

/**
 * The sort after a press on a head: ascending, descending, then none; figures begin with the greatest.
 * @example nextSort(undefined, { id: 'a', head: 'A', kind: 'number' }) // { id: 'a', direction: 'descending' }
 */
export function nextSort<Row>(now: Sort | undefined, column: Column<Row>): Sort | undefined {
  const first = column.kind === 'number' || column.kind === 'percent' ? 'descending' : 'ascending';
  if (now?.id !== column.id) return { id: column.id, direction: first };
  if (now.direction === first) return { id: column.id, direction: first === 'ascending' ? 'descending' : 'ascending' };
  return undefined;
}
