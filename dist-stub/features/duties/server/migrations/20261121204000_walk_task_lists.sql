-- Lists of tasks walk an index of one narrow table and stop at the end of the page; words of tasks are found by equality
-- and by their beginning, which row-level security lets use an index.
alter table task_progress
  add column plan_id uuid,
  add column position double precision not null default 0,
  add column ref text not null default '',
  add column kind text not null default 'task',
  add column priority text not null default 'normal',
  add column source_kind text not null default 'manual',
  add column closed_on date,
  add column lead_unit_ids uuid[] not null default '{}',
  add column components jsonb not null default '[]',
  add column first_open_due_on date generated always as (open_due_on[1]) stored,
  add column standing text not null generated always as (case
    when lead_count = 0 then 'not_assigned'
    when returned > 0 then 'returned'
    when open > 0 and open_started > 0 then 'doing'
    when open_due_on[1] is not null then 'not_started'
    when open_undated > 0 then 'no_date'
    when submitted > 0 then 'submitted'
    when accepted > 0 then 'accepted'
    when waived > 0 then 'waived'
    else 'cancelled' end) stored;
comment on table task_progress is 'Counts of each task over what its leading units owe, and what lists filter and order by, kept right in the transaction of every change; recounted by nanghang recount';
comment on column task_progress.plan_id is 'With position, ref, kind, priority, source_kind and closed_on as in task, repeated so that a list walks one index';
comment on column task_progress.lead_unit_ids is 'The first three leading units in the order of units';
comment on column task_progress.components is 'Pairs of index and component that the task serves, in the order of their codes';
comment on column task_progress.standing is 'Status of the task before any date is looked at; with first_open_due_on it gives the status on a day';

create table task_word (
  tenant_id uuid not null,
  task_id uuid not null,
  word text collate "C" not null,
  primary key (tenant_id, task_id, word),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id)
);
comment on table task_word is 'Words (no marks, lower case) of ref, short name and content of a task, found by equality or by their beginning';
create index task_word_word on task_word (tenant_id, word, task_id);
select app_isolate_tenant('task_word');

do $$
declare one record;
begin
  for one in select distinct h.tenant_id from tenant_host h loop
    perform app_set_tenant(one.tenant_id);
    update task_progress p set plan_id = t.plan_id, position = t.position, ref = t.ref, kind = t.kind,
      priority = t.priority, source_kind = t.source_kind, closed_on = t.closed_on,
      lead_unit_ids = array(select u.unit_id from task_unit u where u.tenant_id = t.tenant_id and u.task_id = t.task_id
        and u.duty = 'lead' and u.removed_at is null order by u.unit_id limit 3),
      components = coalesce((select jsonb_agg(jsonb_build_array(c.series_code, c.component_code)
          order by c.series_code, c.component_code collate vi_natural)
        from task_component c where c.tenant_id = t.tenant_id and c.task_id = t.task_id), '[]')
      from task t where t.tenant_id = one.tenant_id and p.tenant_id = one.tenant_id and p.task_id = t.task_id;
    insert into task_word (tenant_id, task_id, word)
      select distinct t.tenant_id, t.task_id, w.word from task t
      cross join regexp_split_to_table(t.search_text, '[^a-z0-9]+') w(word)
      where t.tenant_id = one.tenant_id and w.word <> '' on conflict do nothing;
  end loop;
end $$;

drop index task_progress_due;
create index task_progress_due on task_progress (tenant_id, (coalesce(next_due_on, 'infinity')), task_id) where closed_on is null;
create index task_progress_plan on task_progress (tenant_id, (coalesce(plan_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')), position, task_id) where closed_on is null;
create index task_progress_ref on task_progress (tenant_id, (ref collate vi_natural), task_id) where closed_on is null;
create index task_progress_standing on task_progress (tenant_id, standing, first_open_due_on) where closed_on is null;
