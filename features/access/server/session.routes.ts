import type { RouteRegistrar } from '@nanghang/platform/http';
import { sessionRoutes } from '../contract/index.ts';
import type { SessionService } from './session.service.ts';

/** Sign-in, sign-out, and who is signed in. */
export function registerSessionRoutes(registrar: RouteRegistrar, sessions: SessionService): void {
  registrar.handle(sessionRoutes.readSession, async (_input, context) => await sessions.read(context));
  registrar.handle(sessionRoutes.signIn, async ({ body }, context) => ({
    next: await sessions.signIn(context, body.login, body.password),
  }));
  registrar.handle(sessionRoutes.signOut, async (_input, context) => {
    await sessions.signOut(context);
    return { done: true as const };
  });
  registrar.handle(sessionRoutes.readSignIn, async (_input, context) => ({
    tenant: { name: await sessions.tenantName(context), isDemo: context.tenant.isDemo },
    oidc: null,
    waiting: await sessions.waiting(context),
  }));
}
