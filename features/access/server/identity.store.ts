import type { ActorMembership, Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Database, Handle } from '@nanghang/platform/db';
import { seenState } from '@nanghang/platform/http';
import { type RawBuilder, sql } from 'kysely';

/** A credential as it arrives: the hash of a session's cookie or of an API token. */
export interface Credential {
  readonly kind: 'session' | 'token';
  readonly hash: string;
}

/** Tenant of the request and, where the credential holds, the account behind it. */
export interface Identified {
  readonly isDemo: boolean;
  readonly businessOffsetMs: number;
  readonly businessDate: PlainDate;
  /** State of the database as of now. */
  readonly seen: string;
  readonly account:
    | {
        readonly accountId: string;
        readonly personId: string;
        readonly displayName: string;
        readonly credentialId: string;
        readonly seenAt: Date | null;
        readonly scopes: readonly string[] | null;
        readonly memberships: readonly ActorMembership[];
      }
    | undefined;
}

/** Offices as they were found, and the state of the database and the day for which they are right. */
export interface KnownOffices {
  readonly seen: string;
  readonly businessDate: PlainDate;
  readonly memberships: readonly ActorMembership[];
}

interface IdentifiedRow {
  is_demo: boolean;
  business_offset_ms: number;
  business_date: PlainDate;
  seen: string;
  account_id: string | null;
  person_id: string | null;
  full_name: string | null;
  credential_id: string | null;
  seen_at: Date | null;
  scopes: string[] | null;
  memberships: HeldRow[] | null;
}

interface HeldRow {
  role: Role;
  unit_id: string;
  standing: Standing;
  subtree: string[];
  absent_person_id: string | null;
  absent_name: string | null;
}

const credentialOf = {
  session: (tenantId: string, hash: string, now: Date, idleSince: Date) => sql`
    select s.account_id, s.session_id as credential_id, s.last_seen_at as seen_at, null::text[] as scopes
    from session s
    where s.tenant_id = ${tenantId} and s.token_hash = ${hash} and s.stage = 'full' and s.ended_at is null
      and s.expires_at > ${now} and s.last_seen_at > ${idleSince}`,
  token: (tenantId: string, hash: string, now: Date) => sql`
    select k.account_id, k.token_id as credential_id, k.last_used_at as seen_at, k.scopes
    from api_token k
    where k.tenant_id = ${tenantId} and k.token_hash = ${hash} and k.revoked_at is null
      and (k.expires_at is null or k.expires_at > ${now})`,
};

const nobody = sql`select null::uuid as account_id, null::uuid as credential_id, null::timestamptz as seen_at,
  null::text[] as scopes where false`;

/**
 * One statement: the tenant with its business date, whom the credential stands for, and the offices held on that day.
 * @param known offices that this credential stood for; not looked up again while nothing was written and the day is theirs
 */
export async function findIdentified(
  database: Database,
  tenantId: string,
  credential: Credential | undefined,
  { now, idleSince, known }: { readonly now: Date; readonly idleSince: Date; readonly known: KnownOffices | undefined },
): Promise<Identified | undefined> {
  const source = credential ? credentialOf[credential.kind](tenantId, credential.hash, now, idleSince) : nobody;
  const held = heldOf(tenantId, sql`who.person_id`, sql`who.business_date`);
  const [row] = await database.ask(
    tenantId,
    sql<IdentifiedRow>`
    with who as (
      select t.is_demo, t.business_offset_ms,
        ((${now}::timestamptz + t.business_offset_ms * interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date as business_date,
        a.account_id, a.person_id, p.full_name, c.credential_id, c.seen_at, c.scopes
      from tenant t
      left join (${source}) c on true
      left join account a on a.tenant_id = ${tenantId} and a.account_id = c.account_id and a.disabled_at is null
      left join person p on p.tenant_id = ${tenantId} and p.person_id = a.person_id
      where t.tenant_id = ${tenantId}
    )
    select who.*, ${seenState} as seen, case
      when who.person_id is null or (${seenState} = ${known?.seen ?? null}::text
        and who.business_date = ${known?.businessDate ?? null}::date) then null
      else coalesce((select jsonb_agg(to_jsonb(one)) from (${held}) one), '[]') end as memberships
    from who`,
  );
  return row && toIdentified(row, known);
}

