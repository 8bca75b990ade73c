import { Bell, useFormat, useText } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { noticeHref } from '../../contract/index.ts';
import { newestNoticesQuery } from '../following.queries.ts';
import { useLiveChanges } from '../use-live-changes.ts';
import { useReading } from '../use-reading.ts';
import { NoticeMark } from './notice-mark.tsx';

/** The bell of the shell: own notices, live. */
export function NoticeBell() {
  const text = useText();
  const format = useFormat();
  const query = useQuery(newestNoticesQuery);
  const { readOne, readUpTo } = useReading();
  useLiveChanges();
  const items = query.data?.items;
  return (
    <Bell
      count={query.data?.unreadCount}
      notices={items?.map((notice) => {
        const href = noticeHref(notice);
        return {
          id: notice.id,
          title: text(notice.sentence),
          meta: format.dateTime(notice.createdAt),
          mark: <NoticeMark kind={notice.kind} />,
          unread: notice.readAt === null,
          ...(href === undefined ? {} : { href }),
        };
      })}
      failed={query.isError}
      onOpen={() => void query.refetch()}
      onRead={readOne}
      onReadAll={() => readUpTo(items?.[0])}
      allHref="/notices"
    />
  );
}
