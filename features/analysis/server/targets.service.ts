import type { Reach } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Handle, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { FigureBody, TargetBody, TargetList } from '../contract/promising.ts';
import { figuresOf, recordFigure } from './figures.service.ts';
import type { Asked } from './knowledge.ts';
import { targetsOfScenario } from './scenario-targets.ts';
import type { Saving } from './scenarios.service.ts';
import { findScenario } from './scenarios.store.ts';
import { listOf, rowOf, shownMeasurement } from './target-list.ts';
import {
  findTarget,
  insertTarget,
  listCodes,
  listNewestVerdicts,
  listTargets,
  listVerdicts,
  lockTarget,
  retireTarget,
  type StoredTarget,
  updateTarget,
} from './targets.store.ts';
import { judgingOf, recordVerdict, reevaluateAll, type TargetDeps } from './verdicts.ts';

function refuseCode(code: string): never {
  const message = { vi: `Mã ${code} đã có mục tiêu khác dùng.`, en: `Code ${code} is taken by another target.` };
  throw new AppError('INVALID', {
    message,
    issues: [{ code: 'CODE_TAKEN', severity: 'error', path: ['code'], message }],
  });
}

/** Names of the units that answer for targets, by id. */
async function unitNamesOf({ findUnitName }: TargetDeps, db: Handle, asked: Asked, targets: readonly StoredTarget[]) {
  const names = new Map<string, string>();
  for (const unitId of new Set(targets.flatMap((target) => target.unitId ?? []))) {
    const name = await findUnitName(db, asked.tenantId, unitId, asked.asOf);
    if (name) names.set(unitId, name);
  }
  return names;
}

/** @throws AppError NOT_FOUND for an index or a unit that there is not */
async function assertBody(
  { knowledgeOf, findUnitName }: TargetDeps,
  db: Handle,
  tenantId: string,
  asOf: PlainDate,
  body: TargetBody,
): Promise<void> {
  const { measure, unitId } = body;
  if (measure.kind === 'index') {
    const index = await (await knowledgeOf(db, tenantId, asOf)).bookOf(measure.index);
    if (!index) throw new AppError('NOT_FOUND');
  }
  if (unitId !== null && !(await findUnitName(db, tenantId, unitId, asOf))) throw new AppError('NOT_FOUND');
}

