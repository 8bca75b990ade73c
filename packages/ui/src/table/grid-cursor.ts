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
  /** True for a line that is no row, such as the head of a group: the keyboard passes over it. */
  readonly isHead: (line: number) => boolean;
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

/**
 * The row to land on: the line itself, else the next row the way one goes, else the next the other way.
 * @example rowNear(0, 0, 3, (line) => line === 0) // 1
 */
export function rowNear(line: number, from: number, lines: number, isHead: (line: number) => boolean): number {
  for (const step of line < from ? [-1, 1] : [1, -1]) {
    for (let at = line; at >= 0 && at < lines; at += step) if (!isHead(at)) return at;
  }
  return line;
}

/** One tab stop in the whole table; arrows move it, and the focus follows even to rows drawn later. */
export function useGridCursor({ lines, columns, table, scrollTo, isHead }: CursorOptions) {
  const [set, setCursor] = useState<Cursor>({ line: 0, column: 0 });
  const inside = Math.min(set.line, Math.max(0, lines - 1));
  const cursor = { ...set, line: rowNear(inside, inside, lines, isHead) };
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
    const moved = moveCursor(cursor, event.key, { lines, columns, control: event.ctrlKey || event.metaKey });
    if (!moved) return false;
    const next = { ...moved, line: rowNear(moved.line, cursor.line, lines, isHead) };
    event.preventDefault();
    wanted.current = true;
    setCursor(next);
    scrollTo(next.line);
    return true;
  };
  return { cursor, setCursor, onKeyDown };
}
