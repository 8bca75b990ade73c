import { IconChartLine, IconSettings } from '@tabler/icons-react';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage, testSession } from '../testing/render-page.tsx';
import { initialsOf } from './account-menu.tsx';
import { AppShell } from './app-shell.tsx';
import { currentNavPath, maySee, navGroupsOf, type PageDefinition } from './page-definition.ts';
import { pageHits } from './search.ts';

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

function Shell({ onSignOut = () => undefined }: { readonly onSignOut?: () => void }) {
  return (
    <AppShell
      session={testSession}
      pages={pages}
      searchProviders={[
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
    expect(
      navGroupsOf(pages, testSession)
        .flat()
        .map((page) => page.path),
    ).toEqual(['/indices']);
    expect(navGroupsOf(pages, { ...testSession, roles: ['admin'] }).flat()).toHaveLength(2);
    expect(maySee({ permission: 'unit.write' }, testSession)).toBe(false);
    expect(maySee({ permission: 'unit.write' }, { ...testSession, permissions: ['unit.write'] })).toBe(true);
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
