import {
  Page as Body,
  Button,
  EmptyState,
  Link,
  PageHeader,
  QueryState,
  Row,
  RowItem,
  RowList,
  Segments,
  Stack,
  useFormat,
  useMessages,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Notice, noticeHref } from '../../contract/index.ts';
import { NoticeMark } from '../components/notice-mark.tsx';
import { followingMessages } from '../following.messages.ts';
import { noticesQuery } from '../following.queries.ts';
import { useReading } from '../use-reading.ts';

function useAnswer(unreadCount: number | undefined, any: boolean): string {
  const words = useMessages(followingMessages);
  if (unreadCount === undefined) return words.notices;
  if (unreadCount > 0) return words.unreadAnswer(unreadCount);
  return any ? words.allReadAnswer : words.noneAnswer;
}

function Items({ items, onRead }: { readonly items: readonly Notice[]; readonly onRead: (id: string) => void }) {
  const text = useText();
  const format = useFormat();
  return (
    <RowList>
      {items.map((notice) => {
        const href = noticeHref(notice);
        return (
          <RowItem
            key={notice.id}
            lead={<NoticeMark kind={notice.kind} />}
            title={text(notice.sentence)}
            detail={format.dateTime(notice.createdAt)}
            selected={notice.readAt === null}
            {...(href === undefined ? {} : { href })}
            onOpen={() => onRead(notice.id)}
          />
        );
      })}
    </RowList>
  );
}

/** Everything a person was told, the newest first. */
export function Page() {
  const words = useMessages(followingMessages);
  const [url, setUrl] = useUrlState();
  const unread = url['show'] === 'unread';
  const query = useInfiniteQuery(noticesQuery(unread));
  const { readOne, readUpTo, busy } = useReading();
  const pages = query.data?.pages;
  const items = pages?.flatMap((page) => page.items) ?? [];
  const unreadCount = pages?.[0]?.unreadCount;
  const answer = useAnswer(unreadCount, items.length > 0);
  return (
    <Body width="reading">
      <PageHeader
        answer={answer}
        documentTitle={words.notices}
        size="work"
        lede={<Link href="/account/notices">{words.settings}</Link>}
        actions={
          unreadCount ? (
            <Button busy={busy} onPress={() => readUpTo(items[0])}>
              {words.readAll}
            </Button>
          ) : null
        }
      />
      <Row>
        <Segments
          label={words.show}
          value={unread ? 'unread' : 'all'}
          options={[
            { value: 'all', label: words.all },
            { value: 'unread', label: words.unread },
          ]}
          onChange={(value) => setUrl({ show: value === 'unread' ? 'unread' : undefined })}
        />
      </Row>
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {() =>
          items.length === 0 ? (
            <EmptyState
              title={unread ? words.allReadAnswer : words.noneAnswer}
              detail={unread ? words.noUnreadBody : words.noneBody}
            />
          ) : (
            <Stack gap={16}>
              <Items items={items} onRead={readOne} />
              {query.hasNextPage ? (
                <Row>
                  <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                    {words.more}
                  </Button>
                </Row>
              ) : null}
            </Stack>
          )
        }
      </QueryState>
    </Body>
  );
}
