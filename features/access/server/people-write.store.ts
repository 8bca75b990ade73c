import type { Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type Insertable, sql } from 'kysely';
import type { AccessTables } from './tables.ts';

function tables(db: Handle) {
  return db.withTables<AccessTables>();
}

/** Rows of new people; each list may be long. */
export interface NewPeople {
  readonly people: readonly Insertable<AccessTables['person']>[];
  readonly accounts: readonly Insertable<AccessTables['account']>[];
  readonly memberships: readonly Insertable<AccessTables['membership']>[];
}

const chunkRows = 500;

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let at = 0; at < rows.length; at += chunkRows) chunks.push(rows.slice(at, at + chunkRows));
  return chunks;
}

/** Adds people with accounts and offices, many at a time. */
export async function insertPeople(db: Handle, rows: NewPeople): Promise<void> {
  for (const chunk of chunksOf(rows.people)) await tables(db).insertInto('person').values(chunk).execute();
  for (const chunk of chunksOf(rows.accounts)) await tables(db).insertInto('account').values(chunk).execute();
  for (const chunk of chunksOf(rows.memberships)) await tables(db).insertInto('membership').values(chunk).execute();
}

/** Which of some logins are taken. */
export async function listTakenLogins(db: Handle, tenantId: string, logins: readonly string[]): Promise<string[]> {
  const found = await sql<{ login: string }>`select a.login from account a
    where a.tenant_id = ${tenantId} and a.login = any(${[...logins]})`.execute(db);
  return found.rows.map((row) => row.login);
}

/** Which of some units exist. */
export async function listKnownUnits(db: Handle, tenantId: string, unitIds: readonly string[]): Promise<string[]> {
  const found = await sql<{ unit_id: string }>`select u.unit_id from unit u
    where u.tenant_id = ${tenantId} and u.unit_id = any(${[...unitIds]}::uuid[])`.execute(db);
  return found.rows.map((row) => row.unit_id);
}

/** Changes what is known of a person, if nobody else did since `version`. */
export async function updatePerson(
  db: Handle,
  account: { readonly tenant_id: string; readonly account_id: string; readonly person_id: string },
  version: number,
  fields: { displayName: string; title: string | null; email: string | null; phone: string | null },
): Promise<boolean> {
  const claimed = await tables(db)
    .updateTable('account as a')
    .set({ version: version + 1 })
    .where('a.tenant_id', '=', account.tenant_id)
    .where('a.account_id', '=', account.account_id)
    .where('a.version', '=', version)
    .executeTakeFirst();
  if (claimed.numUpdatedRows === 0n) return false;
  await tables(db)
    .updateTable('person as p')
    .set({ full_name: fields.displayName, title: fields.title, email: fields.email, phone: fields.phone })
    .where('p.tenant_id', '=', account.tenant_id)
    .where('p.person_id', '=', account.person_id)
    .execute();
  return true;
}

/** Disables an account from a moment on, or enables it (null). */
export async function setDisabled(db: Handle, tenantId: string, accountId: string, at: Date | null): Promise<void> {
  await tables(db)
    .updateTable('account as a')
    .set({ disabled_at: at })
    .where('a.tenant_id', '=', tenantId)
    .where('a.account_id', '=', accountId)
    .execute();
}

/** One office with the account of its person. */
export async function findMembership(db: Handle, tenantId: string, membershipId: string) {
  return await tables(db)
    .selectFrom('membership as m')
    .innerJoin('account as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.person_id', '=', 'm.person_id'),
    )
    .selectAll('m')
    .select(['a.account_id', 'a.login'])
    .where('m.tenant_id', '=', tenantId)
    .where('m.membership_id', '=', membershipId)
    .executeTakeFirst();
}

/** Sets the last day of an office. */
export async function setMembershipEnd(
  db: Handle,
  tenantId: string,
  membershipId: string,
  validTo: PlainDate,
): Promise<void> {
  await tables(db)
    .updateTable('membership as m')
    .set({ valid_to: validTo })
    .where('m.tenant_id', '=', tenantId)
    .where('m.membership_id', '=', membershipId)
    .execute();
}

/** Takes an office away as if it had never been. */
export async function deleteMembership(db: Handle, tenantId: string, membershipId: string): Promise<void> {
  await sql`delete from membership m where m.tenant_id = ${tenantId} and m.membership_id = ${membershipId}`.execute(db);
}

/**
 * Lets one change of offices happen at a time, so that two admins cannot at once take each other's last office away
 * or give one headship twice.
 */
export async function lockOffices(db: Handle, tenantId: string): Promise<void> {
  await sql`select 1 from tenant t where t.tenant_id = ${tenantId} for update`.execute(db);
}

/** A span of days of one office. */
export interface OfficeSpan {
  readonly unitId: string;
  readonly role: Role;
  readonly standing: Standing;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Another person who heads the unit, or acts as its head, on some day of the span. */
export async function findOtherHead(
  db: Handle,
  tenantId: string,
  span: OfficeSpan,
  exceptPersonId: string,
): Promise<string | undefined> {
  const found = await sql<{ full_name: string }>`
    select p.full_name from membership m
    join person p on p.tenant_id = m.tenant_id and p.person_id = m.person_id
    where m.tenant_id = ${tenantId} and m.unit_id = ${span.unitId} and m.role = ${span.role}
      and m.standing in ('head', 'acting_head') and m.person_id <> ${exceptPersonId}
      and daterange(m.valid_from, m.valid_to, '[]') && daterange(${span.validFrom}, ${span.validTo}, '[]')
    limit 1`.execute(db);
  return found.rows[0]?.full_name;
}

/** Whether the person holds the same role in the same unit on some day of the span. */
export async function holdsAlready(db: Handle, tenantId: string, personId: string, span: OfficeSpan): Promise<boolean> {
  const found = await sql`select 1 from membership m
    where m.tenant_id = ${tenantId} and m.person_id = ${personId} and m.unit_id = ${span.unitId} and m.role = ${span.role}
      and daterange(m.valid_from, m.valid_to, '[]') && daterange(${span.validFrom}, ${span.validTo}, '[]') limit 1`.execute(
    db,
  );
  return found.rows.length > 0;
}

/** Enabled accounts other than one that hold the role admin on a day. */
export async function countOtherAdmins(
  db: Handle,
  tenantId: string,
  personId: string,
  day: PlainDate,
): Promise<number> {
  const found = await sql<{ others: number }>`
    select count(distinct m.person_id)::int as others from membership m
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id and a.disabled_at is null
    where m.tenant_id = ${tenantId} and m.role = 'admin' and m.person_id <> ${personId}
      and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})`.execute(db);
  return found.rows[0]?.others ?? 0;
}
