import { defineMessages, type SavedViews, showNote, useMessages } from '@nanghang/ui';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeptView } from '../contract/index.ts';
import { client } from './sign-in.queries.ts';

const messages = defineMessages({
  vi: { notKept: 'Chưa lưu được cách xem. Thử lại sau; đường dẫn của trang vẫn giữ đúng cách xem này.' },
  en: { notKept: 'The view could not be saved. Try again; the address of the page still keeps it.' },
});

const routes = async () => (await import('../contract/index.ts')).savedViewRoutes;

export function viewsQuery(listId: string) {
  return queryOptions({
    queryKey: ['account', 'views', listId],
    queryFn: ({ signal }) => client.call(async () => (await routes()).listViews, { query: { list: listId }, signal }),
  });
}

/** Own views of a list, kept with the account: they show at once and follow to every device. */
export function useOwnViews(listId: string): SavedViews {
  const words = useMessages(messages);
  const cache = useQueryClient();
  const { queryKey } = viewsQuery(listId);
  const { data } = useQuery(viewsQuery(listId));
  const show = (change: (items: readonly KeptView[]) => readonly KeptView[]) =>
    cache.setQueryData(queryKey, (now) => ({ items: [...change(now?.items ?? [])] }));
  const settle = {
    onError: () => showNote({ message: words.notKept }),
    onSettled: () => cache.invalidateQueries({ queryKey }),
  };
  const keep = useMutation({
    ...settle,
    mutationFn: (body: { label: string; query: string }) =>
      client.call(async () => (await routes()).keepView, {
        body: { listId, ...body },
        idempotencyKey: crypto.randomUUID(),
      }),
    onMutate: ({ label, query }) =>
      show((items) => [
        ...items.filter((view) => view.label !== label),
        { id: crypto.randomUUID(), listId, label, query },
      ]),
  });
  const drop = useMutation({
    ...settle,
    mutationFn: (id: string) => client.call(async () => (await routes()).removeView, { params: { id } }),
    onMutate: (id) => show((items) => items.filter((view) => view.id !== id)),
  });
  return {
    views: (data?.items ?? []).map(({ id, label, query }) => ({ id, label, query, own: true })),
    save: (label, query) => keep.mutate({ label, query }),
    remove: (id) => drop.mutate(id),
  };
}
