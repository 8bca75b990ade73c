-- Indices: national definitions and published results, and what a province adds or corrects.
create table index_series (
  code text primary key,
  sort_order int not null,
  definition jsonb not null
);
comment on table index_series is 'National: an index through the years with every version of its tree';

create table index_publication (
  series_code text not null references index_series (code),
  year int not null,
  published_on date not null,
  confidence text not null,
  primary key (series_code, year)
);
comment on table index_publication is 'National: the day from which the results of an edition count';

create table result_source (
  source_id text primary key,
  source text not null,
  licence text not null
);
comment on table result_source is 'National: where published results were taken from';

create table published_result (
  series_code text not null references index_series (code),
  year int not null,
  component text not null,
  province text not null,
  source_id text not null references result_source (source_id),
  line int not null,
  value numeric,
  rank int,
  result_group text,
  unit text,
  status text not null,
  rank_basis text,
  note text,
  primary key (series_code, year, component, province, source_id)
);
comment on table published_result is 'National: published results with their source; a figure that is known to be wrong has status seed-suspect';

create table index_revision (
  only_row boolean primary key default true check (only_row),
  revision bigint not null
);
comment on table index_revision is 'National: grows when national definitions or results change, so that readers know what they hold is stale';
insert into index_revision (revision) values (1);

create table result_state (
  tenant_id uuid not null references tenant (tenant_id),
  revision bigint not null,
  primary key (tenant_id)
);
comment on table result_state is 'Grows with every write to results or definitions of the province';
select app_isolate_tenant('result_state');

create table result_import (
  tenant_id uuid not null references tenant (tenant_id),
  import_id uuid not null,
  series_code text not null references index_series (code),
  file_sha256 text not null,
  file_name text not null,
  source_title text not null,
  published_on date not null,
  mapping jsonb not null,
  draft jsonb not null,
  status text not null check (status in ('draft', 'applied', 'undone', 'discarded')),
  created_by uuid not null,
  created_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text,
  version int not null default 1,
  primary key (tenant_id, import_id)
);
comment on table result_import is 'An import of results from a file: draft with decisions, then applied as a whole, perhaps undone as a whole';
create index result_import_created on result_import (tenant_id, created_at desc);
select app_isolate_tenant('result_import');

create table tenant_result (
  tenant_id uuid not null references tenant (tenant_id),
  result_id uuid not null,
  series_code text not null references index_series (code),
  year int not null,
  component text not null,
  province text not null,
  value numeric,
  rank int,
  result_group text,
  unit text,
  status text not null,
  note text,
  published_on date not null,
  import_id uuid,
  place text,
  printed text,
  reason text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (tenant_id, result_id),
  foreign key (tenant_id, import_id) references result_import (tenant_id, import_id)
);
comment on table tenant_result is 'Append-only: results the province imported, and corrections, each with its reason; the newest of a key wins over every other source';
comment on column tenant_result.import_id is 'Null for a correction of a single figure';
comment on column tenant_result.place is 'Cell of the workbook or line of the file';
create index tenant_result_series on tenant_result (tenant_id, series_code, year);
select app_isolate_tenant('tenant_result');

create table result_mapping (
  tenant_id uuid not null references tenant (tenant_id),
  signature text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (tenant_id, signature)
);
comment on table result_mapping is 'Column mapping remembered by the heads of the columns';
select app_isolate_tenant('result_mapping');

create table index_version_edit (
  tenant_id uuid not null references tenant (tenant_id),
  edit_id uuid not null,
  series_code text not null references index_series (code),
  definition jsonb not null,
  reason text not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  primary key (tenant_id, edit_id)
);
comment on table index_version_edit is 'Append-only: the definition of an index after an edit by the province; the newest of a series holds';
create index index_version_edit_series on index_version_edit (tenant_id, series_code, edited_at desc);
select app_isolate_tenant('index_version_edit');
