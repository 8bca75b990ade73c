import { expect, it } from 'vitest';
import { copiedPaperRow, isPrinted, kindOfCopy, printedNames } from './plan-copy-paper.ts';

it.each([
  ['15/KH-UBND', 'Quyết định', 'Kế hoạch', true],
  ['3/QĐ-UBND', 'Kế hoạch', 'Quyết định', false],
  ['Kế hoạch năm sau', 'KH', 'KH', true],
  ['Bản mới', null, 'Kế hoạch', true],
])('takes %s made from a %s for a %s', (number, copied, kind, printed) => {
  expect(kindOfCopy(number, copied)).toBe(kind);
  expect(isPrinted(kind)).toBe(printed);
});

const unit = (unitId: string, setId: string | null, namedAs = 'Các sở, ban, ngành') => ({
  ...{ unitId, setId, namedAs, duty: 'lead' as const },
});

it('prints a set by the name it had in print, a unit by its own, and a name that no unit carries', () => {
  const units = [unit('a', 's'), unit('b', 's'), unit('c', null, 'Sở XD')];
  expect(printedNames(units, (unitId) => `Sở ${unitId}`, 'lead')).toEqual(['Các sở, ban, ngành', 'Sở c']);
  const row = copiedPaperRow(
    {
      ...{ content: 'Rà soát', parentTaskId: null, timeframeRaw: null, units, products: [] },
      timeframe: { kind: 'recurrence', recurrence: ['quarterly'] },
      unresolvedNames: [{ duty: 'coordinate', namedAs: 'Các cơ quan báo chí' }],
    },
    () => 'Sở Xây dựng',
  );
  expect(row.printed).toEqual({
    leads: ['Các sở, ban, ngành', 'Sở Xây dựng'],
    coordinates: ['Các cơ quan báo chí'],
  });
  expect(row.timeframeRaw).toMatch(/quý/i);
});
