-- Units owe a little by every plan: told apart by plan the tally of units had nearly as many rows as there are
-- obligations. Rates by plan add up the tally of tasks.
alter table unit_tally rename to unit_plan_tally;
alter table unit_plan_tally rename constraint unit_tally_pkey to unit_plan_tally_pkey;
create table unit_tally (
  tenant_id uuid not null references tenant (tenant_id),
  unit_id uuid not null,
  due_month date not null,
  duty text not null check (duty in ('lead', 'coordinate', 'report')),
  open int not null,
  submitted int not null,
  returned int not null,
  accepted int not null,
  on_time int not null,
  waived int not null,
  primary key (tenant_id, unit_id, due_month, duty)
);
comment on table unit_tally is 'Obligations by unit, month in which they are due, duty and state, kept right in the transaction of every change';
comment on column unit_tally.due_month is 'First day of the month; 0001-01-01 for what has no date';

do $$
declare one record;
begin
  for one in select distinct h.tenant_id from tenant_host h loop
    perform app_set_tenant(one.tenant_id);
    insert into unit_tally (tenant_id, unit_id, due_month, duty, open, submitted, returned, accepted, on_time, waived)
      select t.tenant_id, t.unit_id, t.due_month, t.duty, sum(t.open), sum(t.submitted), sum(t.returned), sum(t.accepted),
        sum(t.on_time), sum(t.waived)
      from unit_plan_tally t where t.tenant_id = one.tenant_id group by 1, 2, 3, 4;
  end loop;
end $$;

drop table unit_plan_tally;
select app_isolate_tenant('unit_tally');
