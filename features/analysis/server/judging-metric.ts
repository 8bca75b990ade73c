import { asksForLess, evaluateTarget, type Measurement, type Target } from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import { parsePeriod, periodText, periodYearBefore, WHOLE_PROVINCE } from '@nanghang/domain/metrics';
import type { TargetBody, TargetRow } from '../contract/promising.ts';
import { axisOf, type Judgement, unmeasured } from './judgement.ts';
import type { MetricPoint, MetricReading } from './metric-reading.ts';

function measurementOf(point: MetricPoint, last: PlainDate): Measurement {
  return {
    ...{ asOf: last, value: point.value, mean: point.nationalMean, group: null },
    ...{ rank: point.of === null ? null : point.value, of: point.of },
  };
}

interface Dated {
  readonly point: MetricPoint;
  readonly measurement: Measurement;
}

/**
 * Values with a number in the order of their periods; what names no period is left out. A period that is not over is as
 * of today, so that it decides nothing yet.
 */
function datedOf(points: readonly MetricPoint[], today: PlainDate): readonly Dated[] {
  return points
    .flatMap((point) => {
      const period = parsePeriod(point.period);
      return period && period.firstDay <= today && point.value !== null
        ? [{ point, measurement: measurementOf(point, period.lastDay < today ? period.lastDay : today) }]
        : [];
    })
    .toSorted((a, b) => (a.measurement.asOf < b.measurement.asOf ? -1 : 1));
}

/** Of a condition on each unit: the newest period in which any unit has a value, with all units. */
function eachUnitOf(ofUnits: readonly MetricPoint[], today: PlainDate): Dated | undefined {
  const newest = datedOf(ofUnits, today).at(-1);
  if (!newest) return undefined;
  const names = new Map(ofUnits.map((one) => [one.subject, one.subjectName ?? '']));
  const byName = new Intl.Collator('vi');
  const inOrder = [...names].toSorted((a, b) => byName.compare(a[1], b[1]));
  const units = inOrder.map(([subject, name]) => ({
    name,
    value: ofUnits.find((one) => one.subject === subject && one.period === newest.point.period)?.value ?? null,
  }));
  return { point: newest.point, measurement: { ...newest.measurement, value: null, units } };
}

function silent(id: string, body: TargetBody, reason: Text, today: PlainDate): Judgement {
  const nothing = { today, measured: null, previous: null, baseline: null, groups: [], forecast: null };
  const evaluation = evaluateTarget(targetOf(id, body, body.dueOn), nothing);
  return {
    ...{ ...unmeasured, measured: null },
    evaluation: body.condition.kind === 'qualitative' ? evaluation : { verdict: 'not_measurable', reason },
  };
}

function targetOf(id: string, body: TargetBody, dueOn: PlainDate | null): Target {
  return { id, measure: body.measure, subject: null, condition: body.condition, dueOn };
}

const notCounted: Text = {
  vi: 'chưa ghi số liệu nào của chỉ tiêu này',
  en: 'no figure of this measure has been recorded yet',
};

function severalSubjects(count: number): Text {
  return {
    vi: `số liệu có ${count} đối tượng, chưa chọn đối tượng nào`,
    en: `the metric has ${count} subjects and none is chosen`,
  };
}

function thresholdOf(body: TargetBody, measured: Measurement, previous: Measurement | null, start: Measurement | null) {
  const { condition } = body;
  switch (condition.kind) {
    case 'value':
    case 'rate':
      return condition.value;
    case 'count':
      return condition.per === 'all' ? condition.value : null;
    case 'rank':
      return condition.rank;
    case 'top':
      return condition.places;
    case 'mean':
      return measured.mean;
    case 'last-year':
      return previous?.value ?? null;
    case 'gain':
      return start?.value === null || start === null ? null : start.value + condition.amount;
    default:
      return null;
  }
}

function gaugeOf(
  body: TargetBody,
  reading: MetricReading,
  now: Measurement,
  target: number | null,
): TargetRow['gauge'] {
  const byRank = now.rank !== null && (body.condition.kind === 'rank' || body.condition.kind === 'top');
  if (target === null || now.value === null) return null;
  const { condition } = body;
  const lower =
    byRank || reading.direction === 'lower_is_better' || ('operator' in condition && asksForLess(condition.operator));
  return {
    ...{ now: now.value, target, forecast: null, low: null, high: null },
    axis: byRank ? [1, Math.max(now.of ?? 1, now.value, target)] : axisOf([now.value, target]),
    ...{ betterWhen: lower ? 'lower' : 'higher', kind: byRank ? 'rank' : 'value' },
  };
}

/** Values of the subject that is named, else of the whole province where there are any, else all; of units for a count in each. */
function pointsOf({ points }: MetricReading, subject: string | null, each: boolean): readonly MetricPoint[] {
  if (subject !== null) return points.filter((one) => one.subject === subject);
  const ofWhole = (one: MetricPoint) => one.subject === null || one.subject === WHOLE_PROVINCE;
  if (each) return points.filter((one) => !ofWhole(one));
  const whole = points.filter(ofWhole);
  return whole.length > 0 ? whole : points;
}

/** Judges a target on a metric by its newest value; a yearly comparison is with the same period of the year before. */
export function judgeMetric(
  id: string,
  body: TargetBody,
  reading: MetricReading,
  at: { readonly today: PlainDate; readonly dueOn: PlainDate | null },
): Judgement {
  const { condition, measure } = body;
  const subject = measure.kind === 'metric' ? (measure.subject ?? null) : null;
  const each = condition.kind === 'count' && condition.per === 'each-unit';
  const points = pointsOf(reading, subject, each);
  const subjects = new Set(points.map((one) => one.subject));
  if (points.length === 0) return silent(id, body, notCounted, at.today);
  if (!each && subjects.size > 1) return silent(id, body, severalSubjects(subjects.size), at.today);
  const dated = datedOf(points, at.today);
  const newest = each ? eachUnitOf(points, at.today) : dated.at(-1);
  if (!newest) return silent(id, body, notCounted, at.today);
  const { point, measurement: measured } = newest;
  const before = periodYearBefore(point.period);
  const previous = dated.find((one) => one.point.period === before)?.measurement ?? null;
  const baseline =
    dated.findLast((one) => one.measurement.asOf.slice(0, 4) === String(body.baselineYear))?.measurement ?? null;
  const evaluation = evaluateTarget(targetOf(id, body, at.dueOn), {
    ...{ today: at.today, measured, previous, baseline, groups: [], forecast: null },
  });
  const period = periodText(point.period);
  const percent = reading.unit.vi === '%' || condition.kind === 'rate';
  return {
    ...{ ...unmeasured, evaluation, measured, decimals: reading.decimals, unit: percent ? '%' : '' },
    gauge: gaugeOf(body, reading, measured, thresholdOf(body, measured, previous, baseline)),
    measuredFrom:
      point.source === null ? period : { vi: `${period.vi}, ${point.source}`, en: `${period.en}, ${point.source}` },
  };
}
