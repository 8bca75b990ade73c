import { Button, Callout, FormProblem, Row, Stack, showNote, useFormat, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { type ObligationDetail, obligationRoutes } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import { useActs } from '../use-acts.ts';
import { useUnsentWords } from '../use-report.ts';
import { ReasonPanel } from './reason-panel.tsx';
import { ReportText } from './report-text.tsx';

/** A report that is not the reader's to write now: what it says, and what may still be done with it. */
export function HandedIn({ detail }: { readonly detail: ObligationDetail }) {
  const words = useMessages(reportMessages);
  const format = useFormat();
  const acts = useActs();
  const [withdrawing, setWithdrawing] = useState(false);
  const unsent = useUnsentWords(detail);
  const params = { obligationId: detail.obligationId };
  return (
    <Stack gap={16}>
      {unsent.words === '' ? null : (
        <Callout
          meaning="warn"
          title={words.keptUnsent}
          actions={
            <Button small onPress={unsent.forget}>
              {words.keptForget}
            </Button>
          }
        >
          {unsent.words}
        </Callout>
      )}
      {detail.state === 'submitted' ? (
        <Callout meaning="note">{words.submittedOn(format.date(detail.submittedOn))}</Callout>
      ) : null}
      {detail.state === 'accepted' ? <Callout meaning="good">{words.accepted}</Callout> : null}
      {detail.current ? <ReportText report={detail.current} last={detail.previous?.figures ?? []} /> : null}
      <FormProblem problem={acts.problem} plain />
      {withdrawing ? (
        <ReasonPanel
          verb={words.withdraw}
          label={words.withdrawWhy}
          busy={acts.busy !== undefined}
          onCancel={() => setWithdrawing(false)}
          onDone={async (reason) => {
            if (await acts.take(obligationRoutes.withdraw, { params, body: { reason } }))
              showNote({ message: words.withdrawn });
          }}
        />
      ) : detail.may.includes('withdraw') ? (
        <Row>
          <Button onPress={() => setWithdrawing(true)}>{words.withdraw}</Button>
        </Row>
      ) : null}
    </Stack>
  );
}
