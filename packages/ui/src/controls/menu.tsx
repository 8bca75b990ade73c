import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import { Menu as MantineMenu } from '@mantine/core';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useGoTo } from '../navigation/link.tsx';
import classes from './controls.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown at the right: a tick for the chosen one, a key, a number. */
  readonly trail?: ReactNode;
  readonly href?: string;
  readonly onPress?: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** The menu stays open, for choices that may be several. */
  readonly stay?: boolean;
}

export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

export interface MenuProps {
  /** The button that opens the menu; must forward its ref. */
  readonly button: ReactElement;
  readonly groups: readonly MenuGroup[];
  readonly align?: 'start' | 'end';
}

/** Verbs or choices that open below a button. */
export function Menu({ button, groups, align = 'start' }: MenuProps) {
  const goTo = useGoTo();
  return (
    <MantineMenu
      withInitialFocusPlaceholder={false}
      position={align === 'start' ? 'bottom-start' : 'bottom-end'}
      offset={4}
      transitionProps={{ duration: 0 }}
      classNames={{
        dropdown: classes['menu'] ?? '',
        item: classes['menuItem'] ?? '',
        label: classes['menuLabel'] ?? '',
        divider: classes['menuDivider'] ?? '',
      }}
    >
      <MantineMenu.Target>{button}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
          <Fragment key={index}>
            {index > 0 ? <MantineMenu.Divider /> : null}
            {group.label ? <MantineMenu.Label>{group.label}</MantineMenu.Label> : null}
            {group.items.map((item) => (
              <MantineMenu.Item
                key={item.id}
                leftSection={item.icon}
                rightSection={item.trail}
                disabled={item.disabled ?? false}
                data-danger={item.danger || undefined}
                closeMenuOnClick={!item.stay}
                onClick={() => {
                  item.onPress?.();
                  if (item.href !== undefined) goTo(item.href);
                }}
              >
                {item.label}
              </MantineMenu.Item>
            ))}
          </Fragment>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}
