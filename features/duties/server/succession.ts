import { livingHeirs } from '@nanghang/domain/units';
import type { Acting, Tx } from '@nanghang/platform/db';
import { lockProgress, refreshProgress } from './progress.store.ts';
import { recordEvents, type Tell, type WantedEvent } from './recording.ts';
import {
  listEndedUnits,
  listLivingUnits,
  listOwedBy,
  listSuccessionsUntil,
  renamePeriods,
  succeedInTasks,
} from './succession.store.ts';

/** What became of the duties of units that ended. */
export interface SuccessionOutcome {
  readonly moved: number;
  /** Owed by predecessor and successor alike: the successor's own stands for both. */
  readonly merged: number;
  /** Ended units whose work nobody, or more than one unit, took over: a person decides. */
  readonly undecided: readonly string[];
}

interface Inheritance {
  readonly from: string;
  readonly to: string;
}

const step = 500;

/**
 * Moves what ended units still owe to the unit that took over, on the business date of the acting; what was accepted,
 * waived or cancelled stays with the unit that did it. Where several units share the work nothing is guessed.
 */
export async function followSuccessions(tx: Tx, acting: Acting, now: Date, tell: Tell): Promise<SuccessionOutcome> {
  const { tenantId, businessDate } = acting;
  const ended = await listEndedUnits(tx.db, tenantId, businessDate);
  if (ended.length === 0) return { moved: 0, merged: 0, undecided: [] };
  const successions = await listSuccessionsUntil(tx.db, tenantId, businessDate);
  const living = await listLivingUnits(tx.db, tenantId, businessDate);
  const undecided: string[] = [];
  const inherited: Inheritance[] = [];
  for (const from of ended) {
    const heirs = livingHeirs(successions, from, (unitId) => living.has(unitId));
    const [to] = heirs;
    if (to === undefined || heirs.length > 1) undecided.push(from);
    else inherited.push({ from, to });
  }
  const counts = await moveOwed(tx, acting, inherited, now, tell);
  for (const { from, to } of inherited) {
    const taskIds = await succeedInTasks(tx.db, tenantId, from, to, now);
    await lockProgress(tx.db, tenantId, taskIds);
    await refreshProgress(tx.db, tenantId, taskIds);
  }
  return { ...counts, undecided };
}

async function moveOwed(tx: Tx, acting: Acting, inherited: readonly Inheritance[], now: Date, tell: Tell) {
  const { tenantId } = acting;
  const heirOf = new Map(inherited.map(({ from, to }) => [from, to]));
  const owed = await listOwedBy(tx.db, tenantId, [...new Set(inherited.flatMap(({ from, to }) => [from, to]))]);
  const keyOf = (unitId: string, one: (typeof owed)[number], period = one.period) =>
    `${one.taskId} ${unitId} ${one.duty} ${period}`;
  const taken = new Map(
    owed.filter((one) => !heirOf.has(one.unitId)).map((one) => [keyOf(one.unitId, one), one.obligationId]),
  );
  const events: WantedEvent[] = [];
  const renamed: { obligationId: string; period: string }[] = [];
  let merged = 0;
  for (const one of owed) {
    const to = heirOf.get(one.unitId);
    if (to === undefined || !['open', 'submitted', 'returned'].includes(one.state)) continue;
    const { obligationId, unitId } = one;
    const same = taken.get(keyOf(to, one));
    if (same !== undefined && one.state === 'open') {
      merged += 1;
      events.push({
        obligationId,
        kind: 'cancelled',
        reason: 'Đơn vị kế tục có cùng việc này',
        details: { mergedInto: same },
      });
      continue;
    }
    if (same !== undefined) {
      let period = one.period;
      for (let number = 2; taken.has(keyOf(to, one, period)); number += 1) period = `${one.period}/${number}`;
      renamed.push({ obligationId, period });
      taken.set(keyOf(to, one, period), obligationId);
    } else taken.set(keyOf(to, one), obligationId);
    events.push({
      ...{ obligationId, kind: 'moved_to_unit', details: { unitId: to, fromUnitId: unitId } },
      change: { unitId: to, inheritedFromUnitId: unitId, setsPerson: true, personId: null },
    });
  }
  if (renamed.length > 0) await renamePeriods(tx.db, tenantId, renamed);
  for (let from = 0; from < events.length; from += step)
    await recordEvents(tx, acting, events.slice(from, from + step), now, tell);
  return { moved: events.length - merged, merged };
}
