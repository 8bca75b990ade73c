-- Other names of units, named sets of units, and which unit does whose work after a change.
create table unit_alias (
  tenant_id uuid not null,
  alias_id uuid not null,
  unit_id uuid not null,
  alias text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, alias_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id)
);
comment on table unit_alias is 'Other names and abbreviations of a unit, as documents write them; in use until removed_at';
create unique index unit_alias_once on unit_alias (tenant_id, unit_id, alias) where removed_at is null;
select app_isolate_tenant('unit_alias');

create table unit_succession (
  tenant_id uuid not null,
  predecessor_unit_id uuid not null,
  successor_unit_id uuid not null,
  effective_on date not null,
  share numeric,
  basis text not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, predecessor_unit_id, successor_unit_id),
  foreign key (tenant_id, predecessor_unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, successor_unit_id) references unit (tenant_id, unit_id),
  constraint unit_succession_others check (predecessor_unit_id <> successor_unit_id),
  constraint unit_succession_share check (share is null or (share > 0 and share <= 1))
);
comment on table unit_succession is 'Which unit took over from which on a day; share is the part of the predecessor, null where nobody stated it';
create index unit_succession_successor on unit_succession (tenant_id, successor_unit_id);
select app_isolate_tenant('unit_succession');

create table unit_set (
  tenant_id uuid not null references tenant (tenant_id),
  set_id uuid not null,
  name text not null,
  agency_group text,
  rule jsonb,
  sort_order int not null default 0,
  primary key (tenant_id, set_id)
);
comment on table unit_set is 'Several units under one name, by a rule over sorts of units or by a list; members are those of a day';
comment on column unit_set.agency_group is 'Canonical name by which documents mean this set (agency contract), null for a set that documents do not name';
create unique index unit_set_name on unit_set (tenant_id, name);
select app_isolate_tenant('unit_set');

create table unit_set_member (
  tenant_id uuid not null,
  set_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, set_id, unit_id, valid_from),
  foreign key (tenant_id, set_id) references unit_set (tenant_id, set_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  constraint unit_set_member_span check (valid_to is null or valid_to >= valid_from)
);
comment on table unit_set_member is 'Units that a set holds beside those of its rule, from valid_from to valid_to, both days in it';
select app_isolate_tenant('unit_set_member');

create table unit_import (
  tenant_id uuid not null references tenant (tenant_id),
  import_id uuid not null,
  kind text not null check (kind in ('units', 'people')),
  file_sha256 text not null,
  file_name text not null,
  status text not null check (status in ('draft', 'applied', 'undone', 'discarded')),
  created_by uuid not null,
  created_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  undo_reason text,
  passwords_given_at timestamptz,
  row_count int not null,
  created_ids uuid[] not null default '{}',
  version int not null default 1,
  primary key (tenant_id, import_id)
);
comment on table unit_import is 'An import of units or of people from a file: a draft, then applied as a whole, perhaps undone as a whole while nothing happened with it';
comment on column unit_import.created_ids is 'Units or accounts that the import made';
comment on column unit_import.passwords_given_at is 'When the one-time passwords of imported accounts were handed out; they are kept nowhere';
create index unit_import_created on unit_import (tenant_id, created_at desc);
select app_isolate_tenant('unit_import');
