import {
  Button,
  type ObjectHistoryProps,
  QueryState,
  Section,
  Stack,
  Text,
  Timeline,
  type TimelineEvent,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry } from '../../contract/index.ts';
import { auditMessages } from '../audit.messages.ts';
import { objectQuery } from '../audit.queries.ts';
import { actionWords, actorWords } from '../audit-words.ts';
import { differencesInWords } from '../difference-words.ts';

function Details({ entry }: { readonly entry: AuditEntry }) {
  const words = useMessages(auditMessages);
  const format = useFormat();
  return (
    <Stack gap={4}>
      {entry.reason ? <Text size={13}>{words.because(entry.reason)}</Text> : null}
      {differencesInWords(entry, format).map((one) => (
        <Text key={one.field} size={13} tone="quiet">
          {one.before === words.empty || one.before === one.after
            ? `${one.field}: ${one.after}`
            : `${one.field}: ${one.before} → ${one.after}`}
        </Text>
      ))}
    </Stack>
  );
}

/** What happened to one object, the newest first. */
export function ObjectTimeline({ objectType, objectId, title }: ObjectHistoryProps) {
  const words = useMessages(auditMessages);
  const format = useFormat();
  const text = useText();
  const query = useInfiniteQuery(objectQuery(objectType, objectId));
  return (
    <Section title={title ?? words.history} ruled>
      <QueryState query={query} skeleton={{ lines: 4 }}>
        {(data) => {
          const events = data.pages
            .flatMap((page) => page.items)
            .map(
              (entry): TimelineEvent => ({
                id: entry.id,
                title: text(actionWords(entry.action)),
                meta: `${format.dateTime(entry.at)} · ${text(actorWords(entry.actor))}`,
                detail: <Details entry={entry} />,
              }),
            );
          if (events.length === 0) return <Text tone="quiet">{words.noHistory}</Text>;
          return (
            <Stack gap={12}>
              <Timeline label={words.history} events={events} />
              {query.hasNextPage ? (
                <div>
                  <Button small busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                    {words.older}
                  </Button>
                </div>
              ) : null}
            </Stack>
          );
        }}
      </QueryState>
    </Section>
  );
}
