import { describe, expect, it } from 'vitest';
import { decimalToText } from '../kernel/index.ts';
import { parseNumberText } from './number-text.ts';

function read(text: string): string {
  const parsed = parseNumberText(text);
  if (parsed.kind !== 'number') return parsed.kind;
  return `${decimalToText(parsed.value)}${parsed.percent ? '%' : ''}${parsed.decimalComma ? ' comma' : ''}`;
}

describe('parseNumberText', () => {
  it.each([
    ['7.15', '7.15'],
    ['7.10', '7.10'],
    ['7,15', '7.15 comma'],
    ['1.234,5', '1234.5 comma'],
    ['1.234.567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1,234', '1.234 comma'],
    ['1 234,5', '1234.5 comma'],
    ['12 345 678', '12345678'],
    ['81,8%', '81.8% comma'],
    ['78 %', '78%'],
    ['- 0.8', '-0.8'],
    ['−0,58', '-0.58 comma'],
    ['+1.4', '1.4'],
    ['.5', '0.5'],
    ['1.5e-3', '0.0015'],
    ['', 'empty'],
    [' - ', 'empty'],
    ['–', 'empty'],
    ['...', 'empty'],
    ['abc', 'not-a-number'],
    ['7..5', 'not-a-number'],
    ['7,1,5', 'not-a-number'],
    ['1.23,4', 'not-a-number'],
    ['12/63', 'not-a-number'],
    ['7 15', 'not-a-number'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
