import { AppError, actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { unitImportRoutes } from '../contract/unit-imports.ts';
import { templateWorkbook } from './import-workbooks.ts';
import type { Importing, UnitImportsService } from './unit-imports.service.ts';

function importingOf(context: RequestContext): Importing {
  return {
    acting: context.acting,
    personId: actorOf(context).personId,
    now: context.now,
    today: context.businessDate,
  };
}

function sendWorkbook(context: RequestContext, bytes: Buffer, name: string): void {
  context.reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .send(bytes);
}

/** Import of units and of people with accounts. */
export function registerUnitImports(registrar: RouteRegistrar, service: UnitImportsService): void {
  registrar.handle(unitImportRoutes.upload, async ({ query }, context) => {
    const file = context.request.isMultipart() ? await context.request.file() : undefined;
    if (!file) throw new AppError('BAD_REQUEST');
    return service.upload(importingOf(context), query.kind, file.filename.normalize('NFC').slice(0, 200), file.file);
  });
  registrar.handle(unitImportRoutes.list, async ({ query }, context) =>
    service.list(context.tenant.tenantId, query.limit, query.cursor),
  );
  registrar.handle(unitImportRoutes.template, async ({ query }, context) => {
    sendWorkbook(context, await templateWorkbook(query.kind), query.kind === 'units' ? 'don-vi' : 'nguoi-dung');
  });
  registrar.handle(unitImportRoutes.show, async ({ params }, context) =>
    service.preview(context.tenant.tenantId, params.importId, context.businessDate),
  );
  registrar.handle(unitImportRoutes.apply, async ({ params, body }, context) =>
    service.apply(importingOf(context), params.importId, body.version),
  );
  registrar.handle(unitImportRoutes.undo, async ({ params, body }, context) =>
    service.undo(importingOf(context), params.importId, body.reason),
  );
  registrar.handle(unitImportRoutes.discard, async ({ params }, context) =>
    service.discard(importingOf(context), params.importId),
  );
  registrar.handle(unitImportRoutes.passwords, async ({ params }, context) => {
    sendWorkbook(context, await service.passwords(importingOf(context), params.importId), 'mat-khau-lan-dau');
  });
}
