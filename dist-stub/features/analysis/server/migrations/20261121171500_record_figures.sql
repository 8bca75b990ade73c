-- Figures that people record for measures a document names and no feature counts; targets that hold every year.
create table recorded_figure (
  tenant_id uuid not null references tenant (tenant_id),
  figure_id uuid not null,
  metric text not null,
  subject text not null default '',
  period text not null,
  value numeric not null,
  national_mean numeric,
  unit text,
  source text not null,
  recorded_by uuid,
  business_date date not null,
  recorded_at timestamptz not null,
  sequence int not null,
  primary key (tenant_id, figure_id)
);
comment on table recorded_figure is 'Append-only: a figure of a named measure in a period with its source; the newest row of a measure, subject and period counts';
comment on column recorded_figure.sequence is 'Orders the figures of a measure, subject and period: the greatest counts';
comment on column recorded_figure.subject is 'The unit it is about, by name, where a measure is taken in each unit; empty for the province';
comment on column recorded_figure.national_mean is 'National mean of the same period, where its source gives one';
create index recorded_figure_metric on recorded_figure (tenant_id, metric, subject, period, sequence desc);
select app_isolate_tenant('recorded_figure');

alter table target add column yearly boolean not null default false;
comment on column target.yearly is 'True: must hold at the end of every year up to due_on (without end where that is null)';
