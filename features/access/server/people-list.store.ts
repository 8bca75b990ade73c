import type { Reach, Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import { foldVietnamese } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { reachPredicate } from '@nanghang/platform/policy';
import { type RawBuilder, sql } from 'kysely';
import type { AccountRow, PickedPerson } from '../contract/index.ts';

/** Which accounts a list shows. */
export interface AccountFilter {
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  readonly unitId?: string | undefined;
  readonly state?: 'active' | 'disabled' | undefined;
  readonly accountId?: string | undefined;
  /** Accounts of people who hold an office within reach on the day. */
  readonly reach?: Reach | undefined;
}

interface Row {
  account_id: string;
  person_id: string;
  login: string;
  full_name: string;
  title: string | null;
  email: string | null;
  disabled: boolean;
  second_factor: boolean;
  last_seen_at: Date | null;
  offices: { role: Role; unit_id: string; unit_name: string | null; standing: Standing }[] | null;
}

function like(word: string): string {
  return `%${foldVietnamese(word).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

function holdsOn(alias: string, day: PlainDate): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.valid_from`);
  const to = sql.ref(`${alias}.valid_to`);
  return sql<boolean>`(${from} <= ${day} and (${to} is null or ${to} >= ${day}))`;
}

/** Whether somebody holds an office within reach on the day. */
function withinReach(tenantId: string, reach: Reach, day: PlainDate): RawBuilder<boolean> {
  if (reach.kind === 'all') return sql<boolean>`true`;
  return sql<boolean>`exists (select 1 from membership r
    where r.tenant_id = ${tenantId} and r.person_id = a.person_id and ${holdsOn('r', day)}
      and ${reachPredicate(reach, { unit: 'r.unit_id', owner: 'r.person_id' })})`;
}

function conditions(tenantId: string, filter: AccountFilter, day: PlainDate): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`a.tenant_id = ${tenantId}`];
  if (filter.accountId !== undefined) parts.push(sql<boolean>`a.account_id = ${filter.accountId}`);
  if (filter.state !== undefined)
    parts.push(
      filter.state === 'disabled' ? sql<boolean>`a.disabled_at is not null` : sql<boolean>`a.disabled_at is null`,
    );
  if (filter.q) {
    const word = like(filter.q);
    parts.push(
      sql<boolean>`(app_fold(p.full_name) like ${word} or a.login like ${word} or app_fold(coalesce(p.email, '')) like ${word})`,
    );
  }
  if (filter.role !== undefined || filter.unitId !== undefined) {
    const held: RawBuilder<boolean>[] = [holdsOn('f', day)];
    if (filter.role !== undefined) held.push(sql<boolean>`f.role = ${filter.role}`);
    if (filter.unitId !== undefined) held.push(sql<boolean>`f.unit_id = ${filter.unitId}`);
    parts.push(sql<boolean>`exists (select 1 from membership f
      where f.tenant_id = ${tenantId} and f.person_id = a.person_id and ${sql.join(held, sql` and `)})`);
  }
  if (filter.reach !== undefined) parts.push(withinReach(tenantId, filter.reach, day));
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

function toRow(row: Row): AccountRow {
  return {
    id: row.account_id,
    personId: row.person_id,
    login: row.login,
    displayName: row.full_name,
    title: row.title,
    email: row.email,
    state: row.disabled ? 'disabled' : 'active',
    secondFactor: row.second_factor,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    offices: (row.offices ?? []).map((office) => ({
      role: office.role,
      unit: { id: office.unit_id, name: office.unit_name ?? '' },
      standing: office.standing,
    })),
  };
}

/** Accounts by name in Vietnamese order, after a row where one is given, with the offices of a day. */
export async function listAccountRows(
  db: Handle,
  tenantId: string,
  filter: AccountFilter,
  page: { readonly day: PlainDate; readonly limit: number; readonly after?: readonly [string, string] | undefined },
): Promise<AccountRow[]> {
  const { day, after } = page;
  const start = after
    ? sql<boolean>`(p.full_name collate "vi-x-icu", a.account_id) > (${after[0]} collate "vi-x-icu", ${after[1]}::uuid)`
    : sql<boolean>`true`;
  const found = await sql<Row>`
    select a.account_id, a.person_id, a.login, p.full_name, p.title, p.email,
      a.disabled_at is not null as disabled, a.totp_confirmed_at is not null as second_factor,
      (select max(s.last_seen_at) from session s
        where s.tenant_id = ${tenantId} and s.account_id = a.account_id and s.stage = 'full') as last_seen_at,
      (select jsonb_agg(jsonb_build_object('role', m.role, 'unit_id', m.unit_id, 'unit_name', u.name,
          'standing', m.standing) order by m.valid_from, m.role)
        from membership m
        left join unit_validity u on u.tenant_id = ${tenantId} and u.unit_id = m.unit_id and ${holdsOn('u', day)}
        where m.tenant_id = ${tenantId} and m.person_id = a.person_id and ${holdsOn('m', day)}) as offices
    from account a
    join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    where ${conditions(tenantId, filter, day)} and ${start}
    order by p.full_name collate "vi-x-icu", a.account_id
    limit ${page.limit}`.execute(db);
  return found.rows.map(toRow);
}

/** How many accounts a filter holds. */
export async function countAccounts(
  db: Handle,
  tenantId: string,
  filter: AccountFilter,
  day: PlainDate,
): Promise<number> {
  const found = await sql<{ total: number }>`
    select count(*)::int as total
    from account a join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    where ${conditions(tenantId, filter, day)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** What a search for people asks. */
export interface PeopleSearch {
  readonly q: string;
  readonly unitId?: string | undefined;
  readonly limit: number;
  readonly day: PlainDate;
  /** Accounts that the reader may open; none where it is missing. */
  readonly reach: Reach | undefined;
}

/** People with an enabled account by name. */
export async function searchPeopleRows(db: Handle, tenantId: string, query: PeopleSearch): Promise<PickedPerson[]> {
  const { day, reach } = query;
  const filter = { q: query.q === '' ? undefined : query.q, unitId: query.unitId, state: 'active' } as const;
  const found = await sql<{
    person_id: string;
    account_id: string | null;
    full_name: string;
    title: string | null;
    unit_name: string | null;
  }>`
    select p.person_id, p.full_name, p.title, o.name as unit_name,
      case when ${reach ? withinReach(tenantId, reach, day) : sql<boolean>`false`} then a.account_id end as account_id
    from account a
    join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    left join lateral (
      select u.name from membership m
      join unit_validity u on u.tenant_id = ${tenantId} and u.unit_id = m.unit_id and ${holdsOn('u', day)}
      where m.tenant_id = ${tenantId} and m.person_id = p.person_id and ${holdsOn('m', day)}
      order by m.valid_from, m.role limit 1
    ) o on true
    where ${conditions(tenantId, filter, day)}
    order by p.full_name collate "vi-x-icu", p.person_id
    limit ${query.limit}`.execute(db);
  return found.rows.map((row) => ({
    id: row.person_id,
    accountId: row.account_id,
    displayName: row.full_name,
    title: row.title,
    unitName: row.unit_name,
  }));
}
