import type { ReactNode } from 'react';

/** What a cell holds for sorting and for files. */
export type CellValue = string | number | boolean | null | undefined;

/** A column of a table. Figures stand right; the unit is in the head. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** Second line of the head: the unit or what is compared. */
  readonly headNote?: string;
  /** Value for sorting, for the plain cell and for files. */
  readonly value?: (row: Row) => CellValue;
  /** Drawing of the cell; without it the value in the format of `kind`. */
  readonly cell?: (row: Row) => ReactNode;
  /** `number` and `percent` (a ratio) stand right; `date` is `YYYY-MM-DD`. */
  readonly kind?: 'text' | 'number' | 'percent' | 'date';
  /** Decimals of `number` (exact) and `percent`. */
  readonly digits?: number;
  /** Pixels; needed for long lists, where columns keep their width while rows come and go. */
  readonly width?: number;
  /** Least pixels on a wide screen, for words that must not break into a pile. */
  readonly least?: number;
  /** The key figure of the row. */
  readonly strong?: boolean;
  /** Grey, for codes and secondary figures. */
  readonly quiet?: boolean;
  /** One line, the rest cut; the full text stays in the title when `value` is text. */
  readonly clip?: boolean;
  /** Sorting by this column (default: where there is a `value`). */
  readonly sortable?: boolean;
  /** Whether a person may hide it, and whether it shows at first. */
  readonly choice?: 'shown' | 'hidden';
  /** On a phone: one of the two figures beside the first column, or a line `under` it. */
  readonly onPhone?: boolean | 'under';
  /** Cell of the total row. */
  readonly total?: ReactNode;
}

export interface Sort {
  readonly id: string;
  readonly direction: 'ascending' | 'descending';
}

/**
 * The sort named in an address: `due` or `-due`.
 * @example parseSort('-due') // { id: 'due', direction: 'descending' }
 */
export function parseSort(text: string | undefined): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith('-') ? { id: text.slice(1), direction: 'descending' } : { id: text, direction: 'ascending' };
}

/**
 * A sort as text for an address and for the API.
 * @example sortText({ id: 'due', direction: 'descending' }) // '-due'
 */
export function sortText(sort: Sort | undefined): string | undefined {
  return sort && `${sort.direction === 'descending' ? '-' : ''}${sort.id}`;
}

/** Whether figures of the column stand right. */
export function standsRight<Row>(column: Column<Row>): boolean {
  return column.kind === 'number' || column.kind === 'percent';
}
