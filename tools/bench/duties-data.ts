import pg from 'pg';

/** Sizes of the reference province at scale 1. */
const sizes = { plans: 60, tasks: 6000, obligationsOfTask: 100, years: 5 } as const;

/** What was generated. */
export interface DutiesData {
  readonly tasks: number;
  readonly obligations: number;
  readonly events: number;
}

/** Every statement takes the tenant first; `$2` and `$3` are counts. Keys are drawn, shapes depend on numbers only. */
const plans = `with made as (
    select gen_random_uuid() as plan_id, gen_random_uuid() as document_id, n from generate_series(1, $2::int) n
  ), owner as (
    select unit_id from unit_validity where tenant_id = $1 order by sort_order limit 1
  ), documents as (
    insert into document (tenant_id, document_id, owner_unit_id, number, issued_on, title, created_by, created_at, updated_at)
    select $1, document_id, unit_id, n || '/KH-DO', '2021-01-04', 'Kế hoạch đo ' || n, unit_id, now(), now() from made, owner
  )
  insert into plan (tenant_id, plan_id, document_id, unit_id, code, title, period_from, period_to, published_by, published_at, published_on)
  select $1, plan_id, document_id, unit_id, 'DO-' || n, 'Kế hoạch đo ' || n, '2021-01-01', '2025-12-31', unit_id, now(), '2021-01-04'
  from made, owner`;

const tasks = `with numbered as (
    select plan_id, row_number() over (order by plan_id) - 1 as place, count(*) over () as plans from plan
    where tenant_id = $1 and code like 'DO-%'
  )
  insert into task (tenant_id, task_id, plan_id, ref, position, content, timeframe_raw, source_kind, issued_on, search_text, created_by, created_at, updated_at)
  select $1, gen_random_uuid(), p.plan_id, 'DO.' || n, n, 'Nhiệm vụ đo số ' || n || ' về cải thiện môi trường đầu tư',
    'Hằng quý', 'plan', '2021-01-04', 'do.' || n || ' nhiem vu do so ' || n || ' ve cai thien moi truong dau tu',
    p.plan_id, now(), now()
  from generate_series(1, $2::int) n join numbered p on p.place = n % p.plans`;

const taskUnits = `with units as (
    select unit_id, row_number() over (order by unit_id) - 1 as place, count(*) over () as units from unit where tenant_id = $1
  ), numbered as (
    select task_id, row_number() over (order by task_id) as n from task where tenant_id = $1 and ref like 'DO.%'
  )
  insert into task_unit (tenant_id, task_id, unit_id, duty, named_as)
  select $1, t.task_id, u.unit_id, 'lead', 'Đơn vị đo' from numbered t cross join generate_series(0, 4) k
  join units u on u.place = (t.n * 7 + k) % u.units`;

const components = `insert into task_component (tenant_id, task_id, series_code, component_code)
  select $1, t.task_id, s.code, '' from task t join (select code, row_number() over (order by code) - 1 as place,
      count(*) over () as series from index_series) s on s.place = abs(hashtext(t.ref)) % s.series
  where t.tenant_id = $1 and t.ref like 'DO.%'`;

/** Twenty quarters for each of the five leading units: three of four handed in and accepted, some late, some waived. */
const obligations = `insert into obligation (tenant_id, obligation_id, task_id, plan_id, unit_id, duty, period, first_due_on,
    due_on, state, first_submitted_on, submitted_on, accepted_on, on_time, event_count, created_at)
  select $1, gen_random_uuid(), t.task_id, t.plan_id, u.unit_id, 'lead', 'Q' || q, due, due, state,
    case when state = 'accepted' then due - 3 + (dice % 8) end, case when state = 'accepted' then due - 3 + (dice % 8) end,
    case when state = 'accepted' then due + 8 end, case when state = 'accepted' then dice % 8 <= 3 end,
    case state when 'accepted' then 3 when 'waived' then 2 else 1 end, now()
  from task t join task_unit u on u.tenant_id = $1 and u.task_id = t.task_id
  cross join lateral (select q, (date '2021-03-31' + make_interval(months => 3 * (q - 1)))::date as due,
    abs(hashtext(t.ref || u.unit_id || q)) as dice from generate_series(1, $2::int) q) d
  cross join lateral (select case when due > date '2023-11-20' then 'open' when dice % 100 < 75 then 'accepted'
    when dice % 100 < 78 then 'waived' else 'open' end as state) s
  where t.tenant_id = $1 and t.ref like 'DO.%'`;

