import { pageApi } from '@nanghang/testkit/page';
import { NoteHost, OwnViewsSlot, useSavedViews } from '@nanghang/ui';
import { renderPage } from '@nanghang/ui/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { useOwnViews } from './own-views.ts';

const builtIn = [{ id: 'all', label: 'Tất cả', query: '' }];
const id = '01890000-0000-7000-8000-000000000001';

function List() {
  const { views, save, remove } = useSavedViews('tasks', builtIn);
  return (
    <>
      {views.map((view) => (
        <button key={view.id} type="button" onClick={() => remove(view.id)}>
          {`${view.label} ${view.query}`}
        </button>
      ))}
      <button type="button" onClick={() => save('Trễ', '?state=late')}>
        Lưu
      </button>
      <NoteHost />
    </>
  );
}

function open() {
  renderPage(
    <OwnViewsSlot value={useOwnViews}>
      <List />
    </OwnViewsSlot>,
  );
}

it('keeps own views with the account, beside those of the list', async () => {
  const kept = [{ id, listId: 'tasks', label: 'Của tôi', query: '?unit=a' }];
  const removed: unknown[] = [];
  pageApi.use(
    http.get('*/api/v1/account/views', ({ request }) =>
      HttpResponse.json({ items: new URL(request.url).searchParams.get('list') === 'tasks' ? kept : [] }),
    ),
    http.put('*/api/v1/account/views', async ({ request }) => {
      const body = (await request.json()) as Omit<(typeof kept)[number], 'id'>;
      kept.push({ id: `${id.slice(0, -1)}2`, ...body });
      return HttpResponse.json(kept.at(-1));
    }),
    http.delete('*/api/v1/account/views/:id', ({ params }) => {
      removed.push(params['id']);
      kept.shift();
      return HttpResponse.json({ done: true });
    }),
  );
  open();
  expect(await screen.findByRole('button', { name: 'Của tôi ?unit=a' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByRole('button', { name: 'Trễ ?state=late' })).toBeTruthy();
  expect(kept.at(-1)).toMatchObject({ listId: 'tasks', label: 'Trễ', query: '?state=late' });
  await userEvent.click(screen.getByRole('button', { name: 'Của tôi ?unit=a' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Của tôi ?unit=a' })).toBeNull());
  expect(removed).toEqual([id]);
});

it('takes a view back that could not be kept, and says so', async () => {
  pageApi.use(
    http.get('*/api/v1/account/views', () => HttpResponse.json({ items: [] })),
    http.put('*/api/v1/account/views', () => HttpResponse.json({}, { status: 503 })),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText(/Chưa lưu được cách xem/)).toBeTruthy();
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Trễ ?state=late' })).toBeNull());
});
