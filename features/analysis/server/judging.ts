import {
  ASSUMED_GROUP_PLACE,
  compareEditions,
  conditionText,
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
import { decimalsOf, type IndexBook, type Knowledge } from './knowledge.ts';

/** A verdict with everything it was judged on. */
export interface Judgement {
  readonly evaluation: TargetEvaluation;
  readonly measured: Measurement | null;
  readonly assumption: Text | null;
  readonly gauge: TargetRow['gauge'];
  readonly forecastYear: number | null;
  readonly forecastNote: Text | null;
  readonly decimals: number;
  readonly unit: string;
}

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
  const rank = book.rank(series.code, year, component, province, series.direction);
  if (!version || (value === null && rank === null)) return null;
  return {
    ...{ asOf: plainDate(`${year}-12-31`), value, rank: rank?.rank ?? null, of: rank?.of ?? null },
    group: component === TOTAL ? (groupOf(book, version, year, province)?.vi ?? null) : null,
    mean: book.summary(series.code, year, component, series.direction).mean,
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

function quartileThreshold(at: At, year: number, condition: TargetCondition): number | null {
  if (condition.kind !== 'group') return null;
  const labels = groupRuleOf(at.index.series, year)?.labels ?? [];
  const place = labels.findIndex((label) => label.vi === condition.group);
  const cuts = at.index.book.summary(at.index.series.code, year, at.component, at.index.series.direction).quartiles;
  return (cuts && [cuts.q3, cuts.q2, cuts.q1][place]) ?? null;
}

/** What is compared with what, as numbers on one axis. */
function axisOf(numbers: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const room = (high - low) * 0.4 || Math.abs(high) * 0.05 || 1;
  return [low - room, high + room];
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
  const lower = byRank || at.index.series.direction === 'lower_is_better';
  return {
    ...{ now, target, forecast: forecast?.value ?? null, low: forecast?.low ?? null, high: forecast?.high ?? null },
    axis: byRank ? [1, Math.max(facts.measured.of ?? 1, now, target, ...shown)] : axisOf([now, target, ...shown]),
    betterWhen: lower ? 'lower' : 'higher',
    kind: byRank ? 'rank' : condition.kind === 'group' ? 'group' : 'value',
  };
}

const unmeasured = { decimals: 2, unit: '', gauge: null, forecastYear: null, forecastNote: null, assumption: null };

function domainTarget(id: string, body: TargetBody, condition: TargetCondition): Target {
  return { id, measure: body.measure, subject: null, condition, dueOn: body.dueOn };
}

function judgeIndex(id: string, body: TargetBody, at: At, today: PlainDate): Judgement {
  const { series } = at.index;
  const years = measuredYears(at);
  const year = years.at(-1);
  const measured = year === undefined ? null : measurementOf(at, year);
  const rule = year === undefined ? undefined : groupRuleOf(series, year);
  const { condition, assumption } = effectiveCondition(body, measured, rule?.method === 'quartiles');
  const before = years.at(-2);
  const comparable =
    before !== undefined &&
    year !== undefined &&
    compareEditions(series, at.component, before, year).kind !== 'different';
  const previous = comparable ? measurementOf(at, before) : null;
  const dueYear = body.dueOn === null ? null : Number(body.dueOn.slice(0, 4));
  const ahead = dueYear !== null && year !== undefined && dueYear > year ? dueYear : null;
  const kind = condition.kind === 'rank' || condition.kind === 'top' ? 'rank' : 'value';
  const found = ahead === null ? null : forecastOf(at, kind, ahead);
  const forecast = found && 'value' in found ? found : null;
  // Where the due year has another structure, the next edition still shows the way; it never decides.
  const next = ahead !== null && !forecast && year !== undefined ? forecastOf(at, kind, year + 1) : null;
  const shown = forecast ?? (next && 'value' in next ? next : null);
  const evaluation = evaluateTarget(domainTarget(id, body, condition), {
    ...{ today, measured, previous, forecast },
    baseline: body.baselineYear === null ? null : measurementOf(at, body.baselineYear),
    groups: rule?.labels.map((label) => label.vi) ?? [],
  });
  return {
    evaluation: assumption ? { ...evaluation, reason: withAssumption(evaluation.reason, assumption) } : evaluation,
    ...{ measured, assumption, forecastYear: !forecast && shown && year !== undefined ? year + 1 : ahead },
    forecastNote: found && !('value' in found) ? found : null,
    gauge:
      year === undefined || !measured ? null : gaugeOf(at, year, condition, { previous, measured, forecast: shown }),
    ...{ decimals: decimalsOf(series), unit: series.scale.unit === '%' ? '%' : '' },
  };
}

function withAssumption(reason: Text, assumption: Text): Text {
  return { vi: `${reason.vi}; ${assumption.vi}`, en: `${reason.en}; ${assumption.en}` };
}

/** Judges one target by what is known on a day; metrics without a source are not measurable yet. */
export async function judge(id: string, body: TargetBody, knowledge: Knowledge, today: PlainDate): Promise<Judgement> {
  const { measure } = body;
  const index = measure.kind === 'index' ? await knowledge.bookOf(measure.index) : undefined;
  if (measure.kind === 'index' && index)
    return judgeIndex(id, body, { index, province: knowledge.province, component: measure.component }, today);
  const nothing = { today, measured: null, previous: null, baseline: null, groups: [], forecast: null };
  return { ...unmeasured, evaluation: evaluateTarget(domainTarget(id, body, body.condition), nothing), measured: null };
}

/** What a target is about and what it asks for, in words; components by their names. */
export async function wordsOf(body: TargetBody, knowledge: Knowledge): Promise<{ measure: Text; condition: Text }> {
  const { measure } = body;
  const plain = measureText(measure);
  const series = measure.kind === 'index' ? (await knowledge.bookOf(measure.index))?.series : undefined;
  const component =
    measure.kind === 'index'
      ? series?.versions
          .findLast((one) => one.components.some((part) => part.code === measure.component))
          ?.components.find((part) => part.code === measure.component)?.name
      : undefined;
  return {
    measure:
      component && series
        ? { vi: `${series.code}: ${component.vi}`, en: `${series.code}: ${component.en}` }
        : { vi: plain, en: plain },
    condition: conditionText(body.condition),
  };
}
