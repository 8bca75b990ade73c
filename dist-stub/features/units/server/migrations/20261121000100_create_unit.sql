-- Units of the province and how they hold in time.
create table unit (
  tenant_id uuid not null references tenant (tenant_id),
  unit_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, unit_id)
);
comment on table unit is 'A body of the province, identified for good; what holds for a time stands in unit_validity';
select app_isolate_tenant('unit');

create table unit_validity (
  tenant_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  short_name text,
  kind text not null,
  parent_unit_id uuid,
  admin_unit_id text,
  sort_order int not null default 0,
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, parent_unit_id) references unit (tenant_id, unit_id),
  constraint unit_validity_span check (valid_to is null or valid_to >= valid_from),
  constraint unit_validity_once exclude using gist (tenant_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table unit_validity is 'Name, kind and place in the tree of a unit from valid_from to valid_to, both days in it; open when valid_to is null';
comment on column unit_validity.admin_unit_id is 'National administrative unit that this body governs (UBND of a commune or district)';
create index unit_validity_parent on unit_validity (tenant_id, parent_unit_id);
select app_isolate_tenant('unit_validity');
