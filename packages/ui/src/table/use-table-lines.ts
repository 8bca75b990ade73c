import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useFormat } from '../i18n/formatters.ts';
import { type Column, type Sort, standsRight } from './column.ts';
import { type Line, linesOf, sortRows } from './table-model.ts';

export interface LineSource<Row> {
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly sort: Sort | undefined;
  readonly sortedByServer?: boolean | undefined;
  readonly childrenOf?: ((row: Row) => readonly Row[] | undefined) | undefined;
  readonly openLevels?: number | undefined;
  readonly groupOf?: ((row: Row) => { readonly id: string; readonly label: ReactNode }) | undefined;
}

/** The lines of a table and the way to open and close its tree. */
export function useTableLines<Row>(source: LineSource<Row>): {
  readonly lines: readonly Line<Row>[];
  readonly toggle: (id: string) => void;
} {
  const { rows, columns, rowId, sort, sortedByServer, childrenOf, openLevels = 0, groupOf } = source;
  const { compare } = useFormat();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => {
    const column = sort && columns.find((candidate) => candidate.id === sort.id);
    return linesOf(rows ?? [], {
      rowId,
      arrange: (level) => (sortedByServer || !sort ? level : sortRows(level, column, sort.direction, compare)),
      childrenOf,
      groupOf,
      isExpanded: (id, depth) => depth < openLevels !== toggled.has(id),
    });
  }, [rows, rowId, columns, sort, sortedByServer, compare, childrenOf, groupOf, openLevels, toggled]);
  const toggle = useCallback((id: string) => {
    setToggled((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  return { lines, toggle };
}

/**
 * Columns that a phone shows (the first and two figures) and those it folds under the row.
 * @example foldForPhone([a, b]) // [[a, b], []]
 */
export function foldForPhone<Row>(
  columns: readonly Column<Row>[],
): readonly [shown: readonly Column<Row>[], folded: readonly Column<Row>[]] {
  const [key, ...rest] = columns;
  if (!key || (rest.length <= 2 && !rest.some((column) => column.onPhone === 'under'))) return [columns, []];
  const named = rest.filter((column) => column.onPhone === true);
  const figures = named.length > 0 ? named : rest.filter(standsRight);
  const kept = new Set((figures.length > 0 ? figures : rest).slice(0, 2).map((column) => column.id));
  return [
    columns.filter((column) => column === key || kept.has(column.id)),
    rest.filter((column) => !kept.has(column.id)),
  ];
}
