import pg from 'pg';
import { generateReferenceData } from './reference-data.ts';

/** Sizes of the reference province at scale 1; the years of the plans give twenty quarters to each leading unit. */
const sizes = { plans: 60, tasks: 6000, leadsOfTask: 5, quarters: 20 } as const;

/** What was generated. */
export interface DutiesData {
  readonly units: number;
  readonly tasks: number;
  readonly obligations: number;
  readonly events: number;
  readonly seconds: number;
}

/** Every statement takes the tenant first; `$2` is a count. Keys are drawn, shapes depend on numbers only. */
const plans = `with made as (
    select uuidv7() as plan_id, uuidv7() as document_id, n from generate_series(1, $2::int) n
  ), owner as (
    select unit_id from unit_validity where tenant_id = $1 order by sort_order limit 1
  ), documents as (
    insert into document (tenant_id, document_id, owner_unit_id, number, issued_on, title, created_by, created_at, updated_at)
    select $1, document_id, unit_id, n || '/KH-DO', '2019-01-04', 'Kế hoạch đo ' || n, unit_id, now(), now() from made, owner
  )
  insert into plan (tenant_id, plan_id, document_id, unit_id, code, title, period_from, period_to, published_by, published_at, published_on)
  select $1, plan_id, document_id, unit_id, 'DO-' || n, 'Kế hoạch đo ' || n, '2019-01-01', '2023-12-31', unit_id, now(), '2019-01-04'
  from made, owner`;

const deeds = [
  'Công khai',
  'Rà soát',
  'Rút ngắn',
  'Số hóa',
  'Kiểm tra',
  'Tập huấn',
  'Khảo sát',
  'Chuẩn hóa',
  'Đối thoại về',
];
const matters = [
  ...['quy hoạch sử dụng đất', 'thủ tục cấp phép xây dựng', 'hồ sơ đăng ký doanh nghiệp', 'thời gian thanh tra'],
  ...['chi phí không chính thức', 'hạ tầng khu công nghiệp', 'đào tạo lao động', 'dịch vụ công trực tuyến'],
  ...['tiếp cận tín dụng', 'hỗ trợ pháp lý', 'văn thư lưu trữ', 'trách nhiệm giải trình', 'chỉ số hài lòng'],
];

function wordOf(words: readonly string[], place: string): string {
  return `(array[${words.map((word) => `'${word}'`).join(',')}])[1 + (${place}) % ${words.length}]`;
}

const tasks = `with numbered as (
    select plan_id, row_number() over (order by plan_id) - 1 as place, count(*) over () as plans from plan
    where tenant_id = $1 and code like 'DO-%'
  ), worded as (
    select n, 'DO.' || n as ref, ${wordOf(deeds, 'n')} || ' ' || ${wordOf(matters, 'n / 7')} || ' tại địa bàn số ' || n
      || ', bảo đảm cải thiện môi trường đầu tư kinh doanh và nâng cao năng lực cạnh tranh của tỉnh trong nhóm '
      || ${wordOf(matters, 'n / 11')} as content from generate_series(1, $2::int) n
  )
  insert into task (tenant_id, task_id, plan_id, ref, position, content, timeframe_raw, priority, source_kind, issued_on,
    search_text, created_by, created_at, updated_at)
  select $1, uuidv7(), p.plan_id, w.ref, n, w.content, 'Hằng quý',
    (array['normal', 'normal', 'normal', 'normal', 'normal', 'high', 'high', 'low', 'low', 'urgent'])[1 + n % 10], 'plan',
    '2019-01-04', app_fold(w.ref || ' ' || w.content), p.plan_id, now(), now() - n * interval '1 minute'
  from worded w join numbered p on p.place = n % p.plans`;

const taskUnits = `with units as (
    select unit_id, row_number() over (order by unit_id) - 1 as place, count(*) over () as units from unit where tenant_id = $1
  ), numbered as (
    select task_id, row_number() over (order by task_id) as n from task where tenant_id = $1 and ref like 'DO.%'
  )
  insert into task_unit (tenant_id, task_id, unit_id, duty, named_as)
  select $1, t.task_id, u.unit_id, case when k < $2::int then 'lead' else 'coordinate' end, 'Đơn vị đo'
  from numbered t cross join generate_series(0, $2::int + 1) k join units u on u.place = (t.n * 7 + k) % u.units`;

const components = `insert into task_component (tenant_id, task_id, series_code, component_code)
  select $1, t.task_id, s.code, '' from task t join (select code, row_number() over (order by code) - 1 as place,
      count(*) over () as series from index_series) s on s.place = abs(hashtext(t.ref)) % s.series
  where t.tenant_id = $1 and t.ref like 'DO.%'`;

