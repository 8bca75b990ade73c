import { describe, expect, it } from 'vitest';
import { foldKept } from './folded-text.ts';

describe('foldKept', () => {
  it.each([
    ['Ph0i h4p v4 ch0 C0 quan', 'phoi hap va cho co quan'],
    ['Hằng ng4y', 'hang ngay'],
    ['ch0 trì, th0 tục', 'chu tri, thu tuc'],
    ['Quý 4/2024, mục 10a, T4/2024', 'quy 4/2024, muc 10a, t4/2024'],
    ['Số: 40/KH-UBND ngày 04/10', 'so: 40/kh-ubnd ngay 04/10'],
  ])('reads %j', (text, folded) => {
    expect(foldKept(text)).toBe(folded);
    expect(foldKept(text)).toHaveLength(text.length);
  });
});
