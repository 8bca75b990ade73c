import { cellClass } from './cell.tsx';
import type { Column } from './column.ts';
import classes from './table.module.css';

const defaultWidths = { text: 220, number: 100, percent: 96, date: 108 };

const leastOfCut = 240;

function widthOf<Row>(column: Column<Row>): number {
  return column.width ?? defaultWidths[column.kind ?? 'text'];
}

/** Columns that may be cut give way down to 240 px. */
function leastOf<Row>(column: Column<Row>): number {
  return column.clip ? Math.min(widthOf(column), leastOfCut) : widthOf(column);
}

/** Least width of a long list in pixels. */
export function leastWidthOf<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, column) => sum + leastOf(column), 0);
}

/**
 * Fixed widths, so that columns of a long list stand still while rows come and go; the widest of those that may be cut
 * takes the rest.
 */
export function Widths<Row>({ columns, tick }: { readonly columns: readonly Column<Row>[]; readonly tick: boolean }) {
  const widest = Math.max(...columns.filter((column) => column.clip).map(widthOf));
  return (
    <colgroup>
      {tick ? <col style={{ width: 40 }} /> : null}
      {columns.map((column) => (
        <col
          key={column.id}
          style={column.clip && widthOf(column) === widest ? undefined : { width: leastOf(column) }}
        />
      ))}
    </colgroup>
  );
}

/** Height of the rows that are not drawn. */
export function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr className={classes['spacer']}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

export interface TotalRowProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tick: boolean;
  readonly fold: boolean;
}

/** The total, at the foot and always in sight. */
export function TotalRow<Row>({ columns, tick, fold }: TotalRowProps<Row>) {
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
