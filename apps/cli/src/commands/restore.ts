import { resolve } from 'node:path';
import { restoreInstallation } from '@nanghang/server/operation';
import { type CliCommand, UsageError } from '../command.ts';
import { onHost } from '../on-host.ts';
import { readOptions } from '../options.ts';

export const restore: CliCommand = {
  summary: { vi: 'Khôi phục bản sao lưu vào cơ sở dữ liệu trống', en: 'Put a backup into an empty database' },
  usage: `nanghang restore DIR

  DIR  thư mục do nanghang backup tạo / a folder that nanghang backup made

Chỉ vào cơ sở dữ liệu trống; mọi tệp được đối chiếu mã băm; hoặc vào trọn vẹn hoặc không đổi gì / only into an empty
database; every file is checked by its hash; all of it goes in or nothing changes.
In một đối tượng / prints one object: {"restored":true,"rows","files","keyDiffers"}`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError('DIR');
    return await onHost(async () => {
      const done = await restoreInstallation(context.environment ?? {}, resolve(context.cwd, folder));
      if (done.kind === 'refused') {
        context.print({ restored: false, issues: done.issues });
        for (const issue of done.issues) context.say(issue.message[context.lang]);
        return 1;
      }
      context.print({ restored: true, rows: done.rows, files: done.files, keyDiffers: done.keyDiffers });
      if (done.keyDiffers)
        context.say(
          context.lang === 'vi'
            ? 'SECRET_KEY khác với khi sao lưu: đặt lại đúng khoá cũ, nếu không phải đặt lại xác thực hai lớp.'
            : 'SECRET_KEY is another one than at the backup: put the old one back, or reset second factors.',
        );
      return 0;
    });
  },
};
