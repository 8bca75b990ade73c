import { pageApi } from '@nanghang/testkit/page';
import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { usePathParam, useUrlState } from '../navigation/url-state.ts';
import { renderPage } from './render-page.tsx';

function Answer() {
  const query = useQuery({
    queryKey: ['unit'],
    queryFn: async () => (await (await fetch('/api/v1/units/1')).json()) as { name: string },
  });
  return <p>{query.data?.name}</p>;
}

it('answers requests of a page by the handlers of the test', async () => {
  pageApi.use(http.get('*/api/v1/units/1', () => HttpResponse.json({ name: 'Sở Xây dựng' })));
  renderPage(<Answer />);
  expect(await screen.findByText('Sở Xây dựng')).toBeTruthy();
});

function Place() {
  const [url, setUrl] = useUrlState();
  return (
    <button type="button" onClick={() => setUrl({ nam: '2021' })}>{`${usePathParam('series')} ${url['nam']}`}</button>
  );
}

it('gives a page its path parameters and the state in its address', async () => {
  const page = renderPage(<Place />, { path: '/indices/$series', url: '/indices/pci?nam=2020&tab=a' });
  (await screen.findByText('pci 2020')).click();
  expect(await screen.findByText('pci 2021')).toBeTruthy();
  expect(page.address()).toBe('/indices/pci?nam=2021&tab=a');
});

function Places() {
  const [url, setUrl] = useUrlState();
  return (
    <>
      <p>{url['ob'] ?? 'none'}</p>
      <button type="button" onClick={() => setUrl({ ob: 'one' })}>
        open
      </button>
      <button type="button" onClick={() => setUrl({ ob: 'two' }, { push: true })}>
        go
      </button>
    </>
  );
}

it('stays where the page is scrolled to when the state in its address changes, and begins at the top of a new view', async () => {
  const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  renderPage(<Places />, { url: '/work' });
  await screen.findByText('none');
  await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(1));
  screen.getByText('open').click();
  expect(await screen.findByText('one')).toBeTruthy();
  screen.getByText('go').click();
  expect(await screen.findByText('two')).toBeTruthy();
  await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(2));
});
