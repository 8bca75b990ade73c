import { PassThrough } from 'node:stream';
import { AppError, type RouteRegistrar } from '@nanghang/platform/http';
import { writeXlsx } from '@nanghang/platform/spreadsheet';
import { cascadingRoutes, taskListRoutes, taskRoutes } from '../contract/index.ts';
import type { createCopying } from './copying.service.ts';
import type { Sheets } from './sheets.service.ts';
import { askingOf, writingOf } from './tasks.routes.ts';
import type { UnitPlans } from './unit-plans.service.ts';

/** Plans of units, links between levels, copies. */
export function registerCascading(
  registrar: RouteRegistrar,
  plans: UnitPlans,
  copy: ReturnType<typeof createCopying>,
): void {
  registrar.handle(cascadingRoutes.unitPlanDraft, async ({ query }, context) =>
    plans.draft(askingOf(context), query.unit, query.plan),
  );
  registrar.handle(cascadingRoutes.issueUnitPlan, async ({ body }, context) => plans.issue(writingOf(context), body));
  registrar.handle(cascadingRoutes.setParent, async ({ params, body }, context) => {
    await plans.setParent(writingOf(context), params.taskId, body.parentTaskId, body.reason);
    return { done: true } as const;
  });
  registrar.handle(taskRoutes.copy, async ({ body }, context) => copy(writingOf(context), body));
}

/** Workbooks of tasks, out and back in. */
export function registerSheets(registrar: RouteRegistrar, sheets: Sheets): void {
  registrar.handle(taskListRoutes.export, async ({ query }, context) => {
    const { sort, columns, language, ...filter } = query;
    const stream = new PassThrough();
    context.reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', 'attachment; filename="nhiem-vu.xlsx"')
      .send(stream);
    const content = sheets.content(askingOf(context), filter, { sort, columns, language });
    await writeXlsx(stream, [content]).catch((error: Error) => stream.destroy(error));
    return { done: true } as const;
  });
  registrar.handle(cascadingRoutes.readSheet, async (_, context) => {
    const file = context.request.isMultipart() ? await context.request.file() : undefined;
    if (!file) throw new AppError('BAD_REQUEST');
    return sheets.read(writingOf(context), { name: file.filename.normalize('NFC').slice(0, 200), content: file.file });
  });
  registrar.handle(cascadingRoutes.applySheet, async ({ params, body }, context) =>
    sheets.apply(writingOf(context), params.sheet, body.take, body.reason),
  );
}
