import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { comparingRoutes, diagnosingRoutes, promisingRoutes, simulatingRoutes } from '../contract/index.ts';
import type { AnalysisService } from './analysis.service.ts';
import type { Asked } from './knowledge.ts';
import type { Saving, ScenariosService } from './scenarios.service.ts';
import type { TargetsService } from './targets.service.ts';
import { compareWorkbook, targetsWorkbook, workbookOf } from './workbooks.ts';

function askedBy(context: RequestContext): Asked {
  return { tenantId: context.tenant.tenantId, asOf: context.businessDate };
}

function savingOf(context: RequestContext): Saving {
  return {
    acting: context.acting,
    personId: actorOf(context).personId,
    now: context.now,
    asOf: context.businessDate,
  };
}

function readingOf(context: RequestContext) {
  return { requestId: context.acting.requestId, now: context.now };
}

function sendWorkbook(context: RequestContext, bytes: Buffer, name: string): void {
  context.reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .send(bytes);
}

/** Reading of the analysis of indices. */
export function registerReading(registrar: RouteRegistrar, service: AnalysisService): void {
  registrar.handle(diagnosingRoutes.diagnosis, async ({ params, query }, context) =>
    service.diagnosis(askedBy(context), params.code, query),
  );
  registrar.handle(simulatingRoutes.simulation, async ({ query }, context) =>
    service.simulation(askedBy(context), query),
  );
  registrar.handle(simulatingRoutes.simulationFile, async ({ query }, context) => {
    const { edition, sheets } = await service.proof(askedBy(context), query);
    sendWorkbook(context, await workbookOf(sheets), `tinh-thu-${edition.code.replace(/\W+/g, '-')}-${edition.year}`);
    return edition;
  });
  registrar.handle(comparingRoutes.compare, async ({ query }, context) => service.compare(askedBy(context), query));
  registrar.handle(comparingRoutes.compareFile, async ({ query }, context) => {
    const page = await service.compare(askedBy(context), query);
    sendWorkbook(context, await compareWorkbook(page), `so-sanh-${page.code.replace(/\W+/g, '-')}-${page.year}`);
    return page;
  });
}

/** Scenarios of what-if. */
export function registerScenarios(
  registrar: RouteRegistrar,
  scenarios: ScenariosService,
  targets: TargetsService,
): void {
  registrar.handle(simulatingRoutes.scenarios, async ({ query }, context) =>
    scenarios.list(context.tenant.tenantId, context.actor?.personId, query),
  );
  registrar.handle(simulatingRoutes.scenario, async ({ params }, context) =>
    scenarios.show(context.tenant.tenantId, context.actor?.personId, params.scenarioId),
  );
  registrar.handle(simulatingRoutes.saveScenario, async ({ body }, context) => scenarios.save(savingOf(context), body));
  registrar.handle(simulatingRoutes.removeScenario, async ({ params }, context) =>
    scenarios.remove(savingOf(context), context.reach, params.scenarioId),
  );
  registrar.handle(simulatingRoutes.promiseScenario, async ({ params, body }, context) =>
    targets.promise(savingOf(context), params.scenarioId, body.dueOn),
  );
}

/** Targets and their verdicts. */
export function registerTargets(registrar: RouteRegistrar, service: TargetsService): void {
  registrar.handle(promisingRoutes.targets, async (_, context) => service.list(askedBy(context), readingOf(context)));
  registrar.handle(promisingRoutes.targetsFile, async (_, context) => {
    const list = await service.list(askedBy(context), readingOf(context));
    sendWorkbook(context, await targetsWorkbook(list), 'muc-tieu');
    return list;
  });
  registrar.handle(promisingRoutes.target, async ({ params }, context) =>
    service.show(askedBy(context), params.targetId),
  );
  registrar.handle(promisingRoutes.createTarget, async ({ body }, context) => service.create(savingOf(context), body));
  registrar.handle(promisingRoutes.changeTarget, async ({ params, body }, context) =>
    service.change(savingOf(context), params.targetId, body),
  );
  registrar.handle(promisingRoutes.recordFigure, async ({ params, body }, context) =>
    service.record(savingOf(context), context.reach, params.targetId, body),
  );
  registrar.handle(promisingRoutes.retireTarget, async ({ params }, context) =>
    service.retire(savingOf(context), params.targetId),
  );
}
