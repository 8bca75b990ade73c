import { type FilterDefinition, type ListState, useListState, useMessages } from '@nanghang/ui';
import { useMemo } from 'react';
import type { ReviewRow } from '../../contract/index.ts';
import { indexCodesOf, type RowFilters } from '../model/row-list.ts';
import { reviewMessages } from '../review.messages.ts';

/** Conditions of the rows, kept in the address. */
export function useRowFilters(rows: readonly ReviewRow[]): {
  readonly definitions: readonly FilterDefinition[];
  readonly list: ListState;
  readonly filters: RowFilters;
} {
  const words = useMessages(reviewMessages);
  const codes = useMemo(() => indexCodesOf(rows), [rows]);
  const definitions = useMemo<readonly FilterDefinition[]>(
    () => [
      {
        id: 'confidence',
        label: words.filterConfidence,
        kind: 'choice',
        options: [
          { value: 'low', label: words.confidenceLow },
          { value: 'medium', label: words.confidenceMedium },
          { value: 'high', label: words.confidenceHigh },
        ],
      },
      {
        id: 'missing',
        label: words.filterMissing,
        kind: 'choice',
        options: [
          { value: 'lead', label: words.missingLead },
          { value: 'timeframe', label: words.missingTime },
          { value: 'unit', label: words.missingUnit },
        ],
      },
      {
        id: 'state',
        label: words.filterState,
        kind: 'choice',
        options: [
          { value: 'proposed', label: words.stateOpen },
          { value: 'accepted', label: words.stateAccepted },
          { value: 'dropped', label: words.stateDropped },
        ],
      },
      {
        id: 'index',
        label: words.filterIndex,
        kind: 'choice',
        options: codes.map((code) => ({ value: code, label: code })),
      },
    ],
    [words, codes],
  );
  const list = useListState({ filters: definitions });
  const [index, confidence, missing, state] = ['index', 'confidence', 'missing', 'state'].map((id) => list.one(id));
  const { text } = list;
  const filters = useMemo<RowFilters>(
    () => ({ index, confidence, missing, state, text }),
    [index, confidence, missing, state, text],
  );
  return { definitions, list, filters };
}
