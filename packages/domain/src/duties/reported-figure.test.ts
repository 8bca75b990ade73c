import { expect, it } from 'vitest';
import { figureIdentity } from './reported-figure.ts';

it('tells figures by name and unit of measure, not by capitals, spaces or how marks are stored', () => {
  const one = figureIdentity('Hồ sơ đúng hạn', 'hồ sơ');
  expect(figureIdentity('  HỒ SƠ   đúng hạn'.normalize('NFD'), 'Hồ sơ ')).toBe(one);
  expect(figureIdentity('Hồ sơ đúng hạn', '%')).not.toBe(one);
  expect(figureIdentity('Hồ sơ trễ hạn', 'hồ sơ')).not.toBe(one);
});
