/** What a figure measures. */
export type Measure = 'value' | 'rank' | 'group' | 'change';

/** A figure's key: each member comes from the column, from the row, or holds for the whole table. */
export interface FigureKey {
  readonly index?: string | undefined;
  readonly year?: number | undefined;
  readonly province?: string | undefined;
  readonly component?: string | undefined;
}

/** What one column of a table holds. */
export type ColumnRole =
  | { readonly kind: 'ignore' }
  /** Its cells name a member of the key for their row. */
  | { readonly kind: 'key'; readonly member: keyof FigureKey }
  /** Its cells are figures; the members given here belong to the column. `baseYear` is what a change is counted from. */
  | {
      readonly kind: 'figure';
      readonly measure: Measure;
      readonly key: FigureKey;
      readonly baseYear?: number | undefined;
    }
  | { readonly kind: 'unit' }
  | { readonly kind: 'note' };

/** How a table is read: one role a column, the first row of figures, and what holds for the whole table. */
export interface TableMapping {
  /** 0-based row of the first figures. */
  readonly firstRow: number;
  readonly columns: readonly ColumnRole[];
  readonly fixed: FigureKey;
}

/**
 * Members of the key that neither the table nor any column gives: with one missing, no figure can be placed.
 * @example missingMembers({ firstRow: 1, columns: [], fixed: { index: 'PCI' } }) // ['year', 'province', 'component']
 */
export function missingMembers(mapping: TableMapping): readonly (keyof FigureKey)[] {
  const figures = mapping.columns.filter((column) => column.kind === 'figure');
  return (['index', 'year', 'province', 'component'] as const).filter(
    (member) =>
      mapping.fixed[member] === undefined &&
      !mapping.columns.some((column) => column.kind === 'key' && column.member === member) &&
      !(figures.length > 0 && figures.every((column) => column.key[member] !== undefined)),
  );
}
