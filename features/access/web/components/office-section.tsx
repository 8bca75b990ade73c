import {
  Button,
  type Column,
  commonMessages,
  DataTable,
  DateField,
  EmptyState,
  Form,
  Section,
  Stack,
  Text,
  useContractForm,
  useMay,
  useMessages,
  useText,
  useToday,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AccountDetail, type Membership, peopleRoutes, roleNames } from '../../contract/index.ts';
import { accountMessages } from '../account.messages.ts';
import { useOfficeColumns } from '../office-columns.tsx';
import { peopleMessages } from '../people.messages.ts';
import { client } from '../sign-in.queries.ts';
import { OfficeFields } from './office-fields.tsx';

type Doing = { readonly what: 'add' } | { readonly what: 'end'; readonly office: Membership } | undefined;

/** The offices of somebody, giving one and ending one. */
export function OfficeSection({ account }: { readonly account: AccountDetail }) {
  const words = useMessages(peopleMessages);
  const own = useMessages(accountMessages);
  const columns = useOfficeColumns();
  const [doing, setDoing] = useState<Doing>();
  const mayEdit = useMay('account.edit');
  const close = () => setDoing(undefined);
  const verbs: Column<Membership> = {
    id: 'verbs',
    head: words.verbs,
    cell: (row) =>
      row.validTo === null ? (
        <Button small onPress={() => setDoing({ what: 'end', office: row })}>
          {words.endOffice}
        </Button>
      ) : null,
  };
  return (
    <Section
      title={own.offices}
      note={own.officesNote}
      actions={
        mayEdit && !doing ? (
          <Button small onPress={() => setDoing({ what: 'add' })}>
            {words.addOffice}
          </Button>
        ) : null
      }
    >
      <Stack gap={16}>
        <Stack reading>
          {doing?.what === 'add' ? <AddOfficeForm accountId={account.id} onClose={close} /> : null}
          {doing?.what === 'end' ? <EndOfficeForm key={doing.office.id} office={doing.office} onClose={close} /> : null}
        </Stack>
        <DataTable
          label={own.offices}
          columns={mayEdit ? [...columns, verbs] : columns}
          rows={account.memberships}
          rowId={(row) => row.id}
          unsortable
          empty={<EmptyState title={own.noOffices} />}
        />
      </Stack>
    </Section>
  );
}

function useRefresh(onClose: () => void): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['accounts'] });
    onClose();
  };
}

function Cancel({ onPress }: { readonly onPress: () => void }) {
  const common = useMessages(commonMessages);
  return (
    <Button kind="quiet" onPress={onPress}>
      {common.cancel}
    </Button>
  );
}

function AddOfficeForm({ accountId, onClose }: { readonly accountId: string; readonly onClose: () => void }) {
  const words = useMessages(peopleMessages);
  const today = useToday();
  const form = useContractForm({
    schema: peopleRoutes.addMembership.body,
    defaults: { role: 'unit_officer', standing: 'member', validFrom: today, validTo: null },
    submit: (body) => client.call(peopleRoutes.addMembership, { params: { id: accountId }, body }),
    onDone: useRefresh(onClose),
  });
  return (
    <Form form={form} submitLabel={words.addOffice} label={words.addOffice} actions={<Cancel onPress={onClose} />}>
      <OfficeFields />
    </Form>
  );
}

function EndOfficeForm({ office, onClose }: { readonly office: Membership; readonly onClose: () => void }) {
  const words = useMessages(peopleMessages);
  const text = useText();
  const today = useToday();
  const form = useContractForm({
    schema: peopleRoutes.endMembership.body,
    defaults: { validTo: today },
    submit: (body) => client.call(peopleRoutes.endMembership, { params: { id: office.id }, body }),
    onDone: useRefresh(onClose),
  });
  const title = words.endTitle(text(roleNames[office.role]), office.unit.name);
  return (
    <Form form={form} submitLabel={words.endOffice} label={title} actions={<Cancel onPress={onClose} />}>
      <Text weight={600} block>
        {title}
      </Text>
      <DateField name="validTo" label={words.lastDay} />
    </Form>
  );
}
