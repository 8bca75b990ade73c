import type { Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { sql } from 'kysely';
import { createPasswords, type HashCost } from './passwords.ts';
import type { AccessTables } from './tables.ts';

/** One account of the demo province. */
export interface DemoAccount {
  readonly login: string;
  readonly fullName: string;
  readonly title: string;
  readonly role: Role;
  readonly standing: Standing;
  readonly unitName: string;
}

export interface AccessSeed {
  readonly tenantId: string;
  readonly now: Date;
  readonly businessDate: PlainDate;
  readonly accounts: readonly DemoAccount[];
  readonly password: string;
  readonly hashCost: HashCost;
}

async function findUnit(tx: Tx, tenantId: string, name: string, day: PlainDate): Promise<string | undefined> {
  const found = await sql<{ unit_id: string }>`
    select u.unit_id from unit_validity u
    where u.tenant_id = ${tenantId} and u.name = ${name} and u.valid_from <= ${day}
      and (u.valid_to is null or u.valid_to >= ${day})
    order by u.unit_id limit 1`.execute(tx.db);
  return found.rows[0]?.unit_id;
}

/** Adds the demo accounts that are missing, all with the one demo password; their units must exist. */
export async function seedAccess(tx: Tx, seed: AccessSeed): Promise<void> {
  const { tenantId, now } = seed;
  const db = tx.db.withTables<AccessTables>();
  const passwordHash = await createPasswords(seed.hashCost).hash(seed.password);
  for (const account of seed.accounts) {
    const known = await db
      .selectFrom('account as a')
      .select('a.account_id')
      .where('a.tenant_id', '=', tenantId)
      .where('a.login', '=', account.login)
      .executeTakeFirst();
    if (known) continue;
    const unitId = await findUnit(tx, tenantId, account.unitName, seed.businessDate);
    if (!unitId) throw new Error(`demo account ${account.login}: no unit named ${account.unitName}`);
    const personId = newId(now.getTime());
    const accountId = newId(now.getTime());
    await db
      .insertInto('person')
      .values({
        tenant_id: tenantId,
        person_id: personId,
        full_name: account.fullName,
        title: account.title,
        email: `${account.login}@nanghang.example`,
        phone: null,
        created_at: now,
      })
      .execute();
    await db
      .insertInto('account')
      .values({
        tenant_id: tenantId,
        account_id: accountId,
        person_id: personId,
        login: account.login,
        password_hash: passwordHash,
        password_changed_at: now,
        must_change_password: false,
        language: 'vi',
        totp_sealed: null,
        totp_confirmed_at: null,
        totp_last_step: null,
        disabled_at: null,
        created_at: now,
        version: 1,
      })
      .execute();
    await db
      .insertInto('membership')
      .values({
        tenant_id: tenantId,
        membership_id: newId(now.getTime()),
        person_id: personId,
        role: account.role,
        unit_id: unitId,
        standing: account.standing,
        valid_from: '2020-01-01' as PlainDate,
        valid_to: null,
        created_at: now,
      })
      .execute();
    await tx.audit({
      action: 'account.create',
      objectType: 'account',
      objectId: accountId,
      objectLabel: account.login,
      after: { role: account.role, unit: account.unitName },
    });
  }
}
