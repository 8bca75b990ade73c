import type { Text } from '@nanghang/domain/kernel';
import type { ComponentType } from 'react';
import type { ShellSession } from './session.ts';

/** Groups of the rail, in this order: reading, working, the public, managing. */
export type NavGroup = 'read' | 'work' | 'public' | 'manage';

export interface IconProps {
  readonly 'aria-hidden'?: boolean;
  readonly size?: number | string;
  readonly stroke?: number | string;
}

/** Place of a page in the rail. */
export interface NavPlace {
  readonly group: NavGroup;
  /** Within the group, ascending; leave gaps (10, 20, 30). */
  readonly order: number;
  readonly label: Text;
  /** A Tabler outline icon: `IconChartLine` from '@tabler/icons-react'. */
  readonly icon: ComponentType<IconProps>;
  /** Among the three places of the phone's bottom bar (the fourth is "Thêm"). */
  readonly phone?: boolean;
}

/**
 * A page of a feature. Each feature exports from `@nanghang/<feature>/web` a list of them, which apps/web joins:
 *
 * @example
 * export const indexPages: readonly PageDefinition[] = [
 *   {
 *     path: '/indices',
 *     title: { vi: 'Chỉ số', en: 'Indices' },
 *     load: () => import('./pages/index-list.page.tsx'), // a module that exports `Page`
 *     nav: { group: 'read', order: 20, label: { vi: 'Chỉ số', en: 'Indices' }, icon: IconChartLine, phone: true },
 *     searchable: true,
 *   },
 *   { path: '/indices/$series', title: { vi: 'Chỉ số', en: 'Index' }, load: () => import('./pages/index.page.tsx') },
 * ];
 */
export interface PageDefinition {
  /** Path with `$name` for parameters; read them with `usePathParam('name')`. */
  readonly path: `/${string}`;
  readonly title: Text;
  /** Loads the page when it is first opened. */
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
  readonly nav?: NavPlace;
  /** Found by the search box of the shell. */
  readonly searchable?: boolean;
  /** Roles that see the page; all when left out. The server decides what they may read. */
  readonly roles?: readonly string[];
  /** Action the session must grant to see the page. */
  readonly permission?: string;
  /** `shell` needs a session; `public` stands alone, inside a main landmark; `bare` brings its own frame. */
  readonly frame?: 'shell' | 'public' | 'bare';
}

/**
 * Whether a session sees the page: one of its roles, and its permission.
 * @example maySee({ path: '/a', title: { vi: 'A', en: 'A' }, load }, session) // true
 */
export function maySee(page: Pick<PageDefinition, 'roles' | 'permission'>, session: ShellSession): boolean {
  const byRole = page.roles === undefined || page.roles.some((role) => session.roles.includes(role));
  return byRole && (page.permission === undefined || session.permissions.includes(page.permission));
}

/** A page with its place in the rail. */
export type NavPage = PageDefinition & { readonly nav: NavPlace };

const groupOrder: readonly NavGroup[] = ['read', 'work', 'public', 'manage'];

/** The rail of a session: groups that have pages, each in its order. */
export function navGroupsOf(pages: readonly PageDefinition[], session: ShellSession): readonly (readonly NavPage[])[] {
  const shown = pages.filter((page): page is NavPage => page.nav !== undefined && maySee(page, session));
  return groupOrder
    .map((group) => shown.filter((page) => page.nav.group === group).toSorted((a, b) => a.nav.order - b.nav.order))
    .filter((group) => group.length > 0);
}

/**
 * The page of the rail that a path belongs to: the longest that it starts with.
 * @example currentNavPath('/indices/pci', ['/', '/indices']) // '/indices'
 */
export function currentNavPath(path: string, places: readonly string[]): string | undefined {
  return places
    .filter((place) => path === place || (place !== '/' && path.startsWith(`${place}/`)))
    .toSorted((a, b) => b.length - a.length)[0];
}
