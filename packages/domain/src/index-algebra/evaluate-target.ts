import { daysBetween, type PlainDate, type Text } from '../kernel/index.ts';
import type { Comparison, Measurement, Target, TargetEvaluation, TargetFacts, Verdict } from './target.ts';
import { asksForLess, type Gauge, gaugeOf, holds } from './target-gauge.ts';
import { shownNumber } from './target-words.ts';

function day(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function verdict(verdict: Verdict, vi: string, en: string): TargetEvaluation {
  return { verdict, reason: { vi, en } };
}

/** A ceiling on things that only grow in number: not yet kept before the day, broken for good once passed. */
function isCeiling(target: Target): boolean {
  const { condition } = target;
  return condition.kind === 'count' && condition.per === 'all' && asksForLess(condition.operator);
}

/**
 * Verdict on a target from what is known today. Judged on the newest measurement: when it covers the due day, the
 * condition decides between met and missed; before, a condition that holds is met (with the day of the figure), one
 * that does not is on course when the forecast for the due day satisfies it, at risk otherwise; without a forecast the
 * straight line from the baseline to the threshold decides, without a baseline it is at risk. After the due day, while
 * the figure of that period is awaited, nothing is called met or missed. A ceiling on a count ("không quá N") is on
 * course until its day and missed as soon as it is passed.
 * Source: ADR-0020.
 * @returns verdict and a reason that states the figures
 */
export function evaluateTarget(target: Target, facts: TargetFacts): TargetEvaluation {
  const { measured } = facts;
  if (target.condition.kind !== 'qualitative' && measured === null) {
    return verdict('not_measurable', 'chưa có số liệu', 'no data yet');
  }
  const empty: Measurement = { asOf: facts.today, value: null, rank: null, of: null, group: null, mean: null };
  const gauge = gaugeOf(target.condition, measured ?? empty, facts);
  if (gauge.kind === 'none') return { verdict: 'not_measurable', reason: gauge.reason };
  const asOf = (measured ?? empty).asOf;
  const good = holds(gauge.measured, gauge.operator, gauge.threshold);
  const decisive = target.dueOn === null || asOf >= target.dueOn;
  const dated = { vi: `${gauge.reading.vi} (số đến ${day(asOf)})`, en: `${gauge.reading.en} (as of ${day(asOf)})` };
  if (isCeiling(target) && !good) return verdict('missed', `đã vượt mức: ${dated.vi}`, `exceeded: ${dated.en}`);
  if (decisive) return good ? { verdict: 'met', reason: dated } : undated(target, dated);
  if (target.dueOn !== null && facts.today > target.dueOn) {
    const due = day(target.dueOn);
    return verdict(
      good ? 'on_course' : 'at_risk',
      `${dated.vi}; đã qua hạn ${due}, chờ số liệu của kỳ hạn`,
      `${dated.en}; due ${due} has passed, its figure is awaited`,
    );
  }
  if (good) return isCeiling(target) ? { verdict: 'on_course', reason: dated } : { verdict: 'met', reason: dated };
  return beforeDue(target, facts, gauge, dated);
}

/** A condition that does not hold when it is judged; without a due day it may still come true. */
function undated(target: Target, dated: Text): TargetEvaluation {
  if (target.dueOn !== null) return { verdict: 'missed', reason: dated };
  return verdict('at_risk', `${dated.vi}; văn bản không nêu hạn`, `${dated.en}; the document names no day`);
}

/** Not there yet: does the forecast, or the way from the baseline, lead there? */
function beforeDue(target: Target, facts: TargetFacts, gauge: Gauge, dated: Text): TargetEvaluation {
  const { forecast } = facts;
  const aim = aimOf(target, facts, gauge);
  if (forecast && aim) {
    const reaches = (value: number) => holds(value, aim.operator, aim.value);
    const [low, point, high] = [forecast.low, forecast.value, forecast.high].map(shownNumber);
    const begins = target.condition.kind === 'group' ? shownNumber(aim.value) : null;
    const interval = {
      vi: `${point?.vi} (${low?.vi}–${high?.vi})${begins ? `, nhóm nay bắt đầu từ ${begins.vi}` : ''}`,
      en: `${point?.en} (${low?.en}–${high?.en})${begins ? `, the group begins at ${begins.en} now` : ''}`,
    };
    if (reaches(forecast.value)) {
      return verdict('on_course', `${dated.vi}; dự báo ${interval.vi}`, `${dated.en}; forecast ${interval.en}`);
    }
    const possible = reaches(forecast.low) || reaches(forecast.high);
    return verdict(
      'at_risk',
      `${dated.vi}; dự báo ${interval.vi}${possible ? '' : ', cả đầu tốt của khoảng cũng chưa đạt'}`,
      `${dated.en}; forecast ${interval.en}${possible ? '' : ', even its better end falls short'}`,
    );
  }
  return onTheLine(target, facts, gauge, dated);
}

/** What a forecast must reach: the threshold itself, or for a group the value at which it begins now. */
function aimOf(target: Target, facts: TargetFacts, gauge: Gauge): { operator: Comparison; value: number } | null {
  const { kind } = target.condition;
  if (kind === 'group') return facts.groupFrom ?? null;
  const forecastable =
    kind === 'value' || kind === 'rate' || kind === 'rank' || kind === 'top' || kind === 'mean' || kind === 'last-year';
  return forecastable ? { operator: gauge.operator, value: gauge.threshold } : null;
}

function startOf(target: Target, facts: TargetFacts): number | null {
  const { baseline } = facts;
  if (!baseline) return null;
  if (target.condition.kind === 'rank' || target.condition.kind === 'top') return baseline.rank;
  if (target.condition.kind === 'value' || target.condition.kind === 'rate') return baseline.value;
  return target.condition.kind === 'count' && target.condition.per === 'all' ? baseline.value : null;
}

/** The straight line from baseline to threshold, read at the day of the figure. */
function onTheLine(target: Target, facts: TargetFacts, gauge: Gauge, dated: Text): TargetEvaluation {
  const start = startOf(target, facts);
  const [from, to] = [facts.baseline?.asOf, target.dueOn];
  const asOf = facts.measured?.asOf;
  if (start === null || !from || !to || !asOf || daysBetween(from, to) <= 0 || asOf <= from) {
    return verdict(
      'at_risk',
      `${dated.vi}; chưa đủ số liệu để dự báo`,
      `${dated.en}; too little is known for a forecast`,
    );
  }
  const share = Math.min(1, daysBetween(from, asOf) / daysBetween(from, to));
  const expected = start + (gauge.threshold - start) * share;
  const rising = gauge.threshold >= start;
  const ahead = rising ? gauge.measured >= expected : gauge.measured <= expected;
  const shown = shownNumber(Math.round(expected * 100) / 100);
  return verdict(
    ahead ? 'on_course' : 'at_risk',
    `${dated.vi}; đi đều từ mốc thì nay phải ở ${shown.vi}`,
    `${dated.en}; at an even pace it would be ${shown.en} by now`,
  );
}
