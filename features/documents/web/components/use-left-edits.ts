import { useEffect, useState } from 'react';
import type { ReviewRow } from '../../contract/index.ts';
import type { KeptEdits } from '../model/kept-edits.ts';
import { changedFields, restoredFields } from '../model/row-fields.ts';

/** Rows whose edit this device keeps and the server does not have; what is saved meanwhile is forgotten. */
export function useLeftEdits(
  kept: KeptEdits,
  rows: readonly ReviewRow[],
  settled: boolean,
  workedOn: string | undefined,
): readonly ReviewRow[] {
  const [left, setLeft] = useState<readonly ReviewRow[]>([]);
  useEffect(() => {
    if (!settled || rows.length === 0) return;
    const waiting = new Set(kept.rowIds());
    const found = rows.filter((row) => {
      if (!waiting.has(row.rowId) || row.rowId === workedOn) return false;
      if (changedFields(row, restoredFields(row, kept.read(row.rowId)?.fields)).length > 0) return true;
      kept.drop(row.rowId);
      return false;
    });
    setLeft((known) => (known.length === 0 && found.length === 0 ? known : found));
  }, [kept, rows, settled, workedOn]);
  return left;
}
