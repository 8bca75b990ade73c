import { Button, QueryState, RowItem, RowList, Section, StatusBadge, useFormat, useMessages } from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accountRoutes, type OpenSession } from '../../contract/index.ts';
import { sessionsQuery } from '../access.queries.ts';
import { accountMessages } from '../account.messages.ts';
import { client } from '../sign-in.queries.ts';

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/coc_coc/i, 'Coc Coc'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/**
 * A browser and its system in two words, or undefined when neither is known.
 * @example deviceOf('Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36') // 'Chrome, Windows'
 */
export function deviceOf(userAgent: string): string | undefined {
  const found = [browsers, systems].map((known) => known.find(([pattern]) => pattern.test(userAgent))?.[1]);
  const words = found.filter((word) => word !== undefined);
  return words.length === 0 ? undefined : words.join(', ');
}

/** Browsers that are signed in to the account, and signing them out. */
export function DevicesSection() {
  const words = useMessages(accountMessages);
  const queries = useQueryClient();
  const query = useQuery(sessionsQuery);
  const refresh = () => queries.invalidateQueries(sessionsQuery);
  const endOthers = useMutation({
    mutationFn: () => client.call(accountRoutes.endOtherSessions, {}),
    onSettled: refresh,
  });
  return (
    <QueryState query={query}>
      {({ items }) => {
        const others = items.filter((item) => !item.current).length;
        return (
          <Section
            title={words.otherDevices(others)}
            actions={
              others > 0 ? (
                <Button small busy={endOthers.isPending} onPress={() => endOthers.mutate()}>
                  {words.endOthers}
                </Button>
              ) : null
            }
          >
            <RowList>
              {items.map((item) => (
                <DeviceRow key={item.id} session={item} onEnded={refresh} />
              ))}
            </RowList>
          </Section>
        );
      }}
    </QueryState>
  );
}

function DeviceRow({ session, onEnded }: { readonly session: OpenSession; readonly onEnded: () => Promise<void> }) {
  const words = useMessages(accountMessages);
  const format = useFormat();
  const end = useMutation({
    mutationFn: () => client.call(accountRoutes.endSession, { params: { id: session.id } }),
    onSettled: onEnded,
  });
  const detail = [
    session.source,
    words.signedIn(format.dateTime(session.createdAt)),
    words.lastSeen(format.dateTime(session.lastSeenAt)),
  ];
  return (
    <RowItem
      title={deviceOf(session.userAgent) ?? words.unknownDevice}
      detail={detail.join(' · ')}
      trail={
        session.current ? (
          <StatusBadge meaning="met">{words.thisDevice}</StatusBadge>
        ) : (
          <Button small busy={end.isPending} onPress={() => end.mutate()}>
            {words.endDevice}
          </Button>
        )
      }
    />
  );
}
