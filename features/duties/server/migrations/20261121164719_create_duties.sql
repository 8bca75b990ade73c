-- What each unit owes by when, what it reported with which evidence, and everything that happened to it.
create table obligation (
  tenant_id uuid not null,
  obligation_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  duty text not null check (duty in ('lead', 'coordinate', 'report')),
  period text not null,
  first_due_on date,
  due_on date,
  person_id uuid,
  state text not null check (state in ('open', 'submitted', 'returned', 'accepted', 'waived', 'cancelled')),
  first_submitted_on date,
  submitted_on date,
  returned_on date,
  resubmit_by date,
  accepted_on date,
  on_time boolean,
  inherited_from_unit_id uuid,
  event_count int not null default 0,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, obligation_id),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, inherited_from_unit_id) references unit (tenant_id, unit_id)
);
comment on table obligation is 'One unit, one period, one due date of a task; state and dates are what the one pure function makes of obligation_event';
comment on column obligation.due_on is 'Last day in time, extensions included; null while no date can be derived';
comment on column obligation.inherited_from_unit_id is 'The unit that owed it before a merger';
create unique index obligation_once on obligation (tenant_id, task_id, unit_id, duty, period);
create index obligation_unit_due on obligation (tenant_id, unit_id, due_on, obligation_id);
create index obligation_due on obligation (tenant_id, due_on, obligation_id);
create index obligation_person on obligation (tenant_id, person_id, due_on);
select app_isolate_tenant('obligation');

create table obligation_event (
  tenant_id uuid not null,
  obligation_id uuid not null,
  sequence int not null,
  kind text not null check (kind in ('issued', 'submitted', 'withdrawn', 'returned', 'accepted', 'extension_asked', 'extended', 'extension_refused', 'waived', 'escalated', 'pressed', 'due_moved', 'moved_to_unit', 'assigned', 'cancelled', 'reopened')),
  happened_at timestamptz not null,
  business_date date not null,
  account_id uuid,
  person_id uuid,
  acting_for_person_id uuid,
  reason text,
  details jsonb not null default '{}',
  primary key (tenant_id, obligation_id, sequence),
  foreign key (tenant_id, obligation_id) references obligation (tenant_id, obligation_id)
);
comment on table obligation_event is 'Append-only: what happened to an obligation, in order; business_date is the day by which lateness counts';
create index obligation_event_day on obligation_event (tenant_id, business_date desc, obligation_id);
select app_isolate_tenant('obligation_event');

create table report (
  tenant_id uuid not null,
  obligation_id uuid not null,
  revision int not null,
  result text not null check (result in ('not_started', 'doing', 'done')),
  content text not null,
  figures jsonb not null default '[]',
  status text not null check (status in ('draft', 'with_head', 'submitted', 'superseded')),
  written_by uuid not null,
  updated_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, obligation_id, revision),
  foreign key (tenant_id, obligation_id) references obligation (tenant_id, obligation_id)
);
comment on table report is 'Reports on an obligation; a returned report keeps its revision, the next one is a new row; concurrent edits are held apart by version';
create unique index report_one_draft on report (tenant_id, obligation_id) where status in ('draft', 'with_head');
select app_isolate_tenant('report');

create table evidence (
  tenant_id uuid not null references tenant (tenant_id),
  evidence_id uuid not null,
  revision int not null,
  unit_id uuid not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  byte_count bigint not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, evidence_id, revision),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  foreign key (tenant_id, sha256) references stored_file (tenant_id, sha256)
);
comment on table evidence is 'Files that prove a report, by content hash, with revisions; one evidence may prove several reports';
create index evidence_unit on evidence (tenant_id, unit_id, uploaded_at desc);
select app_isolate_tenant('evidence');

create table report_evidence (
  tenant_id uuid not null,
  obligation_id uuid not null,
  report_revision int not null,
  evidence_id uuid not null,
  evidence_revision int not null,
  primary key (tenant_id, obligation_id, report_revision, evidence_id),
  foreign key (tenant_id, obligation_id, report_revision) references report (tenant_id, obligation_id, revision),
  foreign key (tenant_id, evidence_id, evidence_revision) references evidence (tenant_id, evidence_id, revision)
);
comment on table report_evidence is 'Which revision of which evidence stands behind which revision of a report';
create index report_evidence_evidence on report_evidence (tenant_id, evidence_id);
select app_isolate_tenant('report_evidence');

create table task_comment (
  tenant_id uuid not null,
  task_id uuid not null,
  comment_id uuid not null,
  obligation_id uuid,
  content text not null,
  mentions uuid[] not null default '{}',
  written_by uuid not null,
  written_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, task_id, comment_id),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id),
  foreign key (tenant_id, obligation_id) references obligation (tenant_id, obligation_id)
);
comment on table task_comment is 'What people say on a task; mentions are persons who are told of it';
select app_isolate_tenant('task_comment');

create table task_watcher (
  tenant_id uuid not null,
  task_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (tenant_id, task_id, person_id),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id)
);
comment on table task_watcher is 'Who asked to be told of what happens to a task';
select app_isolate_tenant('task_watcher');
