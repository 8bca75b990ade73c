import { IconChartLine, IconSettings } from '@tabler/icons-react';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage, testSession } from '../testing/render-page.tsx';
import { initialsOf } from './account-menu.tsx';
import { AppShell } from './app-shell.tsx';
import { NavCount } from './nav-count.tsx';
import { currentNavPath, maySee, navSectionsOf, type PageDefinition } from './page-definition.ts';
import { pageHits, type SearchProvider } from './search.ts';

function Page() {
  return null;
}
const load = async () => ({ Page });
const pages: readonly PageDefinition[] = [
  {
    path: '/admin',
    title: { vi: 'Quản trị', en: 'Administration' },
    load,
    roles: ['admin'],
    searchable: true,
    nav: { group: 'manage', order: 10, label: { vi: 'Quản trị', en: 'Administration' }, icon: IconSettings },
  },
  {
    path: '/indices',
    title: { vi: 'Chỉ số', en: 'Indices' },
    load,
    searchable: true,
    nav: { group: 'read', order: 10, label: { vi: 'Chỉ số', en: 'Indices' }, icon: IconChartLine, phone: true },
  },
  { path: '/indices/$series', title: { vi: 'Một chỉ số', en: 'An index' }, load, searchable: true },
];

const underHub: readonly PageDefinition[] = ['/admin/log', '/admin/mail'].map((path, index) => ({
  path: path as `/${string}`,
  title: { vi: path, en: path },
  load,
  nav: { group: 'manage', order: 20 + index, label: { vi: path, en: path }, icon: IconSettings },
}));

function SampleCount() {
  return <NavCount count={1234} label="1234 việc" />;
}

function BrokenCount(): never {
  throw new Error('down');
}

const managing: PageDefinition = {
  path: '/admin/hub',
  title: { vi: 'Quản lý', en: 'Managing' },
  load,
  nav: {
    group: 'manage',
    order: 0,
    label: { vi: 'Quản lý', en: 'Managing' },
    icon: IconSettings,
    hub: true,
    Count: SampleCount,
  },
};
const broken: PageDefinition = {
  path: '/broken',
  title: { vi: 'Hỏng', en: 'Broken' },
  load,
  nav: {
    group: 'work',
    order: 1,
    label: { vi: 'Bộ đếm hỏng', en: 'Broken' },
    icon: IconSettings,
    Count: BrokenCount,
  },
};

interface ShellProps {
  readonly onSignOut?: () => void;
  readonly more?: readonly PageDefinition[];
  readonly providers?: readonly SearchProvider[];
}

function Shell({ onSignOut = () => undefined, more = [], providers = [] }: ShellProps) {
  return (
    <AppShell
      session={testSession}
      pages={[...pages, ...more]}
      searchProviders={[
        ...providers,
        {
          id: 'units',
          heading: { vi: 'Đơn vị', en: 'Units' },
          find: async (query) => [{ id: 'u', label: `Sở ${query}`, href: '/units/u' }],
        },
      ]}
      onSignOut={onSignOut}
    >
      <p>Nội dung</p>
    </AppShell>
  );
}

describe('pages', () => {
  it('are seen by role and permission', () => {
    expect(navSectionsOf(pages, testSession).flatMap((section) => section.places.map((page) => page.path))).toEqual([
      '/indices',
    ]);
    expect(navSectionsOf(pages, { ...testSession, roles: ['admin'] }).map((section) => section.group)).toEqual([
      'read',
      'manage',
    ]);
    expect(maySee({ permission: 'unit.write' }, testSession)).toBe(false);
    expect(maySee({ permission: 'unit.write' }, { ...testSession, permissions: ['unit.write'] })).toBe(true);
  });

  it('fold beneath the hub of their group when it holds several', () => {
    const place = (path: `/${string}`, order: number, hub?: true): PageDefinition => ({
      path,
      title: { vi: path, en: path },
      load,
      nav: { group: 'manage', order, label: { vi: path, en: path }, icon: IconSettings, ...(hub ? { hub } : {}) },
    });
    const hub = place('/hub', 0, true);
    const [several] = navSectionsOf([hub, place('/b', 20), place('/a', 10)], testSession);
    expect(several?.hub?.path).toBe('/hub');
    expect(several?.places.map((page) => page.path)).toEqual(['/a', '/b']);
    expect(navSectionsOf([hub, place('/a', 10)], testSession)[0]?.hub).toBeUndefined();
    expect(navSectionsOf([hub], testSession)).toEqual([]);
  });

  it('belong to the longest place of the rail', () => {
    expect(currentNavPath('/indices/pci', ['/', '/indices'])).toBe('/indices');
    expect(currentNavPath('/indices-old', ['/', '/indices'])).toBeUndefined();
    expect(currentNavPath('/', ['/', '/indices'])).toBe('/');
  });

  it('are found without diacritics, but not those that need a parameter', () => {
    expect(pageHits(pages, 'chi so', 'vi').map((hit) => hit.href)).toEqual(['/indices']);
  });
});

