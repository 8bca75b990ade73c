import { PassThrough } from 'node:stream';
import { businessDateAt, offsetFor } from '@nanghang/platform/clock';
import type { Database, Tx } from '@nanghang/platform/db';
import { AppError, type RouteRegistrar } from '@nanghang/platform/http';
import { writeXlsx } from '@nanghang/platform/spreadsheet';
import { operationsRoutes } from '../contract/index.ts';
import { countJobs, findFailedJob, listJobs, requeueJob, updateOffset } from './operations.store.ts';

/** Writes the table of a page as a workbook; formulas in texts stay texts. */
function registerExport(registrar: RouteRegistrar): void {
  registrar.handle(operationsRoutes.exportTable, async ({ body }, { reply }) => {
    const stream = new PassThrough();
    void reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(body.name)}.xlsx`)
      .header('x-content-type-options', 'nosniff')
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(stream);
    await writeXlsx(stream, [{ name: body.name, columns: body.columns.map((title) => ({ title })), rows: body.rows }]);
    return { done: true as const };
  });
}

/** The demo clock, exports, and background work for admins. */
export function registerOperations(
  registrar: RouteRegistrar,
  { database, onDateMoved }: { readonly database: Database; readonly onDateMoved: (tx: Tx) => Promise<void> },
): void {
  registerExport(registrar);
  registrar.handle(operationsRoutes.readClock, async (_, context) => ({
    businessDate: context.businessDate,
    realDate: businessDateAt(context.now, 0),
    isDemo: context.tenant.isDemo,
  }));

  registrar.handle(operationsRoutes.setClock, async ({ body }, context) => {
    const { tenantId } = context.tenant;
    await database.write(context.acting, async (tx) => {
      if (!(await updateOffset(tx.db, tenantId, offsetFor(context.now, body.businessDate)))) {
        throw new AppError('FORBIDDEN', {
          message: {
            vi: 'Chỉ hệ thống trình diễn mới đổi được ngày làm việc.',
            en: 'Only a demo can change its business date.',
          },
        });
      }
      await tx.audit({
        action: 'clock.set',
        objectType: 'clock',
        objectId: 'business-date',
        before: { businessDate: context.businessDate },
        after: { businessDate: body.businessDate },
      });
      await onDateMoved(tx);
      await tx.notify('nanghang_change', { kind: 'clock' });
    });
    return { businessDate: body.businessDate, realDate: businessDateAt(context.now, 0), isDemo: true };
  });

  registrar.handle(operationsRoutes.listJobs, async ({ query }, context) =>
    database.read(context.tenant.tenantId, async (db) => ({
      counts: await countJobs(db, context.tenant.tenantId),
      items: await listJobs(db, context.tenant.tenantId, query.state, query.limit),
    })),
  );

  registrar.handle(operationsRoutes.retryJob, async ({ params }, context) => {
    const { tenantId } = context.tenant;
    await database.write(context.acting, async (tx) => {
      const name = await findFailedJob(tx.db, tenantId, params.id);
      if (name === undefined) throw new AppError('NOT_FOUND');
      await requeueJob(tx.db, tenantId, params.id);
      await tx.audit({
        action: 'job.retry',
        objectType: 'job',
        objectId: params.id,
        objectLabel: name,
        before: { state: 'failed' },
        after: { state: 'retry' },
      });
    });
    return { done: true as const };
  });
}