/** Targets: set, changed, retired; judged on every reading, and their verdicts kept whenever they change. */
export function createTargetsService(deps: TargetDeps) {
  const { database } = deps;

  async function create(tx: Tx, saving: Saving, body: TargetBody): Promise<string> {
    const { tenantId } = saving.acting;
    await assertBody(deps, tx.db, tenantId, saving.asOf, body);
    const target = { ...body, targetId: newId(saving.now.getTime()), version: 1 };
    if (!(await insertTarget(tx.db, tenantId, target, { personId: saving.personId, now: saving.now })))
      refuseCode(body.code);
    await tx.audit({
      action: 'target.create',
      objectType: 'target',
      objectId: target.targetId,
      objectLabel: `${body.code} ${body.title}`,
      after: { ...body },
    });
    const judging = await judgingOf(deps, tx.db, tenantId, saving.asOf);
    await recordVerdict(tx, { tenantId, now: saving.now, judging }, target, undefined);
    return target.targetId;
  }

  return {
    reevaluate: (acting: Acting, now: Date) => reevaluateAll(deps, acting, now),

    /** Every target judged by what is known now; a verdict that differs from the one kept is kept at once. */
    async list(asked: Asked, reading: { readonly requestId: string; readonly now: Date }): Promise<TargetList> {
      const { list, stale } = await database.read(asked.tenantId, async (db) => {
        const judging = await judgingOf(deps, db, asked.tenantId, asked.asOf);
        const targets = await listTargets(db, asked.tenantId);
        const names = await unitNamesOf(deps, db, asked, targets);
        const inForce = await listNewestVerdicts(db, asked.tenantId);
        const rows = [];
        for (const target of targets) rows.push(await rowOf(target, judging, names));
        const differs = rows.some((row) => inForce.get(row.targetId)?.verdict !== row.verdict);
        return { list: listOf(rows, asked.asOf), stale: differs };
      });
      if (stale)
        await reevaluateAll(
          deps,
          {
            ...{ tenantId: asked.tenantId, actor: undefined, actorLabel: 'system' },
            ...{ requestId: reading.requestId, businessDate: asked.asOf },
          },
          reading.now,
        );
      return list;
    },

    async show(asked: Asked, targetId: string) {
      return database.read(asked.tenantId, async (db) => {
        const target = await findTarget(db, asked.tenantId, targetId);
        if (!target) throw new AppError('NOT_FOUND');
        const judging = await judgingOf(deps, db, asked.tenantId, asked.asOf);
        const row = await rowOf(target, judging, await unitNamesOf(deps, db, asked, [target]));
        const verdicts = await listVerdicts(db, asked.tenantId, targetId);
        return {
          target: row,
          verdicts: verdicts.map((one) => ({
            ...one,
            measured: shownMeasurement(one.measured),
            evaluatedAt: one.evaluatedAt.toISOString(),
          })),
          ...(await figuresOf(deps, db, asked, target, judging)),
        };
      });
    },

    async create(saving: Saving, body: TargetBody): Promise<{ targetId: string }> {
      return database.write(saving.acting, async (tx) => ({ targetId: await create(tx, saving, body) }));
    },

    async change(saving: Saving, targetId: string, changed: TargetBody & { version: number; reason: string }) {
      const { tenantId } = saving.acting;
      const { version, reason, ...body } = changed;
      return database.write(saving.acting, async (tx) => {
        const before = await lockTarget(tx.db, tenantId, targetId);
        if (!before) throw new AppError('NOT_FOUND');
        if (before.version !== version) throw new AppError('CONFLICT');
        await assertBody(deps, tx.db, tenantId, saving.asOf, body);
        if (body.code !== before.code && (await listCodes(tx.db, tenantId)).includes(body.code)) refuseCode(body.code);
        const target = { ...body, targetId, version: version + 1 };
        await updateTarget(tx.db, tenantId, target, saving.now);
        await tx.audit({
          action: 'target.change',
          objectType: 'target',
          objectId: targetId,
          objectLabel: `${body.code} ${body.title}`,
          before: { ...before },
          after: { ...target },
          reason,
        });
        const judging = await judgingOf(deps, tx.db, tenantId, saving.asOf);
        const inForce = (await listVerdicts(tx.db, tenantId, targetId))[0];
        await recordVerdict(tx, { tenantId, now: saving.now, judging }, target, inForce);
        return { done: true as const };
      });
    },

    /** A figure of the measure a target names; every target on it is judged again at once. */
    record: (saving: Saving, reach: Reach, targetId: string, body: FigureBody) =>
      recordFigure(deps, saving, reach, targetId, body),

    async retire(saving: Saving, targetId: string) {
      const { tenantId } = saving.acting;
      return database.write(saving.acting, async (tx) => {
        const before = await lockTarget(tx.db, tenantId, targetId);
        if (!before) throw new AppError('NOT_FOUND');
        await retireTarget(tx.db, tenantId, targetId, saving.now);
        await tx.audit({
          action: 'target.retire',
          objectType: 'target',
          objectId: targetId,
          objectLabel: `${before.code} ${before.title}`,
          before: { ...before },
        });
        return { done: true as const };
      });
    },

    /** One target for every component a scenario moves, and one for the total they lead to. */
    async promise(saving: Saving, scenarioId: string, dueOn: PlainDate): Promise<{ targetIds: string[] }> {
      const { tenantId } = saving.acting;
      return database.write(saving.acting, async (tx) => {
        const scenario = await findScenario(tx.db, tenantId, scenarioId);
        if (!scenario) throw new AppError('NOT_FOUND');
        const { knowledge } = await judgingOf(deps, tx.db, tenantId, saving.asOf);
        const index = await knowledge.bookOf(scenario.index);
        if (!index) throw new AppError('NOT_FOUND');
        const codes = await listCodes(tx.db, tenantId);
        const targetIds = [];
        for (const body of targetsOfScenario(scenario, index, knowledge.province, dueOn, codes))
          targetIds.push(await create(tx, saving, body));
        if (targetIds.length === 0)
          throw new AppError('INVALID', {
            message: { vi: 'Kịch bản không đổi thành phần nào.', en: 'The scenario moves no component.' },
          });
        return { targetIds };
      });
    },
  };
}

export type TargetsService = ReturnType<typeof createTargetsService>;
