import type { Role, Scope } from '@nanghang/domain/access';
import { foldVietnamese, type PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { policy } from './duties.policy.ts';

/** Somebody who may read a task. */
export interface TaskReader {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly unitName: string | null;
}

/** Whom of the readers of a task: those whose name has words that begin so, or these people. */
export interface ReadersAsked {
  readonly taskId: string;
  readonly day: PlainDate;
  readonly q?: string | undefined;
  readonly personIds?: readonly string[] | undefined;
  readonly limit: number;
}

function rolesWith(...scopes: readonly Scope[]): readonly Role[] {
  const grants: readonly (readonly [string, Scope])[] = Object.entries(policy['task.read']);
  return grants.flatMap(([role, scope]) => (scopes.includes(scope) ? [role as Role] : []));
}

/** Words of a name in the order they are typed: every one begins a word of the name. */
function named(q: string | undefined): RawBuilder<boolean> {
  const words = foldVietnamese(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return sql<boolean>`true`;
  const parts = words.map((word) => {
    const pattern = `% ${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return sql<boolean>`' ' || app_fold(p.full_name) like ${pattern}`;
  });
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

/**
 * People with an account that works who may read a task on a day, by name: by an office for the whole province, or one
 * in a unit that takes part in the task or issued it, or above such a unit; and whoever covers for one of them. The
 * SQL twin of the reach of `task.read`, taken from the same policy.
 */
export async function listTaskReaders(
  db: Handle,
  tenantId: string,
  { taskId, day, q, personIds, limit }: ReadersAsked,
): Promise<readonly TaskReader[]> {
  const only = personIds ? sql`and p.person_id = any(${[...personIds]}::uuid[])` : sql``;
  const found = await sql<TaskReader>`with recursive concerned as (
      select u.unit_id from task_unit u where u.tenant_id = ${tenantId} and u.task_id = ${taskId} and u.removed_at is null
      union
      select g.owner_unit_id from task_progress g
      where g.tenant_id = ${tenantId} and g.task_id = ${taskId} and g.owner_unit_id is not null
    ), above as (
      select c.unit_id from concerned c
      union
      select v.parent_unit_id from above b
      join unit_validity v on v.tenant_id = ${tenantId} and v.unit_id = b.unit_id and v.parent_unit_id is not null
        and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})
    ), held as (
      select m.person_id, m.role from membership m
      where m.tenant_id = ${tenantId} and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
        and (m.role = any(${[...rolesWith('province')]}::text[])
          or (m.role = any(${[...rolesWith('subtree')]}::text[]) and m.unit_id in (select b.unit_id from above b))
          or (m.role = any(${[...rolesWith('unit')]}::text[]) and m.unit_id in (select c.unit_id from concerned c)))
    ), reader as (
      select h.person_id from held h
      union
      select s.substitute_person_id from held h
      join substitution s on s.tenant_id = ${tenantId} and s.absent_person_id = h.person_id and s.kind = 'cover'
        and s.cancelled_at is null and s.valid_from <= ${day} and s.valid_to >= ${day}
        and (s.covers_admin or h.role <> 'admin')
    )
    select p.person_id as "personId", p.full_name as name, p.title, o.name as "unitName"
    from reader r join person p on p.tenant_id = ${tenantId} and p.person_id = r.person_id
    join account a on a.tenant_id = ${tenantId} and a.person_id = p.person_id and a.disabled_at is null
    left join lateral (
      select v.name from membership m
      join unit_validity v on v.tenant_id = ${tenantId} and v.unit_id = m.unit_id and v.valid_from <= ${day}
        and (v.valid_to is null or v.valid_to >= ${day})
      where m.tenant_id = ${tenantId} and m.person_id = p.person_id and m.valid_from <= ${day}
        and (m.valid_to is null or m.valid_to >= ${day})
      order by m.valid_from, m.role limit 1) o on true
    where ${named(q)} ${only}
    order by p.full_name collate "vi-x-icu", p.person_id limit ${limit}`.execute(db);
  return found.rows;
}
