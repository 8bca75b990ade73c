import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountLockout, lockoutSeconds, sourceLockout } from './lockout.ts';

describe('lockoutSeconds', () => {
  it.each([
    [0, 0],
    [5, 0],
    [6, 30],
    [7, 60],
    [8, 120],
    [12, 1920],
    [13, 3600],
    [1_000_000, 3600],
  ])('after %i failures of one login waits %i s', (failures, seconds) => {
    expect(lockoutSeconds(accountLockout, failures)).toBe(seconds);
  });

  it('never shrinks and never passes the longest', () => {
    fc.assert(
      fc.property(fc.constantFrom(accountLockout, sourceLockout), fc.nat(200), (rule, failures) => {
        const now = lockoutSeconds(rule, failures);
        expect(lockoutSeconds(rule, failures + 1)).toBeGreaterThanOrEqual(now);
        expect(now).toBeLessThanOrEqual(rule.longestDelaySeconds);
      }),
      { seed: 20231120 },
    );
  });
});
