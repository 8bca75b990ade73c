import { IconChevronRight } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { type Formatters, useFormat } from '../i18n/formatters.ts';
import { useMessages } from '../i18n/messages.ts';
import { FactList } from '../layout/facts.tsx';
import { Link } from '../navigation/link.tsx';
import { cellClass, cellContent, leastOf } from './cell.tsx';
import type { Column } from './column.ts';
import type { Cursor } from './grid-cursor.ts';
import classes from './table.module.css';
import { tableMessages } from './table-messages.ts';
import type { Line } from './table-model.ts';

type RowLine<Row> = Extract<Line<Row>, { kind: 'row' }>;

export interface TableLineProps<Row> {
  readonly line: RowLine<Row>;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  /** Columns that a phone hides and shows on tap. */
  readonly folded: readonly Column<Row>[];
  readonly cursor: Cursor | undefined;
  readonly tree: boolean;
  readonly current: boolean;
  readonly selected: boolean | undefined;
  readonly href: string | undefined;
  readonly onOpen: (() => void) | undefined;
  readonly onSelect: ((selected: boolean) => void) | undefined;
  readonly onExpand: () => void;
  readonly onFocusCell: (column: number) => void;
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

function isControl(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('a,button,input,label') !== null;
}

function drawn<Row>(column: Column<Row>, row: Row, format: Formatters): ReactNode {
  const content = cellContent(column, row, format);
  if (!column.clip) return content;
  const value = column.value?.(row);
  return (
    <span className={classes['cut']} title={typeof value === 'string' ? value : undefined}>
      {content}
    </span>
  );
}

export function TableLine<Row>(props: TableLineProps<Row>) {
  const { line, index, columns, folded, cursor, tree, current, selected, href, onOpen, onSelect, onFocusCell } = props;
  const words = useMessages(tableMessages);
  const format = useFormat();
  const [unfolded, setUnfolded] = useState(false);
  const canFold = folded.length > 0;
  const under = folded.filter((column) => column.onPhone === 'under');
  const offset = onSelect ? 1 : 0;
  const cellProps = (column: number) =>
    cursor
      ? {
          tabIndex: cursor.line === index && cursor.column === column ? 0 : -1,
          'data-line': index,
          'data-column': column,
          onFocus: () => onFocusCell(column),
        }
      : {};
  return (
    <>
      <tr
        ref={props.measure}
        className={classes['row']}
        data-index={index}
        data-open={onOpen !== undefined || canFold || undefined}
        data-current={current || undefined}
        aria-selected={onSelect ? selected : undefined}
        aria-rowindex={index + 2}
        aria-level={tree ? line.depth + 1 : undefined}
        aria-expanded={tree && line.children > 0 ? line.expanded : undefined}
        onClick={(event) => {
          if (isControl(event) || window.getSelection()?.toString()) return;
          if (canFold) setUnfolded((now) => !now);
          else onOpen?.();
        }}
      >
        {onSelect ? (
          <td className={classes['tick']} {...cellProps(0)}>
            <input
              type="checkbox"
              className={classes['checkbox']}
              tabIndex={-1}
              aria-label={words.selectRow}
              checked={selected ?? false}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          </td>
        ) : null}
        {columns.map((column, at) => {
          const content = drawn(column, line.row, format);
          const linked =
            at === 0 && href !== undefined ? (
              <Link href={href} plain>
                {content}
              </Link>
            ) : (
              content
            );
          return (
            <td
              key={column.id}
              className={cellClass(column, at === 0)}
              style={leastOf(column)}
              {...cellProps(at + offset)}
            >
              {at === 0 && tree ? <Twist {...props}>{linked}</Twist> : linked}
              {at === 0
                ? under.map((column) => (
                    <div key={column.id} className={classes['under']}>
                      {cellContent(column, line.row, format)}
                    </div>
                  ))
                : null}
            </td>
          );
        })}
        {canFold ? (
          <td>
            <Fold opened={unfolded} onPress={() => setUnfolded((now) => !now)} />
          </td>
        ) : null}
      </tr>
      {unfolded && canFold ? (
        <tr className={classes['details']}>
          <td colSpan={columns.length + offset + 1}>
            <FactList
              facts={folded.map((column) => ({
                label: [column.head, column.headNote].filter(Boolean).join(' '),
                value: cellContent(column, line.row, format),
              }))}
            />
            {onOpen || href !== undefined ? (
              <Button small {...(href === undefined ? {} : { href })} {...(onOpen ? { onPress: onOpen } : {})}>
                {words.open}
              </Button>
            ) : null}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Fold({ opened, onPress }: { readonly opened: boolean; readonly onPress: () => void }) {
  const words = useMessages(tableMessages);
  return (
    <button
      type="button"
      className={classes['twistButton']}
      aria-expanded={opened}
      aria-label={words.details}
      onClick={onPress}
    >
      <IconChevronRight size={16} stroke={1.75} aria-hidden />
    </button>
  );
}

function Twist<Row>({ line, onExpand, children }: TableLineProps<Row> & { readonly children: ReactNode }) {
  const words = useMessages(tableMessages);
  return (
    <span className={classes['twist']} style={{ paddingLeft: line.depth * 18 }}>
      {line.children > 0 ? (
        <button
          type="button"
          className={classes['twistButton']}
          tabIndex={-1}
          aria-expanded={line.expanded}
          aria-label={line.expanded ? words.collapse : words.expand}
          onClick={onExpand}
        >
          <IconChevronRight size={14} stroke={2} aria-hidden />
        </button>
      ) : (
        <span className={classes['leaf']} />
      )}
      {children}
    </span>
  );
}
