import type { RouteRegistrar } from '@nanghang/platform/http';
import { signInRoutes } from '../contract/index.ts';
import type { OidcService } from './oidc.service.ts';
import type { RecoveryService } from './recovery.service.ts';
import type { SignInService } from './sign-in.service.ts';

const done = { done: true as const };

/** The steps of signing in beside login and password. */
export function registerSignInRoutes(
  registrar: RouteRegistrar,
  signIn: SignInService,
  recovery: RecoveryService,
  oidc: OidcService,
): void {
  registrar.handle(signInRoutes.passSecondFactor, async ({ body }, context) => ({
    next: await signIn.passSecondFactor(context, body.code),
  }));
  registrar.handle(signInRoutes.choosePassword, async ({ body }, context) => ({
    next: await signIn.choosePassword(context, body.password),
  }));
  registrar.handle(signInRoutes.askPasswordReset, async ({ body }, context) => {
    await recovery.ask(context, body.login);
    return done;
  });
  registrar.handle(signInRoutes.resetPassword, async ({ body }, context) => {
    await recovery.reset(context, body.token, body.password);
    return done;
  });
  registrar.handle(signInRoutes.beginOidc, async ({ query }, context) => {
    await oidc.begin(context, query.returnTo);
    return done;
  });
  registrar.handle(signInRoutes.finishOidc, async (_input, context) => {
    await oidc.finish(context);
    return done;
  });
}
