import { applyMigrations, checkSchema } from '@nanghang/server/operation';
import type { CliCommand } from '../command.ts';
import { onHost } from '../on-host.ts';
import { readOptions } from '../options.ts';

export const migrate: CliCommand = {
  summary: { vi: 'Nâng cấp lược đồ cơ sở dữ liệu', en: 'Bring the schema of the database up to date' },
  usage: `nanghang migrate [--check]

  --check  chỉ xem, không đổi gì; mã thoát 1 khi còn bước chưa áp dụng hoặc tệp đã bị sửa /
           only look; exit code 1 when steps are pending or files were changed

In một đối tượng / prints one object: {"applied":[...],"pending":[...],"changed":[...]}`,
  run: async (context) => {
    const { values } = readOptions(context.args, { check: { type: 'boolean' } });
    return await onHost(async () => {
      const only = values['check'] === true;
      const { applied, pending, changed } = only ? await checkSchema() : await applyMigrations();
      const isDone = !only && changed.length === 0;
      context.print(
        isDone ? { applied: [...applied, ...pending], pending: [], changed } : { applied, pending, changed },
      );
      if (changed.length > 0) {
        context.say(
          context.lang === 'vi'
            ? `Các bước sau đã áp dụng nhưng tệp có nội dung khác: ${changed.join(', ')}. Hãy chạy đúng phiên bản phần mềm.`
            : `These steps were applied, but their files have another content: ${changed.join(', ')}. Run the version of the software that applied them.`,
        );
      }
      return changed.length > 0 || (only && pending.length > 0) ? 1 : 0;
    });
  },
};
