import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewRow, ReviewStep } from '../contract/index.ts';
import type { KeptEdits } from './model/kept-edits.ts';
import { changedFields, editStep, fieldsOf, type RowFields, restoredFields, revertStep } from './model/row-fields.ts';

const restMs = 2500;

export interface RowEditOptions {
  readonly row: ReviewRow;
  readonly kept: KeptEdits;
  readonly take: (step: ReviewStep) => void;
}

/** The row that is edited: with the version that was seen when it was typed, so that nobody is written over. */
function openedRow(row: ReviewRow, kept: KeptEdits): ReviewRow {
  return { ...row, version: kept.read(row.rowId)?.version ?? row.version };
}

/**
 * The fields of the row being edited. What is typed is kept on the device at once and sent after a short rest and when
 * the editor is left; giving up brings back what the row held when the editor opened. A change of somebody else shows
 * at once while nothing is typed; over typed words it is left to the server to tell of the conflict.
 */
export function useRowEdit({ row, kept, take }: RowEditOptions) {
  const [opened] = useState(() => fieldsOf(row));
  const [base, setBase] = useState(() => openedRow(row, kept));
  const [fields, setFields] = useState<RowFields>(() => restoredFields(row, kept.read(row.rowId)?.fields));
  /** What was sent last: the same is never sent twice. */
  const sent = useRef<RowFields>(undefined);
  const { rowId } = row;
  const changed = changedFields(base, fields).length > 0;

  useEffect(() => {
    if (row.version === base.version) return;
    const own = sent.current !== undefined && changedFields(row, sent.current).length === 0;
    if (own) setBase(row);
    else if (!changed) {
      setBase(row);
      setFields(fieldsOf(row));
    }
  }, [row, base, changed]);
  const save = useCallback(
    (accept: boolean) => {
      if (!accept && sent.current === fields) return;
      const step = editStep(base, fields, accept);
      sent.current = fields;
      if (step) take(step);
    },
    [base, fields, take],
  );
  useEffect(() => {
    if (!changed) {
      kept.drop(rowId);
      return;
    }
    if (sent.current === fields) return;
    const timer = setTimeout(() => save(false), restMs);
    return () => clearTimeout(timer);
  }, [changed, fields, kept, rowId, save]);

  return useMemo(
    () => ({
      fields,
      changed,
      change(patch: Readonly<Record<string, unknown>>) {
        const next = { ...fields, ...patch } as RowFields;
        kept.keep(rowId, { version: base.version, fields: next });
        setFields(next);
      },
      /** Sends what is typed; the row counts as accepted where asked. */
      save,
      giveUp() {
        kept.drop(rowId);
        const back = sent.current && revertStep(base, opened, sent.current);
        sent.current = fields;
        if (back) take(back);
      },
    }),
    [fields, changed, save, kept, rowId, base, opened, take],
  );
}

export type RowEdit = ReturnType<typeof useRowEdit>;
