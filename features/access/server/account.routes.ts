import type { RouteRegistrar } from '@nanghang/platform/http';
import { accountRoutes } from '../contract/index.ts';
import type { AccountService } from './account.service.ts';
import type { SecondFactorService } from './second-factor.service.ts';
import type { SessionService } from './session.service.ts';

const done = { done: true as const };

/** The own account: profile, password, second factor, sessions. */
export function registerAccountRoutes(
  registrar: RouteRegistrar,
  accounts: AccountService,
  factors: SecondFactorService,
  sessions: SessionService,
): void {
  registrar.handle(accountRoutes.readAccount, async (_input, context) => await accounts.read(context));
  registrar.handle(accountRoutes.editAccount, async ({ body }, context) => {
    await accounts.edit(context, body);
    return done;
  });
  registrar.handle(accountRoutes.changePassword, async ({ body }, context) => {
    await accounts.changePassword(context, body.current, body.password);
    return done;
  });
  registrar.handle(
    accountRoutes.beginSecondFactor,
    async ({ body }, context) => await factors.begin(context, body.password),
  );
  registrar.handle(accountRoutes.confirmSecondFactor, async ({ body }, context) => ({
    recoveryCodes: await factors.confirm(context, body.code),
  }));
  registrar.handle(accountRoutes.renewRecoveryCodes, async ({ body }, context) => ({
    recoveryCodes: await factors.renew(context, body.code),
  }));
  registrar.handle(accountRoutes.removeSecondFactor, async ({ body }, context) => {
    await factors.remove(context, body.password, body.code);
    return done;
  });
  registrar.handle(accountRoutes.listSessions, async (_input, context) => ({ items: await sessions.list(context) }));
  registrar.handle(accountRoutes.endSession, async ({ params }, context) => {
    await sessions.end(context, params.id);
    return done;
  });
  registrar.handle(accountRoutes.endOtherSessions, async (_input, context) => ({
    ended: await sessions.endOthers(context),
  }));
}
