import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../i18n/messages.ts';
import { useGoTo } from '../navigation/link.tsx';
import type { QueryLike } from '../states/query-state.tsx';
import { EmptyState, ErrorState } from '../states/states.tsx';
import { useAppearance } from '../theme/appearance.ts';
import type { Column, Sort } from './column.ts';
import { useGridCursor } from './grid-cursor.ts';
import classes from './table.module.css';
import { TableHead } from './table-head.tsx';
import { TableLine } from './table-line.tsx';
import { tableMessages } from './table-messages.ts';
import type { Line } from './table-model.ts';
import { leastWidthOf, Spacer, TotalRow, Widths } from './table-parts.tsx';
import { TableSkeleton } from './table-skeleton.tsx';
import { foldForPhone, useTableLines } from './use-table-lines.ts';

/** What an infinite query tells of the page after those that are here. */
export interface NextPage {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

export interface DataTableProps<Row> {
  /** What the table shows, read aloud. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while it loads. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /**
   * Result of the query behind the rows: loading and errors are drawn in the table's place, and where it has a next page
   * that is asked for when the last rows come into sight.
   */
  readonly query?: QueryLike<unknown> & Partial<NextPage>;
  /** Ids of hidden columns. */
  readonly hidden?: readonly string[];
  /** Controlled sort, as kept in the address; without `onSort` heads sort on their own. */
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort | undefined) => void;
  /** Rows come sorted from the server. */
  readonly sortedByServer?: boolean;
  /** Heads do not sort at all, for tables whose order is their meaning. */
  readonly unsortable?: boolean;
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
  /** Columns keep their width from the first row on, as those of a long table do; what may be cut takes the rest. */
  readonly fixed?: boolean;
  /** Without its frame, inside a pane. */
  readonly bare?: boolean;
  /** Rows that there are in all, when more than loaded. */
  readonly total?: number;
}

const virtualFrom = 100;
// Up to here the table is as high as its rows; a longer one scrolls under its head.
const shortTable = 40;
const nearEndLines = 10;

/**
 * Rows under a sticky head with a sticky first column, by keyboard (arrows, Enter, Space), drawn only as far as seen
 * when there are many. On a phone: the first column and two figures, the rest on tap.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const words = useMessages(tableMessages);
  const { rows, query, columns, hidden } = props;
  const shown = useMemo(() => columns.filter((column) => !hidden?.includes(column.id)), [columns, hidden]);
  if (rows === undefined && query?.error)
    return <ErrorState error={query.error} {...(query.refetch ? { onRetry: () => void query.refetch?.() } : {})} />;
  if (rows === undefined) return <TableSkeleton columns={shown} label={props.label} />;
  if (rows.length === 0) return <>{props.empty ?? <EmptyState title={words.empty} />}</>;
  return <FilledTable {...props} rows={rows} columns={shown} />;
}

/** Height from where the table begins to the foot of the window, so that only the table scrolls. */
function useRestOfWindow(frame: RefObject<HTMLElement | null>, enabled: boolean): string {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (!enabled) return;
    const measure = () => setTop(Math.round((frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [frame, enabled]);
  return `max(420px, calc(100dvh - ${top}px - 32px))`;
}

function useVirtualLines(count: number, rowHeight: number, query: Partial<NextPage> = {}) {
  const frame = useRef<HTMLDivElement>(null);
  const more = query.hasNextPage === true;
  const virtual = count > virtualFrom || more;
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1);
      const near = last !== undefined && last.index >= count - nearEndLines;
      if (near && more && !query.isFetchingNextPage) query.fetchNextPage?.();
    },
  });
  const items = virtualizer.getVirtualItems();
  const maxHeight = useRestOfWindow(frame, virtual);
  const scrollTo = useCallback((line: number) => virtual && virtualizer.scrollToIndex(line), [virtual, virtualizer]);
  return {
    frame,
    virtual,
    maxHeight,
    scrollTo,
    indexes: virtual ? items.map((item) => item.index) : Array.from({ length: count }, (_, index) => index),
    before: virtual ? (items[0]?.start ?? 0) : 0,
    after: virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0,
    measure: virtual ? virtualizer.measureElement : undefined,
  };
}

/** Scrolls a table with its own scroll to the row that is open, once, without moving the page. */
function useOpenedInSight(frame: RefObject<HTMLDivElement | null>, openedId: string | undefined) {
  const first = useRef(openedId);
  useEffect(() => {
    const host = frame.current;
    const row = first.current === undefined ? undefined : host?.querySelector<HTMLElement>('tr[data-current]');
    if (!host || !row || host.scrollHeight <= host.clientHeight) return;
    host.scrollTop = row.offsetTop - host.clientHeight / 2;
  }, [frame]);
}

