import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFloating } from './place-floating.ts';

const view = { width: 400, height: 300 };
const anchor = { left: 100, top: 40, width: 60, height: 20 };

describe('placeFloating', () => {
  it('stands below what opened it, in line with its start or its end', () => {
    const pane = { width: 120, height: 100 };
    expect(placeFloating(anchor, pane, view, 'start')).toMatchObject({ left: 100, top: 66 });
    expect(placeFloating(anchor, pane, view, 'end')).toMatchObject({ left: 40, top: 66 });
  });

  it('stands above where there is more room, and may be no higher than that', () => {
    const low = { ...anchor, top: 260 };
    expect(placeFloating(low, { width: 120, height: 100 }, view, 'start')).toMatchObject({ top: 154 });
    expect(placeFloating(low, { width: 120, height: 900 }, view, 'start').maxHeight).toBe(246);
  });

  it('never leaves the window at the sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 450 }), fc.integer({ min: 20, max: 380 }), (left, width) => {
        const spot = placeFloating({ ...anchor, left }, { width, height: 50 }, view, 'end');
        expect(spot.left).toBeGreaterThanOrEqual(8);
        expect(spot.left + width).toBeLessThanOrEqual(392);
      }),
      { seed: 20231120 },
    );
  });
});
