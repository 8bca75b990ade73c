/** How attempts that failed slow down the next ones. */
export interface LockoutRule {
  /** Failures that cost nothing yet, 1..100. */
  readonly freeFailures: number;
  /** Delay after the first failure beyond them, in seconds. */
  readonly firstDelaySeconds: number;
  /** The longest delay, in seconds. */
  readonly longestDelaySeconds: number;
  /** Failures are forgotten after this many quiet seconds. */
  readonly forgetAfterSeconds: number;
}

/** For one login: a person who mistypes is not hindered, a guesser gets about 30 tries a day. */
export const accountLockout: LockoutRule = {
  freeFailures: 5,
  firstDelaySeconds: 30,
  longestDelaySeconds: 3600,
  forgetAfterSeconds: 86_400,
};

/** For one source address, behind which a whole office may sit. */
export const sourceLockout: LockoutRule = {
  freeFailures: 30,
  firstDelaySeconds: 30,
  longestDelaySeconds: 900,
  forgetAfterSeconds: 3600,
};

/**
 * Seconds to wait after a number of failures in a row: nothing at first, then doubling up to the longest.
 * Source: product decision ADR-0010 (sign-in), after OWASP ASVS 4.0 requirement 2.2.1.
 * @param failures  failures in a row, the newest included, 0 or more
 * @returns whole seconds
 * @example lockoutSeconds(accountLockout, 5) // 0
 * @example lockoutSeconds(accountLockout, 7) // 60
 */
export function lockoutSeconds(rule: LockoutRule, failures: number): number {
  const beyond = failures - rule.freeFailures;
  if (beyond <= 0) return 0;
  const doubled = rule.firstDelaySeconds * 2 ** Math.min(beyond - 1, 30);
  return Math.min(doubled, rule.longestDelaySeconds);
}
