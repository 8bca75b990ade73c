import type { Actor } from '@nanghang/domain/access';
import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { TaskRef } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import {
  findOfficersSubmit,
  obligationColumns,
  obligationReach,
  obligationTables,
  type StoredObligation,
  toObligationRows,
} from './obligation-rows.store.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import type { Asking } from './task-filter.ts';

interface LateRow {
  task_id: string;
  ref: string;
  title: string;
  priority: TaskRef['priority'];
  plan_id: string | null;
  code: string;
  plan_title: string;
  unit_id: string;
  due_on: PlainDate;
  series_code: string | null;
  component_code: string | null;
}

function taskRefOf(row: LateRow): TaskRef {
  const plan = row.plan_id === null ? null : { planId: row.plan_id, code: row.code, title: row.plan_title };
  return { taskId: row.task_id, ref: row.ref, title: row.title, priority: row.priority, plan };
}

function ofFilter(asking: Asking, query: { plan?: string | undefined; series?: string | undefined }) {
  const plan = query.plan ? sql` and o.plan_id = ${query.plan}::uuid` : sql``;
  const series = query.series
    ? sql` and o.task_id in (select s.task_id from task_component s where s.tenant_id = ${asking.tenantId}
        and s.series_code = ${query.series})`
    : sql``;
  return sql`${plan}${series}`;
}

async function listLateUnits(
  db: Handle,
  asking: Asking,
  query: { plan?: string | undefined; series?: string | undefined },
) {
  const { tenantId, asOf, reach } = asking;
  const found = await sql<{
    unit_id: string;
    late: number;
    oldest: PlainDate | null;
    open: number;
    returned: number;
  }>`select o.unit_id, count(*) filter (where o.state = 'open' and o.due_on < ${asOf})::int as late,
      min(o.due_on) filter (where o.state = 'open' and o.due_on < ${asOf}) as oldest,
      count(*) filter (where o.state = 'open')::int as open, count(*) filter (where o.state = 'returned')::int as returned
    from obligation o left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
    where o.tenant_id = ${tenantId} and o.state in ('open', 'returned') and o.duty <> 'coordinate'
      and ${obligationReach(reach)}${ofFilter(asking, query)}
    group by o.unit_id having count(*) filter (where o.state = 'open' and o.due_on < ${asOf}) > 0
    order by late desc, oldest`.execute(db);
  return found.rows;
}

async function listLateByComponent(
  db: Handle,
  asking: Asking,
  query: { plan?: string | undefined; series?: string | undefined },
) {
  const { tenantId, asOf, reach } = asking;
  const found = await sql<LateRow>`select o.task_id, t.ref, coalesce(t.short_name, t.content) as title, t.priority,
      t.plan_id, n.code, n.title as plan_title, o.unit_id, o.due_on, c.series_code, c.component_code
    from obligation o join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
    join task_component c on c.tenant_id = ${tenantId} and c.task_id = o.task_id
    left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
    where o.tenant_id = ${tenantId} and o.state = 'open' and o.due_on < ${asOf} and o.duty <> 'coordinate'
      and ${obligationReach(reach)}${ofFilter(asking, query)}
    order by o.due_on, t.ref collate vi_natural limit 20000`.execute(db);
  return Map.groupBy(found.rows, (row) => `${row.series_code} ${row.component_code}`);
}

/** Where the province last stood on the components of late work. */
async function standingsOf(deps: DutiesDeps, db: Handle, asking: Asking, groups: readonly (readonly LateRow[])[]) {
  const parts = groups.flatMap(([first]) =>
    !first || first.series_code === null
      ? []
      : [{ seriesCode: first.series_code, componentCode: first.component_code ?? '' }],
  );
  const found = await deps.standingsOf(db, asking.tenantId, asking.asOf, parts);
  const byKey = new Map(found.map((one) => [`${one.seriesCode} ${one.componentCode}`, one]));
  return (seriesCode: string, componentCode: string) => {
    const known = byKey.get(`${seriesCode} ${componentCode}`);
    if (!known) return null;
    const { year, value, decimals, scaleMax, rank, of, rankChange } = known;
    return { year, value, decimals, scaleMax, rank, of, rankChange };
  };
}

