import {
  Button,
  Dialog,
  Note,
  PlainDateInput,
  PlainTextInput,
  Row,
  RowItem,
  RowList,
  Section,
  Stack,
  showNote,
  useFormat,
  useGoTo,
  useMay,
  useMessages,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type GainGoalInput,
  type Moves,
  type Scenario,
  type Simulation,
  simulatingRoutes,
} from '../../contract/index.ts';
import { client, scenariosQuery } from '../analysis.queries.ts';
import { targetsPath } from '../paths.ts';
import { messages } from '../what-if.messages.ts';

export interface ScenariosProps {
  readonly sent: Simulation;
  readonly moves: Moves;
  readonly goal: GainGoalInput;
  readonly goalText: string;
  readonly limits: readonly Scenario['limits'][number][];
}

/** Address of a saved scenario, to be shared. */
export function scenarioPath(scenarioId: string): string {
  return `/what-if?scenario=${scenarioId}`;
}

function SaveForm({ sent, moves, goal, goalText, limits }: ScenariosProps) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const queries = useQueryClient();
  const [name, setName] = useState<string>();
  const shown = name ?? goalText;
  const save = useMutation({
    mutationFn: () =>
      client.call(simulatingRoutes.saveScenario, {
        body: {
          ...{ index: sent.code, year: sent.year, name: shown, goal, limits: [...limits] },
          moves: [...moves].map(([component, to]) => ({ component, to })),
        },
      }),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: ['analysis', 'scenarios'] });
      showNote({ message: words.saved });
      goTo(scenarioPath(saved.scenarioId), { replace: true });
    },
    onError: () => showNote({ message: words.failed }),
  });
  if (moves.size === 0) return <Note>{words.nothingMoved}</Note>;
  return (
    <Row gap={8} align="end">
      <PlainTextInput label={words.name} value={shown} onChange={setName} />
      <Button busy={save.isPending} disabled={shown.trim() === ''} onPress={() => save.mutate()}>
        {words.save}
      </Button>
    </Row>
  );
}

function PromiseDialog({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const queries = useQueryClient();
  const [dueOn, setDueOn] = useState(`${scenario.year + 5}-12-31`);
  const promise = useMutation({
    mutationFn: () =>
      client.call(simulatingRoutes.promiseScenario, {
        params: { scenarioId: scenario.scenarioId },
        body: { dueOn },
        idempotencyKey: `promise-${scenario.scenarioId}-${dueOn}`,
      }),
    onSuccess: async ({ targetIds }) => {
      await queries.invalidateQueries({ queryKey: ['analysis', 'targets'] });
      showNote({ message: words.promised(targetIds.length) });
      goTo(targetsPath);
    },
    onError: () => showNote({ message: words.failed }),
  });
  return (
    <Dialog
      title={words.promiseTitle}
      opened
      onClose={onClose}
      actions={
        <Button kind="primary" busy={promise.isPending} disabled={dueOn === ''} onPress={() => promise.mutate()}>
          {words.promise}
        </Button>
      }
    >
      <Stack gap={12}>
        <Note>{words.promiseNote}</Note>
        <PlainDateInput label={words.due} value={dueOn} onChange={setDueOn} />
      </Stack>
    </Dialog>
  );
}

/** Saved scenarios of the edition, and the one at hand to be saved. */
export function WhatIfScenarios(props: ScenariosProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const queries = useQueryClient();
  const maySave = useMay('scenario.write');
  const mayPromise = useMay('target.write');
  const [promised, setPromised] = useState<Scenario>();
  const { sent } = props;
  const saved = useQuery(scenariosQuery({ index: sent.code, year: sent.year }));
  const remove = useMutation({
    mutationFn: (scenarioId: string) => client.call(simulatingRoutes.removeScenario, { params: { scenarioId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['analysis', 'scenarios'] }),
    onError: () => showNote({ message: words.failed }),
  });
  const items = saved.data?.items ?? [];
  return (
    <Section title={words.scenarios}>
      {maySave ? <SaveForm {...props} /> : null}
      {items.length === 0 ? (
        <Note>{words.noScenarios}</Note>
      ) : (
        <RowList>
          {items.map((one) => (
            <RowItem
              key={one.scenarioId}
              title={one.name}
              href={scenarioPath(one.scenarioId)}
              detail={words.by(one.owner, format.dateTime(one.updatedAt))}
              trail={
                <Row gap={6}>
                  {mayPromise ? (
                    <Button small onPress={() => setPromised(one)}>
                      {words.promise}
                    </Button>
                  ) : null}
                  {one.own && maySave ? (
                    <Button small kind="quiet" onPress={() => remove.mutate(one.scenarioId)}>
                      {words.remove}
                    </Button>
                  ) : null}
                </Row>
              }
            />
          ))}
        </RowList>
      )}
      {promised ? <PromiseDialog scenario={promised} onClose={() => setPromised(undefined)} /> : null}
    </Section>
  );
}
