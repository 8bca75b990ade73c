import { reaches } from '@nanghang/domain/access';
import { AppError } from '@nanghang/platform/http';
import type { UnitPlanDraftContent } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import { findPlan } from './plans.store.ts';
import type { Asking } from './task-filter.ts';
import type { TaskWriting } from './task-writes.service.ts';
import { deleteDraft, findDraft, listGivenPlans, saveDraft } from './unit-plan-drafts.store.ts';
import { paperFacts, printPlan } from './unit-plan-paper.ts';

/** The plan of a unit for which something is written. */
export interface DraftOf {
  readonly unit: string;
  readonly plan: string;
}

/** Plans of units while they are written: what gives them work, what is kept, what is given up. */
export function createUnitPlanDrafts(deps: DutiesDeps) {
  const { database } = deps;
  return {
    /** What is saved, as a Word file. @throws AppError NOT_FOUND where nothing is */
    paper: async ({ tenantId, reach, asOf }: Asking, { unit: unitId, plan: parentPlanId }: DraftOf) => {
      if (!reaches(reach, { unitId })) throw new AppError('NOT_FOUND');
      const facts = await database.read(tenantId, async (db) => {
        const saved =
          (await findPlan(db, tenantId, parentPlanId)) && (await findDraft(db, tenantId, unitId, parentPlanId));
        if (!saved) throw new AppError('NOT_FOUND');
        const rows = saved.content.rows.filter((row) => row.chosen);
        return paperFacts(db, deps, tenantId, { ...saved.content, rows, unitId, parentPlanId, draft: true }, asOf);
      });
      return printPlan(facts);
    },

    list: ({ tenantId, reach, asOf }: Asking, unitId: string) =>
      database.read(tenantId, async (db) => {
        if (!reaches(reach, { unitId })) throw new AppError('NOT_FOUND');
        const plans = await listGivenPlans(db, tenantId, unitId);
        const unitOf = await listUnitRefs(db, tenantId, [unitId, ...plans.map((plan) => plan.issuerUnitId)], asOf);
        const unit = unitOf(unitId);
        if (unit.name === unitId) throw new AppError('NOT_FOUND');
        return {
          ...{ asOf, unit },
          items: plans.map(({ issuerUnitId, ...plan }) => ({ ...plan, issuer: unitOf(issuerUnitId) })),
        };
      }),

    save: (writing: TaskWriting, { unit, plan: planId }: DraftOf, version: number, content: UnitPlanDraftContent) => {
      const { acting, actor, reach, now } = writing;
      const { tenantId } = acting;
      if (!reaches(reach, { unitId: unit })) throw new AppError('NOT_FOUND');
      return database.write(acting, async (tx) => {
        const plan = await findPlan(tx.db, tenantId, planId);
        if (!plan) throw new AppError('NOT_FOUND');
        const next = { unitId: unit, planId, content, version, by: actor.personId, at: now };
        const saved = await saveDraft(tx.db, tenantId, next);
        if (saved === undefined) throw await savedMeanwhile(tx.db, tenantId, unit, planId);
        await tx.audit({
          ...{ action: 'unit_plan.draft.save', objectType: 'unit', objectId: unit, objectLabel: plan.ref.code },
          after: { rows: content.rows.length, chosen: content.rows.filter((row) => row.chosen).length, version: saved },
        });
        return { version: saved, savedAt: now.toISOString() };
      });
    },

    discard: async ({ acting, reach }: TaskWriting, { unit, plan: planId }: DraftOf): Promise<void> => {
      const { tenantId } = acting;
      if (!reaches(reach, { unitId: unit })) throw new AppError('NOT_FOUND');
      await database.write(acting, async (tx) => {
        const plan = await findPlan(tx.db, tenantId, planId);
        const draft = await findDraft(tx.db, tenantId, unit, planId);
        if (!plan || !draft || !(await deleteDraft(tx.db, tenantId, unit, planId))) throw new AppError('NOT_FOUND');
        await tx.audit({
          ...{ action: 'unit_plan.draft.discard', objectType: 'unit', objectId: unit, objectLabel: plan.ref.code },
          before: { rows: draft.content.rows.length, version: draft.version },
        });
      });
    },
  };
}

export type UnitPlanDrafts = ReturnType<typeof createUnitPlanDrafts>;

async function savedMeanwhile(
  db: Parameters<typeof findDraft>[0],
  tenantId: string,
  unit: string,
  planId: string,
): Promise<AppError> {
  const stored = await findDraft(db, tenantId, unit, planId);
  const who = stored?.savedBy ?? '';
  return new AppError('CONFLICT', {
    message: {
      vi: stored ? `${who} đã lưu bản thảo này sau khi đồng chí mở.` : 'Bản thảo này đã được ban hành hoặc đã bỏ.',
      en: stored ? `${who} saved this draft after you opened it.` : 'This draft was issued or given up.',
    },
  });
}