function FilledTable<Row>(props: DataTableProps<Row> & { readonly rows: readonly Row[] }) {
  const { label, selected, onSelect, onOpen, rowHref } = props;
  const goTo = useGoTo();
  const { density } = useAppearance();
  const phone = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false }) ?? false;
  const [ownSort, setOwnSort] = useState<Sort | undefined>(props.sort);
  const sort = props.onSort ? props.sort : ownSort;
  const { lines, toggle } = useTableLines({ ...props, sort });
  const table = useRef<HTMLTableElement>(null);
  const [columns, folded] = useMemo(
    () => (phone ? foldForPhone(props.columns) : [props.columns, []]),
    [props.columns, phone],
  );
  const compact = props.compact || density === 'compact';
  const drawn = useVirtualLines(lines.length, phone ? 45 : compact ? 29 : 37, props.query);
  const fixed = (drawn.virtual || props.fixed === true) && !phone;
  const ticks = onSelect ? 1 : 0;
  const grid = useGridCursor({
    lines: lines.length,
    columns: columns.length + ticks,
    table,
    scrollTo: drawn.scrollTo,
    isHead: (line) => lines[line]?.kind !== 'row',
  });
  useOpenedInSight(drawn.frame, props.openedId);
  const isTree = useMemo(() => lines.some((line) => line.kind === 'row' && line.children > 0), [lines]);
  const interactive = Boolean(onOpen ?? rowHref ?? onSelect ?? props.childrenOf);
  const ids = lines.flatMap((line) => (line.kind === 'row' ? [line.id] : []));
  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelect?.(next);
  };
  const open = (line: Extract<Line<Row>, { kind: 'row' }>) => {
    if (onOpen) onOpen(line.row);
    else if (rowHref) goTo(rowHref(line.row));
    else if (line.children > 0) toggle(line.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[grid.cursor.line];
    if (!(event.target instanceof HTMLTableCellElement)) return;
    if (line?.kind === 'row' && grid.cursor.column === ticks && line.children > 0) {
      const wanted = { ArrowRight: true, ArrowLeft: false }[event.key];
      if (wanted !== undefined && wanted !== line.expanded) {
        event.preventDefault();
        toggle(line.id);
        return;
      }
    }
    if (grid.onKeyDown(event) || line?.kind !== 'row') return;
    if (event.key === 'Enter') {
      event.preventDefault();
      open(line);
    } else if (event.key === ' ' && onSelect) {
      event.preventDefault();
      select(line.id, !selected?.has(line.id));
    }
  };
  const span = columns.length + ticks + (folded.length > 0 ? 1 : 0);
  return (
    <div
      ref={drawn.frame}
      className={classes['frame']}
      data-bare={props.bare || undefined}
      data-virtual={drawn.virtual || undefined}
      data-flow={lines.length <= shortTable || undefined}
      style={drawn.virtual ? { maxHeight: drawn.maxHeight } : undefined}
      {...(interactive ? {} : { tabIndex: 0, role: 'region', 'aria-label': label })}
      onScroll={(event) => event.currentTarget.toggleAttribute('data-scrolled', event.currentTarget.scrollLeft > 0)}
    >
      <table
        ref={table}
        className={classes['table']}
        data-density={compact ? 'compact' : 'regular'}
        data-fixed={fixed || undefined}
        role={interactive ? (isTree ? 'treegrid' : 'grid') : undefined}
        aria-label={label}
        aria-rowcount={(props.total ?? lines.length) + 1}
        style={fixed ? { minWidth: leastWidthOf(columns) } : undefined}
        onKeyDown={interactive ? onKeyDown : undefined}
      >
        {fixed ? <Widths columns={columns} tick={ticks > 0} /> : null}
        <TableHead
          columns={columns}
          sort={sort}
          onSort={props.unsortable ? undefined : (props.onSort ?? setOwnSort)}
          fold={folded.length > 0}
          tick={
            onSelect && {
              all: ids.length > 0 && ids.every((id) => selected?.has(id)),
              some: ids.some((id) => selected?.has(id)),
              onChange: (all) => onSelect(new Set(all ? ids : [])),
            }
          }
        />
        <tbody>
          <Spacer height={drawn.before} span={span} />
          {drawn.indexes.map((index) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'group')
              return (
                <tr key={line.id} ref={drawn.measure} data-index={index} className={classes['group']}>
                  <td colSpan={span}>{line.label}</td>
                </tr>
              );
            return (
              <TableLine
                key={line.id}
                line={line}
                index={index}
                columns={columns}
                folded={folded}
                cursor={interactive ? grid.cursor : undefined}
                tree={isTree}
                current={props.openedId === line.id}
                selected={selected?.has(line.id)}
                href={rowHref?.(line.row)}
                onOpen={onOpen && (() => onOpen(line.row))}
                onSelect={onSelect && ((on) => select(line.id, on))}
                onExpand={() => toggle(line.id)}
                onFocusCell={(column) => grid.setCursor({ line: index, column })}
                measure={drawn.measure}
              />
            );
          })}
          <Spacer height={drawn.after} span={span} />
        </tbody>
        <TotalRow columns={columns} tick={ticks > 0} fold={folded.length > 0} />
      </table>
    </div>
  );
}
