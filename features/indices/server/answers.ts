import type { Text } from '@nanghang/domain/kernel';
import type { ComponentRow, IndexCard } from '../contract/reading.ts';

function vi(value: number, decimals: number): string {
  const text = Math.abs(value).toLocaleString('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 ? `\u2212${text}` : text;
}

function en(value: number, decimals: number): string {
  const text = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 ? `\u2212${text}` : text;
}

type Standing = Pick<
  IndexCard,
  'code' | 'year' | 'value' | 'rank' | 'rankChange' | 'group' | 'change' | 'gapToMean' | 'decimals'
>;

/** How one index stands, as half a sentence. */
function standing(card: Standing): Text | null {
  if (card.year === null || card.value === null) return null;
  const group = card.group;
  if (card.rank && group?.basis !== 'quartile') {
    const moved = card.rankChange;
    const place = `${card.code} ${card.year} hạng ${card.rank.rank}/${card.rank.of}`;
    const placeEn = `${card.code} ${card.year} ranks ${card.rank.rank} of ${card.rank.of}`;
    if (moved === null) return { vi: place, en: placeEn };
    if (moved === 0) return { vi: `${place}, giữ nguyên`, en: `${placeEn}, unchanged` };
    const [word, wordEn] = moved > 0 ? ['tăng', 'up'] : ['giảm', 'down'];
    return { vi: `${place}, ${word} ${Math.abs(moved)} bậc`, en: `${placeEn}, ${wordEn} ${Math.abs(moved)}` };
  }
  if (group)
    return {
      vi: `${card.code} ${card.year} thuộc nhóm ${group.label.vi}`,
      en: `${card.code} ${card.year} is in group ${group.label.en}`,
    };
  return {
    vi: `${card.code} ${card.year} đạt ${vi(card.value, card.decimals)}`,
    en: `${card.code} ${card.year} is at ${en(card.value, card.decimals)}`,
  };
}

/** Indices of the newest editions first, those that fell before the others. */
function weightOf(card: IndexCard): number {
  const fell =
    (card.rankChange !== null && card.rankChange < 0) ||
    (card.rankChange === null && card.change !== null && card.change < 0);
  return (card.year ?? 0) * 10 + (fell ? 5 : 0);
}

/**
 * The sentence at the head of the overview: how the two indices that matter most now stand.
 * @example overviewAnswer([]).vi // 'Chưa có kết quả chỉ số nào được công bố.'
 */
export function overviewAnswer(cards: readonly IndexCard[]): Text {
  const known = cards.filter((card) => card.year !== null).sort((a, b) => weightOf(b) - weightOf(a));
  const parts = known.slice(0, 2).flatMap((card) => standing(card) ?? []);
  if (parts.length === 0)
    return { vi: 'Chưa có kết quả chỉ số nào được công bố.', en: 'No index result has been published yet.' };
  return { vi: `${parts.map((part) => part.vi).join('; ')}.`, en: `${parts.map((part) => part.en).join('; ')}.` };
}

function listed(rows: readonly ComponentRow[], lang: keyof Text): string {
  const names = rows.map((row) => row.name[lang]);
  const last = names.pop();
  if (last === undefined) return '';
  return names.length === 0 ? last : `${names.join(', ')}${lang === 'vi' ? ' và ' : ' and '}${last}`;
}

function pulled(rows: readonly ComponentRow[], decimals: number): Text | null {
  const known = rows.filter((row) => row.level === 1 && row.contribution !== null);
  const down = known
    .filter((row) => (row.contribution ?? 0) < 0)
    .sort((a, b) => (a.contribution ?? 0) - (b.contribution ?? 0))
    .slice(0, 2);
  if (down.length === 0) return null;
  const lost = down.reduce((sum, row) => sum - (row.contribution ?? 0), 0);
  const rest = known.reduce((sum, row) => sum + (row.contribution ?? 0), 0) + lost;
  const tail =
    rest >= 0 ? `phần còn lại bù được ${vi(rest, decimals)}` : `phần còn lại mất thêm ${vi(-rest, decimals)}`;
  const tailEn = rest >= 0 ? `the rest made up ${en(rest, decimals)}` : `the rest lost another ${en(-rest, decimals)}`;
  return {
    vi: `${listed(down, 'vi')} lấy đi ${vi(lost, decimals)} điểm, ${tail}.`,
    en: `${listed(down, 'en')} took ${en(lost, decimals)} points, ${tailEn}.`,
  };
}

/** The sentence at the head of an index page. */
export function pageAnswer(card: Standing, rows: readonly ComponentRow[]): Text {
  const place = standing(card);
  if (!place)
    return {
      vi: `${card.code}: chưa có số liệu của tỉnh trong kỳ này.`,
      en: `${card.code}: no figures of the province in this edition.`,
    };
  const causes = pulled(rows, card.decimals);
  return { vi: `${place.vi}.${causes ? ` ${causes.vi}` : ''}`, en: `${place.en}.${causes ? ` ${causes.en}` : ''}` };
}

/** How many components stand above and below the national mean. */
export function componentsAnswer(rows: readonly ComponentRow[]): Text | null {
  const known = rows.filter((row) => row.level === 1 && row.gapToMean !== null);
  if (known.length === 0) return null;
  const above = known.filter((row) => (row.gapToMean ?? 0) >= 0).length;
  const below = known.length - above;
  return {
    vi: `${above} thành phần từ trung bình cả nước trở lên, ${below} thành phần dưới trung bình`,
    en: `${above} components at or above the national mean, ${below} below`,
  };
}

/** The sentence at the head of a component page. */
export function componentAnswer(
  index: string,
  year: number,
  row: ComponentRow,
  previousYear: number | null,
  decimals: number,
): Text {
  if (row.value === null)
    return { vi: `${row.name.vi}: chưa có số liệu năm ${year}.`, en: `${row.name.en}: no figures for ${year}.` };
  const value = { vi: vi(row.value, decimals), en: en(row.value, decimals) };
  const rank = row.rank
    ? { vi: `, hạng ${row.rank.rank}/${row.rank.of}`, en: `, rank ${row.rank.rank} of ${row.rank.of}` }
    : { vi: '', en: '' };
  const [word, wordEn] = (row.change ?? 0) < 0 ? ['giảm', 'down'] : ['tăng', 'up'];
  const moved =
    row.change === null || previousYear === null
      ? { vi: '', en: '' }
      : {
          vi: `, ${word} ${vi(Math.abs(row.change), decimals)} so với ${previousYear}`,
          en: `, ${wordEn} ${en(Math.abs(row.change), decimals)} on ${previousYear}`,
        };
  return {
    vi: `${row.name.vi} (${index} ${year}): ${value.vi} điểm${moved.vi}${rank.vi}.`,
    en: `${row.name.en} (${index} ${year}): ${value.en} points${moved.en}${rank.en}.`,
  };
}