/**
 * Quarters of five years for each leading unit, due on a day that differs by task. Most reports are accepted, one of
 * ten late; some units owe the last quarters; some reports wait or were returned; the last quarter lies ahead.
 */
const obligations = `insert into obligation (tenant_id, obligation_id, task_id, plan_id, unit_id, duty, period, first_due_on,
    due_on, state, first_submitted_on, submitted_on, returned_on, resubmit_by, accepted_on, on_time, started, event_count,
    created_at)
  select $1, uuidv7(), t.task_id, t.plan_id, u.unit_id, 'lead', 'Q' || q, due, due, state, first_on,
    case when state = 'accepted' and again then first_on + 2 else first_on end,
    case when state = 'returned' or again then first_on + 1 end, case when state = 'returned' or again then first_on + 3 end,
    case when state = 'accepted' then first_on + 4 end, case when state = 'accepted' then first_on <= due end,
    state in ('accepted', 'submitted', 'returned'),
    case state when 'accepted' then case when again then 5 else 3 end when 'waived' then 2 when 'submitted' then 2
      when 'returned' then 3 else 1 end, now()
  from task t join task_unit u on u.tenant_id = $1 and u.task_id = t.task_id and u.duty = 'lead'
  cross join lateral (select q, (date '2019-03-31' + make_interval(months => 3 * (q - 1)))::date
      + (abs(hashtext(t.ref)) % 60 - 40) as due, abs(hashtext(t.ref || u.unit_id || q)) as dice,
      abs(hashtext(t.ref || u.unit_id)) % 100 as unit_dice
    from generate_series(1, $2::int) q) d
  cross join lateral (select case when due > date '2023-11-20' then 'open'
    when q > $2 - 4 and unit_dice < 6 and dice % 5 < 4 then 'open' when dice % 100 < 2 then 'waived'
    when q > $2 - 3 and dice % 100 < 5 then 'submitted' when q > $2 - 3 and dice % 100 < 7 then 'returned'
    else 'accepted' end as state) s
  cross join lateral (select s.state = 'accepted' and dice % 10 < 3 as again,
    case when s.state in ('accepted', 'submitted', 'returned') then case when dice % 11 = 0 then due + 5 else due - 3 end end
      as first_on) f
  where t.tenant_id = $1 and t.ref like 'DO.%' order by t.plan_id, t.position, u.unit_id, q`;

const events = `insert into obligation_event (tenant_id, obligation_id, sequence, kind, happened_at, business_date, details)
  select $1, o.obligation_id, e.sequence, e.kind, o.created_at, e.day, e.details
  from obligation o cross join lateral (
    select 1 as sequence, 'issued' as kind, date '2019-01-04' as day, jsonb_build_object('dueOn', o.first_due_on) as details
    union all select 2, 'submitted', o.first_submitted_on, '{}' where o.first_submitted_on is not null
    union all select 3, 'returned', o.returned_on, jsonb_build_object('resubmitBy', o.resubmit_by) where o.returned_on is not null
    union all select 4, 'submitted', o.submitted_on, '{}' where o.event_count = 5
    union all select o.event_count, 'accepted', o.accepted_on, '{}' where o.state = 'accepted'
    union all select 2, 'waived', date '2019-02-04', '{}' where o.state = 'waived') e
  where o.tenant_id = $1 and o.period like 'Q%' and o.task_id in (select task_id from task where tenant_id = $1 and ref like 'DO.%')
  order by o.obligation_id, e.sequence`;

const month = "coalesce(date_trunc('month', o.due_on)::date, '0001-01-01')";
const counters = ['open', 'submitted', 'returned', 'accepted']
  .map((state) => `count(*) filter (where o.state = '${state}')`)
  .concat(["count(*) filter (where o.state = 'accepted' and o.on_time)", "count(*) filter (where o.state = 'waived')"])
  .join(', ');

