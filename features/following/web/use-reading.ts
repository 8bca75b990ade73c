import { useMutation, useQueryClient } from '@tanstack/react-query';
import { followingRoutes, type Notice } from '../contract/index.ts';
import { client } from './following.queries.ts';

/** Marks notices as read. */
export function useReading() {
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (body: { readonly ids: string[] } | { readonly upTo: string }) =>
      client.call(followingRoutes.read, { body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  return {
    readOne: (id: string) => read.mutate({ ids: [id] }),
    readUpTo: (newest: Notice | undefined) => {
      if (newest) read.mutate({ upTo: newest.createdAt });
    },
    busy: read.isPending,
  };
}
