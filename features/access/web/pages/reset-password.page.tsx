import { Callout, Form, GatePage, Link, PasswordField, useContractForm, useGoTo, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { signInRoutes } from '../../contract/index.ts';
import { signInMessages } from '../sign-in.messages.ts';
import { client } from '../sign-in.queries.ts';

/** The secret of the link stands after the hash sign, where no server log sees it; it is taken out of the address. */
function takeSecret(): string {
  const secret = window.location.hash.slice(1);
  if (secret !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return secret;
}

/** Sets a new password with the link from the mail. */
export function Page() {
  const words = useMessages(signInMessages);
  const [secret] = useState(takeSecret);
  const below = <Link href="/forgotten-password">{words.forgotten}</Link>;
  if (secret === '')
    return (
      <GatePage title={words.resetTitle} below={below}>
        <Callout meaning="warn">{words.noLink}</Callout>
      </GatePage>
    );
  return (
    <GatePage title={words.resetTitle} lede={words.resetLede} below={below}>
      <ResetForm secret={secret} />
    </GatePage>
  );
}

function ResetForm({ secret }: { readonly secret: string }) {
  const words = useMessages(signInMessages);
  const goTo = useGoTo();
  const form = useContractForm({
    schema: signInRoutes.resetPassword.body,
    defaults: { token: secret, password: '' },
    submit: (body) => client.call(signInRoutes.resetPassword, { body }),
    onDone: () => goTo('/sign-in?done=reset', { replace: true }),
  });
  return (
    <Form form={form} submitLabel={words.save} label={words.resetTitle} savesNothing>
      <PasswordField name="password" label={words.newPassword} hint={words.rule} autoComplete="new-password" />
    </Form>
  );
}
