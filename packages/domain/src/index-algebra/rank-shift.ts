import type { Text } from '../kernel/index.ts';
import type { Direction } from './definitions.ts';
import { rankAmong } from './statistics.ts';

/**
 * How much of a change of place comes from own score and how much from the others'. Places gained are positive;
 * `own` + `others` = `places` exactly. Each part is the mean of the two orders in which the changes can be made (own
 * first, others first), so it may end in .5.
 */
export interface RankShift {
  readonly before: number;
  readonly after: number;
  readonly places: number;
  readonly own: number;
  readonly others: number;
  /** Place with own new score among the others' old ones, and the other way round. */
  readonly rankIfOthersStayed: number;
  readonly rankIfOwnStayed: number;
  readonly explanation: Text;
}

/** Totals of one edition: own, and everybody else's. */
export interface EditionTotals {
  readonly year: number;
  readonly own: number;
  readonly others: readonly number[];
}

function placesVi(places: number): string {
  if (places === 0) return 'không đổi bậc';
  const size = String(Math.abs(places)).replace('.', ',');
  return places > 0 ? `lên ${size} bậc` : `xuống ${size} bậc`;
}

function placesEn(places: number): string {
  if (places === 0) return 'no change';
  const size = Math.abs(places);
  return `${places > 0 ? 'up' : 'down'} ${size} ${size === 1 ? 'place' : 'places'}`;
}

/**
 * Shift-share of a change of rank.
 * Source: ADR-0020; symmetric (Shapley) split of two causes.
 * @param before totals of the earlier edition, @param after of the later one
 * @example rankShift({ year: 2019, own: 5, others: [6, 4] }, { year: 2020, own: 5, others: [6, 7] }).others // -1
 */
export function rankShift(
  before: EditionTotals,
  after: EditionTotals,
  direction: Direction = 'higher_is_better',
): RankShift {
  const first = rankAmong(before.own, before.others, direction);
  const last = rankAmong(after.own, after.others, direction);
  const rankIfOthersStayed = rankAmong(after.own, before.others, direction);
  const rankIfOwnStayed = rankAmong(before.own, after.others, direction);
  const own = (first - rankIfOthersStayed + (rankIfOwnStayed - last)) / 2;
  const places = first - last;
  const others = places - own;
  const explanation = {
    vi:
      `Hạng ${first} năm ${before.year}, hạng ${last} năm ${after.year}: ${placesVi(places)}. ` +
      `Do điểm của tỉnh: ${placesVi(own)}; do điểm của các tỉnh khác: ${placesVi(others)}. ` +
      `Nếu các tỉnh khác giữ điểm năm ${before.year} thì tỉnh đứng hạng ${rankIfOthersStayed}; ` +
      `nếu tỉnh giữ điểm năm ${before.year} thì đứng hạng ${rankIfOwnStayed}.`,
    en:
      `Rank ${first} in ${before.year}, rank ${last} in ${after.year}: ${placesEn(places)}. ` +
      `By own score: ${placesEn(own)}; by the others' scores: ${placesEn(others)}. ` +
      `Had the others kept their scores of ${before.year}, the rank would be ${rankIfOthersStayed}; ` +
      `with own score of ${before.year} it would be ${rankIfOwnStayed}.`,
  };
  return { before: first, after: last, places, own, others, rankIfOthersStayed, rankIfOwnStayed, explanation };
}
