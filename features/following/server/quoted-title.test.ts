import { expect, it } from 'vitest';
import { quotedTitle } from './quoted-title.ts';

it('cuts a long title after a whole word and says so, and leaves a short one', () => {
  const long = 'Rà soát, cập nhật, công khai quy hoạch, kế hoạch sử dụng đất của tỉnh; '.repeat(4);
  expect(quotedTitle('  Công khai\nquy hoạch ')).toBe('Công khai quy hoạch');
  const short = quotedTitle(long);
  expect(short.length).toBeLessThanOrEqual(141);
  expect(short.endsWith('…')).toBe(true);
  expect(long.startsWith(`${short.slice(0, -1)} `) || long.startsWith(`${short.slice(0, -1)},`)).toBe(true);
  expect(quotedTitle('a'.repeat(300))).toBe(`${'a'.repeat(70)}…`);
});
