import {
  Button,
  Form,
  RadioField,
  SidePanel,
  showNote,
  TextField,
  useContractForm,
  useMessages,
  useToday,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newAccount, peopleRoutes } from '../../contract/index.ts';
import { peopleMessages } from '../people.messages.ts';
import { client } from '../sign-in.queries.ts';
import { OfficeFields } from './office-fields.tsx';
import { TemporaryPassword } from './temporary-password.tsx';

const formId = 'new-account';

/** The two ways in which an account begins. */
export function StartField() {
  const words = useMessages(peopleMessages);
  return (
    <RadioField
      name="start"
      label={words.start}
      options={[
        { value: 'temporary', label: words.temporary, note: words.temporaryNote },
        { value: 'invitation', label: words.invitation, note: words.invitationNote },
      ]}
    />
  );
}

/** Adds a person with an account and a first office, beside the list. */
export function NewAccountPanel({ onClose }: { readonly onClose: () => void }) {
  const words = useMessages(peopleMessages);
  const queries = useQueryClient();
  const today = useToday();
  const [made, setMade] = useState<{ readonly name: string; readonly password: string }>();
  const form = useContractForm({
    schema: newAccount,
    defaults: {
      displayName: '',
      login: '',
      memberships: [{ role: 'unit_officer', standing: 'member', validFrom: today, validTo: null }],
      start: 'temporary',
    },
    submit: async (body) => ({ body, answer: await client.call(peopleRoutes.createAccount, { body }) }),
    onDone: ({ body, answer }) => {
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      if (answer.temporaryPassword !== null) {
        setMade({ name: body.displayName, password: answer.temporaryPassword });
        return;
      }
      showNote({ message: words.invited });
      onClose();
    },
  });
  if (made)
    return (
      <SidePanel title={made.name} onClose={onClose}>
        <TemporaryPassword {...made} onKept={onClose} />
      </SidePanel>
    );
  return (
    <SidePanel
      title={words.addTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={form.form.formState.isSubmitting} onPress={() => void form.send()}>
          {words.create}
        </Button>
      }
    >
      <Form form={form} id={formId} submitLabel={words.create} label={words.addTitle} withoutFoot>
        <TextField name="displayName" label={words.name} emptyAs="text" />
        <TextField name="login" label={words.login} hint={words.loginHint} emptyAs="text" />
        <TextField name="title" label={words.title} emptyAs="null" optional />
        <TextField name="email" label={words.email} type="email" emptyAs="null" optional />
        <TextField name="phone" label={words.phone} type="tel" emptyAs="null" optional />
        <OfficeFields prefix="memberships.0." />
        <StartField />
      </Form>
    </SidePanel>
  );
}
