import { EmptyState, Link, useMessages, VirtualList, type VirtualListHandle } from '@nanghang/ui';
import type { ReactNode, Ref } from 'react';
import type { Reviewer, ReviewIssue, ReviewRow } from '../../contract/index.ts';
import { reviewMessages } from '../review.messages.ts';
import { type RowActions, RowCard } from './row-card.tsx';

const noIssues: readonly ReviewIssue[] = [];

export interface RowsPaneProps {
  readonly rows: readonly ReviewRow[];
  /** Place of each row among all of its kind, for rows without a code. */
  readonly places: ReadonlyMap<string, number>;
  readonly currentId: string | undefined;
  readonly issues: ReadonlyMap<string, readonly ReviewIssue[]>;
  readonly others: readonly Reviewer[];
  readonly actions: RowActions;
  /** Editor, cut or conflict of a row. */
  readonly workOf: (row: ReviewRow) => ReactNode | undefined;
  readonly narrowed: boolean;
  readonly onClear: () => void;
  readonly ref: Ref<VirtualListHandle>;
}

/** The proposed rows in the order of the document. */
export function RowsPane(props: RowsPaneProps) {
  const { rows, places, currentId, issues, others, actions, workOf, narrowed, onClear, ref } = props;
  const words = useMessages(reviewMessages);
  if (rows.length === 0)
    return narrowed ? (
      <EmptyState bare title={words.noMatch} actions={<Link onOpen={onClear}>{words.clearFilters}</Link>} />
    ) : (
      <EmptyState bare title={words.noRows} detail={words.noRowsDetail} />
    );
  return (
    <VirtualList
      ref={ref}
      label={words.rows}
      items={rows}
      itemKey={(row) => row.rowId}
      estimatedHeight={132}
      render={(row) => {
        const work = workOf(row);
        return (
          <RowCard
            row={row}
            place={places.get(row.rowId) ?? 0}
            current={row.rowId === currentId}
            issues={issues.get(row.rowId) ?? noIssues}
            lookedAtBy={others.find((other) => other.rowId === row.rowId)?.name}
            actions={actions}
            {...(work === undefined ? {} : { work })}
          />
        );
      }}
    />
  );
}
