import { PassThrough, Readable } from 'node:stream';
import { docxMediaType } from '@nanghang/platform/documents-out';
import { AppError, actorOf, type RouteRegistrar } from '@nanghang/platform/http';
import { writeXlsx } from '@nanghang/platform/spreadsheet';
import {
  cascadingRoutes,
  planCopyRoutes,
  taskListRoutes,
  taskRoutes,
  unitPlanRoutes,
  unmatchedNameRoutes,
} from '../contract/index.ts';
import type { createCopying } from './copying.service.ts';
import { sendKeptFile } from './kept-file.ts';
import type { PlanCopies } from './plan-copies.service.ts';
import type { Sheets } from './sheets.service.ts';
import { askingOf, writingOf } from './tasks.routes.ts';
import type { UnitPlanDrafts } from './unit-plan-drafts.service.ts';
import type { UnitPlans } from './unit-plans.service.ts';
import type { UnmatchedNames } from './unmatched-names.service.ts';

/** Plans of units, links between levels, copies. */
export function registerCascading(
  registrar: RouteRegistrar,
  plans: UnitPlans,
  copy: ReturnType<typeof createCopying>,
): void {
  registrar.handle(cascadingRoutes.unitPlanDraft, async ({ query }, context) =>
    plans.draft(askingOf(context), actorOf(context), query.unit, query.plan),
  );
  registrar.handle(cascadingRoutes.issueUnitPlan, async ({ body }, context) => plans.issue(writingOf(context), body));
  registrar.handle(cascadingRoutes.setParent, async ({ params, body }, context) => {
    await plans.setParent(writingOf(context), params.taskId, body.parentTaskId, body.reason);
    return { done: true } as const;
  });
  registrar.handle(taskRoutes.copy, async ({ body }, context) => copy(writingOf(context), body));
}

/** Plans of units while they are written. */
export function registerUnitPlanDrafts(registrar: RouteRegistrar, drafts: UnitPlanDrafts): void {
  registrar.handle(unitPlanRoutes.list, async ({ query }, context) => drafts.list(askingOf(context), query.unit));
  registrar.handle(unitPlanRoutes.saveDraft, async ({ query, body }, context) =>
    drafts.save(writingOf(context), query, body.version, body.content),
  );
  registrar.handle(unitPlanRoutes.draftPaper, async ({ query }, context) => {
    const { fileName, bytes } = await drafts.paper(askingOf(context), query);
    const file = { fileName, mediaType: docxMediaType, byteCount: bytes.length };
    sendKeptFile(context, file, Readable.from([bytes]));
    return { done: true } as const;
  });
  registrar.handle(unitPlanRoutes.discardDraft, async ({ query }, context) => {
    await drafts.discard(writingOf(context), query);
    return { done: true } as const;
  });
}

/** Plans made from plans. */
export function registerPlanCopies(registrar: RouteRegistrar, copies: PlanCopies): void {
  registrar.handle(planCopyRoutes.preview, async ({ params, query }, context) => {
    const { shiftMonths, shiftDays, ...span } = query;
    return copies.preview(askingOf(context), params.planId, { shiftMonths, shiftDays }, span);
  });
  registrar.handle(planCopyRoutes.create, async ({ params, body }, context) =>
    copies.create(writingOf(context), params.planId, body),
  );
}

/** Names that no unit carries. */
export function registerUnmatchedNames(registrar: RouteRegistrar, names: UnmatchedNames): void {
  registrar.handle(unmatchedNameRoutes.list, async ({ query }, context) => names.list(askingOf(context), query.plan));
  registrar.handle(unmatchedNameRoutes.resolve, async ({ body }, context) => names.resolve(writingOf(context), body));
  registrar.handle(unmatchedNameRoutes.keep, async ({ body }, context) => {
    const { kept, reason, ...name } = body;
    return names.keep(writingOf(context), name, kept, reason);
  });
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
