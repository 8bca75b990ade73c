import {
  Button,
  Link,
  ReviewItem,
  ReviewReason,
  Row,
  StatusShape,
  Text,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { IconInfoCircle, IconSitemap } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { ReviewIssue, ReviewRow } from '../../contract/index.ts';
import { textOf } from '../model/row-list.ts';
import { reviewMessages } from '../review.messages.ts';
import { rowMessages } from '../row.messages.ts';
import { LevelBadge, StateBadge } from './row-badges.tsx';
import { RowFacts } from './row-facts.tsx';

/** What a row card asks of the page; the same object for all cards, so that only changed cards are drawn anew. */
export interface RowActions {
  readonly mayEdit: boolean;
  choose(rowId: string): void;
  showLine(rowId: string): void;
  takesFocus(): boolean;
  accept(): void;
  edit(): void;
  drop(): void;
  merge(): void;
  split(): void;
}

export interface RowCardProps {
  readonly row: ReviewRow;
  readonly place: number;
  readonly current: boolean;
  readonly issues: readonly ReviewIssue[];
  readonly lookedAtBy: string | undefined;
  readonly actions: RowActions;
  /** Editor, cut or conflict of the row, in place of its facts. */
  readonly work?: ReactNode;
}

/** The short code of a row, or its place where the document gives none. */
export function codeOf(row: ReviewRow, place: number): string {
  if (row.kind === 'task' && row.content.ref !== null) return row.content.ref;
  if (row.kind !== 'reporting_duty' && row.kind !== 'task' && row.content.index !== null) return row.content.index;
  return String(place + 1);
}

const fieldWords = {
  text: 'fieldText',
  lead: 'fieldLead',
  coordinating: 'fieldCoordinating',
  timeframe: 'fieldTimeframe',
  products: 'fieldProducts',
  index: 'fieldIndex',
} as const;
const infoIcon = <IconInfoCircle size={15} stroke={1.75} aria-hidden />;
const doubtful = 0.9;

function Reasons({ row, all }: { readonly row: ReviewRow; readonly all: boolean }) {
  const words = useMessages(rowMessages);
  const text = useText();
  const doubts = row.reasons.filter((reason) => reason.confidence < doubtful || reason.reason !== 'printed');
  if (doubts.length === 0)
    return row.reasons.length === 0 ? null : <ReviewReason icon={infoIcon}>{words.allPrinted}</ReviewReason>;
  const weakest = doubts.toSorted((a, b) => a.confidence - b.confidence);
  return (all ? weakest : weakest.slice(0, 1)).map((reason) => (
    <ReviewReason key={`${reason.field} ${reason.reason}`} icon={infoIcon}>
      {words.why(words[fieldWords[reason.field]], text(reason.message))}
    </ReviewReason>
  ));
}

const severityShape = { error: 'late', warning: 'soon', info: 'unknown' } as const;

function RowBody({ row, current, issues }: Pick<RowCardProps, 'row' | 'current' | 'issues'>) {
  const words = useMessages(rowMessages);
  const text = useText();
  const format = useFormat();
  return (
    <>
      <Text size={13} block {...(current ? {} : { clip: 2 as const })}>
        {textOf(row)}
      </Text>
      <RowFacts row={row} />
      <Reasons row={row} all={current} />
      {issues.slice(0, current ? 5 : 1).map((issue) => (
        <ReviewReason
          key={`${issue.code} ${issue.firstLine}`}
          icon={<StatusShape meaning={severityShape[issue.severity]} />}
        >
          {text(issue.message)}
        </ReviewReason>
      ))}
      {row.kind === 'task' && row.parent ? (
        <ReviewReason icon={<IconSitemap size={15} stroke={1.75} aria-hidden />}>
          {words.parent(row.parent.ref, format.percent(row.parent.similarity, 0))}
        </ReviewReason>
      ) : null}
    </>
  );
}

/** The verbs of the current row, for a pointer or a finger; keys do the same. */
function RowVerbs({ row, actions }: Pick<RowCardProps, 'row' | 'actions'>) {
  const words = useMessages(rowMessages);
  return (
    <Row gap={6}>
      {row.state === 'accepted' ? null : (
        <Button kind="primary" small onPress={actions.accept}>
          {words.accept}
        </Button>
      )}
      <Button small onPress={actions.edit}>
        {words.edit}
      </Button>
      {row.state === 'dropped' ? null : (
        <Button small onPress={actions.drop}>
          {words.drop}
        </Button>
      )}
      {row.kind === 'score' || row.kind === 'reporting_duty' ? null : (
        <Button kind="quiet" small onPress={actions.split}>
          {words.splitShort}
        </Button>
      )}
      <Button kind="quiet" small onPress={actions.merge}>
        {words.merge}
      </Button>
    </Row>
  );
}

/** One proposed row: code, source line, how sure and why, who and when, what became of it. */
export const RowCard = memo(function RowCard(props: RowCardProps) {
  const { row, place, current, issues, lookedAtBy, actions, work } = props;
  const words = useMessages(rowMessages);
  const review = useMessages(reviewMessages);
  const format = useFormat();
  const care = row.state === 'proposed' && (row.level === 'low' || issues.some((issue) => issue.severity === 'error'));
  const first = row.firstLine === null ? null : format.number(row.firstLine);
  const last = row.lastLine === null ? null : format.number(row.lastLine);
  return (
    <ReviewItem
      label={words.numbered(codeOf(row, place))}
      code={codeOf(row, place)}
      meta={
        <>
          {first === null ? null : (
            <Link onOpen={() => actions.showLine(row.rowId)}>
              {last === null || last === first ? review.line(first) : review.lines(first, last)}
            </Link>
          )}
          <LevelBadge level={row.level} />
          {row.mended ? (
            <Text size={12} tone="faint">
              {words.mended}
            </Text>
          ) : null}
          {lookedAtBy ? (
            <Text size={12} tone="accent">
              {words.lookedAt(lookedAtBy)}
            </Text>
          ) : null}
        </>
      }
      status={
        <Row gap={6}>
          <StateBadge row={row} care={care} editing={work !== undefined} />
        </Row>
      }
      current={current}
      editing={work !== undefined}
      faded={row.state === 'dropped'}
      takesFocus={actions.takesFocus}
      onPress={() => actions.choose(row.rowId)}
    >
      {work ?? (
        <>
          <RowBody row={row} current={current} issues={issues} />
          {current && actions.mayEdit ? <RowVerbs row={row} actions={actions} /> : null}
        </>
      )}
    </ReviewItem>
  );
});
