import type { Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Database, Handle, Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { listHeadedOffices, listNeverUsed, removeAccounts, storeFirstPasswords } from './bulk-accounts.store.ts';
import { createPasswords } from './passwords.ts';
import { insertPeople, listTakenLogins } from './people-write.store.ts';
import { newTemporaryPassword } from './second-factor.ts';

/** A person to add with an account and one office. */
export interface BulkPerson {
  readonly login: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly role: Role;
  readonly standing: Standing;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly validFrom: PlainDate;
}

/** An account with the password by which its owner enters for the first time. */
export interface FirstPassword {
  readonly accountId: string;
  readonly login: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly password: string;
}

/** Many accounts at a time, for imports of people. */
export interface BulkAccounts {
  listTakenLogins(db: Handle, tenantId: string, logins: readonly string[]): Promise<readonly string[]>;
  /** Offices with a head or an acting head on a day, as `role unitId`. */
  listHeadedOffices(db: Handle, tenantId: string, day: PlainDate): Promise<readonly string[]>;
  /** Adds people whose accounts have no way in yet; answers the ids of the accounts in order. */
  create(tx: Tx, tenantId: string, people: readonly BulkPerson[], now: Date): Promise<readonly string[]>;
  /** Makes a password for each account that nobody has entered; nothing is stored yet. */
  preparePasswords(
    database: Database,
    tenantId: string,
    accountIds: readonly string[],
  ): Promise<{ readonly given: readonly FirstPassword[]; store(tx: Tx, now: Date): Promise<void> }>;
  /** Takes accounts away with their people; answers the logins of those that were used, and then takes none away. */
  remove(tx: Tx, tenantId: string, accountIds: readonly string[]): Promise<readonly string[]>;
}

/**
 * Cost of the hash of a first password: it has 80 bits of chance and is changed at the first sign-in, so that guessing
 * is hopeless at any cost; 3,000 hashes at the standard cost would hold up every other sign-in.
 */
const firstPasswordCost = { memoryKiB: 256, passes: 1 };

/** Makes, hands in and takes back accounts in bulk. */
export function createBulkAccounts(): BulkAccounts {
  const passwords = createPasswords(firstPasswordCost);
  return {
    listTakenLogins,
    listHeadedOffices,

    create: async (tx, tenantId, people, now) => {
      const rows = people.map((person) => ({ person, personId: newId(), accountId: newId() }));
      await insertPeople(tx.db, {
        people: rows.map(({ person, personId }) => ({
          ...{ tenant_id: tenantId, person_id: personId, full_name: person.fullName, created_at: now },
          ...{ title: person.title, email: person.email, phone: person.phone },
        })),
        accounts: rows.map(({ person, personId, accountId }) => ({
          ...{ tenant_id: tenantId, account_id: accountId, person_id: personId, login: person.login },
          ...{ password_hash: null, password_changed_at: null, must_change_password: true, language: 'vi' as const },
          ...{ totp_sealed: null, totp_confirmed_at: null, totp_last_step: null, disabled_at: null },
          ...{ created_at: now, version: 1 },
        })),
        memberships: rows.map(({ person, personId }) => ({
          ...{ tenant_id: tenantId, membership_id: newId(), person_id: personId, unit_id: person.unitId },
          ...{ role: person.role, standing: person.standing, valid_from: person.validFrom, valid_to: null },
          created_at: now,
        })),
      });
      return rows.map(({ accountId }) => accountId);
    },

    preparePasswords: async (database, tenantId, accountIds) => {
      const fresh = await database.read(tenantId, (db) => listNeverUsed(db, tenantId, accountIds));
      const given: FirstPassword[] = [];
      const hashes: { accountId: string; hash: string }[] = [];
      for (const account of fresh) {
        const password = newTemporaryPassword();
        given.push({ ...account, password });
        hashes.push({ accountId: account.accountId, hash: await passwords.hash(password) });
      }
      return { given, store: (tx, now) => storeFirstPasswords(tx.db, tenantId, hashes, now) };
    },

    remove: async (tx, tenantId, accountIds) => {
      const fresh = new Set((await listNeverUsed(tx.db, tenantId, accountIds)).map((one) => one.accountId));
      const used = accountIds.filter((id) => !fresh.has(id));
      if (used.length === 0) await removeAccounts(tx.db, tenantId, accountIds);
      return used;
    },
  };
}
