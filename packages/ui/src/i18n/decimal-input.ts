import type { Language } from './language.tsx';

/**
 * The number a person typed, or undefined when the text is no number. Vietnamese writes `1.234,5`, English `1,234.5`.
 * A lone dot with other than three digits behind it can be no thousands mark, so `7.15` is read as 7.15 in both.
 * @example parseTypedNumber('1.234,5', 'vi') // 1234.5
 * @example parseTypedNumber('7.15', 'vi') // 7.15
 * @example parseTypedNumber('1.234', 'vi') // 1234
 */
export function parseTypedNumber(text: string, language: Language): number | undefined {
  const bare = text
    .trim()
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`);
  const plain = new RegExp(`^-?(\\d+(\\${point}\\d*)?|\\${point}\\d+)$`);
  const foreign = new RegExp(`^-?\\d+\\${group}\\d+$`);
  if (plain.test(bare)) return Number(bare.replace(point, '.'));
  if (grouped.test(bare)) return Number(bare.replaceAll(group, '').replace(point, '.'));
  if (foreign.test(bare)) return Number(bare.replace(group, '.'));
  return undefined;
}
