import { type CliCommand, UsageError } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, textOption } from '../options.ts';
import { getAccountId } from './user-options.ts';

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const tokenRevoke: CliCommand = {
  summary: { vi: 'Thu hồi một mã truy cập', en: 'Make an API token useless' },
  usage: `nanghang token revoke --user LOGIN --id ID [--tenant CODE]

In / prints: {"id","revoked":true}`,
  run: async (context) => {
    const { values } = readOptions(context.args, {
      user: { type: 'string' },
      id: { type: 'string' },
      tenant: { type: 'string' },
    });
    const user = textOption(values, 'user');
    const id = textOption(values, 'id');
    if (!user || !id || !idForm.test(id)) throw new UsageError('--user, --id');
    return await onInstallation(context, textOption(values, 'tenant'), async (installation) => {
      const accountId = await getAccountId(installation, user);
      const { server, acting, clock } = installation;
      await server.access.tokens.revoke(acting, accountId, id, clock.now());
      context.print({ id, revoked: true });
      return 0;
    });
  },
};
