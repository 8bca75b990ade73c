import { IconBell } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/button.tsx';
import { Popover } from '../controls/popover.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { Link } from '../navigation/link.tsx';
import { SkeletonLine } from '../states/states.tsx';
import classes from './shell.module.css';

const messages = defineMessages({
  vi: {
    title: 'Thông báo',
    named: (count: number) => (count === 0 ? 'Thông báo' : `Thông báo, ${count} chưa đọc`),
    none: 'Chưa có thông báo nào. Việc mới, việc bị trả lại và việc sắp đến hạn sẽ hiện ở đây.',
    unread: 'chưa đọc',
    readAll: 'Đánh dấu đã đọc',
    all: 'Xem tất cả',
    failed: 'Chưa tải được thông báo. Mở lại để thử lần nữa.',
  },
  en: {
    title: 'Notifications',
    named: (count) => (count === 0 ? 'Notifications' : `Notifications, ${count} unread`),
    none: 'No notifications yet. New, returned and soon due work will show here.',
    unread: 'unread',
    readAll: 'Mark all as read',
    all: 'See all',
    failed: 'Notifications could not be loaded. Open again to retry.',
  },
});

/** One line of the bell's pane. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  /** When, and by whom. */
  readonly meta?: string;
  /** `StatusShape` of what it is about. */
  readonly mark?: ReactNode;
  readonly href?: string;
  readonly unread?: boolean;
}

export interface BellProps {
  /** Unread notices; undefined while unknown. */
  readonly count: number | undefined;
  /** The newest first; undefined while they load. */
  readonly notices: readonly Notice[] | undefined;
  readonly failed?: boolean;
  /** The pane opens: load the notices. */
  readonly onOpen?: () => void;
  readonly onRead?: (id: string) => void;
  readonly onReadAll?: () => void;
  /** Page with all of them. */
  readonly allHref?: string;
}

/**
 * The bell of the top bar with its count and its pane. A feature exports a component that draws it with its own
 * notices, and apps/web/src/pages.ts names that component as `TopBarBell`.
 */
export function Bell(props: BellProps) {
  const { count = 0, notices, onOpen, onReadAll, allHref } = props;
  const words = useMessages(messages);
  return (
    <Popover
      label={words.title}
      align="end"
      width={380}
      renderButton={(open, expanded) => (
        <IconButton
          label={words.named(count)}
          count={count}
          expanded={expanded}
          icon={<IconBell size={18} stroke={1.75} aria-hidden />}
          onPress={() => {
            if (!expanded) onOpen?.();
            open();
          }}
        />
      )}
    >
      {(close) => (
        <div className={classes['bell']}>
          <div className={classes['bellHead']}>
            <h2 className={classes['bellTitle']}>{words.title}</h2>
            {onReadAll && count > 0 ? <Link onOpen={onReadAll}>{words.readAll}</Link> : null}
          </div>
          <NoticeList {...props} close={close} />
          {allHref && notices && notices.length > 0 ? (
            <div className={classes['bellFoot']}>
              <Link href={allHref} onOpen={close}>
                {words.all}
              </Link>
            </div>
          ) : null}
        </div>
      )}
    </Popover>
  );
}

function NoticeList({ notices, failed, onRead, close }: BellProps & { readonly close: () => void }) {
  const words = useMessages(messages);
  if (failed) return <p className={classes['bellNote']}>{words.failed}</p>;
  if (notices === undefined)
    return (
      <div className={classes['bellNote']}>
        <SkeletonLine />
        <SkeletonLine />
      </div>
    );
  if (notices.length === 0) return <p className={classes['bellNote']}>{words.none}</p>;
  return (
    <ul className={classes['bellList']}>
      {notices.map((notice) => (
        <li key={notice.id} className={classes['notice']} data-unread={notice.unread || undefined}>
          <span className={classes['noticeMark']}>{notice.mark}</span>
          <span className={classes['noticeMain']}>
            {notice.href === undefined ? (
              notice.title
            ) : (
              <Link
                plain
                href={notice.href}
                onOpen={() => {
                  onRead?.(notice.id);
                  close();
                }}
              >
                {notice.title}
              </Link>
            )}
            {notice.meta ? <span className={classes['noticeMeta']}>{notice.meta}</span> : null}
          </span>
          {notice.unread ? <span className={classes['noticeDot']} role="img" aria-label={words.unread} /> : null}
        </li>
      ))}
    </ul>
  );
}
