import type { Issue, PlainDate } from '../kernel/index.ts';

/** What a body passes on to another on a day; `share` of the predecessor, a ratio in (0, 1], null when nobody stated it. */
export interface UnitSuccession {
  readonly predecessorUnitId: string;
  readonly successorUnitId: string;
  readonly effectiveOn: PlainDate;
  readonly share: number | null;
}

function issue(code: string, path: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [path], message: { vi, en } };
}

/**
 * Everything that forbids to record a succession beside the known ones: SUCCESSION_SELF, SUCCESSION_KNOWN,
 * SUCCESSION_LOOP (the successor already leads to the predecessor), SHARE_RANGE, SHARES_ABOVE_ONE (all shares of one
 * predecessor on one day exceed 1).
 * Source: product decision ADR-0012.
 * @example successionIssues([], { predecessorUnitId: 'a', successorUnitId: 'a', effectiveOn: plainDate('2025-03-01'), share: null })[0]?.code // 'SUCCESSION_SELF'
 */
export function successionIssues(known: readonly UnitSuccession[], added: UnitSuccession): readonly Issue[] {
  const issues: Issue[] = [];
  const { predecessorUnitId, successorUnitId, effectiveOn, share } = added;
  if (predecessorUnitId === successorUnitId)
    issues.push(
      issue(
        'SUCCESSION_SELF',
        'successorUnitId',
        'Đơn vị không thể kế tục chính mình.',
        'A unit cannot succeed itself.',
      ),
    );
  else if (known.some((one) => one.predecessorUnitId === predecessorUnitId && one.successorUnitId === successorUnitId))
    issues.push(
      issue(
        'SUCCESSION_KNOWN',
        'successorUnitId',
        'Việc kế tục này đã được ghi.',
        'This succession is already recorded.',
      ),
    );
  else if (successorsOf(known, successorUnitId).includes(predecessorUnitId))
    issues.push(
      issue(
        'SUCCESSION_LOOP',
        'successorUnitId',
        'Đơn vị kế tục lại là tiền thân của đơn vị này.',
        'The successor is itself a predecessor of this unit.',
      ),
    );
  if (share !== null && !(share > 0 && share <= 1))
    issues.push(
      issue(
        'SHARE_RANGE',
        'share',
        'Phần kế tục phải lớn hơn 0 và không quá 100 %.',
        'A share is above 0 and at most 100 %.',
      ),
    );
  const others = known.filter((one) => one.predecessorUnitId === predecessorUnitId && one.effectiveOn === effectiveOn);
  const sum = others.reduce((total, one) => total + (one.share ?? 0), share ?? 0);
  if (sum > 1 + 1e-9)
    issues.push(
      issue('SHARES_ABOVE_ONE', 'share', 'Tổng các phần vượt quá 100 %.', 'The shares together exceed 100 %.'),
    );
  return issues;
}

/**
 * All that came after a unit, nearest first, each once.
 * @example successorsOf([{ predecessorUnitId: 'a', successorUnitId: 'b', effectiveOn: plainDate('2025-03-01'), share: 1 }], 'a') // ['b']
 */
export function successorsOf(known: readonly UnitSuccession[], unitId: string): readonly string[] {
  const found: string[] = [];
  const queue = [unitId];
  const seen = new Set(queue);
  for (let at = 0; at < queue.length; at += 1) {
    for (const one of known) {
      if (one.predecessorUnitId !== queue[at] || seen.has(one.successorUnitId)) continue;
      seen.add(one.successorUnitId);
      found.push(one.successorUnitId);
      queue.push(one.successorUnitId);
    }
  }
  return found;
}

/**
 * The units that do the work of a unit on a day: itself while it exists, else the nearest successors that exist.
 * @param exists whether a unit exists on the day
 * @example livingHeirs([{ predecessorUnitId: 'a', successorUnitId: 'b', effectiveOn: plainDate('2025-03-01'), share: 1 }], 'a', (id) => id === 'b') // ['b']
 */
export function livingHeirs(
  known: readonly UnitSuccession[],
  unitId: string,
  exists: (unitId: string) => boolean,
): readonly string[] {
  if (exists(unitId)) return [unitId];
  const living: string[] = [];
  const seen = new Set([unitId]);
  const queue = [unitId];
  for (let at = 0; at < queue.length; at += 1) {
    for (const one of known) {
      if (one.predecessorUnitId !== queue[at] || seen.has(one.successorUnitId)) continue;
      seen.add(one.successorUnitId);
      if (exists(one.successorUnitId)) living.push(one.successorUnitId);
      else queue.push(one.successorUnitId);
    }
  }
  return living;
}
