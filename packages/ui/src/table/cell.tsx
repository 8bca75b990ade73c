import type { CSSProperties, ReactNode } from 'react';
import type { Formatters } from '../i18n/formatters.ts';
import { classNames } from '../layout/class-names.ts';
import { type Column, standsRight } from './column.ts';
import classes from './table.module.css';

/** Content of a cell: its own drawing, or the value in the format of the column. */
export function cellContent<Row>(column: Column<Row>, row: Row, format: Formatters): ReactNode {
  if (column.cell) return column.cell(row);
  const value = column.value?.(row);
  if (typeof value === 'number') {
    const digits = column.digits === undefined ? {} : { digits: column.digits };
    return column.kind === 'percent' ? format.percent(value, column.digits ?? 1) : format.number(value, digits);
  }
  if (value === null || value === undefined || value === '') return '–';
  return column.kind === 'date' ? format.date(String(value)) : String(value);
}

/** Class of a cell of the column. */
export function cellClass<Row>(column: Column<Row>, first: boolean): string {
  return classNames(
    standsRight(column) && classes['right'],
    column.kind === 'date' && classes['date'],
    column.strong && classes['strong'],
    column.quiet && classes['quiet'],
    column.clip && classes['clip'],
    first && classes['key'],
    first && column.width === undefined && column.least === undefined && classes['keyWide'],
    column.least !== undefined && classes['least'],
  );
}

/** Least width of a cell as its style. */
export function leastOf<Row>({ least }: Column<Row>): CSSProperties | undefined {
  return least === undefined ? undefined : ({ '--least': `${least}px` } as CSSProperties);
}

/** A figure with a grey word behind it, the figures of a column one below the other. */
export function FigureOf({ value, word }: { readonly value: ReactNode; readonly word: ReactNode }) {
  return (
    <span className={classes['figureOf']}>
      <span>{value}</span>
      <span className={classes['figureWord']}>{word}</span>
    </span>
  );
}

/** A value with a small grey line below it. */
export function TwoLines({ main, note }: { readonly main: ReactNode; readonly note: ReactNode }) {
  return (
    <>
      <span className={classes['two']}>{main}</span>
      <span className={classes['twoNote']}>{note}</span>
    </>
  );
}
