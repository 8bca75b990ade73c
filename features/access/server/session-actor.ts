import type { Actor } from '@nanghang/domain/access';
import { AppError, actorOf, type RequestContext } from '@nanghang/platform/http';

const notByToken = {
  vi: 'Việc này chỉ làm được khi đăng nhập, không làm được bằng mã truy cập.',
  en: 'This needs a sign-in; an API token cannot do it.',
};

/**
 * The actor of a request that came with a session. What guards the account itself (password, second factor, tokens)
 * is out of reach of API tokens, whatever their scopes: else a narrow token could make itself a wide one.
 */
export function sessionActorOf(context: RequestContext): Actor {
  const actor = actorOf(context);
  if (actor.tokenScopes) throw new AppError('FORBIDDEN', { message: notByToken });
  return actor;
}
