import {
  Button,
  ConfirmPanel,
  commonMessages,
  DateField,
  EmptyState,
  Form,
  QueryState,
  RowItem,
  RowList,
  Section,
  Stack,
  StatusBadge,
  type StatusMeaning,
  showNote,
  TextField,
  useContractForm,
  useFormat,
  useMay,
  useMessages,
  useSession,
  useToday,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Substitution, substitutionRoutes } from '../../contract/index.ts';
import { substitutionsQuery } from '../access.queries.ts';
import { coversMessages } from '../covers.messages.ts';
import { client } from '../sign-in.queries.ts';
import { PersonField } from './person-field.tsx';

const meanings: Readonly<Record<Substitution['state'], StatusMeaning>> = {
  planned: 'soon',
  in_force: 'met',
  over: 'open',
  cancelled: 'unknown',
};

/** Who covers for whom within reach, and asking for cover. */
export function CoversSection() {
  const words = useMessages(coversMessages);
  const me = useSession()?.person;
  const query = useQuery(substitutionsQuery('current'));
  const [adding, setAdding] = useState(false);
  const mayEdit = useMay('substitution.edit');
  return (
    <Section
      title={words.title}
      note={words.note}
      actions={
        mayEdit && !adding ? (
          <Button small onPress={() => setAdding(true)}>
            {words.newCover}
          </Button>
        ) : null
      }
    >
      <Stack gap={16}>
        {adding && me ? (
          <Stack reading>
            <CoverForm absent={{ id: me.id, displayName: me.name }} onClose={() => setAdding(false)} />
          </Stack>
        ) : null}
        <QueryState query={query}>
          {({ items }) =>
            items.length === 0 && !adding ? (
              <EmptyState title={words.none} detail={words.noneBody} />
            ) : (
              <SubstitutionList items={items} mayEnd={mayEdit} />
            )
          }
        </QueryState>
      </Stack>
    </Section>
  );
}

/** Covers and hand-overs one below the other, with ending those that hold or are to come. */
export function SubstitutionList({
  items,
  mayEnd,
}: {
  readonly items: readonly Substitution[];
  readonly mayEnd: boolean;
}) {
  if (items.length === 0) return null;
  return (
    <RowList>
      {items.map((item) => (
        <SubstitutionRow key={item.id} item={item} mayEnd={mayEnd} />
      ))}
    </RowList>
  );
}

function useRefreshCovers(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['substitutions'] });
    void queries.invalidateQueries({ queryKey: ['accounts'] });
  };
}

function SubstitutionRow({ item, mayEnd }: { readonly item: Substitution; readonly mayEnd: boolean }) {
  const words = useMessages(coversMessages);
  const format = useFormat();
  const refresh = useRefreshCovers();
  const [asking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => client.call(substitutionRoutes.cancelCover, { params: { id: item.id } }),
    onSettled: refresh,
  });
  const names = [item.substitute.displayName, item.absent.displayName] as const;
  const span =
    item.validTo === null
      ? words.since(format.date(item.validFrom))
      : words.span(format.date(item.validFrom), format.date(item.validTo));
  const running = item.kind === 'cover' && (item.state === 'planned' || item.state === 'in_force');
  return (
    <RowItem
      title={item.kind === 'cover' ? words.covers(...names) : words.tookOver(...names)}
      detail={
        asking ? (
          <ConfirmPanel
            title={words.stopTitle(item.substitute.displayName)}
            detail={words.stopBody}
            confirmLabel={words.stop}
            danger
            busy={end.isPending}
            onConfirm={() => end.mutate()}
            onCancel={() => setAsking(false)}
          />
        ) : (
          `${span} · ${item.reason}`
        )
      }
      trail={
        <>
          <StatusBadge meaning={meanings[item.state]}>{words[item.state]}</StatusBadge>
          {running && mayEnd && !asking ? (
            <Button small onPress={() => setAsking(true)}>
              {words.stop}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

interface SubstitutionFormProps {
  readonly absent: { readonly id: string; readonly displayName: string };
  readonly onClose: () => void;
}

/** Asks who covers for whom, and for how long. */
export function CoverForm({ absent, onClose }: SubstitutionFormProps) {
  const words = useMessages(coversMessages);
  const common = useMessages(commonMessages);
  const today = useToday();
  const refresh = useRefreshCovers();
  const form = useContractForm({
    schema: substitutionRoutes.createCover.body,
    defaults: { absentPersonId: absent.id, substitutePersonId: '', validFrom: today, validTo: today, reason: '' },
    submit: (body) => client.call(substitutionRoutes.createCover, { body }),
    onDone: () => {
      showNote({ message: words.made });
      refresh();
      onClose();
    },
  });
  return (
    <Form
      form={form}
      submitLabel={words.set}
      label={words.newCover}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {common.cancel}
        </Button>
      }
    >
      <PersonField name="absentPersonId" label={words.absent} known={absent} />
      <PersonField name="substitutePersonId" label={words.substitute} hint={words.personHint} />
      <DateField name="validFrom" label={words.from} />
      <DateField name="validTo" label={words.to} />
      <TextField name="reason" label={words.reason} emptyAs="text" />
    </Form>
  );
}

/** Moves every office of a person to somebody else for good. */
export function HandoverForm({ absent, onClose }: SubstitutionFormProps) {
  const words = useMessages(coversMessages);
  const common = useMessages(commonMessages);
  const today = useToday();
  const refresh = useRefreshCovers();
  const form = useContractForm({
    schema: substitutionRoutes.createHandover.body,
    defaults: { fromPersonId: absent.id, toPersonId: '', validFrom: today, reason: '' },
    submit: (body) => client.call(substitutionRoutes.createHandover, { body }),
    onDone: () => {
      showNote({ message: words.handedOver });
      refresh();
      onClose();
    },
  });
  return (
    <Form
      form={form}
      submitLabel={words.handOver}
      label={words.handOverTitle}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {common.cancel}
        </Button>
      }
    >
      <PersonField name="toPersonId" label={words.receiver} hint={words.handOverBody} />
      <DateField name="validFrom" label={words.from} />
      <TextField name="reason" label={words.reason} emptyAs="text" />
    </Form>
  );
}
