import { ApiError } from '@nanghang/contract';
import {
  Button,
  Callout,
  Dialog,
  InlineBar,
  PlainTextArea,
  PlainTextInput,
  problemOf,
  Stack,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useState } from 'react';
import { readingProblem } from '../../contract/index.ts';
import { documentPath, reviewPath } from '../paths.ts';
import { documentsMessages } from '../reading.messages.ts';
import { type Arrival, largestUpload, type useIntake } from './use-intake.ts';

/** What the server said of a refused file, and what to do about it. */
function useRefusal(): (error: unknown) => string {
  const text = useText();
  return (error) => {
    const problem = problemOf(error);
    const details = error instanceof ApiError ? readingProblem.safeParse(error.problem.details).data : undefined;
    return details ? `${text(details.message)} ${text(details.advice)}` : text(problem.message);
  };
}

interface OneArrivalProps {
  readonly arrival: Arrival;
  readonly onDrop: (id: string) => void;
}

/** A file that is being sent or looked at. */
function OnItsWay({ arrival, onDrop }: OneArrivalProps) {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const { id, name, state, share, bytes } = arrival;
  const said = {
    waiting: words.waitsToBeSent(name),
    sending: words.sending(name, format.percent(share, 0), format.fileSize(bytes)),
    checking: words.checking(name),
  };
  return (
    <Callout
      meaning="note"
      actions={
        <Button small onPress={() => onDrop(id)}>
          {words.cancelSending}
        </Button>
      }
    >
      <Stack gap={4}>
        <span role="status">{said[state as keyof typeof said]}</span>
        <InlineBar ratio={share} tone="accent" />
      </Stack>
    </Callout>
  );
}

/** What became of files that were dropped or chosen. */
export function Arrivals({
  arrivals,
  onDrop,
}: {
  readonly arrivals: readonly Arrival[];
  readonly onDrop: (id: string) => void;
}) {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const refusal = useRefusal();
  return arrivals.map((arrival) => {
    const { id, name, state, error } = arrival;
    if (state === 'waiting' || state === 'sending' || state === 'checking')
      return <OnItsWay key={id} arrival={arrival} onDrop={onDrop} />;
    const close = (
      <Button small kind="quiet" onPress={() => onDrop(id)}>
        {words.closeNotice}
      </Button>
    );
    if (!arrival.received)
      return (
        <Callout key={id} meaning="bad" title={words.notTaken(name)} actions={close}>
          {state === 'tooBig'
            ? words.tooBig(format.fileSize(arrival.bytes), format.fileSize(largestUpload))
            : state === 'empty'
              ? words.emptyFile
              : refusal(error)}
        </Callout>
      );
    const { documentId, sameFile } = arrival.received;
    const [same] = sameFile;
    return (
      <Callout
        key={id}
        meaning={same === undefined ? 'good' : 'warn'}
        actions={
          <>
            <Button small href={reviewPath(documentId)}>
              {words.openReview}
            </Button>
            {same === undefined ? null : (
              <Button small href={documentPath(same)}>
                {words.openSame}
              </Button>
            )}
            {close}
          </>
        }
      >
        {words.received(name)} {same === undefined ? '' : words.same}
      </Callout>
    );
  });
}

export interface PasteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly paste: ReturnType<typeof useIntake>['paste'];
}

/** Takes copied text as a document of its own. */
export function PasteDialog({ opened, onClose, paste }: PasteDialogProps) {
  const words = useMessages(documentsMessages);
  const text = useText();
  const [pasted, setPasted] = useState('');
  const [fileName, setFileName] = useState('');
  return (
    <Dialog
      title={words.pasteTitle}
      opened={opened}
      onClose={onClose}
      width="wide"
      actions={
        <Button
          kind="primary"
          busy={paste.isPending}
          disabled={pasted.trim() === ''}
          onPress={() => paste.mutate({ text: pasted, fileName })}
        >
          {words.pasteSend}
        </Button>
      }
    >
      <Stack gap={12}>
        {paste.error ? <Callout meaning="bad">{text(problemOf(paste.error).message)}</Callout> : null}
        <PlainTextArea
          label={words.pasteText}
          hint={words.pasteHint}
          rows={10}
          value={pasted}
          onChange={setPasted}
          autoFocus
        />
        <PlainTextInput label={words.pasteName} value={fileName} onChange={setFileName} />
      </Stack>
    </Dialog>
  );
}
