-- Files that whoever issued a task sends along with it.
create table task_file (
  tenant_id uuid not null,
  task_id uuid not null,
  file_id uuid not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  byte_count bigint not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, task_id, file_id),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id),
  foreign key (tenant_id, sha256) references stored_file (tenant_id, sha256)
);
comment on table task_file is 'Files that go with a task, by content hash; a removed one stays for the log';
create unique index task_file_once on task_file (tenant_id, task_id, sha256) where removed_at is null;
select app_isolate_tenant('task_file');
