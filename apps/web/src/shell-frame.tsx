import type { CurrentSession } from '@nanghang/access/contract';
import { useOwnViews } from '@nanghang/access/web';
import { AuditedHistory } from '@nanghang/audit/web';
import { keepFirstAnswers } from '@nanghang/contract';
import {
  AppShell,
  BellWaiting,
  BlocksProvider,
  defineMessages,
  ErrorBoundary,
  ErrorState,
  Link,
  ObjectHistorySlot,
  OwnViewsSlot,
  Page,
  QuietBoundary,
  Skeleton,
  Text,
  useFormat,
  useGoTo,
  useLanguage,
  useMessages,
  usePath,
  useRested,
  useSetLanguage,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { type ComponentType, Suspense, useEffect, useRef } from 'react';
import { client } from './client.ts';
import { blocks, pages, searchProviders, TopBarBell } from './pages.ts';
import { sessionQuery, shellSessionOf } from './session-query.ts';

const messages = defineMessages({
  vi: {
    demo: (date: string) =>
      `Hệ thống thử nghiệm: ngày làm việc là ${date}; số liệu chỉ gồm những gì đã công bố đến ngày đó.`,
    moveClock: 'Đổi ngày',
    myAccount: 'Tài khoản của tôi',
  },
  en: {
    demo: (date) => `Trial system: the business date is ${date}; data holds only what was published by then.`,
    moveClock: 'Change the day',
    myAccount: 'My account',
  },
});

const editAccount = async () => (await import('@nanghang/access/contract')).accountRoutes.editAccount;
const endSession = async () => (await import('@nanghang/access/contract')).sessionRoutes.signOut;

function SignInRedirect() {
  const router = useRouter();
  const goTo = useGoTo();
  useEffect(() => {
    const { href } = router.history.location;
    goTo(`/sign-in${href === '/' ? '' : `?next=${encodeURIComponent(href)}`}`, { replace: true });
  }, [router, goTo]);
  return null;
}

function DemoBanner({ date, mayMove }: { readonly date: string; readonly mayMove: boolean }) {
  const words = useMessages(messages);
  const format = useFormat();
  return (
    <Text size={13}>
      {words.demo(format.date(date))}{' '}
      {mayMove ? (
        <Link href="/admin/clock" inText>
          {words.moveClock}
        </Link>
      ) : null}
    </Text>
  );
}

/** The language of the account holds on every device; another choice is kept with the account. */
function useAccountLanguage(session: CurrentSession | null | undefined): void {
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  const queries = useQueryClient();
  const taken = useRef<string>(undefined);
  useEffect(() => {
    if (!session) return;
    if (taken.current !== session.accountId) {
      taken.current = session.accountId;
      setLanguage(session.language);
    } else if (language !== session.language) {
      queries.setQueryData<CurrentSession | null>(['session'], (now) => now && { ...now, language });
      void client.call(editAccount, { body: { language } });
    }
  }, [session, language, setLanguage, queries]);
}

function BellPlace({ of: Feature }: { readonly of: ComponentType }) {
  const rested = useRested();
  if (!rested) return <BellWaiting />;
  return (
    <QuietBoundary>
      <Suspense fallback={<BellWaiting />}>
        <Feature />
      </Suspense>
    </QuietBoundary>
  );
}

/** The shell around every page that needs an account; without a session it leads to sign-in. */
export function ShellFrame() {
  const session = useQuery(sessionQuery);
  const queries = useQueryClient();
  const path = usePath();
  const language = useLanguage();
  const words = useMessages(messages);
  useAccountLanguage(session.data);
  if (session.data === undefined)
    return (
      <Page>
        {session.error ? (
          <ErrorState error={session.error} onRetry={() => void session.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Page>
    );
  if (session.data === null) return <SignInRedirect />;
  const signOut = async () => {
    await client.call(endSession, {});
    keepFirstAnswers({});
    queries.clear();
    await queries.invalidateQueries(sessionQuery);
  };
  return (
    <AppShell
      session={shellSessionOf(session.data, language)}
      pages={pages}
      searchProviders={searchProviders}
      notifications={TopBarBell ? <BellPlace of={TopBarBell} /> : null}
      banner={
        session.data.tenant.isDemo ? (
          <DemoBanner date={session.data.businessDate} mayMove={session.data.permissions.includes('clock.set')} />
        ) : null
      }
      accountItems={[{ id: 'account', label: words.myAccount, href: '/account' }]}
      onSignOut={() => void signOut()}
    >
      <ErrorBoundary resetKey={path}>
        <OwnViewsSlot value={useOwnViews}>
          <ObjectHistorySlot value={AuditedHistory}>
            <BlocksProvider value={blocks}>
              <Outlet />
            </BlocksProvider>
          </ObjectHistorySlot>
        </OwnViewsSlot>
      </ErrorBoundary>
    </AppShell>
  );
}
