-- Rates by plan and index begin with what each task comes to in all and take away what is not due yet.
alter table task_progress add column on_time int not null default 0;
comment on column task_progress.on_time is 'Accepted ones whose first report came by its date';

do $$
declare one record;
begin
  for one in select distinct h.tenant_id from tenant_host h loop
    perform app_set_tenant(one.tenant_id);
    update task_progress p set on_time = x.on_time
      from (select o.task_id, count(*) as on_time from obligation o where o.tenant_id = one.tenant_id
        and o.duty <> 'coordinate' and o.state = 'accepted' and o.on_time group by o.task_id) x
      where p.tenant_id = one.tenant_id and p.task_id = x.task_id;
  end loop;
end $$;

create index task_tally_month on task_tally (tenant_id, due_month);
