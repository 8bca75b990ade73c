import { AppError } from '@nanghang/platform/http';
import { type CliCommand, UsageError } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, textOption } from '../options.ts';

const dayMs = 86_400_000;

export const tokenCreate: CliCommand = {
  summary: { vi: 'Tạo mã truy cập cho kịch bản', en: 'Make an API token for scripts' },
  usage: `nanghang token create --user LOGIN --name NAME [--scopes a,b] [--days N] [--tenant CODE]

  --user    tài khoản mà mã thay mặt / account the token acts for
  --name    tên để nhận ra mã / name to know the token by
  --scopes  các quyền, cách nhau bằng dấu phẩy; mặc định: mọi quyền của tài khoản / actions; default all of the account
  --days    số ngày có hiệu lực, 1..366; mặc định 90 / days it works, default 90

In một lần / printed once: {"token","id","user","name","scopes","expiresAt"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, {
      user: { type: 'string' },
      name: { type: 'string' },
      scopes: { type: 'string' },
      days: { type: 'string' },
      tenant: { type: 'string' },
    });
    const user = textOption(values, 'user');
    const name = textOption(values, 'name')?.trim();
    const days = Number(textOption(values, 'days') ?? '90');
    const scopes = (textOption(values, 'scopes') ?? '*').split(',').map((scope) => scope.trim());
    if (!user || !name) throw new UsageError('--user, --name');
    if (!Number.isInteger(days) || days < 1 || days > 366) throw new UsageError('--days 1..366');
    return await onInstallation(context, textOption(values, 'tenant'), async ({ server, tenantId, acting, clock }) => {
      const actor = await server.database.read(tenantId, (db) =>
        server.access.findActor(db, tenantId, user, acting.businessDate),
      );
      if (!actor)
        throw new AppError('NOT_FOUND', {
          message: { vi: `Không có tài khoản ${user}.`, en: `There is no account ${user}.` },
        });
      const now = clock.now();
      const { token, item } = await server.access.tokens.create(
        acting,
        {
          accountId: actor.accountId,
          login: user,
          name,
          scopes,
          expiresAt: new Date(now.getTime() + days * dayMs),
        },
        now,
      );
      context.print({ token, id: item.id, user, name: item.name, scopes: item.scopes, expiresAt: item.expiresAt });
      return 0;
    });
  },
};
