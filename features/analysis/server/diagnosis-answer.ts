import type { RankShift } from '@nanghang/domain/index-algebra';
import type { Text } from '@nanghang/domain/kernel';
import type { DiagnosedComponent, Diagnosis } from '../contract/diagnosing.ts';
import { fixed, listed, placesText } from './number-words.ts';

type Facts = Pick<
  Diagnosis,
  'code' | 'year' | 'fromYear' | 'after' | 'change' | 'rank' | 'rankBefore' | 'decimals' | 'breakNote'
> & { readonly components: readonly DiagnosedComponent[]; readonly shift: RankShift | null };

/** Share of all that was lost which the components named in the answer must explain. */
const NAMED_RATIO = 0.8;

function standingText(facts: Facts): Text {
  const { code, year, rank, rankBefore, after, decimals } = facts;
  if (rank) {
    const moved = rankBefore === null ? null : rankBefore - rank.rank;
    const place = {
      vi: `${code} ${year} hạng ${rank.rank}/${rank.of}`,
      en: `${code} ${year} ranks ${rank.rank} of ${rank.of}`,
    };
    if (moved === null) return place;
    if (moved === 0) return { vi: `${place.vi}, giữ nguyên`, en: `${place.en}, unchanged` };
    const [vi, en] = moved > 0 ? ['tăng', 'up'] : ['giảm', 'down'];
    return { vi: `${place.vi}, ${vi} ${Math.abs(moved)} bậc`, en: `${place.en}, ${en} ${Math.abs(moved)}` };
  }
  const value = after === null ? null : fixed(after, decimals);
  return value
    ? { vi: `${code} ${year} đạt ${value.vi} điểm`, en: `${code} ${year} is at ${value.en} points` }
    : { vi: `${code} ${year}: chưa có số liệu của tỉnh`, en: `${code} ${year}: no figures of the province` };
}

/** The fewest components that together make up most of what was lost or gained. */
function mainOf(parts: readonly { readonly name: Text; readonly points: number }[]) {
  const all = parts.reduce((sum, part) => sum + Math.abs(part.points), 0);
  let sum = 0;
  const named = [];
  for (const part of [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points))) {
    if (named.length > 0 && sum >= NAMED_RATIO * all) break;
    named.push(part);
    sum += Math.abs(part.points);
  }
  return { named, sum };
}

function causesText({ components, decimals, change }: Facts): Text | null {
  const known = components.flatMap(({ name, points }) => (points === null ? [] : [{ name, points }]));
  const down = known.filter((part) => part.points < 0);
  const up = known.filter((part) => part.points > 0);
  const fell = (change ?? 0) < 0;
  const { named, sum } = mainOf(fell ? down : up);
  if (named.length === 0) return null;
  const names = (language: keyof Text) =>
    listed(
      named.map((part) => part.name[language]),
      language,
    );
  const amount = fixed(sum, decimals);
  const rest = fixed(Math.abs((change ?? 0) - (fell ? -sum : sum)), decimals);
  return fell
    ? {
        vi: `${names('vi')} lấy đi ${amount.vi} điểm, phần còn lại bù được ${rest.vi}`,
        en: `${names('en')} took ${amount.en} points, the rest gave ${rest.en} back`,
      }
    : {
        vi: `${names('vi')} thêm ${amount.vi} điểm, phần còn lại lấy đi ${rest.vi}`,
        en: `${names('en')} gave ${amount.en} points, the rest took ${rest.en}`,
      };
}

/** When the rest works in the same direction as what is named, it is said so and not as a set-off. */
function restAgrees({ components, change }: Facts): boolean {
  const fell = (change ?? 0) < 0;
  const parts = components.flatMap(({ points }) => (points === null ? [] : [points]));
  const { sum } = mainOf(parts.filter((one) => (fell ? one < 0 : one > 0)).map((points) => ({ name: empty, points })));
  const rest = (change ?? 0) - (fell ? -sum : sum);
  return fell ? rest <= 0 : rest >= 0;
}

const empty: Text = { vi: '', en: '' };

function causesOf(facts: Facts): Text | null {
  const causes = causesText(facts);
  if (!causes || !restAgrees(facts)) return causes;
  return { vi: causes.vi.replace(/, phần còn lại.*$/, ''), en: causes.en.replace(/, the rest.*$/, '') };
}

function shiftText(shift: RankShift): Text | null {
  if (shift.places === 0) return null;
  const [own, others] = [placesText(shift.own), placesText(shift.others)];
  const way = (places: number): readonly [string, string] =>
    places > 0 ? ['lên', 'up'] : places < 0 ? ['xuống', 'down'] : ['không đổi', 'unchanged'];
  const [ownVi, ownEn] = way(shift.own);
  const [othersVi, othersEn] = way(shift.others);
  return {
    vi: `Do điểm của tỉnh: ${ownVi} ${own.vi} bậc; do các tỉnh khác: ${othersVi} ${others.vi} bậc`,
    en: `By own score: ${ownEn} ${own.en}; by the others: ${othersEn} ${others.en}`,
  };
}

/**
 * The sentence at the head of a diagnosis: place, the components behind most of the change, and whose doing the places are.
 */
export function diagnosisAnswer(facts: Facts): Text {
  const parts = [standingText(facts), causesOf(facts), facts.shift && shiftText(facts.shift)].filter(
    (part) => part !== null,
  );
  return { vi: `${parts.map((part) => part.vi).join('. ')}.`, en: `${parts.map((part) => part.en).join('. ')}.` };
}
