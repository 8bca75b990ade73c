import {
  Button,
  RowItem,
  RowList,
  Section,
  Stack,
  StatusBadge,
  Text,
  useFormat,
  useLanguage,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { z } from 'zod';
import { type ObligationRow, obligationRoutes } from '../../contract/index.ts';
import { periodWords } from '../duty-words.ts';
import { inboxMessages } from '../inbox.messages.ts';
import { useActs } from '../use-acts.ts';

/** What the acceptance of several came to, with the rows as they were chosen. */
export interface Outcome {
  readonly rows: readonly ObligationRow[];
  readonly answer: z.output<typeof obligationRoutes.acceptMany.response>;
}

export interface AcceptanceOutcomeProps {
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

/** Each report that was chosen: accepted, and how to undo that, or why it was not; those that were not come first. */
export function AcceptanceOutcome({ outcome: { rows, answer }, onClose }: AcceptanceOutcomeProps) {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const language = useLanguage();
  const text = useText();
  const acts = useActs();
  const refusals = new Map(answer.refused.map((one) => [one.obligationId, one.message]));
  const ordered = [
    ...rows.filter((row) => refusals.has(row.obligationId)),
    ...rows.filter((row) => !refusals.has(row.obligationId)),
  ];
  return (
    <Section
      title={words.outcome}
      actions={
        <Button small kind="quiet" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <Stack gap={8}>
        <div role="status">
          <Text block>
            {words.outcomeWords(format.number(answer.accepted.length), format.number(answer.refused.length))}
          </Text>
        </div>
        <RowList>
          {ordered.map((row) => {
            const refusal = refusals.get(row.obligationId);
            return (
              <RowItem
                key={row.obligationId}
                title={
                  <StatusBadge meaning={refusal ? 'returned' : 'met'}>
                    {`${row.task.ref} – ${row.unit.name}: ${refusal ? words.refusedOne : words.acceptedOne}`}
                  </StatusBadge>
                }
                detail={refusal ? text(refusal) : periodWords(row.period, language)}
                trail={
                  refusal ? null : (
                    <Button
                      small
                      kind="quiet"
                      onPress={() =>
                        void acts.take(obligationRoutes.reopen, {
                          params: { obligationId: row.obligationId },
                          body: { reason: words.undoReason },
                        })
                      }
                    >
                      {words.undo}
                    </Button>
                  )
                }
              />
            );
          })}
        </RowList>
      </Stack>
    </Section>
  );
}
