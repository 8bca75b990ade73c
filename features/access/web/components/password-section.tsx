import {
  Button,
  commonMessages,
  Form,
  PasswordField,
  Section,
  Stack,
  showNote,
  useContractForm,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountRoutes, type OwnAccount } from '../../contract/index.ts';
import { accountQuery } from '../access.queries.ts';
import { accountMessages } from '../account.messages.ts';
import { client } from '../sign-in.queries.ts';

/** The own password, and changing it. */
export function PasswordSection({ account }: { readonly account: OwnAccount }) {
  const words = useMessages(accountMessages);
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const told = !account.hasPassword
    ? words.noPassword
    : account.passwordChangedAt === null
      ? words.passwordNever
      : words.passwordChanged(format.dateTime(account.passwordChangedAt));
  return (
    <Section
      title={words.password}
      note={told}
      actions={
        account.hasPassword && !editing ? (
          <Button small onPress={() => setEditing(true)}>
            {words.change}
          </Button>
        ) : null
      }
    >
      {editing ? (
        <Stack reading>
          <PasswordForm onClose={() => setEditing(false)} />
        </Stack>
      ) : null}
    </Section>
  );
}

function PasswordForm({ onClose }: { readonly onClose: () => void }) {
  const words = useMessages(accountMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const form = useContractForm({
    schema: accountRoutes.changePassword.body,
    defaults: { current: '', password: '' },
    submit: (body) => client.call(accountRoutes.changePassword, { body }),
    onDone: () => {
      showNote({ message: words.changed });
      void queries.invalidateQueries(accountQuery);
      onClose();
    },
  });
  return (
    <Form
      form={form}
      submitLabel={words.change}
      label={words.change}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {common.cancel}
        </Button>
      }
    >
      <PasswordField name="current" label={words.currentPassword} autoComplete="current-password" />
      <PasswordField name="password" label={words.newPassword} hint={words.rule} autoComplete="new-password" />
    </Form>
  );
}
