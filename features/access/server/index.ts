import type { Actor, Policy } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Clock } from '@nanghang/platform/clock';
import type { Database, Handle } from '@nanghang/platform/db';
import type { Feature, Identify } from '@nanghang/platform/http';
import { accessPolicy } from './access.policy.ts';
import { createIdentify } from './identify.ts';
import { listHeldMemberships } from './identity.store.ts';
import { createPasswords, type HashCost } from './passwords.ts';
import { registerSessionRoutes } from './session.routes.ts';
import { createSessionService } from './session.service.ts';
import { findSignInAccount } from './session.store.ts';
import { registerTokenRoutes } from './token.routes.ts';
import { createTokenService, type TokenService } from './token.service.ts';

export { type AccessSeed, type DemoAccount, seedAccess } from './access.seed.ts';
export { type HashCost, standardHashCost } from './passwords.ts';

export interface AccessDeps {
  readonly database: Database;
  readonly clock: Clock;
  /** Whether browsers come by HTTPS. */
  readonly secure: boolean;
  readonly hashCost: HashCost;
  /** Policies of all features. */
  readonly policies: () => readonly Policy[];
}

export interface AccessFeature extends Feature {
  readonly identify: Identify;
  readonly tokens: TokenService;
  /** The actor behind a login as of a day: for the command line and for tests. */
  findActor(db: Handle, tenantId: string, login: string, day: PlainDate): Promise<Actor | undefined>;
}

/** People, their offices and their ways in. */
export function createAccessFeature(deps: AccessDeps): AccessFeature {
  const sessions = createSessionService({ ...deps, passwords: createPasswords(deps.hashCost) });
  const tokens = createTokenService(deps);
  return {
    name: 'access',
    policy: accessPolicy,
    routes: (registrar) => {
      registerSessionRoutes(registrar, sessions);
      registerTokenRoutes(registrar, tokens, sessions);
    },
    tokens,
    identify: createIdentify(deps.database, deps.clock, deps.secure),
    findActor: async (db, tenantId, login, day) => {
      const account = await findSignInAccount(db, tenantId, login);
      if (!account) return undefined;
      return {
        tenantId,
        accountId: account.accountId,
        personId: account.personId,
        displayName: account.displayName,
        memberships: await listHeldMemberships(db, tenantId, account.personId, day),
      };
    },
  };
}
export { listPersonNames } from './people.store.ts';
