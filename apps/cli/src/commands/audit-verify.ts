import { verifyTenant } from '@nanghang/audit/server';
import type { CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, textOption } from '../options.ts';

export const auditVerify: CliCommand = {
  summary: { vi: 'Kiểm tra nhật ký còn nguyên như khi niêm phong', en: 'Check that the audit log is what was sealed' },
  usage: `nanghang audit verify [--tenant CODE]

Mã thoát 1 khi nhật ký bị sửa, xoá, chèn hoặc đổi thứ tự / exit code 1 when an entry was changed, deleted, inserted or
moved. In một đối tượng / prints one object: {"entries","ok","sealed","seals","firstBroken"?}`,
  run: async (context) => {
    const { values } = readOptions(context.args, { tenant: { type: 'string' } });
    return await onInstallation(context, textOption(values, 'tenant'), async ({ server, tenantId }) => {
      const found = await server.database.read(tenantId, (db) => verifyTenant(db, tenantId));
      const { entries, ok, sealed, seals, firstBroken } = found;
      context.print({ entries, ok, sealed, seals, ...(firstBroken ? { firstBroken } : {}) });
      return ok ? 0 : 1;
    });
  },
};
