import { type Reach, reaches } from '@nanghang/domain/access';
import { periodText } from '@nanghang/domain/metrics';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { FigureBody, FigureEntry } from '../contract/promising.ts';
import { insertFigure, listFigures } from './figures.store.ts';
import type { Judging } from './judging.ts';
import type { Asked } from './knowledge.ts';
import type { Saving } from './scenarios.service.ts';
import { listNewestVerdicts, listTargets, lockTarget, type StoredTarget } from './targets.store.ts';
import { judgingOf, recordVerdict, type TargetDeps } from './verdicts.ts';

/** The name under which figures of a target are recorded; undefined where a feature counts them, or an index has them. */
async function recordedName(target: StoredTarget, judging: Judging): Promise<string | undefined> {
  const { measure } = target;
  if (measure.kind !== 'metric' || (await judging.readMetric(measure.metric)).registered) return undefined;
  return measure.metric.trim().normalize('NFC');
}

/** Figures recorded for the measure of a target, the newest record first. */
export async function figuresOf(
  deps: TargetDeps,
  db: Handle,
  asked: Asked,
  target: StoredTarget,
  judging: Judging,
): Promise<{ recordable: boolean; figures: FigureEntry[] }> {
  const metric = await recordedName(target, judging);
  if (metric === undefined) return { recordable: false, figures: [] };
  const rows = await listFigures(db, asked.tenantId, metric, asked.asOf);
  const people = rows.flatMap((row) => row.recordedBy ?? []);
  const names = await deps.listPersonNames(db, asked.tenantId, people);
  const seen = new Set<string>();
  const figures = rows.map((row) => {
    const key = `${row.subject} ${row.period}`;
    const used = !seen.has(key);
    seen.add(key);
    const { figureId, period, value, nationalMean, unit, source } = row;
    return {
      ...{ figureId, period, value, nationalMean, unit, source, used },
      ...{ subject: row.subject === '' ? null : row.subject, periodText: periodText(period) },
      recordedBy: row.recordedBy === null ? null : (names.get(row.recordedBy) ?? null),
      recordedAt: row.recordedAt.toISOString(),
    };
  });
  return { recordable: true, figures };
}

/** Records a figure of the measure a target names, and judges every target on the same measure again. */
export async function recordFigure(
  deps: TargetDeps,
  saving: Saving,
  reach: Reach,
  targetId: string,
  body: FigureBody,
): Promise<{ done: true }> {
  const { tenantId } = saving.acting;
  return deps.database.write(saving.acting, async (tx) => {
    const target = await lockTarget(tx.db, tenantId, targetId);
    if (!target || !reaches(reach, { unitId: target.unitId ?? undefined })) throw new AppError('NOT_FOUND');
    const metric = await recordedName(target, await judgingOf(deps, tx.db, tenantId, saving.asOf));
    if (metric === undefined)
      throw new AppError('INVALID', {
        message: {
          vi: 'Số liệu của mục tiêu này do hệ thống tính, không ghi tay được.',
          en: 'The figures of this target are counted by the system and cannot be recorded by hand.',
        },
      });
    await insertFigure(tx.db, tenantId, {
      ...body,
      subject: body.subject ?? '',
      ...{ figureId: newId(saving.now.getTime()), metric, recordedBy: saving.personId },
      ...{ businessDate: saving.asOf, recordedAt: saving.now },
    });
    await tx.audit({
      action: 'target.figure.record',
      objectType: 'target',
      objectId: targetId,
      objectLabel: `${target.code} ${target.title}`,
      after: { metric, ...body },
    });
    const judging = await judgingOf(deps, tx.db, tenantId, saving.asOf);
    const inForce = await listNewestVerdicts(tx.db, tenantId);
    for (const one of await listTargets(tx.db, tenantId)) {
      const same = one.measure.kind === 'metric' && one.measure.metric.toLowerCase() === metric.toLowerCase();
      if (same) await recordVerdict(tx, { tenantId, now: saving.now, judging }, one, inForce.get(one.targetId));
    }
    return { done: true };
  });
}
