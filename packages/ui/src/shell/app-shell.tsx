import { IconBuilding, IconClock, IconSearch } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { IconButton, Kbd } from '../controls/button.tsx';
import type { MenuItem } from '../controls/menu.tsx';
import { NoteHost } from '../feedback/notes.tsx';
import { useHotkeys } from '../hotkeys/hotkeys.ts';
import { KeyHelp } from '../hotkeys/key-help.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { useFormat } from '../i18n/formatters.ts';
import { useMessages, useText } from '../i18n/messages.ts';
import { usePhone } from '../layout/split.tsx';
import { usePath } from '../navigation/url-state.ts';
import { AccountMenu } from './account-menu.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { currentNavPath, maySee, navSectionsOf, type PageDefinition } from './page-definition.ts';
import { PlacesProvider } from './places.ts';
import { Rail } from './rail.tsx';
import { useRailNarrow } from './rail-width.ts';
import type { SearchProvider } from './search.ts';
import { SessionProvider, type ShellSession } from './session.ts';
import classes from './shell.module.css';
import { shellMessages } from './shell-messages.ts';
import { topBarSlotId } from './top-bar-slot.tsx';
import { whenRested } from './when-rested.ts';

const loadPalette = () => import('./palette.tsx');
const LazyPalette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const icon16 = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const icon18 = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

export interface AppShellProps {
  readonly session: ShellSession;
  /** Pages of all features; the rail, the bottom bar and the search are made from them. */
  readonly pages: readonly PageDefinition[];
  readonly searchProviders?: readonly SearchProvider[];
  /** Unit switch, when a person acts for several units. */
  readonly unitSwitch?: ReactNode;
  /** The bell: see `Bell`. */
  readonly notifications?: ReactNode;
  /** Above the page: the demo clock, an announcement. */
  readonly banner?: ReactNode;
  readonly accountItems?: readonly MenuItem[];
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** Moves the focus to the title of the page that a navigation opened, as a page load would. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const title = main.current?.querySelector<HTMLElement>('[data-page-title]');
    (title ?? main.current)?.focus({ preventScroll: true });
  }, [path, main]);
}

/** Loads the search once the page is at rest, so that nothing typed after Ctrl K is lost. */
function useReadySearch(): void {
  useEffect(() => whenRested(() => void loadPalette().catch(() => undefined)), []);
}

/** Rail, top bar, page, and on a phone the bottom bar. */
export function AppShell(props: AppShellProps) {
  const { session, pages, searchProviders = [], banner, children } = props;
  const words = useMessages(shellMessages);
  const text = useText();
  const path = usePath();
  const narrow = useRailNarrow();
  const phone = usePhone();
  const main = useRef<HTMLElement>(null);
  const [searching, setSearching] = useState(false);
  const sections = useMemo(() => navSectionsOf(pages, session), [pages, session]);
  const places = sections.flatMap((section) => [...(section.hub ? [section.hub] : []), ...section.places]);
  const current = currentNavPath(
    path,
    places.map((page) => page.path),
  );
  const here = places.find((page) => page.path === current);
  useFocusOnNavigation(main);
  useReadySearch();
  useHotkeys([{ key: 'Ctrl+K', does: words.search, run: () => setSearching(true), inFields: true }]);
  return (
    <SessionProvider value={session}>
      <a className={classes['skip']} href="#main">
        {words.skip}
      </a>
      <div className={classes['app']} data-rail={narrow ? 'narrow' : 'wide'}>
        {phone ? null : <Rail sections={sections} current={current} narrow={narrow} session={session} />}
        <div className={classes['side']}>
          <TopBar
            {...props}
            placeName={here ? text(here.nav.label) : session.tenant.name}
            onSearch={() => setSearching(true)}
          />
          {banner ? (
            <aside className={classes['banner']} aria-label={words.notice}>
              {banner}
            </aside>
          ) : null}
          <PrintHead session={session} />
          <main id="main" ref={main} tabIndex={-1} className={classes['main']}>
            <PlacesProvider value={sections}>{children}</PlacesProvider>
          </main>
        </div>
      </div>
      <BottomBar sections={sections} current={current} />
      {searching ? (
        <Suspense fallback={null}>
          <LazyPalette
            opened
            onClose={() => setSearching(false)}
            pages={pages.filter((page) => maySee(page, session))}
            providers={searchProviders}
          />
        </Suspense>
      ) : null}
      <KeyHelp />
      <NoteHost />
    </SessionProvider>
  );
}

/** Whose page a printed sheet is, and of which day. */
function PrintHead({ session }: { readonly session: ShellSession }) {
  const words = useMessages(shellMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  return (
    <div className={classes['printHead']} aria-hidden="true">
      <span>{words.systemOf(session.tenant.name)}</span>
      <span>{session.unit.name}</span>
      <span>{common.dataAsOf(format.date(session.businessDate))}</span>
      <span>{words.printedFor(session.person.name)}</span>
    </div>
  );
}

type TopBarProps = AppShellProps & { readonly placeName: string; readonly onSearch: () => void };

function TopBar({ session, unitSwitch, notifications, accountItems, onSignOut, placeName, onSearch }: TopBarProps) {
  const words = useMessages(shellMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  return (
    <header className={classes['bar']}>
      <span className={classes['placeName']}>{placeName}</span>
      {unitSwitch ?? (
        <span className={classes['unit']}>
          <IconBuilding {...icon16} />
          <span>{session.unit.name}</span>
        </span>
      )}
      <div id={topBarSlotId} className={classes['slot']} />
      <span className={classes['asOf']}>
        <IconClock {...icon16} />
        {common.dataAsOf(format.date(session.businessDate))}
      </span>
      <div className={classes['barEnd']}>
        <button type="button" className={classes['search']} onClick={onSearch} aria-keyshortcuts="Control+K">
          <IconSearch {...icon16} />
          <span>{words.searchPlaceholder}</span>
          <Kbd>Ctrl K</Kbd>
        </button>
        <span className={classes['onlyPhone']}>
          <IconButton label={words.search} icon={<IconSearch {...icon18} />} onPress={onSearch} />
        </span>
        {notifications}
        <AccountMenu session={session} onSignOut={onSignOut} {...(accountItems ? { items: accountItems } : {})} />
      </div>
    </header>
  );
}
