import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import { Menu as MantineMenu } from '@mantine/core';
import { Fragment } from 'react';
import { useGoTo } from '../navigation/link.tsx';
import classes from './controls.module.css';
import type { MenuProps } from './menu.tsx';

/** The menu itself, open from the start: loaded when somebody first opens one. */
export function OpenMenu({ button, groups, align = 'start' }: MenuProps) {
  const goTo = useGoTo();
  return (
    <MantineMenu
      defaultOpened
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
