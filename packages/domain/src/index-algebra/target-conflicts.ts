import type { Text } from '../kernel/index.ts';
import type { Comparison, Target } from './target.ts';
import { conditionText, measureText } from './target-words.ts';

/**
 * Two targets on the same measure and day that do not agree: `contradiction` = both cannot hold; `different-levels` =
 * one asks for more; `stricter` is the one to go by.
 */
export interface TargetConflict {
  readonly kind: 'contradiction' | 'different-levels';
  readonly first: string;
  readonly second: string;
  readonly stricter: string | null;
  readonly message: Text;
}

/** Numbers that satisfy a condition, on the axis it is measured on. */
interface Allowed {
  readonly axis: string;
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

function interval(axis: string, operator: Comparison, value: number): Allowed {
  const free = { axis, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, openLow: false, openHigh: false };
  switch (operator) {
    case '>=':
      return { ...free, low: value };
    case '>':
      return { ...free, low: value, openLow: true };
    case '<=':
      return { ...free, high: value };
    case '<':
      return { ...free, high: value, openHigh: true };
    case '=':
      return { ...free, low: value, high: value };
  }
}

function allowedBy({ condition }: Target): Allowed | undefined {
  switch (condition.kind) {
    case 'value':
    case 'rate':
      return interval('value', condition.operator, condition.value);
    case 'count':
      return interval(`count ${condition.per} ${condition.unit ?? ''}`, condition.operator, condition.value);
    case 'rank':
      return interval('rank', condition.operator, condition.rank);
    case 'top':
      return interval('rank', '<=', condition.places);
    case 'mean':
      return interval('mean', condition.operator, 0);
    case 'last-year':
      return interval('last-year', condition.operator, 0);
    case 'gain':
      return interval(`gain ${condition.of}`, condition.operator, condition.amount);
    case 'group':
    case 'qualitative':
      return undefined;
  }
}

function isEmpty(a: Allowed, b: Allowed): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (low !== high) return low > high;
  const open = (one: Allowed) => (one.openLow && one.low === low) || (one.openHigh && one.high === high);
  return open(a) || open(b);
}

/** True when everything `inner` allows is allowed by `outer` too. */
function isInside(inner: Allowed, outer: Allowed): boolean {
  const low = inner.low > outer.low || (inner.low === outer.low && (inner.openLow || !outer.openLow));
  const high = inner.high < outer.high || (inner.high === outer.high && (inner.openHigh || !outer.openHigh));
  return low && high;
}

function metricSubject({ measure }: Target): string | null {
  return measure.kind === 'metric' ? (measure.subject ?? null) : null;
}

function sameMatter(a: Target, b: Target): boolean {
  return (
    measureText(a.measure) === measureText(b.measure) &&
    a.measure.kind === b.measure.kind &&
    metricSubject(a) === metricSubject(b) &&
    a.subject === b.subject &&
    (a.dueOn === null || b.dueOn === null || a.dueOn.slice(0, 4) === b.dueOn.slice(0, 4))
  );
}

function compare(a: Target, b: Target): TargetConflict | undefined {
  const [first, second] = [allowedBy(a), allowedBy(b)];
  if (!first || !second || first.axis !== second.axis) return groupConflict(a, b);
  const names = { first: a.id, second: b.id };
  const [one, other] = [conditionText(a.condition), conditionText(b.condition)];
  if (isEmpty(first, second)) {
    const message = {
      vi: `${measureText(a.measure)}: “${one.vi}” và “${other.vi}” không thể cùng đúng`,
      en: `${measureText(a.measure)}: "${one.en}" and "${other.en}" cannot both hold`,
    };
    return { kind: 'contradiction', ...names, stricter: null, message };
  }
  const [inner, outer] = [isInside(first, second), isInside(second, first)];
  if (inner === outer) return undefined;
  const stricter = inner ? a : b;
  const message = {
    vi: `${measureText(a.measure)}: “${one.vi}” và “${other.vi}” khác mức; tính theo “${conditionText(stricter.condition).vi}”`,
    en: `${measureText(a.measure)}: "${one.en}" and "${other.en}" differ; "${conditionText(stricter.condition).en}" counts`,
  };
  return { kind: 'different-levels', ...names, stricter: stricter.id, message };
}

function groupConflict(a: Target, b: Target): TargetConflict | undefined {
  if (a.condition.kind !== 'group' || b.condition.kind !== 'group' || a.condition.group === b.condition.group) {
    return undefined;
  }
  const message = {
    vi: `${measureText(a.measure)}: nhóm “${a.condition.group}” và nhóm “${b.condition.group}” khác mức`,
    en: `${measureText(a.measure)}: groups "${a.condition.group}" and "${b.condition.group}" differ`,
  };
  return { kind: 'different-levels', first: a.id, second: b.id, stricter: null, message };
}

/**
 * Pairs of targets on one measure, subject and due year that contradict each other or ask for different levels; one
 * without a due day holds at any time and so meets every year.
 * Source: ADR-0020 (the stricter of two levels counts).
 * @example findTargetConflicts([]) // []
 */
export function findTargetConflicts(targets: readonly Target[]): readonly TargetConflict[] {
  return targets.flatMap((target, place) =>
    targets.slice(place + 1).flatMap((other) => {
      const conflict = sameMatter(target, other) ? compare(target, other) : undefined;
      return conflict ? [conflict] : [];
    }),
  );
}
