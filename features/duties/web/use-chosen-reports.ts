import { useRef, useState } from 'react';
import type { ObligationRow } from '../contract/index.ts';

/** Reports that are ticked, each as it stood when it was ticked. */
export interface ChosenReports {
  readonly rows: readonly ObligationRow[];
  readonly has: (row: ObligationRow) => boolean;
  /** Ticks one, or with `range` everything from the last one ticked. */
  readonly tick: (row: ObligationRow, on: boolean, range?: boolean) => void;
  readonly tickAll: (on: boolean) => void;
  readonly clear: () => void;
}

/** Whether a report can be chosen to be accepted. */
export function isChoosable(row: ObligationRow): boolean {
  return row.may.includes('accept');
}

/**
 * Remembers what is ticked in a list that changes meanwhile: a report keeps the version that was read, so that one
 * handed in anew, or taken back, is told apart when all are accepted.
 */
export function useChosenReports(list: readonly ObligationRow[]): ChosenReports {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ObligationRow>>(new Map());
  const last = useRef<string>(undefined);
  const put = (rows: readonly ObligationRow[], on: boolean) => {
    const next = new Map(chosen);
    for (const row of rows.filter(isChoosable))
      if (!on) next.delete(row.obligationId);
      else if (!next.has(row.obligationId)) next.set(row.obligationId, row);
    setChosen(next);
  };
  return {
    rows: [...chosen.values()],
    has: (row) => chosen.has(row.obligationId),
    tick: (row, on, range = false) => {
      const from = list.findIndex((one) => one.obligationId === last.current);
      const to = list.indexOf(row);
      put(range && from >= 0 ? list.slice(Math.min(from, to), Math.max(from, to) + 1) : [row], on);
      last.current = row.obligationId;
    },
    tickAll: (on) => put(list, on),
    clear: () => setChosen(new Map()),
  };
}
