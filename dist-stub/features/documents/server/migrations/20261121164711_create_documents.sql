-- Documents as evidence, what was read out of them as proposals, and the plans and tasks that people published.
create table document (
  tenant_id uuid not null references tenant (tenant_id),
  document_id uuid not null,
  owner_unit_id uuid not null,
  kind text,
  number text,
  issued_on date,
  issuer text,
  issuer_unit_id uuid,
  place text,
  title text,
  signer text,
  signer_title text,
  period_from int,
  period_to int,
  indices text[] not null default '{}',
  recipients text[] not null default '{}',
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, document_id),
  foreign key (tenant_id, owner_unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, issuer_unit_id) references unit (tenant_id, unit_id)
);
comment on table document is 'A document of the register: its head as people confirmed it; the file is in document_file, what it orders in plan and task';
create index document_issued on document (tenant_id, issued_on desc, document_id);
create index document_number on document (tenant_id, number);
select app_isolate_tenant('document');

create table document_file (
  tenant_id uuid not null,
  document_id uuid not null,
  file_version int not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  byte_count bigint not null,
  note text,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, document_id, file_version),
  foreign key (tenant_id, document_id) references document (tenant_id, document_id),
  foreign key (tenant_id, sha256) references stored_file (tenant_id, sha256)
);
comment on table document_file is 'Files of a document, one a version, never replaced; pasted text is a file as well';
create index document_file_sha256 on document_file (tenant_id, sha256);
select app_isolate_tenant('document_file');

create table document_line (
  tenant_id uuid not null,
  document_id uuid not null,
  file_version int not null,
  line_number int not null,
  page int,
  place text,
  content text not null,
  primary key (tenant_id, document_id, file_version, line_number),
  foreign key (tenant_id, document_id, file_version) references document_file (tenant_id, document_id, file_version)
);
comment on table document_line is 'The text of a file by lines, 1-based, as shown beside the rows read out of it; place names a sheet or cell';
select app_isolate_tenant('document_line');

create table document_relation (
  tenant_id uuid not null,
  document_id uuid not null,
  relation_id uuid not null,
  relation text not null check (relation in ('basis', 'amends', 'replaces', 'carries_out', 'concludes')),
  other_document_id uuid,
  cited_kind text,
  cited_number text,
  cited_on date,
  cited_issuer text,
  cited_title text,
  first_line int,
  last_line int,
  created_by uuid not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, document_id, relation_id),
  foreign key (tenant_id, document_id) references document (tenant_id, document_id),
  foreign key (tenant_id, other_document_id) references document (tenant_id, document_id)
);
comment on table document_relation is 'What a document rests on, amends, replaces or carries out: a document of the register, or one that it only cites';
create index document_relation_other on document_relation (tenant_id, other_document_id);
create index document_relation_cited on document_relation (tenant_id, cited_number);
select app_isolate_tenant('document_relation');

create table extraction (
  tenant_id uuid not null,
  extraction_id uuid not null,
  document_id uuid not null,
  file_version int not null,
  status text not null check (status in ('queued', 'reading', 'review', 'published', 'failed', 'cancelled', 'superseded')),
  progress jsonb,
  problem jsonb,
  header jsonb,
  issues jsonb not null default '[]',
  created_by uuid not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, extraction_id),
  foreign key (tenant_id, document_id, file_version) references document_file (tenant_id, document_id, file_version)
);
comment on table extraction is 'One reading of a file: a proposal that people review; header is the head as read, issues what looks wrong';
create index extraction_document on extraction (tenant_id, document_id, created_at desc);
select app_isolate_tenant('extraction');

create table extracted_row (
  tenant_id uuid not null,
  extraction_id uuid not null,
  row_id uuid not null,
  kind text not null check (kind in ('task', 'target', 'reporting_duty', 'score')),
  position double precision not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'dropped', 'merged', 'split')),
  proposal jsonb not null,
  content jsonb not null,
  confidence real not null,
  first_line int,
  last_line int,
  into_row_id uuid,
  updated_by uuid,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, extraction_id, row_id),
  foreign key (tenant_id, extraction_id) references extraction (tenant_id, extraction_id),
  foreign key (tenant_id, extraction_id, into_row_id) references extracted_row (tenant_id, extraction_id, row_id)
);
comment on table extracted_row is 'A row read out of a document: proposal as the reader gave it, content as people mended it; merged and split rows stay and name what they went into';
create index extracted_row_order on extracted_row (tenant_id, extraction_id, kind, position);
select app_isolate_tenant('extracted_row');

