import type { RouteRegistrar } from '@nanghang/platform/http';
import { tokenRoutes } from '../contract/index.ts';
import type { SessionService } from './session.service.ts';
import { sessionActorOf } from './session-actor.ts';
import type { TokenService } from './token.service.ts';

const dayMs = 86_400_000;

/** Own API tokens; a token itself makes no tokens. */
export function registerTokenRoutes(registrar: RouteRegistrar, tokens: TokenService, sessions: SessionService): void {
  registrar.handle(tokenRoutes.listTokens, async (_input, context) => {
    const actor = sessionActorOf(context);
    return { items: await tokens.list(actor.tenantId, actor.accountId, context.now) };
  });
  registrar.handle(tokenRoutes.createToken, async ({ body }, context) => {
    const actor = sessionActorOf(context);
    const { login } = await sessions.read(context);
    const expiresAt = new Date(context.now.getTime() + body.expiresInDays * dayMs);
    const order = { accountId: actor.accountId, login, name: body.name, scopes: body.scopes, expiresAt };
    return await tokens.create(context.acting, order, context.now);
  });
  registrar.handle(tokenRoutes.revokeToken, async ({ params }, context) => {
    const actor = sessionActorOf(context);
    await tokens.revoke(context.acting, actor.accountId, params.id, context.now);
    return { done: true as const };
  });
}
