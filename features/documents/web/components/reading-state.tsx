import {
  Button,
  Callout,
  EmptyState,
  ErrorState,
  InlineBar,
  Page,
  PageHeader,
  problemOf,
  Row,
  Stack,
  Text,
  useFormat,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReviewHead, reviewRoutes } from '../../contract/index.ts';
import { client } from '../documents.queries.ts';
import { documentsPath } from '../paths.ts';
import { readingMessages } from '../reading.messages.ts';

type Progress = ReviewHead['progress'];

/** What the reading does at this moment, in words. */
export function useProgressWords(): (progress: Progress) => string {
  const words = useMessages(readingMessages);
  const format = useFormat();
  return (progress) => {
    switch (progress?.phase) {
      case 'opening':
        return words.phaseOpening;
      case 'recognising':
        return words.phaseRecognising(format.number(progress.done), format.number(progress.pages));
      case 'understanding':
        return words.phaseUnderstanding;
      case 'storing':
        return words.phaseStoring;
      default:
        return words.phaseWaiting;
    }
  };
}

/** Share of the reading that is behind, where pages are counted. */
export function progressRatio(progress: Progress): number {
  if (!progress) return 0;
  const share = { waiting: 0, opening: 0.1, recognising: 0.1, understanding: 0.85, storing: 0.95 }[progress.phase];
  return progress.phase === 'recognising' && progress.pages > 0
    ? share + 0.7 * (progress.done / progress.pages)
    : share;
}

function useReadingWrites(extractionId: string) {
  const cache = useQueryClient();
  const params = { extractionId };
  const refresh = () => cache.invalidateQueries({ queryKey: ['documents'] });
  return {
    cancel: useMutation({ mutationFn: () => client.call(reviewRoutes.cancel, { params }), onSuccess: refresh }),
    again: useMutation({
      mutationFn: () => client.call(reviewRoutes.readAgain, { params, idempotencyKey: crypto.randomUUID() }),
      onSuccess: refresh,
    }),
  };
}

/** A file being read: how far, and the way to stop it. */
export function ReadingNow({ head }: { readonly head: ReviewHead }) {
  const words = useMessages(readingMessages);
  const say = useProgressWords();
  const format = useFormat();
  const mayEdit = useMay('document.edit');
  const { cancel } = useReadingWrites(head.extractionId);
  return (
    <Page width="reading">
      <PageHeader answer={words.reading(head.fileName)} size="work" />
      <Stack gap={12}>
        <InlineBar ratio={progressRatio(head.progress)} tone="accent" />
        <Text block>
          <span role="status">{say(head.progress)}</span>
        </Text>
        {head.progress && head.progress.restarts > 0 ? (
          <Callout meaning="warn">{words.beganAnew(format.number(head.progress.restarts + 1))}</Callout>
        ) : null}
        <Text tone="quiet" block>
          {words.leave}
        </Text>
        {mayEdit ? (
          <Row>
            <Button busy={cancel.isPending} onPress={() => cancel.mutate()}>
              {words.cancel}
            </Button>
          </Row>
        ) : null}
      </Stack>
    </Page>
  );
}

/** A reading that was stopped or failed: why, and what to do. */
export function ReadingEnded({ head }: { readonly head: ReviewHead }) {
  const words = useMessages(readingMessages);
  const text = useText();
  const mayEdit = useMay('document.edit');
  const { again } = useReadingWrites(head.extractionId);
  const failed = head.status === 'failed';
  return (
    <Page width="reading">
      <PageHeader answer={failed ? words.failed : words.cancelled} documentTitle={head.fileName} size="work" />
      <EmptyState
        title={head.fileName}
        detail={
          head.problem ? (
            <>
              {text(head.problem.message)} {text(head.problem.advice)}
            </>
          ) : (
            words.cancelledDetail
          )
        }
        actions={
          <>
            {mayEdit ? (
              <Button kind="primary" busy={again.isPending} onPress={() => again.mutate()}>
                {words.readAgain}
              </Button>
            ) : null}
            <Button href={documentsPath}>{words.toList}</Button>
          </>
        }
      />
      {again.error ? <ErrorState error={problemOf(again.error)} /> : null}
    </Page>
  );
}

/** A document that nothing was read out of. */
export function NoReading() {
  const words = useMessages(readingMessages);
  return (
    <Page width="reading">
      <PageHeader answer={words.noReading} size="work" />
      <EmptyState
        title={words.noReading}
        detail={words.noReadingDetail}
        actions={<Button href={documentsPath}>{words.toList}</Button>}
      />
    </Page>
  );
}
