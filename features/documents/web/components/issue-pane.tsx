import { Link, RowItem, RowList, StatusBadge, StatusShape, Text, useFormat, useMessages, useText } from '@nanghang/ui';
import { useMemo } from 'react';
import type { ReviewIssue, ReviewRow } from '../../contract/index.ts';
import { reviewMessages } from '../review.messages.ts';

const shapes = { error: 'late', warning: 'soon', info: 'unknown' } as const;
const order = { error: 0, warning: 1, info: 2 } as const;

export interface IssuePaneProps {
  readonly issues: readonly ReviewIssue[];
  readonly row: ReviewRow | undefined;
  readonly onOpen: (issue: ReviewIssue) => void;
}

/** What looks wrong in the document, the gravest first; each leads to its line and its row. */
export function IssuePane({ issues, row, onOpen }: IssuePaneProps) {
  const words = useMessages(reviewMessages);
  const text = useText();
  const format = useFormat();
  const sorted = useMemo(
    () => issues.toSorted((a, b) => order[a.severity] - order[b.severity] || (a.firstLine ?? 0) - (b.firstLine ?? 0)),
    [issues],
  );
  if (sorted.length === 0)
    return (
      <RowList bare>
        <RowItem title={<StatusBadge meaning="met">{words.noIssues}</StatusBadge>} />
      </RowList>
    );
  return (
    <RowList bare>
      {sorted.map((issue) => (
        <RowItem
          key={`${issue.code} ${issue.firstLine} ${issue.message.vi}`}
          lead={<StatusShape meaning={shapes[issue.severity]} />}
          title={<Text size={13}>{text(issue.message)}</Text>}
          trail={
            issue.firstLine === null ? null : (
              <Text size={13}>
                <Link onOpen={() => onOpen(issue)}>{words.line(format.number(issue.firstLine))}</Link>
              </Text>
            )
          }
          selected={row !== undefined && issue.rowIds.includes(row.rowId)}
        />
      ))}
    </RowList>
  );
}
