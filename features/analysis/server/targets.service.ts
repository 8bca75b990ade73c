import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Handle, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { TargetBody, TargetList } from '../contract/promising.ts';
import { judge } from './judging.ts';
import type { Asked, Knowledge, KnowledgeOf } from './knowledge.ts';
import { targetsOfScenario } from './scenario-targets.ts';
import type { Saving } from './scenarios.service.ts';
import { findScenario } from './scenarios.store.ts';
import { listOf, rowOf } from './target-list.ts';
import {
  findTarget,
  insertTarget,
  insertVerdict,
  listCodes,
  listNewestVerdicts,
  listTargets,
  listVerdicts,
  lockTarget,
  retireTarget,
  type StoredTarget,
  type StoredVerdict,
  updateTarget,
} from './targets.store.ts';

/** Name of a unit on a day, asked of the feature that keeps units. */
export type FindUnitName = (
  db: Handle,
  tenantId: string,
  unitId: string,
  day: PlainDate,
) => Promise<string | undefined>;

export interface TargetDeps {
  readonly database: Database;
  readonly knowledgeOf: KnowledgeOf;
  readonly findUnitName: FindUnitName;
}

function refuseCode(code: string): never {
  const message = { vi: `Mã ${code} đã có mục tiêu khác dùng.`, en: `Code ${code} is taken by another target.` };
  throw new AppError('INVALID', {
    message,
    issues: [{ code: 'CODE_TAKEN', severity: 'error', path: ['code'], message }],
  });
}

/** Appends a verdict where it differs from the one in force; true when it did. */
async function recordVerdict(
  tx: Tx,
  at: { readonly tenantId: string; readonly today: PlainDate; readonly now: Date; readonly knowledge: Knowledge },
  target: StoredTarget,
  inForce: StoredVerdict | undefined,
): Promise<boolean> {
  const { evaluation, measured } = await judge(target.targetId, target, at.knowledge, at.today);
  if (inForce?.verdict === evaluation.verdict) return false;
  await insertVerdict(tx.db, at.tenantId, {
    ...{ targetId: target.targetId, sequence: (inForce?.sequence ?? 0) + 1, measured },
    ...{ verdict: evaluation.verdict, reason: evaluation.reason, businessDate: at.today, evaluatedAt: at.now },
  });
  await tx.audit({
    action: 'target.verdict',
    objectType: 'target',
    objectId: target.targetId,
    objectLabel: `${target.code} ${target.title}`,
    before: inForce ? { verdict: inForce.verdict } : undefined,
    after: { verdict: evaluation.verdict, reason: evaluation.reason.vi },
  });
  return true;
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

/** Judges every target again and keeps the verdicts that changed; nothing is written when none did. */
async function reevaluateAll({ database, knowledgeOf }: TargetDeps, acting: Acting, now: Date): Promise<number> {
  const { tenantId, businessDate } = acting;
  const changed = await database.read(tenantId, async (db) => {
    const knowledge = await knowledgeOf(db, tenantId, businessDate);
    const inForce = await listNewestVerdicts(db, tenantId);
    const found = [];
    for (const target of await listTargets(db, tenantId)) {
      const { evaluation } = await judge(target.targetId, target, knowledge, businessDate);
      if (inForce.get(target.targetId)?.verdict !== evaluation.verdict) found.push(target.targetId);
    }
    return found;
  });
  if (changed.length === 0) return 0;
  let recorded = 0;
  await database.write(acting, async (tx) => {
    const knowledge = await knowledgeOf(tx.db, tenantId, businessDate);
    for (const targetId of changed) {
      const target = await lockTarget(tx.db, tenantId, targetId);
      const inForce = (await listVerdicts(tx.db, tenantId, targetId))[0];
      const at = { tenantId, today: businessDate, now, knowledge };
      if (target && (await recordVerdict(tx, at, target, inForce))) recorded += 1;
    }
    await tx.audit({
      action: 'target.reevaluate',
      objectType: 'target',
      objectId: tenantId,
      after: { judged: changed.length, recorded },
    });
  });
  return recorded;
}

/** Targets: set, changed, retired; judged on every reading, and their verdicts kept whenever they change. */
export function createTargetsService(deps: TargetDeps) {
  const { database, knowledgeOf } = deps;

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
    const knowledge = await knowledgeOf(tx.db, tenantId, saving.asOf);
    await recordVerdict(tx, { tenantId, today: saving.asOf, now: saving.now, knowledge }, target, undefined);
    return target.targetId;
  }

  return {
    reevaluate: (acting: Acting, now: Date) => reevaluateAll(deps, acting, now),

    /** Every target judged by what is known now; a verdict that differs from the one kept is kept at once. */
    async list(asked: Asked, reading: { readonly requestId: string; readonly now: Date }): Promise<TargetList> {
      const { list, stale } = await database.read(asked.tenantId, async (db) => {
        const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const targets = await listTargets(db, asked.tenantId);
        const names = await unitNamesOf(deps, db, asked, targets);
        const inForce = await listNewestVerdicts(db, asked.tenantId);
        const rows = [];
        for (const target of targets) rows.push(await rowOf(target, knowledge, asked.asOf, names));
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
        const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const row = await rowOf(target, knowledge, asked.asOf, await unitNamesOf(deps, db, asked, [target]));
        const verdicts = await listVerdicts(db, asked.tenantId, targetId);
        return {
          target: row,
          verdicts: verdicts.map((one) => ({ ...one, evaluatedAt: one.evaluatedAt.toISOString() })),
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
        const knowledge = await knowledgeOf(tx.db, tenantId, saving.asOf);
        const inForce = (await listVerdicts(tx.db, tenantId, targetId))[0];
        await recordVerdict(tx, { tenantId, today: saving.asOf, now: saving.now, knowledge }, target, inForce);
        return { done: true as const };
      });
    },

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
        const knowledge = await knowledgeOf(tx.db, tenantId, saving.asOf);
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
