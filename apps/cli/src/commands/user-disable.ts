import type { CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { getAccountId, readUserWords } from './user-options.ts';

export const userDisable: CliCommand = {
  summary: { vi: 'Khóa một tài khoản', en: 'Disable an account' },
  usage: `nanghang user disable --user LOGIN --reason TEXT [--tenant CODE]

  Mọi phiên và mã truy cập của tài khoản kết thúc; phải còn một quản trị viên khác.
  Every session and token of the account ends; another administrator must remain.

In / prints: {"user","state":"disabled"}`,
  run: async (context) => {
    const { user, reason, tenant } = readUserWords(context);
    return await onInstallation(context, tenant, async (installation) => {
      const accountId = await getAccountId(installation, user);
      const { server, acting, clock } = installation;
      const { businessDate } = acting;
      const by = { acting, reach: { kind: 'all' }, now: clock.now(), businessDate } as const;
      await server.access.people.setState(by, accountId, { state: 'disabled', reason });
      context.print({ user, state: 'disabled' });
      return 0;
    });
  },
};
