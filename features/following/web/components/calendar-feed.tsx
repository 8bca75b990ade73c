import {
  Button,
  Callout,
  ConfirmPanel,
  PlainTextInput,
  problemOf,
  QueryState,
  Row,
  Section,
  Stack,
  showNote,
  Text,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { followingRoutes } from '../../contract/index.ts';
import { followingMessages } from '../following.messages.ts';
import { calendarFeedQuery, client } from '../following.queries.ts';

function NewAddress({ url }: { readonly url: string }) {
  const words = useMessages(followingMessages);
  const copy = async () => {
    // A page that came without TLS has no clipboard, and a browser may refuse.
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    showNote({ message: copied ? words.copied : words.notCopied });
  };
  return (
    <Stack gap={12}>
      <Callout meaning="warn">{words.feedOnce}</Callout>
      <PlainTextInput label={words.feedUrl} value={url} onChange={() => undefined} />
      <Row>
        <Button onPress={() => void copy()}>{words.copy}</Button>
      </Row>
    </Stack>
  );
}

function useFeedActions() {
  const words = useMessages(followingMessages);
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['notices', 'feed'] });
  const create = useMutation({ mutationFn: () => client.call(followingRoutes.createFeed, {}), onSettled });
  const revoke = useMutation({
    mutationFn: () => client.call(followingRoutes.revokeFeed, {}),
    onSuccess: () => {
      create.reset();
      showNote({ message: words.feedRevoked });
    },
    onSettled,
  });
  return { create, revoke };
}

/** The secret address of a person's calendar: made, shown once, renewed, ended. */
export function CalendarFeed() {
  const words = useMessages(followingMessages);
  const format = useFormat();
  const text = useText();
  const query = useQuery(calendarFeedQuery);
  const { create, revoke } = useFeedActions();
  const [renewing, setRenewing] = useState(false);
  const problem = create.error ?? revoke.error;
  return (
    <Section title={words.feed} ruled>
      <QueryState query={query} skeleton={{ lines: 2 }}>
        {({ createdAt, lastReadAt }) => (
          <Stack gap={12}>
            <Text tone="quiet">{words.feedLede}</Text>
            <Text>
              {createdAt === null
                ? words.feedNone
                : `${words.feedSince(format.date(createdAt.slice(0, 10)))} ${lastReadAt === null ? words.feedNeverRead : words.feedRead(format.dateTime(lastReadAt))}`}
            </Text>
            {problem ? <Callout meaning="bad">{text(problemOf(problem).message)}</Callout> : null}
            {create.data ? <NewAddress url={create.data.url} /> : null}
            {renewing ? (
              <ConfirmPanel
                title={words.feedRenewTitle}
                confirmLabel={words.feedRenew}
                busy={create.isPending}
                onConfirm={() => create.mutate(undefined, { onSettled: () => setRenewing(false) })}
                onCancel={() => setRenewing(false)}
              />
            ) : (
              <Row>
                {createdAt === null ? (
                  <Button busy={create.isPending} onPress={() => create.mutate()}>
                    {words.feedCreate}
                  </Button>
                ) : (
                  <>
                    <Button onPress={() => setRenewing(true)}>{words.feedRenew}</Button>
                    <Button kind="quiet" busy={revoke.isPending} onPress={() => revoke.mutate()}>
                      {words.feedRevoke}
                    </Button>
                  </>
                )}
              </Row>
            )}
          </Stack>
        )}
      </QueryState>
    </Section>
  );
}
