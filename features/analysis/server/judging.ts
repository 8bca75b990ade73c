import {
  ASSUMED_GROUP_PLACE,
  compareEditions,
  compareRanks,
  conditionText,
  directionIn,
  evaluateTarget,
  forecastRank,
  forecastValue,
  groupOf,
  type IndexSeries,
  type Measurement,
  measureText,
  type Target,
  type TargetCondition,
  type TargetEvaluation,
  type TargetForecast,
  TOTAL,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import { type PlainDate, plainDate, type Text } from '@nanghang/domain/kernel';
import type { TargetBody, TargetRow } from '../contract/promising.ts';
import { axisOf, type Judgement, nextDueOf, unmeasured } from './judgement.ts';
import { judgeMetric } from './judging-metric.ts';
import { decimalsOf, type IndexBook, type Knowledge } from './knowledge.ts';
import type { ReadMetric } from './metric-reading.ts';

type Forecasts = Map<string, TargetForecast | Text>;
/** Forecasts look through all provinces and years; a book is the same object until results change. */
const forecasts = new WeakMap<IndexBook, Forecasts>();

interface At {
  readonly index: IndexBook;
  readonly province: string;
  readonly component: string;
}

function measurementOf({ index, province, component }: At, year: number): Measurement | null {
  const { book, series } = index;
  const version = versionInForce(series, year);
  const value = book.value(series.code, year, component, province);
  const direction = directionIn(series, year, component);
  const rank = book.rank(series.code, year, component, province, direction);
  if (!version || (value === null && rank === null)) return null;
  return {
    ...{ asOf: plainDate(`${year}-12-31`), value, rank: rank?.rank ?? null, of: rank?.of ?? null },
    group: component === TOTAL ? (groupOf(book, version, year, province)?.vi ?? null) : null,
    mean: book.summary(series.code, year, component, direction).mean,
  };
}

/** Group names of the newest version up to a year that knows any, best first. */
function groupRuleOf(series: IndexSeries, year: number) {
  return series.versions.findLast((one) => one.fromYear <= year && (one.groups?.labels.length ?? 0) > 0)?.groups;
}

function measuredYears({ index, province, component }: At): readonly number[] {
  return index.book
    .years(index.series.code)
    .filter((year) => measurementOf({ index, province, component }, year) !== null);
}

function forecastOf(at: At, kind: 'rank' | 'value', year: number): TargetForecast | Text {
  const { index, province, component } = at;
  const known: Forecasts = forecasts.get(index) ?? new Map();
  forecasts.set(index, known);
  const key = `${province} ${component} ${kind} ${year}`;
  const found = known.get(key) ?? computeForecast(at, kind, year);
  known.set(key, found);
  return found;
}

function computeForecast({ index, province, component }: At, kind: 'rank' | 'value', year: number) {
  const asked = { component, province, year };
  const value = forecastValue(index.book, index.series, asked);
  if (value.kind === 'none') return value.reason;
  if (kind === 'value') return { value: value.value, low: value.low, high: value.high };
  const rank = forecastRank(index.book, index.series, asked);
  return rank && rank.of > 1
    ? { value: rank.rank, low: rank.best, high: rank.worst }
    : { vi: 'chưa đủ số liệu các tỉnh để dự báo hạng', en: 'too few provinces to forecast a rank' };
}

/** A group that its publisher cuts by eye and did not print is judged by an assumed place. */
function effectiveCondition(
  body: Pick<TargetBody, 'condition' | 'assumedPlace'>,
  measured: Measurement | null,
  quartiles: boolean,
): { condition: TargetCondition; assumption: Text | null } {
  const { condition } = body;
  if (condition.kind !== 'group' || quartiles || measured === null || measured.group !== null || measured.rank === null)
    return { condition, assumption: null };
  const place = body.assumedPlace ?? ASSUMED_GROUP_PLACE;
  return {
    condition: { kind: 'top', places: place },
    assumption: {
      vi: `giả định nhóm ${condition.group} bắt đầu từ hạng ${place}; nơi công bố không in nhóm của kỳ này`,
      en: `assuming that group ${condition.group} begins at rank ${place}; its publisher prints no group for this edition`,
    },
  };
}

/** Where a group cut at quartiles begins by the newest figures. */
function groupFromOf(at: At, year: number | undefined, condition: TargetCondition) {
  const value = year === undefined ? null : quartileThreshold(at, year, condition);
  if (value === null || year === undefined) return null;
  const higher = directionIn(at.index.series, year, at.component) === 'higher_is_better';
  return { operator: higher ? ('>=' as const) : ('<=' as const), value };
}

function quartileThreshold(at: At, year: number, condition: TargetCondition): number | null {
  if (condition.kind !== 'group') return null;
  const labels = groupRuleOf(at.index.series, year)?.labels ?? [];
  const place = labels.findIndex((label) => label.vi === condition.group);
  const direction = directionIn(at.index.series, year, at.component);
  const cuts = at.index.book.summary(at.index.series.code, year, at.component, direction).quartiles;
  if (!cuts || place < 0) return null;
  const inOrder = direction === 'higher_is_better' ? [cuts.q3, cuts.q2, cuts.q1] : [cuts.q1, cuts.q2, cuts.q3];
  return inOrder[place] ?? null;
}

function thresholdOf(
  at: At,
  year: number,
  condition: TargetCondition,
  facts: { previous: Measurement | null; measured: Measurement },
) {
  switch (condition.kind) {
    case 'value':
    case 'rate':
    case 'count':
      return condition.value;
    case 'mean':
      return facts.measured.mean;
    case 'last-year':
      return facts.previous?.value ?? null;
    case 'group':
      return quartileThreshold(at, year, condition);
    case 'rank':
      return condition.rank;
    case 'top':
      return condition.places;
    default:
      return null;
  }
}

function gaugeOf(
  at: At,
  year: number,
  condition: TargetCondition,
  facts: { previous: Measurement | null; measured: Measurement; forecast: TargetForecast | null },
): TargetRow['gauge'] {
  const target = thresholdOf(at, year, condition, facts);
  const byRank = condition.kind === 'rank' || condition.kind === 'top';
  const now = byRank ? facts.measured.rank : facts.measured.value;
  if (target === null || now === null) return null;
  const { forecast } = facts;
  const shown = forecast ? [forecast.value] : [];
  const lower = byRank || directionIn(at.index.series, year, at.component) === 'lower_is_better';
  return {
    ...{ now, target, forecast: forecast?.value ?? null, low: forecast?.low ?? null, high: forecast?.high ?? null },
    axis: byRank ? [1, Math.max(facts.measured.of ?? 1, now, target, ...shown)] : axisOf([now, target, ...shown]),
    betterWhen: lower ? 'lower' : 'higher',
    kind: byRank ? 'rank' : condition.kind === 'group' ? 'group' : 'value',
  };
}

function domainTarget(id: string, body: TargetBody, condition: TargetCondition, dueOn: PlainDate | null): Target {
  return { id, measure: body.measure, subject: null, condition, dueOn };
}

/** An earlier measurement, or why it may not be subtracted; `note` is what to say beside the difference. */
function earlierOf(at: At, condition: TargetCondition, before: number | undefined | null, year: number | undefined) {
  const none = { measurement: null, missing: null, note: null };
  if (before === undefined || before === null || year === undefined) return none;
  const byRank = condition.kind === 'gain' && condition.of === 'rank';
  const comparison = (byRank ? compareRanks : compareEditions)(at.index.series, at.component, before, year);
  if (comparison.kind === 'different') return { ...none, missing: comparison.note };
  return { measurement: measurementOf(at, before), missing: null, note: comparison.note };
}

function forecastFor(at: At, condition: TargetCondition, year: number | undefined, dueOn: PlainDate | null) {
  const dueYear = dueOn === null ? null : Number(dueOn.slice(0, 4));
  const ahead = dueYear !== null && year !== undefined && dueYear > year ? dueYear : null;
  const kind = condition.kind === 'rank' || condition.kind === 'top' ? 'rank' : 'value';
  const found = ahead === null ? null : forecastOf(at, kind, ahead);
  const forecast = found && 'value' in found ? found : null;
  // Where the due year has another structure, the next edition still shows the way; it never decides.
  const next = ahead !== null && !forecast && year !== undefined ? forecastOf(at, kind, year + 1) : null;
  const shown = forecast ?? (next && 'value' in next ? next : null);
  return {
    ...{ forecast, shown, forecastYear: !forecast && shown && year !== undefined ? year + 1 : ahead },
    forecastNote: found && !('value' in found) ? found : null,
  };
}

function judgeIndex(
  id: string,
  body: TargetBody,
  at: At,
  when: { today: PlainDate; dueOn: PlainDate | null },
): Judgement {
  const { series } = at.index;
  const years = measuredYears(at);
  const year = years.at(-1);
  const measured = year === undefined ? null : measurementOf(at, year);
  const rule = year === undefined ? undefined : groupRuleOf(series, year);
  const { condition, assumption } = effectiveCondition(body, measured, rule?.method === 'quartiles');
  const previous = earlierOf(at, condition, years.at(-2), year);
  const baseline = earlierOf(at, condition, body.baselineYear, year);
  const { forecast, shown, ...told } = forecastFor(at, condition, year, when.dueOn);
  const evaluation = evaluateTarget(domainTarget(id, body, condition, when.dueOn), {
    ...{ today: when.today, measured, forecast, groups: rule?.labels.map((label) => label.vi) ?? [] },
    groupFrom: groupFromOf(at, year, condition),
    ...{ previous: previous.measurement, previousMissing: previous.missing },
    ...{ baseline: baseline.measurement, baselineMissing: baseline.missing },
  });
  const subtracted = condition.kind === 'last-year' ? previous.note : condition.kind === 'gain' ? baseline.note : null;
  const facts = measured && { previous: previous.measurement, measured, forecast: shown };
  return {
    evaluation: withNote(withNote(evaluation, subtracted), assumption),
    ...{ measured, measuredFrom: null, assumption, ...told },
    gauge: year === undefined || !facts ? null : gaugeOf(at, year, condition, facts),
    ...{ decimals: decimalsOf(series), unit: series.scale.unit === '%' ? '%' : '' },
  };
}

/** The same verdict with something more to know beside its reason. */
function withNote(evaluation: TargetEvaluation, note: Text | null): TargetEvaluation {
  if (!note) return evaluation;
  const { vi, en } = evaluation.reason;
  return { ...evaluation, reason: { vi: `${vi}; ${note.vi}`, en: `${en}; ${note.en}` } };
}

/** What targets are judged by: results and metrics as known on a day. */
export interface Judging {
  readonly knowledge: Knowledge;
  readonly readMetric: ReadMetric;
  readonly today: PlainDate;
}

/** Judges one target by what is known on a day; a metric without figures is not measurable yet. */
export async function judge(id: string, body: TargetBody, judging: Judging): Promise<Judgement> {
  const { measure } = body;
  const { knowledge, readMetric, today } = judging;
  const when = { today, dueOn: nextDueOf(body, today) };
  if (measure.kind === 'metric') return judgeMetric(id, body, await readMetric(measure.metric), when);
  const index = await knowledge.bookOf(measure.index);
  if (index) return judgeIndex(id, body, { index, province: knowledge.province, component: measure.component }, when);
  const nothing = { today, measured: null, previous: null, baseline: null, groups: [], forecast: null };
  const evaluation = evaluateTarget(domainTarget(id, body, body.condition, when.dueOn), nothing);
  return { ...unmeasured, evaluation, measured: null };
}

/** What a target is about and what it asks for, in words; components by their names. */
export async function wordsOf(
  body: TargetBody,
  { knowledge, readMetric }: Judging,
): Promise<{ measure: Text; condition: Text }> {
  const { measure } = body;
  const condition = conditionText(body.condition);
  if (measure.kind === 'metric') return { measure: (await readMetric(measure.metric)).name, condition };
  const plain = measureText(measure);
  const series = (await knowledge.bookOf(measure.index))?.series;
  const component = series?.versions
    .findLast((one) => one.components.some((part) => part.code === measure.component))
    ?.components.find((part) => part.code === measure.component)?.name;
  return {
    measure:
      component && series
        ? { vi: `${series.code}: ${component.vi}`, en: `${series.code}: ${component.en}` }
        : { vi: plain, en: plain },
    condition,
  };
}
