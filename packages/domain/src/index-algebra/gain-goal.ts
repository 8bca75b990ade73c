import type { Text } from '../kernel/index.ts';
import type { Direction } from './definitions.ts';
import { rankAmong } from './statistics.ts';

/**
 * What is to be reached while nobody else moves: a place (ties reach it), a number of places up, a value, more than a
 * mean of which oneself is a part, one of four quartile groups (0 best), or a group that its publisher cuts by eye, for
 * which a place or a score is assumed ({@link ASSUMED_GROUP_PLACE}).
 */
export type GainGoal =
  | { readonly kind: 'rank'; readonly rank: number }
  | { readonly kind: 'places'; readonly places: number }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'above-mean' }
  | { readonly kind: 'quartile-group'; readonly group: 0 | 1 | 2 }
  | {
      readonly kind: 'published-group';
      readonly group: string;
      readonly from:
        | { readonly kind: 'place'; readonly place: number }
        | { readonly kind: 'value'; readonly value: number };
    };

/**
 * Place from which a province is taken to be in the group "Tốt" until a user says otherwise; groups that a publisher
 * cuts by eye have no fixed threshold, so every use of it shows that it is an assumption.
 * Source: ADR-0020.
 */
export const ASSUMED_GROUP_PLACE = 20;

/** The total that reaches a goal: at least `total`, or (strict) just beyond it; `assumption` says how it was found. */
export interface GoalThreshold {
  readonly total: number;
  readonly strict: boolean;
  readonly reading: Text;
}

/** Place of the quartile boundary, counted from the lowest of the others: at least this many must not be better. */
function othersAtOrBelow(group: 0 | 1 | 2, others: number): number {
  return Math.ceil((others * (3 - group)) / 4);
}

function rankThreshold(rank: number, sorted: readonly number[]): GoalThreshold | undefined {
  if (!Number.isInteger(rank) || rank < 1) return undefined;
  const total = rank > sorted.length ? Number.NEGATIVE_INFINITY : (sorted[rank - 1] ?? Number.NEGATIVE_INFINITY);
  const reading = {
    vi: `hạng ${rank}: bằng hoặc hơn tỉnh đứng thứ ${rank} trong các tỉnh khác, các tỉnh khác giữ nguyên điểm`,
    en: `rank ${rank}: at least level with the ${rank}th of the others, who keep their scores`,
  };
  return { total, strict: false, reading };
}

function pointsText(value: number): Text {
  return { vi: `${String(value).replace('.', ',')} điểm`, en: `${value} points` };
}

/**
 * The total that reaches a goal; undefined for a place that does not exist. Where lower is better everything is turned
 * round: the total must be at most, or (strict) below, the threshold.
 * A quartile group is reached where own total is not below the quartile (type 7) that it helps to form: with m others,
 * at least m x (3 - group) / 4 of them, rounded up, must not be above. A mean of which oneself is a part is exceeded
 * exactly when the mean of the others is.
 * Source: ADR-0020; rank = 1 + number of strictly greater totals.
 * @param own published total
 * @param others totals of all others
 * @example goalThreshold({ kind: 'rank', rank: 2 }, 5, [9, 8, 7])?.total // 8
 * @example goalThreshold({ kind: 'rank', rank: 2 }, 9, [5, 6, 7], 'lower_is_better')?.total // 6
 */
export function goalThreshold(
  goal: GainGoal,
  own: number,
  others: readonly number[],
  direction: Direction = 'higher_is_better',
): GoalThreshold | undefined {
  if (direction === 'higher_is_better') return upwardThreshold(goal, own, others);
  const mirrored = upwardThreshold(
    mirrorGoal(goal),
    -own,
    others.map((one) => -one),
  );
  return mirrored && { ...mirrored, total: -mirrored.total, reading: readingOf(goal) ?? mirrored.reading };
}

/** Values of a goal with their sign turned, for an index where lower is better. */
function mirrorGoal(goal: GainGoal): GainGoal {
  if (goal.kind === 'value') return { kind: 'value', value: -goal.value };
  if (goal.kind !== 'published-group' || goal.from.kind === 'place') return goal;
  return { ...goal, from: { kind: 'value', value: -goal.from.value } };
}

/** Words that name a value are made from the goal as it was given, never from the turned one. */
function readingOf(goal: GainGoal): Text | undefined {
  if (goal.kind === 'value') return pointsText(goal.value);
  if (goal.kind === 'above-mean') {
    return {
      vi: 'tốt hơn trung bình cả nước: thấp hơn trung bình của các tỉnh khác',
      en: 'better than the national mean: below the mean of the others',
    };
  }
  if (goal.kind !== 'published-group' || goal.from.kind === 'place') return undefined;
  return assumedReading(goal.group, pointsText(goal.from.value));
}

function assumedReading(group: string, words: Text): Text {
  return {
    vi: `giả định nhóm ${group} bắt đầu từ ${words.vi}; nhóm do nơi công bố xếp, không có ngưỡng cố định`,
    en: `assuming that group ${group} begins at ${words.en}; its publisher sets no fixed threshold`,
  };
}

function upwardThreshold(goal: GainGoal, own: number, others: readonly number[]): GoalThreshold | undefined {
  const sorted = [...others].sort((a, b) => b - a);
  switch (goal.kind) {
    case 'rank':
      return rankThreshold(goal.rank, sorted);
    case 'places':
      return rankThreshold(rankAmong(own, others) - goal.places, sorted);
    case 'value':
      return { total: goal.value, strict: false, reading: pointsText(goal.value) };
    case 'above-mean': {
      if (others.length === 0) return undefined;
      const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
      const reading = {
        vi: 'hơn trung bình cả nước: hơn trung bình của các tỉnh khác',
        en: 'above the national mean: above the mean of the others',
      };
      return { total: mean, strict: true, reading };
    }
    case 'published-group': {
      const { from } = goal;
      const rank = from.kind === 'place' ? rankThreshold(from.place, sorted) : undefined;
      if (from.kind === 'place' && !rank) return undefined;
      const words =
        from.kind === 'place' ? { vi: `hạng ${from.place}`, en: `rank ${from.place}` } : pointsText(from.value);
      const total = from.kind === 'place' ? (rank?.total ?? 0) : from.value;
      return { total, strict: false, reading: assumedReading(goal.group, words) };
    }
    case 'quartile-group': {
      const needed = othersAtOrBelow(goal.group, others.length);
      const total =
        needed === 0 ? Number.NEGATIVE_INFINITY : (sorted[others.length - needed] ?? Number.POSITIVE_INFINITY);
      const reading = {
        vi: `thuộc nhóm ${goal.group + 1} trong bốn nhóm tứ vị phân, các tỉnh khác giữ nguyên điểm`,
        en: `in group ${goal.group + 1} of the four quartile groups, the others keep their scores`,
      };
      return { total, strict: false, reading };
    }
  }
}
