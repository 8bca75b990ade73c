import { reachOf } from '@nanghang/domain/access';
import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { registerRoutes } from '../contract/register.ts';
import { reviewRoutes } from '../contract/review.ts';
import type { DocumentsDeps, Reading, Writing } from './documents.deps.ts';
import { policy } from './documents.policy.ts';
import { cancelReading, type Incoming, largestFile, readAgain, receive } from './intake.service.ts';
import type { PagesService } from './pages.service.ts';
import type { PublishService } from './publish.service.ts';
import { refusal } from './reading-problems.ts';
import type { RegisterService } from './register.service.ts';
import type { RegisterChanges } from './register-changes.service.ts';
import type { ReviewService } from './review.service.ts';
import type { SearchService } from './search.service.ts';
import type { StepsService } from './steps.service.ts';

function writingOf(context: RequestContext): Writing {
  const { acting, reach, now, businessDate: asOf } = context;
  const { accountId, personId } = actorOf(context);
  return { acting, accountId, personId, reach, now, asOf };
}

function readingOf(context: RequestContext): Reading {
  const actor = actorOf(context);
  const reach = (action: keyof typeof policy) => reachOf(actor, policy[action], action);
  return {
    ...{ tenantId: context.tenant.tenantId, personId: actor.personId, accountId: actor.accountId },
    reach: reach('document.read') ?? context.reach,
    editReach: reach('document.edit'),
    publishReach: reach('document.publish'),
    ...{ now: context.now, asOf: context.businessDate },
  };
}

/** The one file of a request, whole in memory. @throws AppError UNSUPPORTED_FILE without one, TOO_LARGE for too much */
async function fileOf({ request }: RequestContext): Promise<Incoming> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw refusal('FILE_EMPTY');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestFile) throw refusal('DOCUMENT_TOO_BIG');
    chunks.push(chunk);
  }
  return { fileName: part.filename.normalize('NFC').slice(0, 200), bytes: Buffer.concat(chunks) };
}

/** Bringing documents in and keeping the register. */
export function registerRegister(
  registrar: RouteRegistrar,
  deps: DocumentsDeps,
  services: {
    readonly service: RegisterService;
    readonly changes: RegisterChanges;
    readonly search: SearchService;
    readonly pages: PagesService;
  },
): void {
  const { service, changes, search, pages } = services;
  registrar.handle(registerRoutes.list, ({ query }, context) => service.list(readingOf(context), query));
  registrar.handle(registerRoutes.facets, (_, context) => service.facets(readingOf(context)));
  registrar.handle(registerRoutes.search, ({ query }, context) => search.search(readingOf(context), query));
  registrar.handle(registerRoutes.show, ({ params }, context) => service.show(readingOf(context), params.documentId));
  registrar.handle(registerRoutes.upload, async ({ query }, context) =>
    receive(deps, writingOf(context), await fileOf(context), query),
  );
  registrar.handle(registerRoutes.paste, async ({ body }, context) => {
    const bytes = new TextEncoder().encode(body.text.normalize('NFC'));
    const file = { fileName: body.fileName?.normalize('NFC') || 'Nội dung dán vào.txt', bytes };
    return receive(deps, writingOf(context), file, { ocr: 'never', ownerUnitId: body.ownerUnitId });
  });
  registrar.handle(registerRoutes.addVersion, async ({ params, query }, context) => {
    const writing = writingOf(context);
    await service.show({ ...readingOf(context), reach: context.reach }, params.documentId);
    return receive(deps, writing, await fileOf(context), { ...query, documentId: params.documentId });
  });
  registrar.handle(registerRoutes.change, ({ params, body }, context) => {
    const { version, ...fields } = body;
    return changes.change(writingOf(context), readingOf(context), params.documentId, version, fields);
  });
  registrar.handle(registerRoutes.remove, ({ params, body }, context) =>
    changes.remove(writingOf(context), params.documentId, body.reason),
  );
  registrar.handle(registerRoutes.file, async ({ params }, context) => {
    const { file, content } = await service.file(readingOf(context), params.documentId, params.hash);
    void context.reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      .header('content-length', file.byteCount)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('etag', `"${file.sha256}"`)
      .type('application/octet-stream')
      .send(content);
    return { done: true as const };
  });
  registrar.handle(registerRoutes.page, async ({ params }, context) => {
    const { sha256, bytes } = await pages.picture(readingOf(context), params.documentId, params.hash, params.page);
    const etag = `"${sha256}"`;
    const known = context.request.headers['if-none-match'] === etag;
    void context.reply
      .header('cache-control', 'private, no-cache')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('etag', etag)
      .type('image/webp')
      .code(known ? 304 : 200)
      .send(known ? undefined : Buffer.from(bytes));
    return { done: true as const };
  });
  registrar.handle(registerRoutes.addRelation, ({ params, body }, context) =>
    changes.addRelation(writingOf(context), readingOf(context), params.documentId, body.relation, body.otherDocumentId),
  );
  registrar.handle(registerRoutes.removeRelation, ({ params }, context) =>
    changes.removeRelation(writingOf(context), readingOf(context), params.documentId, params.relationId),
  );
}

/** Review, row by row, and publication. */
export function registerReview(
  registrar: RouteRegistrar,
  deps: DocumentsDeps,
  services: { readonly review: ReviewService; readonly steps: StepsService; readonly publish: PublishService },
): void {
  const { review, steps, publish } = services;
  registrar.handle(reviewRoutes.show, ({ params }, context) => review.show(readingOf(context), params.extractionId));
  registrar.handle(reviewRoutes.rows, ({ params, query }, context) =>
    review.rows(readingOf(context), params.extractionId, query),
  );
  registrar.handle(reviewRoutes.lines, ({ params, query }, context) =>
    review.lines(readingOf(context), params.extractionId, query.from, query.count),
  );
  registrar.handle(reviewRoutes.step, ({ params, body }, context) =>
    steps.take(writingOf(context), params.extractionId, body),
  );
  registrar.handle(reviewRoutes.undo, ({ params }, context) => steps.undo(writingOf(context), params.extractionId));
  registrar.handle(reviewRoutes.cancel, async ({ params }, context) => {
    await cancelReading(deps, writingOf(context), params.extractionId);
    return { done: true as const };
  });
  registrar.handle(reviewRoutes.readAgain, ({ params }, context) =>
    readAgain(deps, writingOf(context), params.extractionId),
  );
  registrar.handle(reviewRoutes.present, ({ params, body }, context) =>
    review.present(readingOf(context), params.extractionId, body.rowId),
  );
  registrar.handle(reviewRoutes.readTimeframe, ({ params, query }, context) =>
    review.readTimeframe(readingOf(context), params.extractionId, query.words),
  );
  registrar.handle(reviewRoutes.preview, ({ params }, context) =>
    publish.preview(readingOf(context), params.extractionId),
  );
  registrar.handle(reviewRoutes.publish, ({ params, body }, context) =>
    publish.publish(writingOf(context), params.extractionId, body),
  );
  registrar.handle(reviewRoutes.withdraw, ({ params, body }, context) =>
    publish.withdraw(writingOf(context), params.planId, body.reason),
  );
}
