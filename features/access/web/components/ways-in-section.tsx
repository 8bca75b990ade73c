import {
  Button,
  Callout,
  commonMessages,
  FactList,
  Form,
  Row,
  RowList,
  Section,
  Stack,
  showNote,
  TextField,
  useContractForm,
  useFormat,
  useMay,
  useMessages,
  useSession,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AccountDetail, peopleRoutes } from '../../contract/index.ts';
import { peopleMessages } from '../people.messages.ts';
import { client } from '../sign-in.queries.ts';
import { StartField } from './new-account-panel.tsx';
import { ResetRequest } from './reset-requests.tsx';
import { TemporaryPassword } from './temporary-password.tsx';

type Doing = 'renew' | 'reset' | 'state' | undefined;

interface StepProps {
  readonly account: AccountDetail;
  readonly onClose: () => void;
}

/** How somebody comes in, and what an admin may do about it. */
export function WaysInSection({ account }: { readonly account: AccountDetail }) {
  const words = useMessages(peopleMessages);
  const format = useFormat();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const password = account.mustChangePassword
    ? words.mustChange
    : account.hasPassword
      ? words.hasPassword
      : words.noPassword;
  return (
    <Section title={words.ways}>
      <Stack gap={20}>
        <FactList
          facts={[
            { label: words.password, value: password },
            { label: words.secondFactor, value: account.secondFactor ? words.on : words.off },
            {
              label: words.lastSeen,
              value: account.lastSeenAt === null ? words.never : format.dateTime(account.lastSeenAt),
            },
            { label: words.sessions, value: format.number(account.openSessions) },
            { label: words.tokens, value: format.number(account.liveTokens) },
            {
              label: words.blockedLabel,
              value: account.blockedUntil === null ? null : words.blocked(format.dateTime(account.blockedUntil)),
            },
          ]}
        />
        {account.resetRequest ? (
          <RowList>
            <ResetRequest request={account.resetRequest} />
          </RowList>
        ) : null}
        {doing === undefined ? <Verbs account={account} onStep={setDoing} /> : null}
        <Stack reading>
          {doing === 'renew' ? <RenewForm account={account} onClose={close} /> : null}
          {doing === 'reset' ? <ResetForm account={account} onClose={close} /> : null}
          {doing === 'state' ? <StateForm account={account} onClose={close} /> : null}
        </Stack>
      </Stack>
    </Section>
  );
}

function Verbs({ account, onStep }: { readonly account: AccountDetail; readonly onStep: (step: Doing) => void }) {
  const words = useMessages(peopleMessages);
  const mayEdit = useMay('account.edit');
  const mayReset = useMay('second_factor.reset');
  const self = useSession()?.person.id === account.personId;
  const active = account.state === 'active';
  return (
    <Row>
      {mayEdit && active ? <Button onPress={() => onStep('renew')}>{words.renew}</Button> : null}
      {mayReset && active && account.secondFactor && !account.resetRequest ? (
        <Button onPress={() => onStep('reset')}>{words.askReset}</Button>
      ) : null}
      {mayEdit && !self ? (
        <Button kind={active ? 'danger' : 'default'} onPress={() => onStep('state')}>
          {active ? words.disable : words.enable}
        </Button>
      ) : null}
    </Row>
  );
}

function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['accounts'] });
}

function Cancel({ onPress }: { readonly onPress: () => void }) {
  const common = useMessages(commonMessages);
  return (
    <Button kind="quiet" onPress={onPress}>
      {common.cancel}
    </Button>
  );
}

function RenewForm({ account, onClose }: StepProps) {
  const words = useMessages(peopleMessages);
  const refresh = useRefresh();
  const [password, setPassword] = useState<string>();
  const form = useContractForm({
    schema: peopleRoutes.renewPassword.body,
    defaults: { start: 'temporary' },
    submit: (body) => client.call(peopleRoutes.renewPassword, { params: { id: account.id }, body }),
    onDone: ({ temporaryPassword }) => {
      refresh();
      if (temporaryPassword !== null) return setPassword(temporaryPassword);
      showNote({ message: words.invited });
      onClose();
    },
  });
  if (password !== undefined)
    return <TemporaryPassword name={account.displayName} password={password} onKept={onClose} />;
  return (
    <Form form={form} submitLabel={words.renew} label={words.renewTitle} actions={<Cancel onPress={onClose} />}>
      <Callout meaning="note">{words.renewBody}</Callout>
      <StartField />
    </Form>
  );
}

function ResetForm({ account, onClose }: StepProps) {
  const words = useMessages(peopleMessages);
  const refresh = useRefresh();
  const form = useContractForm({
    schema: peopleRoutes.askReset.body,
    defaults: { reason: '' },
    submit: (body) => client.call(peopleRoutes.askReset, { params: { id: account.id }, body }),
    onDone: () => {
      showNote({ message: words.asked });
      refresh();
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.askReset} label={words.askReset} actions={<Cancel onPress={onClose} />}>
      <Callout meaning="note">{words.askResetBody}</Callout>
      <TextField name="reason" label={words.reason} autoFocus emptyAs="text" />
    </Form>
  );
}

function StateForm({ account, onClose }: StepProps) {
  const words = useMessages(peopleMessages);
  const refresh = useRefresh();
  const disable = account.state === 'active';
  const form = useContractForm({
    schema: peopleRoutes.setAccountState.body,
    defaults: { state: disable ? 'disabled' : 'active', reason: '' },
    submit: (body) => client.call(peopleRoutes.setAccountState, { params: { id: account.id }, body }),
    onDone: () => {
      refresh();
      onClose();
    },
  });
  const verb = disable ? words.disable : words.enable;
  return (
    <Form form={form} submitLabel={verb} label={verb} actions={<Cancel onPress={onClose} />}>
      {disable ? <Callout meaning="warn">{words.disableBody}</Callout> : null}
      <TextField name="reason" label={words.reason} autoFocus emptyAs="text" />
    </Form>
  );
}
