-- Scenarios of what-if, targets, and the history of their verdicts.
create table analysis_scenario (
  tenant_id uuid not null references tenant (tenant_id),
  scenario_id uuid not null,
  series_code text not null references index_series (code),
  year int not null,
  name text not null,
  moves jsonb not null,
  goal jsonb not null,
  limits jsonb not null,
  owner_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, scenario_id)
);
comment on table analysis_scenario is 'What a person tried on an edition: new values of components, the goal, and limits; read by a link within the province';
create index analysis_scenario_edition on analysis_scenario (tenant_id, series_code, year, updated_at desc);
select app_isolate_tenant('analysis_scenario');

create table target (
  tenant_id uuid not null references tenant (tenant_id),
  target_id uuid not null,
  code text not null,
  title text not null,
  measure jsonb not null,
  condition jsonb not null,
  subject text,
  due_on date,
  baseline_year int,
  assumed_place int,
  unit_id uuid,
  section text,
  document text,
  source_line int,
  source_text text,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  retired_at timestamptz,
  primary key (tenant_id, target_id),
  unique (tenant_id, code)
);
comment on table target is 'A promise of a document: a condition on an index, a component or a metric, by a day; several may come from one line';
comment on column target.assumed_place is 'Place taken as the threshold of a group that its publisher cuts by eye; shown as an assumption';
select app_isolate_tenant('target');

create table target_verdict (
  tenant_id uuid not null references tenant (tenant_id),
  target_id uuid not null,
  sequence int not null,
  verdict text not null check (verdict in ('met', 'on_course', 'at_risk', 'missed', 'not_measurable')),
  reason jsonb not null,
  measured jsonb,
  business_date date not null,
  evaluated_at timestamptz not null,
  primary key (tenant_id, target_id, sequence),
  foreign key (tenant_id, target_id) references target (tenant_id, target_id)
);
comment on table target_verdict is 'Append-only: a row whenever the verdict on a target changes; the newest is the one in force';
select app_isolate_tenant('target_verdict');
