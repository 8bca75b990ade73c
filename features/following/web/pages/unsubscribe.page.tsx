import { noticeKindNames } from '@nanghang/domain/following';
import { Button, Callout, GatePage, Link, problemOf, useMessages, useText, useUrlState } from '@nanghang/ui';
import { useMutation } from '@tanstack/react-query';
import { followingRoutes } from '../../contract/index.ts';
import { followingMessages } from '../following.messages.ts';
import { client } from '../following.queries.ts';

/** Stops a kind of mail by the link under a mail; a press is needed, as mail programs open links by themselves. */
export function Page() {
  const words = useMessages(followingMessages);
  const text = useText();
  const [url] = useUrlState();
  const token = url['token'];
  const stop = useMutation({
    mutationFn: (given: string) => client.call(followingRoutes.unsubscribe, { body: { token: given } }),
  });
  return (
    <GatePage
      title={words.unsubscribe}
      lede={words.unsubscribeLede}
      below={<Link href="/sign-in">{words.toSignIn}</Link>}
    >
      {stop.error ? <Callout meaning="bad">{text(problemOf(stop.error).message)}</Callout> : null}
      {stop.data ? (
        <Callout meaning="good">{words.unsubscribed(text(noticeKindNames[stop.data.kind]))}</Callout>
      ) : typeof token === 'string' && token !== '' ? (
        <Button kind="primary" busy={stop.isPending} onPress={() => stop.mutate(token)}>
          {words.unsubscribeDo}
        </Button>
      ) : (
        <Callout meaning="warn">{words.unsubscribeBroken}</Callout>
      )}
    </GatePage>
  );
}
