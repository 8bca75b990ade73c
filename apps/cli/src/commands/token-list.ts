import { type CliCommand, UsageError } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, textOption } from '../options.ts';
import { getAccountId } from './user-options.ts';

export const tokenList: CliCommand = {
  summary: { vi: 'Các mã truy cập còn hiệu lực của một tài khoản', en: 'API tokens of an account that still work' },
  usage: `nanghang token list --user LOGIN [--tenant CODE]

In mỗi mã một dòng / one line a token: {"id","name","scopes","createdAt","expiresAt","lastUsedAt"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, { user: { type: 'string' }, tenant: { type: 'string' } });
    const user = textOption(values, 'user');
    if (!user) throw new UsageError('--user');
    return await onInstallation(context, textOption(values, 'tenant'), async (installation) => {
      const accountId = await getAccountId(installation, user);
      const { server, tenantId, clock } = installation;
      for (const token of await server.access.tokens.list(tenantId, accountId, clock.now())) context.print(token);
      return 0;
    });
  },
};
