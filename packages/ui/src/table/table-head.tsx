import { useMessages } from '../i18n/messages.ts';
import { classNames } from '../layout/class-names.ts';
import { VisuallyHidden } from '../layout/layout.tsx';
import { type Column, type Sort, standsRight } from './column.ts';
import classes from './table.module.css';
import { tableMessages } from './table-messages.ts';
import { nextSort } from './table-model.ts';

export interface TickState {
  readonly all: boolean;
  readonly some: boolean;
  readonly onChange: (all: boolean) => void;
}

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort?: ((sort: Sort | undefined) => void) | undefined;
  readonly tick?: TickState | undefined;
  /** A last column holds the button that unfolds the row on a phone. */
  readonly fold?: boolean;
}

export function TableHead<Row>({ columns, sort, onSort, tick, fold }: TableHeadProps<Row>) {
  const words = useMessages(tableMessages);
  return (
    <thead>
      <tr>
        {tick ? (
          <th className={classes['tick']} scope="col">
            <input
              type="checkbox"
              className={classes['checkbox']}
              aria-label={words.selectAll}
              checked={tick.all}
              ref={(box) => {
                if (box) box.indeterminate = tick.some && !tick.all;
              }}
              onChange={(event) => tick.onChange(event.currentTarget.checked)}
            />
          </th>
        ) : null}
        {columns.map((column, index) => {
          const sortable = onSort && (column.sortable ?? column.value !== undefined);
          const direction = sort?.id === column.id ? sort.direction : undefined;
          const label = (
            <span>
              {column.head}
              {column.headNote ? <span className={classes['headNote']}>{column.headNote}</span> : null}
            </span>
          );
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={sortable ? (direction ?? 'none') : undefined}
              className={classNames(standsRight(column) && classes['right'], index === 0 && classes['key'])}
            >
              {sortable ? (
                <button type="button" className={classes['headButton']} onClick={() => onSort(nextSort(sort, column))}>
                  {label}
                  {direction ? <SortMark direction={direction} /> : null}
                </button>
              ) : (
                label
              )}
            </th>
          );
        })}
        {fold ? (
          <th scope="col">
            <VisuallyHidden>{words.details}</VisuallyHidden>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

function SortMark({ direction }: { readonly direction: Sort['direction'] }) {
  const words = useMessages(tableMessages);
  return (
    <>
      <svg viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
        <path d={direction === 'ascending' ? 'M5 1 9.5 9h-9z' : 'M5 9 .5 1h9z'} />
      </svg>
      <VisuallyHidden>{direction === 'ascending' ? words.sortedAscending : words.sortedDescending}</VisuallyHidden>
    </>
  );
}
