import { type UrlParams, useUrlState, type VirtualListHandle } from '@nanghang/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewRow } from '../../contract/index.ts';

const addressRestMs = 600;

function startOf(url: UrlParams, rows: readonly ReviewRow[]): string | undefined {
  const line = Number(url['line']);
  if (!line) return url['row'];
  return rows.find((row) => row.firstLine !== null && row.firstLine <= line && line <= (row.lastLine ?? row.firstLine))
    ?.rowId;
}

/** Which row is looked at: moved by keys and presses, kept in sight in both panes, kept in the address. */
export function useRowCursor(rows: readonly ReviewRow[]) {
  const [url, setUrl] = useUrlState();
  const [chosen, setChosen] = useState<string>();
  const [pane, setPane] = useState('rows');
  const rowList = useRef<VirtualListHandle>(null);
  const source = useRef<VirtualListHandle>(null);
  const wants = useRef({ rows: true, source: true, focus: false });
  const wanted = chosen ?? startOf(url, rows);
  const current = rows.find((row) => row.rowId === wanted) ?? rows[0];

  /** `pressed`: by a pointer, on a row that is seen; the list then stays where it is. */
  const go = useCallback((rowId: string | undefined, how: 'led' | 'pressed') => {
    wants.current = { rows: how === 'led', source: true, focus: how === 'led' };
    setChosen(rowId);
  }, []);
  const showLine = useCallback((line: number | null | undefined, align: 'auto' | 'center') => {
    if (line) source.current?.scrollTo(line - 1, align);
  }, []);
  useEffect(() => {
    if (!current) return;
    if (wants.current.rows) rowList.current?.scrollTo(rows.indexOf(current));
    if (wants.current.source) showLine(current.firstLine, 'auto');
    wants.current.rows = false;
    wants.current.source = false;
  }, [rows, current, showLine]);
  const kept = url['row'];
  useEffect(() => {
    if (chosen === undefined || chosen === kept) return;
    const timer = setTimeout(() => setUrl({ row: chosen, line: undefined }), addressRestMs);
    return () => clearTimeout(timer);
  }, [chosen, kept, setUrl]);

  return useMemo(
    () => ({
      current,
      rowList,
      source,
      pane,
      setPane,
      go,
      showLine,
      takesFocus() {
        const wantsFocus = wants.current.focus;
        wants.current.focus = false;
        return wantsFocus;
      },
    }),
    [current, pane, go, showLine],
  );
}

export type RowCursor = ReturnType<typeof useRowCursor>;
