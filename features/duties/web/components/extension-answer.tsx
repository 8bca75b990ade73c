import { Button, Callout, FormProblem, Row, Stack, useFormat, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { type ObligationRow, obligationRoutes } from '../../contract/index.ts';
import { taskMessages } from '../task.messages.ts';
import { useActs } from '../use-acts.ts';
import { ReasonPanel } from './reason-panel.tsx';

/** A request for more time with its answer: granted, with the day that may be changed, or refused; both with why. */
export function ExtensionAnswer({ row }: { readonly row: ObligationRow }) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const acts = useActs();
  const [answering, setAnswering] = useState<'grant' | 'refuse'>();
  const { extension } = row;
  if (!extension) return null;
  const mayAnswer = row.may.includes('answer_extension');
  const answer = (granted: boolean, reason: string, day: string) =>
    void acts.take(obligationRoutes.answerExtension, {
      params: { obligationId: row.obligationId },
      body: granted ? { granted, reason, dueOn: day as never } : { granted, reason },
    });
  return (
    <Stack gap={8}>
      <Callout
        meaning="warn"
        title={words.asksUntil(row.unit.name, format.date(extension.wantedOn))}
        actions={
          mayAnswer && !answering ? (
            <Row>
              <Button small kind="primary" onPress={() => setAnswering('grant')}>
                {words.grant}
              </Button>
              <Button small onPress={() => setAnswering('refuse')}>
                {words.refuse}
              </Button>
            </Row>
          ) : null
        }
      >
        “{extension.reason}”
      </Callout>
      <FormProblem problem={acts.problem} plain />
      {answering ? (
        <ReasonPanel
          verb={answering === 'grant' ? words.grant : words.refuse}
          label={words.decision}
          {...(answering === 'grant' ? { dayLabel: words.newDue, day: extension.wantedOn } : {})}
          busy={acts.busy !== undefined}
          onCancel={() => setAnswering(undefined)}
          onDone={(reason, day) => answer(answering === 'grant', reason, day)}
        />
      ) : null}
    </Stack>
  );
}
