import { IconCheck } from '@tabler/icons-react';
import { Menu, type MenuItem } from '../controls/menu.tsx';
import { type Language, useLanguage, useSetLanguage } from '../i18n/language.tsx';
import { useMessages } from '../i18n/messages.ts';
import { type Scheme, useAppearance } from '../theme/appearance.ts';
import type { ShellSession } from './session.ts';
import classes from './shell.module.css';
import { shellMessages } from './shell-messages.ts';

const tick = <IconCheck size={16} stroke={2} aria-hidden />;

/**
 * Two letters for a person: the first of the middle and of the given name, as Vietnamese names are shortened.
 * @example initialsOf('Trần Thị Thu Hà') // 'TH'
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

export interface AccountMenuProps {
  readonly session: ShellSession;
  /** Own entries before sign-out: profile, security. */
  readonly items?: readonly MenuItem[];
  readonly onSignOut: () => void;
}

export function AccountMenu({ session, items = [], onSignOut }: AccountMenuProps) {
  const words = useMessages(shellMessages);
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  const appearance = useAppearance();
  const languages: readonly [Language, string][] = [
    ['vi', 'Tiếng Việt'],
    ['en', 'English'],
  ];
  const schemes: readonly [Scheme, string][] = [
    ['auto', words.themeAuto],
    ['light', words.themeLight],
    ['dark', words.themeDark],
  ];
  return (
    <Menu
      align="end"
      button={
        <button
          type="button"
          className={classes['avatar']}
          aria-label={`${initialsOf(session.person.name)}, ${words.account(session.person.name)}`}
        >
          {initialsOf(session.person.name)}
        </button>
      }
      groups={[
        ...(items.length > 0 ? [{ label: `${session.person.name} · ${session.unit.name}`, items }] : []),
        {
          label: words.language,
          items: languages.map(([id, label]) => ({
            id,
            label,
            trail: id === language ? tick : null,
            onPress: () => setLanguage(id),
            stay: true,
          })),
        },
        {
          label: words.theme,
          items: [
            ...schemes.map(([id, label]) => ({
              id,
              label,
              trail: id === appearance.scheme ? tick : null,
              onPress: () => appearance.setScheme(id),
              stay: true,
            })),
            {
              id: 'contrast',
              label: words.contrast,
              trail: appearance.contrast === 'more' ? tick : null,
              onPress: () => appearance.setContrast(appearance.contrast === 'more' ? 'normal' : 'more'),
              stay: true,
            },
            {
              id: 'density',
              label: words.compact,
              trail: appearance.density === 'compact' ? tick : null,
              onPress: () => appearance.setDensity(appearance.density === 'compact' ? 'regular' : 'compact'),
              stay: true,
            },
          ],
        },
        { items: [{ id: 'sign-out', label: words.signOut, onPress: onSignOut }] },
      ]}
    />
  );
}
