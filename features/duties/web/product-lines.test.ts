import { expect, it } from 'vitest';
import { productsOfLines } from './product-lines.ts';

const before = [
  { productId: 'a', name: 'Báo cáo' },
  { productId: 'b', name: 'Biểu mẫu' },
];

it('keeps products whose line reads as before, in the order of the lines, and leaves out empty lines', () => {
  expect(productsOfLines('Biểu mẫu\n\n  Báo cáo \nBiểu mẫu\nTờ trình', before)).toEqual([
    { productId: 'b', name: 'Biểu mẫu' },
    { productId: 'a', name: 'Báo cáo' },
    { name: 'Tờ trình' },
  ]);
});

it('keeps a product that was reworded, so that its tick stays, and never gives it to another', () => {
  expect(productsOfLines('Báo cáo quý\nBiểu mẫu', before)).toEqual([
    { productId: 'a', name: 'Báo cáo quý' },
    { productId: 'b', name: 'Biểu mẫu' },
  ]);
  expect(productsOfLines('Báo cáo quý\nBáo cáo năm', [...before.slice(0, 1)])).toEqual([
    { name: 'Báo cáo quý' },
    { name: 'Báo cáo năm' },
  ]);
  expect(productsOfLines('', before)).toEqual([]);
});
