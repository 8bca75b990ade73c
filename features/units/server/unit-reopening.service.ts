import { addDays } from '@nanghang/domain/kernel';
import type { Database } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { assertPlace, issue, refuse, type Writing } from './unit-changes.service.ts';
import { findUnitName, listSuccessions, lockStatesOf } from './units.store.ts';
import { deleteSuccessions, reopenState } from './units-write.store.ts';

/** Undoing the end of a unit that was closed by mistake. */
export function createUnitReopeningService({ database }: { readonly database: Database }) {
  return {
    async reopen(
      { acting }: Writing,
      unitId: string,
      { withdrawSuccessions, reason }: { readonly withdrawSuccessions: boolean; readonly reason: string },
    ): Promise<void> {
      const { tenantId } = acting;
      await database.write(acting, async (tx) => {
        const [last] = await lockStatesOf(tx.db, tenantId, unitId);
        if (!last) throw new AppError('NOT_FOUND');
        if (last.validTo === null) {
          refuse([
            issue('UNIT_NOT_CLOSED', [], 'Đơn vị này chưa kết thúc hoạt động.', 'This unit has not come to an end.'),
          ]);
          return;
        }
        const next = addDays(last.validTo, 1);
        const heirs = (await listSuccessions(tx.db, tenantId)).filter(
          (one) => one.predecessorUnitId === unitId && one.effectiveOn === next,
        );
        const names = [];
        for (const heir of heirs) names.push(await findUnitName(tx.db, tenantId, heir.successorUnitId, next));
        if (heirs.length > 0 && !withdrawSuccessions)
          refuse([
            issue(
              'SUCCESSION_FOLLOWS',
              ['withdrawSuccessions'],
              `Đã ghi đơn vị kế thừa từ ngày liền sau (${names.join('; ')}). Chọn gỡ cả quan hệ kế thừa thì mới mở lại được.`,
              `A successor is recorded from the next day on (${names.join('; ')}). Withdraw the succession to reopen.`,
            ),
          ]);
        await assertPlace(tx, tenantId, next, last);
        if (heirs.length > 0) await deleteSuccessions(tx.db, tenantId, unitId, next);
        await reopenState(tx.db, tenantId, last);
        await tx.audit({
          ...{ action: 'unit.reopen', objectType: 'unit', objectId: unitId, objectLabel: last.name, reason },
          before: { validTo: last.validTo, ...(heirs.length > 0 ? { successor: names.join('; ') } : {}) },
          after: { validTo: null, ...(heirs.length > 0 ? { successor: null } : {}) },
        });
      });
    },
  };
}

export type UnitReopeningService = ReturnType<typeof createUnitReopeningService>;
