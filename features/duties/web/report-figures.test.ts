import { expect, it } from 'vitest';
import { figuresToSend, figuresToType, rateOf } from './report-figures.ts';

const last = [
  { name: 'Tiếp nhận', unit: 'vụ', value: 11 },
  { name: 'Đã giải quyết', unit: 'vụ', value: 9 },
];

it('offers the figures of the last period beside those of the draft', () => {
  expect(figuresToType([{ name: 'Đã giải quyết', unit: 'vụ', value: 12 }], last)).toEqual([
    { name: 'Đã giải quyết', unit: 'vụ', value: 12, previous: 9 },
    { name: 'Tiếp nhận', unit: 'vụ', value: null, previous: 11 },
  ]);
});

it('computes a rate from two figures of one unit, and from nothing else', () => {
  expect(rateOf(last)).toBeCloseTo(9 / 11);
  expect(
    rateOf([
      { name: 'a', unit: 'vụ', value: 0 },
      { name: 'b', unit: 'vụ', value: 0 },
    ]),
  ).toBeUndefined();
  expect(
    rateOf([
      { name: 'a', unit: 'vụ', value: 5 },
      { name: 'b', unit: 'vụ', value: 6 },
    ]),
  ).toBeUndefined();
  expect(
    rateOf([
      { name: 'a', unit: 'vụ', value: 5 },
      { name: 'b', unit: 'km', value: 2 },
    ]),
  ).toBeUndefined();
  expect(
    rateOf([
      { name: 'a', unit: 'vụ', value: '5x' },
      { name: 'b', unit: 'vụ', value: 2 },
    ]),
  ).toBeUndefined();
  expect(rateOf([...last, { name: 'c', unit: 'vụ', value: 1 }])).toBeUndefined();
});

it('sends numbers, and what is none as missing', () => {
  const typed = [
    { name: 'a', unit: 'vụ', value: 0 },
    { name: 'b', unit: 'vụ', value: '1x' },
  ];
  expect(figuresToSend(typed).map((figure) => figure.value)).toEqual([0, null]);
});
