import { Button, FormProblem, PlainTextArea, Row, Stack, showNote, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { type ObligationDetail, obligationRoutes } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import { useActs } from '../use-acts.ts';
import { AskExtension } from './report-verbs.tsx';

export interface PartConfirmingProps {
  readonly detail: ObligationDetail;
  readonly onClose: () => void;
}

/** A unit that takes part confirms its share, in a few words where they help. */
export function PartConfirming({ detail, onClose }: PartConfirmingProps) {
  const words = useMessages(reportMessages);
  const acts = useActs();
  const [content, setContent] = useState('');
  const [asking, setAsking] = useState(false);
  const params = { obligationId: detail.obligationId };
  if (asking) return <AskExtension detail={detail} acts={acts} onEnd={() => setAsking(false)} />;
  return (
    <Stack gap={12}>
      <PlainTextArea label={words.what} value={content} onChange={setContent} hint={words.confirmHint} />
      <FormProblem problem={acts.problem} />
      <Row>
        <Button
          kind="primary"
          busy={acts.busy === obligationRoutes.confirm.id}
          onPress={async () => {
            if (!(await acts.take(obligationRoutes.confirm, { params, body: { content } }))) return;
            showNote({ message: words.confirmed });
            onClose();
          }}
        >
          {words.confirm}
        </Button>
        {detail.may.includes('ask_extension') ? (
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {words.askExtension}
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
}
