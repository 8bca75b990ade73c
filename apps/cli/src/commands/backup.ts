import { resolve } from 'node:path';
import { backUpInstallation } from '@nanghang/server/operation';
import { type CliCommand, UsageError } from '../command.ts';
import { onHost } from '../on-host.ts';
import { readOptions } from '../options.ts';

export const backup: CliCommand = {
  summary: { vi: 'Sao lưu cơ sở dữ liệu và tệp vào một thư mục', en: 'Copy database and files into a folder' },
  usage: `nanghang backup DIR

  DIR  thư mục mới hoặc trống / a new or empty folder

Máy chủ có thể vẫn chạy: mọi dòng là của cùng một thời điểm / the server may go on working: all rows are of one moment.
SECRET_KEY không nằm trong bản sao lưu, phải giữ riêng / SECRET_KEY is not part of it, keep it apart.
In một đối tượng / prints one object: {"folder","tables","rows","files","missing":[...]}; mã thoát 1 khi kho tệp đã mất
tệp mà cơ sở dữ liệu nhắc đến / exit code 1 when the store has lost files that the database names.`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError('DIR');
    return await onHost(async () => {
      const place = resolve(context.cwd, folder);
      const done = await backUpInstallation(context.environment ?? {}, place, new Date());
      context.print({ folder: place, ...done });
      for (const sha256 of done.missing)
        context.say(context.lang === 'vi' ? `Kho tệp không còn tệp ${sha256}.` : `The store has lost file ${sha256}.`);
      return done.missing.length > 0 ? 1 : 0;
    });
  },
};
