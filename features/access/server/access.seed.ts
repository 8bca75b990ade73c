import type { Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { officeRow } from './office-rules.ts';
import { createPasswords, type HashCost } from './passwords.ts';
import { findUnitIdByName } from './people.store.ts';
import { insertPeople, listTakenLogins, type NewPeople } from './people-write.store.ts';

/** An account that a new province begins with. */
export interface DemoAccount {
  readonly login: string;
  readonly fullName: string;
  readonly title: string;
  readonly role: Role;
  readonly standing: Standing;
  readonly unitName: string;
  /** Where mail goes; an invented address where it is missing. */
  readonly email?: string | null;
}

export interface AccessSeed {
  readonly tenantId: string;
  readonly now: Date;
  readonly businessDate: PlainDate;
  readonly accounts: readonly DemoAccount[];
  /** First day of every office. */
  readonly since: PlainDate;
  /** Whether the password only opens the door to choosing one's own. */
  readonly mustChange: boolean;
  readonly password: string;
  readonly hashCost: HashCost;
}

function rowsOf(seed: AccessSeed, account: DemoAccount, unitId: string, passwordHash: string): NewPeople {
  const { tenantId, now } = seed;
  const personId = newId(now.getTime());
  const accountId = newId(now.getTime());
  const office = {
    role: account.role,
    unitId,
    standing: account.standing,
    validFrom: seed.since,
    validTo: null,
  };
  return {
    people: [
      {
        tenant_id: tenantId,
        person_id: personId,
        full_name: account.fullName,
        title: account.title,
        email: account.email === undefined ? `${account.login}@nanghang.example` : account.email,
        phone: null,
        created_at: now,
      },
    ],
    accounts: [
      {
        tenant_id: tenantId,
        account_id: accountId,
        person_id: personId,
        login: account.login,
        password_hash: passwordHash,
        password_changed_at: seed.mustChange ? null : now,
        must_change_password: seed.mustChange,
        language: 'vi',
        totp_sealed: null,
        totp_confirmed_at: null,
        totp_last_step: null,
        disabled_at: null,
        created_at: now,
        version: 1,
      },
    ],
    memberships: [officeRow(tenantId, personId, office, now)],
  };
}

/** Adds the accounts that are missing, all with the one password; their units must exist. */
export async function seedAccess(tx: Tx, seed: AccessSeed): Promise<void> {
  const { tenantId } = seed;
  const passwordHash = await createPasswords(seed.hashCost).hash(seed.password);
  const taken = await listTakenLogins(
    tx.db,
    tenantId,
    seed.accounts.map((account) => account.login),
  );
  for (const account of seed.accounts.filter(({ login }) => !taken.includes(login))) {
    const unitId = await findUnitIdByName(tx.db, tenantId, account.unitName, seed.businessDate);
    if (!unitId) throw new Error(`account ${account.login}: no unit named ${account.unitName}`);
    const rows = rowsOf(seed, account, unitId, passwordHash);
    await insertPeople(tx.db, rows);
    await tx.audit({
      action: 'account.create',
      objectType: 'account',
      objectId: rows.accounts[0]?.account_id ?? '',
      objectLabel: account.login,
      after: { role: account.role, unit: account.unitName },
    });
  }
}