create table review_step (
  tenant_id uuid not null,
  extraction_id uuid not null,
  step_number int not null,
  account_id uuid not null,
  kind text not null,
  row_changes jsonb not null,
  taken_at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, extraction_id, step_number),
  foreign key (tenant_id, extraction_id) references extraction (tenant_id, extraction_id)
);
comment on table review_step is 'What a reviewer did, with the rows before it, so that each step can be taken back';
select app_isolate_tenant('review_step');

create table plan (
  tenant_id uuid not null,
  plan_id uuid not null,
  document_id uuid not null,
  extraction_id uuid,
  unit_id uuid not null,
  code text not null,
  title text not null,
  parent_plan_id uuid,
  period_from date not null,
  period_to date not null,
  reporting_rhythm jsonb,
  roll_up jsonb not null default '{}',
  published_by uuid not null,
  published_at timestamptz not null,
  published_on date not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, plan_id),
  foreign key (tenant_id, document_id) references document (tenant_id, document_id),
  foreign key (tenant_id, extraction_id) references extraction (tenant_id, extraction_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, parent_plan_id) references plan (tenant_id, plan_id)
);
comment on table plan is 'A document in force as a plan: its tasks bind from published_on until it is withdrawn';
comment on column plan.reporting_rhythm is 'The plan''s own reporting duty (timeframe), which "thường xuyên" follows; 31 December where null';
create index plan_document on plan (tenant_id, document_id);
create index plan_parent on plan (tenant_id, parent_plan_id);
create unique index plan_code on plan (tenant_id, code) where withdrawn_at is null;
select app_isolate_tenant('plan');

create table task (
  tenant_id uuid not null references tenant (tenant_id),
  task_id uuid not null,
  plan_id uuid,
  kind text not null default 'task' check (kind in ('task', 'report')),
  ref text not null,
  position double precision not null,
  section text,
  heading text,
  content text not null,
  short_name text,
  timeframe_raw text,
  timeframe jsonb,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  parent_task_id uuid,
  parent_similarity real,
  source_kind text not null check (source_kind in ('plan', 'unit_plan', 'conclusion', 'direct_order', 'manual')),
  source_document_id uuid,
  source_number text,
  source_on date,
  first_line int,
  last_line int,
  extracted_row_id uuid,
  issued_on date not null,
  closed_on date,
  closed_reason text,
  search_text text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, task_id),
  foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id),
  foreign key (tenant_id, parent_task_id) references task (tenant_id, task_id),
  foreign key (tenant_id, source_document_id) references document (tenant_id, document_id)
);
comment on table task is 'A duty: what is to be done, from which source line, in which timeframe; who does it is in task_unit, when it is owed in obligation';
comment on column task.search_text is 'Folded words (no marks, lower case) of ref, short name and content';
create index task_plan on task (tenant_id, plan_id, position);
create index task_parent on task (tenant_id, parent_task_id);
create index task_search on task using gin (search_text gin_trgm_ops);
select app_isolate_tenant('task');

create table task_unit (
  tenant_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  duty text not null check (duty in ('lead', 'coordinate')),
  named_as text not null,
  set_id uuid,
  person_id uuid,
  confirmed_at timestamptz,
  confirmed_by uuid,
  removed_at timestamptz,
  primary key (tenant_id, task_id, unit_id, duty),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, set_id) references unit_set (tenant_id, set_id)
);
comment on table task_unit is 'Who leads and who coordinates; a set named in the document is written out to its members at the day of issue, named_as keeps the printed name';
create index task_unit_unit on task_unit (tenant_id, unit_id, duty);
select app_isolate_tenant('task_unit');

create table task_unresolved_name (
  tenant_id uuid not null,
  task_id uuid not null,
  duty text not null check (duty in ('lead', 'coordinate')),
  named_as text not null,
  primary key (tenant_id, task_id, duty, named_as),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id)
);
comment on table task_unresolved_name is 'Names of bodies that no unit of the province carries: kept, never dropped';
select app_isolate_tenant('task_unresolved_name');

create table task_product (
  tenant_id uuid not null,
  task_id uuid not null,
  product_id uuid not null,
  position int not null,
  name text not null,
  done_on date,
  done_by uuid,
  removed_at timestamptz,
  primary key (tenant_id, task_id, product_id),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id)
);
comment on table task_product is 'Products that a task names, a checklist';
select app_isolate_tenant('task_product');

create table task_component (
  tenant_id uuid not null,
  task_id uuid not null,
  series_code text not null references index_series (code),
  component_code text not null default '',
  primary key (tenant_id, task_id, series_code, component_code),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id)
);
comment on table task_component is 'Index components that a task serves; an empty component_code stands for the index as a whole';
create index task_component_component on task_component (tenant_id, series_code, component_code);
select app_isolate_tenant('task_component');
