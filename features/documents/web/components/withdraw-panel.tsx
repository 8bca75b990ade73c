import { Button, Callout, ConfirmPanel, PlainTextInput, problemOf, Stack, useMessages, useText } from '@nanghang/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewRoutes } from '../../contract/index.ts';
import { client } from '../documents.queries.ts';
import { planTasksPath } from '../paths.ts';
import { publishMessages } from '../publish.messages.ts';
import { reviewMessages } from '../review.messages.ts';

export interface PlanNoticeProps {
  readonly planId: string;
  readonly code: string;
  readonly mayWithdraw: boolean;
}

/** Says that the plan is in force, leads to its tasks, and takes the publication back as long as nobody reported. */
export function PlanNotice({ planId, code, mayWithdraw }: PlanNoticeProps) {
  const words = useMessages(publishMessages);
  const review = useMessages(reviewMessages);
  const text = useText();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () =>
      client.call(reviewRoutes.withdraw, {
        params: { planId },
        body: { reason },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['documents'] });
      setAsking(false);
    },
  });
  if (asking)
    return (
      <Stack gap={8}>
        {withdraw.error ? <Callout meaning="bad">{text(problemOf(withdraw.error).message)}</Callout> : null}
        <ConfirmPanel
          title={words.withdraw}
          detail={words.withdrawDetail}
          confirmLabel={words.withdraw}
          danger
          busy={withdraw.isPending}
          disabled={reason.trim().length < 3}
          onConfirm={() => withdraw.mutate()}
          onCancel={() => setAsking(false)}
        >
          <PlainTextInput label={words.reason} value={reason} onChange={setReason} />
        </ConfirmPanel>
      </Stack>
    );
  return (
    <Callout
      meaning="good"
      title={review.inForce(code)}
      actions={
        <>
          <Button small href={planTasksPath(planId)}>
            {words.openTasks}
          </Button>
          {mayWithdraw ? (
            <Button small kind="quiet" onPress={() => setAsking(true)}>
              {words.withdraw}
            </Button>
          ) : null}
        </>
      }
    />
  );
}
