-- The public calendar of the country, and what a province decides otherwise.
create table public_calendar_day (
  day date not null,
  kind text not null check (kind in ('holiday', 'substitute', 'swapped_off', 'swapped_working')),
  name_vi text not null,
  name_en text not null,
  source_vi text not null,
  source_en text not null,
  confidence text not null,
  primary key (day, kind, name_vi)
);
comment on table public_calendar_day is 'National: holidays, days in lieu and swapped working days, with their source';

create table calendar_day (
  tenant_id uuid not null references tenant (tenant_id),
  day date not null,
  kind text not null check (kind in ('holiday', 'substitute', 'swapped_off', 'swapped_working', 'ordinary')),
  name text not null,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, day)
);
comment on table calendar_day is 'Days that the province treats otherwise than the public calendar; ordinary means that the public entry does not hold here';
select app_isolate_tenant('calendar_day');
