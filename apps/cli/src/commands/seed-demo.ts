import { seedDemo as loadDemo } from '@nanghang/server/operation';
import type { CliCommand } from '../command.ts';
import { onHost } from '../on-host.ts';
import { readOptions } from '../options.ts';

const refusals = {
  PENDING_MIGRATIONS: {
    vi: 'Lược đồ chưa đủ: chạy nanghang migrate trước.',
    en: 'The schema is not up to date: run nanghang migrate first.',
  },
  NOT_A_DEMO: {
    vi: 'Cơ sở dữ liệu đang dùng thật: không nạp dữ liệu trình diễn vào đây.',
    en: 'The database is in real use: demo data does not go into it.',
  },
} as const;

export const seedDemo: CliCommand = {
  summary: { vi: 'Nạp tỉnh trình diễn vào cơ sở dữ liệu trống', en: 'Load the demo province into an empty database' },
  usage: `nanghang seed demo

Chạy lại không đổi gì / running it again changes nothing. In một đối tượng / prints one object:
  {"loaded","password","accounts":[...]}`,
  run: async (context) => {
    readOptions(context.args, {});
    return await onHost(async () => {
      const outcome = await loadDemo(new Date());
      if (outcome.kind === 'refused') {
        const { reason } = outcome;
        context.print({ issues: [{ code: reason, severity: 'error', message: refusals[reason][context.lang] }] });
        context.say(refusals[reason][context.lang]);
        return 1;
      }
      context.print({ loaded: outcome.kind === 'loaded', password: outcome.password, accounts: outcome.logins });
      return 0;
    });
  },
};
