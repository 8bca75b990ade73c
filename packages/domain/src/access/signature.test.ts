import { expect, it } from 'vitest';
import { signatureLines } from './signature.ts';

const people = { headTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' };

it.each([
  [{ standing: 'head', ...people, collective: 'Ủy ban nhân dân' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [
    { standing: 'deputy', ...people, collective: 'Ủy ban nhân dân' },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  [{ standing: 'acting_head', headTitle: 'Giám đốc', ownTitle: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  [{ standing: 'head', headTitle: 'Giám đốc', ownTitle: 'Giám đốc' }, ['GIÁM ĐỐC']],
  [{ standing: 'member', ...people }, undefined],
] as const)('writes the lines of %o', (signing, lines) => {
  expect(signatureLines(signing)).toEqual(lines);
});
