-- The administrative map of the country in time, and what a province corrects in the shares of its merger.
create table admin_unit (
  admin_unit_id text primary key,
  level text not null check (level in ('province', 'district', 'commune')),
  code text not null,
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date,
  from_certain boolean not null,
  to_certain boolean not null,
  parent_id text references admin_unit (admin_unit_id),
  constraint admin_unit_span check (valid_to is null or valid_to >= valid_from)
);
comment on table admin_unit is 'National: provinces, districts and communes as they were from one day to another; neither code nor name is an identity';
comment on column admin_unit.from_certain is 'Whether a resolution gives the first day; otherwise the record only bounds it';
comment on column admin_unit.to_certain is 'Whether a resolution gives the last day; otherwise the record only bounds it';
create index admin_unit_parent on admin_unit (parent_id);
create index admin_unit_code on admin_unit (level, code);

create table admin_unit_succession (
  predecessor_id text not null references admin_unit (admin_unit_id),
  successor_id text not null references admin_unit (admin_unit_id),
  effective_on date not null,
  share numeric check (share > 0),
  basis text not null,
  primary key (predecessor_id, successor_id)
);
comment on table admin_unit_succession is 'National: which unit passed to which on a day; share counts what basis names and is null where nobody counted';
create index admin_unit_succession_successor on admin_unit_succession (successor_id);

create table admin_unit_share (
  tenant_id uuid not null references tenant (tenant_id),
  share_id uuid not null,
  predecessor_id text not null,
  successor_id text not null,
  share numeric check (share > 0),
  basis text not null,
  reason text not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  primary key (tenant_id, share_id),
  foreign key (predecessor_id, successor_id) references admin_unit_succession (predecessor_id, successor_id)
);
comment on table admin_unit_share is 'Append-only: shares of a succession as the province counts them; the newest wins, and an empty share gives the national one back';
create index admin_unit_share_of on admin_unit_share (tenant_id, successor_id, predecessor_id, edited_at desc);
select app_isolate_tenant('admin_unit_share');
