import {
  Button,
  EmptyState,
  ObjectHistory,
  Page as PageBody,
  QueryState,
  RecordPage,
  Row,
  Stack,
  StatusBadge,
  useFormat,
  useMay,
  useMessages,
  usePathParam,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountDetail } from '../../contract/index.ts';
import { accountDetailQuery } from '../access.queries.ts';
import { CoverForm, HandoverForm, SubstitutionList } from '../components/covers-section.tsx';
import { OfficeSection } from '../components/office-section.tsx';
import { PersonPanel } from '../components/person-panel.tsx';
import { WaysInSection } from '../components/ways-in-section.tsx';
import { coversMessages } from '../covers.messages.ts';
import { useOfficesInWords } from '../office-words.ts';
import { peoplePath } from '../paths.ts';
import { peopleMessages } from '../people.messages.ts';

/** One user: offices, cover, ways in, history. */
export function Page() {
  const query = useQuery(accountDetailQuery(usePathParam('account')));
  return <PersonBody key={query.data?.id} query={query} />;
}

function PersonBody({ query }: { readonly query: ReturnType<typeof useQuery<AccountDetail>> }) {
  if (query.data) return <Person account={query.data} />;
  return (
    <PageBody>
      <QueryState query={query} skeleton={{ lines: 10 }}>
        {() => null}
      </QueryState>
    </PageBody>
  );
}

function Person({ account }: { readonly account: AccountDetail }) {
  const words = useMessages(peopleMessages);
  const format = useFormat();
  const offices = useOfficesInWords();
  const mayEdit = useMay('account.edit');
  const [url, setUrl] = useUrlState();
  return (
    <WithPanel
      panel={
        url['edit'] && mayEdit ? <PersonPanel account={account} onClose={() => setUrl({ edit: undefined })} /> : null
      }
    >
      <RecordPage
        header={{
          answer: words.answerOf(account.displayName, offices(account.offices)),
          documentTitle: account.displayName,
          crumbs: [{ label: words.users, href: peoplePath }, { label: account.login }],
          size: 'work',
          actions: mayEdit ? <Button onPress={() => setUrl({ edit: '1' }, { push: true })}>{words.edit}</Button> : null,
        }}
        facts={[
          {
            label: words.state,
            value: (
              <StatusBadge meaning={account.state === 'active' ? 'met' : 'unknown'}>{words[account.state]}</StatusBadge>
            ),
          },
          { label: words.title, value: account.title },
          { label: words.email, value: account.email },
          { label: words.phone, value: account.phone },
          { label: words.created, value: format.dateTime(account.createdAt) },
        ]}
        tabsLabel={account.displayName}
        tabs={[
          { id: 'offices', label: words.offices, render: () => <OfficeSection account={account} /> },
          { id: 'covers', label: words.covers, render: () => <CoversOf account={account} /> },
          { id: 'ways', label: words.ways, render: () => <WaysInSection account={account} /> },
          {
            id: 'history',
            label: words.history,
            render: () => (
              <Stack gap={24}>
                <ObjectHistory objectType="account" objectId={account.id} title={words.accountHistory} />
                <ObjectHistory objectType="person" objectId={account.personId} title={words.personHistory} />
              </Stack>
            ),
          },
        ]}
      />
    </WithPanel>
  );
}

function CoversOf({ account }: { readonly account: AccountDetail }) {
  const words = useMessages(peopleMessages);
  const covers = useMessages(coversMessages);
  const mayCover = useMay('substitution.edit');
  const mayHandOver = useMay('handover.create');
  const [doing, setDoing] = useState<'cover' | 'handover'>();
  const absent = { id: account.personId, displayName: account.displayName };
  const close = () => setDoing(undefined);
  return (
    <Stack gap={16}>
      {doing === undefined ? (
        <Row>
          {mayCover ? <Button onPress={() => setDoing('cover')}>{covers.newCover}</Button> : null}
          {mayHandOver ? <Button onPress={() => setDoing('handover')}>{covers.handOver}</Button> : null}
        </Row>
      ) : null}
      <Stack reading>
        {doing === 'cover' ? <CoverForm absent={absent} onClose={close} /> : null}
        {doing === 'handover' ? <HandoverForm absent={absent} onClose={close} /> : null}
      </Stack>
      {account.substitutions.length === 0 && doing === undefined ? (
        <EmptyState title={words.noCovers} />
      ) : (
        <SubstitutionList items={account.substitutions} mayEnd={mayCover} />
      )}
    </Stack>
  );
}
