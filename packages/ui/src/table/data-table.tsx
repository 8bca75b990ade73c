import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useFormat } from '../i18n/formatters.ts';
import { useMessages } from '../i18n/messages.ts';
import { useGoTo } from '../navigation/link.tsx';
import type { QueryLike } from '../states/query-state.tsx';
import { EmptyState, ErrorState } from '../states/states.tsx';
import { useAppearance } from '../theme/appearance.ts';
import { cellClass } from './cell.tsx';
import { type Column, type Sort, standsRight } from './column.ts';
import { useGridCursor } from './grid-cursor.ts';
import classes from './table.module.css';
import { TableHead } from './table-head.tsx';
import { TableLine } from './table-line.tsx';
import { tableMessages } from './table-messages.ts';
import { type Line, linesOf, sortRows } from './table-model.ts';
import { TableSkeleton } from './table-skeleton.tsx';

export interface DataTableProps<Row> {
  /** What the table shows, read aloud. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while it loads. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** Result of the query behind the rows: loading and errors are drawn in the table's place. */
  readonly query?: QueryLike<unknown>;
  /** Ids of hidden columns. */
  readonly hidden?: readonly string[];
  /** Controlled sort, as kept in the address; without `onSort` heads sort on their own. */
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort | undefined) => void;
  /** Rows come sorted from the server. */
  readonly sortedByServer?: boolean;
  /** The page of a row; its first cell is a link. */
  readonly rowHref?: (row: Row) => string;
  /** Opens a row in place, such as in a side panel. */
  readonly onOpen?: (row: Row) => void;
  readonly openedId?: string | undefined;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly childrenOf?: (row: Row) => readonly Row[] | undefined;
  /** Levels of the tree that are open at first (default 0). */
  readonly openLevels?: number;
  readonly groupOf?: (row: Row) => { readonly id: string; readonly label: ReactNode };
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  /** 28 px rows whatever the device prefers. */
  readonly compact?: boolean;
  /** Without its frame, inside a pane. */
  readonly bare?: boolean;
  /** Called when the last rows come into sight, to load the next page. */
  readonly onNearEnd?: () => void;
  /** Rows that there are in all, when more than loaded. */
  readonly total?: number;
}

const virtualFrom = 120;
const defaultWidths = { text: 220, number: 100, percent: 96, date: 108 };

function splitForPhone<Row>(
  columns: readonly Column<Row>[],
): readonly [readonly Column<Row>[], readonly Column<Row>[]] {
  const [key, ...rest] = columns;
  if (!key || rest.length <= 2) return [columns, []];
  const named = rest.filter((column) => column.onPhone);
  const figures = named.length > 0 ? named : rest.filter(standsRight);
  const kept = new Set((figures.length > 0 ? figures : rest).slice(0, 2).map((column) => column.id));
  return [
    columns.filter((column) => column === key || kept.has(column.id)),
    rest.filter((column) => !kept.has(column.id)),
  ];
}

function useLines<Row>(
  props: DataTableProps<Row>,
  sort: Sort | undefined,
  toggled: ReadonlySet<string>,
): readonly Line<Row>[] {
  const { rows, rowId, columns, childrenOf, groupOf, sortedByServer, openLevels = 0 } = props;
  const { compare } = useFormat();
  return useMemo(() => {
    const column = sort && columns.find((candidate) => candidate.id === sort.id);
    return linesOf(rows ?? [], {
      rowId,
      arrange: (level) => (sortedByServer || !sort ? level : sortRows(level, column, sort.direction, compare)),
      childrenOf,
      groupOf,
      isExpanded: (id, depth) => depth < openLevels !== toggled.has(id),
    });
  }, [rows, rowId, columns, sort, sortedByServer, compare, childrenOf, groupOf, openLevels, toggled]);
}

