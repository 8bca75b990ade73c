import {
  Button,
  FormProblem,
  Link,
  Note,
  PlainMultiSelect,
  PlainTextArea,
  Row,
  Section,
  SidePanel,
  Stack,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { type NameCandidate, type UnmatchedName, unmatchedNameRoutes } from '../../contract/index.ts';
import { unitsQuery } from '../duties.queries.ts';
import { taskPath } from '../paths.ts';
import { unmatchedMessages } from '../unmatched-names.messages.ts';
import { setsOnQuery } from '../unmatched-names.queries.ts';
import { useActs } from '../use-acts.ts';

/** What a decision on a name came to. */
export type NameOutcome =
  | { readonly did: 'resolved'; readonly answer: z.output<typeof unmatchedNameRoutes.resolve.response> }
  | { readonly did: 'kept'; readonly name: string };

export interface UnmatchedNamePanelProps {
  readonly name: UnmatchedName;
  readonly onClose: () => void;
  readonly onDone: (outcome: NameOutcome) => void;
}

const leastLetters = 3;
const shownTasks = 12;

function keyOf(candidate: Pick<NameCandidate, 'kind' | 'id'>): string {
  return `${candidate.kind} ${candidate.id}`;
}

function idsOf(chosen: readonly string[], kind: NameCandidate['kind']): string[] {
  return chosen.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []));
}

/** One printed name: where it stands, what it may mean, and the decision. */
export function UnmatchedNamePanel({ name, onClose, onDone }: UnmatchedNamePanelProps) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const acts = useActs();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const why = useRef<HTMLTextAreaElement>(null);
  const { namedAs, issuedOn } = name;
  const reasoned = reason.trim().length >= leastLetters;
  const resolve = () => {
    const ids = { unitIds: idsOf(chosen, 'unit'), setIds: idsOf(chosen, 'set') };
    const body = { namedAs, issuedOn, ...ids, reason: reason.trim() };
    void acts.take(unmatchedNameRoutes.resolve, { body }, (answer) => onDone({ did: 'resolved', answer }));
  };
  const keep = () => {
    const body = { namedAs, issuedOn, kept: true, reason: reason.trim() };
    void acts.take(unmatchedNameRoutes.keep, { body }, () => onDone({ did: 'kept', name: namedAs }));
  };
  return (
    <SidePanel
      title={`“${namedAs}”`}
      kicker={words.issuedOn(format.date(issuedOn))}
      onClose={onClose}
      actions={
        <Row>
          <Button
            kind="primary"
            busy={acts.busy === unmatchedNameRoutes.resolve.id}
            disabled={chosen.length === 0 || !reasoned}
            onPress={resolve}
          >
            {words.assign(format.number(name.tasks.length))}
          </Button>
          <Button busy={acts.busy === unmatchedNameRoutes.keep.id} disabled={!reasoned} onPress={keep}>
            {words.keep}
          </Button>
        </Row>
      }
    >
      <Stack gap={16}>
        <FormProblem problem={acts.problem} />
        <Candidates
          name={name}
          chosen={chosen}
          onChoose={(key) => {
            setChosen([...chosen, key]);
            // The pressed button goes; what comes next is the reason.
            why.current?.focus();
          }}
        />
        <Choice name={name} chosen={chosen} onChoose={setChosen} />
        <PlainTextArea ref={why} label={words.reason} value={reason} onChange={setReason} />
        <Note>{chosen.length > 0 ? words.assignHint : words.keepHint}</Note>
        <NamedTasks name={name} />
      </Stack>
    </SidePanel>
  );
}

interface ChoiceProps {
  readonly name: UnmatchedName;
  readonly chosen: readonly string[];
}

/** What is written alike, to be chosen at one press. */
function Candidates({ name, chosen, onChoose }: ChoiceProps & { readonly onChoose: (key: string) => void }) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const left = name.candidates.filter((one) => !chosen.includes(keyOf(one)));
  if (left.length === 0) return name.candidates.length > 0 ? null : <Text tone="faint">{words.noCandidate}</Text>;
  return (
    <Stack gap={6}>
      <Text size={13} weight={600} block>
        {words.likely}
      </Text>
      {left.map((one) => (
        <Row key={keyOf(one)} gap={8}>
          <Button small onPress={() => onChoose(keyOf(one))}>
            {one.name}
          </Button>
          <Text size={12} tone="faint">
            {[
              one.likeness === 1 ? words.asToday : words.alike(format.percent(one.likeness, 0)),
              ...(one.kind === 'set' ? [words.setOf(format.number(one.units))] : []),
            ].join(' · ')}
          </Text>
        </Row>
      ))}
    </Stack>
  );
}

function Choice({ name, chosen, onChoose }: ChoiceProps & { readonly onChoose: (chosen: readonly string[]) => void }) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const sets = useQuery(setsOnQuery(name.issuedOn)).data?.items ?? [];
  return (
    <PlainMultiSelect
      label={words.choose}
      hint={words.chooseHint}
      value={chosen}
      onChange={onChoose}
      groups={[
        {
          group: words.sets,
          items: sets.map((set) => ({
            value: keyOf({ kind: 'set', id: set.setId }),
            label: set.name,
            note: words.setOf(format.number(set.memberCount)),
          })),
        },
        {
          group: words.units,
          items: units.map((unit) => ({ value: keyOf({ kind: 'unit', id: unit.unitId }), label: unit.name })),
        },
      ]}
    />
  );
}

function NamedTasks({ name }: { readonly name: UnmatchedName }) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const { tasks } = name;
  return (
    <Section title={words.tasks(format.number(tasks.length))} level={3}>
      <Stack gap={6}>
        {tasks.slice(0, shownTasks).map(({ task, duty }) => (
          <Text key={`${task.taskId} ${duty}`} size={13} block clip={2}>
            <Link href={taskPath(task.taskId)}>{[task.ref, task.plan?.code].filter(Boolean).join(' ')}</Link>{' '}
            {`${words[duty]} · ${task.title}`}
          </Text>
        ))}
        {tasks.length > shownTasks ? (
          <Text size={12} tone="faint">
            {words.more(format.number(tasks.length - shownTasks))}
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}
