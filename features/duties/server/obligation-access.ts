import { type Actor, type Reach, type ReachedRow, reaches } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { ObligationAct, ObligationRow } from '../contract/index.ts';
import { actsOf, headsUnit, worksFor } from './duty-rights.ts';
import { unitRefsBy } from './names.store.ts';
import {
  type NamedObligation,
  namedObligation,
  obligationColumns,
  obligationTables,
  type StoredObligation,
  toObligationRow,
} from './obligation-rows.store.ts';

/** Somebody who does something with an obligation. */
export interface Doing {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly reach: Reach;
  readonly now: Date;
  readonly asOf: PlainDate;
  readonly actingOn: (row: ReachedRow) => Acting;
}

/** One obligation as its row shows it, whoever asks; undefined for an unknown one. */
export async function findStoredObligation(
  db: Handle,
  tenantId: string,
  obligationId: string,
): Promise<StoredObligation | undefined> {
  const found = await sql<StoredObligation>`select ${obligationColumns(tenantId)} from ${obligationTables(tenantId)}
    where o.tenant_id = ${tenantId} and o.obligation_id = ${obligationId}`.execute(db);
  return found.rows[0];
}

/** Whether it is within reach: by the unit that owes, or by the unit that issued. */
function isReached(doing: Doing, found: StoredObligation): boolean {
  return (
    reaches(doing.reach, { unitId: found.unitId }) || reaches(doing.reach, { unitId: found.ownerUnitId ?? undefined })
  );
}

/** The same within reach: by the unit that owes, or by the unit that issued. @throws AppError NOT_FOUND */
export async function getReached(db: Handle, doing: Doing, obligationId: string): Promise<StoredObligation> {
  const found = await findStoredObligation(db, doing.tenantId, obligationId);
  if (!found || !isReached(doing, found)) throw new AppError('NOT_FOUND');
  return found;
}

/**
 * The same in one exchange with the database, told with whether officers hand in, for somebody who is about to write.
 * @throws AppError NOT_FOUND
 */
export async function askReached(database: Database, doing: Doing, obligationId: string): Promise<NamedObligation> {
  const [found] = await database.ask(doing.tenantId, namedObligation(doing.tenantId, obligationId, doing.asOf));
  if (!found || !isReached(doing, found)) throw new AppError('NOT_FOUND');
  return found;
}

/** Several at once. @throws AppError NOT_FOUND where one of them is unknown or beyond reach */
export async function listReached(
  db: Handle,
  doing: Doing,
  obligationIds: readonly string[],
): Promise<readonly StoredObligation[]> {
  const { tenantId } = doing;
  const found = await sql<StoredObligation>`select ${obligationColumns(tenantId)} from ${obligationTables(tenantId)}
    where o.tenant_id = ${tenantId} and o.obligation_id = any(${[...obligationIds]}::uuid[])`.execute(db);
  if (found.rows.length !== obligationIds.length || !found.rows.every((one) => isReached(doing, one)))
    throw new AppError('NOT_FOUND');
  return found.rows;
}

const headHandsIn = {
  vi: 'Người đứng đầu đơn vị mới nộp được. Đề nghị chọn “Trình lãnh đạo”.',
  en: 'The head of the unit hands it in. Choose “Send to the head”.',
};

/**
 * Whether the actor may do this with the obligation at all; whether it may follow where it stands is the state
 * function's to say.
 * @throws AppError INVALID where only the head of the unit does this
 */
export function assertMay(doing: Doing, one: StoredObligation, act: ObligationAct, officersSubmit: boolean): void {
  if (actsOf(doing.actor, one, doing.asOf, officersSubmit).includes(act)) return;
  const heads = headsUnit(doing.actor, one.unitId) || officersSubmit;
  if (['submit', 'withdraw', 'assign'].includes(act) && worksFor(doing.actor, one.unitId) && !heads)
    throw new AppError('INVALID', {
      message: headHandsIn,
      issues: [{ code: 'HEAD_HANDS_IN', severity: 'error', path: [], message: headHandsIn }],
    });
}

/** The row of one obligation as the actor sees it now. */
export async function rowOf(database: Database, doing: Doing, obligationId: string): Promise<ObligationRow> {
  const [found] = await database.ask(doing.tenantId, namedObligation(doing.tenantId, obligationId, doing.asOf));
  if (!found) throw new AppError('NOT_FOUND');
  const { officersSubmit, units, people } = found;
  const names = new Map(Object.entries(people ?? {}));
  return toObligationRow({ asking: doing, actor: doing.actor, officersSubmit }, found, unitRefsBy(units ?? []), names);
}
