import { Bell, NavCount, StatusShape, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { shellSampleMessages } from './shell.messages.ts';

/** Number behind a place of the sample rail. */
export function SampleCount() {
  const words = useMessages(shellSampleMessages);
  return <NavCount count={125} label={words.open} />;
}

/** The bell with three notices, which can be read. */
export function SampleBell() {
  const words = useMessages(shellSampleMessages);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const notices = [
    { id: 'a', title: words.noticeLate, meta: '20/11/2023 07:00', mark: <StatusShape meaning="late" /> },
    { id: 'b', title: words.noticeReturned, meta: '18/11/2023 16:40', mark: <StatusShape meaning="returned" /> },
    { id: 'c', title: words.noticeAsked, meta: '18/11/2023 09:12', mark: <StatusShape meaning="soon" /> },
  ].map((notice) => ({ ...notice, href: '/design/shell', unread: !read.has(notice.id) }));
  return (
    <Bell
      count={notices.filter((notice) => notice.unread).length}
      notices={notices}
      onRead={(id) => setRead(new Set([...read, id]))}
      onReadAll={() => setRead(new Set(notices.map((notice) => notice.id)))}
      allHref="/design/shell"
    />
  );
}
