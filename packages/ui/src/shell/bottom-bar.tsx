import { IconDots } from '@tabler/icons-react';
import { Menu } from '../controls/menu.tsx';
import { useMessages, useText } from '../i18n/messages.ts';
import { Link } from '../navigation/link.tsx';
import type { NavSection } from './page-definition.ts';
import classes from './shell.module.css';
import { shellMessages } from './shell-messages.ts';

const places = 3;

export interface BottomBarProps {
  readonly sections: readonly NavSection[];
  readonly current: string | undefined;
}

/** The phone's bar: three places, and a menu with the rest by group. */
export function BottomBar({ sections, current }: BottomBarProps) {
  const words = useMessages(shellMessages);
  const text = useText();
  const all = sections.flatMap((section) => section.places);
  const first = all.filter((page) => page.nav.phone).slice(0, places);
  const rest = sections
    .map((section) => ({
      label: section.hub && text(section.hub.nav.label),
      items: section.places.filter((page) => !first.includes(page)),
    }))
    .filter((group) => group.items.length > 0);
  const inRest = rest.some((group) => group.items.some((page) => page.path === current));
  return (
    <nav className={classes['bottom']} aria-label={words.phoneNavigation}>
      {first.map((page) => {
        const Icon = page.nav.icon;
        return (
          <Link key={page.path} href={page.path} className={classes['bottomItem']} current={page.path === current}>
            <Icon size={20} stroke={1.75} aria-hidden />
            {text(typeof page.nav.phone === 'object' ? page.nav.phone : page.nav.label)}
          </Link>
        );
      })}
      {rest.length > 0 ? (
        <Menu
          align="end"
          button={
            <button type="button" className={classes['bottomItem']} aria-current={inRest ? 'page' : undefined}>
              <IconDots size={20} stroke={1.75} aria-hidden />
              {words.more}
            </button>
          }
          groups={rest.map(({ label, items }) => ({
            ...(label ? { label } : {}),
            items: items.map((page) => {
              const Icon = page.nav.icon;
              return {
                id: page.path,
                label: text(page.nav.label),
                icon: <Icon size={18} stroke={1.75} aria-hidden />,
                href: page.path,
              };
            }),
          }))}
        />
      ) : null}
    </nav>
  );
}
