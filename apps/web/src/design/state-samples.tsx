import {
  Box,
  Button,
  Callout,
  Columns,
  ConfirmPanel,
  ConflictPanel,
  EmptyState,
  ErrorState,
  ForbiddenState,
  Link,
  messagesIn,
  NoMatchState,
  OfflineState,
  Section,
  Skeleton,
  Stack,
  StaleNotice,
  StatusBadge,
  useMessages,
} from '@nanghang/ui';
import { useState } from 'react';
import { stateSampleMessages } from './state.messages.ts';

const failure = {
  status: 503,
  code: 'UNAVAILABLE',
  message: {
    vi: messagesIn(stateSampleMessages, 'vi').failure,
    en: messagesIn(stateSampleMessages, 'en').failure,
  },
  issues: [],
  requestId: '7F2A',
};

function PageStates() {
  const words = useMessages(stateSampleMessages);
  return (
    <Columns of={4} gap="tight" stretch>
      <EmptyState
        title={words.noTasks}
        detail={words.noTasksDetail}
        actions={
          <>
            <Button kind="primary" small>
              {words.load}
            </Button>
            <Link href="/design">{words.example}</Link>
          </>
        }
      />
      <Box padded>
        <Skeleton lines={5} />
      </Box>
      <ErrorState error={failure} title={words.notSaved} onRetry={() => undefined} />
      <ForbiddenState
        detail={words.foreign}
        actions={
          <>
            <Button small>{words.askRight}</Button>
            <Link href="/design">{words.toMine}</Link>
          </>
        }
      />
      <OfflineState detail={words.offline} pending={<StatusBadge meaning="sent">{words.waiting}</StatusBadge>} />
      <StaleNotice detail={words.stale} actions={<Button small>{words.importResults}</Button>} />
      <NoMatchState actions={<Link onOpen={() => undefined}>{words.clear}</Link>} />
      <ConflictPanel
        name="NV.15"
        mine={{ by: words.mine, content: words.due('31/12/2023') }}
        theirs={{ by: words.theirs, content: words.due('30/11/2023') }}
        onKeepMine={() => undefined}
        onTakeTheirs={() => undefined}
        onMerge={() => undefined}
      />
    </Columns>
  );
}

export function StateSamples() {
  const words = useMessages(stateSampleMessages);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Section title={words.title} ruled>
        <PageStates />
      </Section>
      <Columns of={2}>
        <Section title={words.notices} ruled>
          <Stack gap={8}>
            <Callout meaning="good" title={words.sumHolds}>
              64,16
            </Callout>
            <Callout meaning="warn" title={words.misprint}>
              1.15 · 7,15{' '}
              <Link href="/design" inText>
                {words.openLine}
              </Link>
            </Callout>
            <Callout meaning="bad" title={words.refused}>
              {words.refusedDetail}
            </Callout>
            <Callout meaning="note" title={words.compared}>
              {words.comparedDetail}
            </Callout>
          </Stack>
        </Section>
        <Section title={words.confirmTitle} ruled>
          {asking ? (
            <ConfirmPanel
              title={words.askRemove}
              detail={words.askDetail}
              confirmLabel={words.remove}
              danger
              onConfirm={() => setAsking(false)}
              onCancel={() => setAsking(false)}
            />
          ) : (
            <Button kind="danger" onPress={() => setAsking(true)}>
              {words.remove}
            </Button>
          )}
        </Section>
      </Columns>
    </>
  );
}
