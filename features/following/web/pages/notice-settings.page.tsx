import { Page as Body, PageHeader, QueryState, Stack, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { NoticeSettings } from '../../contract/index.ts';
import { CalendarFeed } from '../components/calendar-feed.tsx';
import { NoticeChoices } from '../components/notice-choices.tsx';
import { followingMessages } from '../following.messages.ts';
import { noticeSettingsQuery } from '../following.queries.ts';

function Content({ settings }: { readonly settings: NoticeSettings }) {
  const words = useMessages(followingMessages);
  const answer =
    settings.mailPossible && settings.email !== null ? words.settingsAnswer(settings.email) : words.settingsNoMail;
  return (
    <Stack gap={24}>
      <PageHeader
        answer={answer}
        documentTitle={words.settings}
        size="work"
        lede={words.settingsLede}
        crumbs={[{ label: words.notices, href: '/notices' }, { label: words.settings }]}
      />
      <NoticeChoices settings={settings} />
      <CalendarFeed />
    </Stack>
  );
}

/** How a person is told of what, and the address for calendar programs. */
export function Page() {
  const query = useQuery(noticeSettingsQuery);
  return (
    <Body width="form">
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {(settings) => <Content settings={settings} />}
      </QueryState>
    </Body>
  );
}