/**
 * Rows under a sticky head with a sticky first column, by keyboard (arrows, Enter, Space), drawn only as far as seen
 * when there are many. On a phone: the first column and two figures, the rest on tap.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, query, hidden = [], selected, onSelect, onOpen, rowHref, empty, onNearEnd } = props;
  const words = useMessages(tableMessages);
  const goTo = useGoTo();
  const { density } = useAppearance();
  const phone = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false }) ?? false;
  const [ownSort, setOwnSort] = useState<Sort | undefined>(props.sort);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const sort = props.onSort ? props.sort : ownSort;
  const lines = useLines(props, sort, toggled);
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [shown, folded] = useMemo(() => {
    const visible = columns.filter((column) => !hidden.includes(column.id));
    return phone ? splitForPhone(visible) : [visible, []];
  }, [columns, hidden, phone]);
  const compact = props.compact || density === 'compact';
  const virtual = lines.length > virtualFrom;
  const rowHeight = phone ? 45 : compact ? 29 : 37;
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1);
      if (last && last.index >= lines.length - 10) onNearEnd?.();
    },
  });
  const scrollTo = useCallback((line: number) => virtual && virtualizer.scrollToIndex(line), [virtual, virtualizer]);
  const interactive =
    onOpen !== undefined || rowHref !== undefined || onSelect !== undefined || props.childrenOf !== undefined;
  const grid = useGridCursor({ lines: lines.length, columns: shown.length + (onSelect ? 1 : 0), table, scrollTo });

  if (query?.error && rows === undefined)
    return <ErrorState error={query.error} {...(query.refetch ? { onRetry: () => void query.refetch?.() } : {})} />;
  if (rows === undefined) return <TableSkeleton columns={shown} label={label} />;
  if (rows.length === 0) return <>{empty ?? <EmptyState title={words.empty} />}</>;

  const toggleExpanded = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelect?.(next);
  };
  const openLine = (line: Line<Row> | undefined) => {
    if (line?.kind !== 'row') return;
    if (onOpen) onOpen(line.row);
    else if (rowHref) goTo(rowHref(line.row));
    else if (line.children > 0) toggleExpanded(line.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[grid.cursor.line];
    const inCell = event.target instanceof HTMLTableCellElement;
    const first = grid.cursor.column === (onSelect ? 1 : 0);
    if (
      inCell &&
      line?.kind === 'row' &&
      first &&
      line.children > 0 &&
      line.expanded !== (event.key === 'ArrowRight')
    ) {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault();
        toggleExpanded(line.id);
        return;
      }
    }
    if (grid.onKeyDown(event) || !inCell) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      openLine(line);
    }
    if (event.key === ' ' && onSelect && line?.kind === 'row') {
      event.preventDefault();
      select(line.id, !selected?.has(line.id));
    }
  };
  const items = virtual
    ? virtualizer.getVirtualItems().map((item) => ({ index: item.index, line: lines[item.index] }))
    : lines.map((line, index) => ({ index, line }));
  const before = virtual ? (virtualizer.getVirtualItems()[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (virtualizer.getVirtualItems().at(-1)?.end ?? 0) : 0;
  const span = shown.length + (onSelect ? 1 : 0) + (folded.length > 0 ? 1 : 0);
  const tickable = lines.flatMap((line) => (line.kind === 'row' ? [line.id] : []));
  return (
    <div
      ref={frame}
      className={classes['frame']}
      data-bare={props.bare || undefined}
      data-virtual={virtual || undefined}
      {...(interactive ? {} : { tabIndex: 0, role: 'region', 'aria-label': label })}
      onScroll={(event) => event.currentTarget.toggleAttribute('data-scrolled', event.currentTarget.scrollLeft > 0)}
    >
      <table
        ref={table}
        className={classes['table']}
        data-density={compact ? 'compact' : 'regular'}
        data-fixed={(virtual && !phone) || undefined}
        role={interactive ? (props.childrenOf ? 'treegrid' : 'grid') : undefined}
        aria-label={label}
        aria-rowcount={(props.total ?? lines.length) + 1}
        style={virtual && !phone ? { minWidth: shown.reduce((sum, column) => sum + widthOf(column), 0) } : undefined}
        onKeyDown={interactive ? onKeyDown : undefined}
      >
        {virtual && !phone ? <Widths columns={shown} tick={onSelect !== undefined} /> : null}
        <TableHead
          columns={shown}
          sort={sort}
          onSort={props.onSort ?? setOwnSort}
          tick={
            onSelect && {
              all: tickable.length > 0 && tickable.every((id) => selected?.has(id)),
              some: tickable.some((id) => selected?.has(id)),
              onChange: (all) => onSelect(new Set(all ? tickable : [])),
            }
          }
        />
        <tbody>
          {before > 0 ? <Spacer height={before} span={span} /> : null}
          {items.map(({ index, line }) =>
            line === undefined ? null : line.kind === 'group' ? (
              <tr
                key={line.id}
                ref={virtual ? virtualizer.measureElement : undefined}
                data-index={index}
                className={classes['group']}
              >
                <td colSpan={span}>{line.label}</td>
              </tr>
            ) : (
              <TableLine
                key={line.id}
                line={line}
                index={index}
                columns={shown}
                folded={folded}
                cursor={interactive ? grid.cursor : undefined}
                tree={props.childrenOf !== undefined}
                current={props.openedId === line.id}
                selected={selected?.has(line.id)}
                href={rowHref?.(line.row)}
                onOpen={onOpen && (() => onOpen(line.row))}
                onSelect={onSelect && ((on) => select(line.id, on))}
                onExpand={() => toggleExpanded(line.id)}
                onFocusCell={(column) => grid.setCursor({ line: index, column })}
                measure={virtual ? virtualizer.measureElement : undefined}
              />
            ),
          )}
          {after > 0 ? <Spacer height={after} span={span} /> : null}
        </tbody>
        <Totals columns={shown} tick={onSelect !== undefined} fold={folded.length > 0} />
      </table>
    </div>
  );
}

function widthOf<Row>(column: Column<Row>): number {
  return column.width ?? defaultWidths[column.kind ?? 'text'];
}

function Widths<Row>({ columns, tick }: { readonly columns: readonly Column<Row>[]; readonly tick: boolean }) {
  return (
    <colgroup>
      {tick ? <col style={{ width: 40 }} /> : null}
      {columns.map((column) => (
        <col key={column.id} style={{ width: widthOf(column) }} />
      ))}
    </colgroup>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr className={classes['spacer']}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

interface TotalsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tick: boolean;
  readonly fold: boolean;
}

function Totals<Row>({ columns, tick, fold }: TotalsProps<Row>) {
  if (columns.every((column) => column.total === undefined)) return null;
  return (
    <tfoot>
      <tr className={classes['total']}>
        {tick ? <td className={classes['tick']} /> : null}
        {columns.map((column, index) => (
          <td key={column.id} className={cellClass(column, index === 0)}>
            {column.total}
          </td>
        ))}
        {fold ? <td /> : null}
      </tr>
    </tfoot>
  );
}