describe('AppShell', () => {
  it('shows the rail, the unit and the date, and marks where one is', async () => {
    renderPage(<Shell />, { url: '/indices/pci', path: '/indices/$series' });
    const rail = await screen.findByRole('navigation', { name: 'Điều hướng chính' });
    const link = within(rail).getByRole('link', { name: 'Chỉ số' });
    expect(link.getAttribute('aria-current')).toBe('page');
    expect(within(rail).queryByText('Quản trị')).toBeNull();
    const bar = within(screen.getByRole('banner'));
    expect(bar.getByText('Sở Thử nghiệm')).toBeTruthy();
    expect(bar.getByText('Số liệu đến 20/11/2023')).toBeTruthy();
  });

  it('has the first three places that one may see on the bar of a phone, with short labels', async () => {
    const place = (path: `/${string}`, order: number, permission?: string): PageDefinition => ({
      ...{ path, title: { vi: path, en: path }, load, ...(permission ? { permission } : {}) },
      nav: {
        ...{ group: 'work', order, label: { vi: `${path} dài`, en: path }, icon: IconSettings },
        phone: { vi: `${path} ngắn`, en: path },
      },
    });
    const more = [place('/own', 10, 'own.work'), place('/a', 20), place('/b', 30), place('/c', 40)];
    renderPage(<Shell more={more} />, { url: '/start', path: '/start' });
    const bar = await screen.findByRole('navigation', { name: 'Điều hướng nhanh' });
    const links = within(bar).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Chỉ số', '/a ngắn', '/b ngắn']);
  });

  it('goes to a page without loading it anew', async () => {
    const page = renderPage(<Shell />, { url: '/start', path: '/start' });
    await userEvent.click((await screen.findAllByRole('link', { name: 'Chỉ số' }))[0] as HTMLElement);
    expect(page.address()).toBe('/indices');
  });

  it('searches by Ctrl K and opens a hit by Enter', async () => {
    const page = renderPage(<Shell />, { url: '/start' });
    const user = userEvent.setup();
    await screen.findByText('Nội dung');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Tìm kiếm' }), 'Nội vụ');
    expect(await screen.findByRole('option', { name: 'Sở Nội vụ' })).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(page.address()).toBe('/units/u');
  });

  it('asks only providers that the session may ask, and shows who answers while another is silent', async () => {
    const find = vi.fn(async () => [{ id: 'x', label: 'Bí mật', href: '/x' }]);
    const providers: SearchProvider[] = [
      { id: 'secret', heading: { vi: 'Kín', en: 'Secret' }, permission: 'secret.read', find },
      { id: 'silent', heading: { vi: 'Lặng', en: 'Silent' }, find: () => new Promise(() => undefined) },
      { id: 'failing', heading: { vi: 'Hỏng', en: 'Failing' }, find: () => Promise.reject(new Error('down')) },
    ];
    renderPage(<Shell providers={providers} />, { url: '/start' });
    const user = userEvent.setup();
    await screen.findByText('Nội dung');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Tìm kiếm' }), 'chi');
    expect(await screen.findByRole('option', { name: 'Sở chi' })).toBeTruthy();
    expect(find).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: 'Chỉ số' }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(screen.getByRole('option', { name: 'Sở chi' }).getAttribute('aria-selected')).toBe('true');
  });

  it('keeps a talkative provider from pushing the others out of sight', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `n${index}`, label: `Việc ${index}`, href: '/t' }));
    const providers = [{ id: 'many', heading: { vi: 'Nhiệm vụ', en: 'Tasks' }, find: async () => many }];
    renderPage(<Shell providers={providers} />, { url: '/start' });
    const user = userEvent.setup();
    await screen.findByText('Nội dung');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Tìm kiếm' }), 'viec');
    expect(await screen.findByRole('option', { name: 'Sở viec' })).toBeTruthy();
    expect(screen.getAllByRole('option', { name: /^Việc/ })).toHaveLength(5);
  });

  it('shows what is beneath the hub only while one is there, with counters that may fail alone', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = renderPage(<Shell more={[managing, broken, ...underHub]} />, { url: '/start' });
    const rail = within(await screen.findByRole('navigation', { name: 'Điều hướng chính' }));
    expect(rail.getByRole('link', { name: 'Quản lý 1234 việc' }).textContent).toContain('1.234');
    expect(rail.getByRole('link', { name: 'Bộ đếm hỏng' })).toBeTruthy();
    expect(rail.queryByRole('link', { name: '/admin/log' })).toBeNull();
    page.unmount();
    renderPage(<Shell more={[managing, ...underHub]} />, { url: '/admin/mail', path: '/admin/mail' });
    const inside = within(await screen.findByRole('navigation', { name: 'Điều hướng chính' }));
    expect(inside.getByRole('link', { name: '/admin/mail' }).getAttribute('aria-current')).toBe('page');
    expect(inside.getByRole('link', { name: '/admin/log' })).toBeTruthy();
  });

  it('changes the language for everything, and signs out', async () => {
    const onSignOut = vi.fn();
    renderPage(<Shell onSignOut={onSignOut} />, { url: '/start' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Tài khoản Nguyễn Thị An/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'English' }));
    expect(within(screen.getByRole('banner')).getByText('Data as of 20/11/2023')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    expect(onSignOut).toHaveBeenCalledOnce();
  });

  it('lists the keys of the page on ?', async () => {
    renderPage(<Shell />, { url: '/start' });
    await screen.findByText('Nội dung');
    await userEvent.keyboard('?');
    expect(await screen.findByText('Phím tắt của trang này')).toBeTruthy();
  });
});

it('shortens a name to the letters of its last two words', () => {
  expect(initialsOf('Trần Thị Thu Hà')).toBe('TH');
  expect(initialsOf('  Đặng  ')).toBe('Đ');
});
