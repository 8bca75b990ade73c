import type { CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { getAccountId, readUserWords } from './user-options.ts';

export const userResetSecondFactor: CliCommand = {
  summary: { vi: 'Gỡ xác thực hai bước của một tài khoản', en: "Take an account's second factor away" },
  usage: `nanghang user reset-second-factor --user LOGIN --reason TEXT [--tenant CODE]

  Ghi vào nhật ký với lý do; mọi phiên của tài khoản kết thúc.
  Recorded in the audit log with the reason; every session of the account ends.

In / prints: {"user","secondFactor":false}`,
  run: async (context) => {
    const { user, reason, tenant } = readUserWords(context);
    return await onInstallation(context, tenant, async (installation) => {
      const accountId = await getAccountId(installation, user);
      const { server, acting, clock } = installation;
      await server.access.resets.forceByHost(acting, accountId, reason, clock.now());
      context.print({ user, secondFactor: false });
      return 0;
    });
  },
};
