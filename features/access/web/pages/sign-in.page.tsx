import {
  Button,
  Callout,
  Form,
  GatePage,
  Link,
  PasswordField,
  Skeleton,
  TextField,
  useContractForm,
  useGoTo,
  useMessages,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { localPath, type NextStep, sessionRoutes, signInRoutes } from '../../contract/index.ts';
import { signInMessages } from '../sign-in.messages.ts';
import { client, sessionKey, signInQuery } from '../sign-in.queries.ts';

type Advance = (next: NextStep) => void;

/** Signing in, step by step: password, second factor, a password of one's own. */
export function Page() {
  const words = useMessages(signInMessages);
  const text = useText();
  const [url] = useUrlState();
  const goTo = useGoTo();
  const queries = useQueryClient();
  const state = useQuery(signInQuery);
  const [step, setStep] = useState<NextStep>();
  // Read once: on leaving, the address changes before this page is gone.
  const [destination] = useState(() => localPath(url['next']));
  const waiting = step ?? state.data?.waiting ?? undefined;
  useEffect(() => {
    if (waiting !== 'none') return;
    queries.removeQueries({ queryKey: sessionKey });
    goTo(destination, { replace: true });
  }, [waiting, destination, goTo, queries]);
  const kicker = state.data && words.system(text(state.data.tenant.name));
  if (state.data === undefined && !state.error)
    return (
      <GatePage title={words.signIn}>
        <Skeleton lines={4} />
      </GatePage>
    );
  const startOver = async () => {
    await client.call(sessionRoutes.signOut, {});
    setStep(undefined);
    await state.refetch();
  };
  const other = <Link onOpen={() => void startOver()}>{words.otherAccount}</Link>;
  if (waiting === 'second_factor')
    return (
      <GatePage title={words.secondTitle} kicker={kicker} lede={words.secondLede} below={other}>
        <SecondFactorForm onDone={setStep} />
      </GatePage>
    );
  if (waiting === 'password_change')
    return (
      <GatePage title={words.chooseTitle} kicker={kicker} lede={words.chooseLede} below={other}>
        <OwnPasswordForm onDone={setStep} />
      </GatePage>
    );
  return (
    <GatePage title={words.signIn} kicker={kicker} below={<OtherWays destination={destination} />}>
      <Notices isDemo={state.data?.tenant.isDemo ?? false} problem={url['problem']} done={url['done']} />
      <PasswordForm onDone={setStep} />
    </GatePage>
  );
}

interface NoticesProps {
  readonly isDemo: boolean;
  readonly problem: string | undefined;
  readonly done: string | undefined;
}

function Notices({ isDemo, problem, done }: NoticesProps) {
  const words = useMessages(signInMessages);
  if (problem === 'oidc_unknown') return <Callout meaning="warn">{words.oidcUnknown}</Callout>;
  if (problem === 'oidc_failed') return <Callout meaning="warn">{words.oidcFailed}</Callout>;
  if (done === 'reset') return <Callout meaning="good">{words.passwordChanged}</Callout>;
  return isDemo ? <Callout meaning="note">{words.demo}</Callout> : null;
}

function OtherWays({ destination }: { readonly destination: string }) {
  const words = useMessages(signInMessages);
  const { data } = useQuery(signInQuery);
  return (
    <>
      {data?.oidc ? (
        <Button wide href={`/api/v1/sign-in/oidc?returnTo=${encodeURIComponent(destination)}`}>
          {words.withProvider(data.oidc.name)}
        </Button>
      ) : null}
      <Link href="/forgotten-password">{words.forgotten}</Link>
    </>
  );
}

function PasswordForm({ onDone }: { readonly onDone: Advance }) {
  const words = useMessages(signInMessages);
  const form = useContractForm({
    schema: sessionRoutes.signIn.body,
    defaults: { login: '', password: '' },
    submit: (body) => client.call(sessionRoutes.signIn, { body }),
    onDone: ({ next }) => onDone(next),
  });
  return (
    <Form form={form} submitLabel={words.signIn} label={words.signIn} savesNothing>
      <TextField name="login" label={words.login} autoComplete="username" autoFocus emptyAs="text" />
      <PasswordField name="password" label={words.password} autoComplete="current-password" />
    </Form>
  );
}

function SecondFactorForm({ onDone }: { readonly onDone: Advance }) {
  const words = useMessages(signInMessages);
  const form = useContractForm({
    schema: signInRoutes.passSecondFactor.body,
    defaults: { code: '' },
    submit: (body) => client.call(signInRoutes.passSecondFactor, { body }),
    onDone: ({ next }) => onDone(next),
  });
  return (
    <Form form={form} submitLabel={words.proceed} label={words.secondTitle} savesNothing>
      <TextField name="code" label={words.code} autoComplete="one-time-code" autoFocus emptyAs="text" />
    </Form>
  );
}

function OwnPasswordForm({ onDone }: { readonly onDone: Advance }) {
  const words = useMessages(signInMessages);
  const form = useContractForm({
    schema: signInRoutes.choosePassword.body,
    defaults: { password: '' },
    submit: (body) => client.call(signInRoutes.choosePassword, { body }),
    onDone: ({ next }) => onDone(next),
  });
  return (
    <Form form={form} submitLabel={words.save} label={words.chooseTitle} savesNothing>
      <PasswordField name="password" label={words.newPassword} hint={words.rule} autoComplete="new-password" />
    </Form>
  );
}
