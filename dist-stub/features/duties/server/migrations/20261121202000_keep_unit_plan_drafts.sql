-- A plan of a unit is written over days by several people of the unit before its head issues it.
create table unit_plan_draft (
  tenant_id uuid not null,
  unit_id uuid not null,
  parent_plan_id uuid not null,
  content jsonb not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, unit_id, parent_plan_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, parent_plan_id) references plan (tenant_id, plan_id)
);
comment on table unit_plan_draft is 'A plan of a unit as far as it is written, one for each plan that gives it work; version keeps two writers apart';
select app_isolate_tenant('unit_plan_draft');

-- Names of bodies outside the province stand in plans for good: somebody says so once, with the reason.
alter table task_unresolved_name
  add column kept_reason text,
  add column kept_by uuid,
  add column kept_at timestamptz;
comment on column task_unresolved_name.kept_reason is 'Why no unit is meant to carry the name; null while nobody decided';

-- Rules of the yearly rating hold for years.
alter table rating_rule
  add column year_from int,
  add column year_to int;
comment on column rating_rule.year_from is 'First and last year the rule holds for; open where null';
