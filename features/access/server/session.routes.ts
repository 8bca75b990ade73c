import type { RouteRegistrar } from '@nanghang/platform/http';
import { sessionRoutes } from '../contract/index.ts';
import type { SessionService } from './session.service.ts';
import type { SignInService } from './sign-in.service.ts';

/** Ways in beside the password. */
export interface Ways {
  /** Name of the OpenID provider, where one is set up. */
  readonly oidcName: string | undefined;
  /** Whether a forgotten password can be mended by e-mail. */
  readonly sendsMail: boolean;
}

/** Sign-in, sign-out, and who is signed in. */
export function registerSessionRoutes(
  registrar: RouteRegistrar,
  sessions: SessionService,
  signIn: SignInService,
  ways: Ways,
): void {
  registrar.handle(sessionRoutes.readSession, async (_input, context) => await sessions.read(context));
  registrar.handle(sessionRoutes.signIn, async ({ body }, context) => ({
    next: await signIn.signIn(context, body.login, body.password),
  }));
  registrar.handle(sessionRoutes.signOut, async (_input, context) => {
    await sessions.signOut(context);
    return { done: true as const };
  });
  registrar.handle(sessionRoutes.readSignIn, async (_input, context) => ({
    tenant: { name: await sessions.tenantName(context), isDemo: context.tenant.isDemo },
    oidc: ways.oidcName === undefined ? null : { name: ways.oidcName },
    mail: ways.sendsMail,
    waiting: await sessions.waiting(context),
  }));
}
