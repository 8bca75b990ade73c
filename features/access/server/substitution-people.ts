import { type Reach, type ReachedRow, reaches } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { refusal } from './office-rules.ts';
import { findSubstitutionPerson, type SubstitutionPerson } from './substitution.store.ts';

/** Who asks, when, and whose rows are within reach. */
export interface SubstitutionContext {
  readonly acting: Acting;
  /** The same as far as one person's rows go, naming whom the act is done for. */
  readonly actingOn: (row: ReachedRow) => Acting;
  readonly reach: Reach;
  readonly now: Date;
  readonly businessDate: PlainDate;
}

/** @throws AppError INVALID when somebody would stand in for the same person */
export function assertDifferent(one: string, other: string, field: string): void {
  if (one === other) throw refusal('SAME_PERSON', [field], 'Phải chọn một người khác.', 'This must be another person.');
}

async function find({ acting, businessDate }: SubstitutionContext, database: Database, personId: string) {
  return await database.read(acting.tenantId, (db) =>
    findSubstitutionPerson(db, acting.tenantId, personId, businessDate),
  );
}

/** The person who is absent or hands over. @throws AppError NOT_FOUND out of reach */
export async function reachedPerson(
  context: SubstitutionContext,
  database: Database,
  personId: string,
): Promise<SubstitutionPerson> {
  const person = await find(context, database, personId);
  const within =
    person &&
    (reaches(context.reach, { ownerId: personId }) ||
      person.unitIds.some((unitId) => reaches(context.reach, { unitId })));
  if (!within) throw new AppError('NOT_FOUND');
  return person;
}

/** The person who stands in or takes over. @throws AppError INVALID without an active account */
export async function substitutePerson(
  context: SubstitutionContext,
  database: Database,
  personId: string,
  field: string,
): Promise<SubstitutionPerson> {
  const person = await find(context, database, personId);
  if (!person?.enabled)
    throw refusal(
      'NO_SUCH_PERSON',
      [field],
      'Người này không có tài khoản đang hoạt động.',
      'This person has no active account.',
    );
  return person;
}