const events = `insert into obligation_event (tenant_id, obligation_id, sequence, kind, happened_at, business_date, details)
  select $1, o.obligation_id, e.sequence, e.kind, o.created_at, e.day, jsonb_build_object('dueOn', o.first_due_on)
  from obligation o cross join lateral (
    select 1 as sequence, 'issued' as kind, date '2021-01-04' as day
    union all select 2, 'submitted', o.submitted_on where o.state = 'accepted'
    union all select 3, 'accepted', o.accepted_on where o.state = 'accepted'
    union all select 2, 'waived', date '2023-01-04' where o.state = 'waived') e
  where o.tenant_id = $1 and o.period like 'Q%' and o.event_count > 0
    and not exists (select 1 from obligation_event x where x.tenant_id = $1 and x.obligation_id = o.obligation_id)`;

const month = "coalesce(date_trunc('month', o.due_on)::date, '0001-01-01')";
const counts = ['open', 'submitted', 'returned', 'accepted']
  .map((state) => `count(*) filter (where o.state = '${state}')`)
  .concat(["count(*) filter (where o.state = 'accepted' and o.on_time)", "count(*) filter (where o.state = 'waived')"])
  .join(', ');

const tallies = [
  'delete from unit_tally where tenant_id = $1',
  'delete from task_tally where tenant_id = $1',
  `insert into unit_tally (tenant_id, unit_id, due_month, plan_id, duty, open, submitted, returned, accepted, on_time, waived)
   select $1, o.unit_id, ${month}, coalesce(o.plan_id, '00000000-0000-0000-0000-000000000000'), o.duty, ${counts}
   from obligation o where o.tenant_id = $1 and o.state <> 'cancelled' group by 2, 3, 4, 5`,
  `insert into task_tally (tenant_id, task_id, due_month, duty, open, submitted, returned, accepted, on_time, waived)
   select $1, o.task_id, ${month}, o.duty, ${counts}
   from obligation o where o.tenant_id = $1 and o.state <> 'cancelled' group by 2, 3, 4`,
  `insert into task_progress (tenant_id, task_id, owner_unit_id, lead_count, total, open, accepted, waived, next_due_on, open_due_on)
   select $1, o.task_id, max(p.unit_id::text)::uuid, 5, count(*), count(*) filter (where o.state = 'open'),
     count(*) filter (where o.state = 'accepted'), count(*) filter (where o.state = 'waived'),
     min(o.due_on) filter (where o.state = 'open'),
     coalesce(array_agg(o.due_on order by o.due_on) filter (where o.state = 'open'), '{}')
   from obligation o join plan p on p.tenant_id = $1 and p.plan_id = o.plan_id
   where o.tenant_id = $1 and o.period like 'Q%' and p.code like 'DO-%' group by o.task_id on conflict do nothing`,
];

/** Fills the demo province with tasks, obligations and events up to the reference sizes times `scale`. */
export async function generateDuties(superuserUrl: string, scale: number): Promise<DutiesData> {
  const sizeOf = (size: number) => Math.max(1, Math.round(size * scale));
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query<{ tenant_id: string }>('select tenant_id from tenant limit 1');
    const tenantId = found.rows[0]?.tenant_id ?? '';
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    await client.query(plans, [tenantId, sizeOf(sizes.plans)]);
    await client.query(tasks, [tenantId, sizeOf(sizes.tasks)]);
    await client.query(taskUnits, [tenantId]);
    await client.query(components, [tenantId]);
    const made = await client.query(obligations, [tenantId, sizes.obligationsOfTask / 5]);
    const happened = await client.query(events, [tenantId]);
    for (const text of tallies) await client.query(text, [tenantId]);
    await client.query('commit');
    await client.query('analyze');
    return { tasks: sizeOf(sizes.tasks), obligations: made.rowCount ?? 0, events: happened.rowCount ?? 0 };
  } finally {
    await client.end();
  }
}
