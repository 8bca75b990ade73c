import {
  Button,
  Callout,
  Dialog,
  PlainTextArea,
  PlainTextInput,
  problemOf,
  Stack,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useState } from 'react';
import { documentPath, reviewPath } from '../paths.ts';
import { documentsMessages } from '../reading.messages.ts';
import type { Arrival, useIntake } from './use-intake.ts';

/** What became of files that were dropped or chosen. */
export function Arrivals({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  const words = useMessages(documentsMessages);
  const text = useText();
  return arrivals.map((arrival) => {
    if (arrival.state === 'sending')
      return (
        <Callout key={arrival.name} meaning="note">
          <span role="status">{words.sending(arrival.name)}</span>
        </Callout>
      );
    if (!arrival.received) {
      const problem = problemOf(arrival.error);
      return (
        <Callout key={arrival.name} meaning="bad" title={words.notTaken(arrival.name)}>
          {text(problem.message)} {problem.issues.map((issue) => text(issue.message)).join(' ')}
        </Callout>
      );
    }
    const { documentId, sameFile } = arrival.received;
    const [same] = sameFile;
    return (
      <Callout
        key={arrival.name}
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
          </>
        }
      >
        {words.received(arrival.name)} {same === undefined ? '' : words.same}
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
