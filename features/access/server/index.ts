import type { Actor, Policy } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Clock } from '@nanghang/platform/clock';
import type { Database, Handle } from '@nanghang/platform/db';
import type { Feature, Identify } from '@nanghang/platform/http';
import type { JobDefinition } from '@nanghang/platform/jobs';
import type { Outbox } from '@nanghang/platform/mail';
import type { Sealer } from '@nanghang/platform/secrets';
import { accessPolicy } from './access.policy.ts';
import { registerAccountRoutes } from './account.routes.ts';
import { createAccountService } from './account.service.ts';
import { createCleanupJob } from './cleanup.job.ts';
import { createGuards } from './guard.ts';
import { createHandoverService, type OnHandedOver } from './handover.service.ts';
import { createIdentify } from './identify.ts';
import { listHeldMemberships } from './identity.store.ts';
import { registerMailRoutes } from './mail.routes.ts';
import { createOfficeService } from './office.service.ts';
import { createOidcService } from './oidc.service.ts';
import { findLinkedIssuer } from './oidc.store.ts';
import { createOidcClient, type OidcSettings } from './oidc-client.ts';
import { createOriginOf } from './origin.ts';
import { createOwnerCheck } from './owner-check.ts';
import { createPasswords, type HashCost } from './passwords.ts';
import { registerPeopleReading, registerPeopleWriting } from './people.routes.ts';
import { createPeopleService, type PeopleService } from './people.service.ts';
import { findAccountIdByLogin, findUnitIdByName } from './people.store.ts';
import { type BusinessDateOf, createRecoveryService } from './recovery.service.ts';
import { registerSavedViewRoutes } from './saved-view.routes.ts';
import { createSecondFactorService } from './second-factor.service.ts';
import { createSecondFactor } from './second-factor.ts';
import { createSecondFactorResetService, type SecondFactorResetService } from './second-factor-reset.service.ts';
import { registerSessionRoutes } from './session.routes.ts';
import { createSessionService } from './session.service.ts';
import { findSignInAccount } from './session.store.ts';
import { createSessionOpening } from './session-opening.ts';
import { registerSignInRoutes } from './sign-in.routes.ts';
import { createSignInService } from './sign-in.service.ts';
import { registerSubstitutionRoutes } from './substitution.routes.ts';
import { createSubstitutionService } from './substitution.service.ts';
import { registerTokenRoutes } from './token.routes.ts';
import { createTokenService, type TokenService } from './token.service.ts';

export { type AccessSeed, type DemoAccount, seedAccess } from './access.seed.ts';
export { type BulkAccounts, createBulkAccounts } from './bulk-accounts.service.ts';
export { listHeldMemberships } from './identity.store.ts';
export { listOfficeHolders, listReachable } from './office-holders.store.ts';
export type { OidcSettings } from './oidc-client.ts';
export { type HashCost, standardHashCost } from './passwords.ts';
export { listPersonNames } from './people.store.ts';
export { limitRequests, type RateLimits, standardRateLimits } from './rate-limit.ts';
export { newTemporaryPassword } from './second-factor.ts';
export { countPeopleByUnit } from './unit-people.store.ts';

export interface AccessDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly outbox: Outbox;
  /** Address of the installation, for links in mail and for the OpenID provider. */
  readonly baseUrl: string;
  readonly hashCost: HashCost;
  readonly oidc: OidcSettings | undefined;
  readonly businessDateOf: BusinessDateOf;
  /** Policies of all features. */
  readonly policies: () => readonly Policy[];
  /** What else moves when offices were handed over, in the same transaction. */
  readonly onHandedOver: OnHandedOver;
}

export interface AccessFeature extends Feature {
  readonly identify: Identify;
  readonly tokens: TokenService;
  readonly people: PeopleService;
  readonly resets: SecondFactorResetService;
  /** The account with a login, disabled or not. */
  findAccountId(db: Handle, tenantId: string, login: string): Promise<string | undefined>;
  /** The one unit of a name on a day. */
  findUnitId(db: Handle, tenantId: string, name: string, day: PlainDate): Promise<string | undefined>;
  /** The actor behind a login as of a day: for the command line and for tests. */
  findActor(db: Handle, tenantId: string, login: string, day: PlainDate): Promise<Actor | undefined>;
}

function createParts(deps: AccessDeps) {
  const { database, sealer, outbox, policies } = deps;
  const secure = deps.baseUrl.startsWith('https:');
  const passwords = createPasswords(deps.hashCost);
  const guards = createGuards(database);
  const opening = createSessionOpening(database, secure);
  const secondFactor = createSecondFactor(sealer);
  const owner = createOwnerCheck({ database, passwords, guards, opening, secondFactor, outbox });
  const originOf = createOriginOf(database, deps.baseUrl);
  const now = () => deps.clock.now();
  const recovery = createRecoveryService({ ...deps, passwords, guards, originOf, now });
  const people = createPeopleService({ database, passwords, guards, recovery });
  const client = deps.oidc ? createOidcClient(deps.oidc) : undefined;
  return {
    secure,
    recovery,
    sessions: createSessionService({ database, opening, secure, policies }),
    signIn: createSignInService({ database, passwords, guards, opening, secondFactor }),
    oidc: createOidcService({ database, client, opening, sealer, originOf, secure }),
    accounts: createAccountService({
      database,
      passwords,
      opening,
      owner,
      findLinkedProvider: async (tenantId, accountId) => {
        const issuer = await database.read(tenantId, (db) => findLinkedIssuer(db, tenantId, accountId));
        return issuer === null ? null : new URL(issuer).host;
      },
    }),
    factors: createSecondFactorService({ database, owner, secondFactor }),
    tokens: createTokenService({ database, policies }),
    people,
    offices: createOfficeService(database, people),
    resets: createSecondFactorResetService(database, outbox),
    substitutions: createSubstitutionService(database),
    handovers: createHandoverService(database, deps.onHandedOver),
    jobs: [recovery.job, createCleanupJob(database, now)] as readonly JobDefinition[],
  };
}

/** People, their offices and their ways in. */
export function createAccessFeature(deps: AccessDeps): AccessFeature {
  const parts = createParts(deps);
  const { database } = deps;
  return {
    name: 'access',
    policy: accessPolicy,
    routes: (registrar) => {
      registerSessionRoutes(registrar, parts.sessions, parts.signIn, {
        oidcName: parts.oidc.name,
        sendsMail: deps.outbox.enabled,
      });
      registerSignInRoutes(registrar, parts.signIn, parts.recovery, parts.oidc);
      registerAccountRoutes(registrar, parts.accounts, parts.factors, parts.sessions);
      registerTokenRoutes(registrar, parts.tokens, parts.sessions);
      registerSavedViewRoutes(registrar, database);
      registerPeopleReading(registrar, { database, ...parts });
      registerPeopleWriting(registrar, { database, ...parts });
      registerMailRoutes(registrar, database, deps.outbox.enabled);
      registerSubstitutionRoutes(registrar, parts.substitutions, parts.handovers);
    },
    jobs: parts.jobs,
    tokens: parts.tokens,
    people: parts.people,
    resets: parts.resets,
    identify: createIdentify(database, deps.clock, parts.secure),
    findAccountId: findAccountIdByLogin,
    findUnitId: findUnitIdByName,
    findActor: async (db, tenantId, login, day) => {
      const account = await findSignInAccount(db, tenantId, { login });
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
