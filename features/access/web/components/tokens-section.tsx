import {
  Box,
  Button,
  Callout,
  ConfirmPanel,
  commonMessages,
  EmptyState,
  Form,
  MultiSelectField,
  NumberField,
  QueryState,
  Row,
  RowItem,
  RowList,
  Section,
  Stack,
  showNote,
  Text,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
  useSession,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiToken, tokenRoutes } from '../../contract/index.ts';
import { tokensQuery } from '../access.queries.ts';
import { accountMessages } from '../account.messages.ts';
import { client } from '../sign-in.queries.ts';

type Step = { readonly at: 'rest' | 'new' } | { readonly at: 'made'; readonly token: string };

/** API tokens of the account: making one, and making one useless. */
export function TokensSection() {
  const words = useMessages(accountMessages);
  const queries = useQueryClient();
  const query = useQuery(tokensQuery);
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const refresh = () => queries.invalidateQueries(tokensQuery);
  return (
    <Section
      title={words.tokens}
      note={words.tokensNote}
      actions={
        step.at === 'rest' ? (
          <Button small onPress={() => setStep({ at: 'new' })}>
            {words.newToken}
          </Button>
        ) : null
      }
    >
      <Stack gap={16}>
        {step.at === 'new' ? (
          <TokenForm
            onCancel={() => setStep({ at: 'rest' })}
            onMade={(token) => {
              setStep({ at: 'made', token });
              void refresh();
            }}
          />
        ) : null}
        {step.at === 'made' ? <MadeToken token={step.token} onKept={() => setStep({ at: 'rest' })} /> : null}
        <QueryState query={query}>
          {({ items }) =>
            items.length === 0 && step.at === 'rest' ? (
              <EmptyState title={words.noTokens} detail={words.noTokensBody} />
            ) : (
              <RowList>
                {items.map((item) => (
                  <TokenRow key={item.id} token={item} onRevoked={refresh} />
                ))}
              </RowList>
            )
          }
        </QueryState>
      </Stack>
    </Section>
  );
}

function TokenForm({ onMade, onCancel }: { readonly onMade: (token: string) => void; readonly onCancel: () => void }) {
  const words = useMessages(accountMessages);
  const common = useMessages(commonMessages);
  const granted = useSession()?.permissions ?? [];
  const form = useContractForm({
    schema: tokenRoutes.createToken.body,
    defaults: { name: '', scopes: [], expiresInDays: 90 },
    submit: (body) => client.call(tokenRoutes.createToken, { body }),
    onDone: ({ token }) => onMade(token),
  });
  return (
    <Form
      form={form}
      submitLabel={words.create}
      label={words.newToken}
      actions={
        <Button kind="quiet" onPress={onCancel}>
          {common.cancel}
        </Button>
      }
    >
      <TextField name="name" label={words.tokenName} hint={words.tokenNameHint} autoFocus emptyAs="text" />
      <MultiSelectField
        name="scopes"
        label={words.scopes}
        options={[
          { value: '*', label: words.allScopes },
          ...granted.map((action) => ({ value: action, label: action })),
        ]}
      />
      <NumberField name="expiresInDays" label={words.days} unit={words.daysUnit} maxDigits={0} />
    </Form>
  );
}

function MadeToken({ token, onKept }: { readonly token: string; readonly onKept: () => void }) {
  const words = useMessages(accountMessages);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    showNote({ message: words.copied });
  };
  return (
    <Stack gap={12}>
      <Callout meaning="warn">{words.tokenMade}</Callout>
      <Box padded>
        <Text size={13}>
          <code>{token}</code>
        </Text>
      </Box>
      <Row>
        <Button kind="primary" onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button onPress={onKept}>{words.tokenKept}</Button>
      </Row>
    </Stack>
  );
}

function TokenRow({ token, onRevoked }: { readonly token: ApiToken; readonly onRevoked: () => Promise<void> }) {
  const words = useMessages(accountMessages);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => client.call(tokenRoutes.revokeToken, { params: { id: token.id } }),
    onSettled: onRevoked,
  });
  const detail = [
    token.scopes.includes('*') ? words.allScopes : token.scopes.join(', '),
    token.lastUsedAt === null ? words.neverUsed : words.lastUsed(format.dateTime(token.lastUsedAt)),
    token.expiresAt === null ? words.neverExpires : words.expires(format.dateTime(token.expiresAt)),
  ];
  return (
    <RowItem
      title={token.name}
      detail={
        asking ? (
          <ConfirmPanel
            title={words.revokeTitle(token.name)}
            detail={words.revokeBody}
            confirmLabel={words.revoke}
            danger
            busy={revoke.isPending}
            onConfirm={() => revoke.mutate()}
            onCancel={() => setAsking(false)}
          />
        ) : (
          detail.join(' · ')
        )
      }
      trail={
        asking ? null : (
          <Button small onPress={() => setAsking(true)}>
            {words.revoke}
          </Button>
        )
      }
    />
  );
}
