import {
  Button,
  Callout,
  commonMessages,
  Form,
  PasswordField,
  Section,
  Stack,
  Text,
  TextField,
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
import { RecoveryCodes } from './recovery-codes.tsx';

type Step =
  | { readonly at: 'rest' | 'password' | 'renew' | 'remove' }
  | { readonly at: 'scan'; readonly secret: string; readonly qrSvg: string }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

interface StepProps {
  readonly onStep: (step: Step) => void;
}

/** The second factor: setting it up, new recovery codes, switching it off. */
export function SecondFactorSection({ account }: { readonly account: OwnAccount }) {
  const words = useMessages(accountMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const go = (next: Step) => {
    setStep(next);
    void queries.invalidateQueries(accountQuery);
  };
  const { enabled, recoveryCodesLeft } = account.secondFactor;
  return (
    <Section
      title={words.secondFactor}
      note={enabled ? words.secondFactorOn(format.number(recoveryCodesLeft)) : words.secondFactorOff}
      ruled
    >
      <Stack reading>
        {step.at === 'rest' ? <Verbs enabled={enabled} hasPassword={account.hasPassword} onStep={go} /> : null}
        {step.at === 'password' ? <PasswordStep onStep={go} /> : null}
        {step.at === 'scan' ? <ScanStep secret={step.secret} qrSvg={step.qrSvg} onStep={go} /> : null}
        {step.at === 'codes' ? <RecoveryCodes codes={step.codes} onKept={() => go({ at: 'rest' })} /> : null}
        {step.at === 'renew' ? <RenewStep onStep={go} /> : null}
        {step.at === 'remove' ? <RemoveStep hasPassword={account.hasPassword} onStep={go} /> : null}
      </Stack>
    </Section>
  );
}

function Verbs({
  enabled,
  hasPassword,
  onStep,
}: StepProps & { readonly enabled: boolean; readonly hasPassword: boolean }) {
  const words = useMessages(accountMessages);
  const begin = async () => {
    if (hasPassword) return onStep({ at: 'password' });
    const { secret, qrSvg } = await client.call(accountRoutes.beginSecondFactor, { body: {} });
    onStep({ at: 'scan', secret, qrSvg });
  };
  if (!enabled)
    return (
      <div>
        <Button kind="primary" onPress={() => void begin()}>
          {words.turnOn}
        </Button>
      </div>
    );
  return (
    <Stack gap={8}>
      <div>
        <Button onPress={() => onStep({ at: 'renew' })}>{words.newCodes}</Button>{' '}
        <Button kind="quiet" onPress={() => onStep({ at: 'remove' })}>
          {words.turnOff}
        </Button>
      </div>
    </Stack>
  );
}

function Cancel({ onStep }: StepProps) {
  const common = useMessages(commonMessages);
  return (
    <Button kind="quiet" onPress={() => onStep({ at: 'rest' })}>
      {common.cancel}
    </Button>
  );
}

function PasswordStep({ onStep }: StepProps) {
  const words = useMessages(accountMessages);
  const form = useContractForm({
    schema: accountRoutes.beginSecondFactor.body,
    defaults: { password: '' },
    submit: (body) => client.call(accountRoutes.beginSecondFactor, { body }),
    onDone: ({ secret, qrSvg }) => onStep({ at: 'scan', secret, qrSvg }),
  });
  return (
    <Form form={form} submitLabel={words.proceed} label={words.turnOn} actions={<Cancel onStep={onStep} />}>
      <PasswordField name="password" label={words.confirmPassword} autoComplete="current-password" />
    </Form>
  );
}

function ScanStep({ secret, qrSvg, onStep }: StepProps & { readonly secret: string; readonly qrSvg: string }) {
  const words = useMessages(accountMessages);
  const form = useContractForm({
    schema: accountRoutes.confirmSecondFactor.body,
    defaults: { code: '' },
    submit: (body) => client.call(accountRoutes.confirmSecondFactor, { body }),
    onDone: ({ recoveryCodes }) => onStep({ at: 'codes', codes: recoveryCodes }),
  });
  return (
    <Form form={form} submitLabel={words.confirm} label={words.secondFactor} actions={<Cancel onStep={onStep} />}>
      <Text block>{words.scan}</Text>
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`}
        alt={words.scanLabel}
        width={200}
        height={200}
      />
      <Text size={13} tone="quiet" block>
        {words.manual} <code>{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </Text>
      <TextField name="code" label={words.code} autoComplete="one-time-code" autoFocus emptyAs="text" />
    </Form>
  );
}

function RenewStep({ onStep }: StepProps) {
  const words = useMessages(accountMessages);
  const form = useContractForm({
    schema: accountRoutes.renewRecoveryCodes.body,
    defaults: { code: '' },
    submit: (body) => client.call(accountRoutes.renewRecoveryCodes, { body }),
    onDone: ({ recoveryCodes }) => onStep({ at: 'codes', codes: recoveryCodes }),
  });
  return (
    <Form form={form} submitLabel={words.newCodes} label={words.newCodes} actions={<Cancel onStep={onStep} />}>
      <Callout meaning="note">{words.newCodesBody}</Callout>
      <TextField name="code" label={words.code} autoComplete="one-time-code" autoFocus emptyAs="text" />
    </Form>
  );
}

function RemoveStep({ hasPassword, onStep }: StepProps & { readonly hasPassword: boolean }) {
  const words = useMessages(accountMessages);
  const form = useContractForm({
    schema: accountRoutes.removeSecondFactor.body,
    defaults: { code: '' },
    submit: (body) => client.call(accountRoutes.removeSecondFactor, { body }),
    onDone: () => onStep({ at: 'rest' }),
  });
  return (
    <Form form={form} submitLabel={words.turnOff} label={words.turnOff} actions={<Cancel onStep={onStep} />}>
      <Callout meaning="warn">{words.turnOffBody}</Callout>
      {hasPassword ? (
        <PasswordField name="password" label={words.currentPassword} autoComplete="current-password" />
      ) : null}
      <TextField name="code" label={words.anyCode} autoComplete="one-time-code" emptyAs="text" />
    </Form>
  );
}
