import { type DutyStanding, foldEvents } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { listDutyEvents } from './obligations.store.ts';
import { belongsTo, dutiesOf, type RatesAsked } from './rates.store.ts';

interface Touched {
  readonly id: string;
  readonly unitId: string;
  readonly firstDueOn: PlainDate | null;
  /** Where it lay before the first move after the day. */
  readonly unitBefore: string | null;
  /** Where it lay before the last move up to the day. */
  readonly inheritedFromUnitId: string | null;
}

const pageSize = 4000;

/** Conditions that a day in the past does not change; what moved between units since is left to the counts. */
function lasting({ tenantId, plan, unitIds, ...asked }: RatesAsked): RawBuilder<boolean> {
  const parts = [sql<boolean>`o.tenant_id = ${tenantId} and o.duty = any(${dutiesOf(asked)}::text[])`];
  if (plan) parts.push(belongsTo(sql`o.plan_id`, plan));
  if (unitIds)
    parts.push(sql<boolean>`(o.unit_id = any(${[...unitIds]}::uuid[]) or o.inherited_from_unit_id is not null)`);
  return sql.join(parts, sql` and `);
}

/** Obligations that nothing happened to since: they stand as they stood on the day. */
function untouchedSince({ tenantId, asOf }: RatesAsked): RawBuilder<unknown> {
  return sql`(select o.* from obligation o where o.tenant_id = ${tenantId}
    and not exists (select 1 from obligation_event e where e.tenant_id = ${tenantId}
      and e.obligation_id = o.obligation_id and e.business_date > ${asOf}))`;
}

async function listTouched(db: Handle, asked: RatesAsked, after: string): Promise<readonly Touched[]> {
  const { tenantId, asOf } = asked;
  const moves = sql`from obligation_event e where e.tenant_id = ${tenantId} and e.obligation_id = o.obligation_id
    and e.kind = 'moved_to_unit'`;
  const found = await sql<Touched>`select o.obligation_id as id, o.unit_id as "unitId", o.first_due_on as "firstDueOn",
      (select e.details ->> 'fromUnitId' ${moves} and e.business_date > ${asOf} order by e.sequence limit 1) as "unitBefore",
      (select e.details ->> 'fromUnitId' ${moves} and e.business_date <= ${asOf} order by e.sequence desc limit 1)
        as "inheritedFromUnitId"
    from obligation o where ${lasting(asked)} and o.obligation_id > ${after}::uuid
      and exists (select 1 from obligation_event e where e.tenant_id = ${tenantId}
        and e.obligation_id = o.obligation_id and e.business_date > ${asOf})
      and exists (select 1 from obligation_event e where e.tenant_id = ${tenantId}
        and e.obligation_id = o.obligation_id and e.business_date <= ${asOf})
    order by o.obligation_id limit ${pageSize}`.execute(db);
  return found.rows;
}

/** What events up to the day come to, in the place of what is stored. */
function standingsOf(
  tenantId: string,
  standings: readonly (DutyStanding & Pick<Touched, 'id' | 'unitId' | 'inheritedFromUnitId'>)[],
): RawBuilder<unknown> {
  const json = JSON.stringify(
    standings.map(({ extensionAsked, ...one }) => ({ ...one, extensionWantedOn: extensionAsked?.wantedOn ?? null })),
  );
  return sql`(select o.tenant_id, o.obligation_id, o.task_id, o.plan_id, o.duty, o.period, o.first_due_on, o.started,
      o.person_id, o.version, x."unitId" as unit_id, x.state, x."dueOn" as due_on, x."onTime" as on_time,
      x."firstSubmittedOn" as first_submitted_on, x."submittedOn" as submitted_on, x."resubmitBy" as resubmit_by,
      x."extensionWantedOn" as extension_wanted_on, x."pressedCount" as pressed_count,
      x."inheritedFromUnitId" as inherited_from_unit_id
    from jsonb_to_recordset(${json}::jsonb) as x(id uuid, "unitId" uuid, state text, "dueOn" date, "onTime" boolean,
      "firstSubmittedOn" date, "submittedOn" date, "resubmitBy" date, "extensionWantedOn" date, "pressedCount" int,
      "inheritedFromUnitId" uuid)
    join obligation o on o.tenant_id = ${tenantId} and o.obligation_id = x.id)`;
}

/**
 * Obligations as they stood at the end of a business date that has passed, to be counted or listed one part after the
 * other: first what nothing happened to since, as it is stored, then the rest, folded from its events up to the day.
 * @param asked  `asOf` is the day in the past
 */
export async function* obligationsOn(db: Handle, asked: RatesAsked): AsyncGenerator<RawBuilder<unknown>> {
  yield untouchedSince(asked);
  const { tenantId, asOf } = asked;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await listTouched(db, asked, after);
    const last = page.at(-1);
    if (!last) return;
    const events = await listDutyEvents(
      db,
      tenantId,
      page.map((one) => one.id),
    );
    yield standingsOf(
      tenantId,
      page.map(({ id, unitId, unitBefore, inheritedFromUnitId, firstDueOn }) => {
        const until = (events.get(id) ?? []).filter((event) => event.on <= asOf);
        return { ...foldEvents(until, { firstDueOn }), id, unitId: unitBefore ?? unitId, inheritedFromUnitId };
      }),
    );
    after = last.id;
  }
}
