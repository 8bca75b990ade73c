import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Place of the keyboard in a table: line and column, from 0. */
export interface Cursor {
  readonly line: number;
  readonly column: number;
}

export interface CursorOptions {
  readonly lines: number;
  readonly columns: number;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly scrollTo: (line: number) => void;
}

/**
 * Where a key leads from a place, or undefined for other keys.
 * @example moveCursor({ line: 0, column: 0 }, 'ArrowDown', { lines: 3, columns: 2, control: false }) // { line: 1, column: 0 }
 */
export function moveCursor(
  from: Cursor,
  key: string,
  size: { readonly lines: number; readonly columns: number; readonly control: boolean },
): Cursor | undefined {
  const line = (value: number) => Math.max(0, Math.min(size.lines - 1, value));
  const column = (value: number) => Math.max(0, Math.min(size.columns - 1, value));
  switch (key) {
    case 'ArrowDown':
      return { ...from, line: line(from.line + 1) };
    case 'ArrowUp':
      return { ...from, line: line(from.line - 1) };
    case 'PageDown':
      return { ...from, line: line(from.line + 10) };
    case 'PageUp':
      return { ...from, line: line(from.line - 10) };
    case 'ArrowRight':
      return { ...from, column: column(from.column + 1) };
    case 'ArrowLeft':
      return { ...from, column: column(from.column - 1) };
    case 'Home':
      return { line: size.control ? 0 : from.line, column: 0 };
    case 'End':
      return { line: size.control ? line(size.lines - 1) : from.line, column: column(size.columns - 1) };
    default:
      return undefined;
  }
}

/** One tab stop in the whole table; arrows move it, and the focus follows even to rows drawn later. */
export function useGridCursor({ lines, columns, table, scrollTo }: CursorOptions) {
  const [cursor, setCursor] = useState<Cursor>({ line: 0, column: 0 });
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-line="${cursor.line}"][data-column="${cursor.column}"]`,
    );
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!(event.target instanceof HTMLTableCellElement)) return false;
    const next = moveCursor(cursor, event.key, { lines, columns, control: event.ctrlKey || event.metaKey });
    if (!next) return false;
    event.preventDefault();
    wanted.current = true;
    setCursor(next);
    scrollTo(next.line);
    return true;
  };
  return { cursor: { ...cursor, line: Math.min(cursor.line, Math.max(0, lines - 1)) }, setCursor, onKeyDown };
}
