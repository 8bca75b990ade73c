import type { Text } from '../kernel/index.ts';
import type { Comparison, Measurement, TargetCondition, TargetFacts } from './target.ts';
import { shownNumber } from './target-words.ts';

/** A condition brought to one number: what is measured, against which threshold. */
export interface Gauge {
  readonly kind: 'gauge';
  readonly measured: number;
  readonly operator: Comparison;
  readonly threshold: number;
  /** "hạng 24, cần hạng 15" */
  readonly reading: Text;
}

/** Why a condition cannot be measured. */
export interface NoGauge {
  readonly kind: 'none';
  readonly reason: Text;
}

/** True when a measured number satisfies a comparison. @example holds(98, '>', 98) // false */
export function holds(measured: number, operator: Comparison, threshold: number): boolean {
  switch (operator) {
    case '>=':
      return measured >= threshold;
    case '>':
      return measured > threshold;
    case '<=':
      return measured <= threshold;
    case '<':
      return measured < threshold;
    case '=':
      return measured === threshold;
  }
}

/** True when a comparison asks for little: 'at most', 'less than'. */
export function asksForLess(operator: Comparison): boolean {
  return operator === '<=' || operator === '<';
}

function none(vi: string, en: string): NoGauge {
  return { kind: 'none', reason: { vi, en } };
}

function gauge(
  measured: number,
  operator: Comparison,
  threshold: number,
  labels: { measured: Text; threshold: Text } = {
    measured: { vi: 'đo được', en: 'measured' },
    threshold: { vi: 'mốc cần đạt', en: 'threshold' },
  },
): Gauge {
  const [is, need] = [shownNumber(measured), shownNumber(threshold)];
  const reading = {
    vi: `${labels.measured.vi} ${is.vi}, ${labels.threshold.vi} ${need.vi}`,
    en: `${labels.measured.en} ${is.en}, ${labels.threshold.en} ${need.en}`,
  };
  return { kind: 'gauge', measured, operator, threshold, reading };
}

const rankLabels = { measured: { vi: 'hạng', en: 'rank' }, threshold: { vi: 'cần hạng', en: 'needed rank' } };

function rankGauge(measured: Measurement, operator: Comparison, rank: number): Gauge | NoGauge {
  return measured.rank === null
    ? none('chưa có thứ hạng', 'there is no rank yet')
    : gauge(measured.rank, operator, rank, rankLabels);
}

/** Groups are counted from the best, so that "this group or better" is "at most its place". */
function groupGauge(measured: Measurement, group: string, groups: readonly string[]): Gauge | NoGauge {
  const [is, need] = [measured.group === null ? -1 : groups.indexOf(measured.group), groups.indexOf(group)];
  if (measured.group === null) return none('chưa có xếp nhóm', 'there is no group yet');
  if (need < 0 || is < 0) {
    const name = need < 0 ? group : measured.group;
    return none(`không rõ thứ bậc của nhóm “${name}”`, `the order of group "${name}" is not known`);
  }
  const reading = { vi: `nhóm ${measured.group}, cần ${group}`, en: `group ${measured.group}, needed ${group}` };
  return { kind: 'gauge', measured: is, operator: '<=', threshold: need, reading };
}

/** Of a condition on each unit: how many do not satisfy it, which must be none. */
function eachUnitGauge(measured: Measurement, condition: Extract<TargetCondition, { kind: 'count' }>): Gauge | NoGauge {
  const units = measured.units ?? [];
  if (units.length === 0) return none('chưa có số liệu từng đơn vị', 'there are no values of single units yet');
  const failing = units.filter(
    (unit) => unit.value !== null && !holds(unit.value, condition.operator, condition.value),
  );
  const silent = units.filter((unit) => unit.value === null);
  if (failing.length === 0 && silent.length > 0) {
    return none(`còn ${silent.length} đơn vị chưa có số liệu`, `${silent.length} units have no values yet`);
  }
  const names = failing
    .slice(0, 3)
    .map((unit) => unit.name)
    .join(', ');
  const reading = {
    vi:
      failing.length === 0
        ? `cả ${units.length} đơn vị đều đạt`
        : `${failing.length}/${units.length} đơn vị chưa đạt: ${names}`,
    en:
      failing.length === 0
        ? `all ${units.length} units do`
        : `${failing.length} of ${units.length} units do not: ${names}`,
  };
  return { kind: 'gauge', measured: failing.length, operator: '<=', threshold: 0, reading };
}

function gainGauge(
  measured: Measurement,
  condition: Extract<TargetCondition, { kind: 'gain' }>,
  { baseline, baselineMissing }: Pick<TargetFacts, 'baseline' | 'baselineMissing'>,
): Gauge | NoGauge {
  const [is, was] = [measured, baseline].map((one) => (condition.of === 'rank' ? one?.rank : one?.value) ?? null);
  if (is === null || is === undefined || was === null || was === undefined) {
    return is !== null && is !== undefined && baselineMissing
      ? { kind: 'none', reason: baselineMissing }
      : none('chưa có số liệu ở mốc so sánh', 'there is no value at the baseline');
  }
  const gained = condition.of === 'rank' ? was - is : is - was;
  const labels = { measured: { vi: 'đã tăng', en: 'gained' }, threshold: { vi: 'cần', en: 'needed' } };
  return gauge(gained, condition.operator, condition.amount, labels);
}

/** Brings a condition to one comparison of two numbers, or says what is missing. */
export function gaugeOf(condition: TargetCondition, measured: Measurement, facts: TargetFacts): Gauge | NoGauge {
  const noValue = none('chưa có số liệu', 'no data yet');
  switch (condition.kind) {
    case 'value':
    case 'rate':
      return measured.value === null ? noValue : gauge(measured.value, condition.operator, condition.value);
    case 'count':
      if (condition.per === 'each-unit') return eachUnitGauge(measured, condition);
      return measured.value === null ? noValue : gauge(measured.value, condition.operator, condition.value);
    case 'rank':
      return rankGauge(measured, condition.operator, condition.rank);
    case 'top':
      return rankGauge(measured, '<=', condition.places);
    case 'group':
      return groupGauge(measured, condition.group, facts.groups);
    case 'mean': {
      if (measured.value === null) return noValue;
      if (measured.mean === null) return none('chưa có trung bình cả nước', 'there is no national mean yet');
      const threshold = { vi: 'trung bình cả nước', en: 'national mean' };
      return gauge(measured.value, condition.operator, measured.mean, {
        ...{ measured: { vi: 'đo được', en: 'measured' }, threshold },
      });
    }
    case 'last-year': {
      const before = facts.previous?.value ?? null;
      if (measured.value === null) return noValue;
      if (before === null && facts.previousMissing) return { kind: 'none', reason: facts.previousMissing };
      if (before === null) return none('chưa có số liệu kỳ trước', 'the period before has no value');
      const threshold = { vi: 'kỳ trước', en: 'the period before' };
      return gauge(measured.value, condition.operator, before, {
        ...{ measured: { vi: 'đo được', en: 'measured' }, threshold },
      });
    }
    case 'gain':
      return gainGauge(measured, condition, facts);
    case 'qualitative':
      return none('mục tiêu định tính: cần người đánh giá', 'a qualitative target: a person must decide');
  }
}
