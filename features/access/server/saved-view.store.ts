import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { KeptView } from '../contract/index.ts';

const columns = sql`v.view_id as id, v.list_id as "listId", v.label, v.query`;

/** Saved views of an account, of one list or of all, the oldest first. */
export async function listSavedViews(
  db: Handle,
  tenantId: string,
  accountId: string,
  listId?: string,
): Promise<readonly KeptView[]> {
  const found = await sql<KeptView>`select ${columns} from saved_view v
    where v.tenant_id = ${tenantId} and v.account_id = ${accountId}
      and (${listId ?? null}::text is null or v.list_id = ${listId ?? null}::text)
    order by v.created_at, v.view_id`.execute(db);
  return found.rows;
}

/** Adds a view, or replaces what the one of its name shows; its id is then the older one's. */
export async function putSavedView(
  db: Handle,
  tenantId: string,
  accountId: string,
  view: KeptView,
  now: Date,
): Promise<string> {
  const found = await sql<{ id: string }>`insert into saved_view
      (tenant_id, view_id, account_id, list_id, label, query, created_at)
    values (${tenantId}, ${view.id}, ${accountId}, ${view.listId}, ${view.label}, ${view.query}, ${now})
    on conflict (tenant_id, account_id, list_id, label) do update set query = excluded.query
    returning view_id as id`.execute(db);
  return found.rows[0]?.id ?? view.id;
}

/** Takes a view of an account away; undefined when it has none of that id. */
export async function deleteSavedView(
  db: Handle,
  tenantId: string,
  accountId: string,
  viewId: string,
): Promise<KeptView | undefined> {
  const found = await sql<KeptView>`delete from saved_view v
    where v.tenant_id = ${tenantId} and v.account_id = ${accountId} and v.view_id = ${viewId}
    returning ${columns}`.execute(db);
  return found.rows[0];
}