function toIdentified(row: IdentifiedRow, known: KnownOffices | undefined): Identified {
  return {
    isDemo: row.is_demo,
    businessOffsetMs: row.business_offset_ms,
    businessDate: row.business_date,
    seen: row.seen,
    account:
      row.account_id && row.person_id && row.full_name && row.credential_id
        ? {
            accountId: row.account_id,
            personId: row.person_id,
            displayName: row.full_name,
            credentialId: row.credential_id,
            seenAt: row.seen_at,
            scopes: row.scopes,
            memberships: row.memberships?.map(toMembership) ?? known?.memberships ?? [],
          }
        : undefined,
  };
}

/**
 * Query of the offices a person holds on a day; both are given as expressions. Units below are looked up one by one
 * (that is what `offset 0` keeps): few offices have any, and the planner expects many. A person is compared as a list of
 * one, which only the B-tree index knows: the GiST index of the exclusion would read most of itself.
 */
function heldOf(tenantId: string, person: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<HeldRow> {
  return sql`
    with recursive held as (
      select m.role, m.unit_id, m.standing, m.valid_from, null::uuid as absent_person_id
      from membership m
      where m.tenant_id = ${tenantId} and m.person_id = any(array[${person}])
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
      union all
      select m.role, m.unit_id, m.standing, m.valid_from, s.absent_person_id
      from substitution s
      join membership m on m.tenant_id = s.tenant_id and m.person_id = any(array[s.absent_person_id])
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
      where s.tenant_id = ${tenantId} and s.substitute_person_id = ${person} and s.kind = 'cover'
        and s.cancelled_at is null and s.valid_from <= ${day} and s.valid_to >= ${day}
        and (s.covers_admin or m.role <> 'admin')
    ), below as (
      select unit_id as root_id, unit_id from held
      union
      select b.root_id, v.unit_id
      from below b
      cross join lateral (select x.unit_id from unit_validity x where x.tenant_id = ${tenantId}
        and x.parent_unit_id = b.unit_id and x.valid_from <= ${day} and (x.valid_to is null or x.valid_to >= ${day})
        offset 0) v
    )
    select h.role, h.unit_id, h.standing, h.absent_person_id, p.full_name as absent_name,
      (select array_agg(b.unit_id) from below b where b.root_id = h.unit_id) as subtree
    from held h
    left join person p on p.tenant_id = ${tenantId} and p.person_id = h.absent_person_id
    order by h.absent_person_id nulls first, h.valid_from, h.role, h.unit_id`;
}

function toMembership(row: HeldRow): ActorMembership {
  return {
    role: row.role,
    unitId: row.unit_id,
    subtreeUnitIds: row.subtree,
    standing: row.standing,
    ...(row.absent_person_id
      ? { actingFor: { personId: row.absent_person_id, displayName: row.absent_name ?? '' } }
      : {}),
  };
}

/**
 * Offices a person holds on a day, own ones first, each with the units below it; duties covered for an absent
 * person are among them and name that person.
 */
export async function listHeldMemberships(
  db: Handle,
  tenantId: string,
  personId: string,
  day: PlainDate,
): Promise<ActorMembership[]> {
  const found = await heldOf(tenantId, sql`${personId}::uuid`, sql`${day}::date`).execute(db);
  return found.rows.map(toMembership);
}

/** Tenant that a host name serves; `*` stands for every other host. */
export async function findTenantOfHost(
  db: Handle,
  host: string,
): Promise<{ readonly tenantId: string; readonly exact: boolean } | undefined> {
  const found = await sql<{ tenant_id: string; host: string }>`
    select host, tenant_id from tenant_host where host in (${host}, '*') order by host = '*' limit 1`.execute(db);
  const row = found.rows[0];
  return row ? { tenantId: row.tenant_id, exact: row.host !== '*' } : undefined;
}

/** Remembers that a credential was used just now. */
export async function touchCredential(
  db: Handle,
  tenantId: string,
  kind: Credential['kind'],
  credentialId: string,
  now: Date,
): Promise<void> {
  if (kind === 'session')
    await sql`update session s set last_seen_at = ${now} where s.tenant_id = ${tenantId} and s.session_id = ${credentialId}`.execute(
      db,
    );
  else
    await sql`update api_token k set last_used_at = ${now} where k.tenant_id = ${tenantId} and k.token_id = ${credentialId}`.execute(
      db,
    );
}
