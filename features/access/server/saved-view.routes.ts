import { cleanText } from '@nanghang/domain/kernel';
import type { Database } from '@nanghang/platform/db';
import { AppError, actorOf, type RouteRegistrar } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { savedViewRoutes } from '../contract/index.ts';
import { deleteSavedView, listSavedViews, putSavedView } from './saved-view.store.ts';

/** Most views that one account may keep, over all lists. */
const mostViews = 200;

function tooMany(): AppError {
  const message = {
    vi: `Mỗi tài khoản giữ nhiều nhất ${mostViews} cách xem. Hãy xoá bớt cách xem không dùng.`,
    en: `An account keeps at most ${mostViews} views. Remove some that are not used.`,
  };
  const issue = { code: 'TOO_MANY_VIEWS', severity: 'error', path: ['body', 'label'], message } as const;
  return new AppError('INVALID', { message, issues: [issue] });
}

/** Own saved views of lists. */
export function registerSavedViewRoutes(registrar: RouteRegistrar, database: Database): void {
  registrar.handle(savedViewRoutes.listViews, async ({ query }, context) => {
    const { tenantId, accountId } = actorOf(context);
    const items = await database.read(tenantId, (db) => listSavedViews(db, tenantId, accountId, query.list));
    return { items: [...items] };
  });
  registrar.handle(savedViewRoutes.keepView, async ({ body }, context) => {
    const { tenantId, accountId } = actorOf(context);
    const view = { id: newId(context.now.getTime()), ...body, label: cleanText(body.label) };
    return database.write(context.acting, async (tx) => {
      const known = await listSavedViews(tx.db, tenantId, accountId);
      const before = known.find((one) => one.listId === view.listId && one.label === view.label);
      if (!before && known.length >= mostViews) throw tooMany();
      const id = await putSavedView(tx.db, tenantId, accountId, view, context.now);
      await tx.audit({
        action: 'saved_view.save',
        objectType: 'account',
        objectId: accountId,
        ...(before ? { before: { list: before.listId, name: before.label, query: before.query } } : {}),
        after: { list: view.listId, name: view.label, query: view.query },
      });
      return { ...view, id };
    });
  });
  registrar.handle(savedViewRoutes.removeView, async ({ params }, context) => {
    const { tenantId, accountId } = actorOf(context);
    await database.write(context.acting, async (tx) => {
      const removed = await deleteSavedView(tx.db, tenantId, accountId, params.id);
      if (!removed) throw new AppError('NOT_FOUND');
      await tx.audit({
        action: 'saved_view.remove',
        objectType: 'account',
        objectId: accountId,
        before: { list: removed.listId, name: removed.label, query: removed.query },
      });
    });
    return { done: true as const };
  });
}