const counts = [
  'delete from unit_tally where tenant_id = $1',
  'delete from task_tally where tenant_id = $1',
  `insert into unit_tally (tenant_id, unit_id, due_month, duty, open, submitted, returned, accepted, on_time, waived)
   select $1, o.unit_id, ${month}, o.duty, ${counters}
   from obligation o where o.tenant_id = $1 and o.state <> 'cancelled' group by 2, 3, 4`,
  `insert into task_tally (tenant_id, task_id, due_month, duty, open, submitted, returned, accepted, on_time, waived)
   select $1, o.task_id, ${month}, o.duty, ${counters}
   from obligation o where o.tenant_id = $1 and o.state <> 'cancelled' group by 2, 3, 4`,
  `insert into task_word (tenant_id, task_id, word) select distinct $1::uuid, t.task_id, w.word from task t
   cross join regexp_split_to_table(t.search_text, '[^a-z0-9]+') w(word)
   where t.tenant_id = $1 and t.ref like 'DO.%' and w.word <> ''`,
  `insert into task_progress (tenant_id, task_id, owner_unit_id, lead_count, coordinate_count, total, open, open_started,
     submitted, returned, accepted, on_time, waived, next_due_on, open_due_on)
   select $1, o.task_id, max(p.unit_id::text)::uuid, ${sizes.leadsOfTask}, 2, count(*), count(*) filter (where o.state = 'open'),
     count(*) filter (where o.state = 'open' and o.started), count(*) filter (where o.state = 'submitted'),
     count(*) filter (where o.state = 'returned'), count(*) filter (where o.state = 'accepted'),
     count(*) filter (where o.state = 'accepted' and o.on_time), count(*) filter (where o.state = 'waived'),
     min(case o.state when 'open' then o.due_on when 'returned' then o.resubmit_by end),
     coalesce(array_agg(o.due_on order by o.due_on) filter (where o.state = 'open'), '{}')
   from obligation o join plan p on p.tenant_id = $1 and p.plan_id = o.plan_id
   where o.tenant_id = $1 and o.period like 'Q%' and p.code like 'DO-%' group by o.task_id`,
  `update task_progress p set plan_id = t.plan_id, position = t.position, ref = t.ref, kind = t.kind,
     priority = t.priority, source_kind = t.source_kind,
     lead_unit_ids = array(select u.unit_id from task_unit u where u.tenant_id = $1 and u.task_id = t.task_id
       and u.duty = 'lead' order by u.unit_id limit 3),
     components = coalesce((select jsonb_agg(jsonb_build_array(c.series_code, c.component_code)) from task_component c
       where c.tenant_id = $1 and c.task_id = t.task_id), '[]')
   from task t where p.tenant_id = $1 and t.tenant_id = $1 and t.task_id = p.task_id and t.ref like 'DO.%'`,
];

const bulky = ['obligation', 'obligation_event', 'task_unit', 'task'];

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** Indexes beside the primary keys: taken away while rows are poured in, made anew afterwards. */
async function listSecondaryIndexes(client: pg.Client): Promise<Index[]> {
  const found = await client.query<Index>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where not i.indisprimary and i.indrelid = any($1::regclass[])`,
    [bulky],
  );
  return found.rows;
}

async function pour(client: pg.Client, tenantId: string, sizeOf: (size: number) => number): Promise<[number, number]> {
  const indexes = await listSecondaryIndexes(client);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(plans, [tenantId, sizeOf(sizes.plans)]);
  await client.query(tasks, [tenantId, sizeOf(sizes.tasks)]);
  await client.query(taskUnits, [tenantId, sizes.leadsOfTask]);
  await client.query(components, [tenantId]);
  await client.query('analyze task, task_unit');
  const made = await client.query(obligations, [tenantId, sizes.quarters]);
  const happened = await client.query(events, [tenantId]);
  for (const { definition } of indexes) await client.query(definition);
  return [made.rowCount ?? 0, happened.rowCount ?? 0];
}

/** Fills the demo province with units, people, tasks, obligations and events up to the reference sizes times `scale`. */
export async function generateDuties(superuserUrl: string, scale: number): Promise<DutiesData> {
  const sizeOf = (size: number) => Math.max(1, Math.round(size * scale));
  const begun = performance.now();
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const known = await client.query("select 1 from unit_validity where name like 'Đơn vị đo %' limit 1");
    if (known.rowCount === 0) await generateReferenceData(superuserUrl, scale);
    const found = await client.query<{ tenant_id: string }>('select tenant_id from tenant limit 1');
    const tenantId = found.rows[0]?.tenant_id ?? '';
    await client.query("set maintenance_work_mem = '256MB'");
    await client.query("set work_mem = '128MB'");
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    const [made, happened] = await pour(client, tenantId, sizeOf);
    for (const text of counts) await client.query(text, [tenantId]);
    await client.query('commit');
    await client.query('vacuum analyze');
    const units = await client.query<{ count: number }>('select count(*)::int as count from unit');
    return {
      ...{ units: units.rows[0]?.count ?? 0, tasks: sizeOf(sizes.tasks), obligations: made, events: happened },
      seconds: Math.round((performance.now() - begun) / 1000),
    };
  } finally {
    await client.end();
  }
}
