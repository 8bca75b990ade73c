import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconTrendingUp } from '@tabler/icons-react';
import { Suspense } from 'react';
import { IconButton } from '../controls/button.tsx';
import { useMessages, useText } from '../i18n/messages.ts';
import { Link } from '../navigation/link.tsx';
import { QuietBoundary } from '../states/quiet-boundary.tsx';
import type { NavPage, NavSection } from './page-definition.ts';
import { setRailNarrow } from './rail-width.ts';
import type { ShellSession } from './session.ts';
import classes from './shell.module.css';
import { shellMessages } from './shell-messages.ts';

const icon18 = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

export interface RailProps {
  readonly sections: readonly NavSection[];
  /** Path of the place that is open. */
  readonly current: string | undefined;
  readonly narrow: boolean;
  readonly session: ShellSession;
}

/** Places by group at the left; those beneath a hub show while the hub or one of them is open. */
export function Rail({ sections, current, narrow, session }: RailProps) {
  const words = useMessages(shellMessages);
  const toggle = narrow ? words.widen : words.narrow;
  return (
    <nav className={classes['rail']} aria-label={words.navigation}>
      <div className={classes['railInner']}>
        <Link href="/" className={classes['brand']} label="Nâng Hạng">
          <span className={classes['mark']}>
            <IconTrendingUp size={16} stroke={1.75} aria-hidden />
          </span>
          <span className={classes['brandName']}>Nâng Hạng</span>
        </Link>
        <div className={classes['nav']}>
          {sections.map((section) => (
            <Group key={section.group} section={section} current={current} narrow={narrow} />
          ))}
        </div>
        <div className={classes['railFoot']}>
          <p className={classes['railNote']}>{words.systemOf(session.tenant.name)}</p>
          <IconButton
            small
            label={toggle}
            icon={narrow ? <IconLayoutSidebarLeftExpand {...icon18} /> : <IconLayoutSidebarLeftCollapse {...icon18} />}
            onPress={() => setRailNarrow(!narrow)}
          />
        </div>
      </div>
    </nav>
  );
}

interface GroupProps {
  readonly section: NavSection;
  readonly current: string | undefined;
  readonly narrow: boolean;
}

function Group({ section: { hub, places }, current, narrow }: GroupProps) {
  const within = hub?.path === current || places.some((page) => page.path === current);
  const shown = hub && !within ? [] : places;
  return (
    <div className={classes['navGroup']}>
      {hub ? <NavItem page={hub} current={hub.path === current} narrow={narrow} /> : null}
      {shown.map((page) => (
        <NavItem
          key={page.path}
          page={page}
          current={page.path === current}
          narrow={narrow}
          beneath={hub !== undefined}
        />
      ))}
    </div>
  );
}

interface NavItemProps {
  readonly page: NavPage;
  readonly current: boolean;
  readonly narrow: boolean;
  readonly beneath?: boolean;
}

function NavItem({ page, current, narrow, beneath }: NavItemProps) {
  const text = useText();
  const { icon: Icon, label, Count } = page.nav;
  return (
    <span title={narrow ? text(label) : undefined} data-beneath={beneath || undefined} className={classes['navSpan']}>
      <Link href={page.path} className={classes['navItem']} current={current}>
        <Icon size={18} stroke={1.75} aria-hidden />
        <span className={classes['navLabel']}>{text(label)}</span>
        {Count ? (
          <QuietBoundary>
            <Suspense fallback={null}>
              <Count />
            </Suspense>
          </QuietBoundary>
        ) : null}
      </Link>
    </span>
  );
}
