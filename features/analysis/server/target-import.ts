import { TOTAL, targetConditionOf } from '@nanghang/domain/index-algebra';
import { addDays, foldVietnamese, type PlainDate, parsePlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { type TargetBody, targetBody } from '../contract/promising.ts';
import { EVALUATE_TARGETS } from './analysis.jobs.ts';
import { insertTarget, listCodes, listTargets, retireTarget } from './targets.store.ts';

/** A level to be reached as a published document states it. */
export interface StatedTarget {
  readonly text: string;
  readonly index: string | null;
  readonly metric: string | null;
  readonly operator: string;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly by: string | null;
  readonly reference: string | null;
  readonly unitId: string | null;
  readonly firstLine: number | null;
}

/** A document with its targets. */
export interface StatedTargets {
  readonly tenantId: string;
  /** How people name the document; targets of one document bear one name. */
  readonly document: string;
  /** Its number, by which targets that somebody set before are recognised. */
  readonly number: string | null;
  readonly periodTo: PlainDate;
  readonly personId: string | null;
  readonly now: Date;
  readonly targets: readonly StatedTarget[];
}

/** What is measured: the whole index where it is promised a place, a group or to beat the mean; else what is named. */
function measureOf(
  target: StatedTarget,
  condition: TargetBody['condition'],
  series: ReadonlySet<string>,
): TargetBody['measure'] {
  const ofIndex =
    condition.kind === 'group' || condition.kind === 'top' || condition.kind === 'mean' || condition.kind === 'rank';
  if (
    target.index !== null &&
    series.has(target.index) &&
    ofIndex &&
    !/tỷ lệ|số |mức độ tiếp cận/iu.test(target.text.slice(0, 12))
  )
    return { kind: 'index', index: target.index, component: TOTAL };
  const index = target.index !== null && series.has(target.index) ? target.index : null;
  return { kind: 'metric', metric: (target.metric ?? target.text).trim().slice(0, 300) || '?', index };
}

function dueOf(by: string | null, periodTo: PlainDate): PlainDate {
  const day = by === null ? undefined : parsePlainDate(by);
  if (day) return day;
  const year = /^\d{4}$/.exec(by ?? '')?.[0];
  return year === undefined ? periodTo : addDays(plainDate(`${Number(year) + 1}-01-01`), -1);
}

function isYearly({ text, by }: StatedTarget): boolean {
  return /hang nam|moi nam|qua cac nam|nam sau/.test(foldVietnamese(`${text} ${by ?? ''}`));
}

/** The body of a target, or undefined for one that cannot be written down. */
function bodyOf(
  target: StatedTarget,
  code: string,
  about: StatedTargets,
  series: ReadonlySet<string>,
): TargetBody | undefined {
  const condition = targetConditionOf(target) ?? { kind: 'qualitative' as const };
  const parsed = targetBody.safeParse({
    ...{ code, title: target.text.slice(0, 500), measure: measureOf(target, condition, series), condition },
    ...{ dueOn: dueOf(target.by, about.periodTo), yearly: isYearly(target), baselineYear: null, assumedPlace: null },
    ...{ unitId: target.unitId, section: null, document: about.document.slice(0, 300) },
    ...{ sourceLine: target.firstLine, sourceText: target.text.slice(0, 2000) },
  });
  return parsed.success ? parsed.data : undefined;
}

/**
 * Sets the targets that a published document states; one whose line somebody set a target for before is left alone.
 * @param series codes of the indices that are known
 * @returns how many are new
 */
export async function importTargets(tx: Tx, about: StatedTargets, series: ReadonlySet<string>): Promise<number> {
  const { tenantId, personId, now } = about;
  const present = await listTargets(tx.db, tenantId);
  const codes = await listCodes(tx.db, tenantId);
  let next = 1 + Math.max(0, ...codes.flatMap((code) => Number(/^T(\d+)$/.exec(code)?.[1] ?? Number.NaN) || []));
  const isSet = (line: number | null) =>
    line !== null &&
    present.some(
      (one) => one.sourceLine === line && about.number !== null && one.document?.includes(about.number) === true,
    );
  let added = 0;
  for (const target of about.targets) {
    if (isSet(target.firstLine)) continue;
    const body = bodyOf(target, `T${next}`, about, series);
    if (!body) continue;
    await insertTarget(tx.db, tenantId, { ...body, targetId: newId(now.getTime()) }, { personId, now });
    next += 1;
    added += 1;
  }
  if (added === 0) return 0;
  await tx.audit({
    action: 'target.import',
    objectType: 'target',
    objectId: tenantId,
    objectLabel: about.document,
    after: { count: added },
  });
  await tx.enqueue({ name: EVALUATE_TARGETS, data: {} });
  return added;
}

/** Retires the targets that a document's publication set. */
export async function retireImported(
  tx: Tx,
  about: { readonly tenantId: string; readonly document: string; readonly now: Date },
): Promise<number> {
  const own = (await listTargets(tx.db, about.tenantId)).filter((one) => one.document === about.document.slice(0, 300));
  for (const { targetId } of own) await retireTarget(tx.db, about.tenantId, targetId, about.now);
  if (own.length > 0) {
    await tx.audit({
      action: 'target.retire-imported',
      objectType: 'target',
      objectId: about.tenantId,
      objectLabel: about.document,
      after: { count: own.length },
    });
  }
  return own.length;
}
