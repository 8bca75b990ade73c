import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { taskFileRoutes, taskListRoutes, taskRoutes } from '../contract/index.ts';
import type { BulkChanges } from './bulk.service.ts';
import { arrivingFile, sendKeptFile } from './kept-file.ts';
import type { Doing } from './obligation-access.ts';
import type { ObligationReading } from './obligation-reading.service.ts';
import type { Talk } from './talk.service.ts';
import type { createTaskDetail } from './task-detail.service.ts';
import type { TaskFiles } from './task-files.service.ts';
import type { Asking } from './task-filter.ts';
import type { TaskReading } from './task-reading.service.ts';
import type { TaskTree } from './task-tree.ts';
import type { TaskWrites, TaskWriting } from './task-writes.service.ts';

/** Who reads, within which reach, as of which day. */
export function askingOf(context: RequestContext): Asking {
  const { tenant, reach, businessDate: asOf, actor, seen } = context;
  return { tenantId: tenant.tenantId, reach, asOf, personId: actor?.personId, seen };
}

/** Who does something with one obligation or task. */
export function doingOf(context: RequestContext): Doing {
  const { tenant, reach, now, businessDate, actingOn } = context;
  return { tenantId: tenant.tenantId, actor: actorOf(context), reach, now, asOf: businessDate, actingOn };
}

/** Who changes tasks. */
export function writingOf(context: RequestContext): TaskWriting {
  return { acting: context.acting, actor: actorOf(context), reach: context.reach, now: context.now };
}

const done = { done: true } as const;

/** Views of tasks. */
export function registerTaskViews(registrar: RouteRegistrar, reading: TaskReading, tree: TaskTree): void {
  registrar.handle(taskListRoutes.tree, async ({ query }, context) => {
    const { limit, cursor, ...filter } = query;
    return tree(askingOf(context), filter, { limit, cursor });
  });
  registrar.handle(taskListRoutes.list, async ({ query }, context) => {
    const { sort, limit, cursor, ...filter } = query;
    return reading.list(askingOf(context), filter, { sort, limit, cursor });
  });
  registrar.handle(taskListRoutes.counts, async ({ query }, context) => reading.counts(askingOf(context), query));
  registrar.handle(taskListRoutes.board, async ({ query: { by, ...filter } }, context) =>
    reading.board(askingOf(context), filter, by),
  );
  registrar.handle(taskListRoutes.calendar, async ({ query: { month, ...filter } }, context) =>
    reading.calendar(askingOf(context), filter, month),
  );
  registrar.handle(taskListRoutes.timeline, async ({ query }, context) => {
    const { limit, cursor, from, to, ...filter } = query;
    return reading.timeline(askingOf(context), filter, { limit, cursor, from, to });
  });
  registrar.handle(taskListRoutes.similar, async ({ query }, context) =>
    reading.similar(askingOf(context), query.text, query.except),
  );
  registrar.handle(taskRoutes.dates, async ({ query }, context) =>
    reading.dates(askingOf(context), query.text, { issuedOn: query.issuedOn, plan: query.plan }),
  );
}

/** One task, and what happened to it. */
export function registerTaskReading(
  registrar: RouteRegistrar,
  show: ReturnType<typeof createTaskDetail>,
  obligations: ObligationReading,
): void {
  registrar.handle(taskRoutes.show, async ({ params }, context) =>
    show(askingOf(context), actorOf(context), params.taskId),
  );
  registrar.handle(taskRoutes.course, async ({ params, query }, context) => {
    await show(askingOf(context), actorOf(context), params.taskId);
    return obligations.course(askingOf(context), params.taskId, query);
  });
}

/** Changes of tasks. */
export function registerTaskWrites(registrar: RouteRegistrar, writes: TaskWrites, bulk: BulkChanges): void {
  registrar.handle(taskRoutes.create, async ({ body }, context) => writes.create(writingOf(context), body));
  registrar.handle(taskRoutes.change, async ({ params, body }, context) =>
    writes.change(writingOf(context), params.taskId, body),
  );
  registrar.handle(taskRoutes.close, async ({ params, body }, context) => {
    await writes.close(writingOf(context), params.taskId, body.reason);
    return done;
  });
  registrar.handle(taskRoutes.resolveName, async ({ params, body }, context) => {
    await writes.resolveName(writingOf(context), params.taskId, body);
    return done;
  });
  registrar.handle(taskRoutes.bulk, async ({ body }, context) =>
    bulk.changeMany(writingOf(context), body.taskIds, body.change),
  );
}

/** What is said on tasks, who follows them, products. */
export function registerTalk(registrar: RouteRegistrar, talk: Talk): void {
  registrar.handle(taskRoutes.comment, async ({ params, body }, context) =>
    talk.comment(doingOf(context), params.taskId, body),
  );
  registrar.handle(taskRoutes.people, async ({ params, query }, context) =>
    talk.people(doingOf(context), params.taskId, query),
  );
  registrar.handle(taskRoutes.removeComment, async ({ params }, context) => {
    await talk.removeComment(doingOf(context), params.taskId, params.commentId);
    return done;
  });
  registrar.handle(taskRoutes.watch, async ({ params, body }, context) => {
    await talk.watch(doingOf(context), params.taskId, body.watching);
    return done;
  });
  registrar.handle(taskRoutes.setProduct, async ({ params, body }, context) => {
    await talk.setProduct(doingOf(context), params.taskId, params.productId, body.done);
    return done;
  });
}

/** Files that go with tasks. */
export function registerTaskFiles(registrar: RouteRegistrar, files: TaskFiles): void {
  registrar.handle(taskFileRoutes.list, async ({ params }, context) => files.list(askingOf(context), params.taskId));
  registrar.handle(taskFileRoutes.add, async ({ params }, context) =>
    files.add(writingOf(context), params.taskId, () => arrivingFile(context)),
  );
  registrar.handle(taskFileRoutes.content, async ({ params }, context) => {
    const { file, content } = await files.open(askingOf(context), params.taskId, params.fileId);
    sendKeptFile(context, file, content);
    return done;
  });
  registrar.handle(taskFileRoutes.remove, async ({ params }, context) => {
    await files.remove(writingOf(context), params.taskId, params.fileId);
    return done;
  });
}
