import { checkPassword } from '@nanghang/domain/access';
import { AppError } from '@nanghang/platform/http';

/**
 * Refuses a new password that is too short or easy to guess.
 * @param context texts a guesser knows: login, name, province
 * @throws AppError INVALID with the reason beside the field
 */
export function assertGoodPassword(password: string, context: readonly string[]): void {
  const issues = checkPassword(password, context);
  const first = issues[0];
  if (!first) return;
  throw new AppError('INVALID', {
    message: first.message,
    issues: issues.map((issue) => ({ ...issue, path: ['body', ...issue.path] })),
  });
}
