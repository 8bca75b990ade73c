import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

/** A named state of a list: its conditions, order and columns as the address has them. */
export const keptView = z.object({
  id: schemas.id,
  /** Which list: `people`, `tasks`. */
  listId: z.string(),
  label: z.string(),
  /** Query text from the question mark on; empty for everything. */
  query: z.string(),
});
export type KeptView = z.output<typeof keptView>;

const listId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

export const listViews = route({
  id: 'saved-view.list',
  method: 'GET',
  path: '/api/v1/account/views',
  summary: 'Own saved views, of one list or of all, the oldest first',
  access: 'signed-in',
  query: z.object({ list: listId.optional() }),
  response: z.object({ items: z.array(keptView) }),
});

export const keepView = route({
  id: 'saved-view.keep',
  method: 'PUT',
  path: '/api/v1/account/views',
  summary: 'Save a view under a name; one of the same name is replaced',
  access: 'signed-in',
  body: z.object({
    listId,
    label: z.string().trim().min(1).max(80),
    query: z
      .string()
      .max(2000)
      .regex(/^(\?.*)?$/),
  }),
  response: keptView,
});

export const removeView = route({
  id: 'saved-view.remove',
  method: 'DELETE',
  path: '/api/v1/account/views/:id',
  summary: 'Remove an own saved view',
  access: 'signed-in',
  params: z.object({ id: schemas.id }),
  response: schemas.done,
});

/** Saved views of lists, which follow the person. */
export const savedViewRoutes = { listViews, keepView, removeView } as const;
