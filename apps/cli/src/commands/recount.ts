import { recount } from '@nanghang/duties/server';
import type { CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, textOption } from '../options.ts';

/** `nanghang recount`: compares every stored count of duties with a full count from the events. */
export const recountCommand: CliCommand = {
  summary: { vi: 'Đếm lại mọi số tổng hợp từ sự kiện gốc', en: 'Count every stored roll-up anew from the events' },
  usage: `nanghang recount [--dry-run] [--tenant CODE]

In mỗi chỗ khác một đối tượng / prints one object a difference: {"what","key","stored","counted"}. Không có --dry-run thì
sửa luôn / without --dry-run they are mended. Mã thoát 1 khi có chỗ khác / exit code 1 when something differed.`,
  run: async (context) => {
    const { values } = readOptions(context.args, { tenant: { type: 'string' }, 'dry-run': { type: 'boolean' } });
    const dryRun = values['dry-run'] === true;
    return await onInstallation(context, textOption(values, 'tenant'), async ({ server, tenantId }) => {
      const differences = await server.database.technical(tenantId, (db) => recount(db, tenantId, dryRun));
      for (const difference of differences) context.print(difference);
      context.say(
        differences.length === 0
          ? 'Mọi số tổng hợp khớp với sự kiện gốc / every roll-up equals a full count'
          : `${differences.length} chỗ khác${dryRun ? '' : ', đã sửa'} / ${differences.length} differences${dryRun ? '' : ', mended'}`,
      );
      return differences.length === 0 ? 0 : 1;
    });
  },
};
