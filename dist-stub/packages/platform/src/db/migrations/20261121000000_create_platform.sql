-- Functions by which every other migration keeps its tables a tenant's own.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create function app_set_tenant(tenant uuid) returns void language plpgsql as $$
begin
  execute format('set local app.tenant = %L', tenant);
end $$;
comment on function app_set_tenant is 'Names the tenant of the transaction; the only place that sets app.tenant';

create function app_isolate_tenant(relation regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy tenant_isolation on %s using (tenant_id::text = current_setting(''app.tenant'', true)) with check (tenant_id::text = current_setting(''app.tenant'', true))', relation);
end $$;
comment on function app_isolate_tenant is 'Enables and forces row-level security with the one tenant policy';

create function app_fold(value text) returns text language sql immutable parallel safe strict as $$
  select replace(lower(unaccent('unaccent', value)), 'đ', 'd')
$$;
comment on function app_fold is 'Lower case without Vietnamese marks: the key of search';

create table tenant_host (
  host text primary key,
  tenant_id uuid not null
);
comment on table tenant_host is 'National: which tenant a host name serves; * serves every other host';

create table tenant (
  tenant_id uuid primary key,
  code text not null,
  name_vi text not null,
  name_en text not null,
  is_demo boolean not null default false,
  business_offset_ms bigint not null default 0,
  settings jsonb not null default '{}'
);
comment on table tenant is 'The province that runs the system: its name, its settings and, for a demo, the offset of the business date';
select app_isolate_tenant('tenant');

create table audit_entry (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  at timestamptz not null,
  business_date date not null,
  account_id uuid,
  person_id uuid,
  actor_label text not null,
  request_id text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  object_label text,
  differences jsonb not null,
  reason text,
  primary key (tenant_id, id)
);
comment on table audit_entry is 'Append-only: every change, written in the transaction of the change';
create index audit_entry_object on audit_entry (tenant_id, object_type, object_id, id desc);
create index audit_entry_at on audit_entry (tenant_id, at desc);
select app_isolate_tenant('audit_entry');

create table audit_seal (
  tenant_id uuid not null references tenant (tenant_id),
  seal_number bigint not null,
  sealed_at timestamptz not null,
  entry_count int not null,
  merkle_root text not null,
  previous_hash text not null,
  seal_hash text not null,
  primary key (tenant_id, seal_number)
);
comment on table audit_seal is 'Append-only: each batch of audit entries under one Merkle root, chained to the seal before';
select app_isolate_tenant('audit_seal');

create table audit_leaf (
  tenant_id uuid not null references tenant (tenant_id),
  seal_number bigint not null,
  position int not null,
  entry_id uuid not null,
  leaf_hash text not null,
  primary key (tenant_id, seal_number, position),
  foreign key (tenant_id, seal_number) references audit_seal (tenant_id, seal_number)
);
comment on table audit_leaf is 'Append-only: which entry stands at which place of a seal, with the hash of its content';
create unique index audit_leaf_entry on audit_leaf (tenant_id, entry_id);
select app_isolate_tenant('audit_leaf');

create table idempotency_key (
  tenant_id uuid not null references tenant (tenant_id),
  account_id uuid not null,
  key text not null,
  request_id text not null,
  claimed_at timestamptz not null default now(),
  primary key (tenant_id, account_id, key)
);
comment on table idempotency_key is 'Keys of writes that took effect, so that a retry has no second effect';
select app_isolate_tenant('idempotency_key');

create table stored_file (
  tenant_id uuid not null references tenant (tenant_id),
  sha256 text not null,
  byte_count bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  primary key (tenant_id, sha256)
);
comment on table stored_file is 'Files by the SHA-256 of their content; the bytes lie in the file store';
select app_isolate_tenant('stored_file');
