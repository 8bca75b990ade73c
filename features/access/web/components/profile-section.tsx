import {
  DataTable,
  EmptyState,
  FactList,
  Form,
  RadioField,
  Section,
  Stack,
  showNote,
  TextField,
  useContractForm,
  useMessages,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { accountRoutes, type OwnAccount } from '../../contract/index.ts';
import { accountQuery } from '../access.queries.ts';
import { accountMessages } from '../account.messages.ts';
import { useOfficeColumns } from '../office-columns.tsx';
import { client, sessionKey } from '../sign-in.queries.ts';

/** Who I am here: what admins keep, what I keep myself, and the offices I hold. */
export function ProfileSection({ account }: { readonly account: OwnAccount }) {
  const words = useMessages(accountMessages);
  const columns = useOfficeColumns();
  return (
    <Stack gap={32}>
      <FactList
        facts={[
          { label: words.name, value: account.displayName },
          { label: words.position, value: account.title },
          { label: words.login, value: account.login },
          { label: words.email, value: account.email ?? words.noEmail },
          { label: words.provider, value: account.linkedProvider },
        ]}
      />
      <Section title={words.contact} ruled>
        <Stack reading>
          <ContactForm account={account} />
        </Stack>
      </Section>
      <Section title={words.offices} note={words.officesNote} ruled>
        <DataTable
          label={words.offices}
          columns={columns}
          rows={account.memberships}
          rowId={(row) => row.id}
          unsortable
          empty={<EmptyState title={words.noOffices} detail={words.noOfficesBody} />}
        />
      </Section>
    </Stack>
  );
}

function ContactForm({ account }: { readonly account: OwnAccount }) {
  const words = useMessages(accountMessages);
  const queries = useQueryClient();
  const form = useContractForm({
    schema: accountRoutes.editAccount.body,
    defaults: { phone: account.phone, language: account.language },
    submit: (body) => client.call(accountRoutes.editAccount, { body }),
    onDone: () => {
      showNote({ message: words.saved });
      void queries.invalidateQueries(accountQuery);
      void queries.invalidateQueries({ queryKey: sessionKey });
    },
  });
  return (
    <Form form={form} submitLabel={words.save} label={words.contact}>
      <TextField name="phone" label={words.phone} type="tel" autoComplete="tel" emptyAs="null" optional />
      <RadioField
        name="language"
        label={words.language}
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Form>
  );
}
