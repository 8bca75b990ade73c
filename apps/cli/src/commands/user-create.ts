import { newAccount } from '@nanghang/access/contract';
import { roles, standings } from '@nanghang/domain/access';
import { AppError } from '@nanghang/platform/http';
import { type CliCommand, UsageError } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, textOption } from '../options.ts';

const options = {
  user: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
  standing: { type: 'string' },
  title: { type: 'string' },
  email: { type: 'string' },
  tenant: { type: 'string' },
} as const;

export const userCreate: CliCommand = {
  summary: { vi: 'Tạo tài khoản với mật khẩu tạm', en: 'Add an account with a temporary password' },
  usage: `nanghang user create --user LOGIN --name "HỌ TÊN" --role ROLE --unit "TÊN ĐƠN VỊ"
                     [--standing ${standings.join('|')}] [--title TEXT] [--email ADDRESS] [--tenant CODE]

  --role  ${roles.join('|')}
  --unit  tên đơn vị như trong hệ thống / name of the unit as it stands in the system

Mật khẩu tạm chỉ in một lần, phải đổi khi đăng nhập lần đầu / the temporary password is printed once:
{"user","id","temporaryPassword"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, options);
    const unit = textOption(values, 'unit')?.trim();
    if (!unit) throw new UsageError('--unit');
    return await onInstallation(context, textOption(values, 'tenant'), async (installation) => {
      const { server, acting, clock, tenantId } = installation;
      const { businessDate } = acting;
      const unitId = await server.database.read(tenantId, (db) =>
        server.access.findUnitId(db, tenantId, unit, businessDate),
      );
      if (unitId === undefined)
        throw new AppError('NOT_FOUND', {
          message: { vi: `Không có đơn vị "${unit}".`, en: `There is no unit "${unit}".` },
        });
      const order = newAccount.safeParse({
        login: textOption(values, 'user'),
        displayName: textOption(values, 'name'),
        title: textOption(values, 'title') ?? null,
        email: textOption(values, 'email') ?? null,
        memberships: [
          {
            role: textOption(values, 'role'),
            unitId,
            standing: textOption(values, 'standing') ?? 'member',
            validFrom: businessDate,
          },
        ],
        start: 'temporary',
      });
      if (!order.success)
        throw new UsageError(order.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
      const by = { acting, reach: { kind: 'all' }, now: clock.now(), businessDate } as const;
      const made = await server.access.people.create(by, order.data);
      context.print({ user: order.data.login, id: made.id, temporaryPassword: made.temporaryPassword });
      return 0;
    });
  },
};
