import type { RouteResponse } from '@nanghang/contract';
import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  DateField,
  FactList,
  Form,
  IconButton,
  ObjectHistory,
  QueryState,
  Row,
  RowItem,
  RowList,
  Section,
  SidePanel,
  Stack,
  Text,
  TextField,
  useContractForm,
  useFormat,
  useMay,
  useMessages,
} from '@nanghang/ui';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { unitSetRoutes } from '../../contract/index.ts';
import { unitsPath } from '../paths.ts';
import { setMessages } from '../sets.messages.ts';
import { unitMessages } from '../units.messages.ts';
import { client, setQuery } from '../units.queries.ts';
import { SetForm } from './set-form.tsx';
import { SetListing } from './set-listing.tsx';
import { useRuleText } from './use-rule-text.ts';

type ShownSet = RouteResponse<typeof unitSetRoutes.show>;
type Member = ShownSet['members'][number];

function Unlisting({ set, member, onDone }: { set: ShownSet; member: Member; onDone: () => void }) {
  const words = useMessages(setMessages);
  const form = useContractForm({
    schema: unitSetRoutes.endMember.body,
    defaults: { lastDay: set.on, reason: '' },
    submit: (body) =>
      client.call(unitSetRoutes.endMember, {
        params: { setId: set.setId, unitId: member.unitId },
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
    onDone,
  });
  return (
    <Form
      form={form}
      label={words.unlist(member.name)}
      submitLabel={words.unlistVerb}
      actions={
        <Button kind="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      }
    >
      <Text block>{words.unlist(member.name)}</Text>
      <DateField name="lastDay" label={words.lastDay} />
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}

function Members({ set, mayEdit, onChanged }: { set: ShownSet; mayEdit: boolean; onChanged: () => void }) {
  const words = useMessages(setMessages);
  const format = useFormat();
  const [leaving, setLeaving] = useState<string>();
  const member = set.members.find((one) => one.unitId === leaving);
  const done = () => {
    setLeaving(undefined);
    onChanged();
  };
  return (
    <Section title={words.memberHead(format.number(set.members.length), format.date(set.on))} level={3}>
      {member ? <Unlisting key={member.unitId} set={set} member={member} onDone={done} /> : null}
      {set.members.length === 0 ? <Text tone="quiet">{words.noMembers}</Text> : null}
      <RowList bare>
        {set.members.map((unit) => (
          <RowItem
            key={unit.unitId}
            title={unit.name}
            href={unitsPath(unit.unitId, set.on)}
            {...(unit.listed ? { detail: words.byList } : {})}
            trail={
              unit.listed && mayEdit ? (
                <IconButton
                  small
                  label={words.unlist(unit.name)}
                  icon={<IconX size={16} stroke={1.75} aria-hidden />}
                  onPress={() => setLeaving(unit.unitId)}
                />
              ) : null
            }
          />
        ))}
      </RowList>
    </Section>
  );
}

interface ContentProps {
  readonly set: ShownSet;
  readonly on: PlainDate;
}

function Content({ set, on }: ContentProps) {
  const words = useMessages(setMessages);
  const shared = useMessages(unitMessages);
  const ruleText = useRuleText();
  const mayEdit = useMay('unit.edit');
  const cache = useQueryClient();
  const [doing, setDoing] = useState<'edit' | 'list'>();
  const changed = () => {
    setDoing(undefined);
    void cache.invalidateQueries({ queryKey: ['units', 'sets'] });
    void cache.invalidateQueries({ queryKey: ['audit', 'object', 'unit_set'] });
  };
  if (doing === 'edit')
    return (
      <SetForm
        on={on}
        label={words.edit}
        submitLabel={words.editVerb}
        note={words.retro}
        defaults={{
          name: set.name,
          kinds: set.kinds,
          exceptUnitIds: set.except.map((unit) => unit.unitId),
          reason: '',
        }}
        listedIds={set.members.filter((unit) => unit.listed).map((unit) => unit.unitId)}
        submit={async (body) => {
          await client.call(unitSetRoutes.change, {
            params: { setId: set.setId },
            body,
            idempotencyKey: crypto.randomUUID(),
          });
          changed();
        }}
        onCancel={() => setDoing(undefined)}
      />
    );
  if (doing === 'list')
    return <SetListing setId={set.setId} on={on} onDone={changed} onCancel={() => setDoing(undefined)} />;
  return (
    <Stack gap={20}>
      <FactList facts={[{ label: shared.rule, value: ruleText(set) }]} />
      {mayEdit ? (
        <Row gap={8}>
          <Button onPress={() => setDoing('edit')}>{words.edit}</Button>
          <Button onPress={() => setDoing('list')}>{words.list}</Button>
        </Row>
      ) : null}
      <Members set={set} mayEdit={mayEdit} onChanged={changed} />
      <ObjectHistory objectType="unit_set" objectId={set.setId} />
    </Stack>
  );
}

export interface SetPanelProps {
  readonly setId: string;
  readonly on: PlainDate;
  readonly onClose: () => void;
}

/** One set beside the list: its rule, its members of the day, its changes. */
export function SetPanel({ setId, on, onClose }: SetPanelProps) {
  const words = useMessages(setMessages);
  const query = useQuery(setQuery(setId, on));
  return (
    <SidePanel title={query.data?.name ?? words.sets} onClose={onClose}>
      <QueryState query={query}>{(set) => <Content set={set} on={on} />}</QueryState>
    </SidePanel>
  );
}