/** What coordinators and leaders look after: what waits for them, who is late, what was pressed. */
export function createOversight(deps: DutiesDeps) {
  const { database } = deps;
  return {
    waiting: (
      asking: Asking,
      actor: Actor,
      query: {
        what: 'reports' | 'extensions';
        unit?: string | undefined;
        plan?: string | undefined;
        limit: number;
        cursor?: string | undefined;
      },
    ) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, asOf, reach } = asking;
        const day = query.what === 'reports' ? sql`o.submitted_on` : sql`a.business_date`;
        const which = query.what === 'reports' ? sql`o.state = 'submitted'` : sql`o.extension_wanted_on is not null`;
        const unit = query.unit ? sql` and o.unit_id = ${query.unit}::uuid` : sql``;
        const plan = query.plan ? sql` and o.plan_id = ${query.plan}::uuid` : sql``;
        const [on = null, id = null] = query.cursor === undefined ? [] : decodeCursor(query.cursor, 2);
        const from = on === null ? sql`` : sql` and (${day}, o.obligation_id) > (${on}::date, ${id}::uuid)`;
        const found = await sql<StoredObligation & { waitsSince: PlainDate }>`select ${obligationColumns(tenantId)},
            ${day} as "waitsSince" from ${obligationTables(tenantId)}
          where o.tenant_id = ${tenantId} and ${which} and ${obligationReach(reach)}${unit}${plan}${from}
          order by ${day}, o.obligation_id limit ${query.limit + 1}`.execute(db);
        const counts = await sql<{ reports: number; extensions: number }>`select
            count(*) filter (where o.state = 'submitted')::int as reports,
            count(*) filter (where o.extension_wanted_on is not null)::int as extensions
          from obligation o left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
          where o.tenant_id = ${tenantId} and (o.state = 'submitted' or o.extension_wanted_on is not null)
            and ${obligationReach(reach)}${unit}${plan}`.execute(db);
        const rows = found.rows.slice(0, query.limit);
        const last = found.rows.length > query.limit ? rows.at(-1) : undefined;
        const officersSubmit = await findOfficersSubmit(db, tenantId);
        return {
          asOf,
          reports: counts.rows[0]?.reports ?? 0,
          extensions: counts.rows[0]?.extensions ?? 0,
          items: await toObligationRows(db, deps, { asking, actor, officersSubmit }, rows),
          nextCursor: last ? encodeCursor([last.waitsSince, last.obligationId]) : null,
        };
      }),

    late: (asking: Asking, query: { plan?: string | undefined; series?: string | undefined }) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, asOf } = asking;
        const units = await listLateUnits(db, asking, query);
        const components = await listLateByComponent(db, asking, query);
        const names = componentNamesOf(await deps.listIndexParts(db, tenantId, asOf));
        const standingOf = await standingsOf(deps, db, asking, [...components.values()]);
        const worst = [...components.values()].flatMap((rows) => rows.slice(0, 1));
        const unitOf = await listUnitRefs(
          db,
          tenantId,
          [...units, ...worst].map((row) => row.unit_id),
          asOf,
        );
        return {
          asOf,
          total: units.reduce((sum, row) => sum + row.late, 0),
          units: units.map(({ unit_id, late, oldest, open, returned }) => ({
            ...{ unit: unitOf(unit_id), late, open, returned, oldestDueOn: oldest ?? asOf },
            mostLateDays: oldest === null ? 0 : daysBetween(oldest, asOf),
          })),
          components: [...components.values()]
            .flatMap((rows) => {
              const [first] = rows;
              if (!first || first.series_code === null) return [];
              const [seriesCode, componentCode] = [first.series_code, first.component_code ?? ''];
              const lateDays = daysBetween(first.due_on, asOf);
              return [
                {
                  ...{ seriesCode, componentCode, name: names(seriesCode, componentCode), late: rows.length },
                  ...{ tasks: new Set(rows.map((row) => row.task_id)).size, mostLateDays: lateDays },
                  standing: standingOf(seriesCode, componentCode),
                  worst: { task: taskRefOf(first), unit: unitOf(first.unit_id), lateDays },
                },
              ];
            })
            .sort((a, b) => b.late - a.late),
        };
      }),

    pressings: (asking: Asking, query: { unit?: string | undefined; limit: number; cursor?: string | undefined }) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, asOf, reach } = asking;
        const [at = null, id = null, sequence = null] = query.cursor === undefined ? [] : decodeCursor(query.cursor, 3);
        const found = await sql<
          LateRow & {
            obligation_id: string;
            sequence: number;
            period: string;
            at: Date;
            person_id: string | null;
            reason: string | null;
            time: number;
          }
        >`select e.obligation_id, e.sequence, o.period, o.unit_id, o.due_on, t.task_id, t.ref,
            coalesce(t.short_name, t.content) as title, t.priority, t.plan_id, n.code, n.title as plan_title,
            e.happened_at as at, e.person_id, e.reason,
            (select count(*)::int from obligation_event b where b.tenant_id = ${tenantId} and b.obligation_id = e.obligation_id
              and b.kind = 'pressed' and b.sequence <= e.sequence) as time
          from obligation_event e join obligation o on o.tenant_id = ${tenantId} and o.obligation_id = e.obligation_id
          join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
          left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
          left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
          where e.tenant_id = ${tenantId} and e.kind = 'pressed' and ${obligationReach(reach)}
            and (${query.unit ?? null}::uuid is null or o.unit_id = ${query.unit ?? null}::uuid)
            and (${at}::timestamptz is null or (date_trunc('milliseconds', e.happened_at), e.obligation_id, e.sequence)
              < (${at}::timestamptz, ${id}::uuid, ${sequence}::int))
          order by date_trunc('milliseconds', e.happened_at) desc, e.obligation_id desc, e.sequence desc
          limit ${query.limit + 1}`.execute(db);
        const rows = found.rows.slice(0, query.limit);
        const last = found.rows.length > query.limit ? rows.at(-1) : undefined;
        const unitOf = await listUnitRefs(
          db,
          tenantId,
          rows.map((row) => row.unit_id),
          asOf,
        );
        const people = rows.flatMap((row) => (row.person_id === null ? [] : [row.person_id]));
        const names = await deps.listPersonNames(db, tenantId, people);
        return {
          items: rows.map((row) => ({
            ...{ obligationId: row.obligation_id, sequence: row.sequence, period: row.period, dueOn: row.due_on },
            ...{ task: taskRefOf(row), unit: unitOf(row.unit_id), at: row.at.toISOString(), reason: row.reason },
            by: row.person_id === null ? null : (names.get(row.person_id) ?? null),
            time: row.time,
          })),
          nextCursor: last ? encodeCursor([last.at.toISOString(), last.obligation_id, last.sequence]) : null,
        };
      }),
  };
}

export type Oversight = ReturnType<typeof createOversight>;
