import { newTemporaryPassword, seedAccess, standardHashCost } from '@nanghang/access/server';
import type { Issue, PlainDate } from '@nanghang/domain/kernel';
import { businessDateAt } from '@nanghang/platform/clock';
import { type Handle, openDatabase, type Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { seedUnits, type UnitSeed } from '@nanghang/units/server';
import { sql } from 'kysely';
import type { DatabaseAccess } from './database-access.ts';
import { listTenantCodes } from './tenants.ts';

/** A province to begin with: what it is called, where it is reached, and who administers it first. */
export interface ProvinceOrder {
  readonly code: string;
  /** Name by which indices judge it, without "tỉnh" or "thành phố". */
  readonly province: string;
  /** Host name that leads to it; `*` for every host without a province of its own. */
  readonly host: string;
  readonly admin: { readonly login: string; readonly fullName: string; readonly email: string | null };
}

export type ProvinceOutcome =
  | { readonly kind: 'created'; readonly tenantId: string; readonly units: number; readonly temporaryPassword: string }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

interface Governed {
  readonly id: string;
  /** Such as `Tỉnh Tây Ninh`. */
  readonly name: string;
  readonly validFrom: PlainDate;
}

class Refused extends Error {
  readonly issue: Issue;

  constructor(code: string, path: string, vi: string, en: string) {
    super(code);
    this.issue = { code, severity: 'error', path: [path], message: { vi, en } };
  }
}

async function getGoverned(db: Handle, province: string, day: PlainDate): Promise<Governed> {
  const found = await sql<Governed>`
    select a.admin_unit_id as id, a.name, a.valid_from as "validFrom" from admin_unit a
    where a.level = 'province' and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})
      and app_fold(a.name) in (app_fold('tỉnh ' || ${province}), app_fold('thành phố ' || ${province}))`.execute(db);
  const [one] = found.rows;
  if (one) return one;
  const vi = `Ngày ${day} không có tỉnh, thành phố nào tên "${province}".`;
  throw new Refused('UNKNOWN_PROVINCE', 'province', vi, `No province is called "${province}" on ${day}.`);
}

/** The committee, its office, and a committee for every commune of the national map. */
function unitsOf({ id, name, validFrom }: Governed, office: string): UnitSeed {
  const kind = name.startsWith('Thành') ? 'thành phố' : 'tỉnh';
  const body = name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
  return {
    since: validFrom,
    province: {
      name: `Ủy ban nhân dân ${body}`,
      shortName: `UBND ${kind}`,
      adminUnits: [id],
      aliases: [`UBND ${kind}`, `Ủy ban nhân dân ${kind}`, `UBND ${body}`],
    },
    offices: [{ name: office, shortName: `VP UBND ${kind}`, kind: 'office', aliases: [`Văn phòng UBND ${kind}`] }],
    governed: [id],
    reorganised: { on: validFrom, basis: '', founded: [], successions: [] },
    sets: [
      {
        name: `Các sở, ban, ngành ${kind}`,
        agencyGroup: 'GROUP:departments',
        kinds: ['office', 'department', 'management_board'],
      },
      { name: 'UBND cấp xã', agencyGroup: 'Ủy ban nhân dân cấp xã', kinds: ['commune_committee'] },
    ],
  };
}

async function addTenant(tx: Tx, tenantId: string, order: ProvinceOrder, governed: Governed): Promise<void> {
  const nameVi = governed.name.charAt(0).toLocaleLowerCase('vi') + governed.name.slice(1);
  const nameEn = `${order.province} ${nameVi.startsWith('thành') ? 'city' : 'province'}`;
  await sql`insert into tenant (tenant_id, code, name_vi, name_en, settings)
    values (${tenantId}, ${order.code}, ${nameVi}, ${nameEn}, ${JSON.stringify({ province: order.province })})`.execute(
    tx.db,
  );
  const led = await sql`insert into tenant_host (host, tenant_id) values (${order.host}, ${tenantId})
    on conflict do nothing returning host`.execute(tx.db);
  if (led.rows.length > 0) return;
  const vi = `Địa chỉ "${order.host}" đã dẫn đến một tỉnh khác.`;
  throw new Refused('HOST_TAKEN', 'host', vi, `The host "${order.host}" leads to another province.`);
}

/**
 * Begins a province in one transaction: its name, its units from the national map, and its first administrator, who
 * chooses a password at the first sign-in. Runs as the owner of the schema, since the server may not make provinces.
 * @param access a migrated database that holds the national reference data
 */
export async function createProvince(
  access: DatabaseAccess,
  order: ProvinceOrder,
  now: Date,
  hashCost = standardHashCost,
): Promise<ProvinceOutcome> {
  const tenantId = newId(now.getTime());
  const businessDate = businessDateAt(now, 0);
  const temporaryPassword = newTemporaryPassword();
  const acting = { tenantId, actor: undefined, actorLabel: 'cli', requestId: 'cli', businessDate };
  if ((await listTenantCodes(access.ownerUrl)).includes(order.code)) {
    const message = { vi: `Đã có tỉnh mang mã "${order.code}".`, en: `A province has the code "${order.code}".` };
    return { kind: 'refused', issues: [{ code: 'CODE_TAKEN', severity: 'error', path: ['code'], message }] };
  }
  const database = openDatabase({ url: access.ownerUrl, poolSize: 1, enqueue: async () => undefined, now: () => now });
  try {
    const units = await database.write(acting, async (tx) => {
      const governed = await getGoverned(tx.db, order.province, businessDate);
      await addTenant(tx, tenantId, order, governed);
      const office = `Văn phòng Ủy ban nhân dân ${governed.name.startsWith('Thành') ? 'thành phố' : 'tỉnh'}`;
      await seedUnits(tx, tenantId, now, unitsOf(governed, office));
      await seedAccess(tx, {
        ...{ tenantId, now, businessDate, hashCost, since: businessDate, mustChange: true },
        password: temporaryPassword,
        accounts: [{ ...order.admin, title: 'Quản trị viên', role: 'admin', standing: 'member', unitName: office }],
      });
      await tx.audit({
        action: 'tenant.create',
        objectType: 'tenant',
        objectId: tenantId,
        objectLabel: order.code,
        after: { code: order.code, province: order.province, host: order.host, admin: order.admin.login },
      });
      const counted = await sql<{ count: number }>`
        select count(*)::int as count from unit u where u.tenant_id = ${tenantId}`.execute(tx.db);
      return counted.rows[0]?.count ?? 0;
    });
    return { kind: 'created', tenantId, units, temporaryPassword };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', issues: [error.issue] };
    throw error;
  } finally {
    await database.close();
  }
}
