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
  plan_id uuid,
  extension_wanted_on date,
  pressed_count int not null default 0,
  started boolean not null default false,
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
comment on column obligation.plan_id is 'Plan of its task, repeated here so that rates need no join';
comment on column obligation.started is 'Whether somebody began a report';
create unique index obligation_once on obligation (tenant_id, task_id, unit_id, duty, period);
create index obligation_unit_due on obligation (tenant_id, unit_id, due_on, obligation_id);
create index obligation_due on obligation (tenant_id, due_on, obligation_id);
create index obligation_person on obligation (tenant_id, person_id, due_on);
create index obligation_waiting on obligation (tenant_id, submitted_on, obligation_id) where state = 'submitted';
create index obligation_extension on obligation (tenant_id, extension_wanted_on, obligation_id) where extension_wanted_on is not null;
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

create table task_progress (
  tenant_id uuid not null,
  task_id uuid not null,
  owner_unit_id uuid,
  lead_count int not null default 0,
  coordinate_count int not null default 0,
  unresolved_count int not null default 0,
  child_count int not null default 0,
  total int not null default 0,
  open int not null default 0,
  open_undated int not null default 0,
  open_started int not null default 0,
  submitted int not null default 0,
  returned int not null default 0,
  accepted int not null default 0,
  waived int not null default 0,
  extensions_asked int not null default 0,
  next_due_on date,
  open_due_on date[] not null default '{}',
  primary key (tenant_id, task_id),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id)
);
comment on table task_progress is 'Counts of each task over what its leading units owe, kept right in the transaction of every change; recounted by nanghang recount';
comment on column task_progress.owner_unit_id is 'The unit that issued the task: of its plan, or of whoever made it; it accepts the reports';
comment on column task_progress.open_due_on is 'Dates of everything that is not handed in, ascending: how many have passed depends on the day of the reader';
create index task_progress_owner on task_progress (tenant_id, owner_unit_id);
create index task_progress_due on task_progress (tenant_id, next_due_on, task_id);
select app_isolate_tenant('task_progress');

create table unit_tally (
  tenant_id uuid not null references tenant (tenant_id),
  unit_id uuid not null,
  due_month date not null,
  plan_id uuid not null,
  duty text not null check (duty in ('lead', 'coordinate', 'report')),
  open int not null,
  submitted int not null,
  returned int not null,
  accepted int not null,
  on_time int not null,
  waived int not null,
  primary key (tenant_id, unit_id, due_month, plan_id, duty)
);
comment on table unit_tally is 'Obligations by unit, month in which they are due, plan, duty and state, kept right in the transaction of every change';
comment on column unit_tally.due_month is 'First day of the month; 0001-01-01 for what has no date';
comment on column unit_tally.plan_id is 'Nil UUID where the task belongs to no plan';
create index unit_tally_month on unit_tally (tenant_id, due_month);
select app_isolate_tenant('unit_tally');

create table task_tally (
  tenant_id uuid not null references tenant (tenant_id),
  task_id uuid not null,
  due_month date not null,
  duty text not null check (duty in ('lead', 'coordinate', 'report')),
  open int not null,
  submitted int not null,
  returned int not null,
  accepted int not null,
  on_time int not null,
  waived int not null,
  primary key (tenant_id, task_id, due_month, duty)
);
comment on table task_tally is 'The same by task, for rates of index components';
select app_isolate_tenant('task_tally');

create table rating_rule (
  tenant_id uuid not null references tenant (tenant_id),
  rule_id text not null,
  position int not null,
  measure text not null check (measure in ('on_time', 'completion')),
  below_ratio numeric not null,
  bars_from text not null check (bars_from in ('excellent', 'good', 'completed')),
  words_vi text not null,
  words_en text not null,
  source text not null,
  in_force boolean not null,
  primary key (tenant_id, rule_id)
);
comment on table rating_rule is 'Rules of the yearly rating as data: below the ratio the level and all better ones are barred; none stored means the ones that come with the product';
select app_isolate_tenant('rating_rule');
