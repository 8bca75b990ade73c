import { Button, Form, SidePanel, TextField, useContractForm, useMessages } from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type AccountDetail, peopleRoutes } from '../../contract/index.ts';
import { peopleMessages } from '../people.messages.ts';
import { client } from '../sign-in.queries.ts';

/** Edits name, title and contact of somebody beside their page. */
export function PersonPanel({ account, onClose }: { readonly account: AccountDetail; readonly onClose: () => void }) {
  const words = useMessages(peopleMessages);
  const queries = useQueryClient();
  const form = useContractForm({
    schema: peopleRoutes.editPerson.body,
    defaults: {
      displayName: account.displayName,
      title: account.title,
      email: account.email,
      phone: account.phone,
      version: account.version,
    },
    submit: (body) => client.call(peopleRoutes.editPerson, { params: { id: account.id }, body }),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  return (
    <SidePanel
      title={words.edit}
      kicker={account.login}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={form.form.formState.isSubmitting} onPress={() => void form.send()}>
          {words.save}
        </Button>
      }
    >
      <Form form={form} submitLabel={words.save} label={words.edit} withoutFoot>
        <TextField name="displayName" label={words.name} emptyAs="text" />
        <TextField name="title" label={words.title} emptyAs="null" optional />
        <TextField name="email" label={words.email} type="email" emptyAs="null" optional />
        <TextField name="phone" label={words.phone} type="tel" emptyAs="null" optional />
      </Form>
    </SidePanel>
  );
}
