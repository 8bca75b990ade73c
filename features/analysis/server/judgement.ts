import type { Measurement, TargetEvaluation } from '@nanghang/domain/index-algebra';
import { type PlainDate, plainDate, type Text } from '@nanghang/domain/kernel';
import type { TargetBody, TargetRow } from '../contract/promising.ts';

/** A verdict with everything it was judged on. */
export interface Judgement {
  readonly evaluation: TargetEvaluation;
  readonly measured: Measurement | null;
  /** Period, and the source of a recorded figure, in words. */
  readonly measuredFrom: Text | null;
  readonly assumption: Text | null;
  readonly gauge: TargetRow['gauge'];
  readonly forecastYear: number | null;
  readonly forecastNote: Text | null;
  readonly decimals: number;
  readonly unit: string;
}

/** What a judgement shows where nothing is measured. */
export const unmeasured = {
  ...{ decimals: 2, unit: '', gauge: null, forecastYear: null, forecastNote: null, assumption: null },
  measuredFrom: null,
};

/** An axis on which some numbers lie with room beside them. @example axisOf([0, 10]) // [-4, 14] */
export function axisOf(numbers: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const room = (high - low) * 0.4 || Math.abs(high) * 0.05 || 1;
  return [low - room, high + room];
}

/** The day on which a target is judged next: of one that holds every year, the end of this year, at most its last day. */
export function nextDueOf({ dueOn, yearly }: Pick<TargetBody, 'dueOn' | 'yearly'>, today: PlainDate): PlainDate | null {
  if (!yearly) return dueOn;
  const endOfYear = plainDate(`${today.slice(0, 4)}-12-31`);
  return dueOn !== null && dueOn < endOfYear ? dueOn : endOfYear;
}
