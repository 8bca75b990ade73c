import type { PlainDate } from '@nanghang/domain/kernel';
import type { MetricSource } from '@nanghang/domain/metrics';
import type { Acting, Database, Handle, Tx } from '@nanghang/platform/db';
import { type Judging, judge } from './judging.ts';
import type { KnowledgeOf } from './knowledge.ts';
import { metricReader } from './metric-reading.ts';
import type { ListPersonNames } from './scenarios.service.ts';
import {
  insertVerdict,
  listNewestVerdicts,
  listTargets,
  listVerdicts,
  lockTarget,
  type StoredTarget,
  type StoredVerdict,
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
  readonly listPersonNames: ListPersonNames;
  /** Metrics of all features. */
  readonly metricSources: readonly MetricSource<Handle>[];
}

/** What targets are judged by on a day. */
export async function judgingOf(deps: TargetDeps, db: Handle, tenantId: string, today: PlainDate): Promise<Judging> {
  return {
    knowledge: await deps.knowledgeOf(db, tenantId, today),
    readMetric: metricReader(deps.metricSources, db, tenantId, today),
    today,
  };
}

/** Appends a verdict where it differs from the one in force; true when it did. */
export async function recordVerdict(
  tx: Tx,
  at: { readonly tenantId: string; readonly now: Date; readonly judging: Judging },
  target: StoredTarget,
  inForce: StoredVerdict | undefined,
): Promise<boolean> {
  const { evaluation, measured } = await judge(target.targetId, target, at.judging);
  if (inForce?.verdict === evaluation.verdict) return false;
  await insertVerdict(tx.db, at.tenantId, {
    ...{ targetId: target.targetId, sequence: (inForce?.sequence ?? 0) + 1, measured },
    ...{ verdict: evaluation.verdict, reason: evaluation.reason, businessDate: at.judging.today, evaluatedAt: at.now },
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

/** Judges every target again and keeps the verdicts that changed; nothing is written when none did. */
export async function reevaluateAll(deps: TargetDeps, acting: Acting, now: Date): Promise<number> {
  const { tenantId, businessDate } = acting;
  const changed = await deps.database.read(tenantId, async (db) => {
    const judging = await judgingOf(deps, db, tenantId, businessDate);
    const inForce = await listNewestVerdicts(db, tenantId);
    const found = [];
    for (const target of await listTargets(db, tenantId)) {
      const { evaluation } = await judge(target.targetId, target, judging);
      if (inForce.get(target.targetId)?.verdict !== evaluation.verdict) found.push(target.targetId);
    }
    return found;
  });
  if (changed.length === 0) return 0;
  let recorded = 0;
  await deps.database.write(acting, async (tx) => {
    const at = { tenantId, now, judging: await judgingOf(deps, tx.db, tenantId, businessDate) };
    for (const targetId of changed) {
      const target = await lockTarget(tx.db, tenantId, targetId);
      const inForce = (await listVerdicts(tx.db, tenantId, targetId))[0];
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
