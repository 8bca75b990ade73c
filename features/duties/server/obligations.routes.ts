import { actorOf, type RouteRegistrar } from '@nanghang/platform/http';
import { evidenceRoutes, obligationRoutes } from '../contract/index.ts';
import type { Deciding } from './deciding.service.ts';
import type { EvidenceService } from './evidence.service.ts';
import { arrivingFile, sendKeptFile } from './kept-file.ts';
import type { ObligationReading } from './obligation-reading.service.ts';
import type { Reporting } from './reporting.service.ts';
import { askingOf, doingOf } from './tasks.routes.ts';

/** Own work, lists of obligations, one obligation. */
export function registerObligationReading(registrar: RouteRegistrar, reading: ObligationReading): void {
  registrar.handle(obligationRoutes.myWork, async ({ query }, context) =>
    reading.myWork(askingOf(context), actorOf(context), query),
  );
  registrar.handle(obligationRoutes.list, async ({ query }, context) => {
    const { limit, cursor, ...filter } = query;
    return reading.list(askingOf(context), actorOf(context), filter, { limit, cursor });
  });
  registrar.handle(obligationRoutes.show, async ({ params }, context) =>
    reading.show(doingOf(context), params.obligationId),
  );
}

/** Reports: drafted, sent to the head, handed in, taken back, confirmed. */
export function registerReporting(registrar: RouteRegistrar, reporting: Reporting): void {
  registrar.handle(obligationRoutes.saveReport, async ({ params, body }, context) =>
    reporting.save(doingOf(context), params.obligationId, body),
  );
  registrar.handle(obligationRoutes.sendToHead, async ({ params, body }, context) =>
    reporting.sendToHead(doingOf(context), params.obligationId, body),
  );
  registrar.handle(obligationRoutes.backToDraft, async ({ params, body }, context) =>
    reporting.backToDraft(doingOf(context), params.obligationId, body.reason),
  );
  registrar.handle(obligationRoutes.submit, async ({ params, body }, context) =>
    reporting.submit(doingOf(context), params.obligationId, body),
  );
  registrar.handle(obligationRoutes.confirm, async ({ params, body }, context) =>
    reporting.confirm(doingOf(context), params.obligationId, body.content),
  );
  registrar.handle(obligationRoutes.withdraw, async ({ params, body }, context) =>
    reporting.withdraw(doingOf(context), params.obligationId, body.reason),
  );
}

/** More time, people, and the decisions of whoever issued the task. */
export function registerDeciding(registrar: RouteRegistrar, deciding: Deciding): void {
  registrar.handle(obligationRoutes.askExtension, async ({ params, body }, context) =>
    deciding.askExtension(doingOf(context), params.obligationId, body.wantedOn, body.reason),
  );
  registrar.handle(obligationRoutes.assign, async ({ params, body }, context) =>
    deciding.assign(doingOf(context), params.obligationId, body.personId),
  );
  registrar.handle(obligationRoutes.accept, async ({ params, body }, context) =>
    deciding.accept(doingOf(context), params.obligationId, body.reason),
  );
  registrar.handle(obligationRoutes.return, async ({ params, body }, context) =>
    deciding.return(doingOf(context), params.obligationId, body.reason),
  );
  registrar.handle(obligationRoutes.extend, async ({ params, body }, context) =>
    deciding.extend(doingOf(context), params.obligationId, body.dueOn, body.reason),
  );
  registrar.handle(obligationRoutes.answerExtension, async ({ params, body }, context) =>
    deciding.answerExtension(doingOf(context), params.obligationId, body),
  );
  registrar.handle(obligationRoutes.setDue, async ({ params, body }, context) =>
    deciding.setDue(doingOf(context), params.obligationId, body.dueOn, body.reason),
  );
  registrar.handle(obligationRoutes.waive, async ({ params, body }, context) =>
    deciding.waive(doingOf(context), params.obligationId, body.reason),
  );
  registrar.handle(obligationRoutes.press, async ({ params, body }, context) =>
    deciding.press(doingOf(context), params.obligationId, body.reason),
  );
  registrar.handle(obligationRoutes.reopen, async ({ params, body }, context) =>
    deciding.reopen(doingOf(context), params.obligationId, body.reason),
  );
  registrar.handle(obligationRoutes.acceptMany, async ({ body }, context) =>
    deciding.acceptMany(doingOf(context), body.reports),
  );
}

/** Files that prove reports. */
export function registerEvidence(registrar: RouteRegistrar, evidence: EvidenceService): void {
  registrar.handle(evidenceRoutes.list, async ({ query }, context) => evidence.list(askingOf(context), query));
  registrar.handle(evidenceRoutes.upload, async ({ params }, context) =>
    evidence.upload(doingOf(context), params.obligationId, () => arrivingFile(context)),
  );
  registrar.handle(evidenceRoutes.revise, async ({ params }, context) =>
    evidence.revise(doingOf(context), params.evidenceId, () => arrivingFile(context)),
  );
  registrar.handle(evidenceRoutes.file, async ({ params }, context) => {
    const { file, content } = await evidence.open(doingOf(context), params.evidenceId, params.revision);
    sendKeptFile(context, file, content);
    return { done: true } as const;
  });
}
