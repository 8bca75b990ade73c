import { AppError } from '@nanghang/platform/http';
import type { Installation } from '@nanghang/server/operation';
import type { CliContext } from '../command.ts';
import { UsageError } from '../command.ts';
import { readOptions, textOption } from '../options.ts';

/** What every command about one account is told. */
export interface UserWords {
  readonly user: string;
  readonly reason: string;
  readonly tenant: string | undefined;
}

/** Reads `--user`, `--reason` and `--tenant`. @throws UsageError */
export function readUserWords(context: CliContext): UserWords {
  const { values } = readOptions(context.args, {
    user: { type: 'string' },
    reason: { type: 'string' },
    tenant: { type: 'string' },
  });
  const user = textOption(values, 'user')?.trim();
  const reason = textOption(values, 'reason')?.trim();
  if (!user || !reason) throw new UsageError('--user, --reason');
  return { user, reason, tenant: textOption(values, 'tenant') };
}

/** The account behind a login, disabled or not. @throws AppError NOT_FOUND */
export async function getAccountId({ server, tenantId }: Installation, login: string): Promise<string> {
  const accountId = await server.database.read(tenantId, (db) => server.access.findAccountId(db, tenantId, login));
  if (accountId === undefined)
    throw new AppError('NOT_FOUND', {
      message: { vi: `Không có tài khoản ${login}.`, en: `There is no account ${login}.` },
    });
  return accountId;
}
