import { cleanText, type Decimal, decimalOf, parseDecimal } from '../kernel/index.ts';

/** What a cell of numbers holds. `decimalComma` tells that the comma was read as the decimal mark. */
export type NumberText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly decimalComma: boolean; readonly percent: boolean }
  | { readonly kind: 'not-a-number' };

const plain = /^\d*\.\d+$|^\d+$/;
const exponent = /^\d+(\.\d+)?e[+-]?\d+$/i;
const commaDecimal = /^\d+,\d+$/;
const dotThousands = /^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/;
const commaThousands = /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/;

function unsigned(text: string): { value: Decimal | undefined; decimalComma: boolean } {
  if (plain.test(text)) return { value: parseDecimal(text.startsWith('.') ? `0${text}` : text), decimalComma: false };
  if (exponent.test(text)) return { value: decimalOf(Number(text)), decimalComma: false };
  if (commaDecimal.test(text)) return { value: parseDecimal(text.replace(',', '.')), decimalComma: true };
  if (dotThousands.test(text)) {
    return { value: parseDecimal(text.replaceAll('.', '').replace(',', '.')), decimalComma: text.includes(',') };
  }
  if (commaThousands.test(text)) return { value: parseDecimal(text.replaceAll(',', '')), decimalComma: false };
  return { value: undefined, decimalComma: false };
}

/**
 * Reads a printed number: point or comma as the decimal mark, thousands in threes, a sign, a per cent mark.
 * `1,234` has one comma and is read as 1.234, the Vietnamese way; dashes and blanks are empty cells.
 * @example parseNumberText('1.234,5') // { kind: 'number', value: { units: 12345n, scale: 1 }, decimalComma: true, percent: false }
 */
export function parseNumberText(text: string): NumberText {
  const cleaned = cleanText(text);
  if (/^[-–—−.…]*$/.test(cleaned)) return { kind: 'empty' };
  const percent = cleaned.endsWith('%');
  const body = (percent ? cleaned.slice(0, -1) : cleaned).replace(/(?<=\d) (?=\d{3}(\D|$))/g, '').trim();
  const signed = /^([+\-–−]?) ?(.*)$/.exec(body);
  const { value, decimalComma } = unsigned(signed?.[2] ?? '');
  if (!value) return { kind: 'not-a-number' };
  const negative = signed?.[1] !== '' && signed?.[1] !== '+';
  return { kind: 'number', value: negative ? { ...value, units: -value.units } : value, decimalComma, percent };
}
