import {
  Button,
  Callout,
  PartedBar,
  problemOf,
  Row,
  Segments,
  StatusBadge,
  Text,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { Reviewer, ReviewHead, RowCounts, RowKind } from '../../contract/index.ts';
import type { WriterState } from '../model/review-writer.ts';
import { reviewMessages } from '../review.messages.ts';

/** Kinds that a review shows, in this order. */
export const shownKinds: readonly RowKind[] = ['task', 'target', 'reporting_duty', 'score'];

function standing(counts: RowCounts): number {
  return counts.proposed + counts.accepted + counts.dropped;
}

/** Sums over all kinds. */
export function sumOf(counts: ReviewHead['counts'], of: (one: RowCounts) => number): number {
  return shownKinds.reduce((sum, kind) => sum + of(counts[kind]), 0);
}

/** The sentence of the review, built from its counts. */
export function useReviewAnswer(head: ReviewHead | undefined): string {
  const words = useMessages(reviewMessages);
  const format = useFormat();
  if (!head) return words.title;
  const { counts } = head;
  const say = { task: words.tasks, target: words.targets, reporting_duty: words.duties, score: words.scores };
  const parts = shownKinds
    .filter((kind) => kind !== 'score' || standing(counts.task) + standing(counts.target) === 0)
    .flatMap((kind) => (standing(counts[kind]) > 0 ? [say[kind](format.number(standing(counts[kind])))] : []));
  const read = parts.length > 0 ? words.readOut(format.list(parts)) : words.readNothing;
  const open = sumOf(counts, (one) => one.proposed);
  const care = sumOf(counts, (one) => one.needsCare);
  if (open === 0) return words.allDecided(read);
  return care === 0
    ? words.left(read, format.number(open))
    : words.leftWithCare(read, format.number(open), format.number(care));
}

export interface ReviewProgressProps {
  readonly head: ReviewHead;
  readonly kind: RowKind;
  readonly onKind: (kind: RowKind) => void;
  readonly writing: WriterState;
  readonly others: readonly Reviewer[];
}

/** How far the review is, who else is at it, what is saved, and the sorts of rows. */
export function ReviewProgress({ head, kind, onKind, writing, others }: ReviewProgressProps) {
  const words = useMessages(reviewMessages);
  const format = useFormat();
  const { counts } = head;
  const accepted = sumOf(counts, (one) => one.accepted);
  const care = sumOf(counts, (one) => one.needsCare);
  const open = sumOf(counts, (one) => one.proposed) - care;
  const dropped = sumOf(counts, (one) => one.dropped);
  const total = Math.max(1, accepted + care + open + dropped);
  const names = {
    task: words.kindTask,
    target: words.kindTarget,
    reporting_duty: words.kindDuty,
    score: words.kindScore,
  };
  return (
    <Row gap={12} justify="between">
      <Row gap={12}>
        <PartedBar
          label={[words.accepted(format.number(accepted)), words.care(format.number(care))].join(', ')}
          parts={[
            { id: 'accepted', ratio: accepted / total, tone: 'good' },
            { id: 'dropped', ratio: dropped / total, tone: 'other' },
            { id: 'care', ratio: care / total, tone: 'warn' },
          ]}
        />
        <StatusBadge meaning="met">{words.accepted(format.number(accepted))}</StatusBadge>
        <StatusBadge meaning="soon">{words.care(format.number(care))}</StatusBadge>
        <StatusBadge meaning="open">{words.open(format.number(open))}</StatusBadge>
        {dropped > 0 ? <StatusBadge meaning="unknown">{words.dropped(format.number(dropped))}</StatusBadge> : null}
        <Text size={13} tone="faint">
          <span role="status">
            {writing.pending > 0 && writing.stopped === undefined
              ? words.saving
              : writing.savedAt !== undefined
                ? words.savedAt(format.time(writing.savedAt))
                : head.status === 'published'
                  ? ''
                  : words.notInForce}
          </span>
        </Text>
        {others.length > 0 ? (
          <Text size={13} tone="accent">
            {words.othersHere(format.list([...new Set(others.map((one) => one.name))]))}
          </Text>
        ) : null}
      </Row>
      <Segments
        label={words.kinds}
        options={shownKinds
          .filter((one) => one === 'task' || standing(counts[one]) > 0 || one === kind)
          .map((one) => ({ value: one, label: words.withCount(names[one], format.number(standing(counts[one]))) }))}
        value={kind}
        onChange={onKind}
      />
    </Row>
  );
}

export interface WritingNoticeProps {
  readonly writing: WriterState;
  readonly refusal: unknown;
  readonly onRetry: () => void;
}

/** Says when changes wait because the server cannot be reached, or was not willing to take one. */
export function WritingNotice({ writing, refusal, onRetry }: WritingNoticeProps) {
  const words = useMessages(reviewMessages);
  const text = useText();
  const format = useFormat();
  if (writing.stopped !== undefined)
    return (
      <Callout
        meaning="bad"
        actions={
          <Button small onPress={onRetry}>
            {words.sendAgain}
          </Button>
        }
      >
        {words.notSaved(format.number(writing.pending))} {text(problemOf(writing.stopped).message)}
      </Callout>
    );
  if (refusal === undefined) return null;
  const problem = problemOf(refusal);
  return (
    <Callout meaning="bad" title={words.refused}>
      {text(problem.message)} {problem.issues.map((issue) => text(issue.message)).join(' ')}
    </Callout>
  );
}
