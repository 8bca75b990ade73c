import { AppError, actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { importRoutes } from '../contract/importing.ts';
import type { Writing } from './import-files.ts';
import type { ImportsService } from './imports.service.ts';

function writingOf(context: RequestContext): Writing {
  return { acting: context.acting, personId: actorOf(context).personId, now: context.now, asOf: context.businessDate };
}

/** Import and correction of results. */
export function registerImports(registrar: RouteRegistrar, service: ImportsService): void {
  registrar.handle(importRoutes.upload, async (_, context) => {
    const file = context.request.isMultipart() ? await context.request.file() : undefined;
    if (!file) throw new AppError('BAD_REQUEST');
    return service.upload(writingOf(context), file.filename.normalize('NFC').slice(0, 200), file.file);
  });
  registrar.handle(importRoutes.list, async ({ query }, context) =>
    service.list(context.tenant.tenantId, query.limit, query.cursor),
  );
  registrar.handle(importRoutes.show, async ({ params }, context) =>
    service.preview(context.tenant.tenantId, params.importId, context.businessDate),
  );
  registrar.handle(importRoutes.file, async ({ params }, context) => {
    const { fileName, content } = await service.file(context.tenant.tenantId, params.importId);
    void context.reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .type('application/octet-stream')
      .send(content);
    return { done: true as const };
  });
  registrar.handle(importRoutes.change, async ({ params, body }, context) =>
    service.change(writingOf(context), params.importId, body),
  );
  registrar.handle(importRoutes.decide, async ({ params, body }, context) =>
    service.decide(writingOf(context), params.importId, body.version, body.decisions, body.withdrawn),
  );
  registrar.handle(importRoutes.apply, async ({ params, body }, context) =>
    service.apply(writingOf(context), params.importId, body.version),
  );
  registrar.handle(importRoutes.undo, async ({ params, body }, context) =>
    service.undo(writingOf(context), params.importId, body.reason),
  );
  registrar.handle(importRoutes.discard, async ({ params }, context) =>
    service.discard(writingOf(context), params.importId),
  );
  registrar.handle(importRoutes.correct, async ({ params, body }, context) => {
    const { value, reason, ...key } = body;
    return service.correct(writingOf(context), { code: params.code, ...key }, value, reason);
  });
}
