import { newAccount } from '@nanghang/access/contract';
import { beginProvince } from '@nanghang/server/operation';
import { type CliCommand, UsageError } from '../command.ts';
import { onHost } from '../on-host.ts';
import { readOptions, textOption } from '../options.ts';

const options = {
  code: { type: 'string' },
  province: { type: 'string' },
  host: { type: 'string' },
  user: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
} as const;

const codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const hostForm = /^(\*|[a-z0-9-]+(\.[a-z0-9-]+)*)$/;

export const tenantCreate: CliCommand = {
  summary: { vi: 'Lập một tỉnh với quản trị viên đầu tiên', en: 'Begin a province with its first administrator' },
  usage: `nanghang tenant create --code MÃ --province "TÊN TỈNH" --user LOGIN --name "HỌ TÊN"
                       [--host HOST] [--email ADDRESS]

  --code      mã ngắn không dấu, như tay-ninh / short code without marks
  --province  tên như trong bảng xếp hạng chỉ số, như "Tây Ninh" / name by which indices judge it
  --host      tên máy dẫn đến tỉnh này; mặc định mọi tên còn lại / host that leads here; every other one by default

Cần lược đồ đã đủ (nanghang migrate); nạp dữ liệu chung toàn quốc khi còn thiếu / needs the schema, loads the national
reference data where it is missing. Mật khẩu tạm chỉ in một lần / the temporary password is printed once:
  {"code","id","host","units","user","temporaryPassword"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, options);
    const text = (name: keyof typeof options) => textOption(values, name)?.trim() || undefined;
    const [code, province, host = '*'] = [text('code'), text('province'), text('host')];
    if (!code || !codeForm.test(code)) throw new UsageError('--code');
    if (!province) throw new UsageError('--province');
    if (!hostForm.test(host)) throw new UsageError('--host');
    const admin = newAccount.safeParse({
      login: text('user'),
      displayName: text('name'),
      title: null,
      email: text('email') ?? null,
      memberships: [],
      start: 'temporary',
    });
    if (!admin.success)
      throw new UsageError(admin.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
    const { login, displayName: fullName, email } = admin.data;
    return await onHost(async () => {
      const order = { code, province, host, admin: { login, fullName, email } };
      const outcome = await beginProvince(context.environment ?? {}, order, new Date());
      if (outcome.kind === 'refused') {
        context.print({ issues: outcome.issues });
        for (const issue of outcome.issues) context.say(issue.message[context.lang]);
        return 1;
      }
      const { tenantId: id, units, temporaryPassword } = outcome;
      context.print({ code, id, host, units, user: login, temporaryPassword });
      return 0;
    });
  },
};
