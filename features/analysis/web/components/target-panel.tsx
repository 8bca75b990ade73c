import {
  Button,
  FactList,
  QueryState,
  Section,
  SidePanel,
  Stack,
  StatusBadge,
  showNote,
  Timeline,
  useFormat,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { promisingRoutes, type TargetRow, type VerdictEntry } from '../../contract/index.ts';
import { client, targetQuery } from '../analysis.queries.ts';
import { messages } from '../targets.messages.ts';
import { verdictMeanings } from './target-columns.tsx';
import { TargetFigures } from './target-figures.tsx';
import { TargetForm } from './target-form.tsx';

function Facts({ target, verdicts }: { readonly target: TargetRow; readonly verdicts: readonly VerdictEntry[] }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const line = target.sourceLine === null ? '' : `, ${words.lines(String(target.sourceLine))}`;
  return (
    <Stack gap={20}>
      <FactList
        facts={[
          {
            label: words.verdict,
            value: (
              <StatusBadge meaning={verdictMeanings[target.verdict]}>{words.verdicts(target.verdict)}</StatusBadge>
            ),
          },
          { label: words.why, value: text(target.reason) },
          { label: words.asks, value: `${text(target.measureText)}: ${text(target.conditionText)}` },
          {
            label: words.due,
            value:
              [target.yearly ? words.everyYear : '', target.dueOn === null ? '' : format.date(target.dueOn)]
                .filter((part) => part !== '')
                .join(', ') || null,
          },
          { label: words.forecast, value: target.forecastNote ? text(target.forecastNote) : null },
          { label: words.unit, value: target.unitName },
          { label: words.document, value: target.document === null ? null : `${target.document}${line}` },
          { label: words.text, value: target.sourceText },
        ]}
      />
      <Section title={words.history} level={3} note={words.historyNote}>
        <Timeline
          label={words.history}
          events={verdicts.map((one, place) => ({
            id: `${one.evaluatedAt} ${place}`,
            title: words.verdicts(one.verdict),
            meta: format.date(one.businessDate),
            detail: text(one.reason),
            meaning: one.verdict === 'met' ? 'good' : one.verdict === 'missed' ? 'bad' : 'plain',
          }))}
        />
      </Section>
    </Stack>
  );
}

/** One target with the history of its verdicts; the coordinator changes or retires it here. */
export function TargetPanel({ targetId, onClose }: { readonly targetId: string; readonly onClose: () => void }) {
  const words = useMessages(messages);
  const queries = useQueryClient();
  const mayWrite = useMay('target.write');
  const [editing, setEditing] = useState(false);
  const query = useQuery(targetQuery(targetId));
  const retire = useMutation({
    mutationFn: () => client.call(promisingRoutes.retireTarget, { params: { targetId } }),
    onSuccess: async () => {
      showNote({ message: words.retired });
      onClose();
      await queries.invalidateQueries({ queryKey: ['analysis', 'targets'] });
    },
    onError: () => showNote({ message: words.failed }),
  });
  const target = query.data?.target;
  return (
    <SidePanel
      title={target?.title ?? words.target}
      kicker={target?.code}
      onClose={onClose}
      actions={
        mayWrite && target && !editing ? (
          <>
            <Button onPress={() => setEditing(true)}>{words.edit}</Button>
            <Button kind="quiet" busy={retire.isPending} onPress={() => retire.mutate()}>
              {words.retire}
            </Button>
          </>
        ) : undefined
      }
    >
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {(shown) =>
          editing ? (
            <TargetForm target={shown.target} onDone={() => setEditing(false)} />
          ) : (
            <Stack gap={20}>
              <Facts target={shown.target} verdicts={shown.verdicts} />
              {shown.recordable ? <TargetFigures targetId={targetId} figures={shown.figures} /> : null}
            </Stack>
          )
        }
      </QueryState>
    </SidePanel>
  );
}

/** A panel in which a new target is written. */
export function NewTargetPanel({ onClose }: { readonly onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <SidePanel title={words.add} onClose={onClose}>
      <TargetForm target={undefined} onDone={onClose} />
    </SidePanel>
  );
}
