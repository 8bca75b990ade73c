import { Callout, Form, GatePage, Link, TextField, useContractForm, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signInRoutes } from '../../contract/index.ts';
import { signInMessages } from '../sign-in.messages.ts';
import { client, signInQuery } from '../sign-in.queries.ts';

/** Asks for a link by e-mail; what it answers does not tell whether the account exists. */
export function Page() {
  const words = useMessages(signInMessages);
  const { data } = useQuery(signInQuery);
  const [sent, setSent] = useState(false);
  const back = <Link href="/sign-in">{words.backToSignIn}</Link>;
  if (sent)
    return (
      <GatePage title={words.sentTitle} below={back}>
        <Callout meaning="note">{words.sent}</Callout>
      </GatePage>
    );
  if (data?.mail === false)
    return (
      <GatePage title={words.forgottenTitle} below={back}>
        <Callout meaning="note">{words.noMail}</Callout>
      </GatePage>
    );
  return (
    <GatePage title={words.forgottenTitle} lede={words.forgottenLede} below={back}>
      <AskForm onDone={() => setSent(true)} />
    </GatePage>
  );
}

function AskForm({ onDone }: { readonly onDone: () => void }) {
  const words = useMessages(signInMessages);
  const form = useContractForm({
    schema: signInRoutes.askPasswordReset.body,
    defaults: { login: '' },
    submit: (body) => client.call(signInRoutes.askPasswordReset, { body }),
    onDone,
  });
  return (
    <Form form={form} submitLabel={words.send} label={words.forgottenTitle} savesNothing>
      <TextField name="login" label={words.loginOrEmail} autoComplete="username" autoFocus emptyAs="text" />
    </Form>
  );
}
