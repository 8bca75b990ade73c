import { NavCount, useFormat, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { waitingQuery } from '../duties.queries.ts';
import { inboxMessages } from '../inbox.messages.ts';
import { myWorkMessages } from '../my-work.messages.ts';
import { myWorkQuery } from '../work.queries.ts';

/** Behind "Việc của tôi": what presses today, came back, is late, or waits for a signature. */
export function MyWorkCount() {
  const words = useMessages(myWorkMessages);
  const format = useFormat();
  const { data } = useQuery(myWorkQuery('unit'));
  const count = data && data.today.count + data.overdue.count + data.returned.count + data.withHead.count;
  return <NavCount count={count} label={words.pressing(format.number(count))} />;
}

/** Behind "Chờ tiếp nhận": reports and requests that wait. */
export function InboxCount() {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const { data } = useQuery(waitingQuery('reports'));
  const count = data && data.reports + data.extensions;
  return <NavCount count={count} label={words.waiting(format.number(count))} />;
}
