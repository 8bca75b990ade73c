import { isIPv6 } from 'node:net';
import { accountLockout, type LockoutRule, lockoutSeconds, sourceLockout } from '@nanghang/domain/access';
import type { Database } from '@nanghang/platform/db';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import { hashOfSecret } from './credentials.ts';
import { clearGuard, type GuardKind, lockGuard, saveGuard } from './guard.store.ts';

const rules: Readonly<Record<GuardKind, LockoutRule>> = {
  login: accountLockout,
  source: sourceLockout,
  second_factor: accountLockout,
  password: accountLockout,
  reset: { freeFailures: 3, firstDelaySeconds: 300, longestDelaySeconds: 3600, forgetAfterSeconds: 3600 },
};

/** One counter that an attempt touches. */
export interface GuardKey {
  readonly kind: GuardKind;
  readonly key: string;
}

/** The counter of a login; only a hash is kept, since people type passwords into the wrong field. */
export function loginKey(login: string): GuardKey {
  return { kind: 'login', key: hashOfSecret(login.trim().toLowerCase()) };
}

/** The counter of a source address; of IPv6 the /64, which is what one line gets. */
export function sourceKey(address: string): GuardKey {
  return { kind: 'source', key: isIPv6(address) ? prefixOf(address) : address };
}

function prefixOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...middle, ...right].slice(0, 4).join(':');
}

const never = new Date(0);

/** A block longer than the rule allows comes from a clock that was set back: it does not count. */
function isBlocked(rule: LockoutRule, until: Date, now: Date): boolean {
  const leftMs = until.getTime() - now.getTime();
  return leftMs > 0 && leftMs <= rule.longestDelaySeconds * 1000;
}

function tooMany(context: RequestContext, until: Date): AppError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - context.now.getTime()) / 1000));
  context.reply.header('retry-after', String(seconds));
  const minutes = Math.ceil(seconds / 60);
  return new AppError('TOO_MANY', {
    message: {
      vi: `Thử sai nhiều lần. Mời thử lại sau ${minutes} phút.`,
      en: `Too many failed attempts. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    },
  });
}

export interface Guards {
  /**
   * Counts an attempt as failed before it is judged, so that many at the same time cannot pass one limit; a success
   * is taken back with `succeed`.
   * @throws AppError TOO_MANY (with Retry-After) while one of the counters is blocked; that attempt is not counted
   */
  attempt(context: RequestContext, keys: readonly GuardKey[]): Promise<void>;
  /** Forgets the failures of a counter, because the person has proved to be right. */
  succeed(tenantId: string, key: GuardKey): Promise<void>;
  /** Takes one counted failure back, leaving earlier ones. */
  takeBack(tenantId: string, key: GuardKey, now: Date): Promise<void>;
}

/** Lock-out with growing delay, kept in the database, so that it holds for all processes together. */
export function createGuards(database: Database): Guards {
  return {
    attempt: async (context, keys) => {
      const { tenantId } = context.tenant;
      const now = context.now;
      const blocked = await database.technical(tenantId, async (db) => {
        const states = [];
        for (const { kind, key } of keys)
          states.push({ kind, key, state: await lockGuard(db, tenantId, kind, key, now) });
        const until = states
          .filter(({ kind, state }) => isBlocked(rules[kind], state.blockedUntil, now))
          .map(({ state }) => state.blockedUntil);
        if (until.length > 0) return new Date(Math.max(...until.map((each) => each.getTime())));
        for (const { kind, key, state } of states) {
          const rule = rules[kind];
          const forgotten = now.getTime() - state.lastFailedAt.getTime() > rule.forgetAfterSeconds * 1000;
          const failures = forgotten ? 1 : state.failures + 1;
          const seconds = lockoutSeconds(rule, failures);
          const blockedUntil = seconds === 0 ? never : new Date(now.getTime() + seconds * 1000);
          await saveGuard(db, tenantId, kind, key, { failures, lastFailedAt: now, blockedUntil });
        }
        return undefined;
      });
      if (blocked) throw tooMany(context, blocked);
    },
    succeed: (tenantId, { kind, key }) => database.technical(tenantId, (db) => clearGuard(db, tenantId, kind, key)),
    takeBack: (tenantId, { kind, key }, now) =>
      database.technical(tenantId, async (db) => {
        const state = await lockGuard(db, tenantId, kind, key, now);
        await saveGuard(db, tenantId, kind, key, {
          ...state,
          failures: Math.max(0, state.failures - 1),
          blockedUntil: never,
        });
      }),
  };
}
