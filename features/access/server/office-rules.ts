import type { Issue, PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { NewAccount } from '../contract/index.ts';
import {
  countOtherAdmins,
  findOtherHead,
  holdsAlready,
  listKnownUnits,
  lockOffices,
  type OfficeSpan,
} from './people-write.store.ts';

/** An office as it is given. */
export type NewOffice = NewAccount['memberships'][number];

/** A refusal at one place of the body. */
export function refusal(code: string, path: Issue['path'], vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path: ['body', ...path], message }] });
}

async function assertOfficeFree(tx: Tx, tenantId: string, personId: string, span: OfficeSpan, path: Issue['path']) {
  if (await holdsAlready(tx.db, tenantId, personId, span))
    throw refusal(
      'OFFICE_HELD',
      [...path, 'role'],
      'Người này đã giữ vai trò đó tại đơn vị trong thời gian này.',
      'The person already holds this role in the unit at that time.',
    );
  if (span.standing !== 'head' && span.standing !== 'acting_head') return;
  const other = await findOtherHead(tx.db, tenantId, span, personId);
  if (other !== undefined)
    throw refusal(
      'HEAD_TAKEN',
      [...path, 'standing'],
      `${other} đang là người đứng đầu trong thời gian này. Hãy kết thúc trước.`,
      `${other} is the head at that time. End that office first.`,
    );
}

/**
 * Refuses offices that cannot be: in an unknown unit, over before they begin, held already, or a second head.
 * @param path where the offices stand in the body; each has its number behind it unless `path` is empty
 * @throws AppError INVALID
 */
export async function assertOffices(
  tx: Tx,
  tenantId: string,
  personId: string,
  offices: readonly NewOffice[],
  path: readonly string[],
): Promise<void> {
  await lockOffices(tx.db, tenantId);
  const unitIds = offices.map((office) => office.unitId);
  const known = await listKnownUnits(tx.db, tenantId, unitIds);
  for (const [at, office] of offices.entries()) {
    const place = path.length === 0 ? [] : [...path, at];
    if (!known.includes(office.unitId))
      throw refusal('UNKNOWN_UNIT', [...place, 'unitId'], 'Không có đơn vị này.', 'There is no such unit.');
    if (office.validTo !== null && office.validTo < office.validFrom)
      throw refusal(
        'SPAN_REVERSED',
        [...place, 'validTo'],
        'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
        'The last day must not be before the first.',
      );
    await assertOfficeFree(tx, tenantId, personId, office, place);
  }
}

/** Refuses to take the last administrator away. @throws AppError INVALID */
export async function assertAdminRemains(tx: Tx, tenantId: string, personId: string, day: PlainDate): Promise<void> {
  await lockOffices(tx.db, tenantId);
  if ((await countOtherAdmins(tx.db, tenantId, personId, day)) > 0) return;
  throw refusal(
    'LAST_ADMIN',
    [],
    'Phải còn ít nhất một quản trị viên khác đang hoạt động.',
    'At least one other active administrator must remain.',
  );
}

/** The row of an office. */
export function officeRow(tenantId: string, personId: string, office: NewOffice, now: Date) {
  return {
    tenant_id: tenantId,
    membership_id: newId(now.getTime()),
    person_id: personId,
    role: office.role,
    unit_id: office.unitId,
    standing: office.standing,
    valid_from: office.validFrom,
    valid_to: office.validTo,
    created_at: now,
  };
}
