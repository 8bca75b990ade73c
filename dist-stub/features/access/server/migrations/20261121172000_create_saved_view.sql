-- States of lists that a person keeps under a name, on every device.
create table saved_view (
  tenant_id uuid not null,
  view_id uuid not null,
  account_id uuid not null,
  list_id text not null check (list_id <> ''),
  label text not null check (label <> ''),
  query text not null check (length(query) <= 2000),
  created_at timestamptz not null,
  primary key (tenant_id, view_id),
  foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on table saved_view is 'Named states of lists as their address has them, one person''s own';
create unique index saved_view_label on saved_view (tenant_id, account_id, list_id, label);
select app_isolate_tenant('saved_view');
