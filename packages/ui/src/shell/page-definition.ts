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
  /**
   * Among the three places of the phone's bottom bar (the fourth is "Thêm"), where the first three that the person may
   * see stand; a shorter label where the other does not fit.
   */
  readonly phone?: boolean | Text;
  /** Stands for its group: the others of the group fold beneath it, and show while one of them is open. */
  readonly hub?: boolean;
  /**
   * Draws a `NavCount` behind the label: work that waits. Loaded apart from the shell, and silent when it fails.
   * @example Count: lazy(async () => ({ default: (await import('./components/my-work-count.tsx')).MyWorkCount }))
   */
  readonly Count?: ComponentType;
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
  /** What one does there, in a sentence; shown where places are listed. */
  readonly about?: Text;
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

/** A group of the rail: its places in their order, beneath a hub or by themselves. */
export interface NavSection {
  readonly group: NavGroup;
  readonly hub: NavPage | undefined;
  readonly places: readonly NavPage[];
}

/**
 * The rail of a session: groups that have pages. A hub with nothing beneath it is left out; one that would hold a
 * single place gives way to that place.
 */
export function navSectionsOf(pages: readonly PageDefinition[], session: ShellSession): readonly NavSection[] {
  const shown = pages.filter((page): page is NavPage => page.nav !== undefined && maySee(page, session));
  return groupOrder
    .map((group) => {
      const members = shown.filter((page) => page.nav.group === group);
      const places = members.filter((page) => !page.nav.hub).toSorted((a, b) => a.nav.order - b.nav.order);
      const hub = places.length > 1 ? members.find((page) => page.nav.hub) : undefined;
      return { group, hub, places };
    })
    .filter((section) => section.places.length > 0);
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
