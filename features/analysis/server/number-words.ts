import type { Text } from '@nanghang/domain/kernel';

function written(value: number, decimals: number, locale: string): string {
  const size = Math.abs(value).toLocaleString(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `\u2212${size}` : size;
}

/** A number with fixed decimals in both languages. @example fixed(-1.5, 2).vi // '−1,50' */
export function fixed(value: number, decimals: number): Text {
  return { vi: written(value, decimals, 'vi-VN'), en: written(value, decimals, 'en-GB') };
}

/** Names in a row: "A, B và C". @example listed(['A', 'B'], 'vi') // 'A và B' */
export function listed(names: readonly string[], language: keyof Text): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')}${language === 'vi' ? ' và ' : ' and '}${last}`;
}

/** Places with a decimal only where there is a half. @example placesText(8.5).vi // '8,5' */
export function placesText(places: number): Text {
  return fixed(Math.abs(places), Number.isInteger(places) ? 0 : 1);
}
